"""OBJ107: nothing is to change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import quoted
from okrkpi.rules._holding import kept
from okrkpi.rules._move import difference

_CONTINUE = pattern(
    r"^\W*(?:continue|carry on|keep (?:on|up|doing)|go on|maintain|uphold|sustain|preserve|"
    r"business as usual)",
    re.IGNORECASE,
)
_STAY = pattern(r"^\W*(?:keep|stay|remain|hold)\b", re.IGNORECASE)


class BusinessAsUsual(ObjectiveRule):
    """An objective that keeps things as they are.

    What it checks
        The text maintains or continues something, and no key result moves a measure.

    Why it matters
        What has to go on goes on without an objective: a KPI with a threshold watches it, and the
        objectives are left for what should become different.

    Example
        # Plan

        ## Continue to provide reliable IT services
        - Keep the server rooms running

    Better
        # Plan

        ## Free our teachers from calling the help desk
        - Cut calls to the help desk from 310 to 150 a week
    """

    code = "OBJ107"
    name = "business-as-usual"
    severity = "info"
    supersedes = ("OBJ104",)
    source = (
        "Google's OKR playbook (in John Doerr, Measure What Matters, 2018) on business-as-usual "
        "goals, "
        "https://www.whatmatters.com/resources/google-okr-playbook; "
        "https://rework.withgoogle.com/guides/set-goals-with-okrs"
    )
    bad = (
        """# Plan

## Continue the fire inspections as the law requires
- Inspections on schedule stay at 95%
""",
        """# Plan

## Maintain our good service to members
- Keep the renewal rate above 85%
- Answer calls as usual
""",
        """# Plan

## Keep the branches running
- Keep self-service uptime above 98%
""",
    )
    good = (
        """# Plan

## Keep the town's swimmers coming back
- Raise the renewal rate from 61% to 75%
""",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing moves."""
        text = line.item.text[line.facts.says.begin :]
        if not _CONTINUE.match(text) and not (line.key_results and _STAY.match(text)):
            return
        for key_result in line.key_results:
            said = key_result.facts
            moved = said.change or difference(said.baseline, said.target)
            rising = said.says.direction in {"up", "down", "reach"} and not kept(said)
            if not said.activity and (moved or rising):
                return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} keeps things as they are, and no key result moves anything.",
            "Watch it with a KPI and a threshold, or say what should become different.",
        )
