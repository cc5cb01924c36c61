"""How people write a period: a range of months, a quarter, a fiscal year, `next half`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from okrkpi.cycle import month_span, parse_cycle, part_of_year, quarter_of
from okrkpi.models import Cycle
from okrkpi.pattern import pattern

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = "|".join(_MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
_RANGE = pattern(
    rf"\b(?P<a>{MONTH})\.?\s*(?:to|through|until|till|–|—|"
    rf"-)\s*(?P<b>{MONTH})\.?,?\s+(?P<year>20\d\d)\b"
)
NAMED = pattern(
    r"\b(?:(?P<part>[qh][1-4])[\s/,-]*(?P<fy>fy)?\s?'?(?P<year>20\d\d|\d\d(?!\d))|"
    r"(?P<year2>20\d\d)[\s/,-]*(?P<part2>[qh][1-4]))\b"
)
_SPELT = pattern(
    r"\b(?P<n>first|second|third|fourth|last) (?P<what>quarter|half)(?: of)?(?: the)? "
    r"?(?:year )?(?:of )?(?P<year>20\d\d)\b"
)
_MONTHS_ALONE = pattern(
    rf"\b(?P<a>{MONTH})\.?\s*(?:to|through|until|till|–|—|-)\s*(?P<b>{MONTH})\b(?!\.?,?\s+20\d\d)"
)
_TO_MONTH = pattern(
    rf"\byear (?:to|ending(?: in)?|until) (?:the end of )?(?P<month>{MONTH}) (?P<year>20\d\d)\b"
)
SPLIT_YEAR = pattern(
    r"(?:(?<!\w)|(?<=\b[fa]y))(?:(?P<a>20\d\d)\s?[/–-]\s?(?:20)?(?P<b>\d\d)|"
    r"(?:(?<=\b[fa]y)|(?<=\b[fa]y )|(?<=\byear )|(?<=\bseason ))(?P<c>\d\d)/(?P<d>\d\d)|"
    r"(?P<e>\d\d)/(?P<f>\d\d)(?= (?:season|school year|academic year|financial year)\b))(?![\d/])"
)
_FISCAL = pattern(r"\bfy\s?'?(?P<year>20\d\d|\d\d)(?!\s?[qh]\d)\b")
_RELATIVE = pattern(
    r"\b(?P<which>next|coming|this|current|upcoming) (?P<what>quarter|half[- ]year|half|"
    r"year|calendar year|fiscal year|financial year|six months|twelve months|12 months)\b"
)
# A period ahead, or a part of the year: `this year` in a memo often only looks back.
_AHEAD = pattern(
    r"\b(?P<which>next|coming|upcoming|(?:this|current)(?! \w*\s?year)) "
    r"(?P<what>quarter|half[- ]year|half|year|calendar year|fiscal year|financial year)\b"
)
_YEAR = pattern(
    r"\b(?:goals?|plan|strategy|priorities|targets?|objectives?|direction|in|for|during|"
    r"of|outlook|year)(?: \w+){0,2}[\s:,]+(?P<year>20\d\d)\b(?!\s?[/–-])"
)
_BARE = pattern(r"\b(?P<part>[qh])(?P<n>[1-4])\b(?!\s*[/,-]?\s*'?(?:fy|20\d\d|\d\d\b))")


@dataclass(frozen=True, slots=True)
class Frame:
    """The day that a period is read from, and the month in which the year starts."""

    reference: date | None
    start_month: int


Reader = Callable[[re.Match[str], Frame], "Cycle | None"]


def _month(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def _dates(start: date, end: date) -> Cycle:
    return Cycle(label=f"{start.isoformat()} to {end.isoformat()}", start=start, end=end)


def _range(found: re.Match[str], _frame: Frame) -> Cycle | None:
    return _months_of(_month(found["a"]), _month(found["b"]), int(found["year"]))


def _months(found: re.Match[str], frame: Frame) -> Cycle | None:
    """Months without a year are the next ones that have not ended."""
    if frame.reference is None:
        return None
    first, last = _month(found["a"]), _month(found["b"])
    ends = month_span(frame.reference.year, last, 1)[1]
    year = frame.reference.year + (ends < frame.reference)
    return _months_of(first, last, year)


def _months_of(first: int, last: int, year: int) -> Cycle | None:
    begin = year if first <= last else year - 1
    start = date(begin, first, 1)
    end = month_span(year, last, 1)[1]
    for n in range(1, 5):
        if (start, end) == part_of_year(year, "Q", n):
            return Cycle(label=f"{year}-Q{n}", start=start, end=end)
    for n in (1, 2):
        if (start, end) == part_of_year(year, "H", n):
            return Cycle(label=f"{year}-H{n}", start=start, end=end)
    return _dates(start, end)


def _to_month(found: re.Match[str], _frame: Frame) -> Cycle | None:
    end = month_span(int(found["year"]), _month(found["month"]), 1)[1]
    start = date(end.year - (1 if end.month < 12 else 0), end.month % 12 + 1, 1)
    return parse_cycle(str(end.year)) if end.month == 12 else _dates(start, end)


def _named(found: re.Match[str], frame: Frame) -> Cycle | None:
    year, part = found["year"] or found["year2"], found["part"] or found["part2"]
    full = int(year) + 2000 if len(year) == 2 else int(year)
    return parse_cycle(
        f"{full}-{part.upper()}", fiscal_year_start=frame.start_month if found["fy"] else 1
    )


def _spelt(found: re.Match[str], _frame: Frame) -> Cycle | None:
    half = found["what"] == "half"
    order = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 2 if half else 4}
    n = order[found["n"]]
    return (
        parse_cycle(f"{found['year']}-{'H' if half else 'Q'}{n}")
        if n <= (2 if half else 4)
        else None
    )


def _split_year(found: re.Match[str], frame: Frame) -> Cycle | None:
    first = int(found["a"] or found["c"] or found["e"])
    first += 2000 if first < 100 else 0
    if int(found["b"] or found["d"] or found["f"]) != (first + 1) % 100:
        return None
    start, end = month_span(first, frame.start_month, 12)
    return _dates(start, end)


def _fiscal(found: re.Match[str], frame: Frame) -> Cycle | None:
    return parse_cycle(f"FY{found['year']}", fiscal_year_start=frame.start_month)


def _relative(found: re.Match[str], frame: Frame) -> Cycle | None:
    if frame.reference is None:
        return None
    ahead = 1 if found["which"] in {"next", "coming", "upcoming"} else 0
    what = found["what"]
    if what == "quarter":
        quarter = quarter_of(frame.reference, frame.start_month)
        return following(quarter, frame.start_month) if ahead else quarter
    if what.startswith("half"):
        n = (1 if frame.reference.month < 7 else 2) + ahead
        year = frame.reference.year + (1 if n > 2 else 0)
        return parse_cycle(f"{year}-H{(n - 1) % 2 + 1}")
    if "months" in what:
        return None
    late = frame.reference.month >= 10
    return parse_cycle(
        str(frame.reference.year + (1 if ahead and (found["which"] == "next" or late) else 0))
    )


def following(quarter: Cycle, start_month: int) -> Cycle:
    """Return the quarter after a quarter."""
    after = month_span(quarter.end.year, quarter.end.month + 1, 1)[0]
    return quarter_of(after, start_month)


def _bare(found: re.Match[str], frame: Frame) -> Cycle | None:
    """A quarter without a year is the next one that has not ended."""
    if frame.reference is None or (found["part"] == "h" and int(found["n"]) > 2):
        return None
    for year in (frame.reference.year, frame.reference.year + 1):
        cycle = parse_cycle(f"{year}-{found['part'].upper()}{found['n']}")
        if cycle and cycle.end >= frame.reference:
            return cycle
    return None


def _year(found: re.Match[str], frame: Frame) -> Cycle | None:
    year = int(found["year"])
    if frame.reference and not frame.reference.year <= year <= frame.reference.year + 1:
        return None
    return parse_cycle(str(year))


ABSOLUTE: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_RANGE, _range), (_TO_MONTH, _to_month), (NAMED, _named), (_SPELT, _spelt),
    (SPLIT_YEAR, _split_year), (_FISCAL, _fiscal),
)  # fmt: skip
"""What names a period outright, and how it is read."""

LOOSE: tuple[tuple[re.Pattern[str], Reader], ...] = (
    *ABSOLUTE, (_YEAR, _year), (_BARE, _bare), (_MONTHS_ALONE, _months),
)  # fmt: skip
"""The same, and years, quarters and months that stand without each other."""
AHEAD: tuple[tuple[re.Pattern[str], Reader], ...] = ((_AHEAD, _relative),)
BARE: tuple[tuple[re.Pattern[str], Reader], ...] = ((_BARE, _bare),)
RELATIVE: tuple[tuple[re.Pattern[str], Reader], ...] = ((_RELATIVE, _relative),)
