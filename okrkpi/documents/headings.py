"""What a heading in a person's own words announces: objectives, key results, KPIs, work, or none.

A linear model weighs the words of the heading. Its weights were learned from labelled headings by
`make train` and stand in `lexicon/headings.tsv`, a feature a line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

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


@lru_cache(1 << 12)
def announced_by(text: str, low: str, sure: float = 0.0) -> str | None:
    """Return what a heading announces, `measures` where key results or KPIs, None where unsure."""
    shares = _LEARNED.shares(heading_features(text, low))
    best = max(shares, key=lambda name: shares[name])
    if best in _NO_PARTS:
        return None
    if shares[best] >= max(sure, _LIKELIEST.get(best, _SURE)):
        return best
    measured = shares["key_results"] + shares["kpis"]
    return "measures" if best in ("key_results", "kpis") and measured >= _SURE else None
