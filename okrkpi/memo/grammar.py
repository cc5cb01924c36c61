"""As much of English grammar as is needed to tell a subject from its verb."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from okrkpi.memo.cues import plain
from okrkpi.statement.words import find_verb, plural, singular

_TOKEN = re.compile(
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
    raw = tomllib.loads(files("okrkpi.memo").joinpath("grammar.toml").read_text("utf-8"))
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


def find_predicate(words: tuple[Token, ...], start: int = 0) -> int | None:
    """Return the index of the first finite verb that belongs to the subject at `start`."""
    relative = 0
    noun = plural_seen = False
    fallback: int | None = None
    depth = 0
    for i in range(start, len(words)):
        low = words[i].low
        depth += (low == "(") - (low == ")")
        if depth > 0 or low in ")\"“”'’,":
            continue
        if low in ";:–—?!.":
            break
        if noun and is_a(low, "relatives") and not (low == "that" and _starts_object(words, i)):
            relative += 1
            continue
        if is_a(low, "auxiliaries") and (noun or _pronoun_before(words, i)):
            if not relative:
                return i
            relative -= 1
            continue
        kind = _verb_here(words, i, plural_seen) if noun or _pronoun_before(words, i) else None
        if kind:
            if relative:
                relative -= 1
            elif kind == "past" and fallback is None and _participle_follows(words, i):
                fallback = i
            else:
                return i
            continue
        if is_a(low, "pronouns") and not is_a(low, "relatives"):
            noun = True
            plural_seen = plural_seen or low in _PLURAL_PRONOUNS
        elif low[0].isalpha() and not is_a(low, "determiners", "prepositions", "conjunctions"):
            noun = noun or not is_a(low, "adverbs")
            plural_seen = plural_seen or is_plural(low)
    return fallback


_PARTICLES = {"up", "out", "off", "down", "in", "back", "on", "over", "away"}
_PLURAL_PRONOUNS = {"they", "we", "you", "them", "us", "i", "ones"}
_TIMES = {
    f"{unit}{s}" for unit in ("second", "minute", "hour", "day", "week", "month", "year", "time") for s in ("", "s")
}  # fmt: skip


def _starts_object(words: tuple[Token, ...], i: int) -> bool:
    return i + 1 < len(words) and is_a(words[i + 1].low, "prepositions")


def _pronoun_before(words: tuple[Token, ...], i: int) -> bool:
    return i > 0 and is_a(words[i - 1].low, "pronouns")


def _participle_follows(words: tuple[Token, ...], i: int) -> bool:
    """A past form before a preposition may only describe: `patients treated in the clinic`."""
    following = words[i + 1].low if i + 1 < len(words) else ""
    return is_participle(words[i].low) and is_a(following, "prepositions")


def _verb_here(words: tuple[Token, ...], i: int, plural_subject: bool) -> str | None:
    """Return the form of the finite verb that a word is at its place, or None."""
    low = words[i].low
    form = verb_form(low)
    if form is None or form[1] == "ing" or low in _TIMES:
        return None
    before = words[i - 1].low if i else ""
    if is_a(before, "determiners", "prepositions") and not is_a(before, "pronouns", "relatives"):
        if not (before in _PARTICLES and i > 1 and verb_form(words[i - 2].low)):
            return None
    if before in {"to", "-"} or before[:1].isdigit():
        return None
    following = words[i + 1].low if i + 1 < len(words) else ""
    if is_a(following, "auxiliaries"):
        return None
    if form[1] == "base":
        return "base" if plural_subject else None
    if form[1] == "s" and is_a(before, "pronouns", "relatives"):
        return "s"
    if form[1] == "s":
        next_form = verb_form(following) if following else None
        noun_follows = next_form is not None and next_form[1] in {"base", "past"}
        opens = not following or is_a(
            following, "determiners", "prepositions", "pronouns", "adverbs"
        )
        return "s" if opens or not (noun_follows or is_plural(following)) else None
    return "past"


def agree(word: str) -> str:
    """Return a noun's plural where a share is counted of it."""
    return word if is_plural(word) else pluralise(singular(word))
