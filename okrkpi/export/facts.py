"""What a line states, as data: numbers that are whole are written whole."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from okrkpi.item_facts import Facts
    from okrkpi.models import Cycle
    from okrkpi.statement import Change, Deadline, Quantity, Statement


_EXACT = 2**53


def facts(statement: Statement) -> dict[str, Any]:
    """Return the facts of one line."""
    return {
        "metric": statement.metric,
        "scope": statement.scope,
        "quantified": statement.quantified,
        "relative": statement.relative,
        "direction": statement.direction,
        "baseline": _of(statement.baseline, ("value", "unit", "text")),
        "target": _of(statement.target, ("value", "unit", "comparator", "text")),
        "change": _of(statement.change, ("value", "unit", "text")),
        "time_bound": statement.time_bound,
        "deadline": _deadline(statement.deadline),
        "cadence": statement.cadence.text if statement.cadence else None,
        "outcome": statement.outcome,
        "vague": [phrase.text for phrase in statement.vague],
        "compound": statement.compound,
        "quantities": [_quantity(quantity) for quantity in statement.quantities],
    }


def item_facts(found: Facts, cycle: Cycle | None) -> dict[str, Any]:
    """Return the facts of an item in its plan, where fields and the cycle count too."""
    in_plan = replace(
        found.says,
        metric=found.metric,
        scope=found.scope,
        quantified=found.quantified,
        direction=found.direction,
        relative=found.says.relative and not (found.target or found.baseline),
        baseline=found.baseline,
        target=found.target,
        change=found.change,
        deadline=found.deadline,
        time_bound=found.says.time_bound or found.deadline is not None or cycle is not None,
    )
    return facts(in_plan) | {"cadence": found.cadence}


def number(value: float | None) -> int | float | None:
    """Return a number as JSON writes it best: whole where it is whole, null where it is none."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if abs(value) < _EXACT and value == int(value) else value


def _quantity(quantity: Quantity) -> dict[str, Any]:
    keys = ("value", "high", "unit", "scale", "comparator", "text")
    return _of(quantity, keys) or {}


def _of(value: Quantity | Change | None, keys: Iterable[str]) -> dict[str, Any] | None:
    if value is None:
        return None
    found = {key: getattr(value, key) for key in keys}
    return {key: number(of) if isinstance(of, float) else of for key, of in found.items()}


def _deadline(deadline: Deadline | None) -> dict[str, Any] | None:
    if deadline is None:
        return None
    return {
        "text": deadline.text,
        "date": deadline.date.isoformat() if deadline.date else None,
    }
