"""Whether a line without two numbers holds two results: `ship X, then retire Y`."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span
from okrkpi.statement.joined_commands import two_commands
from okrkpi.statement.joined_lists import compares_twice, lists_deliverables, lists_things
from okrkpi.statement.joined_objects import AND, several_done, two_objects, two_things
from okrkpi.statement.joined_states import is_state, two_states
from okrkpi.statement.joins import find_joins, in_brackets
from okrkpi.statement.line import Line
from okrkpi.statement.opening import Opening
from okrkpi.statement.spelt import MULTIPLIERS
from okrkpi.statement.words import find_verb, words

_MODALS = frozenset("must should shall will needs".split())
_WILL = frozenset({"will", "shall", "must"})
_FURTHEST_MODAL = 12
_STANDS = pattern(
    r"(?:baseline|base|aim|target|goal|today|now|currently|current|so far|last|was|were"
    r"|we (?:are|have)|we're|we've)\b"
)
_PROGRESS = pattern(r"\d\s?(?:of|/|out of)\s?\d|\b(?:so far|today|now|already)\b")
_SENTENCE = pattern(r"(?<=[a-z]{4})\.\s+(?=[a-z])")
_MOVED = pattern(r"\b(?:to|by|under|below|above|over|down|up)\s[$€£]?\d|[<>≥≤→]\s?\d")
_WHILE_ALSO = pattern(r"\bwhile also (\w+)")
_COUNTS = pattern(r"[$€£]?\d[\d.,]*\s?[%km]?\s(?!of\b|in\b|at\b|per\b|by\b|to\b|or\b)[a-z-]{4,}s\b")
_BOTH = pattern(
    r"\band\s(?:[\w'-]+\s){1,5}both\s(?:up|down|reach|hit|above|below|at|to|under|over|by|rise|fall|"
    r"grow|must|should|shall|will|stay|exceed|improve|doubled?|halved?|cut|raised|≥|≤|>|<)"
)


def joins_work(line: Line, begin: int, opening: Opening | None, guard: Span | None) -> bool:
    """Tell two pieces of work, or two moves, from steps that share one object."""
    stop = guard[0] if guard else len(line.low)
    if "also" in line.said and _while_also(line):
        return True
    joins = [join for join in find_joins(line, begin + 1, stop) if not _tells(line.low, join)]
    if ". " in line.low:
        ends = _SENTENCE.finditer(line.low, begin + 1, stop)
        joins += [end for end in ends if not in_brackets(line.low, end.start())]
    if not joins:
        return False
    if "both" in line.said and _BOTH.search(line.low):
        return True
    if _two_clauses(line, begin, joins):
        return True
    start, form, kind = _head(line, begin, opening)
    joins = [join for join in joins if join.start() >= start]
    parts = _parts(start, stop, joins)
    if compares_twice(line, parts):
        return True
    if form == "noun":
        return (
            several_done(line, begin, joins)
            or two_states(line, begin, stop, joins)
            or any(two_things(line, begin, join) for join in joins)
            or lists_things(line, begin, stop)
            or (_is_moved(line, parts[0]) and _then_done(line, joins, parts))
        )
    return (
        two_commands(line, start, form, kind, joins)
        or any(two_objects(line, start, kind, join) for join in joins)
        or lists_deliverables(line, opening.word if opening else "", start, stop)
        or _then_done(line, joins, parts)
        or any(";" in join.group() and _COUNTS.match(line.low, join.end()) for join in joins)
    )


def _while_also(line: Line) -> bool:
    """`Roll out X while also retraining Y`; not `while also keeping Z`."""
    found = _WHILE_ALSO.search(line.low)
    verb = find_verb(found[1]) if found else None
    return verb is not None and verb.form == "ing" and verb.kind != "keep"


def _tells(low: str, join: re.Match[str]) -> bool:
    """`margin +80 bps`, `40 singers; we are 27`: a sign of a number, or a remark on it."""
    if join.group()[0] in ",;" and _STANDS.match(low, join.end()):
        return True
    return join.group().endswith("+") and low[join.end() : join.end() + 1].isdigit()


def _parts(start: int, stop: int, joins: list[re.Match[str]]) -> list[Span]:
    """Return what stands before, between and after the joins."""
    starts = [start, *(join.end() for join in joins)]
    return list(zip(starts, [*(join.start() for join in joins), stop], strict=True))


def _is_moved(line: Line, part: Span) -> bool:
    """`visits up by 15 points`, `trial cut to 14 days`: a part that says how far."""
    return _MOVED.search(line.low, *part) is not None


def _then_done(line: Line, joins: list[re.Match[str]], parts: list[Span]) -> bool:
    """`Instrument the funnel, dashboard live in week 3`."""
    return any(
        join.group()[0] in ",;" and is_state(line, part) and not _PROGRESS.search(line.low, *part)
        for join, part in zip(joins, parts[1:], strict=True)
    )


def _head(line: Line, begin: int, opening: Opening | None) -> tuple[int, str, str]:
    """Return where the first verb ends, its form and its class."""
    if opening is not None and opening.start >= begin and opening.form in {"base", "ing"}:
        return opening.end, opening.form, opening.kind
    first = line.word_at(begin)
    if first < len(line.words):
        word = line.words[first]
        verb = find_verb(word)
        if word in MULTIPLIERS and verb is None:
            return line.ends[first], "base", "raise"
        if verb is not None and verb.form == "base" and verb.base not in words().noun_mostly:
            return line.ends[first], "base", verb.kind
    index = _later_verb(line, begin)
    if index and (verb := find_verb(line.words[index])) and verb.form == "base":
        return line.ends[index], "base", verb.kind
    return begin, "noun", ""


def _later_verb(line: Line, begin: int) -> int:
    """Return the word after `will`, or after a colon, where a verb may stand; else 0."""
    colon = line.low.find(": ", begin)
    first = line.word_at(begin)
    for index, word in enumerate(line.words[first : first + _FURTHEST_MODAL], first):
        if index + 1 < len(line.words) and (word in _WILL or _are_to(line, first, index)):
            return index + 1
        if 0 < colon < line.starts[index]:
            return index if line.words[index] not in words().noun_mostly else 0
    return 0


def _are_to(line: Line, first: int, index: int) -> bool:
    """`Rangers to clear 9 km`: people who are to do it."""
    people = words().nouns["outsider"]
    return line.words[index] == "to" and 0 < index - first < 4 and line.words[index - 1] in people


def _two_clauses(line: Line, begin: int, joins: list[re.Match[str]]) -> bool:
    """`availability must rise and idle time must sink`."""
    if _MODALS.isdisjoint(line.said):
        return False
    first = line.word_at(begin)
    for join in joins:
        if join.group().strip() not in AND and ";" not in join.group():
            continue
        middle = line.word_at(join.end())
        left, right = line.words[first:middle], line.words[middle : middle + _FURTHEST_MODAL]
        said = not _MODALS.isdisjoint(left) or "are to" in line.low[begin : join.start()]
        own = [word for word in right if word in _MODALS]
        if said and own and right.index(own[0]) > 0:
            return True
    return False
