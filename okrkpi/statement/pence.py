"""Amounts in pence: the `24p` that something costs, where `P95` and `1080p` are names."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.pattern import pattern
from okrkpi.statement.comparator import find_comparator
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.numerals import tidy

_PENCE = pattern(r"(?<![\w.,£$€-])(\d{1,4}(?:\.\d+)?)\s?p(?![\w-]|\.\w)")
_PRICED = frozenset(
    """cost costs price prices fare fares fee fees charge charges pound spend spending margin tariff
    toll tolls rate rates wage pay paid subsidy dividend bill bills duty levy saving savings earn
    earns earnings cheaper royalty commission value""".split()
)


def find_pence(line: Line) -> Iterator[Quantity]:
    """Find amounts in pence in a line that speaks of money."""
    if "p" not in line.low or _PRICED.isdisjoint(line.said):
        return
    for match in _PENCE.finditer(line.low):
        start, end = match.span()
        sign = find_comparator(line, start, end)
        text = line.plain[start:end]
        yield Quantity(tidy(float(match[1])), text, start, end, "penny", comparator=sign)
