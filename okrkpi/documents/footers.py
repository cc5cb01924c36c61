"""The running heads and feet of pasted slides and pages, which belong to no goal."""

from __future__ import annotations

import re
from collections import defaultdict

from okrkpi.documents.lines import Line

_PAGE = re.compile(
    r"(?P<words>.*?)(?:\s{2,}|[|·–—]\s*|\b(?:page|slide|p\.)\s*)"
    r"\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?\s*$",
    re.IGNORECASE,
)
_USUAL = re.compile(
    r"confidential|internal use|all rights reserved|©|\(c\) 20\d\d|do not distribute", re.IGNORECASE
)
_OFTEN = 3
_TWICE = 2


def hide_footers(lines: list[Line]) -> None:
    """Leave out lines that come again on every page with its number."""
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.kind != "text" or ":" in line.raw:
            continue
        page = _PAGE.match(line.raw)
        usual = _USUAL.search(line.raw)
        if page or usual:
            words = (page["words"] if page else line.raw).strip().lower()
            found[words].append(line)
    for words, same in found.items():
        if len(same) >= (_TWICE if _USUAL.search(words) else _OFTEN):
            for line in same:
                line.kind, line.reason = "hidden", "page footer"
