"""A number of a memo, and what sort of unit it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from okrkpi.statement.period import Moment
from okrkpi.statement.units import CURRENCY_CODES

FigureRole = Literal["current", "target", "threshold", "past", "benchmark", "plain"]
"""What a number is: today's value, one that is wanted, a limit, one that is over, another's, or
none of these."""

_PERIOD_UNITS = {"day", "week", "month", "year", "hour", "minute", "second", "ms", "quarter"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: its value, unit and place in a sentence, and whether it is dated to the past."""

    sentence: int
    value: float
    text: str
    start: int
    end: int
    unit: str | None = None
    high: float | None = None
    comparator: str | None = None
    dated: bool = False

    @property
    def key(self) -> tuple[int, int]:
        """The place by which the number is known."""
        return self.sentence, self.start

    @property
    def family(self) -> str:
        """What sort of unit it has: a share, money, a time, or a count."""
        return unit_family(self.unit)


@dataclass(frozen=True, slots=True)
class Facts:
    """What one sentence states in numbers and dates."""

    figures: tuple[Figure, ...] = ()
    moments: tuple[Moment, ...] = ()

    @property
    def due(self) -> Moment | None:
        """The time by which something is due, the clearest first."""
        due = [m for m in self.moments if m.role == "due"]
        return next((m for m in due if m.strong), due[-1] if due else None)


def unit_family(unit: str | None) -> str:
    """Return the sort of a unit; numbers of different sorts are never one metric's."""
    if unit in {"%", "pp", "‰", "bp"}:
        return "share"
    if unit and (unit.lower() in CURRENCY_CODES):
        return "money"
    if unit in _PERIOD_UNITS:
        return "time"
    return "count"
