"""What the cells of a table hold, before anybody asks what they are for."""

from __future__ import annotations

import re
from itertools import pairwise

from okrkpi.documents.grid import Cell, Grid, Row
from okrkpi.pattern import pattern

_SEMICOLON = pattern(r"\s*;\s+(?=[A-Z0-9])")
_DIGIT = pattern(r"\d")
_SAMPLE = 20
_NEARLY_ALL = 0.8
_TOTAL = pattern(
    r"(?:(?:grand |sub)?total|average|overall|sum|mean|summe|gesamt)(?:\s*[:(].*)?", re.IGNORECASE
)
_SUM = pattern(r"(?:(?:grand |sub)?total|average|overall|sum|mean)s?\s", re.IGNORECASE)
_FEW = 3
_ASIDE = pattern(r"(?!(?:O|KR|KPI|obj\w*|goal|key result)\b)[^\W\d_][\w ]{1,20}:\s", re.IGNORECASE)
_WORDY = pattern(r"\W*[^\W\d_]{3,}")


def several(cell: Cell) -> list[Cell]:
    """Return the key results in a cell: its lines, or its parts where each states a number."""
    pieces = cell.pieces()
    parts = _apart(cell) if len(pieces) == 1 and "\n" not in cell.raw else []
    return parts if len(parts) > 1 and all(_DIGIT.search(part.raw) for part in parts) else pieces


def tasks(cell: Cell) -> list[Cell]:
    """Return the tasks in a cell: its lines, or its parts between semicolons."""
    pieces = cell.pieces()
    return _apart(cell) if len(pieces) == 1 else pieces


def _apart(cell: Cell) -> list[Cell]:
    ends = [found.span() for found in _SEMICOLON.finditer(cell.raw)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(cell.raw)]
    return [cell.part(start, stop) for start, stop in zip(starts, stops, strict=True)]


def parted(grid: Grid) -> bool:
    """Say whether rows with one cell stand over rows with more, each naming a group of them."""
    counts = [sum(bool(cell.raw) for cell in row.cells) for row in grid.rows]
    alone = [at for at, count in enumerate(counts) if count == 1]
    over = all(at + 1 < len(counts) and counts[at + 1] > 1 for at in alone)
    return bool(alone) and over and 2 * len(alone) <= len(counts)


def holds_nothing(filled: list[Cell], columns: int) -> bool:
    """Say whether the filled cells of a row are none, a sum, or a remark with its name."""
    if not filled or _TOTAL.fullmatch(filled[0].words().text):
        return True
    return len(filled) == 1 and columns > 1 and bool(_ASIDE.match(filled[0].raw))


def is_sum(text: str) -> bool:
    """Say whether a cell names the sum or the mean of what stands above it."""
    return bool(_TOTAL.fullmatch(text)) or (bool(_SUM.match(text)) and len(text.split()) <= _FEW)


def shown(row: Row) -> str:
    """Return a row as it is shown to people."""
    return " | ".join(cell.raw for cell in row.cells)


def first_words(grid: Grid, taken: set[int], width: int = 0) -> int | None:
    """Return the first column of words among those that no head explains."""
    for index in range(width or len(grid.head.cells)):
        cells = [row.cells[index].raw for row in grid.rows[:_SAMPLE] if index < len(row.cells)]
        words = sum(bool(_WORDY.match(cell)) for cell in cells)
        if index not in taken and 2 * words > len(cells) > 0:
            return index
    return None


def repeats(grid: Grid, index: int | None) -> bool:
    """Say whether the rows of one group all name it, so that a blank names none."""
    if index is None:
        return False
    cells = [row.cells[index].raw for row in grid.rows if index < len(row.cells)]
    filled = sum(bool(cell) for cell in cells)
    again = any(one and one == other for one, other in pairwise(cells))
    return again and filled >= _NEARLY_ALL * len(grid.rows)
