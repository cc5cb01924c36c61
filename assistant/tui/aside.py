"""Work in a thread that nobody has to wait for, not even the end of the program."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


async def aside(function: Callable[_P, _T], *args: _P.args, **named: _P.kwargs) -> _T:
    """Return what a function returns; whoever stops waiting for it is free at once.

    The threads of an executor would keep a program from ending until they are done.
    """
    loop = asyncio.get_running_loop()
    result: asyncio.Future[_T] = loop.create_future()

    def settle(settled: Callable[[], None]) -> None:
        def unless_left() -> None:
            if not result.done():
                settled()

        with suppress(RuntimeError):  # the loop has ended, and nobody waits any more
            loop.call_soon_threadsafe(unless_left)

    def run() -> None:
        try:
            value = function(*args, **named)
        except BaseException as error:
            failure = error
            settle(lambda: result.set_exception(failure))
        else:
            settle(lambda: result.set_result(value))

    threading.Thread(target=run, daemon=True).start()
    return await result
