"""The gateway against a server that somebody else wrote, and its verdict on our behaviour."""

from __future__ import annotations

import asyncio

import pytest
from llmock.pytest_plugin import LLMock

from assistant.llm.contract import Reply
from assistant.llm.endpoint import Endpoint
from assistant.llm.events import Event, Retrying, Unstreamed
from assistant.llm.gateway import OpenAIGateway
from assistant.llm.transport import Policy, Transport
from tests.assistant.llm.asking import PROMPT, Goals


def ask(llmock: LLMock, events: list[Event], **endpoint: object) -> Reply[Goals]:
    async def once() -> Reply[Goals]:
        at = Endpoint(llmock.base_url("openai"), "gpt-4o", "anything", **endpoint)  # type: ignore[arg-type]
        transport = Transport(Policy(attempts=3, first=0.05))
        async with OpenAIGateway(at, transport=transport) as gateway:
            return await gateway.complete(PROMPT, Goals, on=events.append)

    return asyncio.run(once())


@pytest.mark.parametrize("mode", ["json_schema", "tools"])
@pytest.mark.parametrize("stream", [True, False])
def test_its_answers_are_understood(llmock: LLMock, mode: str, stream: bool) -> None:
    reply = ask(llmock, [], mode=mode, stream=stream)
    assert isinstance(reply.value, Goals)
    assert reply.usage.output_tokens > 0
    assert len(llmock.requests) == 1


@pytest.mark.parametrize("fault", ["disconnect", "truncate", "corrupt"])
def test_its_broken_streams_are_survived(llmock: LLMock, fault: str) -> None:
    getattr(llmock, fault)(after_chunks=1)
    events: list[Event] = []
    assert ask(llmock, events).value
    assert [event for event in events if isinstance(event, Unstreamed)]
    # Its verdict takes our second request, which is not streamed, for another call: count instead.
    assert len(llmock.requests) == 2


def test_its_limits_are_respected(llmock: LLMock) -> None:
    llmock.rate_limit(times=2, retry_after=0.1)
    events: list[Event] = []
    assert ask(llmock, events).value
    assert [event.seconds for event in events if isinstance(event, Retrying)] == [0.1, 0.1]
    llmock.assert_resilient()


def test_its_outage_is_waited_for(llmock: LLMock) -> None:
    llmock.fail(503)
    assert ask(llmock, []).value
    llmock.assert_resilient(strict=True)
