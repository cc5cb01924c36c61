"""The names of lists and of points in JSON and YAML, where they are words of a person's own."""

from __future__ import annotations

from okrkpi.documents.sections import section_of
from okrkpi.documents.sketch import Role
from okrkpi.documents.spelling import role_of, values_of
from okrkpi.documents.tree import Branch, Leaf
from okrkpi.documents.watched import speaks_of_watching
from okrkpi.pattern import pattern

VALUE = pattern(r"[^\w\s]{0,3}\d[\d.,]*\s?[%\w]{0,8}$")
"""A text that is no more than a number with its unit."""
ANNOUNCED: dict[str, Role] = {
    "kpis": "kpi",
    "health": "kpi",
    "guardrails": "kpi",
    "key_results": "key_result",
    "objectives": "objective",
    "initiatives": "initiative",
    "todo": "initiative",
}
"""The role of what the name of a list announces."""
CHILDREN: dict[Role, Role] = {
    "objective": "key_result",
    "key_result": "initiative",
    "kpi": "kpi",
    "initiative": "initiative",
}
"""What stands beneath an item that says no more."""
MEASURES = (
    *("metrics", "measures", "indicators", "successmetrics", "successmeasures", "measuredby"),
    *("targets", "kpis"),
)
"""The names of measures that are key results where an objective has no others."""
LABELLED: dict[str, Role] = {
    "objective": "objective",
    "key_result": "key_result",
    "kpi": "kpi",
    "measure": "key_result",
    "initiative": "initiative",
}
"""The role of what a numbered name such as `objective 2` holds."""


def announced(name: str, tree: Branch) -> str | None:
    """Return what the name of a list says of its entries in words of its own."""
    if tree.kind == "map" and any(role_of(inner) for inner in values_of(tree)):
        return None
    section = section_of(name.replace("_", " "))
    if section == "maybe":
        return None
    return section or ("kpis" if speaks_of_watching(name) else None)


def point(key: Leaf, value: Leaf, role: Role) -> tuple[Leaf | None, Leaf]:
    """Return the words of a point that YAML parts at its colon, whole where both are words."""
    if role == "kpi" or not value.text or VALUE.match(value.text):
        return key, value
    apart = value.line == key.line and value.column == key.column + len(key.text) + 2
    end = value.end if apart else None
    return None, Leaf(f"{key.text}: {value.text}", key.line, key.column, end)
