"""KR224: the current value is at or beyond the target."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._move import difference, reached


class TargetAlreadyMet(KeyResultRule):
    """A target that is reached before the work begins.

    What it checks
        The current value is at or beyond the target. Where the baseline is short of it and
        check-ins or a grade show that the cycle got it there, it is mentioned only.

    Why it matters
        There is nothing left to do for it. Either the number is out of date, or the bar is too
        low, or the result belongs among the KPIs now.

    Example
        # Plan

        ## Make every delivery arrive when we said it would
        - Raise on-time delivery to 92%
          - current: 94%

    Better
        # Plan

        ## Make every delivery arrive when we said it would
        - Raise on-time delivery to 97%
          - current: 94%
    """

    code = "KR224"
    name = "target-already-met"
    severity = "error"
    bad = (
        """# Plan

## Answer people while they still wait
- Cut the median response time from 9 h to 4 h
  - current: 3 h
""",
    )
    good = ("Raise on-time delivery from 90% to 97%",)

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing is left to reach."""
        said = line.facts
        if said.current is None or said.target is None or not reached(said, line.metric):
            return
        if said.baseline and difference(said.baseline, said.target) == 0:
            return
        tracked = bool(line.item.checkins) or line.item.grade is not None
        now, end = said.current.text.strip(), said.target.text.strip()
        yield self.finding(
            line.item.id,
            f"Today's {now} has reached the target of {end} already.",
            "Grade it, and set a new target only if there is reason to go on."
            if tracked
            else f"Aim beyond it (from {now} to [?]), or keep it as a KPI.",
            severity="info" if tracked else None,
            field="current",
        )
