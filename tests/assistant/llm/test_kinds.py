"""What is known to differ among the kinds of endpoint, played by a server of our own.

Each play follows what its maker documents or users report; the real servers were not at hand.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from assistant.llm.contract import Usage
from assistant.llm.events import Switched, Unstreamed
from tests.assistant.llm.asking import GOOD, Asked
from tests.assistant.llm.server import Answer, Body, Handler, Server, chunk, fails, raw, says

ANSWER = json.dumps(GOOD)


def refusing(when: Callable[[Body], object], status: int, error: object) -> Answer:
    """Refuse some requests with an error of any form, and answer the others."""
    refusal = raw(json.dumps({"error": error}), "application/json", status)
    return lambda handler, body: (refusal if when(body) else says(GOOD))(handler, body)


def streaming(*events: Callable[[Body], object]) -> Answer:
    """Stream events of any form."""

    def answer(handler: Handler, body: Body) -> None:
        handler.start_events()
        for event in events:
            handler.event(event(body))
        handler.event("[DONE]")

    return answer


def piece(text: str, finish: str | None = None, **more: Any) -> Callable[[Body], object]:
    return lambda body: chunk(body, {"content": text, **more}, finish)


def fixed(value: object) -> Callable[[Body], object]:
    return lambda _: value


def bare(body: Body) -> object:
    """Return a chunk whose choice has no delta, as a content filter sends it."""
    made = chunk(body, {})
    made["choices"] = [{"index": 0, "finish_reason": None, "content_filter_offsets": {}}]
    return made


FILTERED = {"id": "", "model": "", "created": 0, "object": "", "choices": []}
STRICT = refusing(lambda body: "temperature" in body or "max_tokens" in body, 400, "unsupported")
KINDS: dict[str, Answer] = {
    # its newest models refuse a temperature and max_tokens: neither is sent unasked
    "openai": STRICT,
    # what a filter found comes as chunks without choices or without a delta
    "azure": streaming(fixed(FILTERED), piece(ANSWER[:20]), bare, piece(ANSWER[20:], "stop")),
    # thoughts stand before the answer, and tokens are counted in the last chunk with text
    "ollama": streaming(piece("<think>Which {goals}?</think>"), piece(ANSWER, "stop")),
    # thoughts come in a field of their own, and a chunk may hold no text at all
    "vllm": streaming(
        piece("", reasoning_content="Which goals?"), piece(ANSWER), piece("", "stop", role=None)
    ),
    # any name of a model will do, and timings stand beside the last chunk
    "llama.cpp": streaming(
        piece(ANSWER),
        lambda body: chunk(body, {}, "stop") | {"timings": {"predicted_n": 7}, "usage": None},
    ),
    # it takes a schema, but neither json_object nor a tool named by an object; errors are texts
    "lm studio": refusing(
        lambda body: (
            body.get("response_format", {}).get("type") == "json_object"
            or isinstance(body.get("tool_choice"), dict)
        ),
        400,
        "'response_format.type' must be 'json_schema' or 'text'",
    ),
    # it passes on what the server behind it sends, with codes that are texts
    "litellm": streaming(piece(ANSWER[:9]), piece(ANSWER[9:]), piece("", "stop")),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_request_is_understood(server: Server, kind: str) -> None:
    server.always = KINDS[kind]
    asked = Asked(server.url)
    reply = asked.ask()
    assert (reply.value.model_dump(), reply.mode) == (GOOD, "json_schema")
    assert len(server.asked) == 1
    assert not asked.seen(Unstreamed)
    assert not asked.seen(Switched)


def test_azure_with_a_version_and_a_key_in_its_own_header(server: Server) -> None:
    server.always = says(GOOD)
    base = server.url.replace("/v1", "/openai/deployments/tiny?api-version=2024-10-21")
    asked = Asked(base, headers={"api-key": "sk-azure"})
    assert asked.ask().usage == Usage(1, 11, 7)
    asked.models()
    assert [request.path for request in server.requests] == [
        "/openai/deployments/tiny/chat/completions?api-version=2024-10-21",
        "/openai/deployments/tiny/models?api-version=2024-10-21",
    ]
    assert server.requests[0].headers["api-key"] == "sk-azure"


def test_lm_studio_without_schemas_is_asked_in_words(server: Server) -> None:
    server.always = refusing(
        lambda body: "response_format" in body or isinstance(body.get("tool_choice"), dict),
        400,
        "Invalid tool_choice type: 'object', or response_format",
    )
    assert Asked(server.url).ask().mode == "md_json"
    assert len(server.asked) == 3


def test_llama_cpp_that_answers_a_tool_with_text_is_asked_in_words(server: Server) -> None:
    def answer(handler: Handler, body: Body) -> None:
        if "response_format" in body:
            fails(500, "failed to parse grammar")(handler, body)
        else:
            says(GOOD)(handler, {key: body[key] for key in body if key != "tools"})

    server.always = answer
    reply = Asked(server.url).ask()
    assert (reply.value.model_dump(), reply.mode) == (GOOD, "md_json")


def test_litellm_says_what_failed_behind_it(server: Server) -> None:
    error = {"message": "litellm.RateLimitError: slow down", "code": "429", "type": None}
    refusal = raw(json.dumps({"error": error}), "application/json", 429)
    server.script.extend([refusal, says(GOOD)])
    asked = Asked(server.url)
    assert asked.ask().value.model_dump() == GOOD
    assert len(asked.slept) == 1
