"""Telling a document that holds goals already from a memo."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern

_OWN = pattern(r"\A\ufeff?\s*---\s*\n(?:[^\n]*\n){0,40}?okrkpi:\s*\d", re.IGNORECASE)
_MARK = r"^[\s>#*_\-+•‣▪|]*(?:\d+[.)]\s*)?[*_]*"
_OBJECTIVE = pattern(
    rf"{_MARK}(?:objectives?\s*(?:#?\d+|[a-e]|[ivx]+)?\s*[:.–—-]|(?:goal|"
    rf"aim)\s*\d\s*[:.–—-]|objective\s+\d|o\d{{1,2}}\b\s*[·:.)–—-]|obj\.?\s*\d)",
    re.IGNORECASE,
)
_RESULT = pattern(
    rf"{_MARK}(?:key results?\b\s*[\d.]*\s*[:.–—-]?|krs?\s?[\d.]*\s*[·:.)–—-]|krs?\s?\d[\d.]*\b)",
    re.IGNORECASE,
)
_ITEM = pattern(r"\s*(?:[-*+•‣▪]|\d{1,2}[.)]|#)\s")
_LONGEST = 400_000


def looks_like_goals(text: str) -> bool:
    """Tell whether a text holds objectives with key results rather than a memo.

    Labels decide: an objective's and a key result's, three key results', or two objectives' in a
    document that is a list and has next to no running text.
    """
    head = text[:_LONGEST]
    if _OWN.match(head):
        return True
    objectives = results = words = running = 0
    for line in head.splitlines():
        start, count = line[:80], len(line.split())
        words += count
        running += count if count > 16 and not _ITEM.match(start) else 0
        objectives += bool(_OBJECTIVE.match(start))
        results += bool(_RESULT.match(start))
    labels = objectives + results
    if labels * 60 < words:
        return False
    listed = objectives >= 2 and running * 4 < words
    return listed or results >= 3 or (results >= 2 and objectives >= 1)
