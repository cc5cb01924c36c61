"""What a row of a table is: by its type, its label, its parent, and where its table stands."""

from __future__ import annotations

from okrkpi.documents.inside import Where
from okrkpi.documents.labels import label_of
from okrkpi.documents.sketch import Role
from okrkpi.documents.typed import typed

_ROLES: dict[str, Role] = {
    "objective": "objective",
    "key_result": "key_result",
    "kpi": "kpi",
    "measure": "kpi",
    "initiative": "initiative",
}
_OF_RESULT = frozenset(["metric", "milestone", "kpi"])
"""What a key result can be by the type of its measure."""
_BESIDE_RESULTS = frozenset(["objective", "key_result_id", "grade"])


def stated_role(kind: str, column: str, *written: str) -> Role | None:
    """Return the role that the type of a row states, or a label in its words or its id."""
    stated = typed(kind)
    if stated in _ROLES and not (column == "key_result" and kind.lower() in _OF_RESULT):
        return _ROLES[stated]
    for text in written:
        label = label_of(text)
        if label and label.role in _ROLES and (label.number or not label.bare):
            return _ROLES[label.role]
    return None


def role_by_place(where: Where, column: str, head: str, columns: dict[str, int]) -> Role:
    """Return the role of a row that states none, beneath a `head` and in a part of a document."""
    if where == "kpis" and column == "measure" and "objective" in columns:
        return "kpi" if "kpi" in head else "key_result"
    if column == "measure" and _is_register(head, columns):
        return "kpi"
    if where in ("kpis", "initiatives"):
        return "kpi" if where == "kpis" else "initiative"
    if where == "objectives" and column == "text":
        return "objective"
    goals = column == "key_result" or _BESIDE_RESULTS & columns.keys()
    return "key_result" if goals or where in ("objective", "key_results") else "kpi"


def _is_register(head: str, columns: dict[str, int]) -> bool:
    """Say whether a table registers what is watched for good: KPIs, how often, and how far off."""
    named = "kpi" in head or "key performance indicator" in head
    return named and "cadence" in columns and "baseline" not in columns
