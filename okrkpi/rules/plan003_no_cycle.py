"""PLAN003: nothing says for when."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule


class NoCycle(Rule):
    """A plan that is for no particular time.

    What it checks
        The plan names no cycle, and none of its key results has a deadline.

    Why it matters
        Goals for some day are wishes. A cycle gives all of them the same end, and a day to look
        back.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800 by 31 December 2026
    """

    code = "PLAN003"
    name = "no-cycle"
    severity = "warning"
    source = "https://rework.withgoogle.com/guides/set-goals-with-okrs"
    supersedes = ("KR204",)

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding where neither the plan nor a line says when."""
        if plan.cycle or not context.key_results:
            return
        if any(line.cycle or line.facts.deadline for line in context.key_results):
            return
        yield self.finding(
            None,
            "Neither the plan nor any key result says for when.",
            "Name the cycle at the top, such as 2027-Q1; it then counts for every key result.",
        )
