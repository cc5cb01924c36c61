"""What rules are given to look at: the lines of a plan with what they say, each worked out once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from okrkpi.cycle import parse_cycle
from okrkpi.finding import Finding
from okrkpi.item_facts import AnyItem, Facts, facts
from okrkpi.models import Allow, Ambition, Cycle, KeyResult, Kpi, Objective, Plan
from okrkpi.statement.metric import Metric
from okrkpi.statement.units import CLOCK_UNITS

if TYPE_CHECKING:
    from okrkpi.profile import Profile

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class KeyResultLine:
    """A key result in its objective and cycle, with what it says."""

    item: KeyResult
    facts: Facts
    objective: Objective
    cycle: Cycle | None
    metric: Metric | None
    ambition: Ambition | None


@dataclass(frozen=True, slots=True)
class ObjectiveLine:
    """An objective with what it says, and its key results."""

    item: Objective
    facts: Facts
    cycle: Cycle | None
    key_results: tuple[KeyResultLine, ...]


@dataclass(frozen=True, slots=True)
class KpiLine:
    """A KPI with what it says."""

    item: Kpi
    facts: Facts
    metric: Metric | None


@dataclass(frozen=True)
class Context:
    """What rules may look at beside the plan; every fact is worked out once.

    `found` holds the findings so far, for the rules that look at those; `ran` and `known` hold the
    code and name of the rules that were run and of all rules; `allow` is what is allowed of the
    plan as a whole.
    """

    plan: Plan
    profile: Profile
    today: date | None = None
    found: tuple[Finding, ...] = ()
    ran: frozenset[tuple[str, str]] = frozenset()
    known: frozenset[str] = frozenset()
    allow: tuple[Allow, ...] = ()
    _known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, work: Callable[[Context], _T]) -> _T:
        """Return what a function makes of the plan, worked out for all rules that ask for it."""
        if work not in self._known:
            self._known[work] = work(self)
        found: _T = self._known[work]
        return found

    @cached_property
    def objectives(self) -> tuple[ObjectiveLine, ...]:
        """Every objective, also the one without a text that holds stray key results."""
        return tuple(self._objective(objective) for objective in self.plan.objectives)

    @cached_property
    def key_results(self) -> tuple[KeyResultLine, ...]:
        """Every key result, in order."""
        return tuple(line for objective in self.objectives for line in objective.key_results)

    @cached_property
    def stated_key_results(self) -> tuple[KeyResultLine, ...]:
        """Every key result that is no mere question."""
        lines = self.key_results
        return tuple(line for line in lines if line.facts.quantified or not line.facts.question)

    def objective_of(self, line: KeyResultLine) -> ObjectiveLine:
        """Return the objective that a key result belongs to, with all its key results."""
        return self._by_id[line.objective.id]

    @cached_property
    def _by_id(self) -> dict[str, ObjectiveLine]:
        return {line.item.id: line for line in self.objectives}

    @cached_property
    def kpis(self) -> tuple[KpiLine, ...]:
        """Every KPI, in order."""
        lines = ((kpi, self._facts(kpi, self.plan.cycle)) for kpi in self.plan.kpis)
        return tuple(KpiLine(kpi, said, self.metric(said)) for kpi, said in lines)

    @cached_property
    def asked(self) -> frozenset[tuple[str, str | None]]:
        """The items and fields that an open question is about."""
        return frozenset((question.at or "", question.field) for question in self.plan.questions)

    def asks(self, item_id: str, field: str) -> bool:
        """Say whether a question is about that field of the item, or about the item as a whole."""
        return (item_id, field) in self.asked or (item_id, None) in self.asked

    def metric(self, said: Facts) -> Metric | None:
        """Return what is known of the measure: by the house first, then by the lexicon."""
        names = (said.metric, said.known.name if said.known else None)
        house = next(
            (self._house[n.lower()] for n in names if n and n.lower() in self._house), None
        )
        metric = house or said.known
        return metric if metric and _fits(metric, said) else None

    @cached_property
    def _house(self) -> dict[str, Metric]:
        found = {}
        for name, house in self.profile.metrics.items():
            metric = Metric(name=name, **dict(house))
            found.update({alias.lower(): metric for alias in (name, *house.aliases)})
        return found

    def _objective(self, objective: Objective) -> ObjectiveLine:
        cycle = self._cycle(objective)
        said = self._facts(objective, cycle)
        return ObjectiveLine(
            objective,
            said,
            cycle,
            tuple(self._key_result(item, objective, said, cycle) for item in objective.key_results),
        )

    def _key_result(
        self, item: KeyResult, objective: Objective, above: Facts, cycle: Cycle | None
    ) -> KeyResultLine:
        said = self._facts(item, cycle)
        ambition = said.ambition or above.ambition
        return KeyResultLine(item, said, objective, cycle, self.metric(said), ambition)

    def _facts(self, item: AnyItem, cycle: Cycle | None) -> Facts:
        start = self.profile.fiscal_year_start
        return facts(item, today=self.today, cycle=cycle, fiscal_year_start=start)

    def _cycle(self, objective: Objective) -> Cycle | None:
        if not objective.cycle:
            return self.plan.cycle
        year = self.plan.cycle.end.year if self.plan.cycle else None
        start = self.profile.fiscal_year_start
        own = parse_cycle(objective.cycle, fiscal_year_start=start, default_year=year)
        return own or self.plan.cycle


def _fits(metric: Metric, said: Facts) -> bool:
    """Say whether the numbers can be the measure's own; outages fixed in time, in %, cannot."""
    levels = [level for level in (said.target, said.baseline, said.current) if level]
    shares = any(level.unit in {"%", "pp", "bp"} for level in levels)
    money = any(level.unit and len(level.unit) == 3 and level.unit.isupper() for level in levels)
    times = any(level.unit in CLOCK_UNITS for level in levels)
    if metric.unit == "count" and times:
        return False
    if metric.unit in {"count", "money", "time"}:
        return not shares and not (money and metric.unit != "money")
    return not (metric.unit == "%" and money)
