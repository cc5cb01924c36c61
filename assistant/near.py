"""What somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath


def nearest(typed: str, names: Iterable[str]) -> str | None:
    """Return the name that resembles what was typed the most, if one does."""
    from difflib import get_close_matches  # only a mistake needs it, and it takes its time

    folded = {name.lower(): name for name in names}
    close = get_close_matches(typed.lower(), folded, n=1)
    return folded[close[0]] if close else None


def nearest_file(typed: str, names: Iterable[str]) -> str | None:
    """Return the file that was meant: the same name with another ending, or a slip or two away.

    A slip is a sign that is missing, too much, another or changed places with the next.
    """
    wanted, found = typed.lower(), list(names)
    for slips in range(1, min(2, len(wanted) // 5) + 1):
        for name in found:
            if _within(wanted, name.lower(), slips):
                return name
    stem = PurePath(wanted).stem
    return next((name for name in found if PurePath(name.lower()).stem == stem), None)


def _within(one: str, other: str, slips: int) -> bool:
    if abs(len(one) - len(other)) > slips:
        return False
    while one[:1] == other[:1] != "":
        one, other = one[1:], other[1:]
    if not one and not other:
        return True
    if not slips:
        return False
    swapped = len(one) > 1 and one[:2] == other[1::-1]
    return (
        _within(one[1:], other, slips - 1)
        or _within(one, other[1:], slips - 1)
        or _within(one[1:], other[1:], slips - 1)
        or (swapped and _within(one[2:], other[2:], slips - 1))
    )
