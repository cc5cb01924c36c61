"""Changes to a plan, each a new plan: other words for a line, another title, team or cycle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from okrkpi.grounding import retold
from okrkpi.item_facts import Facts, facts
from okrkpi.models import Cycle, Item, Plan, Question

_AnyItem = TypeVar("_AnyItem", bound=Item)
_LEVELS = {
    "baseline": ("baseline",),
    "current": ("current", "baseline"),
    "target": ("target",),
    "threshold": ("target",),
}
"""The facts of an item that give what a question asks for; today's value of a KPI is a baseline."""
_NAMES = frozenset({"text", "metric"})


def with_text(
    plan: Plan,
    item_id: str,
    text: str,
    documents: Mapping[str, str] | None = None,
    *,
    asked: str | None = None,
) -> Plan:
    """Return the plan with other words for an item, as a person gives them.

    A number that the person changed is no longer traced to the passage that held the old one. A
    question that the words answer has its answer then, and so has the one that was `asked` unless
    the words still lack what it asks for.
    """
    old = next((item for item in plan.items() if item.id == item_id), None)
    if old is None or old.text == text:
        return plan
    new = retold(old, old.model_copy(update={"text": text}), plan, documents)
    before, after = facts(old), facts(new)
    questions = tuple(
        one.model_copy(update={"answer": _answer(one, before, after, text, one.id == asked)})
        if one.at == item_id and one.answer is None
        else one
        for one in plan.questions
    )
    values = {"text": text, "numbers": new.numbers, "sources": new.sources}
    return _with_item(plan, item_id, values).model_copy(update={"questions": questions})


def with_head(plan: Plan, *, team: str | None, cycle: Cycle | None) -> Plan:
    """Return the plan for another team or cycle; one that is None stays as it is."""
    questions = tuple(
        one.model_copy(update={"answer": cycle.label})
        if cycle and one.field == "cycle" and one.answer is None
        else one
        for one in plan.questions
    )
    values = {"team": team or plan.team, "cycle": cycle or plan.cycle, "questions": questions}
    return plan.model_copy(update=values)


def with_title(plan: Plan, title: str) -> Plan:
    """Return the plan under another title."""
    return plan.model_copy(update={"title": title})


def _with_item(plan: Plan, item_id: str, values: Mapping[str, object]) -> Plan:
    """Return the plan with other values in one item."""

    def changed(item: _AnyItem) -> _AnyItem:
        return item.model_copy(update=values) if item.id == item_id else item

    objectives = tuple(
        changed(objective).model_copy(
            update={
                "key_results": tuple(map(changed, objective.key_results)),
                "initiatives": tuple(map(changed, objective.initiatives)),
            }
        )
        for objective in plan.objectives
    )
    kpis = tuple(map(changed, plan.kpis))
    return plan.model_copy(update={"objectives": objectives, "kpis": kpis})


def _answer(question: Question, before: Facts, after: Facts, text: str, asked: bool) -> str | None:
    """Return what an item's new words answer to a question about it."""
    field = question.field or ""
    if field in _NAMES:
        was, now = before.metric, after.metric
    elif field in _LEVELS:
        was, now = _level(before, field), _level(after, field)
    else:
        return text if asked else None
    return now if asked or was is None else None


def _level(facts: Facts, field: str) -> str | None:
    if field in facts.unknown:
        return None
    levels = (getattr(facts, name) for name in _LEVELS[field])
    return next((level.text for level in levels if level is not None), None)
