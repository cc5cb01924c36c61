"""What the rest of the project knows of a language model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from assistant.llm.events import Handler, ignore
from prompts import Messages

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Usage:
    """How much was asked of a model; tokens are 0 where the endpoint does not count them."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.calls + other.calls,
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
        )


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """A validated answer, what it took, and the model and mode that gave it."""

    value: T
    usage: Usage
    model: str
    mode: str
    cached: bool = False


class Gateway(Protocol):
    """Anything that answers a prompt in a given shape: an endpoint, a recording, a test's fake."""

    async def complete(self, prompt: Messages, reply: type[T], *, on: Handler = ignore) -> Reply[T]:
        """Return the model's answer as a `reply`, or raise a `ModelError`."""
        ...
