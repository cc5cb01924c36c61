"""One policy for requests that fail in passing: which to send again, when, and how often."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TypeVar

import httpx2
import openai
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from assistant.llm.errors import BusyError
from assistant.llm.events import Handler, Retrying
from assistant.llm.faults import quota_used_up

R = TypeVar("R")
Sleep = Callable[[float], Awaitable[None]]

_PASSING = {408, 409, 429}
_BROKEN = {500, 501}
_BROKEN_OFF = (openai.APIConnectionError, httpx2.TransportError, json.JSONDecodeError, BusyError)


@dataclass(frozen=True, slots=True)
class Policy:
    """How patient to be; `longest` caps both our own waits and those an endpoint asks for."""

    attempts: int = 5
    first: float = 1.0
    longest: float = 90.0


@dataclass(frozen=True, slots=True)
class Transport:
    """Sends a request, again where that may help, and tells about every wait."""

    policy: Policy = field(default_factory=Policy)
    sleep: Sleep = asyncio.sleep
    clock: Callable[[], float] = time.time

    async def send(
        self, call: Callable[[], Awaitable[R]], on: Handler, *, hopeful: bool = True
    ) -> R:
        """Return what `call` returns; without `hopeful`, a failing server is tried only twice."""

        async def once() -> R:
            return await call()

        def tell(state: RetryCallState) -> None:
            on(Retrying(state.upcoming_sleep, reason(_raised(state))))

        def stop(state: RetryCallState) -> bool:
            return state.attempt_number >= self._attempts(_raised(state), hopeful=hopeful)

        retrying = AsyncRetrying(
            retry=retry_if_exception(self._passing),
            wait=self._wait,
            stop=stop,
            before_sleep=tell,
            sleep=self.sleep,
            reraise=True,
        )
        return await retrying(once)

    def _passing(self, error: BaseException) -> bool:
        asked = retry_after(error, self.clock())
        if asked is not None and asked > self.policy.longest:
            return False
        if isinstance(error, openai.APIStatusError):
            if quota_used_up(error):
                return False
            return error.status_code in _PASSING or error.status_code >= 500
        return isinstance(error, _BROKEN_OFF)

    def _attempts(self, error: BaseException, *, hopeful: bool) -> int:
        if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
            return min(2, self.policy.attempts)
        if isinstance(error, json.JSONDecodeError):
            return min(2, self.policy.attempts)
        if isinstance(error, openai.APIStatusError) and error.status_code in _BROKEN:
            return self.policy.attempts if hopeful else min(2, self.policy.attempts)
        if isinstance(error, openai.APIConnectionError | httpx2.TransportError):
            return min(3, self.policy.attempts)
        return self.policy.attempts

    def _wait(self, state: RetryCallState) -> float:
        asked = retry_after(_raised(state), self.clock())
        if asked is not None:
            return asked
        grown = self.policy.first * 2.0 ** (state.attempt_number - 1)
        return min(grown, self.policy.longest) * random.uniform(0.75, 1.25)  # noqa: S311  jitter


def retry_after(error: BaseException, now: float) -> float | None:
    """Return the seconds that an endpoint asks to wait, given as a number or as a date."""
    if not isinstance(error, openai.APIStatusError):
        return None
    headers = error.response.headers
    if (thousandths := _number(headers.get("retry-after-ms"))) is not None:
        return thousandths / 1000
    value = headers.get("retry-after")
    if value is None or (seconds := _number(value)) is not None:
        return seconds if value is not None else None
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(when.timestamp() - now, 0.0)


def reason(error: BaseException) -> str:
    """Say in a few words why a request is sent again."""
    if isinstance(error, openai.APIStatusError):
        busy = error.status_code == 429
        return f"the endpoint is {'busy' if busy else 'failing'} ({error.status_code})"
    if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
        return "no answer in time"
    if isinstance(error, BusyError):
        return "the endpoint is busy"
    if isinstance(error, json.JSONDecodeError):
        return "the answer broke off"
    return "the connection failed"


def _raised(state: RetryCallState) -> BaseException:
    error = state.outcome.exception() if state.outcome else None
    return error or RuntimeError("no outcome")


def _number(text: str | None) -> float | None:
    try:
        number = float(text) if text is not None else None
    except ValueError:
        return None
    return number if number is None or 0 <= number < float("inf") else None
