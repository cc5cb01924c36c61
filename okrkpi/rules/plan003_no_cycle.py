"""PLAN003: nothing says for when."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule

_ONE_IN = 4


class NoCycle(Rule):
    """A plan that is for no particular time.

    What it checks
        The plan names no cycle, and none or hardly any (fewer than one in four) of its key results
        has a deadline. Where more have one, those without are named by KR204.

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
    bad = (
        """# Plan

## Win back the corner shops
- Raise weekly orders from 1,150 to 1,800
- Raise the share of repeat orders from 40% to 55%
- Cut late deliveries from 9% to 4%
- Raise the ordering rating from 3.4 to 4.3 out of 5
- Cut credit notes from 210 to 90 a month by 31 December 2026
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding where neither the plan nor a line says when."""
        if plan.cycle or not context.key_results:
            return
        lines = context.key_results
        timed = sum(bool(line.cycle or line.facts.deadline) for line in lines)
        if timed * _ONE_IN >= len(lines):
            return
        say = "says" if timed == 1 else "say"
        few = f"only {timed} of {len(lines)} key results {say}" if timed else "no key result says"
        yield self.finding(
            None,
            f"The plan names no cycle, and {few} for when.",
            "Name the cycle at the top, such as 2027-Q1; it then counts for every key result.",
        )
