"""What stands in the place of a plan: that there is none, or what has arrived of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.render.styled import BLANK, Line, Span, span, wrap

if TYPE_CHECKING:
    from assistant.drafting.events import Arrived

_EMPTY = (
    "No plan yet.",
    "Paste a memo, open one with F3, or try the example with Ctrl-T.",
    "F5 then drafts objectives, key results and KPIs from it.",
)


def empty_lines(columns: int) -> Iterator[Line]:
    """Yield how a plan comes about."""
    for sentence in _EMPTY:
        yield BLANK
        yield from wrap([Span(sentence)], columns=columns - 2, first=[Span("  ")], indent=2)


def arriving_lines(arrived: Sequence[Arrived], columns: int) -> Iterator[Line]:
    """Yield the objectives that have arrived, in order."""
    for objective in arrived:
        first = [span(f"  O{objective.position}  ", "id")]
        yield from wrap([span(objective.text, "strong")], columns=columns, first=first, indent=6)
        for text in objective.key_results:
            yield from wrap([span(text)], columns=columns, first=[Span("      – ")], indent=8)
        yield BLANK
    if not arrived:
        yield (Span("  Objectives appear here as they arrive.", "dim"),)
