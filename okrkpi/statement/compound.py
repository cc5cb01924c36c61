"""Whether a line holds two results that could be met separately."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.units import TIME_UNITS
from okrkpi.statement.opening import Opening
from okrkpi.statement.words import find_verb, words

_JOIN = re.compile(
    r"\s(?:and then|and|&|\+|plus|as well as|then|sowie)\s|;\s|\s/\s|,\s(?:and\s|then\s|plus\s)?|\s\+\s?(?=\d)"
)
_ANNOTATES = re.compile(
    r"\W*(?:today|now|currently|current|baseline|base|target|tgt|goal|aim|was|were|from|max\.?|min\.?|at most|at least|last|"
    r"owner|due|up from|down from|up|down|this|next|vs\.?|versus|than|want|should|must|instead|so far|held|done|of (?:which|whom|these|them)|"
    r"including|incl\.?|measured|floor|ceiling|not|no|without|while|keeping|with|each|per|avg|average|median|which|who|that|over|about|within|by|in|at|on|to)\b|\W*[(=→]"
)
_BY = re.compile(r"\bby\s*(?:about |at least |a further )?$")
_LEVELS = frozenset({"<", "<=", ">", ">="})
_LOOSE = frozenset({",", "/", ";"})


def first_part(
    line: Line, begin: int, quantities: Sequence[Quantity], guard: Span | None, label: str | None
) -> int | None:
    """Return where the second of two numbered results begins, or None for a single result."""
    if len(quantities) < 2:
        return None
    stop = guard[0] if guard else len(line.low)
    for join in _JOIN.finditer(line.low, begin, stop):
        if _second_number(line, join, quantities, stop):
            return join.start()
    return None


def joins_work(line: Line, begin: int, opening: Opening | None, guard: Span | None) -> bool:
    """Tell two pieces of work (`ship X, then retire Y`) from steps that share one object."""
    if opening is None or opening.form != "base":
        return False
    stop = guard[0] if guard else len(line.low)
    segment = opening.end
    for join in _JOIN.finditer(line.low, opening.end, stop):
        index = line.word_at(join.end())
        if index >= len(line.words):
            break
        verb = find_verb(line.words[index])
        acts = verb is not None and verb.form == "base" and _has_object(line, index)
        if acts and _object_between(line, segment, join.start()):
            mark = join.group().strip()
            if mark != "," or "then" in join.group() or find_verb(line.words[index]):
                return True
        segment = join.end()
    return False


def _object_between(line: Line, start: int, stop: int) -> bool:
    """Tell whether a part holds more than its verb."""
    first, last = line.word_at(start), line.word_at(stop)
    part = line.words[first:last]
    if part and (verb := find_verb(part[0])) and verb.form == "base" and len(part) > 1:
        part = part[1:]
    return any(find_verb(word) is None or word in words().noun_too or word.endswith("s") for word in part)


def _has_object(line: Line, index: int) -> bool:
    if index + 1 >= len(line.words):
        return False
    word, follower = line.words[index], line.words[index + 1]
    gap = line.low[line.ends[index] : line.starts[index + 1]]
    nouns = words().nouns
    noun_like = word in nouns["deliverable"] or word in nouns["measure_head"] or word in nouns["quality"]
    determined = follower in {"the", "our", "a", "an", "its", "their", "all", "each"} or any(c.isdigit() for c in gap)
    if noun_like or word in words().noun_too:
        return determined
    return not gap.strip(" #$€£0123456789.,%") and follower not in {"of", "in", "on", "by"}


def _second_number(
    line: Line, join: re.Match[str], quantities: Sequence[Quantity], stop: int
) -> bool:
    """A number with its own measure on each side of the join: `NPS ≥ 50, TTV ≤ 7 days`."""
    low = line.low
    before = [
        q
        for q in quantities
        if q.end <= join.start() and (q.unit not in TIME_UNITS or q.comparator in _LEVELS)
    ]
    after = [q for q in quantities if join.end() <= q.start < stop]
    if not before or not after:
        return False
    last, first = before[-1], after[0]
    if low[max(0, last.start - 9) : last.start].rstrip().endswith(("between", "from")):
        return False
    tail = low[join.end() : first.start]
    if _BY.search(low[: last.start]) and _BY.search(tail):
        return True
    if _ANNOTATES.match(tail) or first.unit in TIME_UNITS and not first.comparator and not re.search(r"[a-z]{3,}\s+(?:to|from|by|in|under|below)\s*$", tail):
        return False
    named = re.search(r"[a-z]{3,}", tail) is not None and len(tail.split()) <= 8
    if named:
        return join.group().strip() not in _LOOSE or re.search(r"\b(?:to|from|by|at|under|below|above|over|of)\b|[<>≥≤→]", tail) is not None or re.search(r"→|->|\bto\b", low[first.end : first.end + 8]) is not None
    counted = first.unit is not None and first.unit not in {"x"} and len(tail.strip()) <= 3
    same_share = first.unit == "%" and last.unit == "%" and re.match(r"\s(?:in|for|at|on|of)\s", low[first.end :])
    mark = join.group().strip()
    return mark not in _LOOSE and bool(counted and first.unit != "%" or same_share) or (mark not in _LOOSE and re.match(r"\s(?:in|for|at)\s[a-z]", low[first.end :]) is not None and last.unit is not None)
