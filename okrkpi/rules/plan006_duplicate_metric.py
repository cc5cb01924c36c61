"""PLAN006 and PLAN007: two key results on the same measure."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule
from okrkpi.rules._common import quoted
from okrkpi.rules._twins import conflict, plain, same_team, twins


class DuplicateMetric(Rule):
    """Two key results that move the same measure.

    What it checks
        Two key results have the same measure and scope, for the same team and period: in the same
        words, in words for the same thing (turnover, revenue), or in others where both go from the
        same value to the same value. Of two teams they are compared where they make the same move.
        Numbers in their names tell them apart (line 2, line 4). A KPI
        on the measure is no duplicate. A key result that names no one measure is compared word for
        word.

    Why it matters
        The same success is counted twice, and somewhere else a side is not measured at all.

    Example
        # Plan

        ## Guests come back because of how they were treated
        - Raise guest satisfaction from 8.4 to 9.0
        - Cut check-in time from 9 to 4 minutes

        ## Delight every guest of ours in the old town
        - Improve guest satisfaction

    Better
        # Plan

        ## Guests come back because of how they were treated
        - Raise guest satisfaction (leisure) from 8.4 to 9.0
        - Raise guest satisfaction (business) from 7.9 to 8.6
    """

    code = "PLAN006"
    name = "duplicate-metric"
    severity = "warning"
    bad = (
        """# Plan

## The village breathes cleaner air
- PM10 at the church, daily mean: from 46 to 35 µg/m³
- Fine dust (PM10) at the church to 35 µg/m³
""",
        """# Plan

## Learners come back because they notice that they understand more
- team: Learning
- D30 retention: from 18% to 26%

## Pairs of learners talk every week
- team: Community
- Retention after 30 days: from 18% to 26%
""",
        """# Plan

## Members renew without being asked
- Rewrite the welcome letter
- Settle every complaint and answer every letter
- Rewrite the welcome letter.
""",
    )
    good = (
        """# Plan

## Guests of the harbour hotel come back
- team: Harbour
- Guest satisfaction from 8.1 to 9.0

## Guests of the airport hotel come back
- team: Airport
- Guest satisfaction from 7.4 to 8.0
""",
        """# Plan

## Members renew without being asked
- Raise the renewal rate from 61% to 66% by 31 October
- Raise the renewal rate from 61% to 75% by 31 December
""",
        """# Plan

## Search feels instant to everybody who uses it
- Cut p50 latency from 300 ms to 120 ms
- Cut p95 latency from 1.8 s to 600 ms
""",
        """# Plan

## Callers reach a person who can help
- Calls answered within 20 seconds: from 60% to 80%
- Calls answered within 60 seconds: from 80% to 95%
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding at the second of two."""
        for one, other in twins(context):
            again = f"moves the same measure as {quoted(one.item.text)}"
            if plain(other) == plain(one):
                again = f"stands here a second time, after {one.item.id}"
            keep = "Keep it where it matters most and refer to it from the other place"
            if not same_team(one, other):
                again += f" ({one.objective.team or 'another team'})"
                keep = "Agree on the team that owns it, and refer to it from the other one"
            yield self.finding(
                other.item.id,
                f"{quoted(other.item.text)} {again}.",
                f"{keep}, or say in what they differ (segment, place, window).",
                related=(one.item.id,),
            )


class ConflictingTargets(Rule):
    """Two key results that want different things of the same measure.

    What it checks
        Two key results with the same measure, scope, team and period have different targets, or go
        in opposite directions. A promised level beside a stretch level is no conflict, and where an
        error in the numbers of one makes the conflict, that error alone is told.

    Why it matters
        Only one can be met. Whoever reads the plan chooses the one that suits.

    Example
        # Plan

        ## Members renew without being asked
        - Raise the renewal rate from 61% to 75%

        ## Spend less on winning the same member twice
        - Raise the renewal rate from 61% to 68%

    Better
        # Plan

        ## Members renew without being asked
        - Raise the renewal rate from 61% to 75%
    """

    code = "PLAN007"
    name = "conflicting-targets"
    severity = "error"
    supersedes = ("PLAN006",)
    follows_from = ("KR209", "KR210", "KR211", "KR213")
    bad = (
        """# Plan

## Every machine earns its place
- Revenue per machine and week: from €61 to €70

## Drivers know what sells
- Turnover per machine per week: from €61 to €66
""",
    )
    good = (
        """# Plan

## Members renew without being asked
- Raise the renewal rate from 61% to 68% (committed)
- Raise the renewal rate from 61% to 75% (aspirational)
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding at the second of two."""
        for one, other in twins(context):
            if how := conflict(one, other):
                yield self.finding(
                    other.item.id,
                    f"{quoted(one.item.text)} and {quoted(other.item.text)} {how}.",
                    "Decide on one target, or say in what the two differ (segment, place, window, "
                    "promised or stretch).",
                    related=(one.item.id,),
                )
