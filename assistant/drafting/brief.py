"""What a person says about the plan beside the memo."""

from __future__ import annotations

from dataclasses import dataclass

from okrkpi.models import Cycle


@dataclass(frozen=True, slots=True)
class Brief:
    """Whose plan it is and for when; `objectives` is the most that are wanted."""

    team: str | None = None
    cycle: Cycle | None = None
    objectives: int | None = None
