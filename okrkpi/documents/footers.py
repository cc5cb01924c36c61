"""What stands between goals without being one: feet of slides and pages, and folded parts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from okrkpi.documents.lines import Line
from okrkpi.documents.sections import section_of
from okrkpi.documents.slides import is_slide_number
from okrkpi.pattern import pattern

_PAGE = pattern(
    r"(?P<words>.*?)(?:\s{2,}|[|·–—]\s*|\b(?:page|slide|p\.)\s*)"
    r"(?P<number>\d{1,3})(?:\s*(?:/|of)\s*\d{1,3})?\s*$",
    re.IGNORECASE,
)
_USUAL = pattern(
    r"confidential|internal use|all rights reserved|©|\(c\) 20\d\d|do not distribute", re.IGNORECASE
)
_OPEN = pattern(r"<details\b", re.IGNORECASE)
_CLOSE = pattern(r"</details\s*>", re.IGNORECASE)
_SUMMARY = pattern(r"<summary\b[^>]{0,80}>(.{1,300}?)</summary", re.IGNORECASE)
_TAG = pattern(r"<[^<>]{1,80}>")
_NUMBER = pattern(r"(?:[-–—] ?)?\d{1,3} ?[-–—]")
_OFTEN = 3
_SKIPPED = 5
_TWICE = 2


def hide_folded(lines: list[Line]) -> None:
    """Leave out folded parts whose summary says that they hold no goals."""
    hidden = False
    for number, line in enumerate(lines):
        if _OPEN.search(line.raw):
            near = " ".join(other.raw for other in lines[number : number + 3])
            summary = _SUMMARY.search(near)
            words = _TAG.sub("", summary[1]).strip() if summary else ""
            hidden = section_of(words) == "skip"
        closes = _CLOSE.search(line.raw)
        if hidden and line.kind != "blank":
            line.kind, line.reason = "hidden", "folded part without goals"
        hidden = hidden and not closes


def _hide_headers(lines: list[Line]) -> None:
    """Leave out bare page numbers, and the line at the head of each page after them."""
    written = [line for line in lines if line.kind != "blank"]
    often = Counter(line.raw for line in written if line.kind == "text")
    apart = [
        line
        for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False)
        if line.kind == "text"
        and line.raw.isdigit()
        and (_parts(above) or _parts(below) or (below and often[below.raw] >= _OFTEN))
    ]
    if len(apart) > 1 and _rises([int(line.raw) for line in apart]):
        for line in apart:
            line.kind, line.reason = "hidden", "page number"
    for line, below in zip(written, [*written[1:], None], strict=False):
        if not _NUMBER.fullmatch(line.raw.strip()) or (line.kind == "text" and line.raw[0] != "-"):
            continue
        line.kind, line.reason = "hidden", "page number"
        if below is not None and often[below.raw] > 1:
            below.kind, below.reason = "hidden", "page header"


def _parts(line: Line | None) -> bool:
    """Say whether a line parts two pages, or is none at all."""
    return line is None or line.kind == "blank"


def _rises(numbers: Sequence[int]) -> bool:
    """Say whether numbers rise as those of pages do, and no faster."""
    return all(1 <= after - before <= _SKIPPED for before, after in pairwise(numbers))


def hide_footers(lines: list[Line]) -> None:
    """Leave out lines that come again on every page with its number."""
    found: dict[str, list[Line]] = defaultdict(list)
    pages: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        if line.kind != "text" or ":" in line.raw or is_slide_number(line.raw):
            continue
        page = _PAGE.match(line.raw)
        usual = _USUAL.search(line.raw)
        if page or usual:
            words = (page["words"] if page else line.raw).strip().lower()
            found[words].append(line)
            pages[words] += [int(page["number"])] if page else []
    _hide_headers(lines)
    for words, same in found.items():
        if not _rises(pages[words]):
            continue
        if len(same) >= (_TWICE if _USUAL.search(words) else _OFTEN):
            for line in same:
                line.kind, line.reason = "hidden", "page footer"
