"""Columns headed by a year, a quarter or a month: the values of earlier and later periods."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.clock import Clock
from okrkpi.documents.column_names import column_of
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.period_order import in_order, is_from_today, rank_of, without_taken
from okrkpi.models import Cycle
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
    plain = _SO_FAR.sub("", " ".join(head.split()))
    return bool(_PERIOD.match(plain)) or is_from_today(plain)


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
    found = _ordered(_planned(found, heads), heads)
    if len(found) < (1 if starts else _PAIR):
        return
    columns["target"] = found[-1]
    years_alone = all(_YEARS.match(heads[at].strip()) for at in found)
    if years_alone and len(found) == _PAIR and not starts:
        columns["baseline"] = found[0]


def _planned(found: Sequence[int], heads: Sequence[str]) -> list[int]:
    """Return the periods for which there may be a plan: no months, and no quarters so far."""
    names = {at: heads[at].strip(_SIGNS) for at in found if not is_from_today(heads[at])}
    years = [at for at, name in names.items() if _YEARS.match(name)]
    parts = [at for at, name in names.items() if at not in years and not _MONTHS.match(name)]
    begun = years and parts and years[0] < parts[0] and len(parts) < _QUARTERS
    return [] if begun else sorted([*years, *parts])


def find_latest(
    columns: dict[str, int],
    held: Sequence[str | None],
    heads: Sequence[str],
    body: Sequence[Sequence[str]],
) -> None:
    """Take the latest of several columns of starts or of values so far, with the target beside it.

    What no period limits, as `Now`, is later than all; a column that is still blank is no value.
    """
    for name in ("baseline", "current"):
        same = [at for at, column in enumerate(held) if column == name and at in _filled(body)]
        whole = [at for at in same if not _is_taken(heads[at])]
        if len(same) > 1:
            columns[name] = whole[0] if whole else _ordered(same, heads)[-1]
    rank = rank_of(heads[columns["current"]]) if "current" in columns else None
    targets = [at for at, column in enumerate(held) if column == "target"]
    beside = [at for at in targets if rank is not None and rank_of(heads[at]) == rank]
    if beside and len(targets) > 1:
        columns["target"] = beside[0]


def cycle_of_targets(heads: Sequence[str], clock: Clock) -> Cycle | None:
    """Return the cycle that the head of the only column of targets names, as `Target Q1 27`."""
    targets = [head for head in heads if column_of(head) == "target"]
    found = cycle_in(targets[0], clock) if len(targets) == 1 else None
    return found[0] if found else None


def series_in(
    columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]
) -> list[int]:
    """Return the columns of the periods in which a value was taken, from the first to the last."""
    if "current" in columns:
        found = [at for at, head in enumerate(heads) if column_of(head) == "current"]
        found = [at for at in found if _is_taken(heads[at])]
        return _ordered(found, heads) if columns["current"] in found else []
    found = _free_periods(columns, heads, body)
    return _ordered([at for at in found if not _YEARS.match(heads[at].strip(_SIGNS))], heads)


def _is_taken(head: str) -> bool:
    """Say whether a head names a period beside what was taken in it, as `Q3 actual`."""
    return is_period(without_taken(head))


def _ordered(found: Sequence[int], heads: Sequence[str]) -> list[int]:
    """Return columns by their periods, from the first to the last."""
    return [found[at] for at in in_order([without_taken(heads[at]) for at in found])]


def _filled(body: Sequence[Sequence[str]]) -> set[int]:
    return {at for row in body for at, cell in enumerate(row) if cell.strip()}


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
