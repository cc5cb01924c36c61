"""Keeps a model's answers to a memo as files, so that a draft can be had again without the model.

The folder of a memo holds every answer that its draft took. An answer is found again by the file
of its prompt, the memo and the form of the reply: whoever changes one of these records anew.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from assistant.drafting.brief import Brief
from assistant.drafting.draft import Draft, draft
from assistant.drafting.events import Unrepaired
from assistant.drafting.online import consent, spent
from assistant.errors import AssistantError, InputError, report, tell
from assistant.files import read_text
from assistant.llm.connect import connected, require_choice
from assistant.llm.contract import Gateway
from assistant.llm.events import Event, Handler, Partial, Sending, ignore
from assistant.llm.replay import Recording, Replay
from assistant.llm.settings import load_settings

RECORDINGS = Path(__file__).parent / "recordings"
TODAY = date(2026, 11, 22)
"""The day that is named in every recorded prompt."""


async def record(memo: Path, gateway: Gateway, folder: Path = RECORDINGS) -> Draft:
    """Draft from a memo and keep the answers; what was kept before stays if the draft fails."""
    with tempfile.TemporaryDirectory() as made:
        kept = Path(made) / memo.stem
        unrepaired: list[Event] = []
        drafted = await _draft(memo, Recording(gateway, kept), _telling(unrepaired))
        if unrepaired:
            raise InputError(f"{memo} was not recorded: {unrepaired[0]}; record it again")
        shutil.rmtree(folder / memo.stem, ignore_errors=True)
        shutil.copytree(kept, folder / memo.stem)
    return drafted


def replay(memo: Path, folder: Path = RECORDINGS, *, on: Handler = ignore) -> Draft:
    """Draft from a memo with the answers that were kept for it."""
    return asyncio.run(_draft(memo, Replay(folder / memo.stem), on))


def main(memos: Sequence[str]) -> int:
    """Record the drafts of memos with the model that the settings choose; return the exit code."""
    try:
        if not memos:
            raise InputError("name the memos to record: python -m evals record MEMO…")
        asyncio.run(_record_all([Path(memo) for memo in memos]))
    except AssistantError as error:
        return report(error)
    return 0


async def _record_all(memos: Sequence[Path]) -> None:
    settings = load_settings()
    model = require_choice(settings)
    async with connected(settings, os.environ) as gateway:
        endpoint = gateway.endpoint
        tell(consent(model, endpoint.host, readable=endpoint.open_to_readers))
        for memo in memos:
            drafted = await record(memo, gateway)
            tell(f"{memo.name}: {spent(drafted.usage)}")


async def _draft(memo: Path, gateway: Gateway, on: Handler) -> Draft:
    return await draft(read_text(str(memo)), Brief(), gateway, today=TODAY, on=on)


def _telling(unrepaired: list[Event]) -> Handler:
    def on(event: Event) -> None:
        if isinstance(event, Unrepaired):
            unrepaired.append(event)
        elif not isinstance(event, Partial | Sending):
            tell(str(event))

    return on
