"""Columns headed by a year, a quarter or a month: the values of earlier and later periods."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.pattern import pattern

_YEAR = r"(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?|\d\d/\d\d|['’]\d\d|fy\s?['’]?\d{2}(?:\d\d)?"
_PART = r"[qht][1-4]|[1-4][qh]|s[12]"
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_PERIOD = pattern(
    rf"(?:end (?:of )?|by )?(?:(?:{_PART}|{_MONTH})\.?(?:[\s/_.-]*(?:{_YEAR}|\d\d))?"
    rf"|(?:{_YEAR})(?:[\s/_.-]*(?:{_PART}|\d\d))?|(?:week|wk|w|kw|cw)\.?\s?\d\d?)(?:\s+end)?$",
    re.IGNORECASE,
)
_YEARS = pattern(rf"(?:{_YEAR})$", re.IGNORECASE)
_SO_FAR = pattern(r"\s*\((?:[mqy]td|so far|to date|actual)\)$", re.IGNORECASE)
_MONTHS = pattern(rf"(?:{_MONTH})\b", re.IGNORECASE)
"""What was counted month by month is told, and seldom planned."""
_VALUE = pattern(r"(?:\D{0,12}\d[\d.,\s]*\D{0,12}|[?–—-]|n/?a|tb[cd])$", re.IGNORECASE)
_SIGNS = " *_`"
_DIGITS = pattern(r"\d+(?:,\d{3})*(?:\.\d+)?")
_SUM = 3
_PAIR = 2
_QUARTERS = 4
_HALF = 0.5


def is_period(head: str) -> bool:
    """Say whether a head is a year, a quarter or a month, and nothing else."""
    return bool(_PERIOD.match(_SO_FAR.sub("", " ".join(head.split()))))


def is_value(cell: str) -> bool:
    """Say whether a cell holds a value, or says that there is none."""
    return bool(_VALUE.match(cell.strip()))


def find_periods(
    columns: dict[str, int],
    heads: Sequence[str],
    body: Sequence[Sequence[str]],
    *,
    targeted: bool = False,
) -> None:
    """Take the last of several periods for the target, and the first of two years for the start.

    Where the target is known, or the goals are `targeted` by their own words, the year before is
    the start.
    """
    starts = {"baseline", "current"} & columns.keys()
    found = _free_periods(columns, heads, body)
    if "target" in columns or targeted:
        years = [at for at in found if _YEARS.match(heads[at].strip(_SIGNS))]
        parts = [at for at in found if at not in years]
        before = [at for at in years if not parts or at < parts[0]]
        if before and "baseline" not in columns and before[-1] < columns.get("target", len(heads)):
            columns["baseline"] = before[-1]
        early = [at for at in parts if at < columns.get("target", -1)]
        if len(early) == 1 and "baseline" not in columns:
            columns["baseline"] = early[0]
        return
    found = _planned(found, heads)
    if len(found) < (1 if starts else _PAIR):
        return
    columns["target"] = found[-1]
    years_alone = all(_YEARS.match(heads[at].strip()) for at in found)
    if years_alone and len(found) == _PAIR and not starts:
        columns["baseline"] = found[0]


def _planned(found: Sequence[int], heads: Sequence[str]) -> list[int]:
    """Return the periods for which there may be a plan: no months, and no quarters so far."""
    names = {at: heads[at].strip(_SIGNS) for at in found}
    years = [at for at in found if _YEARS.match(names[at])]
    parts = [at for at in found if at not in years and not _MONTHS.match(names[at])]
    begun = years and parts and years[0] < parts[0] and len(parts) < _QUARTERS
    return [] if begun else sorted([*years, *parts])


def series_in(
    columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]
) -> list[int]:
    """Return the columns of the months or quarters in which a value was taken, in their order."""
    found = [] if "current" in columns else _free_periods(columns, heads, body)
    return [at for at in found if not _YEARS.match(heads[at].strip(_SIGNS))]


def latest(values: Sequence[str], *levels: str) -> str:
    """Return the last value of a series, or nothing where its values add up to the `levels`."""
    numbers = [abs(number) for value in values if (number := _number(value)) is not None]
    known = [abs(number) for level in levels if (number := _number(level)) is not None]
    told = len(known) > 1 or len(numbers) > _SUM
    summed = told and known and numbers and all(one > _SUM * max(numbers) for one in known)
    return values[-1] if values and not summed else ""


def _number(value: str) -> float | None:
    found = _DIGITS.search(value)
    return float(found[0].replace(",", "")) if found else None


def _free_periods(
    columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]
) -> list[int]:
    found = [at for at, head in enumerate(heads) if is_period(head.strip(_SIGNS))]
    return [at for at in found if at not in columns.values() and holds_values(at, body)]


def holds_values(at: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether most cells of a column are values, or say that there is none."""
    cells = [row[at].strip() for row in body if at < len(row) and row[at].strip()]
    return bool(cells) and sum(map(is_value, cells)) > _HALF * len(cells)
