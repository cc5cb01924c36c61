"""PLAN009: nothing that moves early."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import listed
from okrkpi.rules._relations import Ties, ties_of, ties_of_kpi, together
from okrkpi.statement.words import singular

_ENOUGH = 2


class LaggingOnly(ObjectiveRule):
    """An objective all of whose measures confirm late.

    What it checks
        The objective has key results on at least two measures, all of them known to move late
        (revenue, churn, satisfaction), and no KPI tied to it moves early. Where work stands among
        them, its effect is asked for instead, and would be what moves early.

    Why it matters
        By the time these numbers move, the cycle is over. A measure that the work can move within
        weeks says on the way whether it is the right work.

    Example
        # Plan

        ## Become the supplier that hospitals name first
        - Raise revenue from €4.1m to €4.9m
        - Raise gross margin from 31% to 36%

    Better
        # Plan

        ## Become the supplier that hospitals name first
        - Raise revenue from €4.1m to €4.9m
        - Raise the value of the pipeline from €6m to €9m
    """

    code = "PLAN009"
    name = "lagging-only"
    severity = "info"
    source = (
        "Robert S. Kaplan and David P. Norton, The Balanced Scorecard (1996), on outcome measures "
        "and what drives them"
    )

    good = (
        """# Plan

## Hospitals name us first
- Raise revenue from €4.1m to €4.9m
- Raise customer satisfaction from 78% to 84%
- Visit the 30 buyers who left
""",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where everything is late."""
        if any(one.facts.activity for one in line.key_results):
            return
        metrics = {one.metric: None for one in line.key_results}
        if len(metrics) < _ENOUGH or not all(m and m.timing == "lagging" for m in metrics):
            return
        if context.once(_early).meet(ties_of(line, context)):
            return
        named = tuple(dict.fromkeys(metric.name for metric in metrics if metric))
        names = listed(named)
        one = "moves" if singular(named[0]) == named[0] else "move"
        move = {1: one, 2: "both move"}.get(len(named), "all move")
        yield self.finding(
            line.item.id,
            f"{names[:1].upper()}{names[1:]} {move} late; nothing here shows early whether it "
            "works.",
            "Add what has to move first, and can be influenced within weeks: from [?] to [?].",
        )


def _early(context: Context) -> Ties:
    """Return what the KPIs that move early may be tied by."""
    early = (kpi for kpi in context.kpis if kpi.metric and kpi.metric.timing == "leading")
    return together(map(ties_of_kpi, early))
