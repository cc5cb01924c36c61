"""Whether two numbers can be values of one measure, as far as their units say."""

from __future__ import annotations

import re

from okrkpi.memo.language.grammar import is_a
from okrkpi.memo.numbers.figure import Figure
from okrkpi.pattern import pattern

_HUNDRED = 100
_SCALED = pattern(r"\d\s?(?:k|m|bn|million|billion)$", re.IGNORECASE)
_PARTS_OF = pattern(r"(\d+) (?:out )?of (\d+)")


def same_value(figure: Figure, target: Figure) -> bool:
    """Tell two numbers between which nothing moves."""
    one, other = (figure.value, figure.high), (target.value, target.high)
    return one == other and (figure.unit == target.unit or None in {figure.unit, target.unit})


def compatible(one: Figure, target: Figure) -> bool:
    """Tell whether two numbers can be values of one metric."""
    if (parts := _PARTS_OF.fullmatch(one.text)) and target.family == "count":
        hundred = parts[2] == "100" and target.value <= _HUNDRED
        return target.unit is None and hundred and int(parts[1]) < target.value
    if one.family != target.family:
        bare = target.unit is None or not target.unit.isalpha()
        large = one.family == "share" and (target.value > 100 or target.text[-1:].isalpha())
        return bare and target.family == "count" and not large
    scaled = one.family != "time" and _SCALED.search(one.text)
    if scaled and is_noun(target) and not _SCALED.search(target.text):
        return False
    if one.family == "count" and one.unit and target.unit:
        return one.unit == target.unit or not (is_noun(one) and is_noun(target))
    if one.family == "money":
        return one.unit == target.unit
    return True


def is_noun(figure: Figure) -> bool:
    """Tell a counted noun from a word that only follows the number."""
    unit = figure.unit or ""
    return (
        unit.isalpha()
        and not is_a(unit, "adverbs", "conjunctions", "prepositions", "determiners")
        and len(unit) > 2
    )
