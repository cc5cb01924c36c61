"""What takes a while, done beside the screen; each piece of work ends in a message."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from textual import work
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from assistant.errors import AssistantError, unexpected
from assistant.tui.aside import aside
from assistant.tui.messages import Drafted, Failed, Happened, MemoRead, Prepared

if TYPE_CHECKING:
    from datetime import date

    from assistant.llm.events import Event
    from assistant.llm.settings import Settings
    from assistant.tui.work import Order

# What a draft needs, imported while the person looks at the first screen.
_LATER = ("assistant.drafting.events", "assistant.drafting.offline", "okrkpi.documents.plan")
_ASKING = ("assistant.drafting.draft", "assistant.llm.gateway")


class Workshop(Widget, can_focus=False):
    """Has no looks of its own: it runs the work and says how it went."""

    def __init__(self) -> None:
        super().__init__()
        self._reading = False
        self._waiting: str | None = None

    @work(exclusive=True, group="prepare", exit_on_error=False)
    async def prepare(self) -> None:
        """Read the settings, and import what a draft needs."""
        try:
            settings, sentence = await aside(_settings)
            self.post_message(Prepared(settings, sentence))
        except AssistantError as error:
            self.post_message(Prepared(None, str(error)))
            settings = None
        await aside(_import, settings is not None and settings.chosen is not None)

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def draft(self, order: Order) -> None:
        """Draft a plan; each step is told as it happens."""
        from assistant.drafting.events import Best
        from assistant.tui import work as done

        documents = {"memo": order.memo}

        def on(event: Event) -> None:
            self.post_message(Happened(event))
            if isinstance(event, Best):
                best = done.sourced(event.review, order)
                self.post_message(Drafted(best, judge, documents, final=False, figures=figures))

        try:
            judge = await aside(done.judge_for, order.path, order.today)
            held = order.goals or order.memo
            goals = await aside(done.goals_in, held, order.path, order.today)
            beside = documents if goals is None or order.goals not in {"", order.memo} else {}
            figures = await aside(done.figures_of, order) if beside else ()
            if goals is not None:
                told = Drafted(judge(goals), judge, beside, read=True, figures=figures)
            else:
                review, spent = await done.drafted(order, on)
                told = Drafted(review, judge, beside, spent=spent, figures=figures)
            self.post_message(told)
        except AssistantError as error:
            self.post_message(Failed(str(error)))

    @work(group="read", exit_on_error=False)
    async def read(self, memo: str, today: date) -> None:
        """Say what a memo holds; one that comes while another is read waits, the last one only."""
        from assistant.tui.work import held_by

        self._waiting = memo
        if self._reading:
            return
        self._reading = True
        try:
            while (waiting := self._waiting) is not None:
                self._waiting = None
                self.post_message(MemoRead(*await aside(held_by, waiting, today)))
        finally:
            self._reading = False

    def stop(self) -> None:
        """Stop drafting."""
        self.workers.cancel_group(self, "draft")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Put a failure that nobody foresaw into words."""
        event.stop()
        error = event.worker.error if event.state is WorkerState.ERROR else None
        if error is not None and event.worker.group == "draft":
            self.post_message(Failed(unexpected(error)))
        elif error is not None and event.worker.group == "prepare":
            self.post_message(Prepared(None, unexpected(error)))


def _settings() -> tuple[Settings, str]:
    from assistant.llm.settings import load_settings
    from assistant.tui.work import drafter

    settings = load_settings()
    return settings, drafter(settings)


def _import(asks: bool) -> None:
    for name in (*_LATER, *(_ASKING if asks else ())):
        importlib.import_module(name)
