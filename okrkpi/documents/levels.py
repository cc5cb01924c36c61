"""Rows of one column whose roles show only by their numbers, their indent, or what is blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import mean

from okrkpi.documents.cells import first_words, is_measured
from okrkpi.documents.grid import Cell, Grid, Row
from okrkpi.documents.labels import label_of
from okrkpi.documents.sketch import Role
from okrkpi.pattern import pattern

_WORDS = ("key_result", "measure", "text", "objective")
VALUES = ("baseline", "target", "current", "grade", "threshold")
_NUMBER = pattern(r"\d{1,2}(?:[.,-](?:\d{1,2}|[a-z]))*[.)]?(?=\s|$)|[a-z][.)](?=\s|$)")
_POINT = pattern(r"[-•◦▪‣–·>→↳└*]+\s")
_DIGIT = pattern(r"\d")
_MOST = 0.6
_LETTER_DEPTH = 2
_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Levels:
    """A table with its words in one column, and the role of each of its lines."""

    grid: Grid
    columns: dict[str, int]
    roles: dict[int, Role]


def find_levels(grid: Grid, columns: dict[str, int], lines: Sequence[str]) -> Levels | None:
    """Return the levels of a table whose heads and cells name no roles, if it has any."""
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
    named = "measure" in columns and "kpi" in grid.head.cells[main].raw.lower()
    for depths in (
        [_numbered(row, columns.get("id"), main) for row in rows],
        [_indent(row, main, lines) for row in rows],
        [] if named else _blank(rows, columns, main),
    ):
        if roles := _roles(rows, depths, columns):
            kept = {name: at for name, at in columns.items() if name not in _WORDS}
            kept = {name: at for name, at in kept.items() if at != main}
            grid = Grid(grid.head, [row for row in grid.rows if row.line in roles])
            return Levels(grid, {**kept, "text": main}, roles)
    return None


def _labelled(grid: Grid, main: int) -> bool:
    """Say whether rows carry labels such as `KR1`, which say more than their place does."""
    cells = [row.cells[main].words().text for row in grid.rows if main < len(row.cells)]
    labels = [label_of(cell) for cell in cells if cell]
    return any(label and label.role in ("objective", "key_result") for label in labels)


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


def _numbered(row: Row, identity: int | None, main: int) -> int | None:
    """Return how deep the number of a row is: 1 for `2`, 2 for `2.1` and for `a)`."""
    columns = [identity] if identity is not None else [main, *range(main)]
    for index in columns:
        found = _NUMBER.match(row.cells[index].raw.strip()) if index < len(row.cells) else None
        if found:
            parts = [part for part in found[0].strip(".)").replace(",", ".").split(".") if part]
            return len(parts) if parts[0].isdigit() else _LETTER_DEPTH
    return None


def _indent(row: Row, main: int, lines: Sequence[str]) -> int | None:
    """Return how many blanks and signs stand before the words of a row."""
    cell = row.cells[main]
    if cell.indent:
        return cell.indent
    before = lines[cell.line - 1][: cell.column]
    before = before.removesuffix('"')
    blanks = len(before) - len(before.rstrip(" \u00a0\u3000"))
    return blanks + bool(_POINT.match(cell.raw))


def _blank(rows: Sequence[Row], columns: dict[str, int], main: int) -> list[int | None]:
    """Return 1 for rows without values over rows with them, 2 for those, or nothing.

    A measure that stands over no other is one that has no values yet.
    """
    values = [columns[name] for name in VALUES if name in columns]
    if not values or not rows:
        return []
    filled = [_has(row, values) for row in rows]
    heads = [at for at, has in enumerate(filled) if not has]
    over = {at for at in heads if at + 1 < len(filled) and filled[at + 1]}
    open_ones = {at for at in heads if at not in over and is_measured(rows[at].cells[main])}
    if filled[0] or len(over) < _MOST * (len(heads) - len(open_ones)) or sum(filled) < len(over):
        return []
    return [2 if has or at in open_ones else 1 for at, has in enumerate(filled)]


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
            role = "kpi" if _has(row, values) else None
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
        shares.append(mean(_has(row, values) for row in same))
    return shares[2] >= _MOST and shares[1] < 1 - _MOST


def _has(row: Row, columns: Sequence[int]) -> bool:
    return any(at < len(row.cells) and _DIGIT.search(row.cells[at].raw) for at in columns)
