"""KR225: how much of the work is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import by_when, quoted

_WORK = (
    r"migrations?|roll-?outs?|projects?|roadmap|backlog|implementation|programmes?|programs?|"
    r"deployment|"
    r"milestones?|features?|user stories|stories|tasks?|tickets in the sprint|epics?|deliverables?|"
    r"action (?:plan|items)|actions|work ?packages?|construction|renovation|refactoring|redesign|"
    r"transition|integration|development|documentation|digiti[sz]ation|preparations?|work|plan"
)
_PART_OF = re.compile(
    rf"\d\s?%\s+of\s+(?:the\s+|our\s+|all\s+|its\s+|planned\s+|agreed\s+)*(?:[\w-]+\s+){{0,3}}?(?:{_WORK})\b",
    re.IGNORECASE,
)
_COMPLETE = re.compile(
    rf"\b(?:{_WORK})\b[^.;]{{0,40}}?\b(?:to\s+)?\d{{1,3}}\s?%\s+(?:complete|completed|completion|done|"
    r"finished|delivered|implemented)\b|\b\d{1,3}\s?%\s+(?:complete|completion|done)\s+(?:of|on)\b",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:plan|work|stories|actions)\s+(?:members|holders|orders|force|with|is)\b", re.IGNORECASE
)


class PercentOfAProject(KeyResultRule):
    """A share of a project in place of its effect.

    What it checks
        The line measures how much of a piece of work is done: 80% of the migration, rollout 50%
        complete.

    Why it matters
        It looks like a measure and is a progress bar. The last tenth is often half of the work,
        and nothing may be better when it is finished.

    Example
        Complete 80% of the migration

    Better
        Cut failed payments from 2.1% to 0.8%
    """

    code = "KR225"
    name = "percent-of-a-project"
    severity = "warning"
    source = (
        "Google's OKR playbook (in John Doerr, Measure What Matters, 2018): key results describe "
        "outcomes, not activities; https://www.whatmatters.com/resources/google-okr-playbook"
    )
    supersedes = ("KR206",)
    bad = (
        "80% of the roadmap features delivered",
        "Warehouse roll-out 60% complete by mid-November",
    )
    good = (
        "80% of patients seen within 4 hours",
        "Raise the share of clinics live on the new system from 20% to 80%",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a share of work."""
        text = line.item.text
        found = _PART_OF.search(text) or _COMPLETE.search(text)
        if found is None or _OF_PEOPLE.search(text):
            return
        yield self.finding(
            line.item.id,
            f"{quoted(found.group())} says how much work is done, not what it changes.",
            "Keep the work as an initiative, and measure what it is for: “[metric] from [?] to [?] "
            f"{by_when(line.cycle)}”.",
            marks=(found.span(),),
        )
