"""The desk: memos opened and typed, and what is read in them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.widgets import TextArea

from assistant.errors import AssistantError
from assistant.tui import messages
from assistant.tui.rescue import told_of
from assistant.tui.screens.keeping import Keeping

_IDLE = 0.4


class Desk(Keeping):
    """Where memos come from, and where plans go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "open", "Open", tooltip="Open a memo, or goals", id="desk.open"),
        Binding("ctrl+t", "example", "Example", tooltip="Try the example", id="desk.example"),
    ]

    def __init__(self, today: date) -> None:
        super().__init__(today)
        self._held, self._goals = "", False
        self._rescued = told_of()
        self._idle: Timer | None = None

    def serves(self, action: str) -> bool:
        """Say whether an action would do something now."""
        if action == "example" and self.memo.area.text.strip():
            return False
        return super().serves(action)

    def action_open(self) -> None:
        """Ask for a file, and open it."""
        if not self.busy():
            hint = (
                "A memo, or goals that are written already. → completes the name, Enter opens it."
            )
            self.ask("Open a file", hint, self._open)

    def action_example(self) -> None:
        """Show the example."""
        from assistant.tui.work import example_memo

        if self.memo.area.text.strip():
            self.say("there is a memo here already; the example would take its place")
        else:
            self._load(example_memo(), "", "the example")

    async def leave(self) -> None:
        """End the app, but ask first where a plan or a memo would be lost."""

        async def end() -> None:
            self.app.exit()

        await self.without_loss(end)

    def taken(self, message: messages.Drafted) -> None:
        """Ask where to save a new plan; one that was only opened is in its file already."""
        if not message.read:
            self.saved = None
        memo = self.memo.area.text
        in_file = message.read and bool(self.path) and memo == self.opened
        self.kept = message.review.plan if self.saved or in_file else None
        self.from_goals = in_file and self.saved is None
        if message.read and not message.documents and not self.path:
            self.read_as_plan = memo

    def tell_foot(self) -> None:
        """Say below the memo who drafts, and what the memo holds, or what was rescued before."""
        rescued = "" if self.memo.area.text.strip() else self._rescued
        self.memo.tell("" if self._goals else self.drafting_sentence, self._held, rescued)

    async def on_file_opened(self, message: messages.FileOpened) -> None:
        """Show a memo, or read goals as a plan at once; the plan of another memo goes."""
        opened = message.opened

        async def show() -> None:
            self.forget(opened.saved)
            await self.plan.open(None)
            memo = opened.memo or opened
            self._load(memo.text, memo.path)
            if opened.goals:
                self.action_draft(opened.text if opened.memo else self.memo.area.text)

        await self.without_loss(show)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Read the memo once the typing stops."""
        event.stop()
        self.refresh_bindings()
        if self._idle is not None:
            self._idle.stop()
        self._idle = self.set_timer(_IDLE, self._read)

    def on_memo_read(self, message: messages.MemoRead) -> None:
        """Say what the memo holds."""
        self._held, self._goals = message.sentence, message.goals
        self.tell_foot()

    async def on_head_changed(self, message: messages.HeadChanged) -> None:
        """Take another team or cycle into the plan."""
        from assistant.tui.work import cycle_of
        from okrkpi.change import with_head

        try:
            cycle = cycle_of(message.cycle, self.path)
        except AssistantError as error:
            self.say(str(error), "error")
            return
        book = self.plan.book
        if book is not None and not self.busy():
            plan = with_head(book.plan, team=message.team, cycle=cycle)
            await self.plan.turn(book.taken("the change of team or cycle", plan))

    def on_plan_changed(self, message: messages.PlanChanged) -> None:
        """Say whether the plan is saved."""
        del message
        self.name_document()

    def _read(self) -> None:
        self.name_document()
        self.workshop.read(self.memo.area.text, self.today)

    def _open(self, name: str) -> None:
        from assistant.tui.filing import open_file

        self.post_message(messages.FileOpened(open_file(name)))

    def _load(self, text: str, path: str, name: str = "") -> None:
        self.path = path
        self.memo.load(text)
        self.opened = self.memo.area.text
        self.head.update(document=name)
        self.name_document()
        self.show_tab("memo")
