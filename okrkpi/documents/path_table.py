"""Tables in which a column of paths says what each row belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.grid import Cell, Grid, Row, cell_at
from okrkpi.documents.levels import VALUES, Levels
from okrkpi.documents.paths import Placed, places_in
from okrkpi.documents.sketch import Role

_WORDS = ("text", "objective", "key_result", "measure")


def find_paths(grid: Grid, columns: dict[str, int]) -> Levels | None:
    """Return a table with the parent of each row in a column of its own, if it has paths."""
    main = next((columns[name] for name in _WORDS if name in columns), None)
    rows = [row for row in grid.rows if main is not None and cell_at(row, main).raw]
    if main is None or "parent" in columns:
        return None
    titles = [cell_at(row, main).words().text for row in rows]
    for at in range(len(grid.head.cells)):
        paths = [cell_at(row, at).words().text for row in rows]
        if at != main and (placed := places_in(paths, titles)):
            return _unfolded(grid, columns, rows, main, placed)
    return None


def _unfolded(
    grid: Grid, columns: dict[str, int], rows: Sequence[Row], main: int, placed: Sequence[Placed]
) -> Levels:
    width = max(len(row.cells) for row in (grid.head, *rows))
    found: list[Row] = []
    for row, place in zip(rows, placed, strict=True):
        above = cell_at(rows[place.parent], main) if place.parent is not None else Cell()
        cells = [*(cell_at(row, at) for at in range(width)), above, Cell(place.top, row.line)]
        found.append(Row(row.line, cells, row.after_blank))
    kept = {name: at for name, at in columns.items() if name not in _WORDS}
    kept = {"team": width + 1, **kept, "text": main, "parent": width}
    roles = {} if "type" in columns else _roles(rows, placed, columns)
    return Levels(Grid(grid.head, found), kept, roles)


def _roles(
    rows: Sequence[Row], placed: Sequence[Placed], columns: dict[str, int]
) -> dict[int, Role]:
    """Return what each row is: objectives at the top, what measures them beneath, then work."""
    values = [columns[name] for name in VALUES if name in columns]
    measured = [any(cell_at(row, at).raw for at in values) for row in rows]
    over = {place.parent for at, place in enumerate(placed) if measured[at]}
    found: list[Role] = ["objective"] * len(rows)
    depth: list[int] = sorted(range(len(rows)), key=lambda at: _depth(at, placed))
    for at in depth:
        parent = placed[at].parent
        if parent is None or (at in over and not measured[at]):
            continue
        found[at] = "key_result" if found[parent] == "objective" else "initiative"
    return {row.line: role for row, role in zip(rows, found, strict=True)}


def _depth(at: int, placed: Sequence[Placed]) -> int:
    steps, above = 0, placed[at].parent
    while above is not None and steps < len(placed):
        steps, above = steps + 1, placed[above].parent
    return steps
