"""Which way a move goes."""

from __future__ import annotations

import re

from okrkpi.memo.model import Move, Value


def direction_of_change(change: str) -> str:
    """Return which way `halve` and `cut by 20%` go."""
    lowers = re.match(r"(?:halve|reduce|cut|lower|decrease|shrink|shorten|trim|zero)", change)
    return "down" if lowers else "up"


def direction_of(move: Move) -> str:
    """Return which way a move goes: up, down or unknown."""
    if move.relative:
        return direction_of_change(move.relative)
    if move.target is not None and move.baseline is None:
        return "down" if move.target.comparator in {"<", "<="} else "none"
    if move.target is None or move.baseline is None:
        return "none"
    start, end = comparable(move.baseline, move.target)
    return "up" if end > start else "down" if end < start else "none"


_LENGTHS = {
    "ms": 0.001,
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629800.0,
    "quarter": 7889400.0,
    "year": 31557600.0,
}


def comparable(baseline: Value, target: Value) -> tuple[float, float]:
    """Return a move's two values in one unit."""
    first, second = _LENGTHS.get(baseline.unit or ""), _LENGTHS.get(target.unit or "")
    if first and second:
        return baseline.value * first, target.value * second
    return baseline.value, target.value
