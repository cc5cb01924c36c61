"""The verb or the noun of action that a line opens with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from okrkpi.pattern import pattern
from okrkpi.statement.command import (
    acts_on_next,
    is_unknown_command,
    takes_deliverable,
    takes_one_thing,
)
from okrkpi.statement.line import Line
from okrkpi.statement.subject import acting_verb
from okrkpi.statement.verb_or_noun import heads_measure, is_verb_here
from okrkpi.statement.words import Verb, find_verb, words

_SKIPPED = frozenset(
    """to we will shall must should can i and also successfully then please let let's us
    need needs want wants going aim aims plan intend fully further quickly rapidly significantly
    substantially drastically dramatically markedly noticeably consistently continuously actively
    sustainably collectively jointly together measurably effectively efficiently at least
    continue continues start begin try strive seek help helps finally now""".split()
)
_ARTICLES = frozenset("the our a an my your their every each all no any".split())
_SOFT = frozenset("continue continues start begin try strive seek help helps".split())
_LEADING = frozenset(
    """together with in by for during after as through from across working using based building on
    following within at between subject pending once if when where given due upon via over
    before ahead until around""".split()
)
_MARKS = frozenset(".:)]|-,;/>=")
_LESS = frozenset({"less", "fewer"})
_GIVEN = frozenset({"award", "grant"})
_LIGHT = frozenset({"hold", "give"})
_HELD = pattern(
    r"\s\d[\d.,]*\s(?:[a-z-]+\s)?(?!(?:sav|earn|hold|build|rat|wait)ings\b)[a-z]+ings\b"
)
_SECOND = frozenset({"launch", "run", "call", "edit", "train", "plan", "start", "wire", "fit"})
_TOPIC = pattern(r"\s*[\w'&-]+(?:\s[\w'&-]+){0,2}:\s")
_LONG_TOPIC = pattern(r"\s*[^\d:;()|]{3,60}:\s")
_MOVING = frozenset({"raise", "lower", "better", "keep", "reach"})
_OFF = pattern(
    r"\s(?:at least\s|another\s|a further\s|about\s)?"
    r"(?:[$€£]?\d[\d.,]*|an?|half an?|two|three|four|five|six|ten)\s?"
    r"(?:%|pp|points?|pts|seconds?|secs?|ms|minutes?|mins?|hours?|h|days?|weeks?|months?|k|m|bn|"
    r"million|thousand|kg|g|tonnes?|t|litres?|cents?|pence|p|euros?|dollars|pounds)?\s"
    r"(?:off|out of)\s"
)
_TAKING = frozenset(
    "take knock trim slice carve strip lop chop squeeze wring get shave save".split()
)
_ONTO = pattern(
    r"\s(?:at least\s|another\s|a further\s|about\s)?(?:\d[\d.,]*|two|three|four|five|six|ten)\s?"
    r"(?:%|pp\b|per ?cent|points?|pts|percentage points?|bps)(?:\s[a-z]+)?\s(?:to|onto|on)\s"
)
_ADDING = frozenset({"add", "put"})
_FUNDS = pattern(
    r"\s(?:a\s|an\s|our\s|another\s|at least\s|over\s|more than\s)?(?:[$€£₹]|"
    r"(?:usd|eur|gbp|chf|inr|kes|aed)\b|series\b|seed\b|capital\b|funds\b|funding\b|donations\b|"
    r"money\b|\d[\d.,]*\s?(?:k|m|mn|bn|million)?\s?(?:€|eur|usd|dollars|euros|pounds))"
)
_FURTHEST_WORD = 7
_LONGEST_LEAD = 90
_LEAD_WORDS = 14


class Opening(NamedTuple):
    """The verb or noun of action that a line opens with, and where its object begins."""

    word: str
    kind: str
    form: str
    start: int
    end: int


def find_opening(line: Line, begin: int) -> Opening | None:
    """Find the verb (or the noun of action) that the line opens with.

    A leading phrase (`Together with HR, prepare …`) is stepped over.
    """
    if ":" in line.low and (topic := _TOPIC.match(line.low, begin)):
        after = _opening_at(line, topic.end())
        if after is not None and after.form == "base":
            return after
    found = _opening_at(line, begin)
    if found is None and ":" in line.low and (topic := _LONG_TOPIC.match(line.low, begin)):
        after = _opening_at(line, topic.end())
        if after is not None and after.form == "base" and after.kind in _MOVING:
            return after
    first = line.word_at(begin)
    if found is None and (place := acting_verb(line, begin)) is not None:
        after = _opening_at(line, place)
        if after is not None and after.form == "base":
            return after
    if found is None and first < len(line.words) and line.words[first] in _LEADING:
        after = _after_lead(line, begin, first)
        return after if after is not None and after.form == "base" else None
    return found


def _after_lead(line: Line, begin: int, first: int) -> Opening | None:
    comma = line.low.find(",", begin, begin + _LONGEST_LEAD)
    if comma > 0:
        found = _opening_at(line, comma + 1)
        place = None if found else acting_verb(line, comma + 1)
        return found if place is None else _opening_at(line, place)
    for i in range(first + 1, min(first + _LEAD_WORDS, len(line.words) - 1)):
        if line.words[i] in {"we", "i"}:
            return _opening_at(line, line.starts[i])
    return None


def _opening_at(line: Line, begin: int) -> Opening | None:
    """Step over auxiliaries and adverbs, and judge the first word that is neither."""
    tokens = line.words
    first, terms = line.word_at(begin), words().fixed_terms
    if first < len(tokens) and (lead := line.low[begin : line.starts[first]]) and _counts(lead):
        return None
    soft: Opening | None = None
    for i in range(first, min(first + _FURTHEST_WORD, len(tokens))):
        word, verb = tokens[i], find_verb(tokens[i])
        skipped = word in _SKIPPED
        if not skipped and terms.find(tokens, i):
            return soft
        if found := _phrasal(line, i, verb):
            return found
        if word in _ARTICLES:
            return soft
        if not (skipped or (verb is None and len(word) > 4 and word.endswith("ly"))):
            return _word_of_action(line, i, verb) or soft
        if word in _SOFT and soft is None:
            soft = Opening(word, verb.kind if verb else "do", "base", line.starts[i], line.ends[i])
    return soft


def _counts(lead: str) -> bool:
    """`12 nurse posts filled`: a number before the first word makes it a noun."""
    return any(c.isdigit() for c in lead) and lead.rstrip()[-1:] not in _MARKS


def _phrasal(line: Line, i: int, verb: Verb | None) -> Opening | None:
    """Find a verb of several words (`roll out`) that heads no measure (`sign-up rate`)."""
    if verb is not None and verb.form == "s":
        return None
    found = words().phrasal.find(line.words, i, verb.base if verb else None)
    if found is None or heads_measure(line.words, i + found[0]):
        return None
    (count, kind), base = found, verb.base if verb else line.words[i]
    word = " ".join((base, *line.words[i + 1 : i + count]))
    form = verb.form if verb else "base"
    return Opening(word, kind, form, line.starts[i], line.ends[i + count - 1])


def _word_of_action(line: Line, i: int, verb: Verb | None) -> Opening | None:
    word, start, end = line.words[i], line.starts[i], line.ends[i]
    if word in _TAKING and _OFF.match(line.low, end):
        return Opening(word, "lower", "base", start, end)
    if verb and word not in _LEADING and is_verb_here(line, i, verb):
        return Opening(verb.base, _kind_here(line, i, verb), verb.form, start, end)
    if verb is None and is_unknown_command(line, i):
        return Opening(word, "do", "base", start, end)
    if found := _second_word(line, i):
        return found
    kind = words().nominal.get(word)
    if kind and _is_noun_of_action(line.words, i, kind):
        return Opening(word, kind, "noun", start, end)
    return None


def _kind_here(line: Line, i: int, verb: Verb) -> str:
    """Return the class of a verb with this object: `raise funds` wins, `book the venue` does."""
    if verb.base == "raise" and _FUNDS.match(line.low, line.ends[i]):
        return "win"
    if verb.base in _ADDING and _ONTO.match(line.low, line.ends[i]):
        return "raise"
    if verb.kind in {"make", "do"} and not _LESS.isdisjoint(line.words[i + 1 : i + 4]):
        return "lower"
    if verb.base in _LIGHT and (takes_deliverable(line, i) or _HELD.match(line.low, line.ends[i])):
        return "do"
    if verb.base in _GIVEN and verb.form == "base":
        return "decide"
    one = verb.base in words().transactions and verb.form == "base"
    return "do" if one and takes_one_thing(line, i) else verb.kind


def _second_word(line: Line, i: int) -> Opening | None:
    """Find the verb in `Load test the checkout`, `Soft launch the app`, `Leak-test the main`."""
    tokens = line.words
    tail = tokens[i].rpartition("-")[2]
    at = i if tail != tokens[i] else i + 1
    if at + 1 >= len(tokens) or (at > i and tokens[i].endswith("s")):
        return None
    verb = find_verb(tail if at == i else tokens[at])
    if verb is None or verb.form != "base" or not acts_on_next(line, at):
        return None
    if at > i and verb.kind != "explore" and verb.base not in _SECOND:
        return None
    return Opening(verb.base, verb.kind, "base", line.starts[i], line.ends[at])


def _is_noun_of_action(tokens: Sequence[str], i: int, kind: str) -> bool:
    following = tokens[i + 1] if i + 1 < len(tokens) else ""
    if kind in {"win", "keep", "reach"}:
        return following == "of"
    return following in {"of", "for"} or (
        following == "in" and kind in {"raise", "lower", "better"}
    )
