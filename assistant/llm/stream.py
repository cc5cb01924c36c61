"""Reads a streamed answer to its end, shows what has arrived, and returns it as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx2
import openai
from openai.types import CompletionUsage
from openai.types.chat import ChatCompletion, ChatCompletionChunk
from pydantic_core import from_json

Preview = Callable[[dict[str, Any]], None]

_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_STEP = 160
LONGEST = 1_000_000
"""The most characters of an answer; a plan has some ten thousand."""


class StreamError(Exception):
    """A stream that brought no usable answer; its words say what happened."""


class EndlessError(Exception):
    """An answer that grew beyond anything that was asked for."""


@dataclass(slots=True)
class Gathered:
    """The pieces of a streamed answer, put together."""

    id: str = ""
    model: str = ""
    created: int = 0
    text: list[str] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    refusal: list[str] = field(default_factory=list)
    tool: str = ""
    tool_id: str = ""
    finish: str | None = None
    usage: CompletionUsage | None = None
    chunks: int = 0
    length: int = 0

    def add(self, chunk: ChatCompletionChunk) -> None:
        """Take in one chunk."""
        self.chunks += 1
        self.id, self.model = chunk.id or self.id, chunk.model or self.model
        self.created = chunk.created or self.created
        self.usage = getattr(chunk, "usage", None) or self.usage
        for choice in (chunk.choices or [])[:1]:
            self.finish = choice.finish_reason or self.finish
            # A content filter sends choices that have none.
            if (delta := getattr(choice, "delta", None)) is not None:
                self._add_delta(delta)

    def _add_delta(self, delta: Any) -> None:
        for pieces, piece in ((self.text, delta.content), (self.refusal, delta.refusal)):
            if isinstance(piece, str):
                pieces.append(piece)
                self.length += len(piece)
        # Only the first call is of interest: just one tool was offered.
        for call in (delta.tool_calls or [])[:1]:
            if call.index in {None, 0} and call.function is not None:
                self.tool = self.tool or call.function.name or ""
                self.tool_id = self.tool_id or call.id or ""
                self.arguments.append(call.function.arguments or "")
                self.length += len(self.arguments[-1])

    @property
    def answer(self) -> str:
        """What has arrived of the answer itself."""
        return "".join(self.arguments or self.text)

    def whole(self) -> ChatCompletion:
        """Return the answer as if it had come in one piece."""
        message: dict[str, Any] = {"role": "assistant", "content": "".join(self.text) or None}
        message["refusal"] = "".join(self.refusal) or None
        if self.arguments:
            function = {"name": self.tool, "arguments": "".join(self.arguments)}
            call = {"id": self.tool_id or "call_0", "type": "function", "function": function}
            message["tool_calls"] = [call]
        choice: Any = {"index": 0, "message": message, "finish_reason": self.finish or "stop"}
        # Endpoints take liberties with details that do not matter here: build, do not validate.
        return ChatCompletion.model_construct(
            id=self.id,
            model=self.model,
            created=self.created,
            object="chat.completion",
            choices=[choice],
            usage=self.usage,
        )


async def gather(chunks: AsyncIterator[ChatCompletionChunk], show: Preview) -> ChatCompletion:
    """Read a stream to its end.

    Raises `StreamError` where it is empty, broken or cut, `EndlessError` where it does not end.
    """
    gathered, shown = Gathered(), 0
    try:
        async for chunk in chunks:
            gathered.add(chunk)
            if gathered.length > LONGEST:
                raise EndlessError
            # Each preview parses all that is there: the steps grow, so that the work does not.
            if gathered.length - shown >= max(_STEP, shown // 16):
                shown = gathered.length
                _preview(gathered.answer, show)
    except (httpx2.TransportError, openai.APIConnectionError, json.JSONDecodeError) as error:
        raise StreamError("the stream of the answer broke off") from error
    except openai.APIError as error:
        raise StreamError("the endpoint reported an error in the stream") from error
    if not gathered.chunks:
        raise StreamError("the stream of the answer was empty")
    if gathered.finish is None and not _complete(gathered.answer):
        raise StreamError("the stream of the answer ended too early")
    _preview(gathered.answer, show)
    return gathered.whole()


def json_part(text: str) -> str:
    """Return the JSON object in an answer that wraps it in thoughts, a fence or a sentence."""
    text = _THOUGHT.sub("", text).strip()
    if text.startswith("{") and text.endswith("}"):
        return text
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text


def _complete(text: str) -> bool:
    try:
        return isinstance(from_json(json_part(text)), dict)
    except ValueError:
        return False


def _preview(text: str, show: Preview) -> None:
    text = _THOUGHT.sub("", text)
    start = text.find("{")
    if start < 0:
        return
    try:
        value = from_json(text[start:], allow_partial=True)
    except ValueError:
        return
    if isinstance(value, dict):
        show(value)
