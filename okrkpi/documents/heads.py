"""The rows of a sheet that name its columns, and the lines over them that belong to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okrkpi.documents.columns import columns_of
from okrkpi.documents.fields import field_of
from okrkpi.documents.grid import Cell, Grid, Row, cell_at, filled_of
from okrkpi.documents.labels import label_of
from okrkpi.documents.periods import is_period
from okrkpi.documents.spread import GOALS, counted_column
from okrkpi.documents.typed import tells_goals, typed

_SEARCHED = 25
_LONGEST = 60
_MOST_WORDS = 8
_KNOWN = 2
_NEARLY_ALL = 0.75
_LABELLED = frozenset(["id", "parent", "key_result_id", "objective_id"])
_VALUES = frozenset(["baseline", "current", "target", "unit", "due", "weight"])


def find_heads(rows: Sequence[Row]) -> list[int]:
    """Return where the rows are that name columns."""
    first = next((at for at, row in enumerate(rows[:_SEARCHED]) if _is_head(row)), None)
    if first is not None:
        labels = _labelled(rows[first])
        later = enumerate(rows[first + 2 :], first + 2)
        named = (at for at, row in later if _is_head(row, _NEARLY_ALL))
        return [first, *(at for at in named if not _is_data(rows[at], labels))]
    if (told := _over_types(rows)) is not None:
        return [told]
    for at, row in enumerate(rows[:_SEARCHED]):
        filled = filled_of(row)
        if len(row.cells) > 1 and any(counted_column(cell.words().text) for cell in filled):
            return [at]
    only = filled_of(rows[0])
    return [0] if len(rows[0].cells) == 1 and only and columns_of(Grid(rows[0], [])) else []


def _over_types(rows: Sequence[Row]) -> int | None:
    """Return the row over a column of types such as `O` and `KR`, whatever its names are."""
    for at, row in enumerate(rows[:_SEARCHED]):
        body = [[cell.raw for cell in one.cells] for one in rows[at + 1 :]]
        full = len(filled_of(row)) == len(row.cells) > _KNOWN
        if full and any(tells_goals(index, body) for index in range(len(row.cells))):
            return None if any(typed(cell.raw) == "key_result" for cell in row.cells) else at
    return None


def _labelled(head: Row) -> list[int]:
    """Return the columns that hold the labels of items, and of what they belong to."""
    kinds = [counted_column(cell.words().text) for cell in head.cells]
    return [at for at, kind in enumerate(kinds) if kind in _LABELLED]


def _is_data(row: Row, labels: Sequence[int]) -> bool:
    """Say whether a label such as `KR2` stands where the head above says that labels do."""
    found = [label_of(cell_at(row, at).words().text) for at in labels]
    return any(label and label.bare and label.number for label in found)


def _is_head(row: Row, share: float = 0.5) -> bool:
    """Say whether a row names columns, at least a share of them in the usual words."""
    names = [cell.raw for cell in filled_of(row)]
    if any(len(name) > _LONGEST or len(name.split()) > _MOST_WORDS for name in names):
        return False
    kinds = [counted_column(name) for name in names]
    known = {kind for kind in kinds if kind}
    goals = known & {*GOALS, "key_result_id", "objective_id"}
    named = bool(goals) or len(known & _VALUES) > 1
    told = sum(bool(kind) or is_period(name) for kind, name in zip(kinds, names, strict=True))
    return named and len(known) >= _KNOWN and told >= share * len(names)


def over(rows: Sequence[Row], head: int, stop: int) -> int:
    """Return where the lines begin that stand over the next head and belong to it."""
    start = stop
    while start - 1 > head and _is_lead(rows[start - 1]):
        start -= 1
        if rows[start].after_blank:
            break
    return start


def _is_lead(row: Row) -> bool:
    """Say whether a row stands alone, or is a name with its value."""
    filled = filled_of(row)
    if len(filled) == 1:
        return True
    name = filled[0].words().text
    label = label_of(name)
    return len(filled) == 2 and bool(label or field_of(name))


def whole_head(rows: Sequence[Row], at: int, stop: int) -> tuple[Row, int]:
    """Return a head with the row beneath it where the two make one, and where its rows begin."""
    head = rows[at]
    if at + 1 >= stop:
        return head, at + 1
    below = rows[at + 1]
    cells = filled_of(below)
    names = [cell.words().text for cell in cells]
    goals = [i for i, cell in enumerate(head.cells) if counted_column(cell.words().text) in GOALS]
    own = [i for i in goals if i < len(below.cells) and below.cells[i].raw]
    if len(names) < _KNOWN or own or not all(counted_column(n) or is_period(n) for n in names):
        return head, at + 1
    width = max(len(head.cells), len(below.cells))
    merged: list[Cell] = []
    group = ""
    for index in range(width):
        top, sub = cell_at(head, index), cell_at(below, index)
        group = top.raw or group
        if not sub.raw:
            merged.append(top)
        elif counted_column(sub.raw) and not is_period(group):
            merged.append(sub)
        else:
            merged.append(replace(sub, raw=f"{group} {sub.raw}".strip()))
    return Row(head.line, merged), at + 2
