"""What the cells of a table hold, before anybody asks what they are for."""

from __future__ import annotations

import re
from itertools import pairwise

from okrkpi.documents.grid import Cell, Grid, Row, cell_at
from okrkpi.documents.labels import label_of
from okrkpi.documents.row_cells import NOTHING
from okrkpi.pattern import pattern
from okrkpi.statement.remembered import statement

_SEMICOLON = pattern(r"\s*;\s+(?=[A-Z0-9])")
_DIGIT = pattern(r"\d")
_SAMPLE = 20
_NEARLY_ALL = 0.8
_TOTAL = pattern(
    r"(?:(?:grand |sub)?total|average|overall|sum|mean|summe|gesamt)(?:\s*[:(].*)?", re.IGNORECASE
)
_SUM = pattern(r"(?:(?:grand |sub)?total|average|overall|sum|mean)s?\s", re.IGNORECASE)
_FEW = 3
_LONGEST_NAME = 4
_BOLD = pattern(r"(?:\*\*|__|<(?:b|strong)>).+(?:\*\*|__|</(?:b|strong)>)$", re.IGNORECASE)
_ASIDE = pattern(
    r"(?!(?:O|KR|KPI|obj\w*|goal|key result)[ .-]?\d*\b)[^\W\d_][\w ]{1,20}:\s", re.IGNORECASE
)
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


def groups_in(grid: Grid) -> frozenset[int]:
    """Return the lines of the rows that only name a group of those beneath them.

    They hold one cell and stand over fuller rows. Where they open the table and part all of it,
    any name will do; elsewhere a measure that has no values yet names no group.
    """
    counts = [len(_filled(row)) for row in grid.rows]
    alone = [at for at, count in enumerate(counts) if count == 1]
    over = [at for at in alone if at + 1 < len(counts) and counts[at + 1] > 1]
    names = [at for at in over if not _is_goal(grid.rows[at])]
    whole = alone == over and over[:1] == [0] and 2 * len(alone) <= len(counts)
    if whole and (len(over) > 1 or names):
        names = over
    elif names[:1] != [0]:
        names = [at for at in names if at - 1 not in alone]
    return frozenset(grid.rows[at].line for at in names)


def bold_groups(grid: Grid) -> frozenset[int]:
    """Return the lines of the rows with one cell that bold type sets apart from fuller rows."""
    rows = [(row.line, _filled(row)) for row in grid.rows]
    full = [cells[0] for _, cells in rows if len(cells) > 1]
    if 2 * sum(map(is_bold, full)) > len(full):
        return frozenset()
    return frozenset(line for line, cells in rows if len(cells) == 1 and is_bold(cells[0]))


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if not NOTHING.match(cell.raw)]


def is_bold(cell: Cell) -> bool:
    """Say whether all of a cell is set in bold."""
    return bool(_BOLD.match(cell.raw))


def _is_goal(row: Row) -> bool:
    """Say whether the one cell of a row reads as a goal or a measure, and not as a mere name."""
    cell = _filled(row)[0]
    return len(cell.words().text.split()) > _LONGEST_NAME or is_measured(cell)


def is_measured(cell: Cell) -> bool:
    """Say whether the words of a cell read as a measure or as a result."""
    return statement(cell.words().text, None, 1).kind in ("key_result", "kpi")


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


def texts_of(row: Row) -> list[str]:
    """Return what the cells of a row say."""
    return [cell.words().text for cell in row.cells]


def first_words(grid: Grid, taken: set[int], width: int = 0) -> int | None:
    """Return the first column of words among those that no head explains."""
    for index in range(width or len(grid.head.cells)):
        cells = [row.cells[index].raw for row in grid.rows[:_SAMPLE] if index < len(row.cells)]
        words = sum(bool(_WORDY.match(cell)) for cell in cells)
        if index not in taken and 2 * words > len(cells) > 0:
            return index
    return None


def labels_goals(grid: Grid, index: int) -> bool:
    """Say whether a column holds objectives that are labelled, among their results."""
    cells = [cell_at(row, index).words().text for row in grid.rows]
    labels = [label_of(cell) for cell in cells if cell]
    return any(label and label.role == "objective" and not label.bare for label in labels)


def repeats(grid: Grid, index: int | None) -> bool:
    """Say whether the rows of one group all name it, so that a blank names none."""
    if index is None:
        return False
    cells = [row.cells[index].raw for row in grid.rows if index < len(row.cells)]
    filled = sum(bool(cell) for cell in cells)
    again = any(one and one == other for one, other in pairwise(cells))
    return again and filled >= _NEARLY_ALL * len(grid.rows)
