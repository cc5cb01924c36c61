"""What takes long, said on standard error: a passing line on a terminal, elsewhere one note."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from threading import Event, Thread
from time import monotonic

from assistant.errors import note, pass_by
from assistant.render.styled import clip

LONG_TEXT = 200_000
"""Characters from which on a text is named as the reason why something takes long."""

_LONG = 2.0
_EVERY = 1.0


class Working:
    """What is being done at the moment, and how many characters were read for it."""

    def __init__(self) -> None:
        self.sentence = ""
        self.length = 0
        self.paused = False

    def line(self, seconds: float, columns: int) -> str:
        """Return the line that says so, within the width of a terminal."""
        time = f" … {seconds:.0f} s"
        return clip(self.sentence, columns - len(time) - 1) + time

    def told(self) -> str:
        """Return the note on a long text, or nothing where none was read."""
        if self.length < LONG_TEXT or not self.sentence:
            return ""
        return f"{self.sentence} ({self.length:,} characters) takes a while"


_OPEN: list[Working] = []


def has_read(length: int) -> None:
    """Count the characters of a text towards whatever is being done."""
    if _OPEN:
        _OPEN[-1].length += length


@contextmanager
def unseen() -> Iterator[None]:
    """Show no passing line meanwhile, since a person types on the terminal."""
    for one in _OPEN:
        one.paused = True
    try:
        yield
    finally:
        for one in _OPEN:
            one.paused = False


@contextmanager
def working(
    sentence: str = "", *, after: float = _LONG, every: float = _EVERY
) -> Iterator[Working]:
    """Tell what takes longer than some seconds, until the block ends.

    A terminal shows it with the time that has passed. Where standard error is captured, a long text
    is named once, and nothing else is said.
    """
    now, done = Working(), Event()
    now.sentence = sentence
    if sys.stderr is None:
        yield now
        return
    terminal = sys.stderr.isatty()
    told = Thread(target=_show if terminal else _note, args=(now, done, after, every), daemon=True)
    _OPEN.append(now)
    told.start()
    try:
        yield now
    finally:
        _OPEN.remove(now)
        done.set()
        told.join()
        if terminal:
            pass_by("")


def _show(now: Working, done: Event, after: float, every: float) -> None:
    started = monotonic()
    wait = after
    while not done.wait(wait):
        if now.sentence and not now.paused:
            pass_by(now.line(monotonic() - started, get_terminal_size().columns))
        wait = every


def _note(now: Working, done: Event, after: float, every: float) -> None:
    wait = after
    while not done.wait(wait):
        if told := now.told():
            note(told)
            return
        wait = every
