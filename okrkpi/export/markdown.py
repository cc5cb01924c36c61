"""A plan as our own Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrkpi.models import Plan


def plan_markdown(plan: Plan) -> str:
    """Return the plan as Markdown that reads back the same."""
    from okrkpi.documents.plan import write_plan  # other formats do without the reader

    return write_plan(plan)
