"""Parts of a series, and ages, that numbers name: `rows 3 to 9: 41% → 65%`."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span
from okrkpi.statement.inflection import singular
from okrkpi.statement.line import Line
from okrkpi.statement.words import words

_SERIES = frozenset(
    """weeks days months years grades classes ages levels stages phases lines rooms floors tiers
    zones wards bands chapters units gates routes groups terms hours lessons modules blocks lots
    docks halls cohorts rounds""".split()
)
_OF_AN_AGE = frozenset(
    """people women men children girls boys adults pupils students patients residents youth persons
    teenagers workers drivers mothers adolescents voters""".split()
)
_RANGE = pattern(
    r"\b(?P<what>[a-z]+)\s(?P<first>\d{1,3})\s?(?:to|-|and|&)\s?(?P<last>\d{1,3})(?![\d.,]?\d|\s?[%€$£])"
    r"(?=\s*[,:;)])"
)
_AGED = pattern(r"\b(?P<who>[a-z]+)\s(?:under|over|above|aged)\s(?P<age>\d{2})(?=\s*[,:;)])")
_DIGIT = pattern(r"\d")


def numbered_spans(line: Line) -> list[Span]:
    """Return where numbers name a part of a series or an age, before the values of the line."""
    low = line.low
    if not line.has_digit or not any(sign in low for sign in ",:;)"):
        return []
    found: list[Span] = []
    if not _SERIES.isdisjoint(line.said) or not _OF_AN_AGE.isdisjoint(line.said):
        for match in _RANGE.finditer(low):
            rises = int(match["first"]) < int(match["last"])
            named = match["what"] in _SERIES or match["what"] in _OF_AN_AGE
            if named and rises and _DIGIT.search(low, match.end()):
                found.append((match.start("first"), match.end("last")))
    if not {"under", "over", "above", "aged"}.isdisjoint(line.said):
        people = words().nouns["outsider"]
        found += [
            match.span("age")
            for match in _AGED.finditer(low)
            if singular(match["who"]) in people and _DIGIT.search(low, match.end())
        ]
    return found
