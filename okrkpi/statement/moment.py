"""A time that a line names, and how patterns are tried at the words that may open it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from okrkpi.statement.line import Line

Pieces = list[tuple[str, int]]
"""The runs of letters and digits of a line, each with its place."""


class Moment(NamedTuple):
    """A time that the line names.

    `role` is `due`, `window`, `past` (a time of comparison) or `cadence`.
    """

    text: str
    start: int
    end: int
    role: str
    date: date | None = None
    strong: bool = False


def moment(
    line: Line, start: int, end: int, role: str, day: date | None = None, strong: bool = False
) -> Moment:
    """Return a moment whose text ends with its last word."""
    while end > start and line.plain[end - 1] in " .,;:-":
        end -= 1
    return Moment(line.plain[start:end], start, end, role, day, strong)


def places(pieces: Pieces, openings: AbstractSet[str]) -> list[int]:
    """Return the places of the words that may open a time."""
    return [place for piece, place in pieces if piece in openings]


def find_at(form: re.Pattern[str], text: str, candidates: Iterable[int]) -> Iterator[re.Match[str]]:
    """Try a pattern at the places where it may begin; matches do not overlap."""
    end = 0
    for place in candidates:
        if place >= end and (match := form.match(text, place)):
            end = match.end()
            yield match
