"""Blanks that somebody meant to fill: `X%`, `TBD`, `___`, `{{…}}`."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span
from okrkpi.statement.line import Line

_MARKS = (
    "x", "yy", "zz",
    "tb", "_", "?", "..", "{", "<", "[", "nn", "to be", "y%", "#", "n%", "from y", "to y",
)  # fmt: skip
_PLACEHOLDER = pattern(
    r"(?<![\w])(?:[xy]{1,3}\s?%|[$€£]\s?[xyn]{1,4}\b|x{2,}\b|(?:yy|zz)\b|\bnn+%?|tb[dcas]\b|t\.b\.d\.|"
    r"to be (?:defined|determined|decided|confirmed)|_{2,}|\?{2,}|\.{4,}|\{\{.*?\}\}|\$\{.*?\}|"
    r"<[a-z][a-z _/-]{0,30}>|\[(?:x+|y+|n|number|value|target|baseline|metric|date|name|"
    r"insert[^\]]*|tbd|amount|%|\.\.\.)\]|(?:from|to|by)\s[xyn](?=\s|%|$)|(?!^)#{2,}%?|\bn/?a%)"
)


def find_placeholders(line: Line) -> list[Span]:
    """Find the blanks of a line."""
    low = line.low
    for mark in _MARKS:
        if mark in low:
            return [match.span() for match in _PLACEHOLDER.finditer(low)]
    return []
