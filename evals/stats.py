"""Precision, recall and F1 with bootstrap intervals; agreement of two labellers."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95% bootstrap interval; `support` is the number of cases behind it."""

    value: float
    low: float
    high: float
    support: int

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


def bootstrap(
    cases: Sequence[T], figure: Callable[[Sequence[T]], float], *, rounds: int = 400, seed: int = 7
) -> Interval:
    """Return a figure over the cases with the 2.5th and 97.5th percentile of its resamples."""
    if not cases:
        return Interval(0.0, 0.0, 0.0, 0)
    source = random.Random(seed)
    samples = sorted(figure(source.choices(cases, k=len(cases))) for _ in range(rounds))
    low, high = samples[int(rounds * 0.025)], samples[int(rounds * 0.975)]
    return Interval(figure(cases), low, high, len(cases))


Pair = tuple[bool, bool]
"""What the gold says and what the program says of one case."""


def precision(pairs: Sequence[Pair]) -> float:
    """Return the share of what the program reports that is right."""
    said = [gold for gold, ours in pairs if ours]
    return sum(said) / len(said) if said else 1.0


def recall(pairs: Sequence[Pair]) -> float:
    """Return the share of what is there that the program reports."""
    there = [ours for gold, ours in pairs if gold]
    return sum(there) / len(there) if there else 1.0


def f1(pairs: Sequence[Pair]) -> float:
    """Return the harmonic mean of precision and recall."""
    hits = sum(gold and ours for gold, ours in pairs)
    wrong = sum(gold != ours for gold, ours in pairs)
    return 2 * hits / (2 * hits + wrong) if hits or wrong else 1.0


def macro_f1(labels: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 over the labels that the gold uses."""
    kinds = sorted({gold for gold, _ in labels})
    scores = [f1([(gold == kind, ours == kind) for gold, ours in labels]) for kind in kinds]
    return sum(scores) / len(scores) if scores else 0.0


def accuracy(labels: Sequence[tuple[object, object]]) -> float:
    """Return the share of equal pairs."""
    return sum(gold == ours for gold, ours in labels) / len(labels) if labels else 0.0


def kappa(labels: Sequence[tuple[object, object]]) -> float:
    """Return Cohen's kappa: agreement beyond chance (Cohen 1960)."""
    if not labels:
        return 0.0
    first, second = Counter(a for a, _ in labels), Counter(b for _, b in labels)
    total = len(labels)
    chance = sum(first[label] * second[label] for label in first) / total**2
    return (accuracy(labels) - chance) / (1 - chance) if chance < 1 else 1.0
