"""Rows of one column whose roles show only by their numbers, their indent, or what is blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import mean

from okrkpi.documents.cells import first_words
from okrkpi.documents.grid import Cell, Grid, Row
from okrkpi.documents.labels import label_of
from okrkpi.documents.row_depths import (
    are_aims,
    blank,
    bold,
    coded,
    has_value,
    indent,
    numbered,
    states_value,
)
from okrkpi.documents.sketch import Role
from okrkpi.documents.titles import speaks_of_goals

_WORDS = ("key_result", "measure", "text", "objective")
VALUES = ("baseline", "target", "current", "grade", "threshold")
_LEVELS_OF = ("baseline", "target", "threshold")
"""What a goal states of its measure, and no objective over it does."""
_GOALS = ("objective", "key_result")
_MOST = 0.6
_HALF = 0.5
_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Levels:
    """A table with its words in one column, and the role of each of its lines."""

    grid: Grid
    columns: dict[str, int]
    roles: dict[int, Role]


def find_levels(
    grid: Grid, columns: dict[str, int], lines: Sequence[str], *, blanks: bool = True
) -> Levels | None:
    """Return the levels of a table whose heads and cells name no roles, if it has any.

    Without `blanks` an empty cell for a value tells nothing.
    """
    heads = [cell.raw for cell in grid.head.cells]
    columns = {name: at for name, at in columns.items() if at >= len(heads) or heads[at]}
    if "type" in columns or len(columns.keys() & set(_WORDS)) > 1:
        return None
    main = next((columns[name] for name in _WORDS if name in columns), None)
    if main is None:
        main = first_words(grid, set(columns.values()))
    if main is None or "initiative" in columns or _labelled(grid, main):
        return None
    grid = _stepped(grid, main)
    rows = [row for row in grid.rows if main < len(row.cells) and row.cells[main].raw]
    identity = columns.get("id")
    values = _values(columns)
    kept = "threshold" in columns and not {"baseline", "target"} & columns.keys()
    named = "measure" in columns and (kept or "kpi" in grid.head.cells[main].raw.lower())
    for depths in (
        [numbered(row, identity, main) for row in rows],
        coded(rows, identity),
        [indent(row, main, lines) for row in rows],
        bold(rows, main, values),
        blank(rows, main, values, columns.get("metric")) if blanks and not named else [],
    ):
        if roles := _roles(rows, depths, columns):
            left = {name: at for name, at in columns.items() if name not in _WORDS}
            left = {name: at for name, at in left.items() if at != main}
            grid = Grid(grid.head, [row for row in grid.rows if row.line in roles])
            return Levels(grid, {**left, "text": main}, roles)
    return None


def levels_in_text(grid: Grid, columns: dict[str, int], *, said: bool) -> Levels | None:
    """Return the levels of a table in a text, where most of what it measures states a value.

    Agendas and lists of tasks are numbered too, and a margin of blanks means nothing here. Where
    it must be `said`, only a head that speaks of goals counts.
    """
    values = _values(columns)
    named = bool(columns.keys() & {"objective", "measure"}) and "id" not in columns
    goals = any(speaks_of_goals(cell.raw) for cell in grid.head.cells)
    if not (goals or (values and not said)) or len({row.line for row in grid.rows}) < len(
        grid.rows
    ):
        return None
    if "id" in columns and _labelled(grid, columns["id"], "key_result"):
        return None
    found = find_levels(grid, columns, (), blanks=not named)
    if found is None:
        return None
    measured = [row for row in found.grid.rows if found.roles[row.line] == "key_result"]
    stated = sum(states_value(row, values) for row in measured)
    heads = [row for row in found.grid.rows if found.roles[row.line] == "objective"]
    bare = sum(not states_value(row, values) for row in heads)
    least = 0 if goals else _HALF * len(measured)
    whole = bool(measured) and stated >= least and bare >= _MOST * len(heads)
    aims = "metric" in columns or are_aims(heads, found.columns["text"])
    return found if whole and aims else None


def _values(columns: dict[str, int]) -> list[int]:
    """Return the columns that an objective leaves blank: of levels, or else of how far it is."""
    levels = [columns[name] for name in _LEVELS_OF if name in columns]
    return levels or [columns[name] for name in VALUES if name in columns]


def _labelled(grid: Grid, main: int, *roles: str) -> bool:
    """Say whether rows carry labels such as `KR1`, which say more than their place does."""
    cells = [row.cells[main].words().text for row in grid.rows if main < len(row.cells)]
    labels = [label_of(cell) for cell in cells if cell]
    return any(label and label.role in (roles or _GOALS) for label in labels)


def _stepped(grid: Grid, main: int) -> Grid:
    """Move words that stand in the nameless columns right of theirs to where they belong."""
    heads = grid.head.cells
    last = main
    while last + 1 < len(heads) and not heads[last + 1].raw:
        last += 1
    if last == main:
        return grid
    rows: list[Row] = []
    for row in grid.rows:
        steps = range(main, min(last + 1, len(row.cells)))
        at = next((index for index in steps if row.cells[index].raw), main)
        cells = list(row.cells)
        if at != main:
            cells[main] = replace(cells[at], indent=at - main)
            cells[at] = Cell(line=row.line)
        rows.append(Row(row.line, cells, row.after_blank))
    return Grid(grid.head, rows)


def _roles(
    rows: Sequence[Row], depths: Sequence[int | None], columns: dict[str, int]
) -> dict[int, Role]:
    """Return the role of each line by its depth, or nothing where the depths tell none."""
    known = [depth for depth in depths if depth is not None]
    levels = sorted(set(known))
    if len(levels) < 2 or len(known) < _MOST * len(rows) or depths[0] != levels[0]:
        return {}
    names: list[Role | None] = ["objective", "key_result", "initiative"]
    if len(levels) >= _LEVELS and _results_last(rows, depths, levels, columns):
        names = [None, "objective", "key_result", "initiative"]
    values = [columns[name] for name in VALUES if name in columns]
    found: dict[int, Role] = {}
    for row, depth in zip(rows, depths, strict=True):
        at = levels.index(depth) if depth is not None else 0
        role = names[min(at, len(names) - 1)]
        if depth is None:
            role = "kpi" if has_value(row, values) else None
        if role:
            found[row.line] = role
    return found


def _results_last(
    rows: Sequence[Row],
    depths: Sequence[int | None],
    levels: Sequence[int],
    columns: dict[str, int],
) -> bool:
    """Say whether the third of three levels holds the values, as beneath a theme."""
    values = [columns[name] for name in VALUES if name in columns]
    shares = []
    for level in levels[:_LEVELS]:
        same = [row for row, depth in zip(rows, depths, strict=True) if depth == level]
        shares.append(mean(has_value(row, values) for row in same))
    return shares[2] >= _MOST and shares[1] < 1 - _MOST
