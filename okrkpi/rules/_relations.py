"""What belongs together: a KPI and an objective, by id, by measure, by the things spoken of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from okrkpi.item_facts import Facts
from okrkpi.rules._base import Context, KpiLine, ObjectiveLine
from okrkpi.rules._topic import content, word_list
from okrkpi.statement.metric import Metric

_MEASURE_WORDS = word_list("measure")
_REMEMBERED = 1 << 15
STEM = 6


@dataclass(frozen=True, slots=True)
class Ties:
    """What may tie KPIs to objectives: ids, the ids that they name, words, and measures.

    The beginning of a long word stands beside it, so that advertisers and advertising meet.
    """

    ids: frozenset[str]
    named: frozenset[str]
    words: frozenset[str]
    metrics: frozenset[str]
    guards: frozenset[str]

    def meet(self, other: Ties) -> bool:
        """Say whether anything ties the one to the other."""
        return not (
            self.words.isdisjoint(other.words)
            and self.ids.isdisjoint(other.named)
            and self.named.isdisjoint(other.ids)
            and self.metrics.isdisjoint(other.metrics)
            and self.metrics.isdisjoint(other.guards)
            and self.guards.isdisjoint(other.metrics)
        )


def ties_of_kpi(line: KpiLine) -> Ties:
    """Return what may tie a KPI to an objective."""
    item = line.item
    named = frozenset(name for name in (*item.objectives, item.parent) if name)
    return _ties([item.id], named, [line.facts], [line.metric])


def ties_of(line: ObjectiveLine, context: Context) -> Ties:
    """Return what may tie an objective or one of its key results to a KPI."""
    return context.once(_of_objectives)[line.item.id]


def _of_objectives(context: Context) -> dict[str, Ties]:
    return {line.item.id: _of_objective(line) for line in context.objectives}


def _of_objective(line: ObjectiveLine) -> Ties:
    lines = line.key_results
    return _ties(
        [line.item.id, *(one.item.id for one in lines)],
        [one.item.kpi for one in lines if one.item.kpi],
        [line.facts, *(one.facts for one in lines)],
        [one.metric for one in lines],
    )


def _ties(
    ids: Iterable[str],
    named: Iterable[str],
    said: Iterable[Facts],
    metrics: Iterable[Metric | None],
) -> Ties:
    known = [metric for metric in metrics if metric]
    return Ties(
        frozenset(ids),
        frozenset(named),
        frozenset().union(*map(_words, said)),
        frozenset(metric.name for metric in known),
        frozenset(name for metric in known for name in metric.guards),
    )


def together(ties: Iterable[Ties]) -> Ties:
    """Return what may tie any of several."""
    every = list(ties)
    return Ties(
        frozenset().union(*(one.ids for one in every)),
        frozenset().union(*(one.named for one in every)),
        frozenset().union(*(one.words for one in every)),
        frozenset().union(*(one.metrics for one in every)),
        frozenset().union(*(one.guards for one in every)),
    )


@lru_cache(_REMEMBERED)
def about(said: Facts) -> frozenset[str]:
    """Return what a line speaks of, without the words that every measure has."""
    return content(said) - _MEASURE_WORDS


@lru_cache(_REMEMBERED)
def _words(said: Facts) -> frozenset[str]:
    found = about(said)
    return found | {word[:STEM] for word in found if len(word) > STEM}


def shortened(said: Facts) -> frozenset[str]:
    """Return how the words begin that tell what a line is about."""
    return frozenset(word[:STEM] for word in about(said))


def linked(kpi: KpiLine) -> bool:
    """Say whether a KPI names the objectives or key results that it belongs to."""
    return bool(kpi.item.objectives or kpi.item.parent)
