"""The cycles that texts name: quarters, halves, years, months and pairs of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from okrkpi.cycle import (
    month_span,
    parse_cycle,
    part_of_year,
    quarter_of,
    split_year_start,
)
from okrkpi.documents.clock import Clock
from okrkpi.documents.cycle_patterns import (
    ALONE,
    AMERICAN,
    DATES,
    DATES_OF_YEAR,
    DAYS,
    DOTTED,
    ORDINAL,
    PART,
    SLASHED,
    SPAN,
    SPLIT_PART,
    TWO_YEARS,
)
from okrkpi.models import Cycle
from okrkpi.pattern import pattern
from okrkpi.statement.months import MONTH_STEMS

_NO_CYCLE = pattern(
    r"(?:\b(?:by|until|till|before|since|after|than|spring|summer|autumn|winter|fall|christmas|easter|"
    r"season|term|semester|end of|start of|beginning of|middle of|version|"
    r"jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\.?,?\s+"
    r"|\d[/–-])$",
    re.IGNORECASE,
)
_PAST = pattern(
    r"\b(?:last|since|compared|vs\.?|versus|than|previous|reviews?|results?|retro\w*|archived?|"
    r"scores?|before|after|until|earlier|went|ended|closed)\b[^.;:]{0,25}$",
    re.IGNORECASE,
)
_LOOKS_BACK = pattern(
    r"\s+(?:went|ended|is over|results?|review|retro\w*|in review)\b", re.IGNORECASE
)
_ROUGH = pattern(r"(?:FY\s?)?20\d\d(?:\s*[/–-]\s*\d{2,4})?", re.IGNORECASE)
_ORDINALS = {"1": 1, "f": 1, "2": 2, "s": 2, "3": 3, "t": 3, "4": 4}
_SOME_MONTHS = 24
_READ = 20_000
_SPLIT = pattern(r"(\d{2,4})\s?[/–-]\s?(\d{2,4})")


def cycle_in(text: str, clock: Clock) -> tuple[Cycle, int, int] | None:
    """Return the cycle that a text names, and where it stands."""
    vague = None
    for form, read in _READERS:
        for found in form.finditer(text):
            cycle = read(found, clock)
            if cycle is None:
                continue
            if _has_year(found) and not _LOOKS_BACK.match(text, found.end()):
                return cycle, found.start(), found.end()
            vague = vague or (cycle, found.start(), found.end())
    return vague


def stated_cycle(text: str, clock: Clock) -> Cycle | None:
    """Return the cycle that a sentence states with its year, and does not look back to."""
    for form, read in _READERS[:-2]:
        for found in form.finditer(text):
            past = _PAST.search(text[: found.start()]) or _LOOKS_BACK.match(text, found.end())
            if _has_year(found) and not past and (cycle := read(found, clock)):
                return cycle
    return None


def names_in(text: str, cycle: Cycle, clock: Clock) -> Iterator[tuple[str, bool]]:
    """Yield the words by which a text names a cycle, and whether they say its year."""
    for form, read in _READERS:
        for found in form.finditer(text, 0, _READ):
            named = read(found, clock)
            if named and (named.start, named.end) == (cycle.start, cycle.end):
                yield " ".join(found[0].split()), _has_year(found)


def is_rough(cycle: Cycle) -> bool:
    """Say whether a cycle is no more than a year."""
    return bool(_ROUGH.fullmatch(cycle.label))


def _has_year(found: re.Match[str]) -> bool:
    names = ("before", "after", "late", "year", "year1", "year2")
    return any(found.groupdict().get(name) for name in names) or found.re is DAYS


def _part(found: re.Match[str], clock: Clock) -> Cycle | None:
    part, n = (found[name] or found[f"{name}2"] or found[f"{name}3"] for name in ("part", "n"))
    return _cycle(part, int(n), found["before"] or found["after"] or found["late"], clock)


def _part_of_two_years(found: re.Match[str], clock: Clock) -> Cycle | None:
    part, n = (found[name] or found[f"{name}2"] for name in ("part", "n"))
    return _cycle(part, int(n), found["before"] or found["after"], clock)


def _ordinal(found: re.Match[str], clock: Clock) -> Cycle | None:
    if found["n"]:
        return _cycle("q", int(found["n"]), found["year2"], clock)
    half = found["part"].lower() == "half"
    return _cycle(
        "h" if half else "q", _ORDINALS.get(_first(found["nth"]), 0), found["year"], clock
    )


def _first(nth: str) -> str:
    low = nth.lower()
    return "4" if low.startswith("fo") else low[0]


def _cycle(part: str, n: int, year: str | None, clock: Clock) -> Cycle | None:
    year = year or clock.year
    if year is None:
        return clock.likely(lambda one: _of_year(part, n, str(one), clock))
    split = _SPLIT.search(year)
    return _split(part, n, split, clock) if split else _of_year(part, n, year, clock)


def _of_year(part: str, n: int, year: str, clock: Clock) -> Cycle | None:
    digits = year.lower().replace("fy", "").strip(" '’")
    return parse_cycle(
        f"{digits} {part}{n}" if len(digits) == 4 else f"{part}{n} {digits}",
        fiscal_year_start=clock.fiscal_year_start,
    )


def _split(part: str, n: int, years: re.Match[str], clock: Clock) -> Cycle | None:
    """Read the part of a year such as 2026/27, which never begins in January."""
    year, following = (int(digits) % 100 + 2000 for digits in years.groups())
    if following != year + 1 or (part.lower() == "h" and n > 2):
        return None
    if clock.fiscal_year_start != 1:
        return _of_year(part, n, str(following), clock)
    month = split_year_start(clock.fiscal_year_start, school=clock.school)
    start, end = part_of_year(following, part, n, month)
    return Cycle(label=f"{year}/{following % 100} {part.upper()}{n}", start=start, end=end)


def _span(found: re.Match[str], clock: Clock) -> Cycle | None:
    last_year = found["year2"] or found["year1"] or (clock.year or "")[:4] or None
    if last_year is None:
        return clock.likely(lambda year: _months(found, str(year), clock))
    return _months(found, last_year, clock)


def _months(found: re.Match[str], last_year: str, clock: Clock) -> Cycle | None:
    first, last = (MONTH_STEMS.index(found[name][:3].lower()) + 1 for name in ("first", "last"))
    year = int(found["year1"] or (int(last_year) - (first > last)))
    months = (int(last_year) - year) * 12 + last - first + 1
    if not 1 <= months <= _SOME_MONTHS:
        return None
    return _named(*month_span(year, first, months), clock)


def _dates(found: re.Match[str], clock: Clock) -> Cycle | None:
    first, last = (_month(found[name]) for name in ("first", "last"))
    year = int(found["year2"])
    stated = found.groupdict().get("year1")
    start_year = int(stated) if stated else year - (first > last)
    days = (int(found["day1"]), int(found["day2"]))
    return _between((start_year, first, days[0]), (year, last, days[1]), clock)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else MONTH_STEMS.index(written[:3].lower()) + 1


def _slashed(found: re.Match[str], clock: Clock) -> Cycle | None:
    """Read `30/09/2026` or `09/30/2026`: a number over 12 tells the day."""
    pairs = [(int(found[f"a{n}"]), int(found[f"b{n}"])) for n in (1, 2)]
    months = 0 if any(b > 12 for _, b in pairs) else 1
    ends = [
        (int(found[f"year{n}"]), pair[months], pair[1 - months])
        for n, pair in zip((1, 2), pairs, strict=True)
    ]
    return _between(ends[0], ends[1], clock)


def _between(first: tuple[int, int, int], last: tuple[int, int, int], clock: Clock) -> Cycle | None:
    try:
        start, end = date(*first), date(*last)
    except ValueError:
        return None
    return _named(start, end, clock) if start < end else None


def _two_years(found: re.Match[str], clock: Clock) -> Cycle | None:
    """Read `2027/28`: the twelve months of a school or financial year."""
    year, label = int(found["year"]) % 100 + 2000, found[0].strip()
    if int(found["next"]) % 100 != (year + 1) % 100:
        return None
    school = clock.school or label[:2].lower() == "ay"
    start, end = month_span(year, split_year_start(clock.fiscal_year_start, school=school), 12)
    return Cycle(label=label, start=start, end=end)


def _named(start: date, end: date, clock: Clock) -> Cycle:
    """Return the cycle between two days, by its usual name where it has one."""
    quarter = quarter_of(start, clock.fiscal_year_start)
    year = quarter.label[:4]
    for label in (quarter.label, f"{year}-H1", f"{year}-H2", year):
        cycle = parse_cycle(label, fiscal_year_start=clock.fiscal_year_start)
        if cycle and (cycle.start, cycle.end) == (start, end):
            return cycle
    return Cycle(label=f"{start}/{end}", start=start, end=end)


def _days(found: re.Match[str], clock: Clock) -> Cycle | None:
    cycle = parse_cycle(f"{found[1]}/{found[2]}", fiscal_year_start=clock.fiscal_year_start)
    return _named(cycle.start, cycle.end, clock) if cycle else None


def _year(found: re.Match[str], clock: Clock) -> Cycle | None:
    if _NO_CYCLE.search(found.string[: found.start()]):
        return None
    digits = found["year"].lower().replace("fy", "").strip(" '’")
    year = digits if len(digits) == 4 else f"20{digits}"
    return parse_cycle(year, fiscal_year_start=clock.fiscal_year_start)


_READERS = (
    (DAYS, _days),
    (DATES, _dates),
    (DATES_OF_YEAR, _dates),
    (AMERICAN, _dates),
    (DOTTED, _dates),
    (SLASHED, _slashed),
    (SPAN, _span),
    (SPLIT_PART, _part_of_two_years),
    (PART, _part),
    (ORDINAL, _ordinal),
    (TWO_YEARS, _two_years),
    (ALONE, _year),
)
