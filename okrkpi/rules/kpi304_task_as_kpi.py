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


_HIRING = frozenset({"hire", "recruit", "appoint", "employ", "onboard"})
_COUNT = pattern(r"[a-z]+ \S+ [a-z]", re.IGNORECASE)
_VALUE = pattern(r"[^:\d]{3,60}:\s*[^\w\s]{0,2}\s?\d[\d.,]*\s?[^\W\d_]{0,10}\W*")
"""A name and a number of it, which is how a measure is reported."""
_UNDER_WAY = pattern(
    r"(?:[\w-]+ ){0,3}[\w-]+s (?:in|under|on|awaiting) (?:training|treatment|care|construction|"
    r"repair|preparation|planning|review|progress|stock|arrears|loan|offer)\W*$",
    re.IGNORECASE,
)
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
    supersedes = ("KPI302", "KPI303", "KPI305")
    bad = (
        "Migrate billing to the new stack",
        "Find a successor for the office manager",
        "Recruit two volunteers for the ticket desk",
        "Train 20 volunteers",
    )
    good = (
        "Recruits in training",
        "Website sessions: 62k",
        "Hire 2 nurses a month",
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
        hires = says.opening in _HIRING and _orders_a_count(says)
        if not hires and (says.kind != "initiative" or counts_events(item.text)):
            return
        sure = says.confidence >= _SURE and not {"kpi", "key_result"} & {*says.also}
        ordered = is_ordered(says) and _ORDER.match(item.text)
        if not (sure or ordered or _orders_a_count(says)):
            return
        if not is_ordered(says) and (line.metric or _VALUE.fullmatch(item.text)):
            return
        if _UNDER_WAY.match(item.text) or (not _orders_a_count(says) and _may_be_a_name(says)):
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


def _orders_a_count(says: Statement) -> bool:
    """Say whether the line orders a number of things, once: hire three drivers."""
    target = says.target
    if target is None or says.baseline or not is_ordered(says):
        return False
    return says.text[says.begin : target.start].count(" ") == 1 and bool(
        _COUNT.match(says.text, says.begin)
    )


def _may_be_a_name(says: Statement) -> bool:
    """Say whether what looks like an order may be a name: spend, open reports."""
    first, second, *_ = [*says.text[says.begin :].lower().split(), "", ""]
    if says.opening_class is None or first != says.opening or second in _TAKES_OBJECT:
        return False
    return first in _NAMES_TOO or first in words().noun_too
