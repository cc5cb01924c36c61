"""Runs of number words that add up to one number: two hundred and fifty thousand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from okrkpi.statement.line import Line
from okrkpi.statement.number_sense import (
    leads_to_big,
    one_counts,
    word_at,
)
from okrkpi.statement.spelt import (
    BIG,
    ONES,
    TENS,
)

DOZEN = 12


class Found(NamedTuple):
    """The value of some words, its unit where they say one, and how many words it takes."""

    value: float
    unit: str | None
    used: int
    comparator: str | None = None


def count_run(line: Line, index: int) -> Found | None:
    """Add up a run of number words: `two hundred and fifty thousand`."""
    tokens = line.words
    total, current, used = 0.0, 0.0, 0
    while index + used < len(tokens):
        place = index + used
        word = tokens[place]
        if used and line.low[line.ends[place - 1] : line.starts[place]].strip(" -"):
            break
        if (small := _small(word)) is not None:
            current += small
        elif word == "a" and not used and leads_to_big(line, place):
            current = 1
        elif used and word in BIG:
            current = (current or 1) * BIG[word]
            if BIG[word] > 100:
                total, current = total + current, 0.0
        elif used and word == "dozen":
            current *= DOZEN
        elif used and tuple(tokens[place : place + 3]) == ("and", "a", "half"):
            return _and_a_half(tokens, total + current, place + 3, used + 3)
        elif not (used and word == "and" and _continues(tokens, place)):
            break
        used += 1
    if not used or (used == 1 and tokens[index] == "one" and not one_counts(line, index)):
        return None
    return Found(total + current, None, used)


def _and_a_half(tokens: Sequence[str], value: float, place: int, used: int) -> Found:
    """Read `two and a half days` and `one and a half million`."""
    factor = BIG.get(word_at(tokens, place), 0)
    return Found((value + 0.5) * (factor or 1), None, used + bool(factor))


def _small(word: str) -> int | None:
    """Return the value of `twelve` or `twenty-five`."""
    values = [ONES.get(part) or TENS.get(part) for part in word.split("-")]
    if len(values) > 2 or None in values:
        return None
    return sum(value for value in values if value)


def _continues(tokens: Sequence[str], place: int) -> bool:
    """`Two hundred and fifty`: an `and` inside a number."""
    if tokens[place - 1] not in BIG:
        return False
    head = word_at(tokens, place + 1).split("-")[0]
    return head in ONES or head in TENS
