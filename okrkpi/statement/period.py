"""When something is due, how often it is measured, and windows tied to an event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from okrkpi.statement.cadences import find_cadences
from okrkpi.statement.dates import find_dates
from okrkpi.statement.events import find_events
from okrkpi.statement.line import Line, placed_runs
from okrkpi.statement.moment import Moment
from okrkpi.statement.months import MONTHS
from okrkpi.statement.pattern import pattern
from okrkpi.statement.windows import find_windows

__all__ = ["Moment", "find_moments"]

_WORDS = MONTHS | frozenset(
    """before prior ahead until till b4 by at ye min mins eid golive day days week weeks month
    months quarter quarters year years within hour hours during season today pay""".split()
)
_PARTS = (
    "ay", "week", "year", "month", "quarter", "term", "within", "hour", "half", "season", "minute",
    "second", "during", "cycle", "period", "fy", "sprint", "summer", "winter", "spring", "autumn",
    "yr", "qtr", "intake", "semester", "trimester", "board", "audit", "agm", "harvest", "easter",
    "christmas", "xmas", "go-live", "conference", "halloween", "thanksgiving", "ramadan", "diwali",
)  # fmt: skip
_SHORT_PARTS = ("wk", "cw", "kw", "cy", "eo")
_SHORT_FORM = pattern(r"\b(?:wk|cw|kw|cy|eo[qymwd])")
_DIGITS = pattern(r"\d[./-]\d|'\d\d\b|\b(?:[qh][1-4]|[1-4]q|[12]h|(?:19|20)\d\d)")


def find_moments(line: Line, today: date | None, fiscal_year_start: int = 1) -> list[Moment]:
    """Find every date, deadline, window and measuring period of a line, in order."""
    if not _may_name_a_time(line):
        return []
    pieces = placed_runs(line)
    found = [
        *find_windows(line, pieces, today),
        *find_dates(line, pieces, today, fiscal_year_start),
    ]
    found += [moment for moment in find_events(line, pieces) if not _meets(moment, found)]
    found += [moment for moment in find_cadences(line, pieces) if not _meets(moment, found)]
    if len(found) < 2:
        return found
    found.sort(key=lambda moment: (moment.start, -moment.end))
    kept: list[Moment] = []
    for moment in found:
        if not kept or moment.start >= kept[-1].end:
            kept.append(moment)
    return kept


def _may_name_a_time(line: Line) -> bool:
    """Rule out at little cost the lines that hold no word of time."""
    low = line.low
    if not _WORDS.isdisjoint(line.said):
        return True
    for part in _PARTS:
        if part in low:
            return True
    if line.has_digit and _DIGITS.search(low):
        return True
    return any(part in low for part in _SHORT_PARTS) and _SHORT_FORM.search(low) is not None


def _meets(moment: Moment, others: Sequence[Moment]) -> bool:
    return any(other.start < moment.end and moment.start < other.end for other in others)
