"""KR216: a level to keep, in place of a change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, Rule
from okrkpi.rules._common import quoted
from okrkpi.rules._guard import is_guardrail
from okrkpi.rules._holding import holds_already, kept, stays
from okrkpi.rules._told import shown_level

_TODAY = pattern(r"\b(?:today|now|currently|so far|up from|down from|instead of)\b", re.IGNORECASE)
_NEAR, _FEW, _LIST = 30, 4, 3


class KpiAsKeyResult(Rule):
    """A level to be kept that stands among the key results.

    What it checks
        The line keeps, holds or maintains a level. Where its words do not say so, but it states a
        threshold that today's value beside it keeps already, or is a rate per period that nothing
        moves, that is mentioned only.
        A level of quality, safety, people or cash that stands beside a key result which moves
        something, a limit beside two of them, and a level that could suffer by one which pushes
        growth, speed, volume or cost, is a guardrail and left alone; what the staff get is no
        guardrail for what else they get. Three or more such lines under one objective are a list of
        KPIs, and are named together.

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
        "are to be kept"
    )
    supersedes = ("KR206", "KR214")
    bad = (
        "Keep gross margin above 70%",
        "4,300 web orders a day",
        "Crash reports per 1,000 installs: below 3 (now 2.1)",
        "Attendance at open days stays at 70%",
        "Library hours of 38 a week are maintained",
        "Machine hours: 300, unchanged",
        "Patrol reaches the scene in under 12 minutes, as always",
        "Open audit points remain at 2 or fewer",
        "NPS does not drop below 40",
        "Waiting list steady at 120 names",
        """# Plan

## Pickers stay for more than one harvest
- Pickers who leave within six weeks: from 45% to 25%
- Keep sick leave below 6%
""",
        """# Plan

## Nobody goes hungry this winter
- Food thrown away: below 5% (now 3.8%)
- Reserves: at least 4 months (now 5.1)
- Longest shift: under 6 hours (now 5)
""",
    )
    good = (
        """# Plan

## People come to their hearing prepared
- Clients who saw a lawyer for two hours: from 44% to 75%
- Hearings put off for a missing document: from 19 to 7
- Appeals lodged after the deadline: stay at 0
- Papers left in the hall: no more than 12 a week while we see more people (today 11)
""",
        """# Plan

## Students arrive before their term does
- Student visas decided within 30 days: from 62% to 85%
- Files older than 45 days: from 210 to 90
- Refusals overturned on appeal stay at 6% or less (today 5%)
""",
        "Reach 30 deliveries per day by December, up from 22",
        "Near misses reported: from 9 to 40 (up on purpose: today they are kept quiet)",
        """# Plan

## Win back the corner shops
- Raise monthly revenue from €20,000 to €32,000
- Keep gross margin above 30%
""",
        """# Plan

## Small firms advertise with us a second time
- Advertisers who book again within eight weeks: from 27% to 45%
- Complaints about misprinted ads stay at or below 2 a month
""",
        """# Plan

## Fewer of our colonies die of mites
- Hives treated by the date the vet names: from 57% to 85%
- Honey samples with residues: none, as so far, in spite of more treatment
- Sugar per hive: at most 12 kg (guardrail, now 11 kg)
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding for each level that is kept, or one for a list of them."""
        for objective in context.objectives:
            levels = [line for line in objective.key_results if _is_level(line, context)]
            if len(levels) >= _LIST:
                yield self._list(levels)
                continue
            for line in levels:
                yield self._level(line)

    def _level(self, line: KeyResultLine) -> Finding:
        said = line.facts
        keeps = kept(said) or holds_already(said, line.metric)
        what = "keeps a level" if keeps else "is a rate that nothing moves"
        end = shown_level(said, said.target) if said.target else "[?]"
        fix = "Move it to the KPIs with its threshold"
        if said.current is None:
            fix += f"; if it is not there yet, write the move: from [?] to {end}"
        return self.finding(
            line.item.id,
            f"{quoted(line.item.text)} {what}: that is a KPI.",
            f"{fix}.",
            severity=None if kept(said) else "info",
        )

    def _list(self, levels: list[KeyResultLine]) -> Finding:
        first, *others = levels
        return self.finding(
            first.item.id,
            f"{quoted(first.item.text)} and {len(others)} more key results here keep a level: "
            "those are KPIs.",
            "Put them under a heading of their own (KPIs), and keep here what is to change.",
            severity=None if any(kept(line.facts) for line in levels) else "info",
            related=tuple(line.item.id for line in others),
        )


def _is_level(line: KeyResultLine, context: Context) -> bool:
    said = line.facts
    if not (said.quantified or said.says.quantities) or is_guardrail(line, context):
        return False
    if said.activity and not stays(said):
        return False
    return kept(said) or holds_already(said, line.metric) or _is_rate(line)


def _is_rate(line: KeyResultLine) -> bool:
    """Say whether the number is one per period, such as 30 a day, and nothing moves it."""
    says = line.facts.says
    target, cadence = says.target, says.cadence
    if says.kind != "kpi" or target is None or cadence is None or line.facts.baseline:
        return False
    if any(level.unit == "%" for level in says.quantities) or _TODAY.search(says.text):
        return False
    if line.metric is None and not (target.comparator or target.start <= says.begin + 1):
        return False
    return 0 <= cadence.start - target.end < _NEAR or cadence.start - says.begin < _FEW
