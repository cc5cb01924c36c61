"""The words of one line, open to be changed where they stand."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

from assistant.tui.messages import LineAccepted, LineLeft, LineTyped
from okrkpi.visible import visible


class LineEdit(TextArea):
    """A field for one line of any length, which wraps; Enter accepts it, Escape leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept", "Accept", priority=True, id="line.accept"),
        Binding("escape", "leave", "Leave as it was", priority=True, id="line.leave"),
    ]

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text, compact=True, soft_wrap=True, highlight_cursor_line=False)
        self.key = key
        self._before = text
        self._done = False
        self.cursor_blink = False

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return what is to be seen; after it was taken away, nothing."""
        # The screen may paint it once more when its styles are gone already.
        if not self.is_attached:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    def on_mount(self) -> None:
        """Put the cursor behind the last word."""
        self.focus()
        self.move_cursor(self.document.end)

    def on_paste(self, event: events.Paste) -> None:
        """Make one harmless line of what is pasted."""
        event.text = visible(" ".join(event.text.split()))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say what the line is now."""
        event.stop()
        if self.text != self._before and not self._done:
            self.post_message(LineTyped(self.key, self.text))

    def on_blur(self) -> None:
        """Keep what was typed when something else takes the focus."""
        self.action_accept()

    def action_accept(self) -> None:
        """Take the words as they are; a line with none left stays as it was."""
        text = " ".join(self.text.split())
        if text and text != self._before:
            self._close(LineAccepted(self.key, text))
        else:
            if not text and not self._done:
                told = "a line cannot be empty: it stays as it was"
                self.app.notify(told, severity="warning")
            self._close(LineLeft(self.key))

    def action_leave(self) -> None:
        """Leave the line as it was."""
        self._close(LineLeft(self.key))

    def action_delete_to_start_of_line(self) -> None:
        """Delete all before the cursor: the line is one, however often it wraps."""
        self.delete((0, 0), self.cursor_location)

    def action_delete_to_end_of_line(self) -> None:
        """Delete all after the cursor."""
        self.delete(self.cursor_location, self.document.end)

    def _close(self, message: LineAccepted | LineLeft) -> None:
        if not self._done:
            self._done = True
            self.post_message(message)
