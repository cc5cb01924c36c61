"""Heads that name a period and what was taken in it, as `Q3 actual`; and their order in time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from okrkpi.pattern import pattern

_TAKEN = pattern(
    r"\W*\b(?:actuals?|act|outturn|results?|ist|istwert|reading|achieved|value|réel|real"
    r"|as (?:of|at)|ytd|mtd|qtd|so far|to date|baseline)\b\W*",
    re.IGNORECASE,
)
_FROM_TODAY = pattern(
    r"(?:(this|current)|last|previous|prior|past) (?:week|month|quarter|half|year|season|term)",
    re.IGNORECASE,
)
_YEAR = pattern(r"(?<!\d)(?:20)?(\d\d)(?:[/–-](?:20)?\d\d)?$|(?<!\d)20(\d\d)")
_PART = pattern(
    r"([qhtsw]|wk|week|kw|cw)\.?\s?(\d\d?)|([1-4])([qh])\b"
    r"|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ROUND = {"q": 4, "h": 2, "s": 2, "t": 3, "m": 12}
_WEEKS = 53
_PAIR = 2

Rank = tuple[int | None, int, int]


def without_taken(head: str) -> str:
    """Return the period that a head such as `Q3 actual` names, without what was taken in it."""
    return " ".join(_TAKEN.sub(" ", head).split()).strip(" ()[]:,–-")


def in_order(names: Sequence[str]) -> list[int]:
    """Return the indices of periods from the first in time to the last, as far as they tell.

    Where years are named, those and their parts do; where not, `Nov, Oct, Sep` runs back, and
    `Q4, Q1` runs on into the next year.
    """
    ranks = [rank_of(name) for name in names]
    found = list(range(len(ranks)))
    known = [rank for rank in ranks if rank is not None]
    if len(known) < len(ranks) or len({length for _, _, length in known}) > 1:
        return found
    if all(year is not None for year, _, _ in known):
        return sorted(found, key=lambda at: ((known[at][0] or 0), known[at][1]))
    length = known[0][2] if known else 0
    steps = {(after[1] - before[1]) % length for before, after in pairwise(known)}
    return found[::-1] if length > _PAIR and steps == {length - 1} else found


def is_from_today(head: str) -> bool:
    """Say whether a head names the period of today or the one before it, as `Last month`."""
    return _FROM_TODAY.fullmatch(without_taken(head)) is not None


def rank_of(name: str) -> Rank | None:
    """Return the year of a period, its part of the year, and how many parts a year has."""
    if near := _FROM_TODAY.fullmatch(name):
        return (1 if near[1] else 0), 0, 1
    part = _PART.search(name)
    rest = name[: part.start()] + " " + name[part.end() :] if part else name
    year = _YEAR.search(rest.strip(" .'’-–/"))
    named = int(year[1] or year[2]) if year else None
    if part is None:
        return (named, 0, 1) if named is not None else None
    if part[5]:
        return named, _MONTHS.index(part[5].lower()), len(_MONTHS)
    letter = (part[1] or part[4])[0].lower()
    return named, int(part[2] or part[3]), _ROUND.get(letter, _WEEKS)
