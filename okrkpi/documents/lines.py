"""A document's lines as they stand: what each begins with, and where its words start.

Goals come from editors, wikis, mails and slides, so a line is read by its indent and its marker,
and not by the block rules of one Markdown dialect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from okrkpi.documents.left_out import fenced, front_matter, hide_comments
from okrkpi.pattern import pattern

LineKind = Literal["blank", "heading", "bullet", "text", "rule", "hidden", "link", "footnote"]
WRITTEN: tuple[LineKind, ...] = ("text", "bullet", "heading")
"""The kinds of lines that hold words of the author's."""

_SAID = pattern(
    r"(?:\[(?:[\d./-]{5,10},?\s*)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\]"
    r"|(?:[\d./-]{6,10},?\s*)\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\s+-)"
    r"\s+[^\W\d_][\w.'’ -]{0,30}:\s*"
)
_MACRO = pattern(
    r"\.\. (?!list-table::)\S.*"
    r"|(?:[-*]\s)?(?:\[\[?_?TOC_?\]?\]|TOC|\{:[^{}]*\}|\{/?[a-z-]+(?::[^{}]*)?\}"
    r"|\\(?:begin|end|label|maketitle|noindent)\b.*|:[a-z-]{2,20}:|\{\{[<%]?\s?/?toc\b.*\}\})"
)
_SETTING = pattern(
    r"#\+(?P<name>\w+):\s*(?P<value>.*)$"
    r"|:(?P<drawer>[A-Z][A-Za-z _-]{1,24}:)(?:\s+(?P<value2>\S.*)?|$)"
)
_UNSEEN = pattern("[\x01-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufeff]")
_BLANK = "[ \\t\u00a0\u1680\u2000-\u200b\u3000]"
_QUOTE = pattern(rf"{_BLANK}*>(?:{_BLANK}?>)*")
_INDENT = pattern(rf"{_BLANK}*")
_RULE = pattern(r"(?:[-*_=~^#—─━═]\s*){3,}$|\.{8,}$")
_HEADING = pattern(
    r"(?P<hash>#{1,6})(?:\s+|(?=[A-Z*_0-9])(?=\S+\s)|$)|h(?P<jira>[1-6])\.\s+"
    r"|(?P<wiki>={1,6})\s+(?=\S)|\\(?P<tex>(?:sub)*)(?:section|chapter)\*?\{(?=.*\}$)"
)
_HEADING_END = pattern(r"(?:\s+#+|\s+=+)?\s*$|\s*\{#[\w-]+\}\s*$")
_MARKER = pattern(
    r"(?P<tex>\\item(?:\[[^\[\]]*\])?\s+)|(?P<item>(?:<[uo]l\b[^>]*>\s*)?<li\b[^>]*>\s*)"
    r"|(?P<stars>\*{2,6})\s+(?!.*\*\*)"
    r"|(?P<symbol>[-*+•◦▪▫‣⁃●○■□►▶▸➢➤→⇒»–—·∙§\uf0b7\uf0a7\uf076])(?:\s+|$)"
    r"|(?P<tight>[-•–●▪])(?=[A-Z“\"*\[])"
    r"|(?P<word>o)(?:\t\s*|\s{2,})"
    r"|(?P<glyph>(?=[✓✔✗✘☐☑☒✅❌✖⬜])|(?=\[[ xX]\]\s))"
    r"|(?P<dotted>[1-9]\d?(?:\.[1-9]\d?)+(?=[.):]?\s+(?:[^\W\d_a-z][^\W\d_]|[*“\"\[(]))"
    r"|[A-Z]\.\d{1,2}(?=[.):]?\s+[^\W\d_])|\(?[1-9]\d?(?:\.?[a-j](?=[.)]\s)|\.[a-j](?=\s+[A-Z])))"
    r"[.):]?\s+"
    r"|\(?(?P<number>\d{1,3})(?:[.)/]{1,2}(?:\s+|$|(?=[A-Z*]))|\s[-–—]\s+(?=\D)|:\s+)"
    r"|(?P<auto>\#\.)\s+"
    r"|(?P<keycap>\d)\ufe0f?\u20e3\s*"
    r"|\(?(?P<letter>[a-z]|[ivx]{2,4})[.)]\s+"
    r"|\(?(?P<upper>[A-Z]|[IVX]{2,4})[.)]\s+"
)
_WORD_LEVELS = ("o", "§", "\uf0a7")
_LINK = pattern(r"\[(?!\^)([^\]]{1,200})\]:\s*<?[\w./#+-]+[:./#]\S*")
_FOOTNOTE = pattern(r"\[\^[^\]\s]{1,60}\]:\s*")


@dataclass(slots=True)
class Line:
    """One line: its words as written (`raw`), the offset they start at, and what stands before.

    Where only blanks part it into cells, `apart` is the offset of the last of them; `beside` holds
    those that are details. `ends` where two blanks after it break the line, as in Markdown.
    """

    number: int
    kind: LineKind
    raw: str = ""
    column: int = 0
    indent: int = 0
    level: int = 0
    marker: str = ""
    numeral: str = ""
    quoted: bool = False
    said: bool = False
    wiki: bool = False
    stars: int = 0
    todo: bool = False
    code: str = ""
    refers: tuple[str, ...] = ()
    reason: str = ""
    apart: int = 0
    ends: bool = False
    beside: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Scan:
    """The lines of a document, its front matter, and whether code was left out."""

    lines: list[Line]
    matter: str = ""
    fenced: bool = False
    toml: bool = False


