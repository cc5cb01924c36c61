"""KR222: nobody's key results."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule
from okrkpi.rules._common import listed


class NoOwner(Rule):
    """Key results that are nobody's.

    What it checks
        Key results without an owner, named once for the whole plan. An objective's owner counts
        for its key results. Off unless the profile asks for it.

    Why it matters
        What belongs to all is updated by none.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800
          - owner: Mia
    """

    code = "KR222"
    name = "no-owner"
    severity = "info"
    source = (
        "George T. Doran, There's a S.M.A.R.T. way to write management's goals and objectives "
        "(1981): "
        "the A stands for assignable"
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield one finding that names them all."""
        without = [
            key_result.id
            for objective in plan.objectives
            for key_result in objective.key_results
            if not (key_result.owner or objective.owner)
        ]
        if not without:
            return
        shown = [*without[:5], f"{len(without) - 5} more"] if len(without) > 5 else without
        has = "has" if len(without) == 1 else "have"
        yield self.finding(
            None,
            f"{listed(shown)} {has} no owner.",
            "Name one person each who reports on it; others may help.",
            related=tuple(without),
        )
