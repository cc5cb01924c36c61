"""What follows a number to make it a range (`5 to 8 days`) or a score (`4.2/5`)."""

from __future__ import annotations

import re
from typing import NamedTuple

from okrkpi.pattern import pattern
from okrkpi.statement.legend import find_legend
from okrkpi.statement.line import Line
from okrkpi.statement.numerals import read_number

_SCALE_OPENS = ("/", " /", "out", " out", " of")
_RATING_SCALES = frozenset({4, 5, 6, 7, 10, 100})
_RATED = frozenset(
    """score scores scored scoring rating ratings rated rate csat satisfaction ces review reviews
    marks mark grade grades confidence pain happiness""".split()
)
_COUNTS_AFTER = pattern(
    r"\s(?!(?:to|by|in|on|at|from|for|as|and|or|with|after|before|this|until|up|today|now)\b)[a-z]"
)
_SCALE = pattern(r"\s?(?:/|(?:out\s)?of)\s?(\d+(?:\.\d+)?)(?![\d%.,]*\d|%|\s?%)")
_SCALES = frozenset({3, 4, 5, 6, 7, 9, 10, 20, 50, 100, 1000})
_HIGH = pattern(
    r"\s?(?:-|to|and|bis|\.\.\.?)\s?(?:us)?[$€£]?"
    r"(?P<num>\d{1,3}(?:[ ,']\d{3})+(?!\d)|\d+(?:[.,]\d+)*)"
    r"(?:\s?(?P<mag>k|mm|mn|m|bn|b|million|billion|thousand|lakhs?|crores?)(?![a-z²³]))?"
    r"(?:\s?(?P<unit>%|pps?\b|percent|x(?![a-z0-9])|€|£))?"
)
_BY_BEFORE = pattern(r"\bby (?:about )?$")
_FROM_BEFORE = pattern(
    r"\bfrom\s+(?:(?:an?|the|about|around|roughly|currently|only|just|average|avg\.?|mean|median|"
    r"total|of|some|nearly|almost|its|level)\s+){0,4}\S{0,3}$"
)
_MOVE_BEFORE = pattern(
    r"\b(?:from|increas\w*|decreas\w*|reduc\w*|grow\w*|rais\w*|lower\w*|improv\w*|cut|mov\w*|go|"
    r"drop\w*|lift\w*|boost\w*|drive|shift\w*|bring\w*|up|down|expand\w*|shorten\w*|shrink\w*|"
    r"scale|double|push\w*|take|accelerat\w*|rise|climb\w*|rises|goes|fall\w*|extend\w*|trim\w*|"
    r"slash\w*|slow\w*|speed\w*|enhance\w*|strengthen\w*)\b"
)
_BAND_BEFORE = pattern(
    r"\b(?:keep|keeping|kept|hold|holding|held|stays?|staying|remains?|maintain\w*|optimum|optimal|"
    r"ideal\w*|band|range|corridor|typically)\b[^;.|→]*$|\b(?:of|within)\s$"
)
_AGE_BEFORE = pattern(r"\b(?:aged?|ages)\s(?:between\s)?$")
_AGE_AFTER = pattern(r"\s?(?:-?\s?year-?\s?olds?|years old|age (?:group|band)|and \d+ to \d+ age)")
_FURTHEST_APART = 3
_TIME_AFTER = pattern(r"\s*(?:days?|weeks?|months?|hours?|minutes?|mins?|hrs?|years?|seconds?)\b")
_MOVED_ON = pattern(r"\s?%?\s(?:[a-z]+\s){0,2}?(?:to|→|->)\s")
_FELT = _RATED | frozenset("mood morale stress trust ease wellbeing engagement comfort".split())
_ENDS = r"(?:4|5|6|7|9|10|20|100)(?![\d%]|[.,]\d)"
_SCALE_BEFORE = pattern(r"(?:\W|\b(?:an?|the|our|point)\s)scale\s?(?::|of|from)?\s?$")
_SCALE_AFTER = pattern(
    rf"\s?(?:to|-)\s?{_ENDS}(?:\)|\s?(?:-\s?)?(?:points?\s)?scale\b|\s(?:stars?|points?|marks?)\))"
)
_SCALE_ON = pattern(rf"\s?(?:to|-)\s?{_ENDS}")
_DASHES = frozenset({"-", "...", "..", "bis"})


class Upper(NamedTuple):
    """The upper end of a range."""

    value: float
    magnitude: str | None
    unit: str
    end: int


def find_scale(line: Line, end: int, digits: str, value: float) -> tuple[float, int] | None:
    """Return the maximum of a score and where it ends: `4.2/5`, `8.5 out of 10`."""
    low = line.low
    if not low.startswith(_SCALE_OPENS, end):
        return None
    match = _SCALE.match(low, end)
    if match is None or ("/" in match[0] and find_legend(line)):
        return None
    scale = float(match[1])
    if value > scale or scale == 0:
        return None
    if "o" not in match[0]:
        scored = scale in _SCALES or value == int(value)
    elif "." in digits or "," in digits:
        scored = "out" in match[0] or scale in _SCALES
    else:
        rated = scale in _RATING_SCALES and not line.said.isdisjoint(_RATED)
        scored = rated and _COUNTS_AFTER.match(low, match.end(1)) is None
    return (scale, match.end(1)) if scored else None


def names_scale(line: Line, digits: str, start: int, end: int) -> bool:
    """`(scale 1 to 5)`, `rating (1 to 5 stars)`: the ends of a scale, which are no values."""
    if digits not in {"0", "1"}:
        return False
    if _SCALE_BEFORE.search(line.low, 0, start):
        return _SCALE_ON.match(line.low, end) is not None
    opens = line.low[start - 1 : start] == "(" and not line.said.isdisjoint(_FELT)
    found = _SCALE_AFTER.match(line.low, end)
    return found is not None and (opens or "scale" in found[0])


def find_upper(low: str, start: int, end: int, value: float) -> Upper | None:
    """Return the upper end of a range whose lower end stands at `start` to `end`."""
    match = _HIGH.match(low, end)
    if match is None:
        return None
    top = read_number(match["num"], "")
    joiner = low[end : match.start("num")].strip(" $€£us")
    if top is None or (top <= value and joiner != "and"):
        return None
    listed = low.endswith(" - ", 0, start) or low.startswith("- ", start)
    if listed and low.startswith(" - ", end):
        return None
    if not _is_range(low, start, match, joiner, top <= _FURTHEST_APART * value):
        return None
    unit = match["unit"] or ""
    shown = read_number(match["num"], unit)
    return Upper(top if shown is None else shown, match["mag"], unit, match.end())


def _is_range(low: str, start: int, upper: re.Match[str], joiner: str, close: bool) -> bool:
    """Tell a range from a move: `from 5 to 8` moves, `5 to 8 days` spans."""
    before = low[max(0, start - 60) : start]
    between = before.rstrip(" $€£").endswith("between")
    if joiner == "and":
        return between
    if between:
        return True
    if _BY_BEFORE.search(before):
        return joiner in _DASHES or close
    if _AGE_BEFORE.search(before) or _AGE_AFTER.match(low, upper.end()):
        return True
    if _FROM_BEFORE.search(before):
        return joiner in _DASHES and _MOVED_ON.match(low, upper.end()) is not None
    if joiner in _DASHES:
        return True
    if _BAND_BEFORE.search(before):
        return True
    if _MOVE_BEFORE.search(before):
        return False
    return _TIME_AFTER.match(low[: upper.end() + 12], upper.end()) is not None
