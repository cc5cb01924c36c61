"""KPI308: the same KPI twice."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, KpiLine, Rule
from okrkpi.rules._blanks import blanks
from okrkpi.rules._common import quoted
from okrkpi.rules._topic import figures, topic, worded


class DuplicateKpi(Rule):
    """Two KPIs for the same measure.

    What it checks
        Two KPIs have the same measure and scope. A KPI and a key result on one measure are a pair,
        and no duplicate.

    Why it matters
        Two thresholds for one measure will differ sooner or later, and two people report it.

    Example
        # Plan

        ## KPIs
        - Churn rate
        - Customer churn below 2%

    Better
        # Plan

        ## KPIs
        - Customer churn below 2%
    """

    code = "KPI308"
    name = "duplicate-kpi"
    severity = "warning"
    bad = (
        """# Plan

## KPIs
- Machine availability: at least 97%
- Availability of machines: at least 96%
""",
    )
    good = (
        """# Plan

## KPIs
- Oxygen in pond 1: above 7 mg/l
- Oxygen in pond 2: above 7 mg/l
""",
        """# Plan

## KPIs
- Churn rate (enterprise)
- Churn rate (small business)
- Median first-response time
- 95th percentile first-response time
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding at the second of two."""
        first: dict[tuple[frozenset[str], frozenset[str], str | None], KpiLine] = {}
        for line in context.kpis:
            about, words = topic(line.facts), worded(line.facts)
            if not about or line.facts.activity or blanks(line.facts):
                continue
            told = figures(line.facts)
            earlier = first.setdefault((about, told, line.item.level), line)
            if earlier is line and len(words) > 1:
                earlier = first.setdefault((words, told, line.item.level), line)
            if earlier is not line:
                yield self.finding(
                    line.item.id,
                    f"{quoted(line.item.text)} measures the same as {quoted(earlier.item.text)}.",
                    "Keep one, with one threshold; if they differ, say in what (segment, place, "
                    "window).",
                    related=(earlier.item.id,),
                )
