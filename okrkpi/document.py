"""A plan together with the text it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from okrkpi.models import Allow, Cycle, Plan


class Place(NamedTuple):
    """Where an item's text stands; lines and columns are 1-based, the end is exclusive."""

    line: int
    column: int
    end_column: int


class Taken(NamedTuple):
    """What a piece of a document was taken for, and why."""

    line: int
    text: str
    role: str
    reason: str


class LeftOut(NamedTuple):
    """A goal that is called one, beneath a heading that says it is none of this plan."""

    role: str
    text: str
    line: int
    beneath: str


class Assumed(NamedTuple):
    """A cycle as a document names it, how it is read, and what it leaves open."""

    text: str
    cycle: Cycle
    open: Literal["year", "first month"]


class Between(Allow):
    """A decision that is said of one goal, and is for another where that one has the finding.

    `beside` is what it is said of, None the plan as a whole; `below` the goal that begins below.
    """

    beside: str | None
    below: str


@dataclass(frozen=True, slots=True)
class Document:
    """A plan, the place of each item by its id, the text, and how the text was understood.

    `allow` is what its comments allow of the plan as a whole, and what stands between two goals;
    `left_out` are goals that the document itself puts aside, `assumed` cycles that could be meant
    otherwise.
    """

    plan: Plan
    places: dict[str, Place] = field(default_factory=dict)
    text: str = ""
    structure: tuple[Taken, ...] = ()
    strict: bool = False
    allow: tuple[Allow, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    assumed: tuple[Assumed, ...] = ()
