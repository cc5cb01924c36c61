"""What a plan is: objectives with key results, the KPIs beside them, and where each came from.

Every model is frozen; a change is a new plan. The text of an item is the truth about it: a field
holds only what the text does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

SCHEMA = 1

Ambition = Literal["committed", "aspirational"]
Status = Literal["grounded", "derived", "proposed", "accepted", "answered"]
Role = Literal["baseline", "target", "current", "change", "threshold", "deadline", "other"]

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]+$", max_length=40)]


class Frozen(BaseModel):
    """A value that never changes; two are equal when their content is."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Quote(Frozen):
    """Words of a source document, and where they stand (1-based line and column)."""

    document: str = "memo"
    text: str
    line: int
    column: int = 1
    page: int | None = None


class Number(Frozen):
    """A number of an item and where it comes from.

    `quote` is an index into the item's sources; `working` is the arithmetic of a derived number
    or the basis of a proposed one.
    """

    text: str
    role: Role = "other"
    status: Status | None = None
    quote: int | None = None
    working: str | None = None


class Allow(Frozen):
    """A finding that a person has decided to live with, and why."""

    code: str
    reason: str = ""


class Item(Frozen):
    """What every line of a plan has; `extra` keeps fields that this version does not know."""

    id: Id
    text: str
    note: str = ""
    owner: str | None = None
    sources: tuple[Quote, ...] = ()
    numbers: tuple[Number, ...] = ()
    allow: tuple[Allow, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


class Checkin(Frozen):
    """A value of a key result noted on a day."""

    date: date
    value: str
    note: str = ""


class KeyResult(Item):
    """A change in a measurable quantity, or a level to be reached, within the cycle."""

    metric: str | None = None
    scope: str | None = None
    baseline: str | None = None
    current: str | None = None
    target: str | None = None
    unit: str | None = None
    due: str | None = None
    ambition: Ambition | None = None
    kpi: str | None = None
    because: str | None = None
    grade: float | None = Field(default=None, allow_inf_nan=False)
    checkins: tuple[Checkin, ...] = ()


class Kpi(Item):
    """A measure watched continuously, with the threshold it has to keep where one is stated."""

    metric: str | None = None
    scope: str | None = None
    threshold: str | None = None
    current: str | None = None
    target: str | None = None
    unit: str | None = None
    cadence: str | None = None
    category: str | None = None
    level: str | None = None
    parent: str | None = None
    objectives: tuple[str, ...] = ()
    role: Literal["outcome", "guardrail", "health"] | None = None


class Initiative(Item):
    """Work to be done in service of an objective or one of its key results."""

    due: str | None = None
    status: str | None = None
    serves: str | None = None


class Objective(Item):
    """A qualitative direction for the cycle; an empty text holds key results that lack one."""

    ambition: Ambition | None = None
    supports: str | None = None
    team: str | None = None
    cycle: str | None = None
    key_results: tuple[KeyResult, ...] = ()
    initiatives: tuple[Initiative, ...] = ()


class Cycle(Frozen):
    """The period that a set of goals is for; the end is the last day of it."""

    label: str
    start: date
    end: date


class Question(Frozen):
    """Something that the plan lacks, about the field of an item, and who might know it."""

    id: Id
    at: str | None = None
    field: str | None = None
    text: str
    who: str | None = None
    answer: str | None = None


class Priority(Frozen):
    """What the memo says matters, and which items serve it (or the reason why none does)."""

    text: str
    quote: Quote | None = None
    served_by: tuple[str, ...] = ()
    reason: str | None = None


class NonGoal(Frozen):
    """What the memo says will not be done."""

    text: str
    quote: Quote | None = None


class Source(Frozen):
    """A document that a plan was drafted from."""

    id: Id = "memo"
    path: str = ""
    sha256: str = ""


class Made(Frozen):
    """How a plan came about; `model` is `offline` where no language model was used."""

    version: str = ""
    model: str = ""
    prompt_hash: str = ""
    date: str = ""


class Plan(Frozen):
    """A set of goals for a cycle, with everything that is known of their origin."""

    title: str = ""
    team: str | None = None
    level: str | None = None
    cycle: Cycle | None = None
    language: str | None = None
    profile: str | None = None
    objectives: tuple[Objective, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    questions: tuple[Question, ...] = ()
    priorities: tuple[Priority, ...] = ()
    non_goals: tuple[NonGoal, ...] = ()
    documents: tuple[Source, ...] = ()
    made: Made | None = None
    extra: tuple[tuple[str, str], ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        seen: set[str] = set()
        for entry in (*self.items(), *self.questions):
            if entry.id in seen:
                raise ValueError(f"the id {entry.id} is used twice: give one of the two another id")
            seen.add(entry.id)
        return self

    def key_results(self) -> Iterator[KeyResult]:
        """Every key result, in order."""
        for objective in self.objectives:
            yield from objective.key_results

    def items(self) -> Iterator[Objective | KeyResult | Initiative | Kpi]:
        """Every item, in the order of the document."""
        for objective in self.objectives:
            yield objective
            yield from objective.key_results
            yield from objective.initiatives
        yield from self.kpis
