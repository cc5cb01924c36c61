"""KR216: a level to keep, in place of a change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted
from okrkpi.rules._guard import is_guardrail
from okrkpi.rules._move import holds_already, kept, stays

_TODAY = re.compile(
    r"\b(?:today|now|currently|so far|up from|down from|instead of)\b", re.IGNORECASE
)
_NEAR, _FEW = 30, 4


class KpiAsKeyResult(KeyResultRule):
    """A level to be kept that stands among the key results.

    What it checks
        The line keeps, holds or maintains a level, states a threshold that today's value beside it
        keeps already, or is a rate per period that nothing moves.
        A level that guards another key result of the objective, which pushes growth, speed, volume
        or cost, is a guardrail and left alone.

    Why it matters
        A key result is something that will have changed by the end of the cycle. What has to stay
        as it is matters as much, but all year round: it is a KPI with a threshold, and a breach is
        what calls for an objective.

    Example
        Maintain uptime at 99.9%

    Better
        Raise uptime from 99.5% to 99.9%
    """

    code = "KR216"
    name = "kpi-as-key-result"
    severity = "warning"
    source = (
        "Christina Wodtke, Radical Focus (2016): health metrics stand beside the key results and "
        "are "
        "to be kept"
    )
    supersedes = ("KR206", "KR214")
    bad = (
        "Keep gross margin above 70%",
        "4,300 web orders a day",
        "Crash reports per 1,000 installs: below 3 (now 2.1)",
        "Attendance at open days stays at 70%",
        "Library hours of 38 a week are maintained",
    )
    good = (
        "Reach 30 deliveries per day by December, up from 22",
        """# Plan

## Win back the corner shops
- Raise monthly revenue from €20,000 to €32,000
- Keep gross margin above 30%
""",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a level that is kept."""
        said = line.facts
        if not (said.quantified or said.says.quantities) or is_guardrail(line, context):
            return
        keeps = kept(said) or holds_already(said, line.metric)
        if said.activity and not stays(said):
            return
        if not keeps and not _is_rate(line):
            return
        what = "keeps a level" if keeps else "is a rate that nothing moves"
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} {what}: that is a KPI.",
            "Move it to the KPIs with its threshold; if it is not there yet, write the move: from "
            "[?] "
            f"to {said.target.text.strip() if said.target else '[?]'}.",
        )


def _is_rate(line: KeyResultLine) -> bool:
    """Say whether the number is one per period, such as 30 a day, and nothing moves it."""
    says = line.facts.says
    target, cadence = says.target, says.cadence
    if says.kind != "kpi" or target is None or cadence is None or line.facts.baseline:
        return False
    if any(level.unit == "%" for level in says.quantities) or _TODAY.search(says.text):
        return False
    return 0 <= cadence.start - target.end < _NEAR or cadence.start - says.begin < _FEW
