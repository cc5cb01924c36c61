"""Cycles as people write them: `2026-Q4`, `FY27 Q1`, `2026-H2`, `2026`, or two dates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrkpi.models import Cycle

_NAMED = re.compile(
    r"(?P<fy>FY\s?)?(?P<year>\d{4}|(?<=FY)\d{2}|(?<=FY )\d{2})?[\s\-_/]*(?P<part>[QH])(?P<n>[1-4])"
    r"(?:[\s\-_/]*(?P<fy2>FY\s?)?'?(?P<year2>\d{4}|\d{2}))?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?P<fy>FY\s?)?(?P<year>\d{4}|(?<=FY)\d{2}|(?<=FY )\d{2})$", re.IGNORECASE)
_DATES = re.compile(r"(\d{4}-\d{2}-\d{2})\s*(?:/|\.\.|to|–|-)\s*(\d{4}-\d{2}-\d{2})$")


_SCHOOL = re.compile(
    r"\b(?:pupils?|school (?:year|plan|improvement|development)|academic year|students?|"
    r"teachers?|ay\s?\d\d(?:\d\d)?|half[- ]terms?|head ?teachers?)\b",
    re.IGNORECASE,
)
_FINANCIAL, _OF_SCHOOLS = 4, 9
_READ = 20_000
_JUST_OVER = timedelta(days=31)


def keeps_school_years(text: str) -> bool:
    """Say whether a document is a school's or a university's, whose year begins in autumn."""
    return _SCHOOL.search(text, 0, _READ) is not None


def split_year_start(fiscal_year_start: int, *, school: bool) -> int:
    """Return the month in which a year such as 2026/27 begins: April, unless something says so."""
    if fiscal_year_start != 1:
        return fiscal_year_start
    return _OF_SCHOOLS if school else _FINANCIAL


def month_span(year: int, month: int, months: int) -> tuple[date, date]:
    """Return the first and the last day of `months` months from `month` (which may pass 12)."""
    first = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    after = month + months
    return first, date(year + (after - 1) // 12, (after - 1) % 12 + 1, 1) - timedelta(days=1)


def part_of_year(year: int, part: str, n: int, fiscal_year_start: int = 1) -> tuple[date, date]:
    """Return the days of quarter or half `n` of a year; a fiscal year is named by its end."""
    months = 3 if part.upper() == "Q" else 6
    first_year = year if fiscal_year_start == 1 else year - 1
    return month_span(first_year, fiscal_year_start + (n - 1) * months, months)


@lru_cache(1 << 10)
def parse_cycle(
    label: str, *, fiscal_year_start: int = 1, default_year: int | None = None
) -> Cycle | None:
    """Read a cycle's label, or return None; a fiscal year is the year in which it ends.

    `default_year` serves a bare `Q3`. The fiscal year applies where one is configured.
    """
    label = " ".join(label.split())
    try:
        if dates := _DATES.fullmatch(label):
            start, end = date.fromisoformat(dates[1]), date.fromisoformat(dates[2])
            return _cycle(label=label, start=start, end=end) if start <= end else None
        if named := _NAMED.fullmatch(label):
            year = _year(named["year"] or named["year2"], default_year)
            part, n = named["part"].upper(), int(named["n"])
            if year is None or (part == "H" and n > 2):
                return None
            start, end = part_of_year(year, part, n, fiscal_year_start)
            return _cycle(label=f"{year}-{part}{n}", start=start, end=end)
        if whole := _YEAR.fullmatch(label):
            year = _year(whole["year"], None)
            if year is None:
                return None
            first_year = year if fiscal_year_start == 1 else year - 1
            start, end = month_span(first_year, fiscal_year_start, 12)
            return _cycle(label=str(year), start=start, end=end)
    except ValueError:
        return None
    return None


def next_time(day: date, today: date) -> date:
    """Return a day that was named without its year as the next such day, or the one just over."""
    years = (in_year(day, today.year + more) for more in (-1, 0, 1))
    return next((one for one in years if one >= today - _JUST_OVER), day)


def in_year(day: date, year: int) -> date:
    """Return the same day of another year; the last of February is its 28th."""
    return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)


def quarter_of(day: date, fiscal_year_start: int = 1) -> Cycle:
    """Return the quarter that a day falls in."""
    offset = (day.month - fiscal_year_start) % 12
    year = day.year
    if fiscal_year_start != 1 and day.month >= fiscal_year_start:
        year += 1
    n = offset // 3 + 1
    start, end = part_of_year(year, "Q", n, fiscal_year_start)
    return _cycle(label=f"{year}-Q{n}", start=start, end=end)


def _year(digits: str | None, default: int | None) -> int | None:
    if digits is None:
        return default
    year = int(digits)
    return year + 2000 if year < 100 else year if 1900 <= year <= 2999 else None


def _cycle(label: str, start: date, end: date) -> Cycle:
    from okrkpi.models import Cycle  # reading a day takes no model, and a model takes its time

    return Cycle(label=label, start=start, end=end)
