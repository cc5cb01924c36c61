"""PLAN001 and PLAN002: too few objectives, or too many."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule
from okrkpi.rules._common import team_and_cycle

_SOURCE = (
    "John Doerr, Measure What Matters (2018): three to five objectives a cycle; "
    "https://rework.withgoogle.com/guides/set-goals-with-okrs"
)


def _counts(context: Context) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the objectives of each team and cycle, with words that name these."""
    groups: dict[tuple[str, str], list[str]] = {}
    for line in context.objectives:
        if line.item.text.strip():
            groups.setdefault(team_and_cycle(line), []).append(line.item.id)
    for (team, cycle), ids in groups.items():
        named = " ".join(part for part in (team, cycle) if part) if len(groups) > 1 else ""
        yield named, tuple(ids)


class TooFewObjectives(Rule):
    """Fewer objectives than is usual.

    What it checks
        A team has fewer objectives for the cycle than the profile names. It is mentioned, no more:
        one or two may be all that matters, and nothing should be added to reach a number.

    Why it matters
        Where much else goes on, it may be missing from the plan.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

        ## Make every delivery arrive when we said it would
        - Raise on-time delivery from 81% to 95%

        ## Drivers stay with us
        - Cut driver turnover from 38% to 25%
    """

    code = "PLAN001"
    name = "too-few-objectives"
    severity = "info"
    source = _SOURCE

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding for each team and cycle below the least."""
        least, most = context.profile.limits.objectives
        for named, ids in _counts(context):
            if len(ids) < least:
                are = "is 1 objective" if len(ids) == 1 else f"are {len(ids)} objectives"
                usual = f"{least} to {most} are" if most > least else f"{least} is"
                yield self.finding(
                    None,
                    f"There {are}{f' for {named}' if named else ''}, where {usual} usual; fewer "
                    "may be just right.",
                    "Leave it so if nothing else matters as much this cycle; add nothing to reach "
                    "a number.",
                    related=ids,
                )


class TooManyObjectives(Rule):
    """More objectives than a team can keep in view.

    What it checks
        A team has more objectives for the cycle than the profile allows.

    Why it matters
        Choosing is what the method is for. With seven objectives each gets a seventh of the
        attention, and the urgent ones win over the important ones.

    Example
        # Plan

        ## Win back the corner shops
        ## Make every delivery arrive when we said it would
        ## Drivers stay with us
        ## Farmers sell to us first
        ## The depot runs without heroes
        ## Buyers see the season coming

    Better
        # Plan

        ## Win back the corner shops
        ## Make every delivery arrive when we said it would
        ## Drivers stay with us
    """

    code = "PLAN002"
    name = "too-many-objectives"
    severity = "warning"
    source = _SOURCE

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding for each team and cycle above the most."""
        most = context.profile.limits.objectives[1]
        for named, ids in _counts(context):
            if len(ids) > most:
                yield self.finding(
                    None,
                    f"{len(ids)} objectives{f' for {named}' if named else ''} are more than a "
                    "team can "
                    f"keep in view (up to {most} is usual).",
                    "Put them in order, keep those at the top, and write down the others as not "
                    "now.",
                    related=ids,
                )
