"""What a heading in a person's own words announces: objectives, key results, KPIs, work, or none.

A linear model weighs the words of the heading. Its weights were learned from labelled headings by
`make train` and stand in `lexicon/headings.tsv`, a feature a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import prod

from okrkpi.documents.learned import Learned
from okrkpi.pattern import pattern
from okrkpi.statement.noun_phrases import classes_of
from okrkpi.statement.words import find_verb, singular

_LEARNED = Learned("headings.tsv")
_NO_PARTS = ("goal", "topic", "objectives")
"""An aim itself, what only parts a page, and the heading of goals, which their shape tells."""
_SURE = 0.6
_LIKELIEST = {"kpis": 0.9}
"""How likely it must be where a mistake costs most."""
_MOST_WORDS = 7
_MOST_LINES = 2
"""How many lines beneath a heading count at most, for they resemble each other."""
SORTS = ("move", "result", "level", "measure", "objective", "initiative", "none")
"""What a line by itself reads like: a move, another key result, a level, a bare measure …."""
READ_AS = {
    "objectives": (0.04, 0.04, 0.04, 0.04, 0.90, 0.04, 0.04),
    "key_results": (0.38, 0.26, 0.12, 0.09, 0.04, 0.12, 0.04),
    "initiatives": (0.04, 0.04, 0.04, 0.04, 0.04, 0.88, 0.04),
    "kpis": (0.04, 0.04, 0.16, 0.75, 0.04, 0.04, 0.04),
    "notes": (0.04, 0.07, 0.04, 0.04, 0.06, 0.34, 0.42),
}
"""How often the lines of a section read like each sort in labelled documents, 4% at least."""
_LINES_OF = {"skip": "notes", "topic": "key_results", "goal": "key_results"}
"""Sections whose lines read like those of another."""
_DATE = pattern(
    r"\b(?:(?:19|20)\d\d(?:[/-]\d{2,4})?|\d\d[/-]\d\d|fy ?\d\d|[qh][1-4]|(?:early|late|end of) )\b"
)
_JOINERS = frozenset("of for in to that we at by on with from this and".split())


def heading_features(text: str, low: str) -> set[str]:
    """Name what shows in a heading; `low` is its words in lower case, without its numbering."""
    bare = _DATE.sub(" ", low)
    tokens = [word for word in bare.split() if any(map(str.isalpha, word))]
    found = {f"length {min(len(tokens), _MOST_WORDS)}"}
    found.update(name for name, shows in _signs(text, low, bare).items() if shows)
    if not tokens:
        return found
    plain = [singular(word) for word in tokens]
    after = (i for i, word in enumerate(tokens) if i and word in _JOINERS)
    head = next(after, len(tokens)) - 1
    found.update(f"word {word}" for word in plain)
    found.update(f"pair {one} {next_one}" for one, next_one in pairwise(["^", *plain, "$"]))
    found.update((f"first {plain[0]}", f"last {plain[-1]}", f"head {plain[head]}"))
    found.update(f"head is {name}" for name in classes_of(tokens[head]))
    if plain[head] != tokens[head]:
        found.add("head plural")
    if verb := find_verb(tokens[0]):
        found.add(f"opens {verb.kind} {verb.form}")
    return found


def _signs(text: str, low: str, bare: str) -> dict[str, bool]:
    end = text.rstrip()[-1:]
    return {
        "dated": bare != low,
        "colon": end == ":",
        "question": end == "?",
        "upper": text.isupper(),
        "digit": re.search(r"\d", bare) is not None,
    }


def announced_by(text: str, low: str, beneath: Sequence[str] = ()) -> str | None:
    """Return what a heading announces, `measures` where key results or KPIs, None where unsure.

    What the lines `beneath` read like, of the sorts of `READ_AS`, counts beside the words.
    """
    shares = _with_lines(_shares(text, low), beneath)
    best = max(shares, key=lambda name: shares[name])
    if best in _NO_PARTS:
        return None
    if shares[best] >= _LIKELIEST.get(best, _SURE):
        return best
    measured = shares["key_results"] + shares["kpis"]
    return "measures" if best in ("key_results", "kpis") and measured >= _SURE else None


@lru_cache(1 << 12)
def _shares(text: str, low: str) -> dict[str, float]:
    return _LEARNED.shares(heading_features(text, low))


def _with_lines(shares: dict[str, float], beneath: Sequence[str]) -> dict[str, float]:
    """Weigh the sections by how often their lines read like those beneath a heading."""
    if not beneath:
        return shares
    places = [SORTS.index(sort) for sort in beneath]
    weight = min(1.0, _MOST_LINES / len(places))
    found = {
        name: share * prod(READ_AS[_LINES_OF.get(name, name)][at] for at in places) ** weight
        for name, share in shares.items()
    }
    whole = sum(found.values())
    return {name: share / whole for name, share in found.items()}
