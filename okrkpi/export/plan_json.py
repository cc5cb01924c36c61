"""A plan as JSON, which reads back the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrkpi.export.text import escape_json

if TYPE_CHECKING:
    from okrkpi.models import Plan


def plan_json(plan: Plan) -> str:
    """Return the plan as JSON of the published schema."""
    from okrkpi.documents.plan_json import plan_to_json  # other formats do without the reader

    return escape_json(plan_to_json(plan))
