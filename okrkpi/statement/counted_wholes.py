"""Counts of a whole: what they are counted from, and the share that they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import alike
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.numerals import tidy

_STRETCH = pattern(
    r"[(,;|/-]\s?(?:with a |a )?stretch(?: goal| target)?[\s:=]*(?:of |to |at )?[<>≥≤]?\s?[$€£]?$"
)
_PART_OF = pattern(r"\sof\s(?:the\s|our\s|its\s|all\s|their\s)?(?:\w+\s)?")


def without_wholes(line: Line, inside: Sequence[Quantity]) -> list[Quantity]:
    """Leave out what a count is counted from: the 19 of `4 of 19`, a share beside another."""
    kept = [inside[0]]
    for part, whole in pairwise(inside):
        bare = part.unit is None and part.high is None and part.scale is None
        counted = bare and whole.unit != "%" and 0 < whole.value >= part.value
        if not (counted and _PART_OF.fullmatch(line.low, part.end, whole.start)):
            kept.append(whole)
        elif kept[-1] is part and any(q.unit == "%" for q in inside) and _in_bracket(line, part):
            kept[-1] = _as_share(line, part, whole)
    return kept


def without_stretch(line: Line, inside: Sequence[Quantity]) -> list[Quantity]:
    """Leave out what may be reached beyond the target: the 45 of `35 new logos (stretch: 45)`."""
    kept = [inside[0]]
    for quantity in inside[1:]:
        if not (_STRETCH.search(line.low, 0, quantity.start) and alike(kept[0], quantity)):
            kept.append(quantity)
    return kept


def _in_bracket(line: Line, part: Quantity) -> bool:
    """Say whether a count is noted in a bracket: `80% of calls (today 52 of 115)`."""
    opened = max(line.low.rfind("(", 0, part.start), line.low.rfind("[", 0, part.start))
    return opened >= 0 and not any(mark in line.low[opened : part.start] for mark in ")]%")


def _as_share(line: Line, part: Quantity, whole: Quantity) -> Quantity:
    value = tidy(round(100 * part.value / whole.value, 1))
    text = line.plain[part.start : whole.end]
    return replace(part, value=value, unit="%", text=text, end=whole.end)
