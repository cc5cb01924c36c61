"""What features say for each of several answers: weights that `make train` learned.

They stand in `*.tsv` beside this module, a feature a line, in hundredths of a natural logarithm.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import exp


@cache
def _table(file: str) -> tuple[tuple[str, ...], dict[str, tuple[int, ...]]]:
    lines = files("okrkpi.memo").joinpath(file).read_text("utf-8").splitlines()
    head = next(line for line in lines if line.startswith("# feature\t"))
    rows = (line.split("\t") for line in lines if line[:1] != "#")
    return tuple(head.split("\t")[1:]), {name: tuple(map(int, own)) for name, *own in rows}


def shares(file: str, names: Iterable[str]) -> dict[str, float]:
    """Return how likely each answer is, given the features that were found."""
    answers, weights = _table(file)
    found = [weights[name] for name in ("always", *names) if name in weights]
    sums = [sum(column) / 100 for column in zip(*found, strict=True)]
    powers = [exp(one - max(sums)) for one in sums]
    return {answer: power / sum(powers) for answer, power in zip(answers, powers, strict=True)}
