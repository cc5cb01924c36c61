"""How much two phrases share: words by their stems, and words of one theme."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, verb_form
from okrkpi.pattern import pattern
from okrkpi.statement.words import singular

_WORD = pattern(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})*")
_EMPTY = frozenset(
    [
        "share",
        "number",
        "percentage",
        "rate",
        "average",
        "median",
        "mean",
        "total",
        "amount",
        "level",
        "value",
        "new",
        "day",
        "week",
        "month",
        "year",
        "quarter",
        "time",
        "per",
        "get",
        "make",
        "more",
        "less",
        "want",
        "need",
        "people",
        "thing",
        "way",
        "one",
        "two",
        "first",
        "second",
        "end",
        "part",
        "good",
        "well",
        "each",
        "every",
        "all",
        "own",
        "other",
        "such",
        "that",
        "who",
        "which",
        "same",
        "still",
        "within",
        "than",
        "from",
        "with",
        "our",
        "the",
        "and",
        "for",
        "stay",
        "keep",
        "remain",
        "hold",
        "must",
        "always",
        "never",
        "drop",
        "fall",
        "rise",
        "above",
        "below",
        "under",
        "over",
        "least",
        "most",
        "aim",
        "goal",
        "target",
    ]
)


@cache
def _themes() -> dict[str, str]:
    raw = tomllib.loads(files("okrkpi.memo.language").joinpath("themes.toml").read_text("utf-8"))
    return {word: theme for theme, text in raw["theme"].items() for word in text.split()}


_CLOSED = (
    *("determiners", "prepositions", "pronouns", "auxiliaries"),
    *("conjunctions", "adverbs", "relatives"),
)


@cache
def stem(word: str) -> str:
    """Return a word's base form, roughly."""
    form = verb_form(word)
    base = form[0] if form else singular(word)
    for ending in (
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ness",
        "ers",
        "er",
        "ity",
        "ies",
        "ed",
        "al",
        "ly",
        "s",
    ):
        if base.endswith(ending) and len(base) - len(ending) >= 4:
            return base[: -len(ending)]
    return base.rstrip("e") if len(base) > 4 else base


@lru_cache(8192)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    found = set()
    for match in _WORD.finditer(plain(text)):
        word = match[0]
        found.add(_meaning(word))
        if "-" in word:
            found.update(map(_meaning, word.split("-")))
    found.discard("")
    return frozenset(found)


@cache
def _meaning(word: str) -> str:
    """Return the stem of a word that carries meaning, or nothing."""
    if not {word, singular(word)}.isdisjoint(_EMPTY) or is_a(word, *_CLOSED):
        return ""
    return stem(word)


@lru_cache(8192)
def themes(text: str) -> frozenset[str]:
    """Return the themes that a text touches, such as delivery, safety or quality."""
    known = _themes()
    found = set()
    for match in _WORD.finditer(plain(text)):
        for word in {match[0], *match[0].split("-")}:
            for candidate in (word, singular(word), stem(word)):
                if candidate in known:
                    found.add(known[candidate])
    return frozenset(found)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how many stems two sets share; a long common beginning counts for most of one."""
    both = one & other
    near = sum(
        0.7
        for a in one - both
        if len(a) >= 6 and any(b[:6] == a[:6] for b in other - both if len(b) >= 6)
    )
    return len(both) + near


def likeness(one: str, other: str) -> float:
    """Return the share of the longer text's words that both have, every word counted."""
    a, b = set(_WORD.findall(plain(one))), set(_WORD.findall(plain(other)))
    return len(a & b) / max(len(a), len(b)) if a and b else 0.0


def overlap(one: str, other: str) -> float:
    """Return the share of the shorter phrase's words that both have, from 0 to 1."""
    a, b = content(one), content(other)
    if not a or not b:
        return 0.0
    return min(1.0, shared(a, b) / min(len(a), len(b)))
