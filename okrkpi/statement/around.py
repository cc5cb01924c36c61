"""One number with the words around it, from which its role is told."""

from __future__ import annotations

from typing import NamedTuple

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line, said
from okrkpi.statement.role_words import PHRASAL_UP
from okrkpi.statement.words import OUTPUT

WORK = OUTPUT | {"win", "reach"}
MONEY = frozenset({"USD", "EUR", "GBP", "INR", "CHF"})
MOVES = frozenset({"raise", "lower"})
RELATIVE = frozenset({"%", "pp", "bp", "point", "x"})
_WHOLE = pattern(r"\sof\s(?:the\s|our\s|all\s|its\s)?\d[\d,]*(?![\d.,]*%)")
_REACH_BEFORE, _REACH_AFTER = 40, 40


class Around(NamedTuple):
    """A number with the words before and after it."""

    line: Line
    quantity: Quantity
    before: str
    after: str
    said: frozenset[str]
    verb_class: str | None


def around(
    line: Line, quantity: Quantity, previous: Quantity | None, verb_class: str | None
) -> Around:
    """Return a number with the words that may tell its role."""
    before = before_number(line, quantity, previous)
    spoken = said(before)
    if not spoken.isdisjoint({"up", "out", "down"}):
        before = PHRASAL_UP.sub(" ", before)
        spoken = said(before)
    after = line.low[quantity.end : quantity.end + _REACH_AFTER]
    if after.startswith(" of ") and (whole := _WHOLE.match(after)):
        after = after[whole.end() :]
    return Around(line, quantity, before, after, spoken, verb_class)


def before_number(line: Line, quantity: Quantity, previous: Quantity | None) -> str:
    """Return the words before a number, up to the number before it."""
    start = max(previous.end if previous else 0, quantity.start - _REACH_BEFORE)
    return line.low[start : quantity.start]


def leads_on(before: str) -> bool:
    """Tell whether the words before a number lead to a level, so that its sign is no change."""
    return before.rstrip().endswith(("from", "to", "of"))
