"""KR217: a number that grows whatever happens."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted, vanity
from okrkpi.rules._told import as_written


class VanityMetric(KeyResultRule):
    """A measure that flatters and decides nothing, with none beside it that does.

    What it checks
        The measure is one such as page views, likes, followers or downloads, and no other key
        result of the objective has the measure that it should lead to.

    Why it matters
        Such a number can be bought and nearly always grows. Whether anybody came back, ordered or
        recommended the place is what it was meant to stand for.

    Example
        Grow Instagram followers from 4,000 to 10,000

    Better
        Raise orders that begin on Instagram from 120 to 300 a month
    """

    code = "KR217"
    name = "vanity-metric"
    severity = "info"
    source = "Eric Ries, The Lean Startup (2011), on vanity metrics and actionable ones"
    bad = (
        "Raise app downloads from 20,000 to 50,000",
        "Reach 10,000 LinkedIn followers, up from 4,000",
        "Likes per post from 40 to 200",
        """# Plan

## Firms that fit us come to us by themselves
- Raise page views from 90,000 to 300,000
- Raise qualified demo requests from 90 to 140
""",
    )
    good = (
        "We would like 20 more depots to report",
        """# Plan

## Become the app that cyclists plan with
- Raise app downloads from 20,000 to 50,000
- Raise the activation rate from 30% to 45%
""",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where a vanity metric stands alone."""
        metric = vanity(line.facts, line.metric)
        if metric is None or line.facts.activity:
            return
        if not context.once(_measured)[line.objective.id].isdisjoint(metric.guards):
            return
        name = quoted(as_written(line.facts, metric))
        leads = metric.guards[0] if metric.guards else "what people do next"
        yield self.finding(
            line.item.id,
            f"{name} can rise without anything having become better.",
            f"Measure what it should lead to, for instance {leads}: from [?] to [?].",
            marks=(line.facts.says.metric_span,) if line.facts.says.metric_span else (),
        )


def _measured(context: Context) -> dict[str, frozenset[str]]:
    """Return the measures that are known of the key results of each objective."""
    return {
        above.item.id: frozenset(one.metric.name for one in above.key_results if one.metric)
        for above in context.objectives
    }
