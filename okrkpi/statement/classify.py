"""What kind of line it is: objective, key result, KPI, initiative or none.

A linear model weighs the features of the line. Its weights were learned from labelled lines by
`make train` and stand in `lexicon/kinds.tsv`, a feature a line.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from math import exp

from okrkpi.statement.evidence import Decision, Evidence
from okrkpi.statement.facts import Kind
from okrkpi.statement.features import features
from okrkpi.statement.words import load_text

KINDS: tuple[Kind, ...] = ("objective", "key_result", "kpi", "initiative", "none")
_DEFENSIBLE = 0.2
_SUREST = 0.99
_HUNDREDTHS = 100.0
_BITS = 24
_PLACES = tuple(range(0, _BITS * len(KINDS), _BITS))
_ROOM = (1 << _BITS) - 1
_HALF = 1 << (_BITS - 1)
_ABOVE_ZERO = sum(_HALF << place for place in _PLACES)
"""Added to packed weights, so that no sum is below zero and borrows from the one beside it."""


def classify(evidence: Evidence) -> Decision:
    """Decide the kind of a line from its evidence."""
    if not evidence.line.words and not evidence.quantities:
        return Decision("none", 1.0)
    shares = _shares(weigh(features(evidence)))
    top = max(shares)
    best = shares.index(top)
    also = [i for i, share in enumerate(shares) if share >= _DEFENSIBLE and i != best]
    if len(also) > 1:
        also.sort(key=shares.__getitem__, reverse=True)
    return Decision(KINDS[best], min(top, _SUREST), tuple([KINDS[i] for i in also]))


def weigh(found: Set[str]) -> list[int]:
    """Add up what the features say for each kind, in hundredths of a natural logarithm."""
    told = sum(map(_weights, found & _rows().keys()), _weights("every line") + _ABOVE_ZERO)
    return [(told >> place & _ROOM) - _HALF for place in _PLACES]


def _shares(sums: list[int]) -> list[float]:
    """Turn sums into shares of 1."""
    top = max(sums)
    powers = [exp((value - top) / _HUNDREDTHS) for value in sums]
    whole = sum(powers)
    return [power / whole for power in powers]


@cache
def _weights(name: str) -> int:
    """Return what a feature says for each kind, in hundredths: five numbers packed into one."""
    told = map(int, _rows()[name].split("\t"))
    return sum(weight << place for weight, place in zip(told, _PLACES, strict=True))


@cache
def _rows() -> dict[str, str]:
    """Load the weights of every feature, as they are written."""
    lines = (line.partition("\t") for line in load_text("kinds.tsv").splitlines())
    return {name: row for name, _, row in lines if name[0] != "#"}
