"""OBJ106: two aims in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import quoted

_JOINED = pattern(r"\b(?:and|plus|as well as|while|und)\b|[;&+/]", re.IGNORECASE)


class CompoundObjective(ObjectiveRule):
    """An objective with two aims.

    What it checks
        The text joins two aims that could be reached separately.

    Why it matters
        The key results fall into two halves, and when time is short nobody knows which half
        counts.

    Example
        Open the Nordic market and modernise our finance systems

    Better
        Make Nordic dealers choose us first
    """

    code = "OBJ106"
    name = "compound-objective"
    severity = "info"
    good = (
        "Make search and booking effortless",
        "Tenants trust that a repair, once reported, gets done",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for two aims."""
        if line.facts.says.compound and _JOINED.search(line.item.text):
            yield self.finding(
                line.item.id,
                f"{quoted(line.item.text)} holds more than one aim.",
                "Make it two objectives, or name the one aim that both serve.",
            )
