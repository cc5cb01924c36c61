"""OBJ108 and OBJ109: too few key results to decide by, too many to steer by."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Item
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import by_when, quoted
from okrkpi.rules._holding import holds_already

_WORK = frozenset(["kr206", "activity-as-key-result"])
_SOURCE = (
    "John Doerr, Measure What Matters (2018): three to five key results; "
    "https://rework.withgoogle.com/guides/set-goals-with-okrs: about three"
)


class TooFewKeyResults(ObjectiveRule):
    """An objective with no key results, or with one or two.

    What it checks
        The objective has fewer key results than the profile asks for. None at all is an error; one
        or two are mentioned, since they may be enough.

    Why it matters
        Without key results nobody can tell whether the objective was reached. A single one is
        easily met at the cost of what it leaves out.

    Example
        # Plan

        ## Make onboarding effortless for new clinics

    Better
        # Plan

        ## Make onboarding effortless for new clinics
        - Cut the time to the first booked patient from 21 to 7 days
        - Raise the share of clinics that need no call from 20% to 55%
        - Raise the onboarding rating from 3.4 to 4.4 out of 5
    """

    code = "OBJ108"
    name = "too-few-key-results"
    severity = "error"
    source = _SOURCE
    bad = (
        """# Plan

## Make onboarding effortless for new clinics
- Cut the time to the first booked patient from 21 to 7 days
""",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding below the least."""
        count, least = len(line.key_results), context.profile.limits.key_results[0]
        if count >= least:
            return
        if not count:
            move = f"“[metric] from [?] to [?] {by_when(line.cycle)}”"
            yield self.finding(
                line.item.id,
                f"{quoted(line.item.text)} has no key result, so nothing will show whether it was "
                "reached.",
                "Ask by what you would notice that you got there, and write that as a move: "
                f"{move}.",
            )
            return
        most = context.profile.limits.key_results[1]
        usual = f"{least} to {most}" if most > least else f"{least}"
        are = "There is one key result" if count == 1 else f"There are {count} key results"
        yield self.finding(
            line.item.id,
            f"{are} here; {usual} are usual.",
            "Leave it if nothing is missing; otherwise add what would show the side that is not "
            "measured yet.",
            severity="info",
        )


class TooManyKeyResults(ObjectiveRule):
    """An objective with more key results than anybody steers by.

    What it checks
        The objective has more key results than the profile allows. Levels that are kept already
        are KPIs that stand in the wrong place, and are not counted.

    Why it matters
        With many measures each counts little, and effort goes to those that are easiest to move.

    Example
        # Plan

        ## Make onboarding effortless for new clinics
        - Cut the time to the first booked patient from 21 to 7 days
        - Raise the share of clinics that need no call from 20% to 55%
        - Raise the onboarding rating from 3.4 to 4.4 out of 5
        - Cut set-up errors from 40 to 15 a month
        - Raise the share of clinics with their own forms from 12% to 40%
        - Cut e-mails in the first week from 18 to 9 a clinic

    Better
        # Plan

        ## Make onboarding effortless for new clinics
        - Cut the time to the first booked patient from 21 to 7 days
        - Raise the share of clinics that need no call from 20% to 55%
        - Raise the onboarding rating from 3.4 to 4.4 out of 5
    """

    code = "OBJ109"
    name = "too-many-key-results"
    severity = "warning"
    source = _SOURCE

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding above the most."""
        most = context.profile.limits.key_results[1]
        results = [one for one in line.key_results if not holds_already(one.facts, one.metric)]
        count = len(results)
        if count <= most:
            return
        work = sum(one.facts.activity and not _allowed(one.item) for one in results)
        are = "is work and belongs" if work == 1 else "are work and belong"
        tasks = f" {work} of them {are} to the initiatives." if work else ""
        yield self.finding(
            line.item.id,
            f"{count} key results are more than anybody steers by (up to {most} is usual).",
            f"Keep those without which the objective would not count as reached.{tasks}",
        )


def _allowed(item: Item) -> bool:
    """Say whether somebody has decided that a key result is work, and why."""
    return any(one.code.lower() in _WORK and one.reason.strip() for one in item.allow)
