"""The line at the top: the tabs, what is open, whether it is saved, who drafts, how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from assistant.render.styled import Line, Span, clip, span, width
from assistant.tui.messages import TabChosen
from assistant.tui.paint import painted
from assistant.tui.rows import SIGNS, State
from assistant.tui.strip import STATE_STYLES

TABS = {"memo": "1 Memo", "plan": "2 Plan"}
_NAME = " okrkpi "


@dataclass(frozen=True, slots=True)
class Standing:
    """What the head shows; `tab` is the pane that is in front or has the cursor."""

    tab: str = "memo"
    document: str = ""
    saved: str = ""
    model: str = ""
    states: Mapping[State, int] | None = None


def head_line(standing: Standing, columns: int) -> Line:
    """Return the head; where room is short, the model's name goes first and then the saving."""
    left: list[Span] = [Span(_NAME, "strong")]
    for name, title in TABS.items():
        here = name == standing.tab
        left.append(Span(f"[{title}]" if here else f" {title} ", "strong" if here else "dim"))
    right = _states(standing.states or {})
    room = columns - sum(width(piece.text) for piece in (*left, *right)) - 3
    told = _told(standing, room)
    gap = " " * max(room - width(told) + 1, 1)
    return (*left, Span("  "), Span(told, "dim"), Span(gap), *right)


def _told(standing: Standing, room: int) -> str:
    every = (standing.document, standing.saved, standing.model)
    for parts in (every, every[:2], every[:1]):
        told = " · ".join(span(part).text for part in parts if part)
        if width(told) <= room:
            return told
    return clip(told, max(room, 1))


def _states(states: Mapping[State, int]) -> list[Span]:
    return [
        Span(f"{SIGNS[state]}{number} ", STATE_STYLES[state])
        for state, number in states.items()
        if number
    ]


class Head(Widget, can_focus=False):
    """The line at the top; a click on a tab chooses it."""

    standing: reactive[Standing] = reactive(Standing())

    def update(self, **changes: object) -> None:
        """Show something else in one place or more."""
        self.standing = replace(self.standing, **changes)  # type: ignore[arg-type]

    def render(self) -> Content:
        """Return the line."""
        return painted([head_line(self.standing, self.size.width)])

    def on_click(self, event: events.Click) -> None:
        """Choose the tab that was clicked."""
        column = len(_NAME)
        for name, title in TABS.items():
            if column <= event.x < column + len(title) + 2:
                self.post_message(TabChosen(name))
            column += len(title) + 2
