"""The role of one number by the words around it: baseline, target, change, or a side remark."""

from __future__ import annotations

import re
from typing import Literal

from okrkpi.pattern import pattern
from okrkpi.statement.around import Around
from okrkpi.statement.asides import is_aside, narrows
from okrkpi.statement.change_roles import names_agent, shows_change, tells_change
from okrkpi.statement.comparator import SIDES
from okrkpi.statement.role_words import (
    AFTER_BASELINE,
    AFTER_BASELINE_WORDS,
    AFTER_SHIFT,
    AFTER_TARGET,
    AFTER_TARGET_WORDS,
    BASELINE,
    BASELINE_WORDS,
    CHANGE,
    FROM,
    NOW_BEFORE,
    SHIFT_WORDS,
    STATED,
    STATING,
    TARGET,
    TARGET_WORDS,
)

Role = Literal["baseline", "target", "change", "side", "plain"]
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BACK_TO = pattern(r"\bback\b[^\d;]*\bto\b\D*(?:\b(?:in|of|from) (?:19|20)\d\d)?:?\s(?:[$€£]\s?)?$")
_RELATIVE_WORDS = frozenset({"which", "that", "who"})
_RELATIVE_CLAUSE = pattern(r"\b(?:which|that|who)\s(?:[a-z]+\s){1,3}\D{0,3}$")
_THAN_THE = pattern(r"\bthan the\s(?:[$€£]\s?)?$")
_SEEN = pattern(
    r"\s?(?:[a-z-]+\s){0,2}?(?:seen|recorded|reported|measured|counted|registered|of|we (?:had|saw|"
    r"recorded|sold|lost|made|took|counted|spent))\b"
)
_WHICH_AT = pattern(r"\bwhich (?:is|are|stands|sits)(?: now| still| currently)? at\s")
_NOW_WORDS = frozenset("now currently today present was were".split())
_NOT_STATED = frozenset("from was were had today now currently down up baseline".split())


def role_of(here: Around) -> Role:
    """Say which role a number has; `plain` leaves it open."""
    if is_aside(here):
        return "side"
    if _is_recalled(here):
        return "baseline"
    if shows_change(here):
        return "change"
    if narrows(here):
        return "side"
    if led := _by_lead(here):
        return led
    return "change" if tells_change(here) else "plain"


def _is_recalled(here: Around) -> bool:
    """`which ate up 9% last season`, `than the 12.9% seen this year`: a value that was."""
    if not here.said.isdisjoint(_RELATIVE_WORDS) and _RELATIVE_CLAUSE.search(here.before):
        return _is_dated(here)
    if "than" not in here.said or "the" not in here.said:
        return False
    return _THAN_THE.search(here.before) is not None and _SEEN.match(here.after) is not None


def _by_lead(here: Around) -> Role | None:
    """Judge by the words that lead to a number: `by`, `from`, `to`, `currently`."""
    quantity, before, spoken = here.quantity, here.before, here.said
    by = "by" in spoken and CHANGE.search(before) is not None and not names_agent(here)
    if quantity.comparator in SIDES and not by and "from" in spoken and FROM.search(before):
        return "baseline"
    if by:
        return "change"
    if quantity.comparator is None and not here.line.said.isdisjoint(SHIFT_WORDS):
        if AFTER_SHIFT.match(here.after):
            return "change"
    if not here.line.said.isdisjoint(AFTER_TARGET_WORDS) and AFTER_TARGET.match(here.after):
        return "target"
    if "back" in here.line.said and _BACK_TO.search(here.line.low, 0, here.quantity.start):
        return "target"
    after = _is_dated(here)
    if not spoken.isdisjoint(_NOW_WORDS) and NOW_BEFORE.search(before):
        return "baseline"
    to = not spoken.isdisjoint(TARGET_WORDS) and TARGET.search(before) is not None
    if after or (not to and _is_baseline(here)):
        return "target" if _is_stated(here) else "baseline"
    return "target" if to else None


def _is_dated(here: Around) -> bool:
    """`12% today`, `3.1 in 2025`: a value of the present or the past."""
    if here.line.said.isdisjoint(AFTER_BASELINE_WORDS):
        if " in 20" not in here.after and " in 19" not in here.after:
            return False
    found = AFTER_BASELINE.match(here.after)
    if found is None or "(" not in found[0]:
        return found is not None
    inside = here.after[found.end() :].partition(")")[0]
    return not _DIGIT.search(_YEAR.sub("", inside))


def _is_baseline(here: Around) -> bool:
    if here.said.isdisjoint(BASELINE_WORDS) and not _DIGIT.search(here.before):
        return False
    if here.quantity.value == 0 and here.before.endswith(" after "):
        return True
    return here.before == " after " or BASELINE.search(here.before) is not None


def _is_stated(here: Around) -> bool:
    """`… is 4 days` and `average of 4 days` state a level when nothing else does."""
    return (
        here.verb_class in {None, "reach", "keep", "aspire"}
        and here.said.isdisjoint(_NOT_STATED)
        and not here.said.isdisjoint(STATING)
        and STATED.search(here.before) is not None
        and _WHICH_AT.search(here.before) is None
    )
