"""KPI301: nothing to measure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import content, is_bare_metric, quoted, word_list
from okrkpi.statement.metric import leads_measure

_MEASURED = re.compile(r"\d|\bper\b|[%€$£]", re.IGNORECASE)
_ANYBODY = word_list("anybody")


class UnquantifiableKpi(KpiRule):
    """A KPI in which there is nothing to measure.

    What it checks
        The line names no measure, has no number, and no field gives one.

    Why it matters
        A KPI is read off, week by week. A wish or a quality cannot be.

    Example
        Happy customers

    Better
        Share of customers who would recommend us, above 80%
    """

    code = "KPI301"
    name = "unquantifiable-kpi"
    severity = "warning"
    bad = (
        "Happy team",
        "Be perceived as a green hotel",
    )
    good = ("Average basket", "Churn rate", "Uptime ≥ 99.9%", "Calls made per week")

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing is measured."""
        said, item = line.facts, line.item
        fields = item.metric or item.unit or item.threshold or item.target or item.current
        if fields or said.quantified or said.says.quantities or said.says.placeholders:
            return
        says = said.says
        wish = says.kind == "objective" or (says.kind == "none" and content(said) <= _ANYBODY)
        if not wish or "kpi" in says.also or says.cadence or _MEASURED.search(item.text):
            return
        if leads_measure(item.text.lower()):
            return
        if is_bare_metric(said):
            return
        yield self.finding(
            item.id,
            f"{quoted(item.text)} names nothing that could be measured.",
            "Ask by which count, share or time you would notice a change, and name that with its "
            "unit.",
        )
