"""Headings that name goals and KPIs alike, and stand over both."""

from __future__ import annotations

import re
from itertools import islice

from okrkpi.documents.node import HEADS, Node
from okrkpi.pattern import pattern

_BOTH = pattern(
    r"\b(?:goals?|okrs?|objectives?|key results?|krs|ziele?|aims?|priorities)\b"
    r"(?:,| and| &| \+|/| und| with| plus)\s*(?:our |the |key )?"
    r"(?:kpis?|metrics|measures|indicators|kennzahlen|numbers|figures)\b"
    r"|\b(?:kpis?|metrics|measures|indicators|kennzahlen|numbers|figures)"
    r"(?:,| and| &| \+|/| und| with| plus)\s*(?:our |the )?"
    r"(?:goals?|okrs?|objectives?|key results?|krs|ziele?|aims?|priorities)\b",
    re.IGNORECASE,
)
"""What names goals and what is watched in one."""


def is_over_goals(following: islice[Node], head: Node) -> bool:
    """Say whether a heading names goals and KPIs alike, and points stand beneath points."""
    if not _BOTH.search(head.text):
        return False
    first: Node | None = None
    for node in following:
        if node.kind in HEADS and node.rank <= head.rank:
            break
        if node.kind == "bullet":
            first = first or node
            if node.rank > first.rank + 1:
                return True
    return False
