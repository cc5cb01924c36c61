"""Any endpoint that speaks the OpenAI protocol, as a `Gateway`.

This module and those it imports are the only ones that know the provider's libraries. They take
a second to import: `assistant.llm.connect` does so when a model is really asked.
"""

from __future__ import annotations

import logging
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit, urlunsplit

import instructor
from instructor.core.exceptions import InstructorRetryException, ResponseParsingError
from openai import AsyncOpenAI, DefaultAsyncHttpxClient, Timeout
from pydantic import ValidationError

from assistant.llm import faults
from assistant.llm.call import Call
from assistant.llm.contract import Reply, T, Usage
from assistant.llm.endpoint import Endpoint, Mode
from assistant.llm.errors import GatewayError, InvalidReplyError
from assistant.llm.events import Handler, Sending, Switched, ignore
from assistant.llm.modes import ModeMemory
from assistant.llm.transport import Transport
from prompts import Messages

_INSTRUCTOR = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "tools": instructor.Mode.TOOLS,
    "md_json": instructor.Mode.MD_JSON,
}
_UNREADABLE = (ValidationError, ResponseParsingError, ValueError)
_CONNECT_SECONDS = 15.0
_NO_KEY = "none"

# Its messages hold the memo, and would be painted over a terminal app.
logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)


class OpenAIGateway:
    """Asks one model at one endpoint; a mode that worked there is remembered."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        memory: ModeMemory | None = None,
        transport: Transport | None = None,
        reasks: int = 2,
    ) -> None:
        self.endpoint = endpoint
        self._memory = memory or ModeMemory()
        self._transport = transport or Transport()
        self._reasks = reasks
        self._client = _client(endpoint)

    async def complete(self, prompt: Messages, reply: type[T], *, on: Handler = ignore) -> Reply[T]:
        """Return the model's answer as a `reply`, or raise a `ModelError`."""
        on(Sending(self.endpoint.host, self.endpoint.model))
        spent, failed = Usage(), dict[Mode, GatewayError]()
        for mode in self._memory.ladder(self.endpoint):
            if failed:
                if mode == "tools" and isinstance(
                    failed[next(reversed(failed))], InvalidReplyError
                ):
                    continue  # what the model lacked is the schema in words
                on(Switched(next(reversed(failed)), mode))
            call = self._call(mode, reply, on)
            try:
                value = await self._ask(call, mode, prompt, reply)
            except GatewayError as error:
                spent, failed, last = spent + call.usage, failed | {mode: error}, mode
                if not self._another(error, mode):
                    break
            else:
                sure = all(faults.refuses_mode(error.origin) for error in failed.values())
                self._memory.works(self.endpoint, mode, keep=sure)
                return Reply(value, spent + call.usage, call.model, mode)
        raise failed[last or "json_schema"]

    async def models(self) -> tuple[str, ...]:
        """Return the names of the models that the endpoint lists."""
        try:
            page = await self._transport.send(self._client.models.list, ignore)
            names = [model.id for model in page.data]
        except faults.FAULTS as error:
            raise faults.translate(error, self.endpoint) from None
        except (AttributeError, TypeError):
            raise faults.not_the_protocol(self.endpoint) from None
        return tuple(sorted(name for name in names if isinstance(name, str)))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._client.close()

    def _call(self, mode: Mode, reply: type[T], on: Handler) -> Call:
        return Call(
            self._client,
            self.endpoint,
            mode,
            reply,
            memory=self._memory,
            transport=self._transport,
            on=on,
        )

    async def _ask(self, call: Call, mode: Mode, prompt: Messages, reply: type[T]) -> T:
        create: Any = instructor.patch(create=call.create, mode=_INSTRUCTOR[mode])
        messages = [{"role": part.role, "content": part.content} for part in prompt.items]
        try:
            value = await create(
                response_model=reply,
                model=self.endpoint.model,
                messages=messages,
                max_retries=self._reasks,
                strict=False,
            )
        except InstructorRetryException as error:
            # It carries the memo: only its cause may go further.
            cause = error.__cause__
        else:
            return reply.model_validate(value.model_dump())
        if isinstance(cause, _UNREADABLE):
            raise faults.invalid(cause, self.endpoint)
        raise cause or AssertionError("instructor gave up without a cause")

    def _another(self, error: GatewayError, mode: Mode) -> bool:
        """Whether the next mode might do better than this one did."""
        if faults.refuses_mode(error.origin):
            return True
        if self._memory.proven(self.endpoint, mode):
            return False
        return isinstance(error, InvalidReplyError) or faults.may_refuse_mode(error.origin)


def _client(endpoint: Endpoint) -> AsyncOpenAI:
    timeout = Timeout(endpoint.timeout, connect=min(_CONNECT_SECONDS, endpoint.timeout))
    parts = urlsplit(endpoint.base_url)
    return AsyncOpenAI(
        base_url=urlunsplit(parts._replace(query="")),
        default_query=dict(parse_qsl(parts.query)),
        api_key=endpoint.key or _NO_KEY,
        max_retries=0,
        timeout=timeout,
        default_headers=endpoint.headers,
        # A memo goes to the host that was named, and to none that this one points to.
        http_client=DefaultAsyncHttpxClient(follow_redirects=False, timeout=timeout),
    )
