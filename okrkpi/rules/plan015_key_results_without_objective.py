"""PLAN015: key results that say not what they are for."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule
from okrkpi.rules._common import quoted


class KeyResultsWithoutObjective(Rule):
    """Key results that stand under no objective.

    What it checks
        Key results are listed without an objective above them.

    Why it matters
        Numbers alone do not say why they should move. When circumstances change, nobody can tell
        whether they still should.

    Example
        # Plan

        ## O1
        - Raise weekly orders from 1,150 to 1,800

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800
    """

    code = "PLAN015"
    name = "key-results-without-objective"
    severity = "warning"

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield one finding for all of a group."""
        for line in context.objectives:
            if line.item.text.strip() or not line.key_results:
                continue
            first, *others = line.key_results
            more = f" and {len(others)} more" if others else ""
            yield self.finding(
                first.item.id,
                f"{quoted(first.item.text)}{more} {'stand' if others else 'stands'} under no "
                "objective.",
                "Say in a sentence without a number where they lead to, and put them under it.",
                related=tuple(other.item.id for other in others),
            )
