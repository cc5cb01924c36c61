"""KPI306: below its threshold, and nobody moves it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import by_when, quoted
from okrkpi.rules._overlap import overlap_of
from okrkpi.rules._relations import STEM, about, shortened
from okrkpi.rules._standing import Standing, standing
from okrkpi.rules._told import whole_name
from okrkpi.rules._topic import TOKEN, topic, worded
from okrkpi.statement import parse
from okrkpi.statement.units import CLOCK_UNITS
from okrkpi.statement.words import singular, words

_DIMENSIONS = frozenset({"time", "cost", "price", "durati", "length", "size", "value", "volume"})
"""Heads that say nothing alone, as in delivery time."""
_SOME = 2
_HEAD = pattern(
    r"(?:[\w'’-]+ )*?(?P<head>[\w'’-]+)(?=$|[:;,(]| (?:of|from|in|at|on|per|for|with|by|to|under|"
    r"over|above|below|after|before|within|during|between|who|that|which|is|are|[<>≥≤~]|\d))",
    re.IGNORECASE,
)
_LEVEL = pattern(
    r"\W*(?:(?:at least|at most|no more than|under|over|above|below|max\.?|min\.?)\s)?\W*\d",
    re.IGNORECASE,
)
_WITHIN = pattern(r"\bwithin\b[^\d,:;]*\d+", re.IGNORECASE)
_NAMES_ONE = pattern(r"\b(?:objectives?|goals?|key results?|O|KR) ?\d", re.IGNORECASE)
_ATTENDED = pattern(
    r"\b(?:seats? (?:filled|sold|taken|occupied)|seat occupancy|tickets? sold|ticket sales|"
    r"attendance|admissions|audiences?|box office|visitors|visits|footfall|houses? full|occupancy|"
    r"guests (?:who come|per|a)|rooms? (?:sold|booked|occupied)|beds? (?:sold|booked|occupied)|"
    r"courts? booked|classes booked|places (?:filled|taken|booked))\b",
    re.IGNORECASE,
)
_PER_HEAD = pattern(
    r"\b(?:per|each|every) (?:visitor|guest|visit|head|seat|ticket)\b", re.IGNORECASE
)


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
        if context.once(_Moved).has(line):
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


class _Moved:
    """What the objectives and the key results of a plan speak of, move and name."""

    def __init__(self, context: Context) -> None:
        results = context.key_results
        self.named = {line.item.kpi for line in results}
        self.metrics = {line.metric for line in results}
        self.unscoped = {line.metric for line in results if not line.facts.scope}
        self.wholes = {worded(line.facts) for line in results}
        self.topics = overlap_of(topic(line.facts) for line in results)
        said = [line.facts for line in context.objectives] + [line.facts for line in results]
        self.spoken = overlap_of(map(shortened, said))
        self.words = frozenset().union(*map(shortened, said))
        self.whole = [
            shortened(one.facts).union(*(shortened(line.facts) for line in one.key_results))
            for one in context.objectives
        ]
        self.filled = any(_comes(line.facts) for line in results)

    def has(self, line: KpiLine) -> bool:
        """Say whether an objective speaks of the KPI, or a key result is tied to it or moves it."""
        metrics = self.unscoped if line.facts.scope else self.metrics
        if line.item.id in self.named or (line.metric is not None and line.metric in metrics):
            return True
        if _kind_of(line.facts) in self.wholes or (self.filled and _comes(line.facts)):
            return True
        topics, spoken = topic(line.facts), _told_apart(line.facts)
        if self.topics.first(topics, lambda shared, _: shared == len(topics)) is not None:
            return True
        half = max(_SOME, len(spoken))
        head = _head(line.facts)
        if any(head in whole and len(spoken & whole) >= _SOME for whole in self.whole):
            return True
        least = _SOME if head in spoken - _DIMENSIONS and head not in self.words else 1
        return (
            self.spoken.first(spoken, lambda shared, _: shared >= least and 2 * shared >= half)
            is not None
        )


def _comes(said: Facts) -> bool:
    """Say whether a line counts those who come, or the places that they take."""
    return _ATTENDED.search(said.text) is not None and not _PER_HEAD.search(said.text)


def _told_apart(kpi: Facts) -> frozenset[str]:
    """Return how the words of a KPI begin, without units and those for people served."""
    named = (shortened(kpi) & _of_name(kpi)) - _after_per(kpi)
    outsiders = words().nouns["outsider"]
    counted = named - {word[:STEM] for word in about(kpi) if word in CLOCK_UNITS}
    return counted - {word[:STEM] for word in about(kpi) if word in outsiders} or counted or named


def _of_name(kpi: Facts) -> frozenset[str]:
    """Return how the words of its name begin: no owner after its level, no limit of time in it."""
    name, _, level = kpi.text.partition(":")
    if not _LEVEL.match(level):
        name = kpi.text
    found = TOKEN.findall(_WITHIN.sub("", name).lower())
    return frozenset(singular(word)[:STEM] for word in found)


def _after_per(kpi: Facts) -> frozenset[str]:
    """Return how the words begin for what a KPI is divided by: tickets, for cost per ticket."""
    name, per, divided = kpi.text.partition(":")[0].lower().partition(" per ")
    if not per:
        return frozenset()
    base = {singular(word)[:STEM] for word in divided.split()}
    return frozenset(base - {singular(word)[:STEM] for word in name.split()})


def _head(kpi: Facts) -> str:
    """Return how the word begins for what is measured: `availability` of the lifts."""
    name = _HEAD.match(kpi.text, kpi.says.begin)
    return singular(name["head"].lower())[:STEM] if name else ""


def _kind_of(kpi: Facts) -> frozenset[str]:
    """Return what a KPI is about a kind of: lost-time accidents are accidents."""
    name = kpi.text.partition(":")[0].partition(" per ")[0].split()
    return frozenset({singular(name[-1].lower())} if len(name) > 1 else ())
