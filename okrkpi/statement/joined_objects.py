"""Whether a line names two things of which each could be made or reached on its own."""

from __future__ import annotations

import re

from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb, words

_ARTICLES = frozenset({"a", "an"})
_SPELT = frozenset("one two three four five six seven eight nine ten twelve".split())
_SHARED_HEADS = frozenset(
    """process processes system systems policy policies procedure procedures plan plans strategy
    programme program team teams service services structure framework department function""".split()
)
_ASKS = frozenset("who what how where why whether which that when".split())
_FRACTIONS = frozenset({"half", "third", "quarter", "fifth", "tenth"})
AND = frozenset({"and", "&", "plus", "as well as"})
DETERMINERS = frozenset("the our a an its their all each every both any".split())
PREPOSITIONS = frozenset(
    """of in on by with for to from at into onto between among across without within through over
    under via per against about below above than before after until towards during as is
    are""".split()
)
PRONOUNS = frozenset({"it", "them", "this", "that", "so", "us"})

LABELS = frozenset(
    """cost costs budget plan target value start lead forecast note score result contact owner due
    source status""".split()
)
"""Words that open a remark after a comma, and no order: `…, cost 4,000 €`."""


def two_objects(line: Line, start: int, kind: str, join: re.Match[str]) -> bool:
    """Tell two objects of one verb: `an owner and a runbook`, `SSO + SCIM`."""
    mark = join.group().strip()
    colon = line.low.rfind(":", 0, join.start())
    first, middle = line.word_at(max(start, colon + 1)), line.word_at(join.end())
    left, right = line.words[first : line.word_at(join.start())], line.words[middle:]
    if not left or not right or right[0] in PREPOSITIONS | _ASKS:
        return False
    plain = PREPOSITIONS.isdisjoint(left)
    if mark == "+":
        return plain and " - " not in line.low[max(start, colon + 1) : join.start()]
    if mark not in AND:
        return False
    numbered = left[0] in _SPELT or any(
        c.isdigit() for c in line.low[max(start, colon + 1) : line.starts[first]]
    )
    if right[0] in _ARTICLES:
        return plain and (numbered or left[0] in _ARTICLES)
    if mark in {"as well as", "plus"} and right[0] in DETERMINERS:
        return plain
    if mark == "as well as":
        return False
    if _are_deliverables(left, right) and plain:
        return True
    if kind not in {"raise", "lower"} or line.has_digit or not _FRACTIONS.isdisjoint(line.said):
        return False
    return _two_measures(left, right, plain)


def _are_deliverables(left: list[str], right: list[str]) -> bool:
    """`the website & brand guidelines`: two things that are made, each with its own name."""
    made = words().nouns["deliverable"]
    end = next((i for i, word in enumerate(right) if word in PREPOSITIONS), len(right))
    named = end > 1 and len(left) > 1 and left[0] in DETERMINERS
    if right[end - 1] in _SHARED_HEADS and left[-1] not in _SHARED_HEADS:
        return False
    return named and left[-1] in made and right[end - 1] in made


def _two_measures(left: list[str], right: list[str], plain: bool) -> bool:
    """`queues at the border and false alarms at the scanners`: each with a place of its own."""
    right_end = next((i for i, word in enumerate(right) if word in PREPOSITIONS), len(right))
    heads = right[right_end - 1 : right_end]
    if plain:
        return left[-1].endswith("s") and bool(heads) and heads[0].endswith("s")
    left_end = next(i for i, word in enumerate(left) if word in PREPOSITIONS)
    alike = right_end < len(right) and right[right_end] == left[left_end]
    return alike and left_end > 0 and left[left_end] != "of"


def two_things(line: Line, begin: int, join: re.Match[str]) -> bool:
    """Tell two things that no verb opens: `AI policy + consent wording`."""
    mark = join.group().strip()
    middle = line.word_at(join.end())
    left, right = line.words[line.word_at(begin) : line.word_at(join.start())], line.words[middle:]
    if len(left) < 2 or len(right) < 2:
        return False
    if mark == "+":
        comma = line.low.rfind(", ", begin, join.start())
        near = line.words[line.word_at(comma + 1) : line.word_at(join.start())]
        return PREPOSITIONS.isdisjoint(left) and (comma < 0 or len(near) > 1)
    if mark != ";":
        return _have_two(left, right) if mark in AND else False
    verb = find_verb(right[0])
    if right[0] in LABELS:
        return False
    return verb is not None and verb.form == "base" and right[1] not in PRONOUNS


def several_done(line: Line, begin: int, joins: list[re.Match[str]]) -> bool:
    """Tell states that are reached one by one: `data cleaned, staff trained`."""
    starts = [begin, *(join.end() for join in joins)]
    stops = [*(join.start() for join in joins), len(line.low)]
    done = 0
    for start, stop in zip(starts, stops, strict=True):
        part = line.words[line.word_at(start) : line.word_at(stop)]
        verb = find_verb(part[-1]) if len(part) > 1 else None
        done += verb is not None and verb.form == "past"
    return done > 1


def _have_two(left: list[str], right: list[str]) -> bool:
    """`All services have an owner and a runbook`."""
    if right[0] not in _ARTICLES:
        return False
    for verb in ("have", "has", "get", "gets"):
        if verb in left:
            after = left[left.index(verb) + 1 :]
            return after[:1] != [] and after[0] in _ARTICLES and PREPOSITIONS.isdisjoint(after)
    return False
