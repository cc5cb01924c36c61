"""The memo as a text to read and to change, with the passage that a line of the plan rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from assistant.tui.limits import LONGEST
from assistant.tui.messages import TabChosen
from assistant.tui.passage import Span, passage
from okrkpi.visible import visible

if TYPE_CHECKING:
    from okrkpi.models import Quote

EMPTY = (
    "Paste a strategy memo here.\n\n"
    "F3       opens a file: a memo, or goals that are written already\n"
    "Ctrl-T   tries the example\n\n"
    "F5       then drafts objectives, key results and KPIs from it"
)


def harmless(text: str) -> str:
    """Return a text that cannot steer the terminal, its lines ended by `\\n`."""
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"), keep="\n\t")


class MemoArea(TextArea):
    """A text area in which quoted words are underlined.

    Whoever comes from the plan looks at it first, and no key that is typed changes it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back to the plan", tooltip="Back to the plan", id="memo.back"),
        Binding("enter", "write", "Change the memo", tooltip="Change the memo", id="memo.write"),
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as in the base
        super().__init__(
            id=id, soft_wrap=True, placeholder=EMPTY, highlight_cursor_line=False, compact=True
        )
        self.cursor_blink = False
        self._marked: dict[int, list[tuple[int, int]]] = {}

    def look(self, only: bool) -> None:
        """Take no typed keys, or take them again."""
        if self.read_only != only:
            self.read_only = only
            self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say whether a key serves: some only while the memo is looked at."""
        if action in {"back", "write"}:
            return self.read_only
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        """Go back to the plan."""
        self.post_message(TabChosen("plan"))

    def action_write(self) -> None:
        """Take typed keys again."""
        self.look(only=False)

    def on_mouse_down(self) -> None:
        """Take typed keys again where the memo is clicked."""
        self.look(only=False)

    def on_paste(self, event: events.Paste) -> None:
        """Make what is pasted harmless, and refuse what is no memo by its size."""
        event.text = harmless(event.text)
        if len(self.text) + len(event.text) > LONGEST:
            event.prevent_default()
            self.app.notify(
                f"that is too long for a memo: over {LONGEST:,} characters; paste what matters",
                severity="error",
            )

    def get_line(self, line_index: int) -> Text:
        """Return a line with its quoted words marked."""
        line = super().get_line(line_index)
        for start, end in self._marked.get(line_index, ()):
            line.stylize("bold underline", start, end)
        return line

    def mark(self, quotes: Sequence[Quote], *, scroll: bool = True) -> None:
        """Mark the words of quotes, and bring the first into view."""
        spans = [span for quote in quotes for span in self._passage(quote)]
        marked: dict[int, list[tuple[int, int]]] = {}
        for row, start, end in spans:
            marked.setdefault(row, []).append((start, end))
        if marked != self._marked:
            self._marked = marked
            self.notify_style_update()
            self.refresh()
        if scroll and spans:
            row, start, _ = spans[0]
            height = self.wrapped_document.location_to_offset((row, start)).y
            self.scroll_to(y=max(height - self.size.height // 2, 0), animate=False)

    def go(self, quote: Quote) -> bool:
        """Put the cursor on the words of a quote; say whether they stand here."""
        spans = self._passage(quote)
        if spans:
            self.move_cursor(spans[0][:2], center=True)
        return bool(spans)

    def _passage(self, quote: Quote) -> tuple[Span, ...]:
        return passage(self.document.lines, quote.line, quote.column, quote.text)
