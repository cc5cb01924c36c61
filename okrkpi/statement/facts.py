"""The facts that one line of a goal states, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["objective", "key_result", "kpi", "initiative", "none"]
Direction = Literal["up", "down", "keep", "reach", "none"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; `high` ends a range, `scale` is the maximum of a score."""

    value: float
    text: str
    start: int
    end: int
    unit: str | None = None
    high: float | None = None
    scale: float | None = None
    comparator: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A move whose start is unknown, such as `by 20%` or `double`; `high` ends a range."""

    value: float
    unit: str | None
    text: str
    start: int
    end: int
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due: the words, and the day where one can be worked out."""

    text: str
    start: int
    end: int
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the line and where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """Every fact that one line states; spans are code-point offsets into `text`."""

    text: str
    kind: Kind
    confidence: float
    also: tuple[Kind, ...]
    reasons: tuple[str, ...]
    metric: str | None
    metric_span: Span | None
    scope: str | None
    quantified: bool
    relative: bool
    direction: Direction
    verb_direction: Direction
    number_direction: Direction
    baseline: Quantity | None
    target: Quantity | None
    change: Change | None
    time_bound: bool
    deadline: Deadline | None
    cadence: Phrase | None
    outcome: bool | None
    vague: tuple[Phrase, ...]
    compound: bool
    guard: Phrase | None
    placeholders: tuple[Phrase, ...]
    quantities: tuple[Quantity, ...]
    opening: str | None
    opening_class: str | None
    label: Kind | None = None
    begin: int = 0
    truncated: bool = False
