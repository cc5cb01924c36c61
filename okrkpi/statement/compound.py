"""Whether a line holds two results that could be met separately."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.opening import Opening
from okrkpi.statement.pattern import pattern
from okrkpi.statement.units import TIME_UNITS
from okrkpi.statement.words import find_verb, words

_JOINING = frozenset({"and", "plus", "well", "then", "sowie"})
_JOIN = pattern(
    r"\s(?:and then|and|&|\+|plus|as well as|then|sowie)\s|;\s|\s/\s|,\s(?:and\s|then\s|plus\s)?"
    r"|\s\+\s?(?=\d)"
)
_ANNOTATES = pattern(
    r"\W*(?:today|now|currently|current|baseline|base|target|tgt|goal|aim|was|were|from|max\.?|"
    r"min\.?|at most|at least|last|owner|due|up from|down from|up|down|this|next|vs\.?|versus|than|"
    r"want|should|must|instead|so far|held|done|of (?:which|whom|these|them)|including|incl\.?|"
    r"measured|floor|ceiling|not|no|without|while|keeping|with|each|per|avg|average|median|which|"
    r"who|that|over|about|within|by|in|at|on|to)\b|\W*[(=→]"
)
_BY = pattern(r"\bby\s*(?:about |at least |a further )?$")
_WORD = pattern(r"[a-z]{3,}")
_TIMED = pattern(r"[a-z]{3,}\s+(?:to|from|by|in|under|below)\s*$")
_LEVELLED = pattern(r"\b(?:to|from|by|at|under|below|above|over|of)\b|[<>≥≤→]")
_MOVES_ON = pattern(r"→|->|\bto\b")
_SHARE_OF = pattern(r"\s(?:in|for|at|on|of)\s")
_PLACE = pattern(r"\s(?:in|for|at)\s[a-z]")
_LEVELS = frozenset({"<", "<=", ">", ">="})
_LOOSE = frozenset({",", "/", ";"})
_DETERMINERS = frozenset({"the", "our", "a", "an", "its", "their", "all", "each"})
_PREPOSITIONS = frozenset({"of", "in", "on", "by"})
_LONGEST_NAME = 8


def first_part(
    line: Line, begin: int, quantities: Sequence[Quantity], guard: Span | None
) -> int | None:
    """Return where the second of two numbered results begins, or None for a single result."""
    if len(quantities) < 2:
        return None
    stop = guard[0] if guard else len(line.low)
    for join in _joins(line, begin, stop):
        if _second_number(line, join, quantities, stop):
            return join.start()
    return None


def joins_work(line: Line, begin: int, opening: Opening | None, guard: Span | None) -> bool:
    """Tell two pieces of work (`ship X, then retire Y`) from steps that share one object."""
    if opening is None or opening.form != "base" or opening.start < begin:
        return False
    segment = opening.end
    for join in _joins(line, opening.end, guard[0] if guard else len(line.low)):
        index = line.word_at(join.end())
        if index >= len(line.words):
            break
        verb = find_verb(line.words[index])
        if verb is not None and verb.form == "base" and _has_object(line, index):
            if _object_between(line, segment, join.start()):
                return True
        segment = join.end()
    return False


def _joins(line: Line, start: int, stop: int) -> list[re.Match[str]]:
    """Return the places where a line joins two parts."""
    low = line.low
    signs = "," in low or ";" in low or "&" in low or "+" in low or " / " in low
    if not signs and line.said.isdisjoint(_JOINING):
        return []
    return list(_JOIN.finditer(low, start, stop))


def _object_between(line: Line, start: int, stop: int) -> bool:
    """Tell whether a part holds more than its verb."""
    part = line.words[line.word_at(start) : line.word_at(stop)]
    if len(part) > 1 and (verb := find_verb(part[0])) and verb.form == "base":
        part = part[1:]
    noun_too = words().noun_too
    return any(find_verb(word) is None or word in noun_too or word.endswith("s") for word in part)


def _has_object(line: Line, index: int) -> bool:
    """Tell whether a verb has an object after it, which a noun in its place has not."""
    if index + 1 >= len(line.words):
        return False
    word, follower = line.words[index], line.words[index + 1]
    gap = line.low[line.ends[index] : line.starts[index + 1]]
    tables, nouns = words(), words().nouns
    listed = word in nouns["deliverable"] or word in nouns["measure_head"]
    if listed or word in nouns["quality"] or word in tables.noun_too:
        return follower in _DETERMINERS or any(c.isdigit() for c in gap)
    return not gap.strip(" #$€£0123456789.,%") and follower not in _PREPOSITIONS


def _second_number(
    line: Line, join: re.Match[str], quantities: Sequence[Quantity], stop: int
) -> bool:
    """A number with its own measure on each side of the join: `NPS ≥ 50, TTV ≤ 7 days`."""
    last = next((q for q in reversed(quantities) if q.end <= join.start() and _is_level(q)), None)
    first = next((q for q in quantities if join.end() <= q.start < stop), None)
    if last is None or first is None:
        return False
    low = line.low
    if low[max(0, last.start - 9) : last.start].rstrip().endswith(("between", "from")):
        return False
    tail, rest = low[join.end() : first.start], low[first.end :]
    if _BY.search(tail) and _BY.search(low[: last.start]):
        return True
    if _ANNOTATES.match(tail):
        return False
    if first.unit in TIME_UNITS and not first.comparator and not _TIMED.search(tail):
        return False
    loose = join.group().strip() in _LOOSE
    if _WORD.search(tail) and len(tail.split()) <= _LONGEST_NAME:
        moves = _LEVELLED.search(tail) or _MOVES_ON.search(rest[:8])
        return not loose or moves is not None
    return not loose and _counts_again(first, last, tail, rest)


def _is_level(quantity: Quantity) -> bool:
    return quantity.unit not in TIME_UNITS or quantity.comparator in _LEVELS


def _counts_again(first: Quantity, last: Quantity, tail: str, rest: str) -> bool:
    """`12 plants and 4 depots`, `95% in Lyon and 90% in Nice`: a number with a noun of its own."""
    if first.unit not in {None, "x", "%"} and len(tail.strip()) <= 3:
        return True
    if first.unit == "%" and last.unit == "%" and _SHARE_OF.match(rest):
        return True
    return last.unit is not None and _PLACE.match(rest) is not None
