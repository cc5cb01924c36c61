"""What the tests of the gateway share: a small form of reply, and one way of asking for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Literal

from pydantic import BaseModel

from assistant.llm.contract import Reply
from assistant.llm.endpoint import Endpoint
from assistant.llm.events import Event
from assistant.llm.gateway import OpenAIGateway
from assistant.llm.modes import ModeMemory
from assistant.llm.transport import Policy, Transport
from prompts import Message, Messages

PROMPT = Messages("test", "0", (Message("system", "Be brief."), Message("user", "The memo.")))
KEY = "sk-verysecretkey"


class Goal(BaseModel):
    text: str
    kind: Literal["objective", "kpi"] = "objective"


class Goals(BaseModel):
    goals: list[Goal]
    title: str | None = None


GOOD = {"goals": [{"text": "Serve Kelby sooner", "kind": "objective"}], "title": "Ünïcode"}


class Asked:
    """One way to ask, with what happened on the way."""

    def __init__(
        self, url: str, *, memory: ModeMemory | None = None, clock: float = 0.0, **endpoint: Any
    ) -> None:
        self.endpoint = Endpoint(url, endpoint.pop("model", "tiny"), **({"key": KEY} | endpoint))
        self.memory = memory or ModeMemory()
        self.clock: Callable[[], float] = lambda: clock
        self.slept: list[float] = []
        self.events: list[Event] = []

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def gateway(self) -> OpenAIGateway:
        transport = Transport(Policy(attempts=4), self._sleep, self.clock)
        return OpenAIGateway(self.endpoint, memory=self.memory, transport=transport)

    def ask(self, prompt: Messages = PROMPT) -> Reply[Goals]:
        async def once() -> Reply[Goals]:
            async with self.gateway() as gateway:
                return await gateway.complete(prompt, Goals, on=self.events.append)

        return asyncio.run(once())

    def models(self) -> tuple[str, ...]:
        async def once() -> tuple[str, ...]:
            async with self.gateway() as gateway:
                return await gateway.models()

        return asyncio.run(once())

    def seen(self, kind: type[Event]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]
