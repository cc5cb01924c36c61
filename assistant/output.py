"""What goes to standard output: data as it is, readable text with colour where that is wanted."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from assistant.errors import OutputError, ReaderLeft
from assistant.render.styled import WIDTH, Line, ansi, plain

_NARROWEST, _WIDEST = 40, 100


def write(text: str) -> None:
    """Write data to standard output."""
    if sys.stdout is None:
        raise OutputError("there is no standard output to write to; use --out, or open one")
    try:
        sys.stdout.write(text)
    except BrokenPipeError as error:
        raise ReaderLeft from error
    except OSError as error:
        raise OutputError(f"the result cannot be written: {_reason(error)}") from error


def flush() -> None:
    """Make sure that everything has been written."""
    write("")
    try:
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise ReaderLeft from error
    except OSError as error:
        raise OutputError(f"the result cannot be written: {_reason(error)}") from error


def show(lines: Iterable[Line]) -> None:
    """Write readable lines, in colour on a terminal that wants it."""
    write(readable(lines))


def readable(lines: Iterable[Line]) -> str:
    """Return lines as they are shown, in colour on a terminal that wants it."""
    return ansi(lines) if coloured() else plain(lines)


def coloured() -> bool:
    """Return whether standard output is a terminal that takes colours."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout is not None and sys.stdout.isatty()


def columns() -> int:
    """Return how wide readable text may be."""
    if sys.stdout is None or not sys.stdout.isatty():
        return WIDTH
    import shutil  # only a terminal needs it

    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((WIDTH, 24)).columns - 1))


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
