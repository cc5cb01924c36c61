"""PLAN010: a push with nothing that protects."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import quoted
from okrkpi.rules._guard import guarded
from okrkpi.rules._pushed import guard_names, pushes


class NoGuardrail(ObjectiveRule):
    """A push for growth, speed, volume or cost that nothing keeps in bounds.

    What it checks
        A key result pushes growth, speed, volume or cost, and no KPI, no level to be kept, no
        “while keeping” clause and no other key result protects quality, margin or people. The
        measure that is pushed protects nothing, watched as a KPI too. It is mentioned once an
        objective.

    Why it matters
        Any number can be met at the cost of what is not measured. The measure that would suffer
        first, watched beside it, makes that visible.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800
        - Keep gross margin above 31%
    """

    code = "PLAN010"
    name = "no-guardrail"
    severity = "info"
    source = (
        "Andrew S. Grove, High Output Management (1983), on pairing indicators; Marilyn Strathern, "
        "Improving ratings (1997), on Goodhart's law"
    )
    bad = (
        """# Plan

## Players tell their friends
- Bookings per week: from 92 to 130

## KPIs
- Bookings per week
""",
    )
    good = (
        """# Plan

## Answer people while they still wait
- Cut first-response time from 9 h to 4 h while keeping satisfaction above 85%
""",
        """# Plan

## Nurses choose to stay on our wards
- Cut staff turnover from 21% to 15%
""",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for the first key result that pushes."""
        first = next((one for one in line.key_results if pushes(one)), None)
        if first is None or guarded(line, context):
            return
        names = guard_names(first)
        for_instance = f", for instance {names[0]}" if names else ""
        yield self.finding(
            line.item.id,
            f"{quoted(first.item.text)} could be reached at the cost of something that nothing "
            "here watches.",
            f"Watch beside it what would suffer first{for_instance}: as a KPI with a threshold, or "
            "as “… while keeping [what] at [?]”.",
            related=(first.item.id,),
        )
