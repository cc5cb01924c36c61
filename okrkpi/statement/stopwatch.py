"""Durations as a stopwatch shows them, `from 9:30 to 7:00 minutes`, told from times of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.statement.comparator import comparator_before
from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.numerals import tidy

_SHOWN = re.compile(
    r"(?<![\w:.,-])(\d{1,3}):([0-5]\d)(?![\d:])(?:\s?(minutes?|mins?|hours?|hrs?|h)\b)?"
)
_LONG = re.compile(r"(?<![\w:.,-])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])")
_PACED = frozenset("pb marathon parkrun erg lap 5k 10k 2k".split())
_DISTANCE = re.compile(r"\b(?:1|2|3|5|6|10|15|21|42)\s?km?\b")
_MOVES = re.compile(r"\d:\d\d(?:\s?[a-z]+)?\s?(?:to|→|->|=>|vs|\()\s?\d{1,3}:\d\d")
_LASTS = frozenset(
    "time times duration pace handling minutes mins min hours hrs response waiting".split()
)
_OF_DAY = frozenset("am pm clock opening open opens closing close shift daily".split())
_MINUTES = 60


def find_distances(line: Line) -> list[Span]:
    """Find the distances that a time is run over: `2k in 7:05`."""
    return [match.span() for match in _DISTANCE.finditer(line.low)]


def find_stopwatch(line: Line) -> Iterator[Quantity]:
    """Find durations in minutes and seconds, or in hours and minutes where that is said."""
    if ":" not in line.low or not _OF_DAY.isdisjoint(line.said):
        return
    for match in _LONG.finditer(line.low):
        start, end = match.span()
        value = int(match[1]) * _MINUTES + int(match[2]) + int(match[3]) / _MINUTES
        sign = comparator_before(line, start)
        text = line.plain[start:end]
        yield Quantity(tidy(value), text, start, end, "minute", comparator=sign)
    moves = not _LASTS.isdisjoint(line.said) and _MOVES.search(line.low) is not None
    moves = moves or not _PACED.isdisjoint(line.said)
    for match in _SHOWN.finditer(line.low):
        if not moves and not match[3]:
            continue
        start, end = match.span()
        value = int(match[1]) + int(match[2]) / _MINUTES
        unit = "hour" if (match[3] or "").startswith("h") else "minute"
        sign = comparator_before(line, start)
        yield Quantity(tidy(value), line.plain[start:end], start, end, unit, comparator=sign)
