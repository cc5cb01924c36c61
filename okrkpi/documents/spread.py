"""Tables in which one row holds several key results, in columns such as `KR 1` and `KR 2`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from okrkpi.documents.column_names import LONGEST_HEAD, column_of
from okrkpi.documents.grid import Cell, Grid, Row, cell_at
from okrkpi.pattern import pattern

_COUNTED = pattern(r"[\s#.]*\(?(?:\d{1,2}|[a-h])\)?$", re.IGNORECASE)
GOALS = ("objective", "key_result", "measure", "text", "initiative")
_ONCE = ("initiative", "guardrail", "note")


@lru_cache(maxsize=1024)
def counted_column(head: str) -> str | None:
    """Return what a column holds whose head may carry a number, as `KR 2` does."""
    if len(head) > LONGEST_HEAD:
        return None
    return column_of(head) or column_of(_COUNTED.sub("", head.strip()))


def spread(grid: Grid) -> Grid:
    """Return a table with a row for each of several key results that stand side by side."""
    heads = [cell.words().text for cell in grid.head.cells]
    kinds = [counted_column(head) for head in heads]
    for kind in ("key_result", "measure", "initiative"):
        starts = [index for index, one in enumerate(kinds) if one == kind]
        if len(starts) > 1 and _counted(heads, starts):
            return _side_by_side(grid, starts, kinds)
    return grid


def _counted(heads: list[str], starts: list[int]) -> bool:
    """Say whether columns of one kind differ by their number alone, or not at all."""
    return len({_COUNTED.sub("", heads[at].strip()).lower() for at in starts}) == 1


def _side_by_side(grid: Grid, starts: list[int], kinds: list[str | None]) -> Grid:
    width = min(after - start for start, after in pairwise(starts))
    groups = [range(start, start + width) for start in starts]
    inside = {index for group in groups for index in group}
    shared = [index for index in range(len(kinds)) if index not in inside]
    once = {index for index in shared if kinds[index] in _ONCE}
    first = Cell(
        _COUNTED.sub("", grid.head.cells[starts[0]].raw),
        grid.head.line,
        grid.head.cells[starts[0]].column,
    )
    details = [cell_at(grid.head, index) for index in list(groups[0])[1:]]
    head = Row(grid.head.line, [*(cell_at(grid.head, at) for at in shared), first, *details])
    rows: list[Row] = []
    for row in grid.rows:
        used = [group for group in groups if cell_at(row, group[0]).raw]
        for number, group in enumerate(used or groups[:1]):
            common = [
                Cell(line=row.line) if number and index in once else cell_at(row, index)
                for index in shared
            ]
            cells = [*common, *(cell_at(row, index) for index in group)]
            rows.append(Row(row.line, cells, row.after_blank and not number))
    return Grid(head, rows)
