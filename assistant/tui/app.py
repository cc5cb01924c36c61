"""The app: opens the one screen, and offers in its palette what can be done now."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from assistant.arguments import day_or_today
from assistant.errors import note
from assistant.tui.rescue import rescue
from assistant.tui.screens.desk import Desk
from assistant.tui.screens.layout import WIDE
from assistant.tui.terminal import require_terminal
from assistant.tui.widgets.keys import serving
from assistant.tui.widgets.said import Said, Severity


class OkrkpiApp(App[None]):
    """A memo on one side, its checked plan on the other."""

    TITLE = "okrkpi"
    CSS_PATH = "app.tcss"
    COMMAND_PALETTE_DISPLAY = "^p"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - as in the base
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", priority=True, id="app.quit"),
    ]

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.rescued: list[Path] = []
        self.failure: Exception | None = None
        self.theme = "textual-dark"

    def get_default_screen(self) -> Screen[None]:
        """Return the screen that everything happens on."""
        return Desk(self._today)

    def get_key_display(self, binding: Binding) -> str:
        """Return how a key is shown: function keys as they stand on the keys."""
        shown = super().get_key_display(binding)
        return shown.upper() if shown[:1] == "f" and shown[1:].isdigit() else shown

    def notify(self, message: str, *, severity: Severity = "information", **how: Any) -> None:
        """Say something in passing, where it covers nothing."""
        del how
        desk = self.screen_stack[0] if self.screen_stack else None
        if isinstance(desk, Desk):
            desk.query_one(Said).say(message, severity)

    async def action_quit(self) -> None:
        """Leave, unless something would be lost; an open question has to be answered first."""
        from assistant.tui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            await self.pop_screen()
        if isinstance(self.screen, Desk):
            await self.screen.leave()

    def on_mount(self) -> None:
        """Be ready for the window of the terminal to be closed."""
        for name in ("SIGHUP", "SIGTERM"):
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                number = getattr(signal, name)
                asyncio.get_running_loop().add_signal_handler(number, self._end, 128 + number)

    def _end(self, code: int) -> None:
        self._rescue()
        self.exit(return_code=code)

    def _handle_exception(self, error: Exception) -> None:
        # As in the base, but for its traceback: that shows every variable, the memo among them.
        if self.failure is None:
            self.failure = error
            self._rescue()
        self._exception = self._exception or error
        self._exception_event.set()
        self._return_code = 1
        self._close_messages_no_wait()

    def _rescue(self) -> None:
        desk = self.screen_stack[0] if self.screen_stack else None
        with suppress(Exception):  # a failure to keep must not hide why it had to be kept
            self.rescued = rescue(desk.unkept(), datetime.now()) if isinstance(desk, Desk) else []

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer the keys that serve now, and the themes."""
        for binding in serving(screen):
            if binding.id and not binding.id.startswith("list."):
                title = f"{binding.description}  {self.get_key_display(binding)}"
                told = binding.tooltip or binding.description
                yield SystemCommand(title, told, partial(self.simulate_key, binding.key))
        yield SystemCommand("Theme", "Other colours, also light ones", self.action_change_theme)


def run() -> int:
    """Show the app until it is left, and return the exit code."""
    require_terminal()
    app = OkrkpiApp(day_or_today(None))
    app.run()
    if app.rescued:
        note(f"what was not saved is kept in {' and '.join(map(str, app.rescued))}")
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
