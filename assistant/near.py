"""What somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(typed: str, names: Iterable[str]) -> str | None:
    """Return the name that resembles what was typed the most, if one does."""
    from difflib import get_close_matches  # only a mistake needs it, and it takes its time

    folded = {name.lower(): name for name in names}
    close = get_close_matches(typed.lower(), folded, n=1)
    return folded[close[0]] if close else None
