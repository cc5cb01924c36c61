"""Changes to a plan, each a new plan: other words for a line, another title, team or cycle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from okrkpi.grounding import retold
from okrkpi.item_facts import AnyItem, Facts, facts
from okrkpi.models import Cycle, Item, Plan, Question

_AnyItem = TypeVar("_AnyItem", bound=Item)
_LEVELS = ("baseline", "current", "target")


def with_text(
    plan: Plan, item_id: str, text: str, documents: Mapping[str, str] | None = None
) -> Plan:
    """Return the plan with other words for an item, as a person gives them.

    A number that the person changed is no longer traced to the passage that held the old one. A
    question that the words answer has its answer then.
    """
    old = next((item for item in plan.items() if item.id == item_id), None)
    if old is None or old.text == text:
        return plan
    new = retold(old, old.model_copy(update={"text": text}), plan, documents)
    before, after = facts(old), facts(new)
    questions = tuple(_asked(one, old, before, after) for one in plan.questions)
    values = {"text": text, "numbers": new.numbers, "sources": new.sources}
    return _with_item(plan, item_id, values).model_copy(update={"questions": questions})


def with_head(plan: Plan, *, team: str | None, cycle: Cycle | None) -> Plan:
    """Return the plan for another team or cycle; one that is None stays as it is."""
    return plan.model_copy(update={"team": team or plan.team, "cycle": cycle or plan.cycle})


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


def _asked(question: Question, item: AnyItem, before: Facts, after: Facts) -> Question:
    field = question.field
    if question.at != item.id or question.answer is not None or field not in _LEVELS:
        return question
    level = getattr(after, field)
    if field not in before.unknown or field in after.unknown or level is None:
        return question
    return question.model_copy(update={"answer": level.text})
