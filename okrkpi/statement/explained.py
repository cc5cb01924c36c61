"""What the kind of a line rests on: the features that weigh most, and how much."""

from __future__ import annotations

from datetime import date

from okrkpi.statement.features import shown
from okrkpi.statement.statement import gather
from okrkpi.statement.weights import KINDS, rows_of, weigh

_HUNDREDTHS = 100.0


def heaviest(
    text: str, most: int = 5, *, today: date | None = None
) -> tuple[str, list[tuple[str, float]]]:
    """Return the kind next to a line's own, and the features that speak most against it.

    Each feature comes with its weight: the natural logarithm of what it multiplies the odds by.
    """
    found = shown(gather(text, today=today))
    sums = weigh(*found)
    best, second, *_ = sorted(range(len(KINDS)), key=sums.__getitem__, reverse=True)
    names = found.names.union(*(one.names for one in found.groups))
    told = [(name, (row[best] - row[second]) / _HUNDREDTHS) for name, row in rows_of(names).items()]
    told.sort(key=lambda one: (-one[1], one[0]))
    return KINDS[second], [one for one in told[:most] if one[1] > 0]
