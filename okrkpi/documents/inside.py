"""Where in a document a line stands: beneath which goal, in which section, for which team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from okrkpi.documents.node import Node
from okrkpi.documents.sketch import Draft
from okrkpi.models import Cycle

Where = Literal[
    "open",  # nothing has been decided: a document, a team, a cycle
    "other",  # a part without goals, where only labels count
    "skip",  # a part without goals
    "objectives",
    "objective",
    "key_results",
    "key_result",
    "kpis",
    "initiatives",
    "item",  # a KPI or an initiative
    "notes",
    "awaiting",  # a label without words, whose words come next
]


@dataclass(frozen=True, slots=True)
class Inside:
    """What a line stands beneath; `item` takes its details and notes."""

    where: Where = "open"
    item: Draft | None = None
    objective: Draft | None = None
    heading: Node | None = None
    team: str | None = None
    cycle: Cycle | None = None
    ambition: str | None = None
    kpi_role: str | None = None
    category: str | None = None
    label: Node | None = None
    name: str = ""

    @property
    def what(self) -> str:
        """The goal that a line stands beneath, in words."""
        return f"the {self.item.role.replace('_', ' ')}" if self.item else "the plan"
