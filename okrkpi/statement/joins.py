"""The places where a line joins two parts: `and`, a comma, a semicolon, a plus sign."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line

_JOINING = frozenset({"and", "plus", "well", "then", "sowie"})
_JOIN = pattern(
    r"\s(?:and then|and|&|\+|plus|as well as|then|sowie)\s|;\s|\s/\s|,\s(?:and\s|then\s|plus\s)?"
    r"|\s\+\s?(?=\d)"
)


def find_joins(line: Line, start: int, stop: int) -> list[re.Match[str]]:
    """Return the joins of a part of a line, without those inside brackets."""
    low = line.low
    signs = "," in low or ";" in low or "&" in low or "+" in low or " / " in low
    if not signs and line.said.isdisjoint(_JOINING):
        return []
    found = _JOIN.finditer(low, start, stop)
    if "(" not in low and "[" not in low:
        return list(found)
    return [join for join in found if not in_brackets(low, join.start())]


def in_brackets(low: str, at: int) -> bool:
    """Tell whether a place stands inside brackets."""
    return low.count("(", 0, at) > low.count(")", 0, at) or (
        low.count("[", 0, at) > low.count("]", 0, at)
    )
