"""Heads of values beside names, as `Indicators   FY26   FY27`, in tables that only blanks part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okrkpi.documents.column_names import column_of
from okrkpi.documents.grid import Cell, Row, cell_at
from okrkpi.documents.periods import is_period, is_value
from okrkpi.pattern import pattern

_LEVELS = frozenset(["baseline", "current", "target", "threshold", "unit"])
_LETTERS = pattern(r"[^\W\d_]{3}")
_DIGIT = pattern(r"\d")
_MOST_WORDS = 6
_FEW_WORDS = 2
_HALF = 0.5
_SEVERAL = 2


def with_name(cells: Sequence[Cell]) -> list[Cell] | None:
    """Return the head of a table of values with that of its names, blank where there is none."""
    if not cells or any(":" in cell.raw for cell in cells):
        return None
    if len(cells) >= _SEVERAL and all(map(_heads_values, cells)):
        return [Cell("", cells[0].line, 0), *cells]
    name = cells[0].words().text
    named = _LETTERS.search(name) and len(name.split()) <= _MOST_WORDS
    valued = len(cells) > 1 and all(map(_heads_values, cells[1:]))
    return list(cells) if named and valued and not _heads_values(cells[0]) else None


def _heads_values(cell: Cell) -> bool:
    text = cell.words().text
    return is_period(text) or column_of(text) in _LEVELS


def joined(head: Sequence[Cell], second: Sequence[Cell | None]) -> list[Cell] | None:
    """Return a head with the words of a second line of it, which says what values they are."""
    words = [cell.words().text for cell in second if cell]
    brief = all(len(one.split()) <= _FEW_WORDS and not _DIGIT.search(one) for one in words)
    if not words or not brief or second[0] is not None:
        return None
    if not any(column_of(one) in _LEVELS for one in words):
        return None
    return [
        replace(top, raw=f"{top.raw} {below.raw}") if below else top
        for top, below in zip(head, second, strict=True)
    ]


def holds_values(rows: Sequence[Row], width: int) -> bool:
    """Say whether most rows hold a name and values."""
    full = sum(
        any(is_value(cell_at(row, at).raw) for at in range(1, width))
        and bool(_LETTERS.search(cell_at(row, 0).raw))
        for row in rows
    )
    return full > _HALF * len(rows)
