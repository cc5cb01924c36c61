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
_OUTCOME: dict[Kind, bool | None] = {"key_result": True, "kpi": True, "initiative": False}


class Weights(dict[str, tuple[int, ...]]):
    """What each feature says for each kind, in hundredths; a row is read when it is asked for."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows

    def __missing__(self, name: str) -> tuple[int, ...]:
        row = self._rows.get(name)
        if row is None:
            return ()
        self[name] = weights = tuple(map(int, row.split("\t")))
        return weights


def classify(evidence: Evidence) -> Decision:
    """Decide the kind of a line from its evidence."""
    if not evidence.line.words and not evidence.quantities:
        return Decision("none", 1.0)
    shares = _shares(weigh(features(evidence)))
    best = max(range(len(KINDS)), key=shares.__getitem__)
    also = sorted((i for i, share in enumerate(shares) if i != best), key=lambda i: -shares[i])
    return Decision(
        kind=KINDS[best],
        confidence=min(shares[best], _SUREST),
        also=tuple(KINDS[i] for i in also if shares[i] >= _DEFENSIBLE),
        outcome=_OUTCOME.get(KINDS[best]),
    )


def weigh(found: list[str]) -> list[int]:
    """Add up what the features say for each kind, in hundredths of a natural logarithm."""
    table = weights()
    rows = [table["every line"], *(row for name in found if (row := table[name]))]
    return [sum(column) for column in zip(*rows, strict=True)]


def _shares(sums: list[int]) -> list[float]:
    """Turn sums into shares of 1."""
    top = max(sums)
    powers = [exp((value - top) / _HUNDREDTHS) for value in sums]
    whole = sum(powers)
    return [power / whole for power in powers]


@cache
def weights() -> Weights:
    """Load the weights."""
    lines = (line.partition("\t") for line in load_text("kinds.tsv").splitlines())
    return Weights({name: row for name, _, row in lines if name[0] != "#"})
