"""Dates, parts of a year and named seasons, each as a deadline or a time of comparison."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from okrkpi.statement.calendar import resolve
from okrkpi.statement.date_pattern import DATE, KINDS, LEADING_WORDS, POINT_WORDS
from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment, Pieces, find_at, moment
from okrkpi.statement.months import MONTHS
from okrkpi.statement.pattern import pattern

_LONGEST_LEAD = 10
"""More words than stand before a date (`no later than the very end of the`)."""
_NOT_DUE = frozenset(
    ("from", "since", "vs", "vs.", "versus", "than", "against", "compared to", "compared with",
     "last", "previous", "after", "starting", "effective", "as of", "of")
)  # fmt: skip
_DUE_PREPS = frozenset(
    ("pre", "by", "before", "until", "till", "til", "up until", "no later than", "not later than",
     "in time for", "ahead of", "prior to")
)  # fmt: skip
_DUE_WORDS = ("due", "deadline", "eta", "target date")
_DATE_MARKS = frozenset("./-")
_SHORT_YEAR = pattern(r"(?<!\w)'\d\d")
_DATES_A_VALUE = pattern(r"\s?:\s?(?:about |ca\.? |~)?[$€£₹<>]?\s?\d")
_PAST_BEFORE = pattern(
    r"\b(?:last|previous|prior|since|vs\.?|versus|than|against|was|were|baseline|"
    r"compared (?:to|with)|actual|relative to|over|from)(?: in| of| the| year)*[\s:(]*$"
)
_GO_LIVE = pattern(r"(?:go-?live|due|deadline|date|until|by|opening|target|eta|end)\s?[:=(]\s?$")
_AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "dec", "sun", "jun", "sep"})
_DURING = frozenset({"during", "in", "over", "throughout", "at", "pre", "for"})
_MEETINGS = ("audit", "board", "agm", "meeting", "live", "peak", "tax")
_BEFORE_MEETINGS = frozenset({"by", "before", "until", "in time for", "ahead of"})
_WEEKDAY_PREPS = frozenset({"in", "this", "for", "on"})
_PERIOD_PREPS = frozenset({"during", "within", "in", "throughout"})
_THE_COMING = ("the current", "the coming", "the next", "the running", "the upcoming")


class _Date(NamedTuple):
    """A date as it was found: the line, its match, its kind and the words that lead to it."""

    line: Line
    match: re.Match[str]
    kind: str
    prep: str
    due: bool
    edge: bool


def find_dates(
    line: Line, pieces: Pieces, today: date | None, fiscal_year_start: int
) -> Iterator[Moment]:
    """Find the dates of a line; a bare quarter falls in the calendar year of `today`."""
    if not line.has_digit and POINT_WORDS.isdisjoint(line.said):
        return
    for match in find_at(DATE, line.low, _candidates(line.low, pieces)):
        kind = next(name for name in KINDS if match[name])
        prep = " ".join((match["prep"] or "").split()).rstrip(":")
        due = prep in _DUE_PREPS or prep.startswith(_DUE_WORDS)
        found = _Date(line, match, kind, prep, due, bool(match["edge"]))
        if _PLAUSIBLE.get(kind, _always)(found):
            day = resolve(match, kind, today, fiscal_year_start)
            strong = due or found.edge or kind in {"this", "eo"}
            role = "past" if _is_past(found) else "due"
            yield moment(line, match.start(), match.end(), role, day, strong=strong)


def _candidates(low: str, pieces: Pieces) -> list[int]:
    """Return the places where a date, or the words that lead to it, may begin."""
    found: set[int] = set()
    for index, (piece, place) in enumerate(pieces):
        if piece in POINT_WORDS or (not piece.isalpha() and _may_date(low, pieces, index)):
            found.add(place)
            found.update(_leads(pieces, index))
    if "'" in low:
        found.update(match.start() for match in _SHORT_YEAR.finditer(low))
    return sorted(found)


def _leads(pieces: Pieces, index: int) -> Iterator[int]:
    """Yield the places of the words that lead to the date at `index`."""
    before = index - 1
    if before > 0 and pieces[before - 1][0] == "this":
        before -= 1
    while before >= 0 and index - before <= _LONGEST_LEAD and pieces[before][0] in LEADING_WORDS:
        yield pieces[before][1]
        before -= 1


def _may_date(low: str, pieces: Pieces, index: int) -> bool:
    """Rule out the numbers that are no day and no year."""
    piece, place = pieces[index]
    if not piece.isdigit():
        return True
    if len(piece) == 4 and piece[:2] in {"19", "20"}:
        return True
    end = place + len(piece)
    if low[end : end + 1] in _DATE_MARKS or low[place - 1 : place] == "'":
        return True
    following = pieces[index + 1][0] if index + 1 < len(pieces) else ""
    return following == "of" or following in MONTHS


def _is_past(found: _Date) -> bool:
    match, low = found.match, found.line.low
    if found.prep == "of" and (found.edge or found.kind != "year"):
        return False
    if found.prep in _NOT_DUE:
        return True
    if found.due:
        return False
    before = low[max(0, match.start() - 24) : match.start()]
    return bool(_PAST_BEFORE.search(before)) or _DATES_A_VALUE.match(low, match.end()) is not None


def _always(_: _Date) -> bool:
    return True


def _month(found: _Date) -> bool:
    led = bool(found.prep) or found.edge
    if found.match["mon"].rstrip(".") in _AMBIGUOUS_MONTHS:
        return led
    return led or _stands_alone(found)


def _named(found: _Date) -> bool:
    named, prep = found.match["named"] or "", found.prep
    if prep in _DURING and " " in named.removeprefix("the "):
        return True
    if prep == "pre" or named == "fye":
        return True
    if any(word in named for word in _MEETINGS):
        return prep in _BEFORE_MEETINGS
    return found.due or (prep in _WEEKDAY_PREPS and found.kind == "weekday")


def _this(found: _Date) -> bool:
    text = found.match["this"]
    first = text.split()[0]
    if first in {"each", "our"}:
        return False
    if first == "the" and not text.startswith(_THE_COMING):
        return found.edge or found.due or found.prep in _PERIOD_PREPS
    if first in {"current", "coming", "upcoming"}:
        return bool(found.prep) or found.edge
    return True


def _year(found: _Date) -> bool:
    if found.prep or found.edge:
        return found.prep != "of" or found.edge
    return _stands_alone(found) or not found.match["year"][0].isdigit()


def _short(found: _Date) -> bool:
    low, end = found.line.low, found.match.end()
    if found.due or (low[end - 1] == "." and found.prep):
        return True
    if found.kind == "week" and (found.prep or found.edge):
        return True
    return _GO_LIVE.search(low[: found.match.start()]) is not None


def _part(found: _Date) -> bool:
    text = found.match["part"]
    if text[0] == "h" and not found.prep and not found.edge:
        return " " in text or _stands_alone(found)
    end = found.match.end()
    return found.line.low[end : end + 1] != "("


_PLAUSIBLE: dict[str, Callable[[_Date], bool]] = {
    "mon": _month, "named": _named, "weekday": _named, "this": _this, "year": _year,
    "short": _short, "week": _short, "part": _part,
}  # fmt: skip


def _stands_alone(found: _Date) -> bool:
    """Tell a date that a bracket, a bar or the end of the line sets off."""
    low = found.line.low
    before, after = low[: found.match.start()].rstrip(), low[found.match.end() :].lstrip()
    return (not after or after[0] in ")]|,;:.-") and (not before or before[-1] in "([|,;:-@")
