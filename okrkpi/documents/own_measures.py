"""Tables in which each goal stands beside a measure of its own: `Goal | Metric | From | To`.

Where rows without values stand over such goals, those are the objectives; and beneath an objective
that a heading names, every goal of the table is one of its results.
"""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.column_cells import labelled_roles
from okrkpi.documents.grid import Grid
from okrkpi.documents.row_cells import NOTHING, is_unit
from okrkpi.documents.typed import typed

_LEVELS = ("baseline", "target", "threshold")
_NAMES = ("objective", "measure")
_HALF = 0.5


def find_own_measures(columns: dict[str, int], body: Sequence[Sequence[str]]) -> None:
    """Take goals of two kinds in one column for what they are, and their measures for details."""
    if not _are_paired(columns, body):
        return
    labels = labelled_roles(columns["objective"], body, bare=False)
    if "id" in columns:
        labels |= labelled_roles(columns["id"], body)
    types = {typed(cell) for cell in _column(columns.get("type"), body)}
    if (
        {"objective", "key_result"} <= labels
        or "key_result" in types
        or _open_groups(columns, body)
    ):
        _rename(columns, "text")
    elif _only_units(columns, body):
        _rename(columns, "key_result")


def beneath_goal(grid: Grid, columns: dict[str, int], *, named: bool = True) -> dict[str, int]:
    """Return the columns as they are meant beneath an objective, whose results the goals are.

    Where the objective is not `named` as one, a column of objectives is meant as it says.
    """
    body = [[cell.raw for cell in row.cells] for row in grid.rows]
    found = dict(columns)
    if not _are_paired(columns, body):
        return found
    head = grid.head.cells[columns["objective"]].words().text.lower()
    if named or "objective" not in head:
        _rename(found, "key_result")
    return found


def _rename(columns: dict[str, int], name: str) -> None:
    if name in columns:
        columns.setdefault("note", columns.pop(name))
    columns[name] = columns.pop("objective")
    columns["metric"] = columns.pop("measure")


def _are_paired(columns: dict[str, int], body: Sequence[Sequence[str]]) -> bool:
    """Say whether a table has goals with values, each in a row with no measure but its own."""
    if not columns.keys() >= {*_NAMES} or "key_result" in columns:
        return False
    goals, measures = (_column(columns[name], body) for name in _NAMES)
    worded = [goal.lower() for goal in goals if goal]
    alone = any(measure and not goal for goal, measure in zip(goals, measures, strict=True))
    return not alone and len({*worded}) == len(worded) > 1 and any(_valued(columns, body))


def _only_units(columns: dict[str, int], body: Sequence[Sequence[str]]) -> bool:
    """Say whether the column of measures names units, so that the goals are what is measured."""
    measures = [one for one in _column(columns["measure"], body) if one]
    return sum(map(is_unit, measures)) > _HALF * len(measures)


def _open_groups(columns: dict[str, int], body: Sequence[Sequence[str]]) -> bool:
    """Say whether the first row names a goal alone, and one with its values stands beneath it."""
    measures = _column(columns["measure"], body)
    own = [bool(one) or has for one, has in zip(measures, _valued(columns, body), strict=True)]
    goals = _column(columns["objective"], body)
    filled = [has for goal, has in zip(goals, own, strict=True) if goal or has]
    heads = [at for at, has in enumerate(filled) if not has]
    over = [at for at in heads if filled[at + 1 : at + 2] == [True]]
    return heads[:1] == [0] and len(over) > _HALF * len(heads)


def _valued(columns: dict[str, int], body: Sequence[Sequence[str]]) -> list[bool]:
    """Return which rows state a level."""
    levels = [_column(columns[name], body) for name in _LEVELS if name in columns]
    return [any(row) for row in zip(*levels, strict=True)] if levels else [False] * len(body)


def _column(index: int | None, body: Sequence[Sequence[str]]) -> list[str]:
    """Return the cells of a column, blank where they hold nothing that counts."""
    if index is None:
        return []
    cells = [row[index].strip(" *_`") if index < len(row) else "" for row in body]
    return ["" if NOTHING.match(cell) else cell for cell in cells]
