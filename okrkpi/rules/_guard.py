"""What pushes and what protects: growth beside margin, speed beside quality."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KpiLine, ObjectiveLine
from okrkpi.rules._move import aim, difference, holds_already, kept
from okrkpi.rules._relations import Ties, linked, ties_of, ties_of_kpi, together
from okrkpi.rules._topic import topic
from okrkpi.statement.metric import Metric

_GROWTH = pattern(
    r"\b(?:revenue|sales|turnover|orders?|bookings?|sign-?ups?|registrations?|subscribers?|"
    r"members?|"
    r"customers?|clients?|users?|throughput|output|volume|shipments?|units (?:sold|made|produced)|"
    r"market share|tonnage|admissions?|enrolments?|appointments?|contracts?|subscriptions?|"
    r"deliveries|line speed|machine speed|(?:speed|output)(?= of|$))\b"
)
_PER_WORKER = pattern(
    r"\bper (?:(?:man|working|labou?r|staff|machine)[ -]?)?(?:hour|shift)\b|\bper (?:head|employee|"
    r"worker|colleague|team|crew|agent|driver|technician|clerk|picker|engineer|translator|nurse|"
    r"seller|rep|fitter|mechanic|inspector|caseworker|adviser|advisor)\b"
)
_COST_OR_TIME = pattern(
    r"\b(?:costs?|spend(?:ing)?|expenses?|(?:days|hours|minutes|weeks) (?:from|to|until|between)|"
    r"lead time|cycle time|turnaround(?: time)?|waiting time|"
    r"wait(?: time)?|response time|handling time|delivery time|processing time|duration|"
    r"headcount|idle time|consumption|(?:gas|fuel|energy|power|water|material|paper|electricity) "
    r"(?:use|usage|used|burnt|consumed))\b"
)
_PROTECTS = pattern(
    r"\b(?:quality|satisfaction|satisfied|complaints?|defects?|errors?|mistakes?|correct(?:ed|ions?)|churn|cancell?\w*|retention|"
    r"renewals?|margins?|profit\w*|injur\w+|accidents?|incidents?|safety|safe|staff turnover|"
    r"attrition|"
    r"engagement|rework|refunds?|returns?|nps|csat|enps|uptime|availability|available|wellbeing|well-being|"
    r"mortality|readmi\w+|falls|infections?|burn-?out|overtime|absen\w+|accuracy|re-?open\w*|scrap|"
    r"rating|rated|recommend\w*|trust|bad debt|arrears|default rate|write-offs?|compliance|"
    r"sick(?:ness)?|illness|fatigue|overload|on time|punctual\w*|no-shows?|late|wast\w*|spoil\w*|"
    r"first[- ](?:time|visit|call|contact|try)|haemorrhage|hygiene|damage\w*|losses|turned away|"
    r"still (?:active|open|alive|in use|with us|there)|"
    r"cash|reserves?|liquidity)\b"
)

_OF_STAFF = pattern(
    r"\b(?:sick\w*|absen\w+|overtime|(?:staff|employee|driver|nurse|crew) turnover|attrition|"
    r"burn-?out|enps|well-?being|resign\w*|quit|leavers?|who (?:leave|quit|stay)|notices?|pay|"
    r"wages?|salar(?:y|ies)|hours worked|shifts?|rota|night duties|injur\w+)\b",
    re.IGNORECASE,
)
_NAMED_SO = pattern(
    r"\b(?:guard-?rails?|(?:counter|health)[- ]?(?:metrics?|measures?))\b|"
    r"(?:^|[(\[]|[.):] )(?:brakes?|safeguards?|counterweights?|safety nets?)\s?[:)\]]",
    re.IGNORECASE,
)
_SAYS_SO = pattern(
    r"\b(?:guard-?rails?|counter-?metrics?|health metrics?|meanwhile|at the same time|"
    r"in spite of|despite|although|(?:even )?though|while (?:we|doing|that|this|all|it|the))\b",
    re.IGNORECASE,
)
_SHARE = pattern(r"\b(?:share|proportion|percentage)\b|\bone \w+ in \w+\b", re.IGNORECASE)
_SCORE_MARKS = (" of", " /", "star")
_SCORE = pattern(r"\bout of (?:5|6|7|10|100)\b|\d (?:of|/) ?(?:5|10)\b|\bstars?\b")


def pushes(line: KeyResultLine) -> bool:
    """Say whether a key result pushes growth, speed, volume or cost."""
    return _pushes(line.facts, line.metric)


@lru_cache(1 << 15)
def _pushes(said: Facts, metric: Metric | None) -> bool:
    if said.activity or not said.quantified or (metric and metric.vanity):
        return False
    towards = aim(said, metric)
    if _protects(said, metric):
        return False
    if _SHARE.search(said.text):
        return towards == "down" and bool(_COST_OR_TIME.search((said.metric or "").lower()))
    if metric:
        wanted = {"higher": "up", "lower": "down"}.get(metric.better)
        kind = metric.unit in {"money", "count", "time"} or "growth" in metric.name
        return bool(metric.guards) and kind and towards == wanted
    name = (said.metric or said.text[said.says.begin :].partition(":")[0]).lower()
    if any(level.unit == "%" for level in said.says.quantities):
        return towards == "down" and bool(_COST_OR_TIME.search(name))
    if towards == "up":
        grows = _GROWTH.search(name) or _PER_WORKER.search(said.text.lower())
        return bool(grows) and not _COST_OR_TIME.search(name)
    return towards == "down" and bool(_COST_OR_TIME.search(name))


@lru_cache(1 << 15)
def _protects(said: Facts, metric: Metric | None) -> bool:
    names = f"{said.metric or ''} {metric.name if metric else ''} {said.text}".lower()
    if _PROTECTS.search(names):
        return True
    return any(mark in names for mark in _SCORE_MARKS) and _SCORE.search(names) is not None


def keeps(line: KeyResultLine) -> bool:
    """Say whether a key result keeps a level rather than moving one."""
    return line.facts.says.direction == "keep" or kept(line.facts)


def is_guardrail(line: KeyResultLine, context: Context) -> bool:
    """Say whether a key result keeps a level so that another one of its objective may push."""
    if _NAMED_SO.search(line.item.text) and _is_limit(line.facts):
        return True
    if not keeps(line):
        return False
    if _SAYS_SO.search(line.item.text):
        return True
    at = line.objective.id
    if context.once(_pushing)[at] > pushes(line):
        return True
    if not kept(line.facts):
        return False
    costly = sum(_may_cost(one, line) for one in context.objective_of(line).key_results)
    if _protects(line.facts, line.metric):
        return costly > 0
    return line.facts.target is not None and bool(line.facts.target.comparator) and costly > 1


def _pushing(context: Context) -> Counter[str]:
    """Return how many key results of each objective push."""
    return Counter(line.objective.id for line in context.key_results if pushes(line))


def _may_cost(moved: KeyResultLine, held: KeyResultLine) -> bool:
    """Say whether what one key result moves may cost what another holds.

    What is done for the team's own people costs nothing of what else they get.
    """
    if moved is held or not _moves(moved):
        return False
    return not (_OF_STAFF.search(held.facts.text) and _OF_STAFF.search(moved.facts.text))


def _moves(line: KeyResultLine) -> bool:
    """Say whether a key result goes from one value to another, and is no level that holds."""
    said = line.facts
    holds = kept(said) or holds_already(said, line.metric)
    return not holds and bool(difference(said.baseline, said.target))


def _is_limit(said: Facts) -> bool:
    """Say whether a line states how far a measure may go, and moves nothing."""
    moves = said.baseline is not None and said.baseline is not said.current
    return bool(said.target and said.target.comparator) and not moves


def holds_a_level(objective: ObjectiveLine) -> bool:
    """Say whether a key result of the objective keeps a level, alone or in a clause."""
    return any(
        line.facts.says.guard or keeps(line) or holds_already(line.facts, line.metric)
        for line in objective.key_results
    )


def guarded(objective: ObjectiveLine, context: Context) -> bool:
    """Say whether anything protects quality, margin or people while the objective pushes."""
    lines = objective.key_results
    if holds_a_level(objective):
        return True
    if any(_protects(line.facts, line.metric) for line in lines if not line.facts.activity):
        return True
    if context.once(_guards_of_all):
        return True
    return context.once(_kpis).meet(ties_of(objective, context))


def _guards_of_all(context: Context) -> bool:
    """Say whether a KPI that names no objective protects something while they push."""
    free = [kpi for kpi in context.kpis if not linked(kpi) and _may_guard(kpi, context)]
    return any(
        (_holds(kpi) and not _grows(kpi.facts)) or _protects(kpi.facts, kpi.metric) for kpi in free
    )


def _kpis(context: Context) -> Ties:
    """Return what the KPIs that may protect something may be tied by."""
    return together(ties_of_kpi(kpi) for kpi in context.kpis if _may_guard(kpi, context))


def _may_guard(kpi: KpiLine, context: Context) -> bool:
    """Say whether a KPI can show what a push costs.

    The measure that is pushed, watched as a KPI, cannot; nor can work, or a wish with no measure.
    """
    if kpi.facts.activity or (kpi.facts.says.vague and not kpi.facts.quantified):
        return False
    if topic(kpi.facts) not in context.once(_pushed):
        return True
    return _protects(kpi.facts, kpi.metric)


def _pushed(context: Context) -> frozenset[frozenset[str]]:
    """Return what the key results that push are about."""
    return frozenset(topic(line.facts) for line in context.key_results if pushes(line))


def _grows(said: Facts) -> bool:
    """Say whether a KPI counts what the business sells, or goes from one level to another."""
    moves = said.says.baseline is not None and said.current is not said.baseline
    return moves or _GROWTH.search((said.metric or "").lower()) is not None


def _holds(kpi: KpiLine) -> bool:
    return bool(kpi.facts.target or kpi.facts.says.quantities)


def keeps_health(kpi: KpiLine) -> bool:
    """Say whether a KPI keeps a level of quality, safety, people or cash."""
    return _holds(kpi) and _protects(kpi.facts, kpi.metric)


def guard_names(line: KeyResultLine) -> tuple[str, ...]:
    """Return the measures that the lexicon names as guards of what is pushed."""
    return line.metric.guards if line.metric else ()
