"""PLAN008: everything promised, or everything a stretch."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule

_ENOUGH = 3


class OneKindOfAmbition(Rule):
    """A plan in which everything is promised, or everything is a stretch.

    What it checks
        At least three goals are marked as committed or aspirational, at least half of all are, and
        the mark is the same on each. A plan without marks is left alone.

    Why it matters
        Where all is promised nobody tries anything that might fail; where all is a stretch nobody
        can rely on anything.

    Example
        # Plan

        ## Members renew without being asked
        - Raise the renewal rate from 61% to 75% (committed)
        - Cut complaints about renewals from 120 to 60 a month (committed)
        - Raise renewals without a reminder from 22% to 40% (committed)

    Better
        # Plan

        ## Members renew without being asked
        - Raise the renewal rate from 61% to 75% (aspirational)
        - Cut complaints about renewals from 120 to 60 a month (committed)
        - Raise renewals without a reminder from 22% to 40% (aspirational)
    """

    code = "PLAN008"
    name = "one-kind-of-ambition"
    severity = "info"
    source = (
        "Google's OKR playbook (in John Doerr, Measure What Matters, 2018) on committed and "
        "aspirational goals, https://www.whatmatters.com/resources/google-okr-playbook"
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding where one kind is missing."""
        lines = context.key_results
        marked = [line.ambition for line in lines if line.ambition]
        if len(marked) < _ENOUGH or len(marked) * 2 < len(lines) or len(set(marked)) > 1:
            return
        if marked[0] == "committed":
            message = f"All {len(marked)} marked key results are committed; nothing is a stretch."
            fix = "Mark those that you would be glad to reach to 70% as aspirational, or raise one."
        else:
            message = f"All {len(marked)} marked key results are aspirational; nothing is promised."
            fix = "Mark those that others rely on as committed, and plan them so that they are met."
        yield self.finding(None, message, fix)
