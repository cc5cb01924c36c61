"""Checks the way to a model step by step, without sending any memo."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel

from assistant.errors import ModelError
from assistant.llm.connect import connected
from assistant.llm.endpoint import Endpoint
from assistant.llm.modes import ModeMemory
from assistant.llm.settings import Settings
from prompts import load

if TYPE_CHECKING:
    from assistant.llm.gateway import OpenAIGateway

State = Literal["good", "note", "bad"]
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, and how it is."""

    name: str
    state: State
    says: str


class Colours(BaseModel):
    """A small answer in a set form."""

    colours: list[str]
    warmest: str


def configured(settings: Settings, environ: Mapping[str, str]) -> tuple[Check, ...]:
    """Return what the settings say, with where each comes from; nothing is sent for this."""
    return tuple(_configured(settings, environ, settings.endpoint(environ)))


async def examined(
    settings: Settings, environ: Mapping[str, str], tell: Callable[[Check], None]
) -> None:
    """Ask the endpoint for its models, and the chosen model for a small answer in a set form."""
    async with connected(settings, environ, ModeMemory()) as gateway:
        tell(await _listed(gateway, settings.chosen))
        if settings.chosen:
            tell(await _answered(gateway))


def _configured(
    settings: Settings, environ: Mapping[str, str], endpoint: Endpoint
) -> Iterator[Check]:
    found = "is there" if settings.path.is_file() else "does not exist, which is fine"
    yield Check("settings", "good", f"{settings.path} {found}")
    if settings.chosen:
        origin = settings.origins.get("model", "default")
        yield Check("model", "good", f"{settings.chosen} (from {origin})")
    else:
        told = "none chosen: drafts are made without one, and nothing leaves this machine"
        yield Check("model", "note", told)
    origin = settings.origins.get("base_url", "default")
    if settings.reachable:
        yield Check("endpoint", "good", f"{settings.base_url} (from {origin})")
    else:
        told = f"{settings.base_url} (from default), not contacted: no model or address is chosen"
        yield Check("endpoint", "note", told)
    if endpoint.open_to_readers:
        told = f"what is sent to {endpoint.host} can be read on the way; use https if you can"
        yield Check("endpoint", "note", told)
    held = bool(environ.get(settings.api_key_env))
    yield Check(
        "key",
        "good" if held else "note",
        f"{settings.api_key_env} is {'set' if held else 'not set; local endpoints need none'}",
    )


async def _listed(gateway: OpenAIGateway, chosen: str | None) -> Check:
    started = time.monotonic()
    try:
        names = await gateway.models()
    except ModelError as error:
        return Check("models", "bad", str(error))
    took = f"in {time.monotonic() - started:.1f} s"
    if chosen and names and chosen not in names:
        many = "one model" if len(names) == 1 else f"{len(names)} models"
        listed = f"{chosen} is not among the {many} that it lists ({took})"
        return Check("models", "note", f"{listed}; okrkpi models shows them")
    listed = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
    return Check("models", "good", f"{len(names)} listed {took}: {listed}".rstrip(": "))


async def _answered(gateway: OpenAIGateway) -> Check:
    started = time.monotonic()
    try:
        reply = await gateway.complete(load("check").render(), Colours)
    except ModelError as error:
        return Check("answer", "bad", str(error))
    took = f"{time.monotonic() - started:.1f} s"
    used = f"{reply.usage.input_tokens} tokens in, {reply.usage.output_tokens} out"
    return Check("answer", "good", f"structured output works ({reply.mode}) in {took}; {used}")
