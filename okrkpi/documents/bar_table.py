"""Tables between two lines of `|===`, as AsciiDoc writes them."""

from __future__ import annotations

from okrkpi.documents.grid import Cell, Grid, Row
from okrkpi.documents.lines import Line
from okrkpi.statement.pattern import pattern

_FENCE = pattern(r"\|={3,}\s*$")
_CELL = pattern(r"(?<!\\)\|([^|]*)")
_LONGEST = 400


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
    found = [(line, _cells(line)) for line in lines[first + 1 : stop] if line.raw]
    width = max((len(cells) for _, cells in found), default=0)
    cells = [cell for _, row in found for cell in row]
    if width == 0 or len(cells) % width:
        return None
    rows = [Row(cells[at].line, cells[at : at + width]) for at in range(0, len(cells), width)]
    return Grid(rows[0], rows[1:]), stop + 1


def _ends(line: Line) -> bool:
    return bool(_FENCE.match(line.raw))


def _cells(line: Line) -> list[Cell]:
    found: list[Cell] = []
    for cell in _CELL.finditer(line.raw):
        lead = len(cell[1]) - len(cell[1].lstrip())
        column = line.column + cell.start(1) + lead
        found.append(Cell(cell[1].strip(), line.number, column))
    return found
