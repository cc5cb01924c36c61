"""Where the parts of a memo went in a plan."""

from __future__ import annotations

from dataclasses import dataclass, field

from okrkpi.memo.model import Level, Move, Work
from okrkpi.models import Quote


@dataclass
class Placed:
    """Where the parts of a memo went in the plan, by the ids of the items."""

    objectives: dict[int, str] = field(default_factory=dict)
    tasks: dict[int, str] = field(default_factory=dict)
    results: dict[str, Move] = field(default_factory=dict)
    kpis: dict[str, Level | Move] = field(default_factory=dict)
    works: dict[str, Work] = field(default_factory=dict)
    loose: list[Work] = field(default_factory=list)


def distinct(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Return quotes without those that stand twice."""
    return tuple(dict.fromkeys(quotes))
