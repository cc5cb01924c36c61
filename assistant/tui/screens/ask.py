"""Asks for the name of a file; it closes when what was asked for has been done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from assistant.errors import AssistantError
from assistant.tui.widgets.keys import Keys
from okrkpi.visible import visible

Done = Callable[[str], None]


class Names(Suggester):
    """Suggests the files of a folder as their names are typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first name that goes on as the value begins."""
        head, slash, begun = value.rpartition("/")
        if not begun:
            return None
        try:
            folder = Path(head + slash or ".").expanduser()
            names = sorted(entry.name for entry in folder.iterdir() if not _hidden(entry, begun))
        except (OSError, ValueError, RuntimeError):
            return None
        name = next((name for name in names if name.startswith(begun)), None)
        return None if name is None else f"{head}{slash}{name}"


class AskFile(ModalScreen[bool]):
    """Asks for a file; `act` does something with the name or raises a sentence, which is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", id="ask.leave"),
    ]

    def __init__(self, title: str, hint: str, act: Done, name: str = "") -> None:
        super().__init__()
        self._asked, self._hint, self._act, self._value = title, hint, act, name

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(id="ask"):
            yield Static(Content(self._asked), id="ask-title")
            yield Input(
                self._value,
                placeholder="the name of a file",
                suggester=Names(),
                id="ask-name",
                compact=True,
            )
            yield Static(Content(self._hint), id="ask-hint")
        yield Keys()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what was asked for, or say why it cannot be done."""
        event.stop()
        try:
            self._act(event.value)
        except AssistantError as error:
            hint = self.query_one("#ask-hint", Static)
            hint.update(Content(f"✗ {visible(str(error))}"))
            hint.add_class("-wrong")
        else:
            self.dismiss(True)

    def action_leave(self) -> None:
        """Close with nothing done."""
        self.dismiss(False)


def _hidden(entry: Path, begun: str) -> bool:
    return entry.name.startswith(".") and not begun.startswith(".")
