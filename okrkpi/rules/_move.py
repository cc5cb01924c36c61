"""How far a key result moves its measure, and in which direction."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import KeyResultLine
from okrkpi.rules._common import plain_number
from okrkpi.statement import Quantity
from okrkpi.statement.comparator import SIDES
from okrkpi.statement.metric import Metric
from okrkpi.statement.units import SECONDS, SIZES
from okrkpi.statement.words import words

_SHARES = {"%": 1.0, "pp": 1.0, "bp": 0.01, "‰": 0.1}
_HARD = frozenset(
    "counted share time mass length volume energy area temperature power data".split()
)
_FROM = pattern(r"\bfrom\s*$")
_TO = pattern(r"\s*(?:\w+\s)?(?:to|→|->)\s*")
_BEYOND_WHOLE = pattern(
    r"growth|increase|return|roi\b|roas|mark-?up|uplift|gain|of (?:the )?(?:target|plan|quota|"
    r"budget|"
    r"forecast|goal)|attainment|utili[sz]|retention of revenue|net revenue|nrr|ndr|capacity|"
    r"year[- ]on"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A move's size: its share of the gap to a bound, and its share of the baseline.

    `working` shows the arithmetic that decides.
    """

    change: float
    gap: float | None
    working: str


def dimension(level: Quantity) -> tuple[str, float]:
    """Return what is measured in and the value in that measure's own unit."""
    unit = level.unit or ""
    if level.scale:
        return f"of {plain_number(level.scale)}", level.value
    if unit in SECONDS:
        return "time", level.value * SECONDS[unit]
    if unit in _SHARES:
        return "share", level.value * _SHARES[unit]
    if unit in SIZES:
        name, factor = SIZES[unit]
        return name, level.value * factor
    if len(unit) == 3 and unit.isupper():
        return unit, level.value
    return "counted" if unit in words().nouns["outsider"] else "", level.value


def difference(one: Quantity | None, other: Quantity | None) -> float | None:
    """Return how much higher the second level is, or None where they cannot be compared."""
    if one is None or other is None or one.high is not None or other.high is not None:
        return None
    (kind, first), (other_kind, second) = dimension(one), dimension(other)
    if kind != other_kind and kind and other_kind:
        return None
    return second - first if kind == other_kind else other.value - one.value


def mismatch(one: Quantity | None, other: Quantity | None) -> bool:
    """Say whether two levels are measured in units that have nothing to do with each other."""
    if one is None or other is None:
        return False
    kinds = [_hard_kind(level) for level in (one, other)]
    return None not in kinds and kinds[0] != kinds[1]


def written_move(said: Facts) -> tuple[Quantity | None, Quantity | None]:
    """Return the two numbers that a line joins by from and to, whatever their units."""
    text = said.text.lower()
    for one, other in pairwise(said.says.quantities):
        starts = _FROM.search(text, 0, one.start)
        if starts and _TO.fullmatch(text, one.end, other.start):
            return one, other
    return None, None


def _hard_kind(level: Quantity) -> str | None:
    kind, _ = dimension(level)
    return kind if kind in _HARD or (len(kind) == 3 and kind.isupper()) else None


def aim(said: Facts, metric: Metric | None) -> str:
    """Return the direction that a key result wants, as far as anything says so."""
    moved = difference(said.baseline, said.target)
    if moved:
        return "up" if moved > 0 else "down"
    if said.says.direction in {"up", "down", "keep"}:
        return said.says.direction
    comparator = said.target.comparator if said.target else None
    if comparator in {"<", "<="}:
        return "down"
    if comparator in {">", ">="}:
        return "up"
    return {"higher": "up", "lower": "down"}.get(metric.better if metric else "", "none")


def wanted(said: Facts, metric: Metric | None) -> str:
    """Return the direction that the words or the measure ask for, whatever the numbers do."""
    if said.says.verb_direction in {"up", "down"}:
        return said.says.verb_direction
    comparator = said.target.comparator if said.target else None
    if comparator in SIDES:
        return "down" if comparator.startswith("<") else "up"
    return {"higher": "up", "lower": "down"}.get(metric.better if metric else "", "none")


def reached(said: Facts, metric: Metric | None) -> bool | None:
    """Say whether the current value is at or beyond the target; None where that is not known."""
    beyond = difference(said.target, said.current)
    towards = wanted(said, metric) if said.current is said.baseline else aim(said, metric)
    if beyond is None or towards not in {"up", "down"}:
        return None
    return beyond >= 0 if towards == "up" else beyond <= 0


def bound(said: Facts, metric: Metric | None, *, up: bool) -> float | None:
    """Return the end of the range that the measure moves towards, in the unit of its target."""
    target = said.target
    if target is None:
        return None
    if target.scale:
        return target.scale if up else 0.0
    if target.unit == "%":
        return _share_bound(said, metric, up=up)
    if metric and metric.unit == "score" and target.unit in {None, "point", "star"}:
        return metric.high if up else metric.low
    return None


def _share_bound(said: Facts, metric: Metric | None, *, up: bool) -> float | None:
    if not up:
        return 0.0 if metric is None or (metric.low == 0 and metric.high == 100) else None
    if metric and metric.unit == "%":
        return metric.high
    whole = all(level is None or level.value <= 100 for level in (said.baseline, said.target))
    return 100.0 if whole and not _BEYOND_WHOLE.search(said.text.lower()) else None


def stretch(line: KeyResultLine) -> Stretch | None:
    """Return how far a key result moves, or None where its numbers do not say."""
    return _stretch(line.facts, line.metric)


@lru_cache(1 << 15)
def _stretch(said: Facts, metric: Metric | None) -> Stretch | None:
    moved = difference(said.baseline, said.target)
    if said.baseline is None or said.target is None or not moved:
        return None
    (_, start), (_, end) = dimension(said.baseline), dimension(said.target)
    if moved != end - start:
        start, end = said.baseline.value, said.target.value
    if start == 0:
        return None
    limit = bound(said, metric, up=moved > 0)
    change = abs(moved) / abs(start)
    shown = f"{said.baseline.text.strip()} → {said.target.text.strip()}"
    if limit is None or limit == start:
        return Stretch(change, None, f"{shown} is {_share(change)} of the baseline")
    gap = abs(moved) / abs(limit - start)
    left = f"{plain_number(abs(moved))} of {plain_number(abs(limit - start))}"
    return Stretch(
        change,
        gap,
        f"{shown} closes {_share(gap)} of what is left to {plain_number(limit)} ({left})",
    )


def _share(value: float) -> str:
    return f"{value * 100:.1f}%".replace(".0%", "%")