def split_lines(text: str) -> list[str]:
    """Return the lines; characters that nobody sees become blanks, so that columns stay."""
    return _rows(text, comments=False)


def _rows(text: str, *, comments: bool) -> list[str]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    text = _UNSEEN.sub(" ", text)
    return (text if comments else hide_comments(text)).split("\n")


def scan(text: str, *, fences: bool = True) -> Scan:
    """Read the lines; with `fences` what stands between code fences is left out."""
    rows = split_lines(text)
    matter = front_matter(rows)
    hidden = dict.fromkeys(range(matter), "front matter")
    hidden |= dict(fenced(rows, matter, keep=not fences))
    lines = [
        Line(number + 1, "hidden" if row.strip() else "blank", row, reason=hidden[number])
        if number in hidden
        else read_line(number + 1, row)
        for number, row in enumerate(rows)
    ]
    if "<!--" in text:
        for line, row in zip(lines, _rows(text, comments=True), strict=True):
            if line.kind == "blank" and row.strip():
                line.kind, line.raw, line.reason = "hidden", row, "comment"
    code = any(reason == "code" for reason in hidden.values())
    toml = bool(matter) and rows[0].startswith("+")
    return Scan(lines, "\n".join(rows[1 : matter - 1]) if matter else "", code, toml)


def width(blanks: str) -> int:
    """Return how many columns an indent takes; a tab reaches to the next multiple of four."""
    if "\t" not in blanks:
        return len(blanks)
    column = 0
    for character in blanks:
        column += 4 - column % 4 if character == "\t" else 1
    return column


def read_line(number: int, row: str) -> Line:
    """Return a line with what it begins with."""
    if not row.strip():
        return Line(number, "blank")
    quote = _QUOTE.match(row)
    start = quote.end() if quote else 0
    blanks = _INDENT.match(row, start)
    column = blanks.end() if blanks else start
    raw = row[column:].rstrip()
    line = Line(number, "text", raw, column, width(row[start:column]), quoted=quote is not None)
    line.ends = row.endswith("  ")
    if said := _SAID.match(raw):
        line.said, raw = True, raw[said.end() :]
        if not raw:
            line.kind, line.reason = "hidden", "who speaks"
            return line
        line.raw, line.column = raw, column + said.end()
    if not raw:
        line.kind = "blank"
    elif _MACRO.fullmatch(raw):
        line.kind, line.reason = "hidden", "a sign for the editor"
    elif setting := _SETTING.match(raw):
        _set(line, setting)
    elif _RULE.match(raw):
        line.kind = "rule"
    elif heading := _HEADING.match(raw):
        _head(line, heading)
    elif raw[0] == "[" and _FOOTNOTE.match(raw):
        line.kind = "footnote"
    elif raw[0] == "[" and _LINK.match(raw):
        line.kind = "link"
    else:
        _mark(line)
    return line


def _set(line: Line, setting: re.Match[str]) -> None:
    """Read a line such as `#+TITLE: Goals` or `:OWNER: Mia`: a title, a detail, or nothing."""
    name = setting["name"] or ""
    if setting["value2"] or (setting["value"] and name.lower() == "title"):
        start = setting.start("value" if name else "drawer")
        line.raw, line.column = line.raw[start:], line.column + start
        line.kind, line.level = ("heading", 1) if name else ("text", 0)
        line.reason = "" if name else "a setting of the file"
    else:
        line.kind, line.reason = "hidden", "a setting of the file"


def _head(line: Line, heading: re.Match[str]) -> None:
    line.kind = "heading"
    if heading["tex"] is not None:
        line.level = 1 + len(heading["tex"]) // 3
        line.raw, line.column = line.raw[heading.end() : -1], line.column + heading.end()
        return
    line.level = int(heading["jira"] or len(heading["hash"] or heading["wiki"]))
    line.wiki = bool(heading["wiki"])
    end = _HEADING_END.search(line.raw, heading.end())
    line.raw = line.raw[heading.end() : end.start() if end else None]
    line.column += heading.end()
    if not line.raw:
        line.kind = "rule"


def _mark(line: Line) -> None:
    for _ in range(3):
        marker = _MARKER.match(line.raw)
        if not marker:
            return
        name = marker.lastgroup or ""
        if line.column == 0 and marker[0].startswith("*"):
            line.stars = len(marker[0].strip())
        if line.kind == "text":
            line.marker, line.kind = _class_of(name, marker[name]), "bullet"
            line.indent += 4 * (len(marker["stars"]) - 1) if name == "stars" else 0
        if name in ("dotted", "number", "keycap"):
            line.numeral = line.numeral or marker[name]
        line.raw = line.raw[marker.end() :]
        line.column += marker.end()
        if name == "glyph":
            return


def _class_of(name: str, written: str) -> str:
    """Return the family of a marker: numbers nest by their dots, and differ from signs."""
    if name in ("dotted", "number", "keycap"):
        lettered = written[-1].isalpha() and "." not in written
        return f"n{written.count('.') + 1 + lettered}"
    if name == "auto":
        return "n1"
    if written in _WORD_LEVELS and name in ("word", "symbol"):
        return written
    return {"letter": "a", "upper": "A"}.get(name, "s")
