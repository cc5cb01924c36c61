"""The plan: its lines with what was found on them, to go through and to change."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import ListView

from assistant.render.styled import Line
from assistant.tui.book import Book, calmer
from assistant.tui.instead import arriving_lines, empty_lines
from assistant.tui.messages import LineAccepted, LineLeft, LineTyped, PlanChanged, RowShown
from assistant.tui.rows import EDITABLE, PLAN, Row, step
from assistant.tui.widgets.plan_list import PlanList
from assistant.tui.widgets.strip import Tell, Told

if TYPE_CHECKING:
    from assistant.drafting.events import Arrived

IDLE = 0.35
AT_EACH_KEY = 120


class PlanPane(Vertical):
    """Shows a book's plan and turns pages in it; every change is posted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e,enter", "edit", "Edit", tooltip="Change the words of the line", id="plan.edit"),
        Binding(
            "s", "screen.source", "Source", tooltip="Show its words in the memo", id="plan.source"
        ),
        Binding("u,ctrl+z", "undo", "Undo", tooltip="Undo the last step", id="plan.undo"),
        Binding(
            "U,ctrl+y", "redo", "Redo", show=False, tooltip="Do it again after all", id="plan.redo"
        ),
        Binding(
            "n",
            "notes",
            "Notes",
            show=False,
            tooltip="Show or fold findings that are only notes",
            id="plan.notes",
        ),
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as in the base
        super().__init__(id=id, classes="-empty")
        self.book: Book | None = None
        self.number = 0
        self.busy = False
        self._key = ""
        self._asked: str | None = None
        self._rows: tuple[Row, ...] = ()
        self._arrived: dict[int, Arrived] = {}
        self._idle: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the list, and what stands in its place while there is none."""
        yield PlanList()
        with VerticalScroll(id="instead"):
            yield Told(empty_lines)

    @property
    def list(self) -> PlanList:
        """The list of lines."""
        return self.query_one(PlanList)

    @property
    def front(self) -> Widget:
        """The list, or what stands in its place."""
        return self.query_one("#instead") if self.classes & {"-empty", "-waiting"} else self.list

    @property
    def row(self) -> Row | None:
        """The line that the cursor is on."""
        return self.list.current

    def wait(self) -> None:
        """Make room for objectives to arrive."""
        self._arrived.clear()
        self.busy = True
        self._stand_in("-waiting", self._arriving)

    def arrive(self, arrived: Arrived) -> None:
        """Show an objective that has arrived."""
        self._arrived[arrived.position] = arrived
        self.query_one("#instead Told", Told).tell(self._arriving)
        self.call_after_refresh(self.query_one("#instead").scroll_end, animate=False)

    async def preview(self, book: Book) -> None:
        """Show a draft that may still get better; it is not taken yet."""
        self.busy = True
        self.set_classes("")
        await self._show(book, PLAN)

    async def open(self, book: Book | None) -> None:
        """Take a book and show it from its beginning, or show that there is none."""
        self.book, self.busy = book, False
        if book is None:
            self._stand_in("-empty", empty_lines)
        else:
            self.set_classes("")
            await self._show(book, PLAN)
        self.post_message(PlanChanged(book.review if book else None))

    async def turn(self, book: Book) -> None:
        """Show the book after a change, the cursor where it was."""
        if book is not self.book:
            self.book = book
            await self._show(book)
            self.post_message(PlanChanged(book.review))

    def go(self, by: int) -> bool:
        """Go to the next or the previous finding; say whether there is one."""
        found = step(self._rows, self.row.key if self.row else "", self.number, by)
        if found is None:
            return False
        self._key, self.number = found
        if not self.row or self.row.key != self._key:
            self.list.point(self._key)
        self._tell()
        return True

    async def action_edit(self) -> None:
        """Open the words of the line for change."""
        row = self.row
        if self._held_up():
            return
        if row is None or self.book is None:
            self._say("there is no line to edit yet; F5 drafts a plan from the memo")
            return
        self._asked = row.key if row.kind == "question" else None
        if row.kind == "question" and row.at is None:
            self._say(row.advice)
            return
        if row.kind == "question":
            self.list.point(row.at)
            row = self.row or row
        item = self.list.item(row.key)
        if row.kind not in EDITABLE or item is None:
            self._say("this line is the memo's, not the plan's; it can be changed in the memo")
        elif not item.editing:
            await item.edit()

    async def action_undo(self) -> None:
        """Take the last step back."""
        name = self.book.history.undoable if self.book else None
        if self.book is None or name is None:
            self._say("there is nothing to undo")
        elif not self._held_up():
            await self.turn(self.book.undone())
            self._say(f"undone: {name}", "information")

    async def action_redo(self) -> None:
        """Do again what was undone."""
        name = self.book.history.redoable if self.book else None
        if self.book is None or name is None:
            self._say("nothing was undone that could be done again")
        elif not self._held_up():
            await self.turn(self.book.redone())
            self._say(f"done again: {name}", "information")

    async def action_notes(self) -> None:
        """Show findings that are only notes, or fold them away."""
        if self.book is not None:
            await self.turn(self.book.folded(not self.book.notes))

    def on_list_view_highlighted(self, event: ListView.Highlighted) -> None:
        """Tell of the line that the cursor is on now."""
        event.stop()
        if self.row is not None and self.row.key != self._key:
            self._key, self.number = self.row.key, 0
        self._tell()

    def on_line_typed(self, event: LineTyped) -> None:
        """Judge a line while it is typed: what is mended goes at once, what is new waits."""
        event.stop()
        if self.book is None:
            return
        judge = partial(self.book.typed, event.key, event.text)
        if self._idle is not None:
            self._idle.stop()
        self._idle = self.set_timer(IDLE, lambda: self._touch(judge()))
        if len(self._rows) <= AT_EACH_KEY:
            shown = {row.key: row for row in self._rows}
            self._touch(tuple(calmer(shown.get(row.key, row), row) for row in judge()))

    async def on_line_accepted(self, event: LineAccepted) -> None:
        """Take the changed line into the plan."""
        event.stop()
        await self._close(event.key)
        if self.book is not None:
            await self.turn(self.book.edited(event.key, event.text, self._asked))

    async def on_line_left(self, event: LineLeft) -> None:
        """Show the line as it was."""
        event.stop()
        await self._close(event.key)
        if self.book is not None:
            await self._show(self.book)

    async def _show(self, book: Book, cursor: str | None = None) -> None:
        self._rows = book.rows
        await self.list.show(self._rows, cursor)
        self._tell()

    def _touch(self, found: tuple[Row, ...]) -> None:
        """Show other findings on the lines that there are."""
        self._rows = found
        self.list.touch(found)
        self._tell()

    def _tell(self) -> None:
        if self.row is not None:
            self.number = min(self.number, max(len(self.row.findings) - 1, 0))
            self.post_message(RowShown(self.row, self.number))

    async def _close(self, key: str) -> None:
        if self._idle is not None:
            self._idle.stop()
        item = self.list.item(key)
        if item is not None:
            focused = item.has_focus_within
            await item.close()
            if focused:
                self.list.focus()

    def _arriving(self, columns: int) -> Iterator[Line]:
        return arriving_lines([one for _, one in sorted(self._arrived.items())], columns)

    def _stand_in(self, state: str, tell: Tell) -> None:
        self.set_classes(state)
        self.query_one("#instead Told", Told).tell(tell)

    def _held_up(self) -> bool:
        if self.busy:
            self._say("the draft is still being made; Esc stops it and keeps what is here")
        return self.busy

    def _say(self, sentence: str, severity: Literal["information", "warning"] = "warning") -> None:
        self.app.notify(sentence, severity=severity)
