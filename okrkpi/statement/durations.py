"""Durations in two units that are one number: `3d 4h`, `2 years 6 months`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.numerals import tidy

_PARTS = {
    "year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
_GLUE = pattern(r"\s?|,\s|\s(?:and|&)\s")


def join_durations(line: Line, found: Sequence[Quantity]) -> list[Quantity]:
    """Read a span and the smaller one that follows it as one, in the smaller unit."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        size = _size(line, last, quantity) if last else 0
        if last and size:
            joined[-1] = replace(
                last,
                value=_sum(last, quantity, size),
                unit=last.unit if last.unit == "minute" else quantity.unit,
                text=line.plain[last.start : quantity.end],
                end=quantity.end,
            )
        else:
            joined.append(quantity)
    return joined


def _sum(whole: Quantity, part: Quantity, size: int) -> float:
    """Add up a span in the smaller unit; minutes and seconds make minutes."""
    if whole.unit == "minute":
        return tidy(round(whole.value + part.value / size, 4))
    return tidy(whole.value * size + part.value)


def _size(line: Line, whole: Quantity, part: Quantity) -> int:
    """Return how many of the smaller unit the larger one has, or 0 where the two are apart."""
    unit, size = _PARTS.get(whole.unit or "", ("", 0))
    plain = whole.high is None and part.high is None and part.comparator is None
    whole_number = whole.value == int(whole.value) and 0 < part.value < size
    if not plain or unit != part.unit or not whole_number:
        return 0
    return size if _GLUE.fullmatch(line.low, whole.end, part.start) else 0
