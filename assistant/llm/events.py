"""What happens on the way to an answer, for whoever wants to show it; each reads as a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class Event:
    """Something that happened while a model was at work."""

    __slots__ = ()


Handler = Callable[[Event], None]


def ignore(event: Event) -> None:
    """Show nothing."""


@dataclass(frozen=True, slots=True)
class Sending(Event):
    """A prompt leaves for an endpoint."""

    host: str
    model: str

    def __str__(self) -> str:
        return f"asking {self.model} at {self.host}"


@dataclass(frozen=True, slots=True)
class Partial(Event):
    """The part of an answer that has arrived so far; a preview, not yet validated."""

    value: dict[str, Any]

    def __str__(self) -> str:
        return "the answer is arriving"


@dataclass(frozen=True, slots=True)
class Retrying(Event):
    """A request failed in passing and is sent again after a while."""

    seconds: float
    reason: str

    def __str__(self) -> str:
        return f"{self.reason}; retrying in {max(round(self.seconds), 1)} s"


@dataclass(frozen=True, slots=True)
class Unstreamed(Event):
    """The stream of an answer failed; the answer is asked for again, in one piece."""

    reason: str

    def __str__(self) -> str:
        return f"{self.reason}; asking again for the answer in one piece"


@dataclass(frozen=True, slots=True)
class Reasked(Event):
    """An answer did not have the form asked for; the model is told what was wrong with it."""

    attempt: int

    def __str__(self) -> str:
        return f"the answer did not have the form asked for; asking again (attempt {self.attempt})"


@dataclass(frozen=True, slots=True)
class Switched(Event):
    """One way of structured output brought no answer; the next one is tried."""

    failed: str
    mode: str

    def __str__(self) -> str:
        return f"{self.failed} brought no usable answer; trying {self.mode}"
