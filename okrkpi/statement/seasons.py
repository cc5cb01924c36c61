"""Years that run from one into the next, `22/23` and `2024-25`, which count nothing."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span

_SEASON = pattern(
    r"(?:(?<=\()|(?<=\b(?:in|fy|ay|by|of|vs))\s?|\b(?:target|goal|plan|actual|year|season|for|from|last|"
    r"since|than|over|against|during)\s)(?P<years>'?(?P<one>\d\d)[/-](?P<next>\d\d))(?![\d%.,]*\d|\s?%)"
    r"|(?<!\d)(?P<long>20(?P<first>\d\d)[/-](?P<last>\d\d))(?![\d%/-])"
)


def find_seasons(low: str) -> list[Span]:
    """Find the years of two digits that follow each other."""
    if "/" not in low and "-" not in low:
        return []
    found: list[Span] = []
    for match in _SEASON.finditer(low):
        group, one, other = (
            ("years", "one", "next") if match["years"] else ("long", "first", "last")
        )
        if int(match[other]) == int(match[one]) + 1:
            found.append(match.span(group))
    return found
