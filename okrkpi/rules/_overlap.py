"""Which of many sets of words shares most with another, found without comparing them all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from heapq import merge

Enough = Callable[[int, int], bool]
"""Says whether enough words are shared; asked with how many are, and how many the set has."""


class Overlap:
    """Sets of words, numbered in the order in which they are added.

    Two sets that share some of their words share one of the rarest, so only those that do are
    compared. `often` says how often each word stands in all of them.
    """

    def __init__(self, often: Counter[str]) -> None:
        self._often = often
        self._sets: list[frozenset[str]] = []
        self._by_size: dict[int, defaultdict[str, list[int]]] = {}

    def add(self, words: frozenset[str]) -> None:
        """Add a set."""
        places = self._by_size.setdefault(len(words), defaultdict(list))
        for word in words:
            places[word].append(len(self._sets))
        self._sets.append(words)

    def first(
        self,
        words: frozenset[str],
        enough: Enough,
        fits: Callable[[int], bool] = lambda _: True,
    ) -> int | None:
        """Return the number of the first set that shares enough words and fits."""
        return next(
            (
                number
                for number in self._near(words, enough)
                if enough(len(words & self._sets[number]), len(self._sets[number])) and fits(number)
            ),
            None,
        )

    def _near(self, words: frozenset[str], enough: Enough) -> Iterable[int]:
        """Return the numbers of the sets that may share enough words, in order."""
        rare = sorted(words, key=lambda word: (self._often[word], word))
        found: list[list[int]] = []
        for size, places in self._by_size.items():
            most = min(size, len(rare))
            least = next((shared for shared in range(1, most + 1) if enough(shared, size)), None)
            if least is not None:
                some = rare[: len(rare) - least + 1]
                found += [places[word] for word in some if word in places]
        return merge(*found)


def overlap_of(sets: Iterable[frozenset[str]]) -> Overlap:
    """Return sets of words that are known beforehand."""
    every = list(sets)
    overlap = Overlap(counted(every))
    for words in every:
        overlap.add(words)
    return overlap


def counted(sets: Iterable[frozenset[str]]) -> Counter[str]:
    """Return in how many of the sets each word stands."""
    return Counter(word for words in sets for word in words)
