"""Columns of the levels that measures have to keep: `Floor`, `Min/Max`, or told by their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.column_cells import cells_at
from okrkpi.pattern import pattern

_AMOUNT = r"[^\w\s]{0,2}\s?\d[\d.,\u00a0 ]*\s?[%‰€$£]?"
_BOUND = pattern(
    r"(?:(?:[<>≤≥]=?|=<|min\b\.?|max\b\.?|minimum|maximum|at least|at most|under|below|above|over"
    r"|up to|not (?:above|below|over|under)|(?:no|not) (?:more|less|fewer) than|mind\.|höchstens"
    rf"|mindestens|unter|über)\s*{_AMOUNT}|{_AMOUNT}\s?(?:[-–—]|to|bis|and)\s?{_AMOUNT})",
    re.IGNORECASE,
)
_BARE = pattern(rf"{_AMOUNT}(?:[a-z]{{1,12}}\b\.?)?(?:\s?/\s?\w+)?$", re.IGNORECASE)
_LEAST = pattern(
    r"\b(?:floor|min(?:imum)?|at least|lower|not (?:fall )?below|not under|no less than|mindestens"
    r"|(?:keep|stay) above|minim[oa]"
    r"|mín|untergrenze)\b",
    re.IGNORECASE,
)
_MOST = pattern(
    r"\b(?:ceiling|max(?:imum)?|at most|upper|not above|not over|not exceed|no more than|höchstens"
    r"|(?:keep|stay) below|maxim[oa]"
    r"|máx|obergrenze|cap)\b",
    re.IGNORECASE,
)
_ALARM = pattern(
    r"\b(?:red(?! line)|alert|alarm|warn\w*|trigger|act(?:ion)?|escalate|tripwire)\b", re.IGNORECASE
)
_SIGN = pattern(r"(?:[<>≤≥]=?|=<|below|under|above|over)(?=\s*\W{0,2}\d)", re.IGNORECASE)
_TURNED = {"<": "≥", "≤": ">", "<=": ">", "=<": ">", ">": "≤", "≥": "<", ">=": "<"}
_TURNED |= {"below": "≥", "under": "≥", "above": "≤", "over": "≤"}
_HALF = 0.5
_GOALS = frozenset(["measure", "key_result", "text"])
_KNOWN = frozenset(["threshold", "target"])


def find_bounds(
    columns: dict[str, int],
    held: Sequence[str | None],
    heads: Sequence[str],
    body: Sequence[Sequence[str]],
) -> None:
    """Take levels with their side, `< 7%`, beneath a head that says nothing, for those to keep.

    Of two columns for the two sides, both are kept.
    """
    at = columns.get("threshold")
    if at is not None:
        side = side_of(heads[at])
        sides = [one for one, column in enumerate(held) if column == "threshold" and one != at]
        other = next((one for one in sides if side and side_of(heads[one]) not in ("", side)), None)
        if other is not None:
            columns["other_threshold"] = other
    elif columns.keys() & _GOALS and not columns.keys() & _KNOWN:
        free = [one for one in range(len(heads)) if one not in columns.values()]
        if bound := next((one for one in free if _holds_bounds(one, body)), None):
            columns["threshold"] = bound


def side_of(head: str) -> str:
    """Return on which side of a level a head says that a measure has to stay."""
    least, most = _LEAST.search(head), _MOST.search(head)
    return "" if bool(least) == bool(most) else "≥" if least else "≤"


def with_side(level: str, head: str, other: str = "") -> str:
    """Return a level with the side that the head over it names, or up to the one beside it.

    A head such as `Red if` stands over what must not be, so that the other side is kept.
    """
    if _ALARM.search(head) and (sign := _SIGN.match(level)):
        return f"{_TURNED[sign[0].lower()]} {level[sign.end() :].lstrip()}"
    side = side_of(head)
    if not side or not _BARE.match(level):
        return level
    if other and _BARE.match(other):
        return f"{level} – {other}" if side == "≥" else f"{other} – {level}"
    return f"{side} {level}"


def _holds_bounds(index: int, body: Sequence[Sequence[str]]) -> bool:
    cells = cells_at(index, body)
    return sum(bool(_BOUND.match(cell)) for cell in cells) > _HALF * len(cells)
