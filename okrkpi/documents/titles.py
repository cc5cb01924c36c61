"""What a title or a heading says of the plan: its cycle, and whom it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from okrkpi.cycle import month_span, parse_cycle, quarter_of
from okrkpi.documents.peeled import strip_emoji
from okrkpi.documents.vocabulary import any_of, load
from okrkpi.models import Cycle

_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_YEAR = r"(?:(?:19|20)\d\d|'\d\d|fy\s?'?(?:20)?\d\d)"
_PART = re.compile(
    rf"(?P<before>{_YEAR})[\s\-_/.,]*(?P<part>[qh])(?P<n>[1-4])(?!\w)"
    r"|(?<!\w)(?P<part2>[qh])(?P<n2>[1-4])(?:[\s\-_/.,]*(?:of\s+)?"
    rf"(?P<after>{_YEAR}|\d\d(?![\d%.,]))(?!\d))?(?!\w)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    rf"(?<!\w)(?P<nth>1st|first|2nd|second|3rd|third|4th|fourth)[\s-]+(?P<part>quarter|half)"
    rf"(?:[\s,]+(?:of\s+)?(?P<year>{_YEAR}))?|quarter\s+(?P<n>[1-4])(?:[\s,/-]+(?P<year2>{_YEAR}))?",
    re.IGNORECASE,
)
_SPAN = re.compile(
    rf"{_MONTH.format('first')}(?:\s+(?P<year1>20\d\d))?\s*(?:-|–|—|to|through|until|/)\s*"
    rf"{_MONTH.format('last')}(?:[\s,]+(?P<year2>20\d\d))?",
    re.IGNORECASE,
)
_DATES = re.compile(
    rf"(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('first')}(?:\s+(?P<year1>20\d\d))?\s*"
    rf"(?:-|–|—|to|until|through)\s*(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('last')}"
    r"[\s,]+(?P<year2>20\d\d)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\b{_MONTH.format('month')}(?!\w)(?:\s+(?:to|until|through)\b)?|\b20\d\d\b", re.IGNORECASE
)
_DAYS = re.compile(r"(20\d\d-\d\d-\d\d)\s*(?:/|\.\.|to|–|—|-|until)\s*(20\d\d-\d\d-\d\d)")
_ALONE = re.compile(
    r"(?<![\w$€£.,])(?P<year>20\d\d|fy\s?'?\d\d(?:\d\d)?)(?![\w%]|[.,]\d)", re.IGNORECASE
)
_ORDINALS = {"1": 1, "f": 1, "2": 2, "s": 2, "3": 3, "t": 3, "4": 4}

_LISTS = load("titles")
_TITLE, _MEASURES, _GOALS, _TEAM, _THEME, _NOISE = (
    any_of(_LISTS[name]) for name in ("title", "measures", "goals", "team", "theme", "noise")
)
_SIGNS = re.compile(r"[&+/]|\bv\d+(?:\.\d+)?\b")
_GENERIC = frozenset(("", *_LISTS["generic"]))
_JOINT = re.compile(r"\s*[—–|:·•,;()\[\]]+\s*|\s+-\s+|\s-$|^-\s")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading gives: a cycle, and the words left when it and the usual words are gone."""

    cycle: Cycle | None
    rest: str
    cycle_text: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day and the first month of the year, by which a bare quarter is read."""

    today: date | None = None
    fiscal_year_start: int = 1


def cycle_in(text: str, clock: Clock) -> tuple[Cycle, int, int] | None:
    """Return the cycle that a text names, and where it stands."""
    for pattern, read in _READERS:
        for found in pattern.finditer(text):
            if cycle := read(found, clock):
                return cycle, found.start(), found.end()
    return None


def read_heading(text: str, clock: Clock) -> Heading:
    """Return the cycle in a heading and who it is about."""
    text = strip_emoji(text[:200])
    found = cycle_in(text, clock)
    cycle_text = text[found[1] : found[2]] if found else ""
    left = f"{text[: found[1]]} — {text[found[2] :]}" if found else text
    before, *after = map(_pieces, _GOALS.split(left, maxsplit=1))
    pieces = [*reversed(before), *(piece for part in after for piece in part)]
    named = (piece for piece in pieces if _TEAM.search(piece))
    rest = next((_bare(piece) for piece in (*named, *pieces) if _bare(piece)), "")
    return Heading(found[0] if found else None, rest, cycle_text)


def _pieces(text: str) -> list[str]:
    return _JOINT.split(text)


def _bare(piece: str) -> str:
    """Return what is left of a piece of a title without the usual words."""
    left = " ".join(_SIGNS.sub(" ", _NOISE.sub(" ", _WHEN.sub(" ", piece))).split()).strip("-' .")
    return left if left.lower() not in _GENERIC and re.search(r"[^\W\d_]", left) else ""


def is_title(text: str) -> bool:
    """Say whether a line reads like the title of a set of goals."""
    words = text.split()
    return (
        0 < len(words) <= 14
        and not text.endswith((".", "!", "?"))
        and bool(_TITLE.search(text) or _PART.search(text) or _ALONE.search(text))
    )


def is_measures_title(text: str) -> bool:
    """Say whether a title announces measures and no goals."""
    return bool(_MEASURES.search(text)) and not _GOALS.search(text)


def speaks_of_goals(text: str) -> bool:
    """Say whether a text names goals as such."""
    return bool(_GOALS.search(text))


def is_cycle(text: str, clock: Clock) -> bool:
    """Say whether a heading is a cycle and nothing else."""
    heading = read_heading(text, clock)
    return heading.cycle is not None and not heading.rest


def team_of(text: str, clock: Clock) -> str | None:
    """Return the team that a heading names."""
    rest = read_heading(text, clock).rest
    if not rest or len(rest.split()) > 5 or (_THEME.search(text) and not _TEAM.search(text)):
        return None
    return rest.removesuffix("'s").removesuffix("’s")


def names_team(text: str) -> bool:
    """Say whether a heading says outright that it is about a team."""
    return bool(_TEAM.search(text))


def ambition_in(text: str) -> str | None:
    """Return the ambition that a heading gives to what stands beneath it."""
    low = text.lower()
    if re.search(r"\b(?:aspirational|stretch|moonshots?)\b", low):
        return "aspirational"
    return "committed" if re.search(r"\bcommitted\b", low) else None


def _part(found: re.Match[str], clock: Clock) -> Cycle | None:
    part, n = found["part"] or found["part2"], found["n"] or found["n2"]
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
    digits = (year or "").lower().replace("fy", "").strip(" '")
    default = clock.today.year if clock.today else None
    return parse_cycle(
        f"{digits} {part}{n}" if len(digits) == 4 else f"{part}{n} {digits}".strip(),
        fiscal_year_start=clock.fiscal_year_start,
        default_year=default,
    )


def _span(found: re.Match[str], clock: Clock) -> Cycle | None:
    last_year = found["year2"] or found["year1"] or (clock.today and str(clock.today.year))
    if not last_year:
        return None
    first, last = (_MONTHS.index(found[name][:3].lower()) + 1 for name in ("first", "last"))
    year = int(found["year1"] or (int(last_year) - (first > last)))
    months = (int(last_year) - year) * 12 + last - first + 1
    if not 1 <= months <= 24:
        return None
    return _named(*month_span(year, first, months), clock)


def _dates(found: re.Match[str], clock: Clock) -> Cycle | None:
    months = [_MONTHS.index(found[name][:3].lower()) + 1 for name in ("first", "last")]
    years = (int(found["year1"] or found["year2"]), int(found["year2"]))
    try:
        start = date(years[0], months[0], int(found["day1"]))
        end = date(years[1], months[1], int(found["day2"]))
    except ValueError:
        return None
    return _named(start, end, clock) if start <= end else None


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
    digits = found["year"].lower().replace("fy", "").strip(" '")
    year = digits if len(digits) == 4 else f"20{digits}"
    return parse_cycle(year, fiscal_year_start=clock.fiscal_year_start)


_READERS = (
    (_DAYS, _days),
    (_DATES, _dates),
    (_PART, _part),
    (_ORDINAL, _ordinal),
    (_SPAN, _span),
    (_ALONE, _year),
)
