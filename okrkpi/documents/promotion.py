"""Lines that are headings or points by the lines next to them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import groupby, pairwise

from okrkpi.documents.codes import read_codes
from okrkpi.documents.lines import Line
from okrkpi.documents.peeled import EMOJI_FIRST
from okrkpi.documents.watch_words import speaks_of_watching
from okrkpi.pattern import pattern
from okrkpi.statement.remembered import statement

_DOTS = pattern(r"(\.{1,5})\s+(?=\S)")
_WIKI_NOTE = pattern(r"\{\{[^{}]*\}\}|\[[a-z]+=[^\[\]]*\]")
_NUMBER = pattern(r"(\d{1,2})\s+(?=[^\W\d_])")
_TAGS = pattern(r"\s+:(?:[\w@#%-]+:)+\s*$")
_STATE = pattern(r"(?:TODO|NEXT|WAIT|WAITING|HOLD|STARTED|DONE|CANCELLED|CANCELED)\s+")
_UNDERLINE = pattern(r"(=+|-{2,}|~{3,}|\^{3,})\s*$")
_PART = pattern(
    r"(?P<noun>part|section|chapter|annex|appendix|module|schedule|block)\s+"
    r"(?P<mark>[A-Z]|\d{1,2}|[IVX]{1,4})\s*(?:[:.)–—-]\s*|\s{2,}|\t+)(?=\S)",
    re.IGNORECASE,
)
_MARKS = (
    [str(number) for number in range(1, 30)],
    list("ABCDEFGHIJKLMNOP"),
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"],
)
_ODD = pattern(r"([ovqnluüØ−‐‑‒―~/_¤◇◈◊¶†‡›¬^])\s+(?=[^\s|])")
_LONGEST = 80
_OFTEN = 3
_HALF = 0.5
_SHORT = 45
_OPEN_END = pattern(
    r"(?:[,;(&/–—-]|\b(?:the|an?|of|from|to|and|or|in|for|with|by|on|at|per|than|our|that))$",
    re.IGNORECASE,
)


def promote(lines: list[Line]) -> None:
    """Make headings and points of what stands for them among its neighbours."""
    read_codes(lines)
    _read_stars(lines)
    _read_other_markup(lines)
    _promote(lines)
    _head(lines)
    _part(lines)
    _repeat(lines)
    _point(lines)
    _list(lines)
    _list_measures(lines)


def _list(lines: list[Line]) -> None:
    """Make points of short lines in lower case that are set further in than the line above."""
    at = 0
    while at + 1 < len(lines):
        head, first = lines[at], lines[at + 1]
        at += 1
        if head.kind not in ("text", "heading") or not _is_short(first, head):
            continue
        run = [first]
        for line in lines[at + 1 :]:
            if not _is_short(line, head) or line.indent != first.indent:
                break
            run.append(line)
        if len(run) >= _OFTEN and not _OPEN_END.search(head.raw):
            for line in run:
                line.kind, line.marker = "bullet", "s"
        at += len(run) - 1


def _list_measures(lines: list[Line]) -> None:
    """Make points of the names of measures that stand line by line beneath a line about them."""
    for _, run in groupby(lines, key=lambda line: line.kind == "text" and not line.quoted):
        block = list(run)
        if block[0].kind != "text" or len(block) <= _OFTEN:
            continue
        head, *names = block
        if not speaks_of_watching(head.raw) or not all(map(_is_name, names)):
            continue
        kinds = [statement(line.raw, None, 1).kind for line in names]
        if kinds.count("kpi") > _HALF * len(kinds):
            for line in names:
                line.kind, line.marker = "bullet", "s"


def _is_name(line: Line) -> bool:
    """Say whether a line may be a name: no row of a table, no sentence, and nothing broken off."""
    text = line.raw
    cells = "|" in text or "\t" in text or "  " in text
    return len(text) < _LONGEST and not (cells or text[-1] in ".!?:" or _OPEN_END.search(text))


def _is_short(line: Line, head: Line) -> bool:
    further_in = line.kind == "text" and line.indent >= head.indent + 2
    return (
        further_in
        and line.raw[0].islower()
        and len(line.raw) < _SHORT
        and not _OPEN_END.search(line.raw)
    )


def _read_stars(lines: list[Line]) -> None:
    """Make headings of lines that begin with stars where some begin with several, as in Org."""
    starred = [line for line in lines if line.stars]
    listed = any(line.kind == "bullet" and not line.stars for line in lines)
    if not (listed and any(line.stars > 1 for line in starred)):
        return
    for line in starred:
        line.kind, line.level, line.indent = "heading", line.stars, 0
        line.raw = _TAGS.sub("", line.raw)
        if state := _STATE.match(line.raw):
            line.kind, line.marker, line.level = "bullet", "s", 0
            line.raw, line.column = line.raw[state.end() :], line.column + state.end()
            line.todo = True


def _read_other_markup(lines: list[Line]) -> None:
    """Make points of what stands for them where headings are written `== so ==`."""
    if not any(line.kind == "heading" and line.wiki for line in lines):
        return
    for line in lines:
        if line.kind == "heading" and not line.wiki and line.raw:
            line.kind, line.marker, line.indent = "bullet", "n1", 4 * (line.level - 1)
            line.level = 0
        elif line.kind == "text" and (dots := _DOTS.match(line.raw)):
            line.kind, line.marker, line.indent = "bullet", "n1", 4 * (len(dots[1]) - 1)
            line.raw, line.column = line.raw[dots.end() :], line.column + dots.end()
        elif line.kind == "text" and _WIKI_NOTE.fullmatch(line.raw):
            line.kind, line.reason = "hidden", "a sign for the editor"


def _promote(lines: list[Line]) -> None:
    """Make headings of single lines that are underlined, and points of bare numbers over `1.1`."""
    for line, below in pairwise(lines):
        number = _NUMBER.match(line.raw) if line.kind == "text" else None
        if number and below.numeral.startswith(f"{number[1]}."):
            line.kind, line.marker, line.numeral = "bullet", "n1", number[1]
            line.raw, line.column = line.raw[number.end() :], line.column + number.end()
    for above, line, below in zip([None, *lines], lines, lines[1:], strict=False):
        if line.kind != "text" or line.quoted or below.kind not in ("rule", "text"):
            continue
        if above is not None and above.kind in ("text", "bullet"):
            continue
        if (under := _UNDERLINE.match(below.raw)) and "|" not in line.raw:
            line.level = {"=": 1, "-": 2}.get(under[1][0], 3)
            below.kind = "rule"


def _head(lines: list[Line]) -> None:
    """Make headings of numbered lines in capitals beneath a blank one."""
    for above, line in zip([None, *lines], lines, strict=False):
        first = above is None or above.kind == "blank"
        if first and line.kind == "bullet" and line.numeral and line.raw.isupper():
            line.kind, line.level, line.marker = "heading", 1 + line.numeral.count("."), ""


def _part(lines: list[Line]) -> None:
    """Make headings of lines that count parts or sections up, as `PART B   Goals`."""
    found: dict[str, list[tuple[Line, str]]] = defaultdict(list)
    for above, line in zip([None, *lines], lines, strict=False):
        part = _PART.match(line.raw) if line.kind == "text" and not line.quoted else None
        if part and len(line.raw) <= _LONGEST and (above is None or above.kind == "blank"):
            found[part["noun"].lower()].append((line, part["mark"].upper()))
    for family in found.values():
        marks = [mark for _, mark in family]
        if len(marks) > 1 and any(marks == list(order[: len(marks)]) for order in _MARKS):
            for line, _ in family:
                line.level = 2


def _point(lines: list[Line]) -> None:
    """Make points of lines that begin with an emoji, one below the other or often the same."""
    signs = [_sign(line) for line in lines]
    often = {sign for sign, count in Counter(filter(None, signs)).items() if count >= _OFTEN}
    for line, sign, above, below in zip(lines, signs, ["", *signs], [*signs[1:], ""], strict=False):
        if sign and (above or below or sign in often):
            line.kind, line.marker = "bullet", "e"


def _repeat(lines: list[Line]) -> None:
    """Make points of lines that begin with one odd sign, one below the other or often the same.

    Signs of a font for symbols are left as letters where a page was pasted as plain text.
    """
    written = [line for line in lines if line.kind != "blank"]
    signs = [_odd_sign(line) for line in written]
    often = {sign for sign, count in Counter(filter(None, signs)).items() if count >= _OFTEN}
    near = zip(written, signs, ["", *signs], [*signs[1:], ""], strict=False)
    for line, sign, above, below in [*near]:
        if sign and (sign in (above, below) or sign in often):
            line.kind, line.marker = "bullet", "o" if sign == "o" else "s"
            rest = line.raw[1:].lstrip()
            line.raw, line.column = rest, line.column + len(line.raw) - len(rest)


def _odd_sign(line: Line) -> str:
    found = _ODD.match(line.raw) if line.kind == "text" and not line.level else None
    return found[1] if found else ""


def _sign(line: Line) -> str:
    """Return the emoji before the words of a plain line."""
    found = EMOJI_FIRST.match(line.raw) if line.kind == "text" and not line.level else None
    if found is None or line.raw[found.end() :][:1] in ("*", "_", "|", ""):
        return ""
    return found[0].strip()
