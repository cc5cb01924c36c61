"""Words with a slip of one letter, read as the word that was meant: `incrase`, `redcue`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from okrkpi.statement.inflection import spellings
from okrkpi.statement.words import entries, find_verb, load_toml

_SHORTEST = 6
_OWN_ENDINGS = ("s", "d", "r", "n", "rs", "er", "ers", "or", "ors")


def mended(words: list[str]) -> list[str]:
    """Return the words as they were meant; the same list where no slip is among them."""
    meant = [meant_by(word) if len(word) >= _SHORTEST else word for word in words]
    return words if meant == words else meant


@lru_cache(maxsize=32768)
def meant_by(word: str) -> str:
    """Return the word of the lexicon from which one differs by a slip, or the word itself."""
    if not word.isalpha() or word in _near() or find_verb(word) is not None:
        return word
    found = [meant for part in (word, *_parts(word)) for meant in _known().get(part, ())]
    near = (meant for meant in dict.fromkeys(found) if _is_slip(word, meant))
    return next(near, word)


def _is_slip(word: str, meant: str) -> bool:
    """Say whether a letter is wrong, missing, doubled or swapped; the first one is right."""
    if word[0] != meant[0] or _is_form(word, meant) or _is_form(meant, word):
        return False
    if len(word) != len(meant):
        return True
    apart = [i for i, (one, other) in enumerate(zip(word, meant, strict=True)) if one != other]
    if len(apart) == 1:
        return True
    first, last = apart[0], apart[-1]
    return last - first == 1 and word[first : last + 1] == meant[last] + meant[first]


def _is_form(word: str, base: str) -> bool:
    """`reducer`, `averages` and `members` are forms of a word, and no slips."""
    if word == base or any(word == base + ending for ending in _OWN_ENDINGS):
        return True
    return base[-1:] in "ed" and any(word == base[:-1] + ending for ending in _OWN_ENDINGS)


def _parts(word: str) -> Iterator[str]:
    """Yield what is left of a word without one of its letters."""
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


@cache
def _near() -> frozenset[str]:
    return frozenset(entries(load_toml("slips")["near"]["words"])) | frozenset(_meant())


@cache
def _known() -> dict[str, list[str]]:
    """Return the words by themselves and by what is left without one of their letters."""
    found: dict[str, list[str]] = {}
    for word in _meant():
        for part in (word, *_parts(word)):
            found.setdefault(part, []).append(word)
    return found


@cache
def _meant() -> tuple[str, ...]:
    listed = load_toml("slips")
    verbs = [spelt for verb in entries(listed["verbs"]["words"]) for spelt in spellings(verb)]
    forms = [form for verb in verbs for form in _forms(verb)]
    nouns = [spelt for noun in entries(listed["nouns"]["words"]) for spelt in spellings(noun)]
    return tuple(dict.fromkeys([*verbs, *nouns, *forms]))


def _forms(verb: str) -> tuple[str, str]:
    if verb.endswith("e"):
        return f"{verb}d", f"{verb[:-1]}ing"
    return (f"{verb[:-1]}ied" if verb.endswith("y") else f"{verb}ed"), f"{verb}ing"
