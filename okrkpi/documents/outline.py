"""A document as a tree: headings, bold lines, lines above a list, and bullets by their indent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from math import inf

from okrkpi.documents.bar_table import bar_grid_at, list_grid_at
from okrkpi.documents.chain import chained
from okrkpi.documents.containers import settle_containers
from okrkpi.documents.decoration import peel_start
from okrkpi.documents.enumerated import find_enumerated
from okrkpi.documents.evidence import Evidence
from okrkpi.documents.grid import grid_at
from okrkpi.documents.html_table import html_grid_at
from okrkpi.documents.inline import Words, read_inline
from okrkpi.documents.labels import Label, label_of
from okrkpi.documents.leads import find_leads, find_points, rank_of
from okrkpi.documents.lines import Line, Scan
from okrkpi.documents.nesting import grow
from okrkpi.documents.node import NOTHING, SENTENCE, Node, NodeKind
from okrkpi.documents.promotion import promote
from okrkpi.documents.sections import section_of
from okrkpi.documents.signs import find_signs
from okrkpi.documents.targets import find_targets
from okrkpi.documents.upright import upright
from okrkpi.documents.watched import find_watched
from okrkpi.pattern import pattern

_WRAPPED = 60
_MARGIN, _NARROWEST, _WIDEST = 72, 50, 110
_UNBROKEN = 2
_NEARLY = 0.8
_MOST_LINES = 40
_BOLD = pattern(r"(?::[a-z0-9_+-]{2,40}:|\W){0,8}?(\*\*|__)(?=\S)(.+?)(?<=\S)\1\s*(.*)$", re.DOTALL)
_AFTER_BOLD = pattern(r"$|[.:;,]*$|[(\[@|`]|[^\w\s\"“'*_`~-]*$")
_JOINING = pattern(
    r"(?:[,;(&/–—-]|\b(?:the|a|an|of|from|to|and|or|in|for|with|by|on|at|per|than|our|their|its|every|as|"
    r"that|which|is|are|be|will|into|between))$",
    re.IGNORECASE,
)
_CARRIES_ON = pattern(
    r"(?:and|or|but|of|in|for|with|by|on|at|per|than|from|to|as|that|which|who|is|are|was|were|if|when|"
    r"until|because|while|including|incl)\b"
)
_NAMED = pattern(r"[A-Z][a-z]+:\s+\S")
_NUMERAL = pattern(r"\(?([1-9]\d?(?:\.[1-9]\d?)+(?!\))|\d{1,2}(?=[.):]))[.):]*\s+(?=[^\s\d%a-z])")
_COUNTED = pattern(
    r"\(?([1-9]\d?(?:\.[1-9]\d?)+(?!\))|\d{1,2}(?=[.):]))[.):]*\s+"
    r"(?=[^\s\d%])(?!(?:quarter|half|term|month|week|year|place)\b)"
)
"""The number of a heading, whose first word may be a small one."""
_LAST = pattern(r"[\[(]((?:O|OBJ|KR)[-. ]?\d{1,2}(?:\.\d{1,2})?)[\])]\s*$")
_MARKED = pattern(
    r"[^\w*_`]{0,8}(?:\[[ xX]\]\s*)?(\*\*|__|`)([^\W\d_][^*_`:]{0,20})\1\s+(?=\S)"
    r"|([^\W\d_][\w ]{0,20})\t+(?=\S)"
)
_MARKABLE = ("objective", "key_result", "initiative")
_FORMULA = pattern(
    r"(?:(?:i|we|our team|the team)\s+(?:will|want to|aim to)\s+)?(?P<goal>\S.{6,160}?),?\s+"
    r"(?:as\s+)?measured\s+by\s*:?$",
    re.IGNORECASE,
)
_INNER = pattern(
    r"(?:^|[\s.;,|(])\s*(?P<label>KR\s?\d{1,2}(?:\.\d{1,2})?\s*[:.)–—-]"
    r"|key results?\s*\d{0,2}(?:\.\d)?\s*:|as measured by\b)",
    re.IGNORECASE,
)


_INNER_SIGNS = ("kr", "key result", "measured by")


def outline(scan: Scan, evidence: Evidence) -> tuple[Node, list[Node]]:
    """Return the root of the tree, and all nodes in the order of the document."""
    nodes = list(_nodes(scan.lines))
    find_signs(nodes)
    settle_containers(nodes)
    find_enumerated(nodes, evidence)
    find_points(nodes)
    find_leads(nodes)
    find_targets(nodes, evidence)
    find_watched(nodes, evidence)
    return grow(nodes), nodes


def _nodes(lines: list[Line]) -> Iterator[Node]:
    """Join the lines to nodes; a table is one node."""
    promote(lines)
    _unquote(lines)
    last_html = max(
        (n for n, line in enumerate(lines) if "</table" in line.raw.lower()), default=-1
    )
    node: Node | None = None
    at, full = 0, _full_from(lines)
    while at < len(lines):
        line = lines[at]
        found = bar_grid_at(lines, at) or list_grid_at(lines, at) or grid_at(lines, at)
        found = found or (html_grid_at(lines, at) if at <= last_html else None)
        if node is not None and not found and _continues(node, line, full):
            node.parts.append((len(node.raw) + 1, line.number, line.column))
            node.raw += "\n" + line.raw
            node.last = line.number
            at += 1
            continue
        if node is not None:
            yield from _finish(node)
        node = None
        at += 1
        if found:
            grid, at = chained(upright(found[0])), found[1]
            rank = 9.5 + line.indent
            yield Node("table", line, "", [], rank=rank, last=lines[at - 1].number, table=grid)
        elif line.kind in ("heading", "bullet", "text"):
            place = [(0, line.number, line.column)]
            node = Node(_kind(line), line, line.raw, place, last=line.number)
    if node is not None:
        yield from _finish(node)


def _unquote(lines: list[Line]) -> None:
    """Take no notice of quotation marks around a whole document, or before a labelled goal."""
    quoted = [line for line in lines if line.quoted and line.raw]
    whole = 2 * len(quoted) > sum(line.kind != "blank" for line in lines)
    for line in quoted:
        line.quoted = not whole and not _is_goal(line)


def _label_in(line: Line) -> Label | None:
    text = peel_start(read_inline(line.raw).words).words.text
    return label_of(text) or _marked_label(line.raw, text)


def _is_goal(line: Line) -> bool:
    label = _label_in(line)
    return label is not None and label.role in ("objective", "key_result")


def _kind(line: Line) -> NodeKind:
    if line.quoted:
        return "plain"
    if line.kind == "heading" or (line.level and not _is_goal(line)):
        return "heading"
    if line.kind == "bullet":
        return "bullet"
    return "bold" if _is_bold(line.raw) else "plain"


def _is_bold(raw: str) -> bool:
    bold = _BOLD.match(raw)
    return bold is not None and bold[1] not in bold[2] and bool(_AFTER_BOLD.match(bold[3]))


def _full_from(lines: list[Line]) -> float:
    """Return the length from which a line of running text may have been broken by its margin."""
    lengths = [line.column + len(line.raw) for line in lines if line.kind == "text"]
    if sum(length > _WIDEST for length in lengths) >= _UNBROKEN:
        return inf
    return _NEARLY * min(max([_NARROWEST, *lengths]), _MARGIN)


def _continues(node: Node, line: Line, full: float) -> bool:
    """Say whether a line carries on the words of the line above."""
    if line.said or (line.quoted != node.line.quoted and line.quoted):
        return False
    if node.kind in ("heading", "bold") or line.number != node.last + 1:
        return False
    if line.kind != "text":
        return _breaks_sentence(node, line)
    if not node.raw or len(node.parts) >= _MOST_LINES:
        return not node.raw
    last = node.raw[node.parts[-1][0] :]
    if node.kind == "bullet" and len(node.parts) == 1 and _is_bold(last):
        return False
    if last.endswith(("\\", "<br>", "<br/>", "<br />", ":")) or _kind(line) == "bold":
        return False
    if _label_in(line) or _NAMED.match(line.raw):
        return False
    if _JOINING.search(last):
        return True
    if line.raw[0].islower():
        room = node.parts[-1][2] + len(last) + 1 + len(line.raw.split(maxsplit=1)[0])
        return line.indent > node.line.indent or room >= full or bool(_CARRIES_ON.match(line.raw))
    return not SENTENCE.search(last) and len(last) + node.parts[-1][2] >= max(_WRAPPED, full)


def _breaks_sentence(node: Node, line: Line) -> bool:
    """Say whether a line of running text only happens to begin with a number and a full stop."""
    numbered = line.kind == "bullet" and line.marker == "n1" and line.numeral != "1"
    last = node.raw[node.parts[-1][0] :]
    return numbered and node.kind == "plain" and len(last) >= _WRAPPED and not SENTENCE.search(last)


def _finish(node: Node) -> Iterator[Node]:
    """Read the words of a node; a line with several labels becomes several nodes."""
    inline = read_inline(node.raw)
    node.links, node.struck = inline.links, inline.struck
    node.rank = rank_of(node)
    rest = inline.words
    for words in _split(rest):
        part = node if words is rest else replace(node, children=[])
        _label(part, words)
        rest = NOTHING
        if part.text or part.label or part.raw:
            yield part


def _split(words: Words) -> list[Words]:
    low = words.text.lower()
    if not any(sign in low[1:] for sign in _INNER_SIGNS) or not _INNER.search(words.text, 1):
        return [words]
    label = label_of(peel_start(words).words.text)
    if label is None or label.role not in ("objective", "key_result"):
        return [words]
    start = words.text.rfind(peel_start(words).words.text) + label.start
    cuts = [found.start("label") for found in _INNER.finditer(words.text, start)]
    if not cuts:
        return [words]
    ends = [*cuts, len(words.text)]
    return [words.cut(start, end) for start, end in zip([0, *cuts], ends, strict=True)]


def _label(node: Node, words: Words) -> None:
    node.start = peel_start(words)
    if numeral := (_COUNTED if node.kind == "heading" else _NUMERAL).match(node.text):
        node.numeral = node.numeral or numeral[1]
        node.start = peel_start(node.start.words.cut(numeral.end()))
        if node.kind == "plain":
            node.kind, node.line.marker = "bullet", f"n{numeral[1].count('.') + 1}"
            node.rank = rank_of(node)
    node.numeral = node.numeral or node.line.numeral
    node.whole = node.start.words
    if "measured" in node.text.lower() and (formula := _FORMULA.match(node.text)):
        node.label = Label("objective", "as measured by", formula.start("goal"))
        node.start.words = node.start.words.cut(*formula.span("goal"))
        return
    label = label_of(node.text) or _marked_label(node.raw, node.text) or _label_at_end(node)
    if node.line.todo and label is None:
        label = Label("initiative", "to do", 0)
    if label and not (label.bare and not label.number and section_of(node.text)):
        node.label = label
        fields, notes = node.start.fields, node.start.notes
        node.start = peel_start(node.start.words.cut(label.start))
        for name, value in fields.items():
            node.start.keep(name, value)
        node.start.notes += notes
        return
    if node.kind in ("heading", "bold"):
        node.section = section_of(node.end.words.text)
    else:
        node.section = section_of(node.text, exact=not node.text.endswith(":"))


def _marked_label(raw: str, text: str) -> Label | None:
    """Read a label that only its emphasis sets apart, as in `**KR** Sign 12 clinics`."""
    found = _MARKED.match(raw)
    word = (found[2] or found[3]) if found else ""
    if not found or not word or not text.startswith(f"{word} "):
        return None
    label = label_of(f"{word}:{text[len(word) + 1 :]}")
    known = label and (label.role in _MARKABLE or (bool(found[3]) and label.role == "kpi"))
    return label if label and known and not label.bare else None


def _label_at_end(node: Node) -> Label | None:
    """Read a label in brackets at the end of a line, and take it off."""
    bracket = max(node.text.rfind("("), node.text.rfind("["))
    found = _LAST.match(node.text, bracket) if bracket >= 0 else None
    label = label_of(f"{found[1]}: x") if found else None
    if not found or label is None or label.role not in ("objective", "key_result"):
        return None
    node.start.words = node.start.words.cut(0, found.start())
    return replace(label, start=0)
