"""Tables that name measures across, with a row of values for each period: turned on their side."""

from __future__ import annotations

from okrkpi.documents.grid import Cell, Grid, Row, cell_at
from okrkpi.documents.periods import is_period, is_value
from okrkpi.statement.remembered import statement

_MOST_ROWS = 60
_HALF = 0.5


def turned_series(grid: Grid) -> Grid:
    """Return a table with its measures one below the other, where its head names them."""
    width = len(grid.head.cells)
    periods = bool(grid.rows) and all(is_period(cell_at(row, 0).raw) for row in grid.rows)
    first = 1 if periods else 0
    if not 0 < len(grid.rows) <= (_MOST_ROWS if periods else 1) or width < first + 2:
        return grid
    values = [cell_at(row, at).raw for row in grid.rows for at in range(first, width)]
    names = [grid.head.cells[at].words().text for at in range(first, width)]
    measures = sum(statement(name, None, 1).kind == "kpi" for name in names)
    if not all(not value or is_value(value) for value in values) or measures <= _HALF * len(names):
        return grid
    heads = [cell_at(row, 0) if periods else Cell("Current", row.line) for row in grid.rows]
    rows = [
        Row(grid.head.line, [grid.head.cells[at], *(cell_at(row, at) for row in grid.rows)])
        for at in range(first, width)
    ]
    return Grid(Row(grid.head.line, [Cell("", grid.head.line), *heads]), rows)
