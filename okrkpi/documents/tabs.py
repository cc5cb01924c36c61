"""Tabs and boxes as sites made from Markdown write them: a title over lines set further in."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.lines import WRITTEN, Line
from okrkpi.pattern import pattern

_TAB = pattern(r"[\"'](?P<title>[^\"']+)[\"']$")
_BOX = pattern(r"(?:!{3}|\?{3}\+?)\s+(?P<kind>[\w-]+)[\w\s-]*(?:[\"'](?P<title>.*)[\"'])?$")
_REMARKS = frozenset(
    """attention bug caution danger error example failure faq hint important info note question
    seealso tip warning""".split()
)
_STEP = 2
_LEVEL = 7
"""Beneath all headings of Markdown, and over lines in bold."""


def part_tabs(lines: Sequence[Line]) -> None:
    """Make headings of the titles of tabs and boxes, and move what stands in them to the left.

    A box that warns or explains in running text alone states nothing of its own.
    """
    for at, line in enumerate(lines):
        if line.kind == "heading" and line.wiki and (found := _TAB.match(line.raw)):
            _head(line, *found.span("title"))
        elif line.kind == "text" and line.raw[:3] in ("!!!", "???"):
            if not (found := _BOX.match(line.raw)):
                continue
            within = _within(lines, at)
            if found["kind"].lower() in _REMARKS and all(one.kind == "text" for one in within):
                for one in (line, *within):
                    one.kind, one.reason = "hidden", "a box beside the text"
                continue
            _head(line, *found.span("title" if found["title"] else "kind"))
        else:
            continue
        for one in _within(lines, at):
            one.indent -= min(one.indent, line.indent + 4) - line.indent
        line.indent = 0


def _head(line: Line, start: int, end: int) -> None:
    """Make a heading of a part of a line."""
    line.kind, line.level, line.wiki = "heading", _LEVEL, False
    line.raw, line.column = line.raw[start:end].rstrip(), line.column + start


def _within(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines beneath one that are set further in than it is."""
    found: list[Line] = []
    for line in lines[at + 1 :]:
        if line.kind in WRITTEN and line.indent < lines[at].indent + _STEP:
            break
        if line.kind in WRITTEN:
            found.append(line)
    return found
