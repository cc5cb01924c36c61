"""The role of one number by the words around it: baseline, target, change, or a side remark."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line, said
from okrkpi.statement.role_words import (
    AFTER_BASELINE,
    AFTER_BASELINE_WORDS,
    AFTER_CHANGE,
    AFTER_LEVEL,
    AFTER_MORE,
    AFTER_OFF,
    AFTER_SHIFT,
    AFTER_TARGET,
    AFTER_TARGET_WORDS,
    AGE_AFTER,
    AGE_BEFORE,
    AGE_WORDS,
    BASELINE,
    BASELINE_WORDS,
    CHANGE,
    CHANGE_AFTER_WORDS,
    CHANGE_NOUN,
    CHANGE_NOUN_WORDS,
    CONTEXT,
    CONTEXT_WORDS,
    DRIFT,
    FROM,
    FURTHER,
    FURTHER_WORDS,
    NOUN_OF,
    PHRASAL_UP,
    PLACED,
    PRICE,
    PRICE_WORDS,
    ROLLING,
    SCOPE,
    SCOPE_MARKS,
    SCOPE_WORDS,
    SHIFT_WORDS,
    STATED,
    STATING,
    TARGET,
    TARGET_WORDS,
    TO_LEVEL,
)
from okrkpi.statement.units import CLOCK_UNITS
from okrkpi.statement.words import words

Role = Literal["baseline", "target", "change", "side", "plain"]
WORK = frozenset({"make", "do", "explore", "decide", "win", "reach"})
_MONEY = frozenset({"USD", "EUR", "GBP", "INR", "CHF"})
_DIGIT = re.compile(r"\d")
_MOVES = frozenset({"raise", "lower"})
_POINTS = frozenset({"pp", "bp"})
_SHARES = frozenset({"%", "pp", "point"})
_RELATIVE = frozenset({"%", "pp", "bp", "point", "x"})
_CHANGING = frozenset({"%", "x", "pp", "point", "minute", "day", "hour", "week", "second"})
_LEVELS = frozenset({"<", "<=", ">", ">="})
_NARROWING = frozenset(
    {"", "under", "over", "above", "below", "older than", "younger than", "more than", "less than",
     "aged over", "aged under"}
)  # fmt: skip
_COMPARING = frozenset("under over above below than older younger more less aged".split())


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
    after = line.low[quantity.end : quantity.end + 40]
    return Around(line, quantity, before, after, spoken, verb_class)


def before_number(line: Line, quantity: Quantity, previous: Quantity | None) -> str:
    """Return the words before a number, up to the number before it."""
    start = max(previous.end if previous else 0, quantity.start - 40)
    return line.low[start : quantity.start]


def role_of(here: Around) -> Role:
    """Say which role a number has; `plain` leaves it open."""
    return _aside(here) or _by_sign(here) or _by_lead(here) or _by_change(here) or "plain"


def _aside(here: Around) -> Role | None:
    """A number of somebody else, a price, or one that narrows a noun."""
    quantity, spoken = here.quantity, here.said
    if not spoken.isdisjoint(CONTEXT_WORDS) and CONTEXT.search(here.before):
        return "side"
    if not here.line.said.isdisjoint(AGE_WORDS) and _is_age(here):
        return "side"
    priced = quantity.unit in _MONEY and (here.verb_class is None or here.verb_class in WORK)
    if priced and not spoken.isdisjoint(PRICE_WORDS) and PRICE.search(here.before):
        return "side"
    return None


def _is_age(here: Around) -> bool:
    """`aged 18 to 24`, `the 25 to 34 age group`: a number that narrows people."""
    return AGE_BEFORE.search(here.before) is not None or AGE_AFTER.match(here.after) is not None


def _by_sign(here: Around) -> Role | None:
    """Judge by a sign, a multiplier, or a word right before the number."""
    quantity, before, verb = here.quantity, here.before, here.verb_class
    text, unit = quantity.text, quantity.unit
    if text[:1] == "+" and text[1:2].isdigit() and not _leads_on(before):
        return "change"
    if quantity.comparator in {"<", ">"} and _narrows_people(here.line, quantity):
        return "side"
    if verb not in WORK and not here.said.isdisjoint(FURTHER_WORDS) and FURTHER.search(before):
        return "change"
    drifts = unit in _RELATIVE or unit in _MONEY
    if drifts and not here.said.isdisjoint({"up", "down"}) and DRIFT.search(before):
        return "change"
    if verb in _MOVES and unit in _SHARES and not here.said.isdisjoint({"of", "by"}):
        if NOUN_OF.search(here.line.low[: quantity.start]):
            return "change"
    if verb in _MOVES and here.after.startswith((" off ", " off")) and AFTER_OFF.match(here.after):
        return "change"
    if unit == "x" and (not text[:1].isdigit() or not PLACED.search(before)):
        return "change"
    if unit in CLOCK_UNITS and (_is_adjective(here) or ROLLING.search(before)):
        return "side"
    if _is_scope(here):
        return "side"
    return "change" if text[:1] == "+" and unit in _POINTS else None


def _leads_on(before: str) -> bool:
    return before.rstrip().endswith(("from", "to", "of"))


def _is_adjective(here: Around) -> bool:
    """`a 30-day trial`: a span of time that describes a noun."""
    return "-" in here.quantity.text and here.after[:1].isspace() and here.after[1:2].isalpha()


def _is_scope(here: Around) -> bool:
    """`deals over €100k`, `the last 30 days`: a number that narrows what is counted."""
    comparator = here.quantity.comparator
    if here.said.isdisjoint(SCOPE_WORDS) or comparator not in {">", "<", ">=", None}:
        return False
    told = comparator is not None or any(mark in here.before for mark in SCOPE_MARKS)
    return told and SCOPE.search(here.before) is not None


def _narrows_people(line: Line, quantity: Quantity) -> bool:
    """`readers under 35`, `bids over €100k`: a comparison that narrows a noun."""
    index = line.word_at(quantity.start) - 1
    while index > 0 and line.words[index] in _COMPARING:
        index -= 1
    if index < 0:
        return False
    glue = line.low[line.ends[index] : quantity.start].strip(" <>$€£")
    noun = line.words[index]
    outsider = glue in _NARROWING and noun in words().nouns["outsider"]
    return outsider and noun.endswith(("s", "n", "people", "staff"))


def _by_lead(here: Around) -> Role | None:
    """Judge by the words that lead to a number: `by`, `from`, `to`, `currently`."""
    quantity, before, spoken = here.quantity, here.before, here.said
    by = "by" in spoken and CHANGE.search(before) is not None
    if quantity.comparator in _LEVELS and not by and "from" in spoken and FROM.search(before):
        return "baseline"
    if by:
        return "change"
    if quantity.comparator is None and not here.line.said.isdisjoint(SHIFT_WORDS):
        if AFTER_SHIFT.match(here.after):
            return "change"
    if not here.line.said.isdisjoint(AFTER_TARGET_WORDS) and AFTER_TARGET.match(here.after):
        return "target"
    after = _is_dated(here)
    to = not spoken.isdisjoint(TARGET_WORDS) and TARGET.search(before) is not None
    if after or (not to and _is_baseline(here)):
        return "target" if _is_stated(here) else "baseline"
    return "target" if to else None


def _is_dated(here: Around) -> bool:
    """`12% today`, `3.1 in 2025`: a value of the present or the past."""
    if here.line.said.isdisjoint(AFTER_BASELINE_WORDS):
        if " in 20" not in here.after and " in 19" not in here.after:
            return False
    return AFTER_BASELINE.match(here.after) is not None


def _is_baseline(here: Around) -> bool:
    if here.said.isdisjoint(BASELINE_WORDS) and not _DIGIT.search(here.before):
        return False
    return here.before == " after " or BASELINE.search(here.before) is not None


def _is_stated(here: Around) -> bool:
    """`… is 4 days` and `average of 4 days` state a level when nothing else does."""
    return (
        here.verb_class in {None, "reach", "keep", "aspire"}
        and not here.said.isdisjoint(STATING)
        and STATED.search(here.before) is not None
    )


def _by_change(here: Around) -> Role | None:
    """Judge by a sign, a noun of change before the number, or a comparative after it."""
    quantity, before, verb = here.quantity, here.before, here.verb_class
    text, unit = quantity.text, quantity.unit
    signed = (text[:1] in "+-" and text[1:2].isdigit()) or text[:2] in {"+$", "+€", "+£"}
    if (text[:1] == "+" and signed) or unit in _POINTS:
        return "change"
    if _noun_of_change(here):
        return "change"
    if not here.line.said.isdisjoint(CHANGE_AFTER_WORDS):
        if _compares(here):
            return "change"
        if unit and AFTER_MORE.match(here.after):
            return "change" if verb not in WORK else "plain"
    if signed and before.rstrip(" (").endswith(("up", "down", ":")):
        return "change"
    if signed and unit in {"%", "pp", "bp", "point", *_MONEY} and not _leads_on(before):
        return "change"
    if unit == "%" and text[:1] == "-":
        return "change"
    if unit in {"%", "pp"} and _follows_minus(here.line, quantity):
        return "change"
    return "change" if verb in _MOVES and _bare_share(here) else None


def _noun_of_change(here: Around) -> bool:
    """`growth of 12%`, `up 5 points`; a count that work produces is no change."""
    quantity = here.quantity
    if quantity.comparator is not None or here.said.isdisjoint(CHANGE_NOUN_WORDS):
        return False
    if here.verb_class in WORK and quantity.unit not in _RELATIVE | _MONEY:
        return False
    return CHANGE_NOUN.search(here.before) is not None and not TO_LEVEL.match(here.after)


def _compares(here: Around) -> bool:
    """`20% more orders`, `3 days faster`: a comparative after the number."""
    unit = here.quantity.unit
    if unit is not None and unit not in _CHANGING and unit not in _MONEY:
        return False
    if not AFTER_CHANGE.match(here.after) or AFTER_LEVEL.match(here.after):
        return False
    part = here.quantity.value < 1 and not _DIGIT.search(here.quantity.text)
    return unit is not None or part


def _follows_minus(line: Line, quantity: Quantity) -> bool:
    """Tell whether a minus sign that negates stands before a number."""
    before = line.low[max(0, quantity.start - 4) : quantity.start]
    if not before.endswith(("- ", "-")) or before.endswith(" - "):
        return False
    return before[:-1].endswith((" ", ":"))


def _bare_share(here: Around) -> bool:
    """`Cut returns 12%`: a share right after what is to be moved."""
    quantity, before = here.quantity, here.before.rstrip()
    if quantity.unit not in {"%", "point"} or quantity.comparator is not None:
        return False
    if here.after.startswith((" of ", " from among ")) or not before:
        return False
    last = before.rsplit(maxsplit=1)[-1].rpartition("-")[2]
    return (before[-1].isalnum() or before[-1] == "_") and last not in {
        "at", "of", "for", "in", "with", "on",
    }  # fmt: skip
