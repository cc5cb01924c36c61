"""Whether a line without two numbers holds two results: `ship X, then retire Y`."""

from __future__ import annotations

import re

from okrkpi.statement.command import commands
from okrkpi.statement.facts import Span
from okrkpi.statement.joined_objects import (
    AND,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    several_done,
    two_objects,
    two_things,
)
from okrkpi.statement.joins import find_joins
from okrkpi.statement.line import Line
from okrkpi.statement.months import MONTHS
from okrkpi.statement.opening import Opening
from okrkpi.statement.pattern import pattern
from okrkpi.statement.spelt import MULTIPLIERS
from okrkpi.statement.words import Verb, find_verb, words

_SKIPPED = frozenset({"then", "also", "and", "plus", "subsequently", "finally"})
_MODALS = frozenset("must should shall will needs".split())
_TELLING = frozenset(
    """publish present report share write document propose recommend circulate discuss submit
    consult summarise post send feed""".split()
)
_FINDINGS = frozenset(
    """findings results recommendation recommendations tape report lessons notes conclusions outcome
    outcomes minutes what summary feedback parents staff members stakeholders board""".split()
)
_FURTHEST_MODAL = 12
_MOVES = frozenset({"raise", "lower", "better", "reach"})
_BOTH = pattern(
    r"\band\s(?:[\w'-]+\s){1,5}both\s(?:up|down|reach|hit|above|below|at|to|under|over|by|rise|fall|"
    r"grow|must|should|shall|will|stay|exceed|improve|doubled?|halved?|cut|raised|≥|≤|>|<)"
)


def joins_work(line: Line, begin: int, opening: Opening | None, guard: Span | None) -> bool:
    """Tell two pieces of work, or two moves, from steps that share one object."""
    stop = guard[0] if guard else len(line.low)
    joins = [join for join in find_joins(line, begin + 1, stop) if not _is_sign(line.low, join)]
    if not joins:
        return False
    if "both" in line.said and _BOTH.search(line.low):
        return True
    if _two_clauses(line, begin, joins):
        return True
    start, form, kind = _head(line, begin, opening)
    joins = [join for join in joins if join.start() >= start]
    if form == "noun":
        return several_done(line, begin, joins) or any(
            two_things(line, begin, join) for join in joins
        )
    return _two_commands(line, start, form, kind, joins) or any(
        two_objects(line, start, kind, join) for join in joins
    )


def _is_sign(low: str, join: re.Match[str]) -> bool:
    """`margin +80 bps`: a plus that belongs to its number."""
    return join.group().endswith("+") and low[join.end() : join.end() + 1].isdigit()


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
    return begin, "noun", ""


def _two_commands(line: Line, start: int, form: str, kind: str, joins: list[re.Match[str]]) -> bool:
    """`Dredge the channel and rebuild quay 3`, `Attract and retain apprentices`."""
    segment = start
    for join in joins:
        index = line.word_at(join.end())
        while index < len(line.words) - 1 and line.words[index] in _SKIPPED:
            index += 1
        if index >= len(line.words):
            break
        verb = _verb_at(line, index, form)
        again = line.words[index + 1 : index + 2] in (["it"], ["them"])
        if again and "," in join.group():
            verb, segment = None, line.ends[index]
        if verb is not None and not _tells_of_it(line, index, kind):
            if _object_between(line, segment, join.start()) or "+" in join.group():
                return True
            if "," not in join.group() and kind == "win" and verb.kind == "keep":
                return not any(c.isdigit() for c in line.low[line.ends[index] :][:6])
            segment = line.ends[index]
    return False


def _tells_of_it(line: Line, index: int, kind: str) -> bool:
    """`Review the formula and publish the findings`: the end of the same piece of work."""
    word = line.words[index]
    if word not in _TELLING:
        return False
    if line.words[index + 1 : index + 2] in (["it"], ["them"]):
        return True
    return kind == "explore" or not _FINDINGS.isdisjoint(line.words[index + 1 : index + 4])


def _verb_at(line: Line, index: int, form: str) -> Verb | None:
    """Return the verb at a word that has an object of its own after it."""
    word = line.words[index]
    verb = find_verb(word)
    if verb is None:
        doubles = word in MULTIPLIERS and index + 1 < len(line.words)
        return Verb(word, "raise", "base") if doubles else None
    if verb.form != form or not _has_object(line, index):
        return None
    return verb


def _has_object(line: Line, index: int) -> bool:
    """Tell whether a verb has an object after it, which a noun in its place has not."""
    tokens = line.words
    if index + 1 >= len(tokens):
        return False
    word, follower = tokens[index], tokens[index + 1]
    gap = line.low[line.ends[index] : line.starts[index + 1]]
    if follower in {"it", "them"}:
        return True
    if follower in PRONOUNS or follower in MONTHS:
        return False
    verb = find_verb(word)
    found = words().phrasal.find(tokens, index, verb.base if verb else None)
    if found is not None and index + found[0] < len(tokens):
        return tokens[index + found[0]] not in PRONOUNS
    if verb is not None and verb.kind in _MOVES and not gap.strip(" $€£0123456789.,%"):
        return follower not in PREPOSITIONS
    if word in words().noun_too or _is_noun(word):
        return follower in DETERMINERS or commands(line, index) or _names(line, index + 1)
    return not gap.strip(" #$€£.0123456789,%'\"") and follower not in PREPOSITIONS


def _is_noun(word: str) -> bool:
    nouns = words().nouns
    return any(word in nouns[name] for name in ("deliverable", "measure_head", "quality"))


def _names(line: Line, index: int) -> bool:
    """`scope ISO 42001`, `rebuild quay 3`: a name or a number says which one is meant."""
    written = line.plain[line.starts[index] : line.ends[index]]
    after = line.low[line.ends[index] : line.ends[index] + 2].strip()
    return written.isupper() or after.isdigit()


def _object_between(line: Line, start: int, stop: int) -> bool:
    """Tell whether a part holds more than its verb."""
    part = line.words[line.word_at(start) : line.word_at(stop)]
    if not part:
        return False
    if len(part) == 1 and (verb := find_verb(part[0])) and verb.form == "base":
        return False
    if part == ["it"] or part == ["them"]:
        return False
    return any(_may_be_noun(word) for word in part)


def _may_be_noun(word: str) -> bool:
    verb = find_verb(word)
    return verb is None or verb.form != "base" or word in words().noun_too


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
