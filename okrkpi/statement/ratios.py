"""Two numbers that are one: the part of a whole (`3 in 10`, `nine out of ten`) and `1:3`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.numerals import tidy
from okrkpi.statement.units import TIME_UNITS
from okrkpi.statement.words import find_verb, words

_RATIO = pattern(r"\s(?:in|out of)\s(?:every\s)?|\sof every\s|:|\s:\s")
_COUNTED_IN = pattern(r"(?:\s[a-z]+)?\s(?:in|out of)\s(?:every\s)?")
_LARGEST_RATIO = 1000
_ROUND_WHOLES = frozenset({10, 100})


def join_ratios(line: Line, found: Sequence[Quantity]) -> list[Quantity]:
    """Read `3 in 10`, `nine out of ten` and `1:3` as one number, the part of the whole."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        if last and _is_ratio(line, last, quantity):
            joined[-1] = replace(
                last,
                value=tidy(round(last.value / quantity.value, 4)),
                unit=None,
                text=line.plain[last.start : quantity.end],
                end=quantity.end,
                comparator=last.comparator or quantity.comparator,
            )
        else:
            joined.append(quantity)
    return joined


def _is_ratio(line: Line, part: Quantity, whole: Quantity) -> bool:
    if part.scale is not None or part.high is not None:
        return False
    glue = line.low[part.end : whole.start]
    if glue == " of " and whole.value in _ROUND_WHOLES and whole.unit in words().nouns["outsider"]:
        return part.unit is None and part.value < whole.value
    if part.unit is not None:
        moved = line.low.endswith(("from ", "to ", "than "), 0, part.start)
        one = part.value == 1 and (whole.unit is None or moved) and glue == f" {part.unit} in "
        if _COUNTED_IN.fullmatch(glue) and whole.value in _ROUND_WHOLES:
            verb = find_verb(whole.unit) if whole.unit else None
            return part.value < whole.value and (whole.unit is None or verb is not None)
        return one and whole.value > 1
    if not whole.value or not _RATIO.fullmatch(glue) or part.value != int(part.value):
        return False
    if ":" in glue:
        return whole.value <= _LARGEST_RATIO and whole.unit != "%"
    return part.value <= whole.value and whole.unit not in TIME_UNITS
