"""Gives every number of a plan its origin: a quote, a sum, or that it is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import isclose
from typing import TypeVar

from okrkpi.grounding.places import Index, covers, index_of
from okrkpi.grounding.stated import deadlines_of, stated_by
from okrkpi.grounding.sums import Sum, factors_in, sums
from okrkpi.item_facts import AnyItem
from okrkpi.memo.language.words import content
from okrkpi.memo.numbers.figure import Figure
from okrkpi.models import (
    Initiative,
    Item,
    KeyResult,
    Kpi,
    Number,
    Objective,
    Plan,
    Quote,
    Role,
    Status,
)

_Item = TypeVar("_Item", Objective, KeyResult, Kpi, Initiative)
_SETTLED: frozenset[Status] = frozenset({"accepted", "answered"})


def ground(plan: Plan, documents: Mapping[str, str], *, today: date | None = None) -> Plan:
    """Return the plan with the origin of every number: where it stands, or that it is proposed.

    A number is grounded where a document holds the same value, in any notation, in a passage that
    shares words with the item. It is derived where its basis names numbers of the documents from
    which it follows. What a person has accepted or answered stays as it is. Without documents
    nothing is said of any number.
    """
    if not documents:
        return plan
    anchor = plan.cycle.start if plan.cycle else None
    index = index_of(tuple(sorted(documents.items())), today or anchor)
    objectives = tuple(
        _grounded(objective, index, plan).model_copy(
            update={
                "key_results": tuple(_grounded(k, index, plan) for k in objective.key_results),
                "initiatives": tuple(_grounded(i, index, plan) for i in objective.initiatives),
            }
        )
        for objective in plan.objectives
    )
    kpis = tuple(_grounded(kpi, index, plan) for kpi in plan.kpis)
    return plan.model_copy(update={"objectives": objectives, "kpis": kpis})


def ground_item(item: AnyItem, plan: Plan, documents: Mapping[str, str]) -> AnyItem:
    """Return one item of a plan with the origin of its numbers."""
    anchor = plan.cycle.start if plan.cycle else None
    index = index_of(tuple(sorted(documents.items())), anchor)
    return item.model_copy(update=_origins(item, index, plan))


def _grounded(item: _Item, index: Index, plan: Plan) -> _Item:
    return item.model_copy(update=_origins(item, index, plan))


def _origins(item: AnyItem, index: Index, plan: Plan) -> dict[str, object]:
    """Return the numbers of an item, and the quotes that hold them among its sources."""
    search = _Search(item, index)
    numbers = [search.number(stated.figure, stated.role) for stated in stated_by(item, plan)]
    numbers += [search.deadline(text, day, plan) for text, day in deadlines_of(item, plan)]
    return {"sources": tuple(search.sources), "numbers": tuple(numbers)}


@dataclass
class _Search:
    """Looks up the numbers of one item; the quotes that hold them join its sources."""

    item: Item
    index: Index
    sources: list[Quote] = field(init=False)
    words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        fields = [getattr(self.item, name, None) or "" for name in ("metric", "scope")]
        self.sources = list(self.item.sources)
        self.words = content(" ".join([self.item.text, *fields]))

    def number(self, figure: Figure, role: Role) -> Number:
        """Return a number of the item with its origin."""
        before = self._before(figure.text, role)
        if before and before.status in _SETTLED:
            return before
        if quote := self.index.find(figure, self.words, self.sources):
            return self._quoted(figure.text, role, quote)
        for told in filter(None, (self.item.note, before.working if before else "")):
            if working := self._derived(figure, told):
                return Number(text=figure.text, role=role, status="derived", working=working)
        return _unfound(figure.text, role, before)

    def deadline(self, text: str, day: date | None, plan: Plan) -> Number:
        """Return a time of the item with its origin."""
        before = self._before(text, "deadline")
        if before and before.status in _SETTLED:
            return before
        if quote := self.index.find_time(text, day, self.sources):
            return self._quoted(text, "deadline", quote)
        if plan.cycle and day == plan.cycle.end:
            working = f"the end of {plan.cycle.label}"
            return Number(text=text, role="deadline", status="derived", working=working)
        return _unfound(text, "deadline", before)

    def _before(self, text: str, role: Role) -> Number | None:
        same = [number for number in self.item.numbers if number.text == text]
        return next((number for number in same if number.role == role), next(iter(same), None))

    def _quoted(self, text: str, role: Role, quote: Quote) -> Number:
        return Number(text=text, role=role, status="grounded", quote=self._place(quote))

    def _place(self, quote: Quote) -> int:
        for place, known in enumerate(self.sources):
            if covers(known, quote):
                return place
        self.sources.append(quote)
        return len(self.sources) - 1

    def _derived(self, figure: Figure, told: str) -> str | None:
        """Return the sum by which a number follows from the documents' own, if there is one."""
        spelt = factors_in(" ".join(quote.text for quote in self.sources))
        for made in sums(figure, told):
            quotes = self._operands(made, spelt)
            if quotes is not None:
                for quote in quotes:
                    self._place(quote)
                return made.shown
        return None

    def _operands(self, made: Sum, spelt: frozenset[float]) -> list[Quote] | None:
        """Return the quotes of a sum's figures, or None where the documents lack one."""
        if not all(_among(factor, spelt) for factor in made.factors):
            return None
        quotes = []
        for figure in made.figures:
            quote = self.index.find(figure, self.words, self.sources)
            if quote is not None:
                quotes.append(quote)
            elif not (quotes and any(_among(factor, spelt) for factor in _as_factors(figure))):
                return None
        return quotes


def _as_factors(figure: Figure) -> tuple[float, ...]:
    """Return what a factor in words would be: to halve is to divide by 2, or to take 50%."""
    if figure.unit == "%":
        return (figure.value / 100,)
    return figure.value, 1 / figure.value


def _among(factor: float, known: Iterable[float]) -> bool:
    return any(isclose(factor, value) for value in known)


def _unfound(text: str, role: Role, before: Number | None) -> Number:
    derived = before is not None and before.status == "derived" and bool(before.working)
    working = before.working if before else None
    return Number(
        text=text, role=role, status="derived" if derived else "proposed", working=working
    )
