"""Where a key result starts, as another place of the plan says: its objective, or its KPI."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from okrkpi.item_facts import Facts
from okrkpi.rules._base import Context, KeyResultLine
from okrkpi.rules._move import difference
from okrkpi.rules._standing import today
from okrkpi.rules._topic import figures, topic
from okrkpi.statement import Quantity
from okrkpi.statement.metric import Metric

_Measure = tuple[frozenset[str], frozenset[str]]


class Start(NamedTuple):
    """A starting value, and who says it in words for a sentence."""

    value: str
    told_by: str


def start_elsewhere(line: KeyResultLine, context: Context) -> Start | None:
    """Return the start of a key result from its objective or from the KPI on the same measure.

    The objective says it where it goes to the same level; the KPI where it has the same words, or
    is tied to the key result.
    """
    above = context.objective_of(line).facts
    if above.baseline and above.target and line.facts.target:
        same = difference(above.target, line.facts.target) == 0
        if same and topic(line.facts) & topic(above):
            return Start(above.baseline.text.strip(), "its objective")
    value = context.once(_watched).get(_measure(line.facts)) if topic(line.facts) else None
    if value is None and line.metric and not line.facts.scope:
        value = context.once(_known).get(line.metric)
    tied = next((kpi for kpi in context.kpis if kpi.item.id == line.item.kpi), None)
    value = today(tied) if tied else value
    if value is None or not _fits(value, line.facts.target):
        return None
    return Start(value.text.strip(), "the KPI on the same measure")


def _measure(said: Facts) -> _Measure:
    return topic(said), figures(said)


def _watched(context: Context) -> dict[_Measure, Quantity | None]:
    """Return today's value of each KPI by what it measures."""
    return {_measure(kpi.facts): today(kpi) for kpi in context.kpis if topic(kpi.facts)}


def _known(context: Context) -> dict[Metric, Quantity]:
    """Return today's value of each measure that the field knows, where one KPI alone has it."""
    often = Counter(kpi.metric for kpi in context.kpis)
    alone = [kpi for kpi in context.kpis if often[kpi.metric] == 1 and not kpi.facts.scope]
    values = ((kpi.metric, today(kpi)) for kpi in alone)
    return {metric: value for metric, value in values if metric and value}


def _fits(value: Quantity, target: Quantity | None) -> bool:
    """Say whether today's value can be the start of a move to the target, and is not that."""
    return target is None or bool(difference(value, target))
