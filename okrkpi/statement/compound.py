"""Whether a line holds two results that could be met separately."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.joins import find_joins
from okrkpi.statement.line import Line
from okrkpi.statement.pattern import pattern
from okrkpi.statement.units import TIME_UNITS

_ANNOTATES = pattern(
    r"\W*(?:today|now|currently|current|baseline|base|target|tgt|goal|aim|was|were|from|max\.?|"
    r"min\.?|at most|at least|last|owner|due|up from|down from|up|down|this|next|vs\.?|versus|than|"
    r"want|should|must|instead|so far|held|done|of (?:which|whom|these|them)|including|incl\.?|"
    r"measured|floor|ceiling|not|no|without|while|keeping|with|each|per|avg|average|median|which|"
    r"who|that|over|about|within|by|in|at|on|to|so|because|since|when|below|under|above|if)\b|\W*[(=→]"
)
_QUOTA = pattern(
    r"\d.*[,(]\s?of (?:which|whom|these|them)\b[^,;]{0,20}(?:\d|half|third|quarter)"
    r"|\d.*[,(]\s?(?:\d[\d.]*\s?%|(?:at least )?half|an? (?:third|quarter|fifth|tenth))\s"
    r"of (?:them|these|whom|which)\b"
    r"|\d.*\d.* with at least \d"
)
_PARTS = frozenset({"which", "whom", "these", "them"})
_BY = pattern(r"\bby\s*(?:about |at least |a further )?$")
_WORD = pattern(r"[a-z]{3,}")
_TIMED = pattern(r"[a-z]{3,}\s+(?:to|from|by|in|under|below)\s*$")
_LEVELLED = pattern(r"\b(?:to|from|by|at|under|below|above|over|of|up|down)\b|[<>≥≤→]")
_MOVES_ON = pattern(r"→|->|\bto\b")
_SHARE_OF = pattern(r"\s(?:in|for|at|on|of)\s")
_PLACE = pattern(r"\s(?:in|for|at)\s[a-z]")
_LEVELS = frozenset({"<", "<=", ">", ">="})
_LOOSE = frozenset({",", "/"})
_NUMBERED = pattern(
    r"\b(?:floors?|units?|rooms?|lines?|levels?|phases?|sections?|chapters?|pages?|weeks?|grades?|"
    r"years?|scopes?|tiers?|wards?|zones?|halls?|blocks?|terminals?|platforms?|lots?|ages?)\s$"
)
_LONGEST_NAME = 8


def has_quota(line: Line) -> bool:
    """Tell whether a part of what is counted has a number of its own: `…, of them 40% women`."""
    if not line.has_digit or (_PARTS.isdisjoint(line.said) and "with at least" not in line.low):
        return False
    return _QUOTA.search(line.low) is not None


def first_part(
    line: Line, begin: int, quantities: Sequence[Quantity], guard: Span | None
) -> int | None:
    """Return where the second of two numbered results begins, or None for a single result."""
    if len(quantities) < 2:
        return None
    stop = guard[0] if guard else len(line.low)
    for join in find_joins(line, begin, stop):
        if _second_number(line, join, quantities, stop):
            return join.start()
    return None


def _second_number(
    line: Line, join: re.Match[str], quantities: Sequence[Quantity], stop: int
) -> bool:
    """A number with its own measure on each side of the join: `NPS ≥ 50, TTV ≤ 7 days`."""
    low = line.low
    lasts = [q for q in quantities if q.end <= join.start()]
    first = next((q for q in quantities if join.end() <= q.start < stop), None)
    if not lasts or first is None:
        return False
    tail, rest = low[join.end() : first.start], low[first.end :]
    if _BY.search(tail) and _BY.search(low[: lasts[-1].start]):
        return True
    last = next((q for q in reversed(lasts) if _is_level(q) and not _is_window(low, q)), None)
    if last is None or _NUMBERED.search(low[max(0, last.start - 12) : last.start]):
        return False
    if low[max(0, last.start - 9) : last.start].rstrip().endswith(("between", "from")):
        return False
    if "(" in tail and _ANNOTATES.match(tail.rpartition("(")[2]):
        return False
    if _ANNOTATES.match(tail):
        return False
    if first.unit in TIME_UNITS and not first.comparator and not _TIMED.search(tail):
        return False
    if _NUMBERED.search(tail):
        return False
    loose = join.group().strip() in _LOOSE
    if _WORD.search(tail) and len(tail.split()) <= _LONGEST_NAME:
        moves = _LEVELLED.search(tail) or _MOVES_ON.search(rest[:8])
        if not loose or moves is not None:
            return True
    return join.group()[0] != "," and _counts_again(first, last, tail, rest)


def _is_window(low: str, quantity: Quantity) -> bool:
    """`within 30 days of discharge` bounds what is counted."""
    return low.endswith("within ", 0, quantity.start) and low.startswith(" of ", quantity.end)


def _is_level(quantity: Quantity) -> bool:
    return quantity.unit not in TIME_UNITS or quantity.comparator in _LEVELS


def _counts_again(first: Quantity, last: Quantity, tail: str, rest: str) -> bool:
    """`12 plants and 4 depots`, `95% in Lyon and 90% in Nice`: a number with a noun of its own."""
    if first.unit not in {None, "x", "%"} and len(tail.strip()) <= 3:
        return True
    if first.unit == "%" and last.unit == "%" and _SHARE_OF.match(rest):
        return True
    return last.unit is not None and _PLACE.match(rest) is not None
