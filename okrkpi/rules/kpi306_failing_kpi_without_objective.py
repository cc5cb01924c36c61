"""KPI306: below its threshold, and nobody moves it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import by_when, quoted
from okrkpi.rules._moved import Moved
from okrkpi.rules._standing import Standing, standing
from okrkpi.rules._told import whole_name
from okrkpi.statement import parse

_NAMES_ONE = pattern(r"\b(?:objectives?|goals?|key results?|O|KR) ?\d", re.IGNORECASE)


class FailingKpiWithoutObjective(KpiRule):
    """A KPI outside its threshold that no key result moves.

    What it checks
        The current value is on the wrong side of the threshold, no key result is tied to the KPI
        or has the same measure, be it for a part of it, no objective and no key result speaks of
        it (by the word for what is measured and half of the others, those for the people served
        aside), and its line names none. Where no sign says on which side it has to be, the
        measure does (cost, complaints, satisfaction), and 0 means at most and 100% at least; where
        neither does, nothing is said.

    Why it matters
        A failing KPI is what calls for an objective. Otherwise the threshold was not meant.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800

        ## KPIs
        - Complaint rate below 2%
          - current: 3.4%

    Better
        # Plan

        ## Corner shops have no reason to complain
        - Cut the complaint rate from 3.4% to 1.8%

        ## KPIs
        - Complaint rate below 2%
          - current: 3.4%
    """

    code = "KPI306"
    name = "failing-kpi-without-objective"
    severity = "warning"
    supersedes = ("KPI305",)
    bad = (
        """# Plan

## Nobody lands in hospital because of a tooth
- Patients who come for their yearly check: from 37% to 55%

## KPIs
- Patients with a denture that fits: at least 90% (now 81%)
""",
        """# Plan

## Families spend the day on the snow and not in the queue
- Ski-lift pass sold online: from 31% to 60%

## KPIs
- Lift availability: 99% or more (now 98.2%)
""",
    )
    good = (
        """# Plan

## Tuesday is film night again
- Tickets sold on Tuesdays: from 62 to 110 an evening

## KPIs
- Seats filled, all screenings: at least 31% (now 29%)
- Reserve: three months' costs (now 3.2)
""",
        """# Plan

## Parishes get their organ back on the Sunday we promised
- Instruments handed over by the promised Sunday: from 45% to 85%

## KPIs
- Complaints after tuning: at most 3 in 100 visits (now 2)
""",
        """# Plan

## Everybody goes home as healthy as they came
- Accidents: from 9 to 0

## KPIs
- Lost-time accidents: 0 (now 2)
""",
        """# Plan

## Buses that people set their watch by
- Raise departures within two minutes from 71% to 85%

## KPIs
- Punctuality: above 85% (now 78%; this is why objective 1 exists)
""",
        """# Plan

## The early boats leave on time
- Boats cast off before 07:00 within five minutes of the plan: from 61% to 80%

## KPIs
- Boats on time, whole day: at least 85% (now 79%), harbour master
""",
        """# Plan

## The crew is out of the door before the kettle boils
- Alarm to departure at night: from 24 to 14 minutes

## KPIs
- Night departure under 15 minutes: at least 80% of alarms (now 34%), monthly, Maria
""",
    )

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield a finding with the key result that is missing."""
        stands = standing(line)
        if stands is None or not stands.failing:
            return
        if _NAMES_ONE.search(f"{line.item.text} {line.item.note}") or _is_for_later(line, context):
            return
        if context.once(Moved).has(line):
            return
        yield self.finding(
            line.item.id,
            f"It is at {stands.now} and is to be {stands.kept}, and no key result moves it.",
            "Add an objective for it with the key result "
            f"{quoted(_move(line, stands, context), 160)}; the KPI stays.",
            field="current",
        )


def _move(line: KpiLine, stands: Standing, context: Context) -> str:
    """Return the key result that would bring a KPI back to its level."""
    verb = "Cut" if stands.sign.startswith("<") else "Raise"
    beyond = {"<": "under ", ">": "above "}.get(stands.sign, "")
    name = whole_name(line.facts)
    return (
        f"{verb} {name} from {stands.now} to {beyond}{stands.level} {by_when(context.plan.cycle)}"
    )


def _is_for_later(line: KpiLine, context: Context) -> bool:
    """Say whether its level is only to be reached after the cycle has ended."""
    cycle, field = context.plan.cycle, line.item.target
    if cycle is None:
        return False
    due = line.facts.deadline or (parse(field, today=cycle.start).deadline if field else None)
    return bool(due and due.date and due.date > cycle.end)
