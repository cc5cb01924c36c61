"""Telling a document that holds goals already from a memo, and a memo from such a document."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern

_OWN = pattern(r"\A\ufeff?\s*---\s*\n(?:[^\n]*\n){0,40}?okrkpi:\s*\d", re.IGNORECASE)
_MARK = (
    r"^[\s>#*_\-+•‣▪|\u2600-\u27BF\uFE0F\U0001F300-\U0001FAFF]*(?:\[[ xX]\]\s*)?"
    r"(?:\d+[.)]\s*)?[*_]*"
)
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
_CELLS = pattern(r"\s*[;|\t]\s*|,\s*")
_GOAL_COLUMN = pattern(
    r"\W*(?:objectives?|okrs?|key results?|krs?|objectives?\s*[/&+]\s*(?:key results?|krs?))\W*",
    re.IGNORECASE,
)
_VALUE_COLUMN = pattern(
    r"\W*(?:baseline|start|current|now|today|actual|targets?|goals?|due|deadline|owner|unit|status|"
    r"key results?|krs?|conf\w*\.?)\W*",
    re.IGNORECASE,
)
_DENSE, _SPARSE = 60, 120
"""Words that there may be to a label: in running text, and in a document that is a list."""
_PARTS = pattern(r"\n\s*\n")
_FEWEST_WORDS, _PARAGRAPH, _RUNNING = 100, 25, 0.4
"""The words that a memo has at least, those of a paragraph, and the share of running text."""
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3


def looks_like_goals(text: str) -> bool:
    """Tell whether a text holds objectives with key results rather than a memo.

    Labels decide: an objective's and a key result's, three key results', or two objectives' in a
    document that is a list and has next to no running text.
    """
    head = text[:_LONGEST]
    if _OWN.match(head) or _is_sheet(head):
        return True
    objectives = results = words = running = 0
    for line in head.splitlines():
        start, count = line[:80], len(line.split())
        words += count
        running += count if count > 16 and not _ITEM.match(start) else 0
        objectives += bool(_OBJECTIVE.match(start))
        results += bool(_RESULT.match(start))
    labels = objectives + results
    listed = objectives >= 2 and running * 4 < words
    if labels * (_SPARSE if listed else _DENSE) < words:
        return False
    return listed or results >= 3 or (results >= 2 and objectives >= 1)


def looks_like_memo(text: str) -> bool:
    """Tell whether a text is running text for the most part, and labels no goals."""
    words = running = 0
    for part in _PARTS.split(text[:_LONGEST]):
        lines, count = part.strip().splitlines(), len(part.split())
        words += count
        if any(_OBJECTIVE.match(line[:80]) or _RESULT.match(line[:80]) for line in lines):
            return False
        listed = any(_ITEM.match(line[:80]) for line in lines[1:]) or "|" in part
        running += count if count >= _PARAGRAPH and not listed else 0
    return words >= _FEWEST_WORDS and running >= _RUNNING * words


def _is_sheet(text: str) -> bool:
    """Tell a sheet of goals: a first row that names its columns, and little else than rows."""
    lines = [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    rows = [line for line in lines if len(_CELLS.split(line)) >= _FEWEST_COLUMNS]
    if len(rows) < _FEWEST_ROWS or 4 * len(rows) < 3 * len(lines):
        return False
    cells = [cell for cell in _CELLS.split(rows[0].strip().strip("|")) if cell.strip()]
    named = [cell for cell in cells if _GOAL_COLUMN.fullmatch(cell)]
    return bool(named) and any(_VALUE_COLUMN.fullmatch(c) for c in cells if c not in named[:1])
