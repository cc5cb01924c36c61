"""What a line says is so, and then what is wanted: `we have 41 families; we need 60`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import alike
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.role_words import CONTEXT
from okrkpi.statement.units import CLOCK_UNITS

_NEAR = 40
_WANTING = frozenset(
    "need needs want wants like should must shall will be has make get bring take push aim".split()
)
_WANTED = pattern(
    r"^[^|]*?(?:[.;:,]\s|\s-\s|\s(?:and|but|yet)\s)[^|]*?\b(?:needs?|wants?|'d like|would like|"
    r"(?:should|must|shall|will|ought to|has to|have to|needs? to|is to) (?:be|stay|keep|"
    r"remain)|to be|"
    r"(?:make|want) (?:that|it|this)|aim(?:ing)? (?:for|is)|"
    r"(?:bring|get|take|push) (?:that|it|this)(?: down| up| back)?"
    r"(?: to|(?= (?:under|below|over))))\s"
    r"(?:doing\s|making\s|getting\s|at\s|nearer\s|closer to\s|more like\s)?"
    r"(?:(?:about|around|at least|at most|only|to be|under|below|over|above|no more than|more than|"
    r"less than|fewer than|the|a)\s){0,2}\W{0,3}$"
)
_AHEAD = pattern(
    r"\b(?:to|by|target|goal|aim|at least|at most|reach\w*|hit|below|under|above|over|from|within|"
    r"should|must|will|shall|want|need|than)\b"
)
_PAUSE = pattern(r".*(?:[.;:]\s|\s-\s|\()")


def _measure_the_same(first: Quantity, second: Quantity) -> bool:
    named = None not in {first.unit, second.unit}
    clocked = CLOCK_UNITS.issuperset({first.unit, second.unit})
    return alike(first, second) and (not named or clocked or first.unit == second.unit)


def stated_then_wanted(line: Line, main: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Return the value that a line states, and the one that a later clause wants."""
    if line.said.isdisjoint(_WANTING):
        return None
    ours = [q for q in main if not CONTEXT.search(line.low, max(0, q.start - _NEAR), q.start)]
    for first, second in pairwise(ours):
        if first.comparator not in {None, "~"} or not _measure_the_same(first, second):
            continue
        if not _WANTED.match(line.low[first.end : second.start]):
            continue
        begun = _PAUSE.match(line.low, 0, first.start)
        if not _AHEAD.search(line.low, begun.end() if begun else 0, first.start):
            return first, second
    return None
