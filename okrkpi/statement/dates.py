"""Dates, parts of a year and named seasons, each as a deadline or a time of comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from okrkpi.pattern import pattern
from okrkpi.statement.calendar import coming, resolve
from okrkpi.statement.date_pattern import (
    DATE,
    KINDS,
    LEADING_WORDS,
    NUMBERED_WORDS,
    NUMBERS,
    POINT_WORDS,
)
from okrkpi.statement.date_sense import is_plausible
from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment, Pieces, find_at, moment
from okrkpi.statement.months import MONTHS
from okrkpi.statement.past_date import FoundDate, is_past
from okrkpi.statement.words import words

_LONGEST_LEAD = 10
"""More words than stand before a date (`no later than the very end of the`)."""
_DUE_PREPS = frozenset(
    ("pre", "by", "before", "until", "till", "til", "up until", "no later than", "not later than",
     "in time for", "ahead of", "prior to", "between now and", "nlt", "come", "going into",
     "heading into")
)  # fmt: skip
_DUE_WORDS = ("due", "deadline", "eta", "target date")
_DATE_MARKS = frozenset("./-")
_SHORT_YEAR = pattern(r"(?<!\w)'\d\d")


def may_name_date(line: Line) -> bool:
    """Rule out at little cost the lines that name no date."""
    return line.has_digit or not POINT_WORDS.isdisjoint(line.said)


def find_dates(
    line: Line, pieces: Pieces, today: date | None, fiscal_year_start: int
) -> Iterator[Moment]:
    """Find the dates of a line.

    A bare quarter falls in the calendar year of `today`, a bare month or day is the next one.
    """
    for match in find_at(DATE, line.low, _candidates(line.low, pieces)):
        kind = next(name for name in KINDS if match[name])
        prep = " ".join((match["prep"] or "").split()).rstrip(":")
        due = prep in _DUE_PREPS or prep.startswith(_DUE_WORDS)
        day = resolve(match, kind, today, fiscal_year_start)
        found = FoundDate(line, match, kind, prep, due, bool(match["edge"]), day, today)
        if is_plausible(found):
            strong = due or found.edge or kind in {"this", "eo"}
            role = "past" if is_past(found) else "due"
            end = _event_end(line, match) if role == "due" and found.prep else match.end()
            if found.prep == "of" and end > match.end():
                role = "past"
            if role == "due":
                day = coming(match, kind, day, today)
            yield moment(line, match.start(), end, role, day, strong=strong)


def _event_end(line: Line, match: re.Match[str]) -> int:
    """Return the end of the event that a date describes: `in the 2027 student survey`."""
    end = match.end()
    index = line.word_at(end)
    if " the " not in match.group() and line.words[index : index + 1] not in (["close"], ["end"]):
        return end
    for k in range(index, min(index + 2, len(line.words))):
        if line.low[end if k == index else line.ends[k - 1] : line.starts[k]] != " ":
            break
        if line.words[k] == "close" or words().times.find(line.words, k):
            return line.ends[k]
    return end


def _candidates(low: str, pieces: Pieces) -> list[int]:
    """Return the places where a date, or the words that lead to it, may begin."""
    found: set[int] = set()
    for index, (piece, place) in enumerate(pieces):
        if piece in POINT_WORDS:
            if piece in NUMBERED_WORDS and not _is_numbered(pieces, index):
                continue
        elif piece.isalpha() or not _may_date(low, pieces, index):
            continue
        found.add(place)
        found.update(_leads(pieces, index))
    if "'" in low:
        found.update(match.start() for match in _SHORT_YEAR.finditer(low))
    return sorted(found)


def _is_numbered(pieces: Pieces, index: int) -> bool:
    following = pieces[index + 1][0] if index + 1 < len(pieces) else ""
    return following[:1].isdigit() or following in NUMBERS


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
    if following in {"to", "and"} and index + 3 < len(pieces):
        return pieces[index + 2][0].isdigit() and pieces[index + 3][0] in MONTHS
    return following == "of" or following in MONTHS
