"""KR224: the current value is at or beyond the target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._guard import is_guardrail
from okrkpi.rules._holding import holds_already, kept
from okrkpi.rules._move import difference, reached, wanted
from okrkpi.rules._topic import phrases
from okrkpi.statement import Quantity
from okrkpi.statement.metric import Metric

_SPENT = frozenset({"ms", "second", "minute", "hour", "day", "week", "month", "year"})
_LESS = pattern(phrases("better_low"), re.IGNORECASE)


class TargetAlreadyMet(KeyResultRule):
    """A target that is reached before the work begins.

    What it checks
        The current value is at or beyond the target. Where check-ins or a grade show that the
        cycle got it there, it is mentioned only; so is a line that gives today's value and a
        lower target and does not say whether more or less is wanted. A bare threshold that is kept
        already is left to KR216.

    Why it matters
        There is nothing left to do for it. Either the number is out of date, or the bar is too
        low, or the result belongs among the KPIs now.

    Example
        # Plan

        ## Make every delivery arrive when we said it would
        - Raise on-time delivery to 92%
          - current: 94%

    Better
        # Plan

        ## Make every delivery arrive when we said it would
        - Raise on-time delivery to 97%
          - current: 94%
    """

    code = "KR224"
    name = "target-already-met"
    severity = "error"
    supersedes = ("KR210", "KR214", "KR215")
    bad = (
        "Clients with a care plan: target 60%, currently 68%",
        "Pupils in the breakfast club: target 120, today 126",
        """# Plan

## Answer people while they still wait
- Cut the median response time from 9 h to 4 h
  - current: 3 h
""",
    )
    good = (
        "Raise on-time delivery from 90% to 97%",
        "Open complaints: target 40, today 126",
        "Days to the first appointment: target 10, now 14",
        """# Plan

## The quay turns ships round in a day
- Raise crane moves per hour from 24 to 29
- Damage claims below 0.4 per 1,000 moves (now 0.3)
""",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing is left to reach."""
        said = line.facts
        if said.current is None or said.target is None or is_guardrail(line, context):
            return
        if kept(said) or (said.baseline and difference(said.baseline, said.target) == 0):
            return
        if holds_already(said, line.metric):
            return
        met = reached(said, line.metric)
        if met:
            yield self._met(line, said.current, said.target)
        elif met is None and _leaves_open(said, line.metric):
            yield self._question(line, said.current, said.target)

    def _met(self, line: KeyResultLine, current: Quantity, target: Quantity) -> Finding:
        tracked = bool(line.item.checkins) or line.item.grade is not None
        now, end = current.text.strip(), target.text.strip()
        return self.finding(
            line.item.id,
            f"Today's {now} has reached the target of {end} already.",
            "Grade it, and set a new target only if there is reason to go on."
            if tracked
            else f"Aim beyond it (from {now} to [?]), or keep it as a KPI.",
            severity="info" if tracked else None,
            field="current",
        )

    def _question(self, line: KeyResultLine, current: Quantity, target: Quantity) -> Finding:
        now, end = current.text.strip(), target.text.strip()
        return self.finding(
            line.item.id,
            f"Today's {now} is above the target of {end}: if more is better, it is met already.",
            f"Say which way it should go (cut from {now} to {end}), or aim beyond {now}.",
            severity="info",
            field="current",
        )


def _leaves_open(said: Facts, metric: Metric | None) -> bool:
    """Say whether the line wants a lower value, and no word or measure says that less is better."""
    above = difference(said.target, said.current)
    if not above or above < 0 or wanted(said, metric) != "none":
        return False
    unit = said.target.unit if said.target else None
    spent = unit in _SPENT or (unit is not None and len(unit) == 3 and unit.isupper())
    return said.current is said.baseline and not spent and not _LESS.search(said.text)
