"""KR226: measured less often than the cycle ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted

_YEARLY = pattern(
    r"\b(?:annual|yearly|once[- ]a[- ]year|end-of-year|year-end|"
    r"biennial)\s+(?:[\w-]+\s+){0,2}?(?:survey|"
    r"audit|review|census|assessment|inspection|exam\w*|report|ranking|benchmark|accounts|"
    r"appraisals?)\b",
    re.IGNORECASE,
)
_YEARLY_WORDS = frozenset({"annual", "yearly", "biennial", "once", "year", "end"})


class NotObservableInCycle(KeyResultRule):
    """A measure that is taken less often than the cycle needs it.

    What it checks
        The line rests on a yearly survey, audit or ranking, and the cycle is shorter than half a
        year and names no day for it.

    Why it matters
        At the end of the cycle there is no new figure, and none on the way by which to steer.

    Example
        Raise engagement in the annual staff survey from 64% to 72%

    Better
        Raise engagement in the monthly pulse survey from 64% to 72%
    """

    code = "KR226"
    name = "not-observable-in-cycle"
    severity = "info"
    bad = ("Move up from rank 40 to rank 30 in the annual university ranking",)
    good = (
        "Grow annual recurring revenue from €2.0m to €2.3m",
        "Raise engagement in the annual staff survey from 64% to 72% by 30 November",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a yearly measure in a short cycle."""
        cycle = line.cycle
        if cycle is None or line.facts.deadline or line.facts.activity:
            return
        if (cycle.end - cycle.start).days > context.profile.limits.observable_days:
            return
        if line.facts.spoken.isdisjoint(_YEARLY_WORDS):
            return
        if (found := _YEARLY.search(line.item.text)) is None:
            return
        yield self.finding(
            line.item.id,
            f"{quoted(found.group())} may give no new figure before {cycle.label} ends.",
            "Choose a measure that is taken within the cycle and leads up to it, or name the day "
            "on which the result comes out.",
            marks=(found.span(),),
        )
