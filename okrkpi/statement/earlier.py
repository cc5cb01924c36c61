"""Which of a line's numbers is the value of before: in brackets, or in a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import alike
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.units import CLOCK_UNITS

_CLAUSE_START = pattern(r".*(?:[;(\[|]|,\s|\s-+\s)", re.DOTALL)
_CLAUSE_END = pattern(r"[;()\[\]|]|,\s|\s-+\s|\.(?:\s|$)")
_TIMES = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|spring|summer|autumn|fall|winter|"
    r"(?:fy|ye|cy|q[1-4]|h[12])\s?-?'?\d{0,4}|(?:19|20)\d\d(?:[/-]\d\d)?|ytd|mtd|vorjahr|vj\.?|ggü\.?|statt|zuvor|"
    r"(?:last|past|trailing)\s\d+\s[a-z]+|(?:last|previous|prev\.?|prior|py|ly)(?:\s[\w.]+)?"
)
_READING = (
    r"(?:outturn|result|outcome|actuals?|figure|value|level|score|reading|survey|average|avg\.?|"
    r"baseline|count|census|audit|estimate|data|round|wave|pulse)"
)
_OTHERS = r"(?:national|industry|sector|peer|market|benchmark|league|regional|country)"
_NOTED = pattern(
    rf"\s*(?:(?:today|now|currently)[,:]?\s*)?(?:(?:{_TIMES})(?:\s{_READING})?|"
    rf"(?:(?!{_OTHERS})[\w-]+\s)?{_READING}|"
    r"(?:we|it|they|this)\s(?:had|have|has|got|were|was|are|is|need(?:ed)?|took|stood)(?:\sat)?|"
    r"'?re at|had|was|were|have|has|got|so far|pb|best|record|presently)"
    r"[\s:=~]*(?:(?:about|around|only|just|under|over|below|above|nearly|almost|some)\s)?"
    r"(?:[$€£₹]\s?)?$"
)
_NOTE_AFTER = pattern(
    rf"\s*(?:[a-z%]+\s)?(?:in\s)?(?:{_TIMES}|today|now|so far|"
    r"at (?:the )?(?:last )?(?:start|baseline|beginning|year[- ]end|close|census|survey|audit|"
    r"count|opening))?\s*$"
)
_PAST = pattern(
    r"\b(?:today|currently|now|at present|at the moment|was|were|had|did|so far|last|prior|"
    r"previous(?:ly)?|prev|earlier|baseline|mtd|ytd|in (?:19|20)\d\d|until now|to date)\b"
)
_PAST_WORDS = frozenset(
    """today currently now present moment was were had did far last prior previous previously prev
    earlier baseline mtd ytd in until date have has got pb best record presently""".split()
)
_AHEAD = pattern(
    r"\b(?:target|goal|aim|want|to|by|at least|at most|min|max|floor|stretch|until|from|next|will|"
    r"should|must|of|per|than|below|above|under|over|reach\w*|up|down|increase\w*|cut|raise\w*)\b"
)
_WANTED = pattern(r"\b(?:want|target|goal|should|aim\w*|must|next)\b")
_BEFORE = pattern(r"\b(?:last|previous|prior|was|were|now|today|currently|baseline)\b[^)]*$")
_SPAN = pattern(r"[(,;] ?(?:over |in |for )?(?:the )?(?:last|past|previous|trailing|prior) $")
_VALUE = pattern(r"[^;)\]\d]{0,24}\d")
_FARTHEST_APART = 4
_ONLY_NUMBER = pattern(r"\s*(?:[$€£₹]\s?)?$")
_DUE = pattern(
    r"\s?(?:[a-z%'-]+\s){0,3}?"
    r"(?:by|until|next|at the next|the (?:year|season|quarter|month) after)\b"
)
_THIS = pattern(r"\s?(?:[a-z%'-]+\s){0,5}?(?:this (?:year|season|quarter|month|time)|today|now)\b")


def earlier_values(line: Line, main: Sequence[Quantity]) -> set[int]:
    """Return where the numbers begin that state the value of before, beside one to be reached."""
    brackets = "(" in line.low or "[" in line.low
    if not brackets and line.said.isdisjoint(_PAST_WORDS) and "this" not in line.said:
        return set()
    found = {
        quantity.start
        for index, quantity in enumerate(main)
        if _may_be_earlier(line, quantity) and _is_earlier(line, main, index, brackets)
    }
    return found if len(found) < len(main) else set()


def _may_be_earlier(line: Line, quantity: Quantity) -> bool:
    """A bound is no value of before, unless a bracket notes it: `(last year under a quarter)`.

    Nor is the span that such a value was taken over: `(last 3 months: 85)`.
    """
    if quantity.unit in CLOCK_UNITS and _SPAN.search(line.low, 0, quantity.start):
        return _VALUE.match(line.low, quantity.end) is None
    if quantity.comparator in {None, "~"}:
        return True
    opened = line.low.rfind("(", 0, quantity.start)
    return opened >= 0 and _BEFORE.search(line.low, opened, quantity.start) is not None


def _is_earlier(line: Line, main: Sequence[Quantity], index: int, brackets: bool) -> bool:
    quantity = main[index]
    others = [q for q in main if q is not quantity and alike(q, quantity)]
    if not others:
        return False
    start, end = _clause(line.low, quantity)
    lead, tail = line.low[start : quantity.start], line.low[quantity.end : end]
    inside = brackets and line.low[start - 1 : start] in {"(", "["} and index > 0
    if inside and _NOTED.match(lead) and len(tail) < 24:
        return True
    if inside and _ONLY_NUMBER.match(lead) and _NOTE_AFTER.match(tail):
        if quantity.unit is None:
            apart = line.low[others[0].start - 1 : others[0].start] not in {"(", "["}
            return bool(tail.strip()) or (apart and _is_near(quantity, others[0]))
        return any(q.unit == quantity.unit for q in others)
    follower = main[index + 1] if index + 1 < len(main) else None
    if follower and follower in others and _THIS.match(tail):
        return _DUE.match(line.low, follower.end) is not None
    if not _PAST.search(lead + tail):
        return False
    if index == 0:
        wanted = follower and _WANTED.search(line.low[quantity.end : follower.start])
        return bool(wanted) and _PAST.search(tail) is not None
    return bool(lead.strip()) and not _AHEAD.search(lead + tail)


def _is_near(quantity: Quantity, other: Quantity) -> bool:
    """`30 apprentices (19)`: a bare number in brackets of the same size is the value of before."""
    if not quantity.value or quantity.scale or quantity.value == other.value:
        return False
    return 1 / _FARTHEST_APART < other.value / quantity.value < _FARTHEST_APART


def _clause(low: str, quantity: Quantity) -> tuple[int, int]:
    """Return where the clause of a number begins and ends."""
    before = _CLAUSE_START.match(low, 0, quantity.start)
    after = _CLAUSE_END.search(low, quantity.end)
    return before.end() if before else 0, after.start() if after else len(low)
