"""The goals that a document puts aside, in words."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.document import LeftOut

_NAMES = {"objective": "objective", "key_result": "key result"}
_MOST = 3


def told_left_out(left_out: Sequence[LeftOut]) -> str:
    """Return how many goals are left out, beneath which heading and where; "" where none are."""
    headings: dict[str, list[LeftOut]] = {}
    for one in left_out:
        headings.setdefault(one.beneath, []).append(one)
    told = [_told(name, found) for name, found in headings.items()]
    if len(told) > _MOST:
        told = [*told[:_MOST], f"and more beneath {len(told) - _MOST} other headings"]
    return "; ".join(told)


def _told(heading: str, found: Sequence[LeftOut]) -> str:
    objectives = [one for one in found if one.role == "objective"]
    these = objectives or found
    name = f"{len(these)} {_NAMES[these[0].role]}{'' if len(these) == 1 else 's'}"
    lines = f"line {these[0].line}"
    if len(these) > 1:
        lines = f"lines {these[0].line} to {these[-1].line}"
    return f"{name} beneath “{heading}” ({lines})"
