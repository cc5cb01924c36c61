"""A line on the terminal that says what takes long, and disappears when it is done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from threading import Event, Thread
from time import monotonic

from assistant.errors import pass_by
from assistant.render.styled import clip

_LONG = 2.0
_EVERY = 1.0


class Working:
    """What is being done at the moment."""

    def __init__(self) -> None:
        self.sentence = ""

    def line(self, seconds: float, columns: int) -> str:
        """Return the line that says so, within the width of a terminal."""
        time = f" … {seconds:.0f} s"
        return clip(self.sentence, columns - len(time) - 1) + time


@contextmanager
def working(after: float = _LONG) -> Iterator[Working]:
    """Show on a terminal what takes longer than some seconds, until the block ends."""
    now, done = Working(), Event()
    if sys.stderr is None or not sys.stderr.isatty():
        yield now
        return
    shown = Thread(target=_show, args=(now, done, after), daemon=True)
    shown.start()
    try:
        yield now
    finally:
        done.set()
        shown.join()
        pass_by("")


def _show(now: Working, done: Event, after: float) -> None:
    started = monotonic()
    wait = after
    while not done.wait(wait):
        pass_by(now.line(monotonic() - started, get_terminal_size().columns))
        wait = _EVERY
