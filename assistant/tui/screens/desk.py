"""The desk: memos opened and typed, their plans drafted and saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.widgets import TextArea

from assistant.errors import AssistantError, InputError
from assistant.tui import messages
from assistant.tui.screens.drafting import Drafting

if TYPE_CHECKING:
    from assistant.tui.screens.leave import Choice, Lost
    from assistant.tui.work import Saved
    from okrkpi.models import Plan

Then = Callable[[], Awaitable[None]]

_IDLE = 0.4
_WHERE = "Markdown that reads well and that okrkpi opens again. Enter saves it."
_BESIDE = "A file of its own: the one that was opened stays as it was. Enter saves it."


class Desk(Drafting):
    """Where memos come from, and where plans go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "open", "Open", tooltip="Open a memo, or goals", id="desk.open"),
        Binding("ctrl+t", "example", "Example", tooltip="Try the example", id="desk.example"),
        Binding("ctrl+s", "save", "Save", tooltip="Save the plan", id="desk.save"),
    ]

    def __init__(self, today: date) -> None:
        super().__init__(today)
        self._saved: Saved | None = None
        self._kept: Plan | None = None
        self._held, self._goals = "", False
        self._opened, self._read_as_plan = "", ""
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
            self._ask("Open a file", hint, self._open)

    def action_example(self) -> None:
        """Show the example."""
        from assistant.tui.work import example_memo

        if self.memo.area.text.strip():
            self.say("there is a memo here already; the example would take its place")
        else:
            self._load(example_memo(), "", "the example")

    async def action_save(self) -> None:
        """Save the plan where it was saved before, or ask where."""
        if self.plan.book is None:
            self.say("there is no plan to save yet; F5 drafts one from the memo")
        elif not self.busy():
            await self._saved_then(_nothing)

    @property
    def unsaved(self) -> bool:
        """Whether there is a plan that would be lost."""
        return self.plan.book is not None and self.plan.book.plan != self._kept

    @property
    def lost(self) -> tuple[Lost, ...]:
        """What would be lost; words that were typed and read as a plan are kept with the plan."""
        memo = self.memo.area.text
        typed = bool(memo.strip()) and memo not in {self._opened, self._read_as_plan}
        held: tuple[tuple[Lost, bool], ...] = (("plan", self.unsaved), ("memo", typed))
        return tuple(name for name, would in held if would)

    def unkept(self) -> dict[str, str]:
        """Return what is in no file, by the name of the file that it could be in."""
        from okrkpi.documents.plan import write_plan

        kept, memo = {}, self.memo.area.text
        if memo.strip() and memo != self._opened:
            kept["memo.md"] = memo
        if self.unsaved and self.plan.book is not None:
            kept["plan.md"] = write_plan(self.plan.book.plan)
        return kept

    async def leave(self) -> None:
        """End the app, but ask first where a plan or a memo would be lost."""

        async def end() -> None:
            self.app.exit()

        await self._without_loss(end)

    def taken(self, message: messages.Drafted) -> None:
        """Ask where to save a new plan; one that was only opened is in its file already."""
        if not message.read:
            self._saved = None
        memo = self.memo.area.text
        in_file = message.read and bool(self.path) and memo == self._opened
        self._kept = message.review.plan if self._saved or in_file else None
        if message.read and not message.documents and not self.path:
            self._read_as_plan = memo

    def tell_foot(self) -> None:
        """Say below the memo who drafts, and what the memo holds."""
        self.memo.tell("" if self._goals else self.drafting_sentence, self._held)

    async def on_file_opened(self, message: messages.FileOpened) -> None:
        """Show a memo, or read goals as a plan at once; the plan of another memo goes."""
        opened = message.opened

        async def show() -> None:
            self._saved, self._kept = opened.saved, None
            await self.plan.open(None)
            memo = opened.memo or opened
            self._load(memo.text, memo.path)
            if opened.goals:
                self.action_draft(opened.text if opened.memo else self.memo.area.text)

        await self._without_loss(show)

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
        self._name_document()

    def _read(self) -> None:
        self.workshop.read(self.memo.area.text, self.today)

    def _ask(
        self,
        title: str,
        hint: str,
        act: Callable[[str], None],
        name: str = "",
        then: Then | None = None,
    ) -> None:
        from assistant.tui.screens.ask import AskFile  # what is not on the first screen can wait

        async def asked(done: bool | None) -> None:
            if done and then is not None:
                await then()

        self.app.push_screen(AskFile(title, hint, act, name), asked)

    async def _without_loss(self, then: Then) -> None:
        """Go on with something, but ask first where a plan or a memo would be lost by it."""
        lost = self.lost
        if not lost:
            await then()
            return
        from assistant.tui.screens.leave import LeaveScreen

        async def chosen(choice: Choice | None) -> None:
            if choice == "leave":
                await then()
            elif choice == "save" and "plan" in lost:
                await self._saved_then(memo_too if "memo" in lost else then)
            elif choice == "save":
                await memo_too()

        async def memo_too() -> None:
            name = f"{Path(self.path).stem}-edited.md" if self.path else "memo.md"
            self._ask("Save the memo as", _BESIDE, self._save_memo, name, then)

        self.app.push_screen(LeaveScreen(lost), chosen)

    async def _saved_then(self, then: Then) -> None:
        """Save the plan, and go on with something once it is saved."""
        try:
            if self._saved is None:
                raise InputError(_WHERE)
            self._save(self._saved.path)
        except AssistantError as error:
            name = f"{Path(self.path).stem}-plan.md" if self.path else "plan.md"
            self._ask("Save the plan as", str(error), self._save, name, then)
        else:
            await then()

    def _open(self, name: str) -> None:
        from assistant.tui.work import open_file

        self.post_message(messages.FileOpened(open_file(name)))

    def _load(self, text: str, path: str, name: str = "") -> None:
        self.path = path
        self.memo.load(text)
        self._opened = self.memo.area.text
        self.head.update(document=name)
        self._name_document()
        self.show_tab("memo")

    def _save(self, name: str) -> None:
        from assistant.tui.work import save

        book = self.plan.book
        if book is not None:
            now = datetime.now().astimezone()
            self._saved = save(book.plan, name, self._saved, now)
            self._kept = book.plan
            self._name_document()
            self.say(f"saved as {self._saved.path}", "information")

    def _save_memo(self, name: str) -> None:
        from assistant.tui.work import save_memo

        text = self.memo.area.text
        self.path, self._opened = save_memo(text, name), text
        self._name_document()

    def _name_document(self) -> None:
        """Say in the head what is open and whether it is saved."""
        book, saved = self.plan.book, ""
        if book is not None:
            at = self._saved.at if self._saved else None
            when = f"saved {at:%H:%M}" if at else "saved"
            same = "" if self._saved is None else when
            saved = same if book.plan == self._kept else "not saved"
        path = self._saved.path if self._saved else self.path
        document = Path(path).name or self.head.standing.document
        self.head.update(document=document, saved=saved)


async def _nothing() -> None:
    """Go on with nothing."""
