"""The day that the words of a date mean."""

from __future__ import annotations

import re
from datetime import date, timedelta

from okrkpi.cycle import month_span, next_time, part_of_year
from okrkpi.pattern import pattern
from okrkpi.statement.months import MONTH, MONTH_STEMS

_MARKS = str.maketrans("./", "--")
_YEAR_WORDS = pattern(
    r"(?P<fy>fy|cy)?[\s'-]*(?P<y>(?:19|20)\d\d|(?<=\b[fca]y)\d\d|(?<=\bye)\d\d"
    r"|(?<=\b[fca]y[\s'-])\d\d|(?<=')\d\d)"
)
_MONTH_NAME = pattern(MONTH)
_SHORT_YEAR = pattern(r"-(\d\d)$")
_DAY_NUMBER = pattern(r"\d{1,2}")
_LONG_YEAR = pattern(r"[\s,]*'?(?:\d{4}|(?<=')\d\d|-\d\d$)")
_PART = pattern(r"([qh])([1-4])|([1-4])([qh])")
_PART_YEAR = pattern(r"^(?:[1-4][qh]|[qh][1-4][\s/.-])(\d\d)$|^(\d\d)[qh][1-4]$")
_CALENDAR_WEEK = pattern(r"(?:calendar\s(?:wk|week)|wk|cw|kw)\s?(\d{1,2})$")
_FRIDAY = 5
_WEEKS = 52
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TWO_YEARS = pattern(r"\d\d[/-](?:20)?(\d\d)(?=$|\s[qh][1-4]$)")
_BEFORE = frozenset({"before", "prior to", "ahead of", "pre"})
_DATED = frozenset("iso dmy short dm md months my mon part ym year this".split())
_YEARLY = frozenset({"short", "week", "dm", "md", "months", "mon"})
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
}  # fmt: skip


def resolve(
    match: re.Match[str], kind: str, today: date | None, fiscal_year_start: int
) -> date | None:
    """Return the last day of what a date names, or None where no day can be told.

    What is to be done before April is to be done by the last of March.
    """
    edge = (match["edge"] or "").strip()
    before = match["prep"] in _BEFORE and kind in _DATED and not edge
    try:
        day = _day(match[kind], kind, "start" if before else edge, today, fiscal_year_start)
    except ValueError:
        return None
    return day - timedelta(days=1) if day and before else day


def coming(match: re.Match[str], kind: str, day: date | None, today: date | None) -> date | None:
    """Return a day or a month that was named without a year as the next one to come."""
    if day is None or today is None or kind not in _YEARLY:
        return day
    text = match[kind]
    if _year_of(text)[0] or (kind == "dm" and _SHORT_YEAR.search(text)):
        return day
    coming = next_time(day, today)
    if kind == "week" and coming.year > day.year:
        week = min(day.isocalendar().week, _WEEKS)
        return date.fromisocalendar(coming.year, week, _FRIDAY)
    return coming


def _day(
    text: str, kind: str, edge: str, today: date | None, fiscal_year_start: int
) -> date | None:
    if kind == "iso":
        return date(*_numbers(text))
    if kind == "dmy":
        return _day_month_year(text)
    if kind == "short":
        day, month = _numbers(text.rstrip("."))
        day, month = (month, day) if month > 12 >= day else (day, month)
        return date(today.year, month, day) if today else None
    if kind in {"dm", "md", "my", "mon", "months"}:
        return _month_date(text, kind, edge, today)
    if kind == "ym":
        year, month = sorted(_numbers(text), reverse=True)
        year += 2000 if year < 100 else 0
        return _edge_day(month_span(year, month, 1), edge)
    if kind == "nth":
        return _next_day(int(text[:-2]), today) if today else None
    if kind == "soon" and today:
        return today + timedelta(days=text == "tomorrow")
    if kind == "weekday" and today:
        return _next_weekday(text, today)
    if kind == "week" and today and (week := _CALENDAR_WEEK.match(text)):
        return date.fromisocalendar(today.year, int(week[1]), _FRIDAY)
    if kind in {"part", "year", "eo", "this"}:
        span = _period_span(text, kind, today, fiscal_year_start)
        return _edge_day(span, edge or ("mid" if text.startswith("mid") else "")) if span else None
    return None


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.translate(_MARKS).split("-")]


def _next_weekday(text: str, today: date) -> date:
    ahead = (_WEEKDAYS.index(text[:3]) - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead)


def _next_day(day: int, today: date) -> date:
    """Return the next day of this number, in this month or the one after it."""
    ahead = 1 if day < today.day else 0
    return month_span(today.year, today.month + ahead, 1)[0].replace(day=day)


