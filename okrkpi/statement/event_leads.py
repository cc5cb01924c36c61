"""Deadlines that `by` or `before` an event sets: `by launch`, `before the audit`."""

from __future__ import annotations

from collections.abc import Callable

from okrkpi.statement.event_phrase import (
    DETERMINERS,
    Phrase,
    gap_before,
    is_capital,
    is_joined,
    is_last,
    read_phrase,
    word_at,
)
from okrkpi.statement.line import Line
from okrkpi.statement.spelt import FRACTIONS, ONES
from okrkpi.statement.words import find_verb, words

_PER_CASE = frozenset("each every any their his her your a an".split())
_PRONOUNS = frozenset({"they", "it", "you", "he", "she", "i", "who", "which", "that"})
_WE_DO = frozenset({"make", "win", "lower", "raise", "better", "keep"})
_WE_ALSO = frozenset(
    """open launch move ship break go start sign close leave scale expand begin enter hire raise
    switch cut merge grow sell commission publish present submit sail fly apply file""".split()
)
_FOUND = frozenset(
    """found caught detected identified discovered spotted reported seen lodged filed built made
    issued known noticed""".split()
)
_DONE_BY = frozenset(
    "blocked delayed caused found flagged requested required demanded stopped postponed".split()
)
_RANKED = frozenset({"put", "place", "think", "come", "stay", "be", "keep", "get", "value"})
EDGES = frozenset("end close start beginning turn middle midpoint conclusion".split())
_LATE_EDGES = frozenset("end close start finish half completion opening".split())
_DAYS = frozenset({"day", "eve", "week", "weekend", "season", "fair", "festival", "month"})
_LONGEST_CLAUSE = 8
_OF_CASES = frozenset("all every each any share rate percent proportion always".split())


def _after_participle(line: Line, i: int) -> bool:
    """`approved by …`: a participle right before the word."""
    before = line.words[i - 1] if i else "was"
    if before in {"was", "were", "been"}:
        return False
    verb = find_verb(before)
    return (verb is not None and verb.form == "past") or before.endswith("ed")


def acts(line: Line, start: int) -> bool:
    """`blocked by audit`, `delayed by the board`: who or what did it, and not when."""
    index = line.word_at(start)
    return index > 0 and line.words[index] == "by" and line.words[index - 1] in _DONE_BY


def before_event(line: Line, i: int) -> int | None:
    """Return where `before winter`, `until the pilot ends` or `before we open` ends."""
    start = i + 1
    word = word_at(line, start)
    if not word or not is_joined(line, start) or any(c.isdigit() for c in gap_before(line, start)):
        return None
    if word in _PER_CASE or word in _PRONOUNS:
        return None
    if word == "we":
        return _clause_end(line, start) if _we_do(word_at(line, start + 1)) else None
    phrase = read_phrase(line, start)
    if phrase.first >= phrase.stop:
        return None
    begun = _begins(line, phrase)
    if begun:
        return begun
    if line.words[phrase.first] in EDGES and word_at(line, phrase.first + 1) == "of":
        return _by_edge(line, phrase)
    if line.words[phrase.stop - 1] == "season" and phrase.stop - phrase.first > 1:
        return phrase.stop
    if phrase.event:
        if not phrase.determined and _is_found(line, i):
            return None
        if _is_named_event(line, i, phrase):
            return phrase.event
        if phrase.table in {"milestone", "stretch"} or phrase.determined or phrase.modified:
            return phrase.event
    if is_capital(line, phrase.first) and not phrase.determined:
        return _name_end(line, phrase)
    if not phrase.determined or _is_ranked(line, i):
        return None
    named = line.words[phrase.first]
    if named in words().nouns["outsider"] or named in {"date", "age"}:
        return None
    if named == "day" and phrase.stop == phrase.first + 1:
        return None
    return phrase.stop


def _is_named_event(line: Line, i: int, phrase: Phrase) -> bool:
    """`before cert submission`: one event, unless something is done to every case before it."""
    if phrase.table != "event" or phrase.event - phrase.first < 2 or phrase.event < phrase.stop:
        return False
    if _after_participle(line, i) or not _OF_CASES.isdisjoint(line.said):
        return False
    return "%" not in line.low[: line.starts[i]]


def _we_do(word: str) -> bool:
    """`before we freeze it` is one moment; `before we are asked` is each time."""
    verb = find_verb(word)
    return word in _WE_ALSO or (verb is not None and verb.form == "base" and verb.kind in _WE_DO)


