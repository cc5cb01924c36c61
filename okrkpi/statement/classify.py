"""What kind of line it is: objective, key result, KPI, initiative or none.

A linear model weighs the features of the line. Its weights were learned from labelled lines by
`make train` and stand in `lexicon/kinds.tsv`, a feature a line.
"""

from __future__ import annotations

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


def classify(evidence: Evidence) -> Decision:
    """Decide the kind of a line from its evidence."""
    if not evidence.line.words and not evidence.quantities:
        return Decision("none", 1.0)
    shares = _shares(weigh(features(evidence)))
    best = max(range(len(KINDS)), key=shares.__getitem__)
    also = [i for i, share in enumerate(shares) if share >= _DEFENSIBLE and i != best]
    also.sort(key=shares.__getitem__, reverse=True)
    return Decision(
        kind=KINDS[best],
        confidence=min(shares[best], _SUREST),
        also=tuple([KINDS[i] for i in also]),
    )


def weigh(found: list[str]) -> list[int]:
    """Add up what the features say for each kind, in hundredths of a natural logarithm."""
    known = _rows()
    rows = [_weights(name) for name in ("every line", *found) if name in known]
    return list(map(sum, zip(*rows, strict=True)))


def _shares(sums: list[int]) -> list[float]:
    """Turn sums into shares of 1."""
    top = max(sums)
    powers = [exp((value - top) / _HUNDREDTHS) for value in sums]
    whole = sum(powers)
    return [power / whole for power in powers]


@cache
def _weights(name: str) -> tuple[int, ...]:
    """Return what a feature says for each kind, in hundredths."""
    return tuple(map(int, _rows()[name].split("\t")))


@cache
def _rows() -> dict[str, str]:
    """Load the weights of every feature, as they are written."""
    lines = (line.partition("\t") for line in load_text("kinds.tsv").splitlines())
    return {name: row for name, _, row in lines if name[0] != "#"}
