"""The word lists, loaded once: verbs by class with their inflections, nouns, vague wording."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pkgutil import get_data
from typing import Any

from okrkpi.statement.inflection import Form, lemmas, noun_forms, plural, singular, spellings
from okrkpi.statement.phrases import Phrases

__all__ = [
    "OUTPUT",
    "Nouns",
    "Verb",
    "Words",
    "entries",
    "find_verb",
    "only_describes",
    "plural",
    "singular",
    "words",
]

VERB_CLASSES = (
    "raise", "lower", "better", "keep", "reach", "win", "aspire", "make", "do", "explore", "decide",
)  # fmt: skip
OUTPUT = frozenset({"make", "do", "explore", "decide"})
"""The classes of verbs that name the team's own work."""
_SHORTEST_AGAIN = 6
_NOT_AGAIN = frozenset(
    """resource resources resort resorts remark remarks remarked remarkable retail restrain resound
    recent really ready realign reside resided regal reading redden rental rebuff refine relate
    related relation rewards repast""".split()
)
_DESCRIBING = frozenset(
    """late early sharp steep sudden big small large high low heavy bad slow fast empty cold hot
    dead wrong unsafe new old false hard soft deep full""".split()
)
_PREFIXES = frozenset({"re", "co", "pre"})


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
        return word is not None and not self._bases.isdisjoint(noun_forms(word))

    def compound_openings(self) -> set[str]:
        """Return the first words of the nouns that are several words."""
        return {base.partition(" ")[0] for base in self._bases if " " in base}


@dataclass(frozen=True, slots=True)
class Words:
    """Every word list; `openings` are the first words of vague phrases and of fixed terms."""

    verbs: dict[str, str]
    irregular: dict[str, str]
    noun_too: frozenset[str]
    noun_mostly: frozenset[str]
    transactions: frozenset[str]
    phrasal: Phrases
    nominal: dict[str, str]
    nouns: dict[str, Nouns]
    vague: Phrases
    measure_lead: Phrases
    times: Phrases
    begins: Phrases
    fixed_terms: Phrases
    openings: frozenset[str]


def load_toml(name: str) -> dict[str, Any]:
    """Read one word list of the lexicon."""
    return tomllib.loads(load_text(f"{name}.toml"))


def load_text(name: str) -> str:
    """Read one file of the lexicon."""
    data = get_data(__package__, f"lexicon/{name}")
    if data is None:
        raise FileNotFoundError(name)
    return data.decode("utf-8")


def entries(text: str) -> list[str]:
    """Split a comma-separated list that may run over lines."""
    return [entry for part in text.replace("\n", " ").split(",") if (entry := part.strip())]


@lru_cache(maxsize=32768)
def find_verb(word: str) -> Verb | None:
    """Return the verb that a word is a form of, in either spelling of -ise."""
    tables = words()
    if base := tables.irregular.get(word):
        kind = tables.verbs.get(base)
        return Verb(base, kind, "past") if kind else None
    for spelt in dict.fromkeys((word, word.replace("iz", "is").replace("yz", "ys"))):
        for base, form in lemmas(spelt):
            if kind := tables.verbs.get(base):
                return Verb(base, kind, form)
    prefix, dash, rest = word.partition("-")
    if dash:
        return find_verb(rest) if prefix in _PREFIXES else None
    return _again(word)


def only_describes(word: str) -> bool:
    """Tell a word that only says which ones are meant: the late and the missed ones."""
    return word in _DESCRIBING or (word.endswith("ed") and not word.endswith("eed"))


def _again(word: str) -> Verb | None:
    """Return the verb in `retune` or `recable`, which does its work once more."""
    if not word.startswith("re") or len(word) < _SHORTEST_AGAIN or word in _NOT_AGAIN:
        return None
    verb = find_verb(word[2:])
    if verb is None or verb.kind not in {"make", "do", "explore", "better"}:
        return None
    return Verb("re" + verb.base, verb.kind, verb.form)


@cache
def words() -> Words:
    """Load every word list."""
    raw, nouns, listed = load_toml("verbs"), load_toml("nouns"), load_toml("vague")
    times = load_toml("times")
    verbs: dict[str, str] = {}
    phrasal: list[tuple[str, str]] = []
    for kind in VERB_CLASSES:
        for base in entries(raw[kind]["words"]):
            if " " in base:
                phrasal.append((base, kind))
            else:
                verbs.setdefault(base, kind)
    vague = Phrases(
        (phrase, name) for name, table in listed.items() for phrase in entries(table["words"])
    )
    terms = Phrases((term, "") for term in entries(nouns["fixed_term"]["words"]))
    noun_too = frozenset(entries(raw["noun_too"]["words"]))
    return Words(
        verbs=verbs,
        irregular=_irregular(raw["irregular"]["words"]),
        noun_too=noun_too,
        transactions=frozenset(entries(raw["transaction"]["words"])),
        noun_mostly=noun_too - frozenset(entries(raw["verb_mostly"]["words"])),
        phrasal=Phrases(phrasal),
        nominal=_nominal(raw["nominal"]),
        nouns={name: Nouns(entries(table["words"])) for name, table in nouns.items()},
        vague=vague,
        measure_lead=_leads(nouns["measure_lead"]["words"]),
        times=_times(times),
        begins=Phrases((entry, "") for entry in entries(times["begins"]["words"])),
        fixed_terms=terms,
        openings=frozenset(vague.first_words | terms.first_words),
    )


def _irregular(text: str) -> dict[str, str]:
    return {
        form.strip(): base
        for base, _, forms in (entry.partition(":") for entry in entries(text))
        for form in forms.split("/")
        if form.strip() != base
    }


def _nominal(tables: dict[str, dict[str, str]]) -> dict[str, str]:
    """Return the nouns of action (`reduction`, `launches`) with the class of their verb."""
    return {
        form: kind
        for kind, table in tables.items()
        for noun in entries(table["words"])
        for spelt in spellings(noun)
        for form in (spelt, plural(spelt))
    }


def _times(tables: dict[str, dict[str, str]]) -> Phrases:
    """Return what a deadline may name in place of a date, in either number."""
    return Phrases(
        (form, name)
        for name, table in tables.items()
        if name != "begins"
        for entry in entries(table["words"])
        for form in (entry, plural(entry))
    )


def _leads(text: str) -> Phrases:
    """Return what opens a measure's name; `share` alone does not, `share of` does."""
    phrases = (phrase.replace("%", "") for phrase in entries(text))
    return Phrases((phrase, "") for phrase in phrases if len(phrase.split()) > 1)
