"""What pushes and what protects: growth beside margin, speed beside quality."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KpiLine, ObjectiveLine
from okrkpi.rules._holding import holds_already, kept
from okrkpi.rules._move import difference
from okrkpi.rules._pushed import COSTLY_TO, GROWTH, kind_of_level, protects, pushed_kinds, pushes
from okrkpi.rules._relations import Ties, linked, ties_of, ties_of_kpi, together
from okrkpi.rules._topic import phrases, topic

_OF_STAFF = pattern(phrases("of_staff"), re.IGNORECASE)
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


def keeps(line: KeyResultLine) -> bool:
    """Say whether a key result keeps a level rather than moving one."""
    said = line.facts
    return said.says.direction == "keep" or kept(said) or holds_already(said, line.metric)


def is_guardrail(line: KeyResultLine, context: Context) -> bool:
    """Say whether a key result keeps a level so that another one of its objective may push."""
    if is_called_guardrail(line):
        return True
    if not keeps(line):
        return False
    if _may_suffer(line, context):
        return True
    if not kept(line.facts):
        return False
    costly = sum(_may_cost(one, line) for one in context.objective_of(line).key_results)
    if protects(line.facts, line.metric):
        return costly > 0
    target = line.facts.target
    return target is not None and bool(target.comparator or not target.value) and costly > 1


def is_called_guardrail(line: KeyResultLine) -> bool:
    """Say whether the line itself says that its level holds while something else moves."""
    text = line.item.text
    if _is_limit(line.facts) and (_NAMED_SO.search(text) or _SAYS_SO.search(text)):
        return True
    return keeps(line) and _SAYS_SO.search(text) is not None


def _may_suffer(line: KeyResultLine, context: Context) -> bool:
    """Say whether what is pushed beside a level could cost what the level holds.

    Any push may cost quality, safety, people and cash, and what the field names as its guard; one
    for more may cost time and money, and one for less of these the other two. Of a level that is
    said to be kept, whoever wrote it knows better, unless it is itself of what is pushed.
    """
    beside = context.once(_pushing)[line.objective.id] - Counter(pushed_kinds(line))
    if not beside:
        return False
    if protects(line.facts, line.metric) or (line.metric and line.metric.name in beside):
        return True
    own = kind_of_level(line)
    if own is None:
        return kept(line.facts)
    return any(kind in COSTLY_TO[own] for kind in beside)


def _pushing(context: Context) -> defaultdict[str, Counter[str]]:
    """Return how often each objective pushes for what, and the names of what guards that."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in context.key_results:
        found[line.objective.id].update(pushed_kinds(line))
    return found


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
    return any(line.facts.says.guard or keeps(line) for line in objective.key_results)


def guarded(objective: ObjectiveLine, context: Context) -> bool:
    """Say whether anything protects quality, margin or people while the objective pushes."""
    lines = objective.key_results
    if holds_a_level(objective):
        return True
    if any(protects(line.facts, line.metric) for line in lines if not line.facts.activity):
        return True
    if context.once(_guards_of_all):
        return True
    return context.once(_kpis).meet(ties_of(objective, context))


def _guards_of_all(context: Context) -> bool:
    """Say whether a KPI that names no objective protects something while they push."""
    free = [kpi for kpi in context.kpis if not linked(kpi) and _may_guard(kpi, context)]
    return any(
        (_holds(kpi) and not _grows(kpi.facts)) or protects(kpi.facts, kpi.metric) for kpi in free
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
    return protects(kpi.facts, kpi.metric)


def _pushed(context: Context) -> frozenset[frozenset[str]]:
    """Return what the key results that push are about."""
    return frozenset(topic(line.facts) for line in context.key_results if pushes(line))


def _grows(said: Facts) -> bool:
    """Say whether a KPI counts what the business sells, or goes from one level to another."""
    moves = said.says.baseline is not None and said.current is not said.baseline
    return moves or GROWTH.search((said.metric or "").lower()) is not None


def _holds(kpi: KpiLine) -> bool:
    return bool(kpi.facts.target or kpi.facts.says.quantities)


def keeps_health(kpi: KpiLine) -> bool:
    """Say whether a KPI keeps a level of quality, safety, people or cash."""
    return _holds(kpi) and protects(kpi.facts, kpi.metric)
