"""Where a scale ends, and what a measure can lose at most."""

from __future__ import annotations

import re

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import KeyResultLine
from okrkpi.rules._common import plain_number
from okrkpi.statement import Quantity

_ON_SCALE = pattern(
    r"(?P<value>\d+(?:[.,]\d+)?)\s*(?:out of|on (?:a|the) scale (?:of|from)\s*(?:[01]\s*(?:to|-|"
    r"–)\s*)?|"
    r"of max(?:imum)?\.?)\s*(?P<top>5|7|10|100)\b(?!\s*%)",
    re.IGNORECASE,
)
_DECLARED = pattern(
    r"(?:\bscale\s?(?::|of|from)?\s?(?:[01]\s?(?:to|[-–])\s?)?|\(\s?[01]\s?(?:to|[-–])\s?)"
    r"(?P<top>4|5|6|7|10|100)(?![\d%]|[.,]\d)|\b(?P<points>4|5|6|7|10|100)-point scale\b",
    re.IGNORECASE,
)
_BARE_UNITS = frozenset({None, "star", "point", "mark"})
_OF_SCALE = ("out of", "scale", "of max")
_FIVE = 5
_STARS = pattern(
    r"\b(?:glassdoor|kununu|google|app[- ]store|play store|trustpilot|tripadvisor|yelp|amazon|"
    r"capterra|g2)\b[^.;]{0,30}\b(?:ratings?|rated|reviews?|score|stars)\b",
    re.IGNORECASE,
)
_WHOLE = 100
_BELOW_ZERO = pattern(
    r"\b(?:net|loss(?:es)?|deficits?|shortfalls?|debt|overdraft|balance|profits?|margins?|results?|"
    r"earnings|cash|temperature|negative)\b",
    re.IGNORECASE,
)


def takes_more_than_all(said: Facts) -> bool:
    """Say whether a measure is to lose more than 100% of itself, and cannot fall below zero."""
    change = said.change
    if change is None or change.unit != "%" or abs(change.value) <= _WHOLE or said.baseline:
        return False
    down = "down" in {said.says.direction, said.says.number_direction} or change.value < 0
    return down and _BELOW_ZERO.search(said.text) is None


def over_scale(text: str) -> tuple[str, str, tuple[int, int]] | None:
    """Return a value above the top of the scale beside it, with that top in words and its place."""
    low = text.lower()
    if not any(words in low for words in _OF_SCALE):
        return None
    for match in _ON_SCALE.finditer(text):
        value, top = float(match["value"].replace(",", ".")), float(match["top"])
        if value > top and (top <= 10 or "scale" in match.group().lower()):
            return match.group(), f"at most {plain_number(top)} on that scale", match.span()
    return None


def declared_top(text: str) -> float | None:
    """Return where the scale ends that the line says its rating is on: (scale 1 to 5)."""
    found = _DECLARED.search(text)
    return float(found["top"] or found["points"]) if found else None


def over_top(line: KeyResultLine, top: float) -> Quantity | None:
    """Return a level above the top of its scale, but not so far that it is something else."""
    levels = (line.facts.target, line.facts.baseline, line.facts.current)
    bare = (one for one in levels if one and not one.scale and one.unit in _BARE_UNITS)
    return next((one for one in bare if top < one.value <= 2 * top), None)


def over_stars(line: KeyResultLine) -> Quantity | None:
    """Return a level above five on a platform whose stars end there."""
    over = over_top(line, _FIVE)
    return over if over and _STARS.search(line.item.text) else None
