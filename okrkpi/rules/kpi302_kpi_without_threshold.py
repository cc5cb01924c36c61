"""KPI302: a number that triggers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import counts_events, quoted

_HAS_LEVEL = pattern(
    r"\b(?:not|never|no) (?:above|below|under|over|more|less|fewer|higher|lower|worse)\b"
    r"|\b(?:at most|at least|up to)\b",
    re.IGNORECASE,
)


class KpiWithoutThreshold(KpiRule):
    """A KPI that has no level to keep.

    What it checks
        The line names a measure, and neither it nor a field states a threshold, a target or a
        range.

    Why it matters
        If this moved, what would you do differently? A level that calls for action, agreed on
        before, is the answer; without one a number is looked at and forgotten.

    Example
        Complaint rate

    Better
        Complaint rate below 2%
    """

    code = "KPI302"
    name = "kpi-without-threshold"
    severity = "info"
    bad = ("Average first-response time", "Phone calls answered")
    good = ("Bed occupancy 85–92%", "Keep gross margin above 70%")

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where no level is stated."""
        said, item = line.facts, line.item
        if said.quantified or said.says.quantities or item.threshold or item.target:
            return
        if _HAS_LEVEL.search(item.text):
            return
        events = counts_events(item.text)
        if (said.activity and not events) or (
            said.says.kind in {"objective", "none"} and "kpi" not in said.says.also
        ):
            return
        if any(context.asks(item.id, name) for name in ("threshold", "target")):
            return
        better = line.metric.better if line.metric else "either"
        side = {"higher": "above [?]", "lower": "below [?]"}.get(better, "between [?] and [?]")
        name = said.metric if said.says.kind == "key_result" else item.text.strip().rstrip(".")
        yield self.finding(
            item.id,
            f"{quoted(item.text)} has no level at which anybody would act.",
            f"Give it the level that it has to keep: “{name} {side}”.",
        )
