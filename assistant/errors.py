"""What can go wrong, how it is said on standard error, and the exit code that follows.

    Exception
    └── AssistantError      one sentence for the person at the terminal
        ├── InputError      what was given cannot be used               2
        ├── OutputError     the result cannot be written                2
        └── ModelError      the language model or the network failed    3

Nothing else in the project writes to standard error or names an exit code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import IntEnum
from threading import RLock

from assistant.render.styled import width
from okrkpi.visible import visible

REPORT = "please report it with what --debug shows"


class Exit(IntEnum):
    """What the process tells its caller."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    MODEL = 3
    INTERRUPTED = 130


class AssistantError(Exception):
    """Something that a person can mend: one sentence on what is wrong and what to do."""

    code = Exit.USAGE


class InputError(AssistantError):
    """A file, an option or a configuration that cannot be used."""


class NoGoals(InputError):  # noqa: N818 - a document without goals is no error in a folder
    """A document in which there are no goals; `reason` says so after its path."""

    reason = "holds no goals"


class OwnOutput(NoGoals):
    """What a command of this program printed about goals."""

    reason = "holds what okrkpi printed"


class EmptyFile(NoGoals):
    """A file in which there is no text."""


class NotText(NoGoals):
    """A file that holds no text but what the `kind` says, where it is known."""

    reason = "is no text"

    def __init__(self, message: str, kind: str = "") -> None:
        super().__init__(message)
        if kind:
            self.reason = f"is no text ({kind})"


class OutputError(AssistantError):
    """A result that cannot be written where it was wanted."""


class ModelError(AssistantError):
    """A language model or a network that failed."""

    code = Exit.MODEL


class ReaderLeft(Exception):  # noqa: N818 - it is no error: nobody reads the output any more
    """Whoever read standard output has stopped, as `head` does."""


@dataclass(slots=True)
class _Terminal:
    """What standard error shows: how long a passing line is, and whether notes are left out."""

    passing: int = 0
    quiet: bool = False


_TERMINAL = _Terminal()
_ONE_AT_A_TIME = RLock()


def note(sentence: str) -> None:
    """Tell the person something that is no error."""
    if not _TERMINAL.quiet:
        _say(f"note: {sentence}")


@contextmanager
def quietly() -> Iterator[None]:
    """Leave out notes and passing lines."""
    before, _TERMINAL.quiet = _TERMINAL.quiet, True
    try:
        yield
    finally:
        _TERMINAL.quiet = before


def pass_by(text: str) -> None:
    """Show a line on a terminal that gives way to whatever is said next; no text takes it off."""
    if sys.stderr is None or _TERMINAL.quiet or not sys.stderr.isatty():
        return
    with _ONE_AT_A_TIME, suppress(OSError):
        blank = " " * _TERMINAL.passing
        shown = visible(text)
        print(f"\r{blank}\r{shown}" if blank else shown, end="", file=sys.stderr, flush=True)
        _TERMINAL.passing = width(shown)


def tell(sentence: str) -> None:
    """Tell the person what is going on."""
    _say(sentence)


def report(error: BaseException, *, debug: bool = False) -> Exit:
    """Say on standard error what went wrong, and return the exit code."""
    if debug:
        import traceback  # only a search for the cause needs it

        _say("".join(traceback.format_exception(error)).rstrip(), keep="\n")
    if isinstance(error, AssistantError):
        _say(f"okrkpi: {error}")
        return error.code
    _say(f"okrkpi: {unexpected(error)}")
    return Exit.USAGE


def unexpected(error: BaseException) -> str:
    """Return the sentence for a failure that nobody foresaw."""
    if isinstance(error, RecursionError):
        return "the document is nested too deeply to be read; flatten its lists"
    if isinstance(error, MemoryError):
        return "there is not enough memory for this document; split it"
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}; check the file and the disk, and try again"
    return f"something went wrong inside okrkpi ({type(error).__name__}); {REPORT}"


def _say(text: str, keep: str = "") -> None:
    if sys.stderr is None:
        return
    with _ONE_AT_A_TIME, suppress(OSError):
        if _TERMINAL.passing:
            pass_by("")
        print(visible(text, keep=keep), file=sys.stderr, flush=True)
