"""Asks what is to become of a plan or a memo that has not been saved."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.tui.widgets.keys import Keys

Choice = Literal["save", "leave", "stay"]
Lost = Literal["plan", "memo"]


class LeaveScreen(ModalScreen[Choice]):
    """Going on without what is lost takes another key than the one that asked for it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s,ctrl+s", "choose('save')", "Save it", id="leave.save"),
        Binding("x", "choose('leave')", "Go on without it", id="leave.leave"),
        Binding("escape", "choose('stay')", "Stay", id="leave.stay"),
    ]

    def __init__(self, lost: tuple[Lost, ...]) -> None:
        super().__init__()
        self._lost = lost

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        several = len(self._lost) > 1
        named, it = " and the ".join(self._lost), "them" if several else "it"
        title = f"The {named} {'have' if several else 'has'} changes that are not saved."
        with Vertical(id="ask"):
            yield Static(title, id="ask-title", markup=False)
            yield Static(
                f"s saves {it} first · x goes on without {it} · Esc stays here",
                id="ask-hint",
                markup=False,
            )
        yield Keys()

    def action_choose(self, choice: Choice) -> None:
        """Close with what was chosen."""
        self.dismiss(choice)
