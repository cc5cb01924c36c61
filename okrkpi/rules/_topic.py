"""What a goal is about: its words and figures, without its numbers, dates and empty words."""

from __future__ import annotations

from functools import cache, lru_cache

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Span
from okrkpi.statement.line import split_ascii
from okrkpi.statement.words import find_verb, singular
from okrkpi.wordlists import any_of, lists_of

_REMEMBERED = 1 << 15
TOKEN = pattern(r"[^\W_]+")
"""A word or a number, without what joins it to others."""
_JOINED = bytes(code if chr(code).isalnum() else 32 for code in range(256))
_MOVING = frozenset({"raise", "lower", "better", "keep", "reach", "aspire"})
_THINGS = frozenset({"lift", "lifts", "keeps"})
"""Things whose names are verbs as well."""
_ALL = frozenset({"all", "whole", "entire", "overall", "total"})
_ARTICLES = frozenset({"the", "a", "an", "our", "their", "its", "per"})
_COMES_BACK = pattern(r"\bcom(?:e|es|ing) back\b")
_FIGURE = pattern(
    r"\b\d[\d.,]*(?:\s?[ap]m\b)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"second|third|fourth|fifth)\b"
)
_PREFIX = pattern(r"\b(?:post|pre|non|anti|mid|ex|semi|multi)-(?=[a-z])")
_DAY = pattern(r"\bd(?=[1-9]\d{0,2}\b)")
_WHOLE = pattern(
    r"[,(]\s?(?P<all>(?:(?:all|the whole|whole|entire|overall|total)\b(?:\s[\w-]+){0,2}|in total))"
    r"(?=\s*[:,);]|$)"
)
_REASON = pattern(r"\bbecause\b")


@cache
def word_list(name: str) -> frozenset[str]:
    """Return one of the lists of words that rules go by."""
    return frozenset(lists_of("okrkpi.rules", "words")[name].split())


def phrases(name: str) -> str:
    """Return the expression that finds any of one of the lists of phrases that rules look for."""
    return any_of(lists_of("okrkpi.rules", "phrases")[name])


_STOP = word_list("function")
_MEASURE_WORDS = word_list("measure")
_SAME = {word: group.split("=")[0] for group in word_list("same") for word in group.split("=")}


def said_spans(said: Facts) -> tuple[Span, ...]:
    """Return where the line holds its label, numbers and times rather than its topic."""
    says = said.says
    spans = [(0, says.begin)]
    spans += [(quantity.start, quantity.end) for quantity in says.quantities]
    spans += [(part.start, part.end) for part in (says.deadline, says.cadence, says.guard) if part]
    return tuple(spans)


@lru_cache(_REMEMBERED)
def content(said: Facts) -> frozenset[str]:
    """Return the words that say what a line is about, in the singular."""
    return _content(_without_numbers(said))


@lru_cache(_REMEMBERED)
def claim(said: Facts) -> frozenset[str]:
    """Return the words of what a goal says, without the reason that it gives: because ...

    A goal of less than two words is taken with its reason.
    """
    whole = _without_numbers(said)
    words = _content(_REASON.split(whole, maxsplit=1)[0])
    return words if len(words) > 1 else _content(whole)


def _without_numbers(said: Facts) -> str:
    low = said.text.lower()
    for start, end in said_spans(said):
        low = low[:start] + " " * (end - start) + low[end:]
    return low


def _content(low: str) -> frozenset[str]:
    if "-" in low:
        low = _PREFIX.sub("", low)
    if "d" in low:
        low = _DAY.sub("day ", low)
    if "back" in low:
        low = _COMES_BACK.sub("return", low)
    tokens = _tokens(low)
    named = [False, *[token in _ARTICLES for token in tokens]]
    return frozenset(filter(None, map(_content_word, tokens, named)))


@lru_cache(_REMEMBERED)
def _content_word(token: str, named: bool) -> str | None:
    """Return a word in the singular, unless it only joins others or moves a measure."""
    if token.isdigit():
        return token
    if token in _STOP or len(token) < 2:
        return None
    verb = None if named or token in _THINGS else find_verb(token)
    moves = verb is not None and verb.kind in _MOVING and verb.form != "s"
    return None if moves else singular(token)


def _tokens(low: str) -> list[str]:
    return split_ascii(low, _JOINED) if low.isascii() else TOKEN.findall(low)


@lru_cache(_REMEMBERED)
def topic(said: Facts) -> frozenset[str]:
    """Return what a measure is: its name and scope, without the words that every measure has."""
    found = content(said)
    if said.known:
        names = (said.known.name, *said.known.aliases)
        forms = [name_words(name) - _MEASURE_WORDS for name in names]
        whole = content(said)
        fitting = [words_ for words_ in forms if words_ and words_ <= whole]
        if fitting:
            found = (found - max(fitting, key=len)) | {said.known.name}
    vague = {token for phrase in said.says.vague for token in TOKEN.findall(phrase.text.lower())}
    if said.scope:
        found |= name_words(said.scope.lower())
    found -= _whole(said)
    if said.known and said.known.field == "people":
        found -= word_list("insiders")
    return frozenset(_SAME.get(word, word) for word in found - _MEASURE_WORDS - vague)


@lru_cache(_REMEMBERED)
def worded(said: Facts) -> frozenset[str]:
    """Return the words that name a measure as the line has them, one for each thing."""
    found = content(said) - _whole(said)
    return frozenset(_SAME.get(word, word) for word in found - _MEASURE_WORDS)


def _whole(said: Facts) -> frozenset[str]:
    """Return the words of what only says that nothing is left out: whole park, all shops."""
    if said.spoken.isdisjoint(_ALL):
        return frozenset()
    found = _WHOLE.search(said.text.lower())
    return name_words(found["all"]) if found else frozenset()


@lru_cache(_REMEMBERED)
def figures(said: Facts) -> frozenset[str]:
    """Return the numbers that belong to the name of a measure: `line 2`, `within 20 s`, `8 am`."""
    says, low = said.says, said.text.lower()
    parts = (says.baseline, says.target, says.deadline, says.cadence, says.guard, said.current)
    changed = says.change.text.lower() if says.change else ""
    for part in parts:
        if part and low[part.start : part.end] == part.text.lower():
            low = low[: part.start] + " " * (part.end - part.start) + low[part.end :]
    return frozenset(_FIGURE.findall(low.replace(changed, " ", 1)[says.begin :]))


def other_figures(one: Facts, other: Facts) -> bool:
    """Say whether the names of two measures differ in a number, as lines 2 and 4 do."""
    first, second = figures(one), figures(other)
    return bool(first and second) and first != second


def same_thing(word: str) -> str:
    """Return the word that stands for all that name one thing, or the word itself."""
    return _SAME.get(word, word)


@lru_cache(1 << 12)
def name_words(name: str) -> frozenset[str]:
    """Return the words of a name, in the singular and without the small ones."""
    return frozenset(singular(token) for token in TOKEN.findall(name.lower())) - _STOP
