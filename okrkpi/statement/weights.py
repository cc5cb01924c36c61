"""What each feature of a line says: the weights that `make train` learned.

They stand in `lexicon/*.tsv`, a feature a line, in hundredths of a natural logarithm. Those of the
five kinds are packed into one number, so that one sum adds up all five; a question that is answered
by yes or no has one weight a feature.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache

from okrkpi.statement.facts import Kind
from okrkpi.statement.words import load_text

KINDS: tuple[Kind, ...] = ("objective", "key_result", "kpi", "initiative", "none")
_BITS = 24
_PLACES = tuple(range(0, _BITS * len(KINDS), _BITS))
_ROOM = (1 << _BITS) - 1
_HALF = 1 << (_BITS - 1)
_ABOVE_ZERO = sum(_HALF << place for place in _PLACES)
"""Added to a sum, so that none of the five is below zero and borrows from the one beside it."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Features that are always found together, and their packed weight."""

    names: tuple[str, ...]
    weight: int


def group(*names: str) -> Group:
    """Put features that are found together into a group."""
    return Group(names, _sum(frozenset(names)))


def alone(name: str) -> Group:
    """Return the group of one feature: the same for all who ask, if it has a weight."""
    return _known(name) if name in _rows() else Group((name,), 0)


@cache
def _known(name: str) -> Group:
    return Group((name,), _weight(name))


def weigh(groups: Set[Group], names: Set[str]) -> list[int]:
    """Add up what features say for each kind, in hundredths of a natural logarithm."""
    told = sum([one.weight for one in groups], _weight("every line") + _sum(names) + _ABOVE_ZERO)
    return [(told >> place & _ROOM) - _HALF for place in _PLACES]


def rows_of(names: Set[str]) -> dict[str, tuple[int, ...]]:
    """Return what each feature with a weight says for each kind, in the order of `KINDS`."""
    known = _rows()
    return {name: tuple(map(int, known[name].split("\t"))) for name in names & known.keys()}


def _sum(names: Set[str]) -> int:
    return sum(map(_weight, names & _rows().keys()))


@cache
def _weight(name: str) -> int:
    told = map(int, _rows()[name].split("\t"))
    return sum(weight << place for weight, place in zip(told, _PLACES, strict=True))


@cache
def _rows() -> dict[str, str]:
    return _written("kinds.tsv")


def _written(file: str) -> dict[str, str]:
    """Load the weights of every feature, as they are written."""
    lines = (line.partition("\t") for line in load_text(file).splitlines())
    return {name: row for name, _, row in lines if name[0] != "#"}


class Answer:
    """The weights of a question that is answered by yes or no: above zero is a yes."""

    __slots__ = ("_file", "_weights")

    def __init__(self, file: str) -> None:
        """Name the file of weights; it is read when it is first needed."""
        self._file = file
        self._weights: dict[str, int] = {}

    def group(self, names: Iterable[str]) -> Group:
        """Put features that are found together into a group."""
        told = tuple(names)
        return Group(told, sum(self.weights.get(name, 0) for name in told))

    @property
    def weights(self) -> dict[str, int]:
        """Return the weight of every feature that has one."""
        if not self._weights:
            self._weights = {name: int(row) for name, row in _written(self._file).items()}
        return self._weights
