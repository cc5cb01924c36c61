"""A sheet parted into its blocks: what stands over each head, beneath it, and at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from okrkpi.documents.blocks import Block, sections
from okrkpi.documents.chain import chained
from okrkpi.documents.clock import Clock
from okrkpi.documents.columns import columns_of
from okrkpi.documents.grid import Grid, Row, cell_at, filled_of
from okrkpi.documents.heads import find_heads, over, whole_head
from okrkpi.documents.spread import GOALS, counted_column, spread

_MOST = 0.6
_LABELS = 2


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
