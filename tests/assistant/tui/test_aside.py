from __future__ import annotations

import asyncio
import subprocess
import sys
import time

import pytest

from assistant.tui.aside import aside

LEAVES = """
import asyncio, time
from assistant.tui.aside import aside

async def main():
    task = asyncio.create_task(aside(time.sleep, 60))
    await asyncio.sleep(0.05)
    task.cancel()

asyncio.run(main())
"""


def test_the_result_comes_back() -> None:
    assert asyncio.run(aside(divmod, 7, 2)) == (3, 1)


def test_a_failure_comes_back() -> None:
    with pytest.raises(ZeroDivisionError):
        asyncio.run(aside(divmod, 7, 0))


def test_whoever_stops_waiting_is_free_at_once() -> None:
    async def scene() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await aside(time.sleep, 0.2)

    asyncio.run(scene())


def test_a_program_ends_without_it() -> None:
    subprocess.run(
        [sys.executable, "-c", LEAVES],
        check=True,
        timeout=20,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
