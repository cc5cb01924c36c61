"""Number of nouns, forms of verbs and the two spellings of English."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

Form = Literal["base", "s", "ing", "past"]
_VOWELS = frozenset("aeiou")
_SUFFIXES: tuple[tuple[str, Form], ...] = (("ing", "ing"), ("ed", "past"))
_DOUBLING = frozenset("bdfgklmnprtz")
_SPELLINGS = (("isation", "ization"), ("ise", "ize"), ("yse", "yze"))
_IRREGULAR = {
    "people": "person", "children": "child", "women": "woman", "men": "man", "lives": "life",
    "midwives": "midwife", "wives": "wife", "knives": "knife", "shelves": "shelf",
    "halves": "half", "calves": "calf", "wolves": "wolf", "loaves": "loaf",
    "analyses": "analysis", "crises": "crisis", "indices": "index", "criteria": "criterion",
    "businesses": "business", "series": "series", "species": "species", "news": "news",
    "gas": "gas", "sales": "sales", "nps": "nps", "bus": "bus", "sms": "sms", "sos": "sos",
    "savings": "savings", "earnings": "earnings", "premises": "premises", "staff": "staff",
}  # fmt: skip


def spellings(word: str) -> list[str]:
    """Return a word in both spellings of -ise."""
    for british, american in _SPELLINGS:
        if word.endswith(british) and len(word) > len(british) + 2:
            return [word, word[: -len(british)] + american]
    return [word]


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def singular(noun: str) -> str:
    """Return the singular of a noun, or the noun."""
    if known := _IRREGULAR.get(noun):
        return known
    if noun[-1:] != "s" or len(noun) < 4 or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("xes", "ches", "shes", "sses", "zzes")) else noun[:-1]


@lru_cache(maxsize=32768)
def noun_forms(word: str) -> tuple[str, ...]:
    """Return the forms under which a list may hold a noun: in the singular, or spelt with -is-."""
    spelt = (word, word.replace("iz", "is")) if "iz" in word else (word,)
    return tuple({form for one in spelt for form in (one, singular(one))})


def lemmas(word: str) -> Iterator[tuple[str, Form]]:
    """Yield the base forms that a word may be an inflection of, the likeliest first."""
    yield word, "base"
    if word.endswith("s"):
        if word.endswith("ies"):
            yield word[:-3] + "y", "s"
        if word.endswith("es"):
            yield word[:-2], "s"
        yield word[:-1], "s"
    for suffix, form in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + 1:
            stem = word[: -len(suffix)]
            if form == "past" and stem.endswith("i"):
                yield stem[:-1] + "y", form
            yield stem, form
            yield stem + "e", form
            if stem[-1] in _DOUBLING and stem[-2:-1] == stem[-1]:
                yield stem[:-1], form
            if form == "ing" and stem.endswith("y"):
                yield stem[:-1] + "ie", form
