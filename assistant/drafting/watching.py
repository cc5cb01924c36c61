"""The KPIs of a plan from the memo alone: levels to keep, and moves that no objective took."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.drafting.phrasing import kpi_text, watched_text
from assistant.drafting.placed import Placed, distinct
from okrkpi.memo.model import Level, Memo, Move
from okrkpi.models import Kpi


def kpis_for(memo: Memo, placed: Placed, left: Sequence[Move]) -> list[Kpi]:
    """Return the KPIs, and note each as placed; `left` are moves beyond an objective's room."""
    loose = [m for m in memo.moves if m.priority is None or m.priority not in placed.objectives]
    made: list[Kpi] = []
    for level in memo.levels:
        made.append(_kept(level, placed, f"K{len(made) + 1}"))
    for move in [*left, *loose]:
        made.append(_moving(move, placed, f"K{len(made) + 1}"))
    return made


def _kept(level: Level, placed: Placed, item_id: str) -> Kpi:
    placed.kpis[item_id] = level
    home = placed.objectives.get(level.priority) if level.priority is not None else None
    known = level.current is not None and level.current.text not in level.text
    return Kpi(
        id=item_id,
        text=kpi_text(level),
        owner=level.owner,
        cadence=level.cadence,
        current=level.current.text if level.current and known else None,
        objectives=(home,) if home else (),
        role="guardrail" if home and level.bound else "health",
        sources=distinct(level.quotes),
    )


def _moving(move: Move, placed: Placed, item_id: str) -> Kpi:
    placed.kpis[item_id] = move
    home = placed.objectives.get(move.priority) if move.priority is not None else None
    return Kpi(
        id=item_id,
        text=watched_text(move),
        owner=move.owner,
        cadence=move.cadence,
        objectives=(home,) if home else (),
        role="outcome" if home else "health",
        sources=distinct(move.quotes),
    )
