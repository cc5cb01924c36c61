"""The deadline of a line, among the times that it names."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Deadline, Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment
from okrkpi.statement.move import Move

_NEAR = 14
_SEEN = pattern(
    r"\s?(?:[a-z-]+\s){0,2}?(?:seen|recorded|measured|counted|registered|reported|so far|had|saw|"
    r"sold|lost|to date)\s"
)


def without_dated_baseline(line: Line, moments: list[Moment], move: Move) -> list[Moment]:
    """Drop the times that date the baseline rather than the goal."""
    baseline = move.baseline
    if baseline is None:
        return moments
    return [
        moment
        for moment in moments
        if moment.role != "due"
        or (moment.strong and not _recalls(line, moment, baseline, move.target))
        or not (
            _belongs(line, moment, baseline, move.target)
            or _dates(line, moment, baseline, move.target)
        )
    ]


def _recalls(line: Line, moment: Moment, baseline: Quantity, target: Quantity | None) -> bool:
    """`the 12.9% seen this year`, `31 so far this year`: the time of a value that is known."""
    if _belongs(line, moment, baseline, target):
        return True
    return _SEEN.fullmatch(line.low, baseline.end, moment.start) is not None


def _belongs(line: Line, moment: Moment, baseline: Quantity, target: Quantity | None) -> bool:
    """`46% leave within a year; 30% by May`: a time in the clause of the value of today."""
    if target is None or not baseline.end <= moment.start < moment.end <= target.start:
        return False
    return ";" in line.low[moment.end : target.start]


def _dates(line: Line, moment: Moment, baseline: Quantity, target: Quantity | None) -> bool:
    """`3.1 (2025)` and `2025: 3.1` date the value next to them."""
    if _belongs(line, moment, baseline, target):
        return True
    if moment.start >= baseline.end:
        if target and baseline.end <= target.start < moment.start:
            return False
        between = line.low[baseline.end : moment.start]
        if target and moment.end <= target.start and "," in between:
            return False
        return len(between) < _NEAR and not any(mark in between for mark in ");|")
    if target and moment.end <= target.start < baseline.start:
        return False
    between = line.low[moment.end : baseline.start]
    return len(between) < _NEAR and ":" in between and not any(c.isdigit() for c in between)


def find_deadline(text: str, moments: Sequence[Moment]) -> Deadline | None:
    """Return the first deadline that the wording marks as one, else the last date."""
    due = [moment for moment in moments if moment.role == "due"]
    if not due:
        return None
    best = next((moment for moment in due if moment.strong), due[-1])
    return Deadline(text[best.start : best.end], best.start, best.end, best.date)
