"""Columns headed by a year, a quarter or a month: the values of earlier and later periods."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.pattern import pattern

_YEAR = r"(?:19|20)\d\d|['’]\d\d|fy\s?['’]?\d{2}(?:\d\d)?"
_PART = r"[qht][1-4]|[1-4][qh]|s[12]"
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_PERIOD = pattern(
    rf"(?:end (?:of )?|by )?(?:(?:{_PART}|{_MONTH})\.?(?:[\s/_.-]*(?:{_YEAR}|\d\d))?"
    rf"|(?:{_YEAR})(?:[\s/_.-]*(?:{_PART}|\d\d))?)$",
    re.IGNORECASE,
)
_YEARS = pattern(rf"(?:{_YEAR})$", re.IGNORECASE)
_VALUE = pattern(r"(?:\D{0,12}\d[\d.,\s]*\D{0,12}|[?–—-]|n/?a|tb[cd])$", re.IGNORECASE)
_PAIR = 2
_HALF = 0.5


def is_period(head: str) -> bool:
    """Say whether a head is a year, a quarter or a month, and nothing else."""
    return bool(_PERIOD.match(" ".join(head.split())))


def find_periods(
    columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Take the last of several periods for the target, and the first of two years for the start."""
    starts = {"baseline", "current"} & columns.keys()
    found = [at for at, head in enumerate(heads) if is_period(head.strip(" *_`"))]
    found = [at for at in found if at not in columns.values() and _holds_values(at, body)]
    if len(found) < (1 if starts else _PAIR) or "target" in columns:
        return
    columns["target"] = found[-1]
    years = all(_YEARS.match(heads[at].strip()) for at in found)
    if years and len(found) == _PAIR and not starts:
        columns["baseline"] = found[0]


def _holds_values(at: int, body: Sequence[Sequence[str]]) -> bool:
    cells = [row[at].strip() for row in body if at < len(row) and row[at].strip()]
    return bool(cells) and sum(bool(_VALUE.match(cell)) for cell in cells) > _HALF * len(cells)
