"""As much of English grammar as is needed to tell a subject from its verb."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from okrkpi.memo.cues import plain
from okrkpi.pattern import pattern
from okrkpi.statement.words import find_verb, plural

_TOKEN = pattern(
    r"[^\W\d_]+(?:['’\-&.](?=[^\W\d_])[^\W\d_]+)*['’]?|\d+(?:[.,:'/]\d+)*[^\W\d_]*%?|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign, with its place in the text."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """The closed word classes by name and by word, and irregular forms of verbs."""

    classes: dict[str, frozenset[str]]
    irregular: dict[str, str]
    of: dict[str, frozenset[str]]


@cache
def grammar() -> Grammar:
    """Load the word classes."""
    raw = tomllib.loads(files("okrkpi.memo.language").joinpath("grammar.toml").read_text("utf-8"))
    pairs = (entry.partition(":") for entry in raw.pop("irregular").split(","))
    irregular = {form.strip(): base.strip() for form, _, base in pairs}
    classes = {name: frozenset(text.split()) for name, text in raw.items()}
    words = frozenset().union(*classes.values())
    of = {word: frozenset(n for n, held in classes.items() if word in held) for word in words}
    return Grammar(classes, irregular, of)


def is_a(word: str, *classes: str) -> bool:
    """Tell whether a word belongs to one of the closed classes."""
    held = grammar().of.get(word)
    return held is not None and not held.isdisjoint(classes)


@lru_cache(4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Split a text into words, numbers and signs."""
    low = plain(text)
    return tuple(
        Token(text[m.start() : m.end()], low[m.start() : m.end()], *m.span())
        for m in _TOKEN.finditer(text)
    )


@cache
def verb_form(word: str) -> tuple[str, str] | None:
    """Return the base and the form (base, s, ing, past) of a verb, or None."""
    if word in grammar().irregular:
        return grammar().irregular[word], "past"
    verbs = grammar().classes["verbs"]
    for base, form in _regular(word):
        if base in verbs:
            return base, form
    if found := find_verb(word):
        return found.base, found.form
    return None


def _regular(word: str) -> list[tuple[str, str]]:
    found = [(word, "base")]
    if word.endswith("s") and not word.endswith("ss"):
        found += [(word[:-1], "s"), (word[:-2], "s")] if word.endswith("es") else [(word[:-1], "s")]
        found += [(word[:-3] + "y", "s")] if word.endswith("ies") else []
    for ending, form in (("ed", "past"), ("ing", "ing")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            found += [(stem, form), (stem + "e", form)]
            found += [(stem[:-1], form)] if stem[-1] == stem[-2] else []
            found += [(stem[:-1] + "y", form)] if stem.endswith("i") else []
    return found


def is_participle(word: str) -> bool:
    """Tell whether a word can be a past participle."""
    if is_a(word, "participles"):
        return True
    form = verb_form(word)
    return word.endswith(("ed", "en")) and len(word) > 4 and (form is None or form[1] == "past")


def is_plural(word: str) -> bool:
    """Tell whether a noun looks like a plural."""
    irregular = word in {"people", "children", "women", "men", "staff", "data", "media"}
    return irregular or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def pluralise(noun: str) -> str:
    """Return the plural of a noun, or the noun where it is one already."""
    known = {"person": "people", "child": "children", "woman": "women", "man": "men"}
    if is_plural(noun):
        return noun
    return known.get(noun) or plural(noun)


def participle(word: str) -> str | None:
    """Return the past participle of a verb in any form, where it is plain."""
    form = verb_form(word)
    if form is None:
        return None
    base = form[0].split(" ")[0]
    irregular = [
        done for done, of in grammar().irregular.items() if of == base and is_a(done, "participles")
    ]
    if irregular or base in grammar().irregular.values():
        return irregular[0] if irregular else None
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2:-1] not in "aeiou" else base + "ed"


def base_form(word: str) -> str:
    """Return the base of a finite verb: `leaves` and `left` give `leave`."""
    irregular = {"has": "have", "is": "are", "was": "were", "does": "do"}
    if word in irregular:
        return irregular[word]
    form = verb_form(word)
    return form[0] if form and form[1] in {"s", "past"} else word
