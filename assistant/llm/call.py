"""One conversation with an endpoint: the raw request that instructor drives, in one mode."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from openai import AsyncOpenAI
from openai.types.chat import ChatCompletion
from pydantic import BaseModel

from assistant.llm import faults
from assistant.llm.contract import Usage
from assistant.llm.endpoint import Endpoint, Mode
from assistant.llm.events import Handler, Partial, Reasked, Unstreamed
from assistant.llm.modes import ModeMemory
from assistant.llm.schema import strict_schema
from assistant.llm.stream import EndlessError, StreamError, gather, json_part
from assistant.llm.transport import Transport


class Call:
    """Sends requests in one mode, counts what they use, and checks each answer before parsing."""

    def __init__(
        self,
        client: AsyncOpenAI,
        endpoint: Endpoint,
        mode: Mode,
        reply: type[BaseModel],
        *,
        memory: ModeMemory,
        transport: Transport,
        on: Handler,
    ) -> None:
        self._client, self._endpoint, self._mode, self._reply = client, endpoint, mode, reply
        self._memory, self._transport, self._on = memory, transport, on
        self._attempt = 0
        self.usage = Usage()
        self.model = endpoint.model

    async def create(self, **request: Any) -> ChatCompletion:
        """Return a checked answer, streamed where possible; raise a `ModelError` otherwise."""
        self._attempt += 1
        if self._attempt > 1:
            self._on(Reasked(self._attempt))
        if self._mode == "json_schema":
            request["response_format"] = self._strict_format()
        try:
            response = await self._answer(request)
        except faults.FAULTS as error:
            raise faults.translate(error, self._endpoint) from None
        if self._mode != "tools" and (text := response.choices[0].message.content):
            response.choices[0].message.content = json_part(text)
        return response

    async def _answer(self, request: dict[str, Any]) -> ChatCompletion:
        if self._memory.streams(self._endpoint):
            try:
                return await self._send(lambda: self._streamed(request))
            except StreamError as error:
                self._on(Unstreamed(str(error)))
            except faults.FAULTS as error:
                if not faults.refuses_stream(error):
                    raise
                self._memory.no_stream(self._endpoint)
        return await self._send(lambda: self._plain(request))

    async def _send(self, once: Callable[[], Awaitable[ChatCompletion]]) -> ChatCompletion:
        proven = self._memory.proven(self._endpoint, self._mode)
        hopeful = proven or self._endpoint.mode is not None
        return await self._transport.send(once, self._on, hopeful=hopeful)

    async def _plain(self, request: dict[str, Any]) -> ChatCompletion:
        response = await self._client.chat.completions.create(
            **request, extra_body=self._endpoint.request or None
        )
        return self._checked(response)

    async def _streamed(self, request: dict[str, Any]) -> ChatCompletion:
        stream = await self._client.chat.completions.create(
            **request,
            stream=True,
            stream_options={"include_usage": True},
            extra_body=self._endpoint.request or None,
        )
        if isinstance(stream, str) or not hasattr(stream, "__aiter__"):
            raise StreamError("the endpoint does not stream")
        async with stream:
            try:
                whole = await gather(stream, lambda value: self._on(Partial(value)))
            except EndlessError:
                raise faults.endless(self._endpoint) from None
        return self._checked(whole)

    def _checked(self, response: object) -> ChatCompletion:
        # A refused or truncated answer was paid for as well: count first.
        if isinstance(response, ChatCompletion):
            used = response.usage
            read = getattr(used, "prompt_tokens", 0) or 0
            written = getattr(used, "completion_tokens", 0) or 0
            self.usage += Usage(1, read, written)
            self.model = response.model or self.model
        return faults.checked(response, self._endpoint)

    def _strict_format(self) -> dict[str, Any]:
        schema = strict_schema(self._reply)
        named = {"name": self._reply.__name__, "strict": True, "schema": schema}
        return {"type": "json_schema", "json_schema": named}
