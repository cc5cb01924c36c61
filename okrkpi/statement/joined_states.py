"""Whether a line states two things as done or true: `backups tested, runbook in the wiki`."""

from __future__ import annotations

import re

from okrkpi.statement.facts import Span
from okrkpi.statement.joined_objects import AND, LABELS, PREPOSITIONS
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb, words

_STATES = frozenset(
    "live done ready complete completed operational online gone up closed open".split()
)
_PLACES = frozenset("place use force service operation production".split())
_SWITCHED = frozenset({"on", "off", "out"})
_WHERE = frozenset({"", "for", "at", "across"})
_PARTICLES = frozenset("off out up down on only back over again away".split())
_ENDS = PREPOSITIONS | _PARTICLES | frozenset("when where so or wk week q".split())
_ASIDES = frozenset(
    """included excluded including excluding needed required assumed attached preferred planned
    expected led given based measured reported audited adjusted weighted confirmed owned funded
    assigned left was were had been""".split()
)
_REFERS_BACK = frozenset("all each both none half some most which these those it they".split())
_NO_SUBJECT = (
    _REFERS_BACK
    | PREPOSITIONS
    | frozenset("not up down peer self well hand goes comes gets is are has was were".split())
)
_FINITE = frozenset(
    """is are was were has have had gets get feel feels stay stays remain remains become becomes
    want wants need needs know knows can will""".split()
)
_HOLDS = frozenset({"has", "have", "gets", "get"})
_SUBORDINATES = frozenset(
    """that which who whom whose where when while if because so as before after until than whether
    what why how since although though unless once to whenever wherever whoever whatever""".split()
)
_EACH = frozenset({"every", "each", "all"})
_LONGEST_SUBJECT = 7


def two_states(line: Line, begin: int, stop: int, joins: list[re.Match[str]]) -> bool:
    """Tell two clauses, or two things said to be done, on either side of a join."""
    for number, join in enumerate(joins):
        mark = join.group().strip()
        left = (joins[number - 1].end() if number else begin, join.start())
        right = (join.end(), joins[number + 1].start() if number + 1 < len(joins) else stop)
        if mark not in AND and is_state(line, left) and _follows_state(line, right, mark):
            return True
        if mark in AND and is_state(line, left) and is_state(line, right):
            return True
        if mark in AND or mark == ", and":
            whole = _words(line, (begin, join.start()))
            if _two_clauses(whole, _words(line, right)) or _gapped(line, whole, right):
                return True
    return False


def _words(line: Line, part: Span) -> list[str]:
    return line.words[line.word_at(part[0]) : line.word_at(part[1])]


def is_state(line: Line, part: Span) -> bool:
    """`fire doors replaced`, `old load balancer switched off`, `deletion job live`."""
    colon = line.low.rfind(":", *part)
    tokens = _words(line, (colon + 1, part[1]) if colon >= 0 else part)
    if len(tokens) < 2 or tokens[0] in _NO_SUBJECT or tokens[0].endswith("ly"):
        return False
    opening = find_verb(tokens[0])
    if opening is not None and opening.form == "past":
        return False
    if opening is not None and opening.form == "base" and tokens[0] not in words().noun_too:
        return False
    if "'" in tokens[0] or not _SUBORDINATES.isdisjoint(tokens):
        return False
    if len(tokens) > 2 and _is_done(tokens[-1]) and not tokens[0].endswith("ed"):
        return True
    for i, word in enumerate(tokens[1:], 1):
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        if word in _SWITCHED and following in _WHERE:
            return "a" not in tokens
        if word in PREPOSITIONS:
            return word == "in" and following in _PLACES
        ends = not following or following in _ENDS
        if ends and (word in _STATES or _is_done(word)):
            return True
    return False


def _is_done(word: str) -> bool:
    verb = find_verb(word)
    return verb is not None and verb.form == "past" and word not in _ASIDES


def _follows_state(line: Line, part: Span, mark: str) -> bool:
    """A state, or a thing and where it is: `runbook in the wiki`."""
    if is_state(line, part):
        return True
    tokens = _words(line, part)
    if len(tokens) < 3 or tokens[0] in _NO_SUBJECT | LABELS:
        return False
    if mark == ";" and any(c.isdigit() for c in line.low[part[0] : part[1]]):
        return True
    made = words().nouns["deliverable"]
    place = next((i for i, word in enumerate(tokens[:4]) if word in {"in", "for", "on"}), 0)
    return place > 0 and (mark == ";" or tokens[place - 1] in made)


def _two_clauses(left: list[str], right: list[str]) -> bool:
    """`waiting lists are shorter and staff are happier`: each with a subject and a verb."""
    if not _SUBORDINATES.isdisjoint(left) or not _SUBORDINATES.isdisjoint(right[:1]):
        return False
    return _has_clause(left, len(left)) and _has_clause(right, _LONGEST_SUBJECT)


def _has_clause(tokens: list[str], longest: int) -> bool:
    outsiders = words().nouns["outsider"]
    for i, word in enumerate(tokens[1:longest], 1):
        if word in _SUBORDINATES:
            return False
        if word in _FINITE:
            return True
        if i + 1 < len(tokens) and word not in words().noun_too and tokens[i - 1] in outsiders:
            verb = find_verb(word)
            plural = tokens[i - 1].endswith(("s", "e", "n", "ff"))
            if verb is not None and verb.form == ("base" if plural else "s"):
                return True
    return False


def _gapped(line: Line, left: list[str], part: Span) -> bool:
    """`every tenant has a contract and every block a plan`: the verb is said once."""
    right = _words(line, part)
    if _HOLDS.isdisjoint(left) or len(right) < 3 or not _SUBORDINATES.isdisjoint(left):
        return False
    if left[0] in _EACH and right[0] == left[0]:
        return True
    return right[1] in {"a", "an"} and right[0].endswith("s") and right[0] not in PREPOSITIONS
