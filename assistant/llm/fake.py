"""A gateway with answers in a queue, for tests and for trying out what comes after a model."""

from __future__ import annotations

from collections import deque
from typing import Any

from pydantic import BaseModel

from assistant.llm.contract import Reply, T, Usage
from assistant.llm.events import Handler, Partial, ignore
from prompts import Messages


class Queued:
    """Gives its answers in order, raises those that are errors, and keeps what it was asked."""

    def __init__(self, *answers: BaseModel | dict[str, Any] | Exception) -> None:
        self._answers = deque(answers)
        self.asked: list[Messages] = []

    async def complete(self, prompt: Messages, reply: type[T], *, on: Handler = ignore) -> Reply[T]:
        """Return the next answer, validated as a `reply`."""
        self.asked.append(prompt)
        if not self._answers:
            raise AssertionError(f"prompt {prompt.prompt} was not expected")
        answer = self._answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        value = reply.model_validate(
            answer.model_dump() if isinstance(answer, BaseModel) else answer
        )
        on(Partial(value.model_dump()))
        return Reply(value, Usage(1, 10, 10), "queued", "queued")
