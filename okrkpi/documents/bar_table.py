"""Tables between two lines of `|===`, as AsciiDoc writes them, and lists of rows of reST."""

from __future__ import annotations

from dataclasses import dataclass

from okrkpi.documents.grid import Cell, Grid, Row, trimmed
from okrkpi.documents.lines import Line
from okrkpi.pattern import pattern

_FENCE = pattern(r"\|={3,}\s*$")
_CELL = pattern(r"(?<!\\)(?:(?:(?<=\s)|^)(?:\d*\.?(\d+)\+)?[<^>.]*[a-z]?)?\|(?!=)([^|]*)")
_SPAN = pattern(r"\s+(?:\d*\.?\d+\+)[<^>.]*[a-z]?$")
_COLUMNS = pattern(r"\[.*\bcols=\"([^\"]+)\"")
_LONGEST = 400
_LIST_TABLE = pattern(r"\.\. list-table::")
_ROW = 4
"""How much stands before the first cell of a row, as `* - `; before the others, `- `."""


@dataclass(frozen=True, slots=True)
class _Spanned:
    """A cell, and over how many rows it reaches."""

    cell: Cell
    rows: int = 1


def bar_grid_at(lines: list[Line], first: int) -> tuple[Grid, int] | None:
    """Return the table that starts at an index, and the index after it."""
    if not _FENCE.match(lines[first].raw):
        return None
    stop = next(
        (at for at in range(first + 1, min(len(lines), first + _LONGEST)) if _ends(lines[at])),
        None,
    )
    if stop is None:
        return None
    found = [_cells(line) for line in lines[first + 1 : stop] if line.raw]
    cells = [cell for row in found for cell in row]
    width = _width(lines[first - 1] if first else None) or max(map(len, found), default=0)
    rows = _rows(cells, width) if width else []
    return (Grid(rows[0], rows[1:]), stop + 1) if rows else None


def _ends(line: Line) -> bool:
    return bool(_FENCE.match(line.raw))


def _width(above: Line | None) -> int:
    """Return the number of columns that the line above a table states, or 0."""
    stated = _COLUMNS.match(above.raw) if above else None
    return len(stated[1].split(",")) if stated else 0


def _cells(line: Line) -> list[_Spanned]:
    found: list[_Spanned] = []
    for cell in _CELL.finditer(line.raw):
        words = trimmed(_SPAN.sub("", cell[2]), line, cell.start(2))
        found.append(_Spanned(words, int(cell[1] or 1)))
    return found


def _rows(cells: list[_Spanned], width: int) -> list[Row]:
    """Part cells into rows; a cell that reaches over several rows is blank in those below."""
    rows: list[Row] = []
    left = [0] * width
    at = 0
    while at < len(cells):
        row: list[Cell] = []
        for column in range(width):
            if left[column]:
                left[column] -= 1
                row.append(Cell("", cells[min(at, len(cells) - 1)].cell.line, 0))
            elif at < len(cells):
                row.append(cells[at].cell)
                left[column] = cells[at].rows - 1
                at += 1
            else:
                return []
        rows.append(Row(max(cell.line for cell in row), row))
    return rows


def list_grid_at(lines: list[Line], first: int) -> tuple[Grid, int] | None:
    """Return the `list-table` of reST that starts at an index, and the index after it."""
    if not _LIST_TABLE.match(lines[first].raw):
        return None
    rows: list[list[Cell]] = []
    at = first + 1
    while at < len(lines) and (lines[at].kind in ("blank", "hidden") or lines[at].indent):
        line = lines[at]
        at += 1
        if line.kind == "bullet" and line.column - line.indent >= _ROW:
            rows.append([Cell(line.raw, line.number, line.column)])
        elif line.kind == "bullet" and rows:
            rows[-1].append(Cell(line.raw, line.number, line.column))
    if not rows:
        return None
    table = [Row(row[0].line, row) for row in rows]
    return Grid(table[0], table[1:]), at