def _begins(line: Line, phrase: Phrase) -> int | None:
    """Return where `… season ends` or `… the books close` ends."""
    tokens, begins, end = line.words, words().begins, None
    for k in range(phrase.first + 1, phrase.stop):
        if (found := begins.find(tokens, k)) and tokens[k - 1] not in DETERMINERS:
            end = k + found[0]
    return end


def _is_found(line: Line, i: int) -> bool:
    return i > 0 and line.words[i - 1] in _FOUND


def _is_ranked(line: Line, i: int) -> bool:
    """`Put people before the process`: what matters more, and not when."""
    return line.words[0] in _RANKED and "," not in gap_before(line, i)


def _name_end(line: Line, phrase: Phrase) -> int:
    stop = phrase.first + 1
    while stop < phrase.stop and is_capital(line, stop):
        stop += 1
    return stop


def _clause_end(line: Line, start: int) -> int:
    stop = start + 1
    while (
        stop < len(line.words) and stop - start < _LONGEST_CLAUSE and gap_before(line, stop) == " "
    ):
        stop += 1
    return stop


def after_word(leading: str) -> Callable[[Line, int], int | None]:
    """Read `prior to` and `ahead of` as `before`."""

    def reader(line: Line, i: int) -> int | None:
        if word_at(line, i + 1) != leading:
            return None
        ranked = i > 0 and line.words[i - 1] in _RANKED
        return None if ranked else before_event(line, i + 1)

    return reader


def by_event(line: Line, i: int) -> int | None:
    """Return where `by launch`, `by the next board` or `by the time we open` ends."""
    start = i + 1
    word = word_at(line, start)
    if not word or not is_joined(line, start):
        return None
    if word in _PER_CASE or acts(line, line.starts[i]):
        return None
    if word in ONES and word_at(line, start + 1) in FRACTIONS:
        return None
    if word == "the" and word_at(line, start + 1) == "time":
        following = word_at(line, start + 2)
        if following == "that":
            following = word_at(line, start + 3)
        return None if following in _PRONOUNS else _clause_end(line, start)
    phrase = read_phrase(line, start)
    if phrase.first >= phrase.stop or (i and word_at(line, i - 1) == word):
        return None
    if edge := _by_edge(line, phrase):
        return edge
    if phrase.event and (told := _by_event(line, phrase)):
        return told
    if line.words[phrase.first] == "age":
        return None
    if is_named_day(line, phrase):
        return phrase.stop
    if _after_participle(line, i) or not is_last(line, phrase.stop):
        return None
    if phrase.table == "body":
        return phrase.event if is_capital(line, start) else None
    named = line.words[phrase.stop - 1]
    if named in words().nouns["outsider"] or named in words().nouns["measure_head"]:
        return None
    if line.words[start] == "the" and named not in {"team", "company", "group"}:
        return phrase.stop if phrase.stop - phrase.first <= 3 else None
    return phrase.stop if all(is_capital(line, k) for k in range(start, phrase.stop)) else None


def is_named_day(line: Line, phrase: Phrase) -> bool:
    """Tell a day or a week with a name: `St Joseph's day`, `Fire Safety Week`."""
    several = phrase.stop - phrase.first > 1
    return several and is_capital(line, phrase.first) and line.words[phrase.stop - 1] in _DAYS


def _by_event(line: Line, phrase: Phrase) -> int | None:
    table = phrase.table
    if table in {"milestone", "stretch"}:
        return phrase.event
    if table == "body":
        meets = word_at(line, phrase.event) in {"meeting", "away"}
        return phrase.event + meets if meets or phrase.modified else None
    return phrase.event if phrase.determined or phrase.modified else None


def _by_edge(line: Line, phrase: Phrase) -> int | None:
    """`by the end of the pilot`, `by project close`."""
    tokens, first = line.words, phrase.first
    if tokens[first] in EDGES and word_at(line, first + 1) == "of":
        inner = first + 2
        if inner < len(tokens) and not is_joined(line, inner):
            return None
        if word_at(line, inner) in _PER_CASE:
            return None
        return read_phrase(line, inner).stop if inner < len(tokens) else None
    last = phrase.stop - 1
    edged = last > first and tokens[last] in _LATE_EDGES and not phrase.determined
    return phrase.stop if edged else None
