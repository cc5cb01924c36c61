"""Sheets without a head: what each row is by its label, by its code, or by its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from okrkpi.documents.blocks import Block
from okrkpi.documents.cells import first_words
from okrkpi.documents.columns import columns_of
from okrkpi.documents.grid import Cell, Grid, Row, cell_at, filled_of
from okrkpi.documents.labels import label_of
from okrkpi.documents.row_depths import coded, has_value
from okrkpi.documents.typed import TYPE_NAMES, typed
from okrkpi.statement.remembered import statement

_MOST = 0.6
_LABELS = 2
_FEW_WORDS = 3


def unnamed(rows: Sequence[Row]) -> list[Block]:
    """Return a sheet without a head as a block, where a column says what each row is."""
    width = max(len(row.cells) for row in rows)
    body = [row for row in rows if len(filled_of(row)) > 1]
    for index in range(min(width - 1, _LABELS)):
        cells = [cell_at(row, index).words().text for row in body if cell_at(row, index).raw]
        types = sum(typed(cell) not in (None, "note") for cell in cells)
        labels = sum(bool((label := label_of(cell)) and label.bare) for cell in cells)
        grid = Grid(Row(rows[0].line, []), list(rows))
        words = first_words(grid, set(range(index + 1)), width)
        name = "type" if types >= labels else "id"
        if cells and words is not None and max(types, labels) >= _MOST * len(body):
            return [Block(grid, {name: index, "text": words})]
        depths = {depth for depth in coded(body, index) if depth}
        if words is not None and len(cells) >= _MOST * len(body) and len(depths) > 1:
            return [Block(Grid(grid.head, body), {"id": index, "text": words})]
    return _side_by_side(rows, width) or _by_words(rows, width)


def _side_by_side(rows: Sequence[Row], width: int) -> list[Block]:
    """Return a sheet of aims with what measures them beside them, or nothing."""
    head = Row(rows[0].line, [Cell(line=rows[0].line)] * width)
    grid = Grid(head, list(rows))
    columns = columns_of(grid)
    return [Block(grid, columns)] if {"objective", "key_result"} <= columns.keys() else []


def _by_words(rows: Sequence[Row], width: int) -> list[Block]:
    """Return a sheet whose rows are told by their words: aims over what measures them."""
    head = Row(rows[0].line, [])
    main = first_words(Grid(head, list(rows)), set(), width)
    if main is None:
        return []
    kinds = _raised([_kind(row, main, width) for row in rows], rows, main)
    at = next((at for at, kind in enumerate(kinds) if kind == "objective"), None)
    if at is None or sum(kind == "key_result" for kind in kinds[at:]) < _FEW_WORDS:
        return []
    found: list[Row] = []
    for row, kind in zip(rows[at:], kinds[at:], strict=True):
        if kind in TYPE_NAMES:
            cells = [*row.cells, *[Cell(line=row.line)] * (width - len(row.cells))]
            found.append(replace(row, cells=[*cells, Cell(TYPE_NAMES[kind], row.line)]))
    return [Block(Grid(head, found), {"type": width, "text": main}, list(rows[:at]))]


def _raised(kinds: list[str], rows: Sequence[Row], main: int) -> list[str]:
    """Take bare words for an aim where what measures it comes right below."""
    found = list(kinds)
    for at, (kind, below) in enumerate(pairwise(kinds)):
        text = cell_at(rows[at], main).words().text
        bare = len(text.split()) >= _FEW_WORDS and not any(map(str.isdigit, text))
        if kind == "kpi" and below == "key_result" and bare and kinds[at - 1] != "objective":
            found[at] = "objective"
    return found


def _kind(row: Row, main: int, width: int) -> str:
    """Return what the words of a row state; a measure with values beside it is a key result."""
    text = cell_at(row, main).words().text
    one = statement(text, None, 1)
    if len(text.split()) < _FEW_WORDS and not one.quantified:
        return "none"
    valued = has_value(row, [at for at in range(width) if at != main])
    return "key_result" if one.kind == "kpi" and (valued or one.target) else one.kind
