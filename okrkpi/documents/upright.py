"""Tables that lie on their side: the names stand in the first column, each goal in the next."""

from __future__ import annotations

from okrkpi.documents.column_names import column_of
from okrkpi.documents.grid import Grid, Row, cell_at

_GOALS = frozenset(["objective", "key_result", "measure"])
_MOST_ROWS = 20
_NAMED = 0.6


def upright(grid: Grid) -> Grid:
    """Return a table with its names in its head, turned where they stand in the first column."""
    rows = [row for row in (grid.head, *grid.rows) if any(cell.raw for cell in row.cells)]
    if not 2 <= len(rows) <= _MOST_ROWS or not all(row.cells for row in rows):
        return grid
    names = [column_of(row.cells[0].words().text) for row in rows]
    heads = [column_of(cell.words().text) for cell in rows[0].cells[1:]]
    known = [name for name in names if name]
    if (
        any(heads)
        or not _GOALS.intersection(known)
        or len(known) < max(2, _NAMED * len(rows))
        or len(set(known)) < 2
    ):
        return grid
    width = max(len(row.cells) for row in rows)
    turned = [Row(rows[0].line, [cell_at(row, index) for row in rows]) for index in range(width)]
    return Grid(turned[0], turned[1:])
