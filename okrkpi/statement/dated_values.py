"""Two values that each have their day: `95% at the end of 2027; 88% at the end of 2025`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from okrkpi.statement.arithmetic import alike, way
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment
from okrkpi.statement.move import Move

_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d")
"""A bare quarter may be of any year."""


class _Dated(NamedTuple):
    value: Quantity
    moment: Moment
    day: date


def then_and_now(
    line: Line, quantities: Sequence[Quantity], moments: Sequence[Moment], move: Move, today: date
) -> tuple[Move, list[Moment]] | None:
    """Read the value of a day that is over as the start, and that of a day to come as the aim."""
    if len(quantities) < 2 or len(moments) < 2 or move.change or move.noted:
        return None
    dated = [found for quantity in quantities if (found := _day_of(line, quantity, moments))]
    for one, other in combinations(dated, 2):
        then, ahead = sorted((one, other), key=lambda found: found.day)
        same = then.value.unit == ahead.value.unit and alike(then.value, ahead.value)
        if same and then.day < today <= ahead.day:
            told = Move(then.value, ahead.value, direction=way(then.value, ahead.value))
            return told, [moment for moment in moments if moment is not then.moment]
    return None


def _day_of(line: Line, value: Quantity, moments: Sequence[Moment]) -> _Dated | None:
    """Return the day that stands right after a value."""
    for moment in moments:
        if (
            moment.date
            and _YEAR.search(moment.text)
            and moment.role in {"due", "past"}
            and moment.start >= value.end
        ):
            between = line.low[value.end : moment.start]
            return None if between.strip(" (") else _Dated(value, moment, moment.date)
    return None
