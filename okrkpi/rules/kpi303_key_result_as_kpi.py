"""KPI303: a change in the place of a level."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.doings import is_ordered
from okrkpi.finding import Finding
from okrkpi.levels import of_today
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import quoted
from okrkpi.rules._move import difference

_YEAR = 300
_RANGES = frozenset({"to", "-", "–", "—", "and", "bis"})


class KeyResultAsKpi(KpiRule):
    """A move from one value to another among the KPIs.

    What it checks
        The line goes from one level to another within the cycle, or orders a number of things to
        be won (sign 12 groups) in no period. Today's value beside a threshold
        or target, a target for the whole year, and a move that recurs every period are a KPI's
        right.

    Why it matters
        A KPI is there all year; a move is over when it is made. Under an objective it gets an
        owner, a grade and an end.

    Example
        RevPAR from €84 to €92 by 31 December

    Better
        RevPAR above €84
    """

    code = "KPI303"
    name = "key-result-as-kpi"
    severity = "warning"
    supersedes = ("KPI305",)
    bad = ("Reduce churn from 5% to 3%", "Sign 12 hospital groups")
    good = (
        "Gross logo churn: 2.1% (target: 1.5%)",
        "Punctuality above 85% (now 78%), daily",
        "Sales growth of 2% month over month",
        "Churn rate",
        "Win 3 new sponsors a month",
        "Temperature in the store: 2 to 6 °C (now 4 °C)",
        "Headcount: 84 to 90 (now 87)",
        "Occupancy on weekdays 10 to 16 h: at least 75% (now 84%)",
    )

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a move."""
        says = line.facts.says
        if says.kind != "key_result":
            return
        if _is_won_once(line):
            yield self.finding(
                line.item.id,
                f"{quoted(line.item.text)} is over once it is reached: that is a key result.",
                "Put it under the objective that it serves, and watch here how many there are or "
                "how many come in a month.",
            )
            return
        if not says.baseline or not says.target or not difference(says.baseline, says.target):
            return
        if line.facts.current is line.facts.baseline or _is_band(line):
            return
        cycle, due = context.plan.cycle, line.facts.deadline
        if cycle and due and due.date and due.date > cycle.end:
            return
        if cycle and (cycle.end - cycle.start).days > _YEAR:
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} is a move with an end: that is a key result.",
            "Put the move under the objective that it serves, and keep the measure here with the "
            "level that must not be missed.",
            marks=((says.baseline.start, says.target.end),)
            if says.baseline.start < says.target.end
            else (),
        )


def _is_band(line: KpiLine) -> bool:
    """Say whether two values are the ends of a range in which today's value lies: 2 to 6 °C."""
    says = line.facts.says
    start, end = says.baseline, says.target
    told = (one for one in says.quantities if of_today(says.text, one))
    today = line.facts.current or next(told, None)
    if start is None or end is None or today is None or says.deadline or says.opening_class:
        return False
    joint = says.text[start.end : end.start].strip().lower()
    moved = says.text[: start.start].rstrip().lower().endswith("from")
    low, high = sorted((start.value, end.value))
    return joint in _RANGES and not moved and low <= today.value <= high


def _is_won_once(line: KpiLine) -> bool:
    """Say whether a number of things is to be won, and not so many in a period: sign 12 groups."""
    says, item = line.facts.says, line.item
    if says.opening_class != "win" or says.target is None or says.baseline or says.cadence:
        return False
    if item.cadence or item.threshold or item.current or says.target.comparator:
        return False
    ordered = is_ordered(says) and says.target.unit not in {"%", "pp"}
    return ordered and says.text[says.begin : says.target.start].count(" ") == 1
