"""A sheet parted into its blocks: what stands over each head, beneath it, and at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from okrkpi.documents.blocks import Block, sections
from okrkpi.documents.cells import first_words
from okrkpi.documents.chain import chained
from okrkpi.documents.columns import columns_of
from okrkpi.documents.cycles import Clock
from okrkpi.documents.fields import field_of
from okrkpi.documents.grid import Grid, Row, cell_at, filled_of
from okrkpi.documents.heads import find_heads, over, whole_head
from okrkpi.documents.labels import label_of
from okrkpi.documents.spread import GOALS, counted_column, spread
from okrkpi.documents.typed import typed
from okrkpi.pattern import pattern

_NUMBERED = pattern(r"(?<=[^\W\d_])[\s.#:-]*\d{1,2}(?:\.\d{1,2})*[.:)]?$")
_MOST = 0.6
_LABELS = 2
_LONGEST = 60
_PAIR = 2


def blocks_of(rows: Sequence[Row], clock: Clock) -> list[Block]:
    """Return the blocks of a sheet, or nothing where no row names its columns."""
    heads = find_heads(rows)
    found: list[Block] = []
    start = 0
    for at, stop in zip(heads, [*heads[1:], len(rows)], strict=False):
        above = list(rows[start:at])
        start = stop if stop == len(rows) else over(rows, at, stop)
        head, first = whole_head(rows, at, start)
        for grid in _abreast(Grid(head, list(rows[first:start]))):
            found += _read(grid, above, clock)
            above = []
    return found


def _read(grid: Grid, above: list[Row], clock: Clock) -> list[Block]:
    """Return the blocks beneath one head."""
    grid = chained(grid)
    parts = sections(Block(grid, columns_of(grid), above), clock)
    wide = columns_of(spread(grid))
    return [
        replace(part, columns=wide, grid=spread(part.grid)) if part.where == "open" else part
        for part in parts
    ]


def _abreast(grid: Grid) -> list[Grid]:
    """Return the tables that stand side by side, with an empty column between them."""
    width = len(grid.head.cells)
    rows = [grid.head, *grid.rows]
    empty = [at for at in range(width) if not any(cell_at(row, at).raw for row in rows)]
    edges = [-1, *(at for at in empty if 0 < at < width - 1), width]
    spans = [range(start + 1, stop) for start, stop in pairwise(edges)]
    named = [
        {counted_column(cell_at(grid.head, at).raw) for at in span} & {*GOALS} for span in spans
    ]
    if len(spans) < 2 or not all(named):
        return [grid]
    found: list[Grid] = []
    for span in spans:
        parts = [_part(row, span) for row in rows]
        found.append(Grid(parts[0], [row for row in parts[1:] if filled_of(row)]))
    return found


def _part(row: Row, span: range) -> Row:
    return Row(row.line, [cell_at(row, at) for at in span], row.after_blank)


def forms(rows: Sequence[Row]) -> list[Block]:
    """Return a sheet as a block that is filled in like a form: each row begins with what it is."""
    body = [row for row in rows if len(filled_of(row)) > 1]
    for index in range(_LABELS):
        kinds = [typed(_name_at(row, index)) for row in body]
        names = [field_of(_name_at(row, index)) for row in body]
        known = sum(bool(kind or name) for kind, name in zip(kinds, names, strict=True))
        if not {"objective", "key_result"} <= set(kinds) or known < _MOST * len(body):
            continue
        at = kinds.index("objective")
        if all(len(filled_of(row)) <= _PAIR for row in body[:at]):
            grid = Grid(Row(rows[0].line, []), [_named(row, index) for row in body[at:]])
            above = list(rows[: rows.index(body[at])])
            return [Block(grid, {"type": index, "text": index + 1}, above)]
    return []


def _name_at(row: Row, index: int) -> str:
    """Return what a row of a form says that it is, without the number after it."""
    return _NUMBERED.sub("", cell_at(row, index).raw[:_LONGEST].strip(" *_`"))


def _named(row: Row, index: int) -> Row:
    cells = list(row.cells)
    cells[index] = replace(cells[index], raw=_name_at(row, index))
    return replace(row, cells=cells)


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
    return []
