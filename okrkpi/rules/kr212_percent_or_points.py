"""KR212: percent of it, or percentage points."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import plain_number
from okrkpi.statement.words import singular

_IS_SHARE = pattern(
    r"(?:\b(?:rate|share|percentage|proportion|conversion|margin|occupancy|utili[sz]ation|"
    r"attendance|"
    r"uptime|availability|accuracy|market share|yield)(?:\s\([^)]*\))?$)|^(?:the )?(?:share|"
    r"percentage|proportion|retention|churn|attrition|occupancy|availability|attendance|"
    r"utili[sz]ation|[a-z-]+ rate) of\b"
)


class PercentOrPoints(KeyResultRule):
    """A change in per cent of a measure that is itself a percentage.

    What it checks
        A measure that is counted in per cent is to change by some per cent, and the levels are not
        both stated.

    Why it matters
        Increase conversion by 5% can mean from 20% to 21% or from 20% to 25%. Each side will
        choose the reading that suits it.

    Example
        Increase the conversion rate by 5%

    Better
        Increase the conversion rate by 5 percentage points from 20%
        Increase the conversion rate from 20% to 25%
    """

    code = "KR212"
    name = "percent-or-points"
    severity = "warning"
    supersedes = ("KR203",)
    bad = (
        "Reduce churn by 10%",
        "Raise gross margin by 3% from 40%",
        "Raise retention of key accounts by 5%",
    )
    good = ("Increase revenue by 5%", "Halve churn", "Reduce refunds by 30%")

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where both readings are open."""
        said = line.facts
        change = said.change
        if change is None or change.unit != "%" or said.activity or not _in_percent(line):
            return
        target = said.says.target
        if said.baseline and target and (target.start, target.end) != (change.start, change.end):
            return
        amount = plain_number(abs(change.value))
        yield self.finding(
            line.item.id,
            f"“{change.text.strip()}” can mean {amount} per cent of it or {amount} percentage "
            "points"
            f"{_readings(line)}.",
            f"Write “{amount} percentage points”, or both levels: from [?]% to [?]%.",
            marks=((change.start, change.end),),
        )


def _in_percent(line: KeyResultLine) -> bool:
    levels = (line.facts.baseline, line.facts.current)
    if any(level is not None and level.unit == "%" for level in levels):
        return True
    if line.metric:
        shared = line.metric.unit == "%" and "growth" not in line.metric.name
        return shared and not _counts_things(line)
    return bool(_IS_SHARE.search((line.facts.metric or "").lower()))


def _counts_things(line: KeyResultLine) -> bool:
    """Say whether things are counted: refunds, and not the refund rate that they are known as."""
    span = line.facts.says.metric_span
    named = line.facts.says.text[slice(*span)].lower().split() if span else []
    return bool(named) and singular(named[-1]) != named[-1]


def _readings(line: KeyResultLine) -> str:
    said = line.facts
    start, change = said.baseline or said.current, said.change
    if start is None or change is None or start.unit != "%":
        return ""
    sign = -1 if said.says.direction == "down" else 1
    part = start.value * (1 + sign * abs(change.value) / 100)
    points = start.value + sign * abs(change.value)
    return f": {plain_number(part)}% or {plain_number(points)}%"
