"""The levels that an item gives, in its text and in its fields."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from okrkpi.doings import ends_in_work
from okrkpi.pattern import pattern
from okrkpi.statement import Change, Quantity, Statement
from okrkpi.statement.arithmetic import alike, as_change, derived
from okrkpi.statement.line import read_line
from okrkpi.statement.quantity import find_quantities
from okrkpi.statement.steps import moves_a_grade

_REMEMBERED = 1 << 15
UNKNOWN = pattern(
    r"\s*(?:\[?\?+\]?|unknown|not known|tb[acd]|t\.b\.d\.|to be \w+|not yet \w+|_+|x+\s?%?)\s*",
    re.IGNORECASE,
)
"""What stands in a field whose value nobody knows yet."""
_UNKNOWN_FROM = pattern(r"\bfrom\s+(?:about\s+)?\[?\?\]?(?=[\s,.;%]|$)", re.IGNORECASE)
_UNKNOWN_TO = pattern(r"\bto\s+(?:about\s+)?\[?\?\]?(?=[\s,.;%]|$)", re.IGNORECASE)
_UNKNOWN_TARGET = pattern(r"\b(?:target|goal|aim)\b\s*[:=]?\s*\[?\?", re.IGNORECASE)
_AS_OF_TODAY = (
    r"now|currently|current(?: value| level)?|today|at present|at the moment|right now|so far"
)
_TODAY_BEFORE = pattern(rf"\b(?:{_AS_OF_TODAY})\b[\s:=~(]*(?:at|about|around)?\s*$", re.IGNORECASE)
_WAS_BEFORE = pattern(r"\b(?:was|were|last \w+)\b[\s:=~(]*$", re.IGNORECASE)
_TODAY_AFTER = pattern(rf"[\s,(]*(?:{_AS_OF_TODAY})\b", re.IGNORECASE)
FROM_BEFORE = pattern(r"\bfrom\s*$", re.IGNORECASE)
_JUDGED = pattern(
    r"\brated\b[^.;]{0,20}\d|\bin \d+ (?:out )?of (?:every )?\d+\b"
    r"|:\s*[<>≥≤~]?\s*\d+(?:[.,]\d+)?\s?%",
    re.IGNORECASE,
)
_PART_OF = pattern(r"\b(?:in|of)\s+(?=(?:every\s+)?[\w.,]+\s*$)", re.IGNORECASE)
_OF_ALL = pattern(r"\s*\d[\d,.]{0,12}\s+(?:out )?of\s+(?:the )?\d[\d,.]{0,12}\s*")
_TITLED = pattern(r"[^:\d]{3,80}:\s*(?:from\s)?[€$£~]?\d", re.IGNORECASE)
_ONE_TO_ANOTHER = pattern(r"\d[.,]*\s?%?\s+(?:to|auf|à|→|->)\s+[€$£]?\d", re.IGNORECASE)
_HAS_START = pattern(
    r"[(,;–—-]\s*(?:(?:now|today|currently|at present|up from|down from)\b[^.;)]{0,12}\d"
    r"|(?:from |at )?\d[\d:.,]{0,12}\s?[%\w]{0,8}\s(?:now|today|currently|at present)\b)",
    re.IGNORECASE,
)


@lru_cache(_REMEMBERED)
def read_level(text: str) -> Quantity | None:
    """Return the first number of a field such as `40%` or `>= 99.9 %`."""
    if not any(character.isdigit() for character in text) and len(text) > 40:
        return None
    return next(iter(find_quantities(read_line(text))), None)


def level_of(text: str | None, unit: str | None) -> Quantity | None:
    """Return the level of a field, in the item's unit where the field names none."""
    if not text or UNKNOWN.fullmatch(text):
        return None
    level = read_level(text)
    if level is None or level.unit or not unit or level.scale:
        return level
    spelt = read_level(f"{text.strip()} {unit.strip()}")
    return replace(level, unit=spelt.unit) if spelt and spelt.unit else level


def of_today(text: str, level: Quantity | None) -> bool:
    """Say whether the text gives its first level as today's, and not as where a move starts."""
    if level is None or level.end <= level.start:
        return False
    before = text[: level.start].rstrip(" $€£₹")
    if FROM_BEFORE.search(before):
        return False
    return bool(
        _TODAY_BEFORE.search(before)
        or _WAS_BEFORE.search(before)
        or _TODAY_AFTER.match(text, level.end)
    )


def with_unit_of(level: Quantity | None, other: Quantity | None) -> Quantity | None:
    """Return a level in the unit of the one beside it.

    Half beside 31% is 50%, and 2 beside `3 in 100` is 2 in 100.
    """
    if level is None or other is None or level.scale or other.scale:
        return level
    if level.unit is None and other.unit is None:
        whole = _whole(other) if level.value >= 1 and not _whole(level) else None
        return replace(level, value=level.value / whole) if whole else level
    if other.unit == "%" and _whole(level):
        return replace(level, unit="%", value=100 * level.value)
    if other.unit == "%" and level.unit in {None, "%"} and _is_fraction(level):
        return replace(level, unit="%", value=100 * level.value)
    if level.unit is None and other.unit:
        return replace(level, unit=other.unit)
    return level


