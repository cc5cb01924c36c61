"""Bounds that tell which mishaps are counted: `outages over 30 minutes`, `gusts above 60 km/h`."""

from __future__ import annotations

from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.units import CLOCK_UNITS, PHYSICAL
from okrkpi.statement.words import words

_COMPARING = frozenset("over above than older longer more larger bigger greater".split())


def bounds_mishaps(line: Line, bound: Quantity) -> bool:
    """Tell `excursions above 8 °C` from `temperature above 8 °C`, which states a level."""
    unit = bound.unit or ""
    if unit not in CLOCK_UNITS and unit.partition("/")[0] not in PHYSICAL:
        return False
    index = line.word_at(bound.start) - 1
    while index > 0 and line.words[index] in _COMPARING:
        index -= 1
    if index < 0 or not _are_mishaps(line.words[index]):
        return False
    near = line.low[line.ends[index] : bound.start]
    return not any(mark in near for mark in ",;:(")


def follows_mishaps(line: Line, start: int) -> bool:
    """Tell whether what begins at `start` stands right after the events: `outages over …`."""
    return start > 0 and _are_mishaps(line.words[line.word_at(start) - 1])


def _are_mishaps(word: str) -> bool:
    return word.endswith("s") and word in words().nouns["mishap"]
