"""Numbers that no word marks: the one that is the level, beside what narrows or changes it."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import Move, alike
from okrkpi.statement.facts import Change, Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.role_words import AFTER_TARGET
from okrkpi.statement.units import CLOCK_UNITS
from okrkpi.statement.words import find_verb, words

_ADDED_NOTE = pattern(r"(?:\s[a-z]+)?\s?[,;(]\s?(?:(?:up|down)\s(?:by\s)?)?[$€£+-]?\s?")

_BESIDE = pattern(r"(?:(?:\s[a-z]+)?\s?[,;/]\s?|\s(?:vs\.?|versus|against)\s)(?:[$€£]\s?)?")

_OF_CASES = pattern(
    r"\sof (?:all )?(?:occasions|cases|times|the time|calls|instances|incidents|requests)\b"
)

_DEEP = 8
"""A small number in words after more words than these counts nothing that the work makes."""

_AT = pattern(r"\b(?:at|of|is)\s(?:about\s)?$")

_EXTENTS = frozenset("page word slide sheet character side line minute second hour day".split())
_LONGEST_LEAD = 16
_MOVING = frozenset({"raise", "lower", "better", "reach", "aspire"})

_STATED_ONLY = pattern(r"\b(?:is|are|average of|average|at)\s\(?$")

_SIDE = pattern(
    r"\b(?:of|across|in|among|amongst|at|with|for|from|on|all|its|our|the|older than|than|>|over|"
    r"aged|under|between|and|top|first|last|next|largest|biggest|remaining|other)\s*(?:the|our|all|"
    r"top|its|their|at least|more than|over|>|≥|first|last)?\s*(?:[$€£]\s?)?$|\([a-z -]+:\s?$"
)


def level_before(line: Line, level: Quantity, change: Change) -> Quantity | None:
    """`Members 210k, +30k on last year`, `ARR of €4.5m, up €1.3m`: the level, and its change."""
    like = change.unit in {"%", "pp", "point", level.unit} and level.comparator is None
    if not like or level.end > change.start:
        return None
    return level if _ADDED_NOTE.fullmatch(line.low, level.end, change.start) else None


def stated_after(line: Line, rest: Sequence[Quantity], span: Quantity) -> Quantity | None:
    """`Children housed for more than six weeks are zero`: what the line says of those it counts."""
    if span.comparator != ">":
        return None
    return next(
        (
            q
            for q in rest
            if q.start > span.end
            and q.unit is None
            and _STATED_ONLY.search(line.low, max(0, q.start - 16), q.start)
        ),
        None,
    )


def plain_share(line: Line, rest: Sequence[Quantity], span: Quantity) -> Quantity | None:
    """`99.9% over 30 days`: beside a span of time, the share or the people are the level."""
    outsiders = words().nouns["outsider"]
    for quantity in rest:
        if quantity.unit == "%" and _OF_CASES.match(line.low, quantity.end):
            return quantity
        if span.comparator == "<=" and quantity.unit in outsiders and quantity.end < span.start:
            return quantity
        if "out of" in quantity.text or (quantity.unit == "%" and not is_set_aside(line, quantity)):
            return quantity
    return None


def level_left(
    line: Line, rest: Sequence[Quantity], target: Quantity, verb_class: str | None
) -> Quantity | None:
    """`Bring the rate, at 9% in May, to 5%`: the level that is to be left."""
    if AFTER_TARGET.match(line.low, target.end) and rest[0].comparator is None:
        if alike(rest[0], target) and _BESIDE.fullmatch(line.low, rest[0].end, target.start):
            return rest[0]
    if verb_class not in _MOVING:
        return None
    for quantity in rest:
        near = line.low[max(0, quantity.start - 12) : quantity.start]
        if quantity.start < target.start and alike(quantity, target) and _AT.search(near):
            return quantity
    return None


def is_by_the_way(line: Line, begin: int, move: Move) -> bool:
    """`Hold the camp, 10 days`, `…, give them two quarters of notice, …`: told beside the work."""
    target = move.target
    if target is None or move.baseline or move.change:
        return False
    if target.comparator:
        return _limits_one(line, begin, target)
    if target.unit in CLOCK_UNITS and line.low.endswith(", ", begin, target.start):
        return line.low[target.end : target.end + 4] != " of "
    index = line.word_at(target.start)
    deep = index - line.word_at(begin) > _DEEP and target.text.replace(" ", "").isalpha()
    return deep and find_verb(line.words[index - 1]) is None


def _limits_one(line: Line, begin: int, limit: Quantity) -> bool:
    """`Write a bid, max. 25 pages`: how long the one thing that is made may be."""
    if limit.unit not in _EXTENTS or limit.comparator not in {"<", "<="}:
        return False
    at = line.word_at(begin) + 1
    lead = line.low[begin : limit.start].rpartition(", ")
    return line.words[at : at + 1] in (["a"], ["an"], ["one"]) and len(lead[2]) < _LONGEST_LEAD


def is_weak(line: Line, baseline: Quantity) -> bool:
    """Tell a value that is only stated (`is 5.2`) from one that is said to be of before."""
    return _STATED_ONLY.search(line.low, max(0, baseline.start - 16), baseline.start) is not None


def is_set_aside(line: Line, quantity: Quantity) -> bool:
    """Tell a number that a preposition sets aside: `across 12 sites`."""
    return _SIDE.search(line.low, max(0, quantity.start - 24), quantity.start) is not None
