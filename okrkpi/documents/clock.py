"""What the cycles of a document are read by: today, its own days, and when its year begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from okrkpi.cycle import keeps_school_years, month_span
from okrkpi.documents.cycle_patterns import PART
from okrkpi.models import Cycle
from okrkpi.pattern import pattern
from okrkpi.statement.months import MONTH, MONTH_STEMS

_READ = 20_000
_MOST = 400
_HEADS = pattern(
    r"\A\s*\S[^\r\n]*"
    r"|(?<=[\r\n])[ \t]*(?:#|[\"']?(?:year|title|period|cycle)[\"']?\s*[:=])[^\r\n]*",
    re.IGNORECASE,
)
_YEAR = pattern(r"(?<![\w/.,$€£–-])20\d\d(?:\s?/\s?(?:20)?\d\d)?(?![\w%/–-]|[.,]\d)")
_DATED = pattern(rf"\b{MONTH}(?:\s\d{{1,2}}(?:st|nd|rd|th)?,)?\s+20\d\d", re.IGNORECASE)
_DAYS = tuple(
    pattern(rf"(?<![\w./-]){form}", re.IGNORECASE)
    for form in (
        r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
        r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)(?!\d)",
        r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>20\d\d)(?!\d)",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\.?\s(?:of\s)?(?P<name>{MONTH}),?\s(?P<y>20\d\d)",
        rf"(?P<name>{MONTH})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>20\d\d)",
        rf"(?P<name>{MONTH})\s(?P<y>20\d\d)",
    )
)


@dataclass(frozen=True)
class Clock:
    """What a bare quarter is read by: the day, the first month of the year, the document's days.

    `school` says that the years of the document are those of a school, `year` is the one that its
    headings name, such as 2027 or 2026/27; `text` is the document.
    """

    today: date | None = None
    fiscal_year_start: int = 1
    school: bool = False
    year: str | None = None
    text: str = field(default="", repr=False)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days that the document names, looked for where a cycle leaves its year out."""
        return _days_in(self.text)

    def likely(self, cycle_of: Callable[[int], Cycle | None]) -> Cycle | None:
        """Return what is named without a year, as that of the year that is likely meant."""
        if self.today is None:
            return None
        years = {self.today.year + more for more in (-1, 0, 1, 2)} | {day.year for day in self.days}
        return _likely(map(cycle_of, sorted(years)), self.today, self.days)


def clock_of(text: str, today: date | None, fiscal_year_start: int) -> Clock:
    """Return what the cycles of a document are read by."""
    school = keeps_school_years(text)
    return Clock(today, fiscal_year_start, school, _year_in(text), text)


def _year_in(text: str) -> str | None:
    """Return the one year that the headings of a document name, and no part or day of it."""
    heads = (_DATED.sub("", PART.sub("", head[0])) for head in _HEADS.finditer(text, 0, _READ))
    years = {"".join(found[0].split()) for head in heads for found in _YEAR.finditer(head)}
    return years.pop() if len(years) == 1 else None


def _days_in(text: str) -> tuple[date, ...]:
    """Return the days that the beginning of a document names with their year."""
    found: list[date] = []
    for form in _DAYS:
        for match in form.finditer(text, 0, _READ):
            if (day := _day(match.groupdict())) and len(found) < _MOST:
                found.append(day)
    return tuple(found)


def _day(parts: dict[str, str | None]) -> date | None:
    name, year = parts.get("name"), int(parts["y"] or 0)
    month = MONTH_STEMS.index(name[:3].lower()) + 1 if name else int(parts["m"] or 0)
    day = int(parts.get("d") or 0)
    if month > 12 >= day:
        day, month = month, day
    try:
        return date(year, month, day) if day else month_span(year, month, 1)[1]
    except ValueError:
        return None


def _likely(cycles: Iterable[Cycle | None], today: date, days: Sequence[date]) -> Cycle | None:
    """Return the one of the same part of several years that a document is for.

    That is the one in which most of the days lie that the document names, else the one that runs
    or is nearest to `today`; of those that are over, only the last can be meant, while what comes
    after it runs.
    """
    known = [cycle for cycle in cycles if cycle]
    dated = {cycle.label: sum(cycle.start <= day <= cycle.end for day in days) for cycle in known}
    if any(dated.values()):
        return max(known, key=lambda one: (dated[one.label], -_distance(one, today)))
    open_ones = [cycle for cycle in known if not _long_over(cycle, today)]
    return min(open_ones, key=lambda one: _distance(one, today), default=None)


def _long_over(cycle: Cycle, today: date) -> bool:
    return today - cycle.end > cycle.end - cycle.start


def _distance(cycle: Cycle, today: date) -> int:
    return max((cycle.start - today).days, (today - cycle.end).days, 0)
