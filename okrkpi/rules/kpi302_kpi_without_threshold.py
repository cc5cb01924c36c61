"""KPI302: a number that triggers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import counts_events, quoted
from okrkpi.rules._polarity import is_cost, is_earned, wanted_way
from okrkpi.statement.words import words

_HAS_LEVEL = pattern(
    r"\b(?:not|never|no) (?:above|below|under|over|more|less|fewer|higher|lower|worse)\b"
    r"|\b(?:at most|at least|up to)\b",
    re.IGNORECASE,
)
_RATED = pattern(r"\b(?:ratings?|satisfaction|trust)\b", re.IGNORECASE)


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
        better: str = line.metric.better if line.metric else "either"
        if better == "either":
            better = _by_words(item.text)
        side = {"higher": "above [?]", "lower": "below [?]"}.get(better, "between [?] and [?]")
        name = item.text.strip().partition(":")[0].rstrip(" .")
        orders = said.says.opening_class is not None and said.says.opening not in words().noun_too
        if orders and said.metric:
            name = said.metric
        yield self.finding(
            item.id,
            f"{quoted(name)} has no level at which anybody would act.",
            f"Give it the level that it has to keep: “{name} {side}”.",
        )


def _by_words(text: str) -> str:
    """Return which way the words of a measure want it to go, where no list knows it."""
    if is_cost(text):
        return "lower"
    if is_earned(text) or _RATED.search(text):
        return "higher"
    return {"up": "higher", "down": "lower"}.get(wanted_way(text, share=False), "either")
