"""PLAN012: an objective that no KPI stands beside."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule
from okrkpi.rules._common import quoted
from okrkpi.rules._guard import holds_a_level
from okrkpi.rules._relations import ties_of, ties_of_kpi, together


class ObjectiveWithoutKpi(Rule):
    """An objective to which no KPI is tied.

    What it checks
        Every KPI is tied to another objective: by its id, by a measure or what guards it, or by
        the things that it speaks of. Where a KPI is tied to none, it may be meant for this one, so
        nothing is said; nor where a key result keeps a level as a KPI would. Where the plan has no
        KPIs at all, and keeps no level, that is said once.

    Why it matters
        Key results end with the cycle. The KPI beside them shows whether what was reached stays,
        and what it did to the rest.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

        ## KPIs
        - Complaints per 1,000 orders below 4
    """

    code = "PLAN012"
    name = "objective-without-kpi"
    severity = "info"
    bad = (
        """# Plan

## Win back the corner shops
- Raise weekly orders from 1,150 to 1,800

## Drivers stay with us
- Cut driver turnover from 38% to 25%

## KPIs
- Complaints per 1,000 orders below 4
""",
    )

    good = (
        """# Plan

## Owners know what is wrong before the weekend
- Raise lab results passed on within 24 hours from 58% to 90%

## Animals heal at home
- Cut wound infections from 5.2% to 2.5%

## KPIs
- Wound infections below 6%
- Average invoice between €85 and €105
""",
        """# Plan

## Nobody in labour waits for care that she needs now
- Cut the median wait from arrival to first assessment from 31 to 15 minutes
- Keep the emergency caesarean rate at or below 17%

## KPIs
- Bed occupancy below 92%
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding for each such objective, or one where there are no KPIs."""
        lines = [line for line in context.objectives if line.item.text.strip()]
        if not plan.kpis:
            if any(line.key_results for line in lines) and not any(map(holds_a_level, lines)):
                yield self._none_at_all([line.item.id for line in lines])
            return
        goals = together(ties_of(line, context) for line in lines)
        kpis = [ties_of_kpi(kpi) for kpi in context.kpis]
        if not all(kpi.meet(goals) for kpi in kpis):
            return
        every = together(kpis)
        for line in lines:
            if not holds_a_level(line) and not every.meet(ties_of(line, context)):
                yield self.finding(
                    line.item.id,
                    f"No KPI has to do with {quoted(line.item.text)}.",
                    "Name one that shows whether it lasts, or one that must not suffer from it.",
                )

    def _none_at_all(self, ids: list[str]) -> Finding:
        each = "each objective" if len(ids) > 1 else "the objective"
        return self.finding(
            None,
            "The plan has no KPI, so nothing is watched beside what it pushes.",
            f"Add for {each} the measure that shows whether what was reached lasts, or that must "
            "not suffer from it.",
            related=tuple(ids),
        )
