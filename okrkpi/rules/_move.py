"""How far a key result moves its measure, and in which direction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from okrkpi.doings import is_ordered
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
_BESIDE_A_LEVEL = (
    r"at|above|below|under|over|within|between|around|near|in|stable|steady|constant|unchanged|"
    r"the same|no (?:more|less|higher|lower)|[<>≥≤~]|\d"
)
_STEADY = r"flat|steady|stable|constant|level|unchanged|put|where (?:it|they) (?:is|are)"
_KEPT = pattern(
    rf"\b(?:stays?|remains?|holds?)\s+(?:{_BESIDE_A_LEVEL}|{_STEADY})"
    r"|\b(?:is|are|be|being|gets?)\s+(?:\w+ly\s+)?(?:kept|held|maintained|sustained|preserved)\b"
    r"|\b(?:kept|held|maintained|sustained)\s+(?:at|above|below|under|over|between)\s+\W?\d"
    r"|\b(?:never|not|no longer|n['’]t)\s+(?:to\s+)?"
    r"(?:falls?|drops?|rises?|goes|go|exceeds?|slips?|dips?|climbs?|gets? worse|grows?)\b"
    r"|\b(?:let|lets)\s+[\w\s-]{2,40}?\s(?:fall|drop|rise|go|exceed|slip)\b"
    r"|\b(?:consistently|constantly|permanently|always|never|steady|not)\s+"
    r"(?:at|above|below|under|over|within|between|more than|less than|fewer than)\s+\W?\d",
    re.IGNORECASE,
)
_AS_BEFORE = pattern(
    r"\bunchanged\b|\bsame as (?:last|this|the previous|in) \w+"
    r"|(?:[\d%,;(–—-]|\b(?:none|nil|zero))\s*(?:just )?as (?:so far|today|now|"
    r"at present|before|until now|up to now|currently|ever|always|(?:in )?(?:the )?(?:last|"
    r"previous) \w+|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_KEPT_WORDS = frozenset(
    """stay stays remain remains hold holds kept held maintained sustained preserved never not
    longer as unchanged same don don't doesn't consistently constantly permanently always
    steady""".split()
)
_SO_THAT = pattern(
    r"\b(?:so|that|which|who|whose|where|when|while|until|and|to|if|because)\b|[:;,]", re.IGNORECASE
)
"""What leads from an order to what is to come of it."""
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


def kept(said: Facts) -> bool:
    """Say whether the words keep a level: maintain it, or have it stay where it is."""
    return said.says.verb_direction == "keep" or stays(said)


@lru_cache(1 << 15)
def stays(said: Facts) -> bool:
    """Say whether the line says of its measure that it stays where it is."""
    if said.spoken.isdisjoint(_KEPT_WORDS):
        return False
    if difference(said.baseline, said.target) and not _holds_a_limit(said):
        return False
    guard = said.says.guard
    clear = said.text[: guard.start] + said.text[guard.end :] if guard else said.text
    if said.target and _AS_BEFORE.search(said.text):
        return True
    found = _KEPT.search(clear, said.says.begin)
    if found is None or not is_ordered(said.says):
        return found is not None
    between = clear[said.says.begin : found.start()]
    return bool(between.strip()) and not _SO_THAT.search(between)


def _holds_a_limit(said: Facts) -> bool:
    """Say whether today's value is within a limit that stands beside it."""
    limit = bool(said.target and said.target.comparator) and said.current is said.baseline
    return limit and reached(said, None) is True


def holds_already(said: Facts, metric: Metric | None) -> bool:
    """Say whether a bare level is written beside a value of today that keeps it."""
    bare = said.says.verb_direction not in {"up", "down", "reach"}
    if bare and said.current is said.baseline and difference(said.current, said.target) == 0:
        return True
    limit = bool(said.target and said.target.comparator) and said.current is said.baseline
    return bare and limit and reached(said, metric) is True


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
    left = f"{plain_number(abs(moved))} of the {plain_number(abs(limit - start))}"
    return Stretch(
        change, gap, f"{shown} closes {left} left to {plain_number(limit)}, {_share(gap)}"
    )


def _share(value: float) -> str:
    return f"{value * 100:.1f}%".replace(".0%", "%")
