"""KPI307: a KPI that grows whatever happens."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import quoted, vanity
from okrkpi.rules._told import as_written


class VanityKpi(KpiRule):
    """A KPI that flatters, without the one that it leads to.

    What it checks
        The measure is one such as page views, likes, followers or downloads, and neither a KPI nor
        a key result of the plan has a measure that it should lead to.

    Why it matters
        It grows with spending and with time. Beside the measure that it leads to it is an early
        sign; alone it is decoration.

    Example
        Number of page views above 100,000 a month

    Better
        Share of visitors who book, above 3%
    """

    code = "KPI307"
    name = "vanity-kpi"
    severity = "info"
    supersedes = ("KPI305",)
    source = "Eric Ries, The Lean Startup (2011), on vanity metrics and actionable ones"
    bad = ("Instagram followers", "Instagram reach")
    good = (
        """# Plan

## Become the app that cyclists plan with
- Raise the activation rate from 30% to 45%

## KPIs
- App downloads above 5,000 a month
""",
    )

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where it stands alone."""
        metric = vanity(line.facts, line.metric)
        if metric is None:
            return
        others = [line.metric for line in context.key_results]
        others += [line.metric for line in context.kpis]
        if any(other is not None and other.name in metric.guards for other in others):
            return
        name = quoted(as_written(line.facts, metric))
        leads = metric.guards[0] if metric.guards else "what people do next"
        yield self.finding(
            line.item.id,
            f"{name} can rise without anything having become better.",
            f"Put beside it what it should lead to, for instance {leads}.",
            marks=(line.facts.says.metric_span,) if line.facts.says.metric_span else (),
        )
