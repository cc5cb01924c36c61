"""Letters after a number that may be a magnitude or a unit: `5m users`, `5 m`, `build time 22m`."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.unit_after import UNIT_WORD
from okrkpi.statement.units import CURRENCY_CODES, CURRENCY_SIGNS, CURRENCY_WORDS
from okrkpi.statement.words import words

_MONTHS_BEFORE = pattern(
    r"\b(?:trailing|rolling|last|the past|previous|runway)\s(?:(?:of|to|at|>)\s)?$"
)
_MONTHS_AFTER = pattern(r"\s(?:rolling|trailing|runway|average|avg|retention|moving)\b")
_TO_MONEY = pattern(
    r"\s?(?:→|->|=>|to)\s?(?:[$€£]\s?\d|[\d.,]+\s?m(?:n|io\.?)?\s?"
    rf"(?:[$€£]|(?:{'|'.join(sorted(CURRENCY_CODES))})\b))"
)
_LASTING = frozenset(
    """time times duration wait waits latency mttr mtta mttd handling delay delays turnaround
    downtime outage outages dwell minutes hours""".split()
)
_ADDS_UP_IN = (
    "revenue", "sales", "arr", "mrr", "profit", "budget", "fund", "saving", "cost", "spend",
    "raise", "ebitda", "gmv", "turnover", "users", "visits", "views", "downloads", "impressions",
)  # fmt: skip


def magnitude_or_unit(
    line: Line, match: re.Match[str], end: int
) -> tuple[str | None, int, str | None]:
    """Tell `5m users` (million) from `5 m` (metres): the magnitude, the end, the unit."""
    magnitude, low = match["mag"], line.low
    written = line.plain[match.start("mag") : match.end("mag")]
    if written in {"M", "B"} or magnitude in {"mil", "cr", "b"}:
        return magnitude, end, None
    following = UNIT_WORD.match(low, end)
    if _is_counted(following[1] if following else "", magnitude, match["unit"] or ""):
        return magnitude, end, None
    if magnitude == "m" and _TO_MONEY.match(low, end):
        return magnitude, end, None
    if magnitude == "m" and (span := _span_of_time(line, match)):
        return None, match.end("mag"), span
    if any(part in low for part in _ADDS_UP_IN):
        return magnitude, end, None
    outsiders = words().nouns["outsider"]
    glued = match.end("num") == match.start("mag")
    if glued and any(word in outsiders or word == "reach" for word in line.words):
        return magnitude, end, None
    return None, match.end("mag"), "mm" if magnitude == "mm" else "m"


def _span_of_time(line: Line, match: re.Match[str]) -> str | None:
    """`trailing 12m` and `18m runway` last months; `build time 22m` lasts minutes."""
    low, start, end = line.low, match.start("num"), match.end("mag")
    if match.end("num") != match.start("mag") or match["cur"] or match["cur2"]:
        return None
    if _MONTHS_BEFORE.search(low, max(0, start - 16), start) or _MONTHS_AFTER.match(low, end):
        return "month"
    return None if line.said.isdisjoint(_LASTING) else "minute"


def _is_counted(word: str, magnitude: str, sign: str) -> bool:
    """Money, people and measures come in millions; what has a length does not."""
    nouns = words().nouns
    return (
        word in CURRENCY_WORDS
        or word in CURRENCY_CODES
        or sign in CURRENCY_SIGNS
        or sign in CURRENCY_CODES
        or word in nouns["outsider"]
        or word in nouns["measure_head"]
        or (word in {"in", "of"} and magnitude == "mm")
    )
