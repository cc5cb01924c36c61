"""Whether there is a terminal that the app can be shown in."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from assistant.errors import InputError

INSTEAD = "use the command line: okrkpi draft memo.md (okrkpi --help shows all)"


def require_terminal() -> None:
    """Fail with a sentence where the app could not be seen or used."""
    if os.environ.get("TERM") in {"dumb", "unknown"}:
        raise InputError(f"the app needs a terminal that can move the cursor; {INSTEAD}")
    # Textual paints on standard error, which is easily forgotten in a redirection.
    if not all(map(_is_terminal, (sys.__stdin__, sys.__stdout__, sys.__stderr__))):
        raise InputError(f"the app needs a terminal for input and output; {INSTEAD}")


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False
