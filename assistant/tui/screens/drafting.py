"""A plan drafted from the memo: started, followed while it comes, stopped, taken."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer

from assistant.tui import messages
from assistant.tui.book import Book, drafted
from assistant.tui.progress import Progress
from assistant.tui.screens.layout import Layout
from assistant.tui.widgets.strip import Strip
from assistant.tui.workshop import Workshop

if TYPE_CHECKING:
    from assistant.llm.settings import Settings

_STARTING = "okrkpi is still starting; press F5 again in a moment"


class Drafting(Layout):
    """Has plans drafted; where the memo comes from is for whoever extends it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "draft", "Draft", tooltip="Draft a plan from the memo", id="desk.draft"),
        Binding("escape", "stop", "Stop", tooltip="Stop drafting", id="desk.stop"),
    ]

    def __init__(self, today: date) -> None:
        super().__init__()
        self.path = ""
        self.drafter = _STARTING
        self.progress: Progress | None = None
        self.workshop = Workshop()
        self.today = today
        self.settings: Settings | None = None
        self.prepared = False
        self._best: messages.Drafted | None = None
        self._ticking: Timer | None = None

    async def on_mount(self) -> None:
        """Read the settings once something can be seen."""
        await self.mount(self.workshop)
        self.memo.area.focus()
        self.call_after_refresh(self.workshop.prepare)

    @property
    def drafting_sentence(self) -> str:
        """Who drafts and where the memo goes, or why nobody can."""
        return f"F5 {self.drafter}" if self.settings else self.drafter

    def serves(self, action: str) -> bool:
        """Say whether an action would do something now."""
        if action == "draft" and (self.progress is not None or not self.memo.area.text.strip()):
            return False
        return super().serves(action) and (action != "stop" or self.progress is not None)

    def busy(self) -> bool:
        """Whether a plan is being drafted or a line edited, which has to end first; say so."""
        if self.progress is not None:
            self.say("a plan is being drafted; Esc stops it")
        return self.progress is not None or self.line_open()

    def action_draft(self, goals: str = "") -> None:
        """Draft a plan from the memo; goals, beside it or in its place, become the plan."""
        if self.busy():
            return
        if not self.memo.area.text.strip():
            self.say("there is no memo yet: paste one, open one with F3, or try Ctrl-T")
        elif self.settings is None and not goals:
            self.say(self.drafter)
        else:
            self._start(goals)

    async def action_stop(self) -> None:
        """Stop drafting; the best plan so far stays."""
        if self.progress is not None:
            self.workshop.stop()
            kept = "; the plan so far stays" if self._best else ""
            await self._end(self._best)
            self.say(f"stopped{kept}", "information")

    def on_prepared(self, message: messages.Prepared) -> None:
        """Say who drafts, before anything is sent."""
        self.settings, self.drafter, self.prepared = message.settings, message.sentence, True
        chosen = message.settings.chosen if message.settings else None
        self.head.update(model=chosen or "no model")
        self.tell_foot()

    def on_happened(self, message: messages.Happened) -> None:
        """Show a step of the draft."""
        from assistant.drafting.events import Arrived

        if self.progress is None:
            return
        if isinstance(message.event, Arrived):
            self.plan.arrive(message.event)
        self.progress = self.progress.told(str(message.event))
        self._tick()

    async def on_drafted(self, message: messages.Drafted) -> None:
        """Take a draft; one that may get better is shown first."""
        if self.progress is None:
            return
        if message.final:
            await self._end(message)
            if message.read and not message.documents:
                self.say("these are goals already: they were read as a plan", "information")
            elif message.spent:
                self.say(f"drafted with {message.spent}", "information")
        else:
            self._best, self.progress = message, self.progress.kept()
            await self.plan.preview(self._book(message))

    async def on_failed(self, message: messages.Failed) -> None:
        """Say what went wrong; what there was stays."""
        if self.progress is not None:
            await self._end(self._best)
        self.say(message.sentence, "error")

    def tell_foot(self) -> None:
        """Say below the memo who drafts."""
        self.memo.tell(self.drafting_sentence)

    def taken(self, message: messages.Drafted) -> None:
        """Do what a new plan calls for."""

    def _start(self, goals: str) -> None:
        from assistant.tui.work import Order

        memo, path = self.memo.area.text, self.path
        team, cycle = self.memo.team, self.memo.cycle
        order = Order(memo, path, team, cycle, self.settings, self.today, goals)
        said = "reading the goals" if goals else self.drafter
        self.progress, self._best = Progress(time.monotonic(), said), None
        self.plan.wait()
        self.add_class("-drafting")
        self.show_tab("plan")
        self._ticking = self.set_interval(1, self._tick)
        self._tick()
        self.workshop.draft(order)

    async def _end(self, message: messages.Drafted | None) -> None:
        """Take the draft that there is, or go back to what there was before."""
        self.progress = None
        self.remove_class("-drafting")
        if self._ticking is not None:
            self._ticking.stop()
        book = self.plan.book
        if message is not None:
            book = self._book(message)
            self.taken(message)
        await self.plan.open(book)
        self.show_tab("plan" if book else "memo")

    def _book(self, message: messages.Drafted) -> Book:
        name = "the opening" if message.read else "the draft"
        return drafted(
            self.plan.book, message.review, message.judge, message.documents, name, message.figures
        )

    def _tick(self) -> None:
        progress, now = self.progress, time.monotonic()
        if progress is not None:
            self.query_one(Strip).tell(lambda columns: progress.lines(now, columns))
