"""Undo: the plans that there were, each with the name of the step that led to it, and a cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrkpi.models import Plan


@dataclass(frozen=True, slots=True)
class Step:
    """A plan, and what was done to get to it (as in “undone: the edit of KR1.2”)."""

    name: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class History:
    """Every plan since the first one; what was undone stays until something else is done."""

    steps: tuple[Step, ...] = ()
    cursor: int = -1

    @property
    def plan(self) -> Plan | None:
        """The plan as it is now."""
        return self.steps[self.cursor].plan if self.steps else None

    @property
    def undoable(self) -> str | None:
        """The name of the step that would be undone."""
        return self.steps[self.cursor].name if self.cursor > 0 else None

    @property
    def redoable(self) -> str | None:
        """The name of the step that would be done again."""
        after = self.cursor + 1
        return self.steps[after].name if after < len(self.steps) else None

    def done(self, name: str, plan: Plan) -> History:
        """Return the history with one step more."""
        return History((*self.steps[: self.cursor + 1], Step(name, plan)), self.cursor + 1)

    def undone(self) -> History:
        """Return the history one step back."""
        return replace(self, cursor=self.cursor - 1) if self.undoable else self

    def redone(self) -> History:
        """Return the history one step on."""
        return replace(self, cursor=self.cursor + 1) if self.redoable else self
