"""KR226: measured less often than the cycle ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Cycle
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted
from okrkpi.statement.months import MONTH, MONTH_STEMS

_YEARLY = pattern(
    r"\b(?:annual|yearly|once[- ]a[- ]year|end-of-year|year-end|"
    r"biennial)\s+(?:[\w'’-]+\s+){0,2}?(?:survey|"
    r"audit|review|census|assessment|inspection|exam\w*|report|ranking|benchmark|accounts|"
    r"appraisals?)\b",
    re.IGNORECASE,
)
_IN_ONE_MONTH = pattern(rf"\b(?:every|each)\s+(?P<month>{MONTH})", re.IGNORECASE)
_MONTH_NAMED = pattern(rf"\b(?:in|every|each)\s+(?P<month>{MONTH})", re.IGNORECASE)
_YEARLY_WORDS = frozenset({"annual", "yearly", "biennial", "once", "year", "end", "every", "each"})


class NotObservableInCycle(KeyResultRule):
    """A measure that is taken less often than the cycle needs it.

    What it checks
        The line rests on a yearly survey, audit or ranking, or on what is taken every November,
        and the cycle is no longer than half a year and has neither a day for it nor its month.

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
    bad = (
        "Move up from rank 40 to rank 30 in the annual university ranking",
        "Overall mark in the users' survey (every March): from 7.8 to 8.4",
    )
    good = (
        "Overall mark in the annual users' survey (every December): from 7.8 to 8.4",
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
        text = line.item.text
        if (found := _YEARLY.search(text) or _IN_ONE_MONTH.search(text)) is None:
            return
        if (named := _MONTH_NAMED.search(text)) and _is_in(cycle, named["month"]):
            return
        yield self.finding(
            line.item.id,
            f"{quoted(found.group())} may give no new figure before {cycle.label} ends.",
            "Choose a measure that is taken within the cycle and leads up to it, or name the day "
            "on which the result comes out.",
            marks=(found.span(),),
        )


def _is_in(cycle: Cycle, month: str) -> bool:
    """Say whether a cycle has days of a month."""
    number = MONTH_STEMS.index(month[:3].lower()) + 1
    first, last = cycle.start, cycle.end
    months = 12 * (last.year - first.year) + last.month - first.month
    return (number - first.month) % 12 <= months
