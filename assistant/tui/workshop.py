"""What takes a while, done beside the screen; each piece of work ends in a message."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING

from textual import work
from textual.widget import Widget
from textual.worker import Worker, WorkerState, get_current_worker

from assistant.errors import AssistantError, unexpected
from assistant.tui.messages import Drafted, Failed, Happened, MemoRead, Prepared

if TYPE_CHECKING:
    from datetime import date

    from assistant.llm.events import Event
    from assistant.llm.settings import Settings
    from assistant.tui.work import Order

# What a draft needs, imported while the person looks at the first screen.
_LATER = ("assistant.tui.work", "assistant.drafting.offline", "okrkpi.documents.plan")
_ASKING = ("assistant.drafting.draft", "assistant.llm.gateway")


class Workshop(Widget, can_focus=False):
    """Has no looks of its own: it runs the work and says how it went."""

    @work(thread=True, exclusive=True, group="prepare", exit_on_error=False)
    def prepare(self) -> None:
        """Read the settings, and import what a draft needs."""
        from assistant.llm.settings import load_settings
        from assistant.tui.work import drafter

        settings: Settings | None = None
        try:
            settings = load_settings()
            self.post_message(Prepared(settings, drafter(settings)))
        except AssistantError as error:
            self.post_message(Prepared(None, str(error)))
        asks = settings is not None and settings.chosen is not None
        for name in (*_LATER, *(_ASKING if asks else ())):
            importlib.import_module(name)

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
                self.post_message(Drafted(best, judge, documents, final=False))

        try:
            judge = await asyncio.to_thread(done.judge_for, order.path, order.today)
            goals = await asyncio.to_thread(done.goals_in, order.memo, order.path, order.today)
            if goals is not None:
                self.post_message(Drafted(judge(goals), judge, {}, read=True))
            else:
                review = await done.drafted(order, on)
                self.post_message(Drafted(review, judge, documents))
        except AssistantError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def read(self, memo: str, today: date) -> None:
        """Say what a memo holds."""
        from assistant.tui.work import held_by

        sentence = held_by(memo, today)
        if not get_current_worker().is_cancelled:
            self.post_message(MemoRead(sentence))

    def stop(self) -> None:
        """Stop drafting."""
        self.workers.cancel_group(self, "draft")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Put a failure that nobody foresaw into words."""
        event.stop()
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.post_message(Failed(unexpected(event.worker.error)))
