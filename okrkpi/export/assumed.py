"""How a cycle was read that a document leaves open, in words."""

from __future__ import annotations

from okrkpi.document import Assumed, Document
from okrkpi.models import Plan


def assumptions(document: Document, plan: Plan) -> list[Assumed]:
    """Return the cycles of a plan that its document leaves open; one that was given is not."""
    labels = {plan.cycle.label if plan.cycle else None, *(one.cycle for one in plan.objectives)}
    return [one for one in document.assumed if one.cycle.label in labels]


def told_assumed(document: Document, plan: Plan) -> str:
    """Return how the cycles were read that could be meant otherwise; "" where there are none."""
    return "; ".join(map(_told, assumptions(document, plan)))


def _told(one: Assumed) -> str:
    first, last = one.cycle.start, one.cycle.end
    if one.open == "year":
        return f"“{one.text}” is read as {one.cycle.label}; name the year to be sure"
    return (
        f"“{one.text}” is read as {first:%B} {first.year} to {last:%B} {last.year}; set"
        " fiscal_year_start to be sure"
    )
