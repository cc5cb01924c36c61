"""Telephone numbers, which count nothing."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span

_LONG_NUMBER = re.compile(r"\d[\d)/ -]{5,}\d{3}")
_EXTENSION = pattern(r"\bextn?\.?:?\s?\d{2,5}(?![\d%.,]*\d|\s?(?:k?m|ha)\b)")
_TELEPHONE = pattern(
    r"\+\d{1,3}(?:[ /-]\(?\d{1,8}\)?){2,5}(?!\d)|\(\d{3}\)\s?\d{3}[ -]\d{4}(?!\d)|"
    r"(?<![\d.])\d{3}-\d{3}-\d{4}(?!\d)|(?<![\d.,])0\d{2,4}[/ -]\s?\d{3,}(?:[ -]?\d{2,})*"
)


def find_telephones(low: str) -> list[Span]:
    """Find telephone numbers: a country's or an area's code and a long number."""
    short = (
        [match.span() for match in _EXTENSION.finditer(low)]
        if " ext" in low or "(ext" in low
        else []
    )
    if not _LONG_NUMBER.search(low):
        return short
    return short + [match.span() for match in _TELEPHONE.finditer(low)]
