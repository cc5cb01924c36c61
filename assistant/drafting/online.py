"""Drafts with the model that a person has chosen, and tells what happens on the way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import date

from assistant.drafting.brief import Brief
from assistant.drafting.draft import Draft, draft
from assistant.drafting.events import Best
from assistant.llm.connect import connected, require_choice
from assistant.llm.contract import Usage
from assistant.llm.events import Event, Partial, Sending
from assistant.llm.modes import ModeMemory
from assistant.llm.settings import Settings, mode_file
from okrkpi.profile import Profile

Tell = Callable[[str], None]


async def online_draft(
    memo: str,
    brief: Brief,
    settings: Settings,
    *,
    environ: Mapping[str, str],
    today: date,
    profile: Profile,
    tell: Tell,
) -> Draft:
    """Draft with the chosen model; whoever stops it after the first draft gets that one."""
    model, best = require_choice(settings), list[Best]()

    def on(event: Event) -> None:
        if isinstance(event, Best):
            best.append(event)
        if not isinstance(event, Partial | Sending):
            tell(str(event))

    async with connected(settings, environ, ModeMemory(mode_file())) as gateway:
        tell(consent(model, gateway.endpoint.host, readable=gateway.endpoint.open_to_readers))
        try:
            made = await draft(
                memo,
                brief,
                gateway,
                today=today,
                profile=profile,
                on=on,
                prompts=settings.prompts,
            )
        except asyncio.CancelledError:
            if not best:
                raise
            tell("stopped; the draft stays as it is")
            made = Draft(best[-1].plan, best[-1].review, best[-1].usage)
    tell(spent(made.usage))
    return made


def spent(usage: Usage) -> str:
    """Say what a draft took."""
    answers = "1 answer" if usage.calls == 1 else f"{usage.calls} answers"
    if not usage.input_tokens and not usage.output_tokens:
        return f"{answers}; the endpoint does not count tokens"
    return f"{answers}, {usage.input_tokens:,} tokens in, {usage.output_tokens:,} out"


def consent(model: str, host: str, *, readable: bool) -> str:
    """Name where the memo goes, before it goes there."""
    warning = ", where others can read it on the way: the address is not https" if readable else ""
    return f"sending the memo to {host} (model {model}){warning}"
