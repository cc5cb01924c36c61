"""Tables in a text whose cells only tabs or runs of blanks part, under a head of known names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okrkpi.documents.column_names import column_of
from okrkpi.documents.grid import Cell, Grid, Row, trimmed
from okrkpi.documents.lines import Line
from okrkpi.documents.periods import is_period
from okrkpi.documents.spread import GOALS
from okrkpi.documents.value_heads import holds_values, joined, with_name
from okrkpi.pattern import pattern

_GAP = pattern(r"\s*\t\s*|\s{3,}")
_NARROW = pattern(r"\s*\t\s*|\s{2,}")
_LONGEST = 40
_MOST_WORDS = 6
_KNOWN = 2
_HALF = 0.5


def cells_in(line: Line, *, narrow: bool = False) -> list[Cell]:
    """Return the parts of a line between tabs or runs of blanks; `narrow` takes two for a run."""
    found: list[Cell] = []
    if line.code or line.numeral:
        found.append(Cell(line.code or line.numeral, line.number, line.indent))
    start = 0
    for gap in (_NARROW if narrow else _GAP).finditer(line.raw):
        found.append(Cell(line.raw[start : gap.start()], line.number, line.column + start))
        start = gap.end()
    found.append(Cell(line.raw[start:], line.number, line.column + start))
    return [cell for cell in found if cell.raw]


def aligned_tables(lines: list[Line]) -> dict[int, tuple[Grid, int]]:
    """Return the tables of a document by where each starts, with the index after it."""
    found: dict[int, tuple[Grid, int]] = {}
    at = 0
    while at < len(lines):
        if table := aligned_grid_at(lines, at):
            found[at], at = table, table[1]
        else:
            at += 1
    return found


def aligned_grid_at(lines: list[Line], first: int) -> tuple[Grid, int] | None:
    """Return the table that starts at an index, and the index after it."""
    if not _is_row(lines[first]):
        return None
    cells = cells_in(lines[first], narrow=True)
    if _is_head(cells):
        return _grid(lines, first, cells, first + 1)
    head = with_name(cells)
    if head is None:
        return None
    second = _second_head(lines[first], head, lines[first + 1 : first + 2])
    found = _grid(lines, first, head, first + (2 if second else 1))
    if not found or not holds_values(found[0].rows, len(head)):
        return None
    return Grid(Row(lines[first].number, second or head), found[0].rows), found[1]


def _second_head(top: Line, head: list[Cell], below: Sequence[Line]) -> list[Cell] | None:
    """Return a head with a second line of it that stands right beneath the first."""
    cells = cells_in(below[0], narrow=True) if below and _is_row(below[0]) else []
    if not cells or len(cells) >= len(head):
        return None
    row = _row(top, head, below[0], fewest=1)
    return joined(head, [cell if cell.raw else None for cell in row.cells]) if row else None


def _grid(lines: list[Line], first: int, head: list[Cell], at: int) -> tuple[Grid, int] | None:
    """Return the table whose head is known and whose rows start at an index."""
    rows: list[Row] = []
    while at < len(lines) and lines[at].kind in ("text", "bullet") and not lines[at].quoted:
        line = lines[at]
        row = _row(lines[first], head, line) if _is_row(line) else None
        if row is not None:
            rows.append(row)
        elif not (rows and _carries_on(rows, line, head)):
            break
        at += 1
    return (Grid(Row(lines[first].number, head), rows), at) if rows else None


def _is_row(line: Line) -> bool:
    parted = "\t" in line.raw or "  " in line.raw or bool(line.code or line.numeral)
    return parted and line.kind in ("text", "bullet") and not line.quoted and "|" not in line.raw


def _is_head(cells: list[Cell]) -> bool:
    """Say whether cells name columns, most of them in the usual words."""
    names = [cell.words().text for cell in cells]
    short = all(len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS for name in names)
    if len(names) < _KNOWN or not short or any(":" in name for name in names):
        return False
    kinds = [column_of(name) for name in names]
    known = {kind for kind in kinds if kind}
    named = sum(bool(kind) or is_period(name) for kind, name in zip(kinds, names, strict=True))
    return len(known) >= _KNOWN and bool(known & {*GOALS}) and named >= _HALF * len(names)


def _row(top: Line, head: list[Cell], line: Line, fewest: int = 2) -> Row | None:
    """Return a row with each cell beneath the head that it belongs to, if all find one."""
    if "\t" in top.raw:
        return _tabbed(head, top, line)
    cells = cells_in(line, narrow=True)
    if not fewest <= len(cells) <= len(head):
        return None
    found: dict[int, Cell] = {}
    for cell in cells:
        found.setdefault(_nearest(head, cell), cell)
    if len(found) < len(cells):
        return None
    empty = Cell(line=line.number)
    return Row(line.number, [found.get(at, empty) for at in range(len(head))])


def _tabbed(head: list[Cell], top: Line, line: Line) -> Row | None:
    cells = cells_in(line)
    if line.raw.count("\t") == top.raw.count("\t") > len(cells) - 1:
        cells, start = [], 0
        for part in line.raw.split("\t"):
            cells.append(trimmed(part, line, start))
            start += len(part) + 1
    if not 2 <= len(cells) <= len(head):
        return None
    empty = Cell(line=line.number)
    return Row(line.number, [*cells, *[empty] * (len(head) - len(cells))])


def _nearest(head: list[Cell], cell: Cell) -> int:
    """Return the column whose head begins or ends where a cell does, or nearest to it."""

    def apart(at: int) -> int:
        name = head[at]
        ends = abs(name.column + len(name.raw) - cell.column - len(cell.raw))
        return min(abs(name.column - cell.column), ends)

    return min(range(len(head)), key=apart)


def _carries_on(rows: list[Row], line: Line, head: list[Cell]) -> bool:
    """Join a line that carries on a cell of the row above, and say whether it does."""
    if line.kind != "text" or line.number != _last_line(rows[-1]) + 1:
        return False
    cell = Cell(line.raw, line.number, line.column)
    at = _nearest(head, cell)
    above = rows[-1].cells[at]
    inside = any(cell.column == above.column for above in rows[-1].cells if above.raw)
    if not above.raw or not (inside and (line.raw[0].islower() or at > 0)):
        return False
    rows[-1].cells[at] = replace(above, raw=f"{above.raw}\n{line.raw}")
    return True


def _last_line(row: Row) -> int:
    return row.line + max(cell.raw.count("\n") for cell in row.cells)
