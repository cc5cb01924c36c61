"""Lists of definitions, framed parts and templates: rewritten as the lines that they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.fields import field_of
from okrkpi.documents.labels import label_of
from okrkpi.documents.lines import Line, read_line
from okrkpi.documents.spelling import TEXTS, plain
from okrkpi.pattern import pattern

_POINT = pattern(r":\s+(?=\S)")
_FRAME = pattern(
    r"(?:\.\.\s+(?:admonition|topic|sidebar|rubric|card|dropdown)::"
    r"|:{3,}\s*\{?(?:admonition|topic|note|tip|info|important|details|card|dropdown|panel)\}?"
    r"(?=[ \t\[]))[ \t]*(?P<title>\"[^\"]+\"|\[[^\[\]]+\]|\S.*)$",
    re.IGNORECASE,
)
_FENCE = pattern(r":{3,}\s*$")
_TEMPLATE = pattern(r"\{\{\s*(?P<name>[^|{}]{1,40}?)\s*\|(?P<rest>[^{}]*)\}\}\s*$")
_PART = pattern(r"(?:\s*(?P<key>[\w ]{1,20}?)\s*=)?\s*(?P<value>[^|]*)")
_ROLES = ("objective", "key_result", "kpi", "initiative", "measure")
_LEVEL = 6
_INDENT = 3
_LONGEST = 160
_END = pattern(r"[.!?:;]\s*$")


def part_definitions(lines: list[Line]) -> None:
    """Rewrite definitions, framed parts and templates of one line, in place."""
    _define(lines)
    _unframe(lines)
    for line in lines:
        if line.kind in ("text", "bullet") and line.raw.startswith("{{"):
            _fill(line)
        elif line.kind == "text" and line.reason:
            name = line.raw.partition(":")[0]
            line.kind = "text" if field_of(name) or label_of(line.raw) else "hidden"


def _define(lines: list[Line]) -> None:
    """Make a heading of each term, and points of the lines with a colon beneath it."""
    for at, line in enumerate(lines):
        point = _POINT.match(line.raw) if line.kind == "text" else None
        if point is None:
            continue
        above = next((one for one in reversed(lines[:at]) if one.kind != "blank"), None)
        if above is None or not (above.kind == "text" or above.marker == ":"):
            continue
        if above.kind == "text" and not _is_term(lines, above, line):
            continue
        if above.kind == "text" and above.marker != ":":
            above.kind, above.level = "heading", _LEVEL
        inner = read_line(line.number, line.raw[point.end() :])
        line.raw, line.column = inner.raw, line.column + point.end() + inner.column
        line.kind, line.marker, line.indent, line.todo = "bullet", ":", 0, inner.todo


def _is_term(lines: Sequence[Line], above: Line, line: Line) -> bool:
    """Say whether a line is the term that the line below it defines: short, and by itself."""
    at = lines.index(above)
    before = lines[at - 1] if at else None
    apart = before is None or before.kind != "text"
    near = line.number - above.number <= 2 and above.indent <= line.indent
    return apart and near and len(above.raw) <= _LONGEST and not _END.search(above.raw)


def _unframe(lines: list[Line]) -> None:
    """Make headings of the titles of framed parts, and plain lines of what is framed."""
    within = 0
    for line in lines:
        if line.kind == "blank":
            continue
        written = line.kind == "hidden" and line.reason == "a sign for the editor"
        found = _FRAME.match(line.raw) if written or line.kind == "text" else None
        if found:
            start, end = found.span("title")
            title = found["title"]
            if title[0] in '"[':
                start, end = start + 1, end - 1
            within = line.indent + _INDENT
            line.raw, line.column = line.raw[start:end], line.column + start
            line.kind, line.level, line.reason = "heading", _LEVEL, ""
        elif _FENCE.match(line.raw) and line.kind == "text":
            line.kind, line.reason = "hidden", "a sign for the editor"
        elif within and line.indent >= within:
            line.indent -= within
        else:
            within = 0


def _fill(line: Line) -> None:
    """Read a template such as `{{Objective|text=Grow}}` as the labelled line that it stands for."""
    found = _TEMPLATE.match(line.raw)
    if not found:
        return
    name = found["name"].replace("_", " ").rpartition("/")[2].rpartition(":")[2]
    label = label_of(f"{name}: x")
    parts = list(_PART.finditer(line.raw, *found.span("rest")))
    named = [part for part in parts if part["key"] and plain(part["key"]) in TEXTS]
    free = [part for part in parts if not part["key"] and " " in part["value"].strip()]
    words = next(iter([*named, *free]), None)
    if words is None or label is None or label.role not in _ROLES or label.bare:
        return
    text = words["value"].strip()
    prefix = f"{name}: "
    line.column += words.start("value") - len(prefix)
    line.raw = prefix + text
