"""OBJ110: a to-do list under an objective."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import by_when, quoted
from okrkpi.rules._work import outsider_decides, share_of_things_made, share_of_work


class ActivitiesOnly(ObjectiveRule):
    """An objective whose key results are all work.

    What it checks
        Every key result of the objective is a task, a deliverable, a count of own outputs or a
        share of a project.

    Why it matters
        All of it can be done and the objective be as far away as before: nothing here would show
        it.

    Example
        # Plan

        ## Make booking a room a matter of seconds
        - Launch the new booking page
        - Train the front desk
        - Publish a guide for guests

    Better
        # Plan

        ## Make booking a room a matter of seconds
        - Cut the median time to book from 6 minutes to 2 minutes
        - Raise the share of bookings finished without help from 52% to 75%
        - Launch the new booking page
    """

    code = "OBJ110"
    name = "activities-only"
    severity = "error"
    source = (
        "Google's OKR playbook (in John Doerr, Measure What Matters, 2018): key results describe "
        "outcomes, not activities; https://www.whatmatters.com/resources/google-okr-playbook"
    )

    bad = (
        """# Plan

## Clerks find every file at their desk
- Complete 60% of the introduction
- Write the manual
""",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing but work is listed."""
        if not line.key_results or not all(_is_work(one) for one in line.key_results):
            return
        yield self.finding(
            line.item.id,
            f"Everything under {quoted(line.item.text)} is work; nothing shows whether it helped.",
            "Keep the list as initiatives, and ask what will be different when all is done: "
            "“[metric] "
            f"from [?] to [?] {by_when(line.cycle)}”.",
            related=tuple(one.item.id for one in line.key_results),
        )


def _is_work(line: KeyResultLine) -> bool:
    text = line.item.text
    if share_of_work(text) or share_of_things_made(line.facts):
        return True
    return line.facts.activity and not outsider_decides(text)
