"""The models command: which models an endpoint lists."""

from __future__ import annotations

import asyncio
import json
import os

import click

from assistant import output
from assistant.arguments import OneOf, base_url_option
from assistant.errors import Exit, InputError, note
from assistant.llm.settings import OPENAI, Settings, load_settings
from assistant.render.styled import span

_NOWHERE = (
    "no model and no address is configured, so nothing was contacted; say whose models to list, "
    f"as in okrkpi models --base-url {OPENAI}"
)


@click.command()
@base_url_option
@click.option("--format", "form", type=OneOf(("text", "json")), default="text")
def command(base_url: str | None, form: str) -> int:
    """List the models of the endpoint that is configured. Sends no memo."""
    settings = load_settings(base_url=base_url)
    if not settings.reachable:
        raise InputError(_NOWHERE)
    host = settings.endpoint(os.environ).host
    note(f"contacting {host}; no memo is sent")
    names = asyncio.run(_listed(settings))
    if form == "json":
        found = {"schema": 1, "endpoint": settings.base_url, "models": names}
        output.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    else:
        output.show((span(name),) for name in names)
    return Exit.CLEAN


async def _listed(settings: Settings) -> tuple[str, ...]:
    from assistant.llm.connect import connected

    async with connected(settings, os.environ) as gateway:
        return await gateway.models()
