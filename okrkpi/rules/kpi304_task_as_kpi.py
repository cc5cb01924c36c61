"""KPI304: work among the measures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.doings import is_ordered
from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import counts_events, quoted
from okrkpi.statement import Statement
from okrkpi.statement.words import words

_SURE = 0.8
_ORDER = pattern(r"\w+(?: \w+)? (?:an?|the|our) (?!number|share|rate|count)\w", re.IGNORECASE)


_NAMES_TOO = frozenset({"open", "spend"})
_TAKES_OBJECT = frozenset(
    {"a", "an", "the", "our", "all", "every", "each", "new", "this", "their", "both", "of"}
)


class TaskAsKpi(KpiRule):
    """A task among the KPIs.

    What it checks
        The line is a piece of work with an end (website relaunch, hire a controller). A count of
        work that is watched, such as calls made in a week or permits issued, is a KPI.

    Why it matters
        It is done once and then says nothing any more.

    Example
        Launch the new website

    Better
        Orders per 100 visits to the website
    """

    code = "KPI304"
    name = "task-as-kpi"
    severity = "warning"
    supersedes = ("KPI302", "KPI305")
    bad = ("Migrate billing to the new stack", "Find a successor for the office manager")
    good = (
        "Calls made per week",
        "Passports issued",
        "Phone calls received",
        "Number of training hours per employee",
        "Open safety reports",
        "Spend against budget",
        "Repair backlog",
        "Delivered on the promised day",
    )

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for work with an end."""
        says, item = line.facts.says, line.item
        if says.kind != "initiative" or counts_events(item.text):
            return
        sure = says.confidence >= _SURE and not {"kpi", "key_result"} & {*says.also}
        if not sure and not (is_ordered(says) and _ORDER.match(item.text)):
            return
        if _may_be_a_name(says):
            return
        if item.metric or item.threshold or item.unit or says.cadence or item.cadence:
            return
        if any(quantity.comparator or quantity.unit == "%" for quantity in says.quantities):
            return
        yield self.finding(
            item.id,
            f"{quoted(item.text)} is work to be done, not a measure.",
            "Make it an initiative, and watch here what it should keep going well.",
        )


def _may_be_a_name(says: Statement) -> bool:
    """Say whether what looks like an order may be a name: spend, open reports."""
    first, second, *_ = [*says.text[says.begin :].lower().split(), "", ""]
    if says.opening_class is None or first != says.opening or second in _TAKES_OBJECT:
        return False
    return first in _NAMES_TOO or first in words().noun_too
