"""What a column in a person's own words holds, by the words of its head.

A linear model weighs them. Its weights were learned from labelled heads of columns by `make train`
and stand in `lexicon/likely_columns.tsv`, a feature a line.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from okrkpi.documents.learned import Learned
from okrkpi.pattern import pattern
from okrkpi.statement.words import singular

_LEARNED = Learned("likely_columns.tsv")
_SURE = 0.4
_UNUSED = ("other", "type", "category", "id")
"""What is nothing of a goal, and what the cells of a column tell better than its head."""
_APART = pattern(r"(?<=[a-z])(?=[A-Z])|[^\w]+|_")
_VALUE = pattern(r"\d\s?%|^\W*\d|:\s*\w")
_LONGEST = 40
_LETTERS = 4
_MOST_WORDS = 5


def column_features(head: str) -> set[str]:
    """Name what shows in the head of a column, or in a key such as `targetValue`."""
    parts = _APART.sub(" ", head).lower().split()
    plain = [singular(word) for word in parts if any(map(str.isalpha, word))]
    found = {f"length {min(len(plain), _MOST_WORDS)}"}
    signs = {"percent": "%" in head, "question": "?" in head, "hash": "#" in head}
    signs["digit"] = any(map(str.isdigit, head))
    found.update(name for name, shows in signs.items() if shows)
    if not plain:
        return found
    found.update(f"word {word}" for word in plain)
    found.update(f"pair {one} {next_one}" for one, next_one in pairwise(["^", *plain, "$"]))
    found.update((f"first {plain[0]}", f"last {plain[-1]}"))
    for word in plain:
        if len(word) > _LETTERS:
            found.update((f"begins {word[:_LETTERS]}", f"ends {word[-_LETTERS:]}"))
    return found


@lru_cache(1 << 12)
def likely_column(head: str) -> str | None:
    """Return what a column most likely holds, None where that is unsure or nothing of a goal."""
    if len(head) > _LONGEST or _VALUE.search(head):
        return None
    shares = _LEARNED.shares(column_features(head))
    best = max(shares, key=lambda name: shares[name])
    return best if best not in _UNUSED and shares[best] >= _SURE else None
