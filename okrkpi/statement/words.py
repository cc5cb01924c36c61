"""The word lists, loaded once: verbs by class with their inflections, nouns, vague wording."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

Form = Literal["base", "s", "ing", "past"]
VERB_CLASSES = (
    "raise", "lower", "better", "keep", "reach", "win", "aspire", "make", "do", "explore", "decide",
)  # fmt: skip
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb: its base, its class and which form it is."""

    base: str
    kind: str
    form: Form


class Nouns:
    """A class of nouns; a word belongs to it in either number and either spelling."""

    __slots__ = ("_bases",)

    def __init__(self, bases: Iterable[str]) -> None:
        """Keep the base forms."""
        self._bases = frozenset(bases)

    def __contains__(self, word: str | None) -> bool:
        return word is not None and (
            word in self._bases
            or singular(word) in self._bases
            or ("iz" in word and word.replace("iz", "is") in self)
        )


@dataclass(frozen=True, slots=True)
class Words:
    """Every word list; phrases are grouped by their first word, the longest first."""

    verbs: dict[str, str]
    irregular: dict[str, str]
    noun_too: frozenset[str]
    phrasal: dict[str, list[tuple[tuple[str, ...], str]]]
    nominal: dict[str, str]
    nouns: dict[str, Nouns]
    vague: dict[str, list[tuple[tuple[str, ...], str]]]
    measure_lead: dict[str, list[tuple[str, ...]]]
    fixed_terms: dict[str, list[tuple[tuple[str, ...], str]]]


def load_toml(name: str) -> dict[str, Any]:
    """Read one file of the lexicon."""
    text = files("okrkpi.statement.lexicon").joinpath(f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


def entries(text: str) -> list[str]:
    """Split a comma-separated list that may run over lines."""
    return [entry for part in text.replace("\n", " ").split(",") if (entry := part.strip())]


def spellings(word: str) -> list[str]:
    """Return a word in both spellings of -ise and -our."""
    for british, american in (("isation", "ization"), ("ise", "ize"), ("yse", "yze")):
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


_IRREGULAR_NOUN = {
    "people": "person", "children": "child", "women": "woman", "men": "man", "lives": "life",
    "analyses": "analysis", "crises": "crisis", "indices": "index", "criteria": "criterion",
    "businesses": "business", "series": "series", "species": "species", "news": "news",
    "gas": "gas", "sales": "sales", "nps": "nps", "bus": "bus", "sms": "sms", "sos": "sos",
    "savings": "savings", "earnings": "earnings", "premises": "premises", "staff": "staff",
}  # fmt: skip


def singular(noun: str) -> str:
    """Return the singular of a noun, or the noun."""
    if known := _IRREGULAR_NOUN.get(noun):
        return known
    if len(noun) < 4 or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("xes", "ches", "shes", "sses", "zzes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") else noun


_DOUBLED = re.compile(r"([bdfgklmnprtz])\1$")


def _lemmas(word: str) -> Iterator[tuple[str, Form]]:
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
            if _DOUBLED.search(stem):
                yield stem[:-1], form
            if form == "ing" and stem.endswith("y"):
                yield stem[:-1] + "ie", form


_SUFFIXES: tuple[tuple[str, Form], ...] = (("ing", "ing"), ("ed", "past"))


@lru_cache(maxsize=65536)
def find_verb(word: str) -> Verb | None:
    """Return the verb that a word is a form of, in either spelling of -ise."""
    tables = words()
    if base := tables.irregular.get(word):
        kind = tables.verbs.get(base)
        return Verb(base, kind, "past") if kind else None
    for spelt in (word, word.replace("iz", "is").replace("yz", "ys")):
        for base, form in _lemmas(spelt):
            if kind := tables.verbs.get(base):
                return Verb(base, kind, form)
    prefix, dash, rest = word.partition("-")
    return find_verb(rest) if dash and prefix in {"re", "co", "pre"} else None


def _by_first_word(phrases: list[tuple[str, str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    grouped: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, label in phrases:
        words = tuple(phrase.split())
        grouped.setdefault(words[0], []).append((words, label))
    for group in grouped.values():
        group.sort(key=lambda entry: -len(entry[0]))
    return grouped


@cache
def words() -> Words:
    """Load every word list."""
    raw, vague = load_toml("verbs"), load_toml("vague")
    irregular = {
        form.strip(): base
        for base, _, forms in (e.partition(":") for e in entries(raw["irregular"]["words"]))
        for form in forms.split("/")
        if form.strip() != base
    }
    verbs: dict[str, str] = {}
    phrasal: list[tuple[str, str]] = []
    for kind in VERB_CLASSES:
        for base in entries(raw[kind]["words"]):
            if " " in base:
                phrasal.append((base, kind))
            else:
                verbs.setdefault(base, kind)
    nominal = {
        form: kind
        for kind, table in raw["nominal"].items()
        for noun in entries(table["words"])
        for spelt in spellings(noun)
        for form in (spelt, plural(spelt))
    }
    lead: dict[str, list[tuple[str, ...]]] = {}
    noun_tables = load_toml("nouns")
    for phrase in entries(noun_tables["measure_lead"]["words"]):
        parts = tuple(phrase.replace("%", "").split())
        if parts:
            lead.setdefault(parts[0], []).append(parts)
    return Words(
        verbs=verbs,
        irregular=irregular,
        noun_too=frozenset(entries(raw["noun_too"]["words"])),
        phrasal=_by_first_word(phrasal),
        nominal=nominal,
        nouns={name: Nouns(entries(table["words"])) for name, table in noun_tables.items()},
        vague=_by_first_word(
            [(phrase, name) for name, table in vague.items() for phrase in entries(table["words"])]
        ),
        measure_lead=lead,
        fixed_terms=_by_first_word(
            [(term, "") for term in entries(noun_tables["fixed_term"]["words"])]
        ),
    )
