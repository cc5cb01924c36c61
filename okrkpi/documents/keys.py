"""The names of lists and of points in JSON and YAML, where they are words of a person's own."""

from __future__ import annotations

import re

from okrkpi.documents.sections import section_of
from okrkpi.documents.sketch import Draft, Role
from okrkpi.documents.spelling import LISTS, field_in, is_code, plain, role_of, spaced, values_of
from okrkpi.documents.tree import Branch, Leaf
from okrkpi.documents.watch_words import speaks_of_watching
from okrkpi.pattern import pattern

VALUE = pattern(r"[^\w\s]{0,3}\s?\d[\d.,]*\s?[%\w]{0,8}$")
"""A text that is no more than a number with its unit."""
LEVEL = pattern(
    r"[^\w]*(?:\d|(?:from|to|at|below|under|above|over|less|more|fewer|max|min|up|down|by|between|"
    r"about|around|roughly|until|within|not|no|none|once|twice|every|per|n/a|tb[acd])\b)",
    re.IGNORECASE,
)
"""The beginning of what a measure should be, rather than of a statement."""
_FEW_WORDS = 4
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
    inner = values_of(tree) if tree.kind == "map" else {}
    if any(role_of(one) or LISTS.get(one) == "group" for one in inner):
        return None
    if LISTS.get(plain(name)) == "group":
        return None
    section = section_of(spaced(name))
    if section == "maybe":
        return None
    return section or ("kpis" if speaks_of_watching(spaced(name)) else None)


def names_words(key: Leaf, value: Leaf, role: Role) -> bool:
    """Say whether a key is only the code or the short name of the statement beside it."""
    if VALUE.match(value.text) or len(value.text.split()) < _FEW_WORDS:
        return False
    if is_code(key.text):
        return True
    return role != "kpi" and " " not in key.text and not LEVEL.match(value.text)


def point(key: Leaf, value: Leaf, role: Role) -> tuple[Leaf | None, Leaf]:
    """Return the words of a point that YAML parts at its colon, whole where both are words."""
    if role == "kpi" or not value.text or VALUE.match(value.text):
        return key, value
    apart = value.line == key.line and value.column == key.column + len(key.text) + 2
    end = value.end if apart else None
    return None, Leaf(f"{key.text}: {value.text}", key.line, key.column, end)


def told_beneath(draft: Draft, key: Leaf, value: Branch) -> Role | None:
    """Return what the name of a list beneath an objective says of its entries."""
    if draft.role != "objective" or field_in(plain(key.text)):
        return None
    kind = announced(key.text, value) or ""
    return ANNOUNCED.get("key_results" if kind == "measures" else kind)
