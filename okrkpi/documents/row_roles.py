"""What a row of a table is: by its type, its label, its parent, and where its table stands."""

from __future__ import annotations

from okrkpi.documents.grid import Grid, Row
from okrkpi.documents.inside import Where
from okrkpi.documents.labels import label_of
from okrkpi.documents.levels import VALUES
from okrkpi.documents.row_cells import DETAILS, RowCells
from okrkpi.documents.row_depths import has_value
from okrkpi.documents.sketch import Role, told_role
from okrkpi.documents.typed import TypedRow, told_types, typed
from okrkpi.statement.remembered import statement

_ROLES: dict[str, Role] = {
    "objective": "objective",
    "key_result": "key_result",
    "kpi": "kpi",
    "measure": "kpi",
    "initiative": "initiative",
}
_GOALS = frozenset(
    ["objective", "key_result", "measure", "initiative", "objective_id", "key_result_id"]
)
_PLACED = ("objective", "key_results", "kpis", "initiatives", "objectives")
_SAMPLE = 12
_OF_RESULT = frozenset(["metric", "milestone", "kpi"])
"""What a key result can be by the type of its measure."""
_BESIDE_RESULTS = frozenset(["objective", "key_result_id", "grade"])


def stated_role(kind: str, column: str, text: str, identity: str) -> Role | None:
    """Return the role that the type of a row states, or a label in its words or its id."""
    stated = typed(kind or identity)
    if stated in _ROLES and not (column == "key_result" and kind.lower() in _OF_RESULT):
        return _ROLES[stated]
    if told := told_role(text):
        return told
    for written in (text, identity):
        label = label_of(written)
        if label and label.role in _ROLES and (label.number or not label.bare):
            return _ROLES[label.role]
    return None


def role_by_place(where: Where, column: str, head: str, columns: dict[str, int]) -> Role:
    """Return the role of a row that states none, beneath a `head` and in a part of a document."""
    if where == "kpis" and column == "measure" and "objective" in columns:
        return "kpi" if "kpi" in head else "key_result"
    if column == "measure" and _is_register(head, columns):
        return "kpi"
    if where == "kpis" or (where == "initiatives" and column == "measure"):
        return "kpi"
    if where == "initiatives":
        return "initiative"
    if where == "objectives" and column == "text":
        return "objective"
    goals = column == "key_result" or _BESIDE_RESULTS & columns.keys()
    return "key_result" if goals or where in ("objective", "key_results") else "kpi"


def _is_register(head: str, columns: dict[str, int]) -> bool:
    """Say whether a table registers what is watched for good: KPIs, how often, and how far off."""
    named = "kpi" in head or "key performance indicator" in head
    return named and "cadence" in columns and "baseline" not in columns


def links_results(grid: Grid, cells: RowCells) -> bool:
    """Say whether the key results of a table name their objectives, so that a blank is none."""
    if not {"parent", "type"} <= cells.columns.keys():
        return False
    results = [row for row in grid.rows if typed(cells.text(row, "type")) == "key_result"]
    return 2 * sum(bool(cells.cell(row, "parent")) for row in results) > len(results)


def names_measures(grid: Grid, index: int) -> bool:
    """Say whether a column that no head explains holds measures or results."""
    cells = [row.cells[index].words().text for row in grid.rows if index < len(row.cells)]
    kinds = [statement(cell, None, 1).kind for cell in cells[:_SAMPLE] if cell]
    return 3 * sum(kind in ("kpi", "key_result") for kind in kinds) >= len(kinds)


def states_any(grid: Grid, where: Where, columns: dict[str, int]) -> bool:
    """Say whether a table holds goals: by its columns, by its place, or by its numbered rows."""
    if columns.keys() & _GOALS:
        return True
    placed = where in _PLACED or bool(columns.keys() & {"type", "target", "grade"})
    text, identity = columns.get("text"), columns.get("id")
    return text is not None and (placed or states_goals(grid, identity, text))


def states_goals(grid: Grid, identity: int | None, text: int) -> bool:
    """Say whether numbered rows are labelled as goals, or most of them read like one."""
    if identity is None:
        return False
    names = [row.cells[identity].words().text for row in grid.rows if identity < len(row.cells)]
    if any(label.role in _ROLES for name in names if (label := label_of(name))):
        return True
    cells = [row.cells[text].words().text for row in grid.rows if text < len(row.cells)]
    kinds = [statement(cell, None, 1).kind for cell in cells[:_SAMPLE] if cell]
    return 2 * sum(kind not in ("none", "initiative") for kind in kinds) >= len(kinds)


def own_types(grid: Grid, cells: RowCells) -> dict[str, Role]:
    """Return the roles of the types of a table, where they are named in a person's own words."""
    if not {"type", "text"} <= cells.columns.keys():
        return {}
    values = [cells.columns[name] for name in VALUES if name in cells.columns]
    target = [cells.columns["target"]] if "target" in cells.columns else []
    return told_types(
        [
            TypedRow(cells.text(row, "type"), has_value(row, values), has_value(row, target))
            for row in grid.rows
            if cells.cell(row, "text")
        ]
    )


def is_remark(row: Row, cells: RowCells, *, typed_too: bool) -> bool:
    """Say whether the type of a bare row is none of a goal's, where others state such types."""
    kind = cells.text(row, "type")
    if typed(kind) == "note":
        return True
    told = any(cells.cell(row, name) for name in DETAILS & cells.columns.keys())
    return typed_too and bool(kind) and typed(kind) is None and not told


def types_goals(grid: Grid, cells: RowCells) -> bool:
    """Say whether the rows of a table state both the types of objectives and of key results."""
    kinds = {typed(cells.text(row, "type")) for row in grid.rows}
    return {"objective", "key_result"} <= kinds
