"""What is in a file and what is not: the plan and the memo saved, and nothing lost unasked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assistant.errors import AssistantError, InputError
from assistant.tui.screens.drafting import Drafting

if TYPE_CHECKING:
    from assistant.tui.filing import Saved
    from assistant.tui.screens.leave import Choice, Lost
    from okrkpi.models import Plan

Then = Callable[[], Awaitable[None]]

_WHERE = "Markdown that reads well and that okrkpi opens again. Enter saves it."
_COPY = (
    "A file of its own, with the goals alone: what was opened stays as it was, with its notes "
    "and comments. Enter saves it."
)
_BESIDE = "A file of its own: the one that was opened stays as it was. Enter saves it."
_PASTED = "The words of the memo as they are. Enter saves them, Esc leaves them unsaved."
_AGAIN = "the memo is not saved; Ctrl-S saves it"


async def nothing() -> None:
    """Go on with nothing."""


class Keeping(Drafting):
    """Saves the plan and the memo; where memos come from is for whoever extends it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", tooltip="Save plan and memo", id="desk.save"),
    ]

    def __init__(self, today: date) -> None:
        super().__init__(today)
        self.saved: Saved | None = None
        self.kept: Plan | None = None
        self.opened, self.read_as_plan = "", ""
        self.from_goals = False
        self._saved_memo: Saved | None = None
        self._declined = ""

    @property
    def unsaved(self) -> bool:
        """Whether there is a plan that would be lost."""
        return self.plan.book is not None and self.plan.book.plan != self.kept

    @property
    def memo_changed(self) -> bool:
        """Whether words of the memo would be lost; those read as a plan are kept with the plan."""
        memo = self.memo.area.text
        return bool(memo.strip()) and memo not in {self.opened, self.read_as_plan}

    @property
    def lost(self) -> tuple[Lost, ...]:
        """What would be lost."""
        held: tuple[tuple[Lost, bool], ...] = (("plan", self.unsaved), ("memo", self.memo_changed))
        return tuple(name for name, would in held if would)

    def serves(self, action: str) -> bool:
        """Say whether an action would do something now."""
        if action == "save" and self.memo_changed and self.progress is None:
            return not self.editing
        return super().serves(action)

    def unkept(self) -> dict[str, str]:
        """Return what is in no file, by the name of the file that it could be in."""
        from okrkpi.documents.plan import write_plan

        kept, memo = {}, self.memo.area.text
        if memo.strip() and memo != self.opened:
            kept["memo.md"] = memo
        if self.unsaved and self.plan.book is not None:
            kept["plan.md"] = write_plan(self.plan.book.plan)
        return kept

    async def action_save(self) -> None:
        """Save what is in no file: where it was saved before, or under a name that is asked for."""
        memo, changed = self.memo.area.text, self.memo_changed
        if self.plan.book is None and not changed:
            self.say("there is no plan to save yet; F5 drafts one from the memo")
        elif not self.busy():
            later = self.unsaved and changed and memo == self._declined
            await self._keep(nothing, memo=changed and not later)
            if later and not self.unsaved:
                self.say(_AGAIN)

    async def without_loss(self, then: Then) -> None:
        """Go on with something, but ask first where a plan or a memo would be lost by it."""
        lost = self.lost
        if not lost:
            await then()
            return
        from assistant.tui.screens.leave import LeaveScreen

        async def chosen(choice: Choice | None) -> None:
            if choice == "leave":
                await then()
            elif choice == "save":
                await self._keep(then, memo="memo" in lost)

        self.app.push_screen(LeaveScreen(lost), chosen)

    def ask(
        self,
        title: str,
        hint: str,
        act: Callable[[str], None],
        name: str = "",
        then: Then = nothing,
        left: Then = nothing,
    ) -> None:
        """Ask for the name of a file; go on with `then` once it is used, with `left` if not."""
        from assistant.tui.screens.ask import AskFile  # what is not on the first screen can wait

        async def asked(done: bool | None) -> None:
            await (then if done else left)()

        self.app.push_screen(AskFile(title, hint, act, name), asked)

    def name_document(self) -> None:
        """Say in the head what is open and whether it is saved."""
        book, changed = self.plan.book, self.memo_changed
        kept = self._saved_memo if book is None else self.saved
        at = kept.at if kept else None
        told = (f"saved {at:%H:%M}" if at else "saved") if kept else ""
        if self.unsaved:
            told = "not saved"
        elif changed:
            told = f"{told}, memo not" if told and book is not None else "not saved"
        path = self.saved.path if self.saved else self.path
        document = Path(path).name or self.head.standing.document
        self.head.update(document=document, saved=told)

    async def _keep(self, then: Then, *, memo: bool) -> None:
        """Save the plan and then the memo, each where it is called for, and go on."""

        async def memo_too() -> None:
            await self._memo_saved_then(then)

        after = memo_too if memo else then
        if self.plan.book is not None and (self.unsaved or not memo):
            await self._saved_then(after)
        else:
            await after()

    async def _saved_then(self, then: Then) -> None:
        """Save the plan, and go on with something once it is saved."""
        try:
            if self.saved is None:
                raise InputError(_COPY if self.from_goals else _WHERE)
            self._save(self.saved.path)
        except AssistantError as error:
            name = f"{Path(self.path).stem}-plan.md" if self.path else "plan.md"
            self.ask("Save the plan as", str(error), self._save, name, then)
        else:
            await then()

    async def _memo_saved_then(self, then: Then) -> None:
        """Save the memo, and go on with something once it is saved."""

        async def left() -> None:
            self._declined = self.memo.area.text
            self.say(_AGAIN)

        try:
            if self._saved_memo is None:
                raise InputError(_BESIDE if self.path else _PASTED)
            self._save_memo(self._saved_memo.path)
        except AssistantError as error:
            name = f"{Path(self.path).stem}-edited.md" if self.path else "memo.md"
            self.ask("Save the memo as", str(error), self._save_memo, name, then, left)
        else:
            await then()

    def _save(self, name: str) -> None:
        from assistant.tui.filing import save, with_memo

        book = self.plan.book
        if book is not None:
            plan = with_memo(book.plan, self.memo.area.text, self.path)
            self.saved = save(plan, name, self.saved, datetime.now().astimezone())
            self.kept = book.plan
            self.name_document()
            self.say(f"saved as {self.saved.path}", "information")

    def _save_memo(self, name: str) -> None:
        from assistant.tui.filing import from_here, save_memo

        text = self.memo.area.text
        self._saved_memo = save_memo(text, name, self._saved_memo, datetime.now().astimezone())
        self.path, self.opened = from_here(self._saved_memo.path), text
        if self.saved is not None and self.plan.book is not None and not self.unsaved:
            self._save(self.saved.path)  # the plan names the file of its memo
        self.name_document()
        self.say(f"the memo is saved as {self._saved_memo.path}", "information")

    def forget(self, saved: Saved | None) -> None:
        """Begin with another plan, or with none, that was read from a file or not."""
        self.saved, self.kept, self._saved_memo, self._declined = saved, None, None, ""
