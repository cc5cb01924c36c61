"""What a memo says: priorities, moves, levels, work, non-goals and what is missing or disputed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from okrkpi.memo.numbers.figure import Figure, FigureRole
from okrkpi.models import Cycle, Quote


class MemoError(ValueError):
    """A memo that nothing can be drafted from; the message says what was sought and what to do."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number of the memo as it is written there, with the words that hold it."""

    text: str
    value: float
    unit: str | None
    quote: Quote
    comparator: str | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due, in the memo's words, and the day where it can be worked out."""

    text: str
    date: date | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Noted:
    """A number of the memo, what it measures where that can be told, and the part it plays."""

    figure: Figure
    role: FigureRole
    metric: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Move:
    """A metric that is to go from one value to another; a value that the memo lacks is None."""

    metric: str
    baseline: Value | None
    target: Value | None
    due: Due | None
    sentence: int
    quotes: tuple[Quote, ...]
    priority: int | None = None
    owner: str | None = None
    unit_in_name: bool = False
    wording: str | None = None
    relative: str | None = None
    order: str | None = None
    unnamed: bool = False
    cadence: str | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A measure that is watched, with the bound it has to keep where the memo states one."""

    text: str
    metric: str
    bound: Value | None
    current: Value | None
    sentence: int
    quotes: tuple[Quote, ...]
    priority: int | None = None
    owner: str | None = None
    guard: bool = True
    target: Value | None = None
    broken: bool = False
    unnamed: bool = False
    cadence: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work that the memo names, with its date and who does it."""

    text: str
    due: Due | None
    owner: str | None
    quote: Quote
    sentence: int
    priority: int | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """A priority: its rank, its words as the memo has them, and its wording as an objective."""

    rank: int
    text: str
    quote: Quote
    objective: str
    task: bool = False
    purpose: str | None = None
    ambition: Literal["committed", "aspirational"] | None = None
    owner: str | None = None
    unmeasured: Quote | None = None
    who: str | None = None
    span: tuple[int, int] = (0, 0)
    extra_quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Excluded:
    """Something that the memo says will not be done."""

    text: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Unheard:
    """A wish that could not be read as a move, a level or work, in the memo's words."""

    text: str
    quote: Quote
    priority: int | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """Something that a memo leaves to somebody in passing: `(ask finance how we count pauses)`."""

    text: str
    who: str
    clause: str | None
    quote: Quote
    sentence: int
    priority: int | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two values that the memo gives for the same thing."""

    metric: str
    first: Value
    second: Value


@dataclass(frozen=True, slots=True)
class Memo:
    """Everything that was read from a memo, each with its place."""

    document: str = "memo"
    title: str = ""
    priorities: tuple[Aim, ...] = ()
    moves: tuple[Move, ...] = ()
    levels: tuple[Level, ...] = ()
    works: tuple[Work, ...] = ()
    non_goals: tuple[Excluded, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    unheard: tuple[Unheard, ...] = ()
    left_open: tuple[Open, ...] = ()
    figures: tuple[Noted, ...] = ()
    team: str | None = None
    written: date | None = None
    cycle: Cycle | None = None
    cycle_quote: Quote | None = None
    cycle_why: str | None = None
