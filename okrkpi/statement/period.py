"""When something is due, how often it is measured, and windows tied to an event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from okrkpi.pattern import pattern
from okrkpi.statement.cadences import find_cadences, may_name_cadence
from okrkpi.statement.dates import find_dates, may_name_date
from okrkpi.statement.events import find_events
from okrkpi.statement.line import Line, placed_runs
from okrkpi.statement.moment import Moment
from okrkpi.statement.windows import find_spans_to, find_windows, may_name_window

_WHEN = ("in ", "on ", "of ", "at ")
__all__ = ["Moment", "find_moments"]

_AMOUNT = pattern(
    r"by\s(?:about\s|at least\s|another\s|a further\s)?[$€£+]?\d[\d.,]*\s?"
    r"(?:%|per ?cent|pp\b|points?\b)"
)


def find_moments(line: Line, today: date | None, fiscal_year_start: int = 1) -> list[Moment]:
    """Find every date, deadline, window and measuring period of a line, in order."""
    window, dated, cadence = may_name_window(line), may_name_date(line), may_name_cadence(line)
    pieces = placed_runs(line) if window or dated or cadence else []
    found = list(find_windows(line, pieces, today)) if window else []
    if dated:
        found += find_dates(line, pieces, today, fiscal_year_start)
        for moment in find_spans_to(line):
            found = [moment, *(other for other in found if not _meets(other, [moment]))]
    for moment in find_events(line):
        _add_event(line, found, moment)
    if cadence:
        found += [moment for moment in find_cadences(line, pieces) if not _meets(moment, found)]
    return found if len(found) < 2 else _joined(line, _apart(found))


def _joined(line: Line, moments: list[Moment]) -> list[Moment]:
    """Join an event and its date: `before the books close in March`."""
    joined: list[Moment] = []
    for moment in moments:
        last = joined[-1] if joined else None
        if (
            last
            and last.role == moment.role == "due"
            and last.date is None
            and line.low[last.end : moment.start] == " "
            and moment.text.startswith(_WHEN)
        ):
            text = line.plain[last.start : moment.end]
            joined[-1] = last._replace(text=text, end=moment.end, date=moment.date)
        else:
            joined.append(moment)
    return joined


def _add_event(line: Line, found: list[Moment], event: Moment) -> None:
    """Add an event; one that begins with a date (`by the June board`) keeps the date's day."""
    for index, other in enumerate(found):
        if other.start == event.start and other.role == "due" and other.end < event.end:
            found[index] = event._replace(date=other.date)
            return
    if not _meets(event, found) and not _AMOUNT.match(line.low, event.start):
        found.append(event)


def _apart(found: list[Moment]) -> list[Moment]:
    """Keep, of moments that overlap, the first and the longest."""
    found.sort(key=lambda moment: (moment.start, -moment.end))
    kept: list[Moment] = []
    for moment in found:
        if not kept or moment.start >= kept[-1].end:
            kept.append(moment)
    return kept


def _meets(moment: Moment, others: Sequence[Moment]) -> bool:
    return any(other.start < moment.end and moment.start < other.end for other in others)
