"""Weights learned for short names such as headings: `lexicon/*.tsv` holds a feature a line.

`make train` writes them, in hundredths of a natural logarithm, a column for each class.
"""

from __future__ import annotations

from collections.abc import Set
from importlib.resources import files
from math import exp

_HUNDREDTHS = 100.0
EVERY = "every name"
"""The feature that each name has."""


class Learned:
    """A linear model over named features; its file is read when it is first asked."""

    __slots__ = ("_classes", "_file", "_rows")

    def __init__(self, file: str) -> None:
        """Name the file of weights; its first line names the classes."""
        self._file = file
        self._classes: tuple[str, ...] = ()
        self._rows: dict[str, str] = {}

    def shares(self, names: Set[str]) -> dict[str, float]:
        """Return how likely each class is, by the features of a name."""
        rows = self._rows or self._read()
        found = [rows[name].split("\t") for name in (EVERY, *(names & rows.keys()))]
        sums = [sum(map(int, column)) for column in zip(*found, strict=True)]
        top = max(sums)
        powers = [exp((one - top) / _HUNDREDTHS) for one in sums]
        whole = sum(powers)
        return {name: one / whole for name, one in zip(self._classes, powers, strict=True)}

    def _read(self) -> dict[str, str]:
        """Load the weights as they are written: few of them are ever asked for."""
        text = files("okrkpi.documents.lexicon").joinpath(self._file).read_text("utf-8")
        head, *lines = (line for line in text.splitlines() if not line.startswith("# "))
        self._classes = tuple(head.split("\t")[1:])
        split = (line.partition("\t") for line in lines)
        self._rows = {name: row for name, _, row in split}
        return self._rows
