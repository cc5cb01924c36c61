"""Tables of a results chain, as donors ask for: a level, what is wanted there, its indicators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from okrkpi.documents.column_names import column_of
from okrkpi.documents.grid import Cell, Grid, Row, cell_at
from okrkpi.pattern import pattern

_AIM = pattern(
    r"(?:(?:long|medium|short)[- ]term |intermediate |ultimate |overall |specific |project |"
    r"development |strategic )*(?:impact|goal|purpose|outcome|objective|aim)s?\b",
    re.IGNORECASE,
)
_WORK = pattern(
    r"(?:expected |key |planned )*"
    r"(?:output|result|deliverable|activity|activities|action|input)s?\b",
    re.IGNORECASE,
)
_NARRATIVE = pattern(
    r".*\b(?:narrative|summary|description|statement|logic|chain|hierarchy|intervention)\b",
    re.IGNORECASE,
)
_INDICATOR = pattern(r".*\bindicators?\b|ovis?\b", re.IGNORECASE)
_LETTERS = pattern(r"[^\W\d_]{2}")
_MOST = 0.6
_SHORT = 40
_COLUMNS = 2


def chained(grid: Grid) -> Grid:
    """Return a table of a results chain with the usual columns of goals, any other as it is.

    An impact or an outcome is an objective, its indicators are key results; outputs and
    activities are the work for the objective above them.
    """
    heads = [cell.words().text for cell in grid.head.cells]
    measure = next((at for at, head in enumerate(heads) if _INDICATOR.match(head)), None)
    level = next((at for at in range(_COLUMNS) if _is_chain(grid.rows, at)), None)
    if measure is None or level is None or level == measure:
        return grid
    words = _narrative(heads, grid.rows, (level, measure))
    if words is None:
        return grid
    names = {words: "Objective", measure: "Key result", level: ""}
    head = [
        replace(cell, raw=names[at]) if at in names else cell
        for at, cell in enumerate(grid.head.cells)
    ]
    rows: list[Row] = []
    kind = ""
    for row in grid.rows:
        written = cell_at(row, level).words().text
        kind = _kind(written) if written else kind
        rows.append(_row(row, kind, (level, words), len(head)))
    head.append(Cell("Initiative", grid.head.line))
    return Grid(Row(grid.head.line, head, grid.head.after_blank), rows)


def _row(row: Row, kind: str, columns: tuple[int, int], width: int) -> Row:
    """Return a row with the work of its level in a column of its own."""
    level, words = columns
    cells = [cell_at(row, at) for at in range(width)]
    empty = Cell(line=row.line)
    work = cells[words] if kind == "work" else empty
    if kind != "aim":
        cells = [cell if at == level else empty for at, cell in enumerate(cells)]
    return Row(row.line, [*cells, work], row.after_blank)


def _kind(level: str) -> str:
    if _AIM.match(level):
        return "aim"
    return "work" if _WORK.match(level) else ""


def _is_chain(rows: Sequence[Row], at: int) -> bool:
    """Say whether the cells of a column name levels of a chain, both aims and work."""
    cells = [cell_at(row, at).words().text for row in rows if cell_at(row, at).raw]
    kinds = [_kind(cell) if len(cell) <= _SHORT else "" for cell in cells]
    named = sum(map(bool, kinds)) >= _MOST * len(kinds)
    return named and {"aim", "work"} <= set(kinds)


def _narrative(heads: Sequence[str], rows: Sequence[Row], taken: Sequence[int]) -> int | None:
    """Return the column that says what is wanted at each level."""
    free = [at for at in range(len(heads)) if at not in taken]
    named = [at for at in free if _NARRATIVE.match(heads[at]) and column_of(heads[at]) != "note"]
    if named:
        return named[0]
    unknown = [at for at in free if column_of(heads[at]) in (None, "objective", "text", "note")]
    sizes = {
        at: sum(len(cell_at(row, at).raw) for row in rows if _LETTERS.search(cell_at(row, at).raw))
        for at in unknown
    }
    return max(sizes, key=lambda at: sizes[at], default=None)
