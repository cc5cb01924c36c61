"""When something is due: the day that a line or a field means, in its cycle."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from okrkpi.cycle import in_year, next_time, parse_cycle
from okrkpi.models import Cycle
from okrkpi.pattern import pattern
from okrkpi.statement import Deadline, Statement, parse

_YEAR = pattern(r"\d{4}|'\d\d|[FC]Y\s?\d\d", re.IGNORECASE)
_RELATIVE_TIME = pattern(
    r"\b(?:this|next|coming|current|within|days|weeks|months|years)\b", re.IGNORECASE
)
_VALUE_THEN = pattern(r"\s*(?::|=|was|at)\s*[€$£~<>≥≤]?\s*\d", re.IGNORECASE)
_DATED = pattern(r"[^\W\d_]{3}|\b[QH][1-4]\b|\d[./-]\d{1,2}[./-]\d", re.IGNORECASE)
_BY = pattern(r"(?:by|until|before|on|due)\s+", re.IGNORECASE)
_LONGEST = 30
_ANY_DAY = date(2001, 1, 1)
_PART = pattern(r"\b([QH])([1-4])\b", re.IGNORECASE)


def stated(says: Statement) -> Deadline | None:
    """Return the deadline, unless the time is that of an earlier value: (September: 61%)."""
    said = says.deadline
    return None if said and _VALUE_THEN.match(says.text, said.end) else said


def resolve(
    said: Deadline | None,
    due: str | None,
    cycle: Cycle | None,
    anchor: date | None,
    fiscal_year_start: int,
) -> Deadline | None:
    """Return the deadline of a due field, or else of the line, with its day in the cycle."""
    if due:
        field = _written(due, anchor, fiscal_year_start)
        said = field or said
    if said and anchor and cycle is None:
        return _next(said, anchor)
    if said is None or cycle is None or said.date is None or _YEAR.search(said.text):
        return said
    if _RELATIVE_TIME.search(said.text):
        return said
    return replace(said, date=_in_cycle(said, said.date, cycle, fiscal_year_start))


def names_a_day(text: str) -> bool:
    """Say whether a field holds a day or a period and no level: 15 Jan, end of Q1."""
    if not _DATED.search(text) or len(text) > _LONGEST or text.lower().startswith("within"):
        return False
    said = f"by {_BY.sub('', text.strip())}"
    found = parse(said, today=_ANY_DAY).deadline
    return found is not None and found.date is not None and found.end >= len(said.rstrip(" ."))


def _written(due: str, anchor: date | None, fiscal_year_start: int) -> Deadline | None:
    """Read a field that holds a day or a period; where it holds neither, the words are kept."""
    text = due.strip()
    found = parse(f"by {text}", today=anchor, fiscal_year_start=fiscal_year_start).deadline
    if found and found.date:
        return replace(found, text=text, start=0, end=0)
    period = parse_cycle(
        text, fiscal_year_start=fiscal_year_start, default_year=anchor.year if anchor else None
    )
    if not any(character.isalnum() for character in text):
        return None
    return Deadline(text, 0, 0, period.end if period else None)


def _next(said: Deadline, anchor: date) -> Deadline:
    """Return what is named without a year, in a plan without a cycle, as the next of its kind."""
    day = said.date
    if day is None or _YEAR.search(said.text) or _RELATIVE_TIME.search(said.text):
        return said
    return replace(said, date=next_time(day, anchor))


def _in_cycle(said: Deadline, day: date, cycle: Cycle, fiscal_year_start: int) -> date:
    """Return a day that was written without a year as the one in, or else nearest to, the cycle."""
    if part := _PART.search(said.text):
        named = f"{part[1].upper()}{part[2]}"
        if cycle.label.endswith((f"-{named}", f" {named}")):
            return min(max(day, cycle.start), cycle.end) if _edged(said.text) else cycle.end
        if fiscal_year_start != 1:
            year = cycle.end.year
            label = f"{year}-{named}"
            period = parse_cycle(label, fiscal_year_start=fiscal_year_start)
            return period.end if period else day
    years = range(cycle.start.year - 1, cycle.end.year + 2)
    days = [in_year(day, year) for year in years]
    return min(days, key=lambda one: (_days_outside(one, cycle), abs(one.year - day.year)))


def _days_outside(day: date, cycle: Cycle) -> int:
    return max((cycle.start - day).days, (day - cycle.end).days, 0)


def _edged(text: str) -> bool:
    return bool(re.search(r"\b(?:mid|middle|start|beginning|early)\b", text, re.IGNORECASE))
