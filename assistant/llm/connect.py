"""Opens the way to the model that the settings choose; the libraries are imported only then."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, cast

from assistant.errors import InputError
from assistant.llm.modes import ModeMemory

if TYPE_CHECKING:
    from assistant.llm.gateway import OpenAIGateway
    from assistant.llm.settings import Settings


def require_choice(settings: Settings) -> str:
    """Return the model that a person has chosen, or say how one is."""
    if settings.chosen is None:
        raise InputError(
            "no model has been chosen; add --model NAME, set OKRKPI_MODEL, or write "
            f'model = "NAME" in {settings.path}'
        )
    return settings.chosen


@asynccontextmanager
async def connected(
    settings: Settings, environ: Mapping[str, str], memory: ModeMemory | None = None
) -> AsyncIterator[OpenAIGateway]:
    """Give the gateway to an endpoint; nothing is sent before it is asked something."""
    endpoint = settings.endpoint(environ)
    # The libraries take a second to import: a terminal app goes on painting meanwhile.
    module = await asyncio.to_thread(importlib.import_module, "assistant.llm.gateway")
    make = cast("type[OpenAIGateway]", module.OpenAIGateway)
    async with make(endpoint, memory=memory) as gateway:
        yield gateway
