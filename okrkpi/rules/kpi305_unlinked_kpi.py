"""KPI305: a KPI that nothing relates to."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, KpiLine, Rule
from okrkpi.rules._blanks import blanks
from okrkpi.rules._common import quoted
from okrkpi.rules._guard import keeps_health
from okrkpi.rules._relations import Ties, ties_of, ties_of_kpi, together


class UnlinkedKpi(Rule):
    """A KPI that has nothing to do with any objective.

    What it checks
        No objective or key result is named by it, shares its measure, is guarded by it, or speaks
        of the same things. A KPI with a role (health) needs no objective, nor does one that keeps
        a level of quality, safety, people or cash. While such KPIs are no more than half of all,
        nothing is said.

    Why it matters
        A few measures of the general health are right. Many that relate to nothing are a report,
        and take attention from what the cycle is about.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

        ## KPIs
        - Newsletters opened above 4,000 a month

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

        ## KPIs
        - Complaints per 1,000 orders below 4
    """

    code = "KPI305"
    name = "unlinked-kpi"
    severity = "info"
    source = (
        "Robert S. Kaplan and David P. Norton, The Balanced Scorecard (1996): measures are linked "
        "to the strategy"
    )
    good = (
        """# Plan

## Win back the corner shops
- Raise weekly orders from 1,150 to 1,800

## KPIs
- Newsletters opened above 4,000 a month
  - role: health
""",
        """# Plan

## Win back the corner shops
- Raise weekly orders from 1,150 to 1,800

## KPIs
- Accidents per 100,000 km below 0.9
""",
        """# Plan

## Local shops advertise with us again
- Raise advertisers who book again from 33% to 50%

## KPIs
- Advertising income above €40,000 a month
- Newsletters opened above 4,000 a month
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding for each that nothing relates to, where they are most."""
        alone = [line for line in context.kpis if _is_alone(line, context)]
        if not plan.objectives or 2 * len(alone) <= len(context.kpis):
            return
        for line in alone:
            yield self.finding(
                line.item.id,
                f"No objective or key result has to do with {quoted(line.item.text)}.",
                "Name what it guards, or mark it as a measure of general health (role: health); "
                "if nobody would act on it this cycle, leave it out.",
            )


def _is_measure(line: KpiLine) -> bool:
    """Say whether the line can be a measure at all, and not a remark that was read as one."""
    says = line.facts.says
    no_measure = says.kind == "none" and says.opening_class is not None
    return not no_measure or bool(line.facts.target or "kpi" in says.also)


def _is_alone(line: KpiLine, context: Context) -> bool:
    item = line.item
    if item.role == "health" or item.objectives or item.parent or blanks(line.facts):
        return False
    if not _is_measure(line):
        return False
    return not (keeps_health(line) or ties_of_kpi(line).meet(context.once(_goals)))


def _goals(context: Context) -> Ties:
    """Return what the objectives may be tied by."""
    return together(ties_of(line, context) for line in context.objectives)
