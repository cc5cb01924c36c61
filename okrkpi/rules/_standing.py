"""Where a KPI stands against the level that it has to keep, however the two are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from okrkpi.item_facts import Facts
from okrkpi.levels import FROM_BEFORE
from okrkpi.pattern import pattern
from okrkpi.rules._base import KpiLine
from okrkpi.rules._move import difference
from okrkpi.rules._polarity import is_cost, is_earned, wanted_way
from okrkpi.rules._told import shown_level
from okrkpi.statement import Quantity
from okrkpi.statement.comparator import SIDES
from okrkpi.statement.metric import Metric

_ALL = 100
_AIMED = pattern(
    r"\b(?:targets?|goals?|aim|plan(?:ned)?|budget|wanted|should be|needs? to be|has to be|"
    r"(?:up(?:per)?|low(?:er)?)? ?limit|max(?:imum)?|min(?:imum)?|ceiling|floor|threshold|cap|"
    r"standard|against|vs|versus)\b",
    re.IGNORECASE,
)
_EARLIER = pattern(
    r"\b(?:was|were|from|last|previous(?:ly)?|prior|baseline|start(?:ed)?|vs|versus|than|against|"
    r"compared|before|ago|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SAID = r"\b[\s.:=)]*(?:(?:of|is|at)\s)?$"
_MOST = pattern(rf"\b(?:limit|max(?:imum)?|ceiling|cap|budget){_SAID}", re.IGNORECASE)
_LEAST = pattern(rf"\b(?:lower limit|min(?:imum)?|floor){_SAID}", re.IGNORECASE)
_HELD = pattern(r"\b(?:reserves?|runway|liquidity|cash|buffer|headroom)\b", re.IGNORECASE)
"""What is held for bad days, of which less is never wanted."""
_EARNS = pattern(
    r"(?:[a-z]+ ){0,2}(?:revenues?|income|turnover|takings|sales|profits?|margins?|donations) "
    r"per\b",
    re.IGNORECASE,
)
_SCALES = frozenset({5, 6, 7, 10})
_SUFFERED = pattern(
    r"\b(?:pain|stress|strain|risk|fear|effort|noise|burden|fatigue|anxiety|workload|severity)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Today's value of a KPI and the level it has to keep, with the sign that says on which side.

    `sign` says on which side it would be right, for a range on which side it is not. `now` and
    `level` are how the line has the two; `kept` is the level with its side in words.
    """

    sign: str
    now: str
    level: str
    kept: str
    failing: bool


def standing(line: KpiLine) -> Standing | None:
    """Return where a KPI stands; None where a value or the side to be on is not known."""
    said, target = line.facts, line.facts.target
    current = today(line)
    if target is None or current is None:
        return None
    level = shown_level(said, target).strip().lstrip("<>=≤≥~ ") + _rhythm_of(current, said)
    if target.high is not None:
        failing = not target.value <= current.value <= target.high
        sign = "" if not failing else "<=" if current.value > target.high else ">="
        return Standing(sign, current.text.strip(), level, f"within {level}", failing)
    beyond = difference(target, current)
    sign = _sign(said, line.metric)
    if beyond is None or not sign:
        return None
    failing = {"<": beyond >= 0, "<=": beyond > 0, ">": beyond <= 0, ">=": beyond < 0}[sign]
    whole = target.value == 0 or (target.value == _ALL and target.unit == "%")
    side = "" if whole and sign in {"<=", ">="} else f"{SIDES[sign]} "
    return Standing(sign, current.text.strip(), level, f"{side}{level}", failing)


def today(line: KpiLine) -> Quantity | None:
    """Return today's value of a KPI.

    It stands in a field or is called so; or the target is in a field and the line has the value,
    or the line names its target beside it: `340, target below 100`, `target 100, October 340`.
    """
    said, item = line.facts, line.item
    if said.current is not None:
        return said.current
    text, start, end = said.text, said.says.baseline, said.says.target
    if (item.target or item.threshold) and start is None:
        bare = end is not None and end.end > end.start and not end.comparator
        return end if bare and said.target is not end else None
    if end is None or end.end <= end.start:
        return None
    if start is None:
        before = [one for one in said.says.quantities if one.end <= end.start]
        start = before[0] if len(before) == 1 and not before[0].comparator else None
    if start is None or FROM_BEFORE.search(text[: start.start]):
        return None
    if start.end > end.start:
        earlier = _EARLIER.search(text, end.end)
        return None if earlier or not _is_aimed_at(text, 0, end) else start
    return start if _is_aimed_at(text, start.end, end) else None


def _rhythm_of(value: Quantity, said: Facts) -> str:
    """Return what a value is per, where only its level does without: `9 a month (limit 4)`."""
    cadence, text = said.says.cadence, said.text
    if cadence is None or not value.end <= cadence.start or text[value.end : cadence.start].strip():
        return ""
    return f" {cadence.text}" if text[value.start : value.end] == value.text else ""


def _is_aimed_at(text: str, begin: int, level: Quantity) -> bool:
    """Say whether a sign or the words before a level make it the one to be kept."""
    return level.comparator in SIDES or _AIMED.search(text, begin, level.end) is not None


@lru_cache(1 << 14)
def _sign(said: Facts, metric: Metric | None) -> str:
    """Return on which side of its target a measure has to be, or nothing where that is open.

    Without a sign, none means at most, and all at least; otherwise the words beside the target and
    the name of the measure say it.
    """
    target = said.target
    if target is None or target.comparator in SIDES:
        return (target and target.comparator) or ""
    if target.value == 0:
        return "<="
    if target.value == _ALL and target.unit == "%":
        return ">="
    before = said.text[: target.start] if said.text[target.start : target.end] else ""
    if _LEAST.search(before) or _MOST.search(before):
        return ">=" if _LEAST.search(before) else "<="
    if _HELD.search(before):
        return ">="
    way = {"higher": "up", "lower": "down"}.get(metric.better if metric else "", "")
    way = way or _way(said, target)
    return {"up": ">=", "down": "<="}.get(way, "")


def _way(said: Facts, target: Quantity) -> str:
    """Return which way the words of a measure want it to go."""
    unit = target.unit or ""
    if len(unit) == 3 and unit.isupper() and (is_earned(said.text) or _EARNS.match(said.text)):
        return "up"
    if is_cost(said.text):
        return "down"
    way = wanted_way(said.text, share=unit == "%")
    rated = target.scale in _SCALES or any(one.scale in _SCALES for one in said.says.quantities)
    return "up" if way == "none" and rated and not _SUFFERED.search(said.text) else way
