"""What belongs together: a KPI and an objective, by id, by measure, by the things spoken of."""

from __future__ import annotations

from functools import lru_cache

from okrkpi.item_facts import Facts
from okrkpi.rules._base import KpiLine, ObjectiveLine
from okrkpi.rules._common import content, word_list
from okrkpi.statement.metric import Metric

_MEASURE_WORDS = word_list("measure")
_REMEMBERED = 1 << 15
_STEM = 6


def relates(kpi: KpiLine, objective: ObjectiveLine) -> bool:
    """Say whether a KPI is tied to an objective: by id, by its measure, or by its words."""
    lines, item = objective.key_results, kpi.item
    if item.objectives or item.parent:
        named = {*item.objectives, item.parent}
        if objective.item.id in named or any(line.item.id in named for line in lines):
            return True
    said = _said_by((objective.facts, *[line.facts for line in lines]))
    if not _about(kpi.facts).isdisjoint(said) or not _stems(_about(kpi.facts)).isdisjoint(
        _stems(said)
    ):
        return True
    for line in lines:
        if line.item.kpi == item.id or _same_or_guards(kpi.metric, line.metric):
            return True
    return False


def shares_topic(one: Facts, other: Facts) -> bool:
    """Say whether half of the words that tell what a line is about stand in another."""
    about = _shortened(_about(one))
    return bool(about) and 2 * len(about & _shortened(_about(other))) >= max(2, len(about))


@lru_cache(1 << 12)
def _shortened(found: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in found)


def _same_or_guards(one: Metric | None, other: Metric | None) -> bool:
    if one is None or other is None:
        return False
    return one.name == other.name or other.name in one.guards or one.name in other.guards


@lru_cache(1 << 12)
def _stems(found: frozenset[str]) -> frozenset[str]:
    """Return how long words begin, so that advertisers and advertising belong together."""
    return frozenset(word[:_STEM] for word in found if len(word) >= _STEM)


@lru_cache(_REMEMBERED)
def _about(said: Facts) -> frozenset[str]:
    return content(said) - _MEASURE_WORDS


@lru_cache(1 << 12)
def _said_by(lines: tuple[Facts, ...]) -> frozenset[str]:
    return frozenset().union(*map(_about, lines))


def linked(kpi: KpiLine) -> bool:
    """Say whether a KPI names the objectives or key results that it belongs to."""
    return bool(kpi.item.objectives or kpi.item.parent)
