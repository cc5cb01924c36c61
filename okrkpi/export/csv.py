"""A plan as CSV: one item a row, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from okrkpi.export.text import row

if TYPE_CHECKING:
    from okrkpi.models import Initiative, KeyResult, Kpi, Objective, Plan
    from okrkpi.statement import Quantity

COLUMNS = (
    "Type",
    "ID",
    "Parent",
    "Text",
    "Metric",
    "Baseline",
    "Current",
    "Target",
    "Unit",
    "Due",
    "Owner",
    "Team",
    "Cycle",
    "Ambition",
    "Role",
    "Cadence",
    "Status",
    "Grade",
    "Note",
)


def plan_csv(plan: Plan) -> str:
    """Return the plan's items in order; values that the text states are given columns too."""
    items = {item.id: dict(item.extra) for item in plan.items()}
    found = [(record, items.get(str(record["ID"]), {})) for record in _records(plan)]
    cells = (
        [
            extra.get(name.lower()) if (held := record.get(name)) is None else held
            for name in COLUMNS
        ]
        for record, extra in found
    )
    return "".join([row(COLUMNS), *map(row, cells)])


def _records(plan: Plan) -> Iterator[dict[str, object]]:
    for objective in plan.objectives:
        yield _objective(objective, plan)
        for key_result in objective.key_results:
            yield _measured("Key Result", key_result, objective.id, plan)
        for initiative in objective.initiatives:
            yield _initiative(initiative, objective.id)
    for kpi in plan.kpis:
        yield _measured("KPI", kpi, ", ".join(kpi.objectives), plan)


def _objective(objective: Objective, plan: Plan) -> dict[str, object]:
    return {
        "Type": "Objective",
        "ID": objective.id,
        "Parent": objective.supports,
        "Text": objective.text,
        "Owner": objective.owner,
        "Team": objective.team or plan.team,
        "Cycle": objective.cycle or (plan.cycle.label if plan.cycle else None),
        "Ambition": objective.ambition,
        "Note": objective.note,
    }


def _measured(kind: str, item: KeyResult | Kpi, parent: str, plan: Plan) -> dict[str, object]:
    from okrkpi.item_facts import facts  # the line formats are used where no model is loaded

    found = facts(item, today=plan.cycle.start if plan.cycle else None, cycle=plan.cycle)
    due = getattr(item, "due", None) or (found.deadline.text if found.deadline else None)
    return {
        "Type": kind,
        "ID": item.id,
        "Parent": parent,
        "Text": item.text,
        "Metric": found.metric,
        "Baseline": _level(getattr(item, "baseline", None), found.baseline),
        "Current": item.current,
        "Target": _level(item.target or getattr(item, "threshold", None), found.target),
        "Unit": item.unit,
        "Due": due,
        "Owner": item.owner,
        "Ambition": getattr(item, "ambition", None),
        "Role": getattr(item, "role", None),
        "Cadence": getattr(item, "cadence", None),
        "Grade": getattr(item, "grade", None),
        "Note": item.note,
    }


def _level(field: str | None, stated: Quantity | None) -> str | None:
    if field or stated is None:
        return field
    return f"{stated.comparator} {stated.text}" if stated.comparator else stated.text


def _initiative(initiative: Initiative, parent: str) -> dict[str, object]:
    return {
        "Type": "Initiative",
        "ID": initiative.id,
        "Parent": initiative.serves or parent,
        "Text": initiative.text,
        "Due": initiative.due,
        "Owner": initiative.owner,
        "Status": initiative.status,
        "Note": initiative.note,
    }
