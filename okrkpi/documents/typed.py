"""What an item is by the name that a tool or a person gives its type: `METRIC_GOAL`, `Epic`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, cast

from okrkpi.documents.sketch import Role
from okrkpi.documents.vocabulary import by_word, load
from okrkpi.pattern import pattern

Typed = Role | Literal["note"]
_TYPES = by_word(load("columns")["types"])
_WORD = pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_MEASURED = frozenset(
    (
        *("metric", "measure", "measurable", "measured", "numeric", "number", "percentage"),
        *("quantitative", "milestone", "target", "binary", "currency"),
    )
)
_GOALS = frozenset(["goal", "objective", "result"])
_MOST_WORDS = 4


def typed(written: str) -> Typed | None:
    """Return the role that the name of a type states, or None where it states none.

    Of several words the last known one counts, as in `Company objective`; a goal that is named
    after its measure is a key result.
    """
    low = " ".join(written.lower().replace("_", " ").replace("-", " ").split())
    for name in (written.lower().strip(), low, low.removesuffix("s"), low.replace(" ", "")):
        if name in _TYPES:
            return cast("Typed", _TYPES[name])
    words = [word.lower() for word in _WORD.findall(re.sub(r"\([^)]*\)", "", written))]
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    if _MEASURED & set(words) and _GOALS & set(words):
        return "key_result"
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    known = [_TYPES[name] for name in (*words, *pairs) if name in _TYPES and name != "o"]
    return cast("Typed", known[-1]) if known else None


def find_type(columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]) -> None:
    """Take a column in which every cell names a type, as sections of a board do."""
    best: dict[int, int] = {}
    for index in range(len(heads)):
        cells = [row[index] for row in body if index < len(row) and row[index].strip()]
        named = index not in columns.values() and len(set(cells)) > 1
        if named and all(typed(cell) for cell in cells):
            best[index] = len(set(cells))
    if best and "text" in columns:
        columns["type"] = max(best, key=lambda index: best[index])