def after_change(says: Statement, start: Quantity | None) -> tuple[Quantity | None, Change | None]:
    """Return the level that a change of the text leads to from a start in a field, and the change.

    Beside a start with a sign (-8) a number with one (+12) is a level, and no change; beside one
    without (5) what can be taken from it (-2) is.
    """
    change, taken = says.change, says.target
    if start is None or says.baseline:
        return None, change
    if change is None and taken and taken.value < 0 <= start.value + taken.value:
        return derived(start, as_change(taken), down=True), as_change(taken)
    if change is None or taken:
        return None, change
    signs = start.text.strip()[:1] + change.text.strip()[:1]
    if change.unit in {None, start.unit} and signs in {"++", "+-", "-+", "--"}:
        value = -change.value if signs[1] == "-" else change.value
        unit = change.unit or start.unit
        return Quantity(value, change.text, change.start, change.end, unit), None
    return derived(start, change, says.number_direction == "down"), change


def _whole(level: Quantity) -> float | None:
    """Return what a level is a part of: 100 for `3 in 100`, None for another level."""
    part = None if level.unit else _PART_OF.search(level.text)
    whole = read_level(level.text[part.end() :]) if part else None
    return whole.value if whole and whole.value else None


def _is_fraction(level: Quantity) -> bool:
    spelt = not any(character.isdigit() for character in level.text)
    return spelt and bool(level.text) and 0 < level.value < 1


def unknown_levels(text: str, given: dict[str, str | None]) -> frozenset[str]:
    """Return the names of the levels that are written down as not known."""
    unknown = {name for name, value in given.items() if value and UNKNOWN.fullmatch(value)}
    if "?" in text:
        if _UNKNOWN_FROM.search(text):
            unknown.add("baseline")
        if _UNKNOWN_TO.search(text) or _UNKNOWN_TARGET.search(text):
            unknown.add("target")
    return frozenset(unknown)


def before_an_open_target(says: Statement) -> bool:
    """Say whether the text gives one level, and then says that the target is not known."""
    found = _UNKNOWN_TARGET.search(says.text) if "?" in says.text else None
    return bool(found and says.target and says.target.end <= found.start())


def stated_today(says: Statement, target: Quantity | None) -> Quantity | None:
    """Return the level of a text that only names its measure, where a field holds the `target`.

    `Churn: 3%` beside a target of 2% gives today's value.
    """
    level = says.target
    if level is None or target is None or level.comparator or says.opening or says.change:
        return None
    named = says.text[: level.start].rstrip(" €$£").endswith((":", "="))
    return level if named and alike(level, target) and level.value != target.value else None


def is_measured(says: Statement, baseline: Quantity | None, given: dict[str, str | None]) -> bool:
    """Say whether a level to start from or a share to be reached makes the line a measure."""
    if baseline and given["baseline"]:
        return bool(baseline.value) or baseline.unit == "%"
    if given["target"] and _only_names(says) and level_of(given["target"], None):
        return True
    if says.opening_class is None and _OF_ALL.fullmatch(given["current"] or ""):
        return True
    if _HAS_START.search(says.text) or _share_to_share(says) or moves_a_grade(says.text):
        return True
    if (says.opening_class is None or _is_titled(says)) and one_to_another(says):
        return True
    if (says.target and says.target.comparator in {"<", "<="}) or _is_judged(says.text):
        return True
    if says.opening_class is not None or says.target is None:
        return False
    share = says.target.unit == "%" and not _is_all_of_the_work(says)
    return bool(says.baseline or share or says.target.comparator)


def _is_titled(says: Statement) -> bool:
    """Say whether a colon parts what is measured from where it goes: repairs: from 9 to 14."""
    return _TITLED.match(says.text, says.begin) is not None


def one_to_another(says: Statement) -> bool:
    """Say whether the line has one number to another; grades 5 to 8 are names and no numbers."""
    named = (found.start() for found in _ONE_TO_ANOTHER.finditer(says.text))
    return any(one.start <= at < one.end for at in named for one in says.quantities)


def _is_all_of_the_work(says: Statement) -> bool:
    """Say whether the share of a piece of work is all of it, in a word: all staff trained."""
    return says.kind == "initiative" and says.target is not None and says.target.text.isalpha()


def _is_judged(text: str) -> bool:
    low = text.lower()
    shared = ":" in low and "%" in low
    return (shared or "rated" in low or "in " in low) and _JUDGED.search(text) is not None


def _only_names(says: Statement) -> bool:
    """Say whether the line names something and leaves its number to a field of its own."""
    first = says.text[says.begin :].partition(" ")[0]
    orders = says.opening_class is not None and not first.endswith("ing")
    return says.target is None and not orders and not ends_in_work(says)


def _share_to_share(says: Statement) -> bool:
    levels = (says.baseline, says.target)
    return all(level is not None and level.unit == "%" for level in levels)
