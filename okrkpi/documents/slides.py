"""The text of slides: each begins with its number, then comes its title, then its points."""

from __future__ import annotations

import re

from okrkpi.documents.labels import label_of
from okrkpi.documents.lines import Line
from okrkpi.documents.section_roles import KPI_SECTIONS
from okrkpi.documents.sections import section_of
from okrkpi.pattern import pattern

_NUMBER = pattern(
    r"\W*(?:slide|folie|diapositive|dia)\s*(?:number\s*|no\.?\s*)?[:#]?\s*\d{1,3}"
    r"(?:\s*(?:/|of)\s*\d{1,3})?\s*(?:[:–—-]\s*(?P<title>[^\W_].*)|\W*)$",
    re.IGNORECASE,
)
_SAID = pattern(r"[\[(]?(?:speaker )?notes?\s*:|speaker notes?\b|source\s*:", re.IGNORECASE)
_OFTEN = 3
_LONGEST_TITLE = 90
_LONGEST_POINT = 160
_LONGEST_LEAD = 50
_LEADS = ("measures", "key_results", *KPI_SECTIONS, "initiatives", "work")


def is_slide_number(text: str) -> bool:
    """Say whether a line counts a slide, with its title or without."""
    return _NUMBER.match(text) is not None


def part_slides(lines: list[Line]) -> None:
    """Make headings of the titles of slides, and points of the lines beneath them."""
    numbered = [line for line in lines if line.kind == "text" and _NUMBER.match(line.raw)]
    if len(numbered) < _OFTEN:
        return
    title: Line | None = None
    awaits = False
    for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if line.kind == "text" and (found := _NUMBER.match(line.raw)):
            title, awaits = line, not found["title"]
            if found["title"]:
                line.column += found.start("title")
                line.raw = found["title"]
                line.kind, line.level = "heading", 2
            else:
                line.kind, line.reason = "hidden", "slide number"
        elif line.kind == "blank" or title is None:
            continue
        elif awaits:
            awaits, title = False, line
            if line.kind in ("text", "bullet") and len(line.raw) <= _LONGEST_TITLE:
                line.kind, line.level, line.indent, line.marker = "heading", 2, 0, ""
        elif above is not None and _carries_on(above, line):
            continue
        elif line.kind == "text" and _is_lead(line):
            line.kind, line.level, line.indent, title = "heading", 3, 0, line
        elif line.kind == "text" and _is_point(line, title) and not _is_over_points(below):
            line.kind, line.marker = "bullet", "s"
        else:
            title = line


def _is_lead(line: Line) -> bool:
    """Say whether a line announces the points beneath it."""
    return len(line.raw) <= _LONGEST_LEAD and section_of(line.raw) in _LEADS


def _carries_on(above: Line, line: Line) -> bool:
    """Say whether a line goes on with the sentence that the line above breaks off."""
    broken = above.kind in ("text", "bullet", "heading") and above.raw.endswith((",", "&", "+"))
    return broken and line.kind == "text" and line.raw[:1].islower()


def _is_over_points(below: Line | None) -> bool:
    """Say whether a line comes right before one that carries the sign of a point."""
    return below is not None and below.kind == "bullet"


def _is_point(line: Line, above: Line) -> bool:
    """Say whether a line of a slide is one of its points: no lead to others, and no remark."""
    label = label_of(above.raw) if above.kind == "heading" else None
    names = label is not None and label.bare and not label.plural
    leads = line.raw.endswith(":") or label_of(line.raw)
    said = len(line.raw) > _LONGEST_POINT or _SAID.match(line.raw) or line.raw[0] == "|"
    return not (names or leads or said)
