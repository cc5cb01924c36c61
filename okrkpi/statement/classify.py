"""What kind of line it is: objective, key result, KPI, initiative or none.

A linear model weighs the features of the line. Its weights were learned from labelled lines by
`make train` and stand in `lexicon/kinds.tsv`, a feature a line.
"""

from __future__ import annotations

from math import exp

from okrkpi.statement.evidence import Decision, Evidence
from okrkpi.statement.features import shown
from okrkpi.statement.weights import KINDS, weigh

_DEFENSIBLE = 0.2
_SUREST = 0.99
_HUNDREDTHS = 100.0


def classify(evidence: Evidence) -> Decision:
    """Decide the kind of a line from its evidence."""
    if not evidence.line.words and not evidence.quantities:
        return Decision("none", 1.0)
    shares = _shares(weigh(*shown(evidence)))
    top = max(shares)
    best = shares.index(top)
    also = [i for i, share in enumerate(shares) if share >= _DEFENSIBLE and i != best]
    if len(also) > 1:
        also.sort(key=shares.__getitem__, reverse=True)
    return Decision(KINDS[best], min(top, _SUREST), tuple([KINDS[i] for i in also]))


def _shares(sums: list[int]) -> list[float]:
    """Turn sums into shares of 1."""
    top = max(sums)
    powers = [exp((value - top) / _HUNDREDTHS) for value in sums]
    whole = sum(powers)
    return [power / whole for power in powers]