def _edge_day(span: tuple[date, date], edge: str) -> date:
    first, last = span
    if "mid" in edge:
        return first + (last - first) / 2
    if any(word in edge for word in ("start", "beginning", "early")):
        return first
    return last


def _day_month_year(text: str) -> date:
    day, month, year = _numbers(text)
    if month > 12 >= day:
        day, month = month, day
    return date(year + 2000 if year < 100 else year, month, day)


def _year_of(text: str) -> tuple[int | None, bool]:
    """Return the year that words name, and whether it is a fiscal one."""
    match = _YEAR_WORDS.search(text)
    if not match:
        return None, False
    year = int(match["y"])
    return (year + 2000 if year < 100 else year), match["fy"] == "fy"


def _month_date(text: str, kind: str, edge: str, today: date | None) -> date | None:
    names = list(_MONTH_NAME.finditer(text))
    named = names[-1] if names else None
    year, _ = _year_of(text)
    if year is None and kind in {"dm", "my"} and (short := _SHORT_YEAR.search(text)):
        year = 2000 + int(short[1])
    year = year or (today.year if today else None)
    if named is None or year is None:
        return None
    month = MONTH_STEMS.index(named.group()[:3]) + 1
    if kind not in {"dm", "md"}:
        return _edge_day(month_span(year, month, 1), edge)
    days = _DAY_NUMBER.findall(
        text[: named.start()] + " " + _LONG_YEAR.sub("", text[named.end() :])
    )
    return date(year, month, int(days[-1])) if days else None


def _period_span(
    text: str, kind: str, today: date | None, fiscal_year_start: int
) -> tuple[date, date] | None:
    year, fiscal = _year_of(text)
    if kind in {"year", "part"} and (two := _TWO_YEARS.search(text)):
        if text.startswith("ay") or fiscal_year_start == 1:
            return None
        year, fiscal = 2000 + int(two[1]), True
    if year is None and (short := _PART_YEAR.search(text)):
        year = 2000 + int(short[1] or short[2])
    start_month = fiscal_year_start if (fiscal or _is_fiscal(text, kind)) else 1
    if year is None:
        if today is None:
            return None
        year = today.year + (kind == "part" and text.endswith(("next year", "coming year")))
    if kind == "part":
        return _part_span(text, year, start_month)
    if kind == "year" or text.startswith(("eoy", "year", "ye")):
        return month_span(year if start_month == 1 else year - 1, start_month, 12)
    return _current_span(text, today, fiscal_year_start) if today else None


def _is_fiscal(text: str, kind: str) -> bool:
    return kind in {"this", "eo"} and ("fiscal" in text or "financial" in text or "fy" in text)


def _part_span(text: str, year: int, start_month: int) -> tuple[date, date] | None:
    """Return the quarter or the half that `Q3`, `1H` or `second half` names."""
    if named := _PART.search(text):
        part, number = (named[1], named[2]) if named[1] else (named[4], named[3])
        if part == "h" and int(number) > 2:
            return None
        return part_of_year(year, part, int(number), start_month)
    ordinal = _ORDINALS.get(text.split()[0])
    half = "half" in text
    if ordinal is None:
        ordinal = 2 if half else 4
    if "semester" in text or "term" in text or (half and ordinal > 2):
        return None
    return part_of_year(year, "h" if half else "q", ordinal, start_month)


def _current_span(text: str, today: date, fiscal_year_start: int) -> tuple[date, date] | None:
    """Return the period around `today`, or the next one, that `this quarter` names."""
    ahead = 1 if "next" in text or "coming" in text else 0
    if "quarter" in text or text.startswith("eoq"):
        first = today.month - (today.month - fiscal_year_start) % 3 + 3 * ahead
        return month_span(today.year, first, 3)
    if "half" in text:
        first = today.month - (today.month - fiscal_year_start) % 6 + 6 * ahead
        return month_span(today.year, first, 6)
    if "month" in text or text.startswith("eom"):
        return month_span(today.year, today.month + ahead, 1)
    if "week" in text or text.startswith("eow"):
        friday = today + timedelta(days=(4 - today.weekday()) % 7 + 7 * ahead)
        return friday, friday
    years = "year" in text or "yr" in text or "fy" in text or "fiscal" in text
    if years and "school" not in text and "academic" not in text:
        start = fiscal_year_start if _is_fiscal(text, "this") else 1
        return month_span(today.year + ahead - (1 if today.month < start else 0), start, 12)
    return None
