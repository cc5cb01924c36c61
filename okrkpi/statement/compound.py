"""Whether a line holds two results that could be met separately."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.move import Move
from okrkpi.statement.wording import Opening
from okrkpi.statement.words import find_verb, words

_JOIN = re.compile(r"\s(?:and|&|\+|plus|as well as|sowie)\s|;\s|,\s(?:and\s)?|\s\+\s?(?=\d)")
_BY = re.compile(r"\bby\s*(?:about |at least |a further )?$")
_COUNTED = frozenset({"make", "do", "explore", "decide", "raise", "lower", "better", "win", "reach", "keep"})


def is_compound(
    line: Line,
    begin: int,
    kind: str,
    opening: Opening | None,
    quantities: Sequence[Quantity],
    move: Move,
    guard: Span | None,
) -> bool:
    """Tell two results in one line from a guard clause and from one name that holds an `and`."""
    if kind in {"none", "kpi"}:
        return False
    low = line.low
    stop = guard[0] if guard else len(low)
    for match in _JOIN.finditer(low, begin, stop):
        index = line.word_at(match.end())
        if index >= len(line.words) or (kind == "objective" and match.group().strip() == ","):
            continue
        gap = low[match.end() : line.starts[index]]
        if _second_number(low, match, quantities, kind, gap):
            return True
        word = line.words[index]
        verb = find_verb(word)
        if verb is None or verb.form != "base" or verb.kind not in _COUNTED or opening is None:
            continue
        if match.group().strip() in {",", ";"} and kind != "initiative":
            continue
        if opening.form == "base" and _has_object(line, index) and _first_has_object(line, opening, match.start()):
            return True
    return False


def _has_object(line: Line, index: int) -> bool:
    if index + 1 >= len(line.words):
        return False
    between = line.low[line.ends[index] : line.starts[index + 1]]
    follower = line.words[index + 1]
    verb = find_verb(line.words[index])
    noun_like = line.words[index] in words().nouns["deliverable"] or line.words[index] in words().nouns["measure_head"]
    return not between.strip(" #$€£0123456789.,%") and follower not in {"of", "in", "on", "by"} and not (noun_like and verb is not None)


def _first_has_object(line: Line, opening: Opening, stop: int) -> bool:
    return line.word_at(opening.end) < line.word_at(stop)


def _second_number(
    low: str, join: re.Match[str], quantities: Sequence[Quantity], kind: str, gap: str
) -> bool:
    """A number with its own measure on each side of the join: `NPS ≥ 50, TTV ≤ 7 days`."""
    before = [q for q in quantities if q.end <= join.start()]
    after = [q for q in quantities if q.start >= join.end()]
    if not before or not after:
        return False
    if re.search(r"\bbetween\s*$|\bfrom\s*$", low[max(0, before[-1].start - 9) : before[-1].start]):
        return False
    tail = low[join.end() : after[0].start]
    if re.match(r"\s*(?:of (?:which|whom|these|them)|at least|including|incl\.?|with)", low[join.end() :]):
        return kind != "kpi" and bool(re.match(r"\s*of (?:which|whom)", low[join.end() :]))
    changes = _BY.search(low[: before[-1].start]) and _BY.search(tail)
    if changes:
        return True
    if re.search(r"\b(?:today|now|currently|baseline|target|goal|was|from|max|base|last|owner|due|by|up|down|this|next|vs|versus|than|current|aim|want|should|must|to|reach|held|done|so)\b|→|=", tail):
        return False
    own_measure = re.search(r"[a-z]{3,}", tail) is not None
    counted = after[0].unit is not None and before[-1].unit is not None and after[0].unit != before[-1].unit
    if kind == "initiative":
        return counted and len(tail.split()) <= 2
    return own_measure and len(tail.split()) <= 6 and after[0].unit not in {"day", "week", "month"} or (counted and kind == "key_result" and len(tail) <= 4 and after[0].unit not in {"%", "x"} and join.group().strip() in {"and", "&", "+"})
