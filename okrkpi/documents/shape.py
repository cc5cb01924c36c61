"""What the records of a tool are by their shape: where they hang, and what they hold."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.items import is_item
from okrkpi.documents.parents import (
    TASK,
    hang,
    link_up,
    maps_in,
    measured,
    name_parents,
    set_aside,
    state,
)
from okrkpi.documents.sections import section_of
from okrkpi.documents.sketch import Role
from okrkpi.documents.spelling import (
    LISTS,
    MEASURES,
    TEXTS,
    field_in,
    is_remark,
    plain,
    role_of,
    type_of,
)
from okrkpi.documents.spelling import values_of as values_in
from okrkpi.documents.tree import Branch, Leaf, Tree

_LEVELS = frozenset(["baseline", "target", "current", "grade"])
_HOLDERS = frozenset(
    ["measure", "metric", "measurement", "target", "progress", "value", "values", "range", "kpi"]
)
_ITEMS = frozenset(["objective", "goal"])
_PERSON = frozenset(["email", "mail", "avatar", "username", "firstname", "lastname", "phone"])
_THING = frozenset(["url", "href", "mimetype", "filename", "color", "colour", "size"])
_SAID = frozenset(["author", "by", "user", "createdby", "comment", "body", "message"])
_UNDER = ("children", "items", "nodes")
_NAMES = frozenset(TEXTS)
_DATED = frozenset(["date", "at", "on", "timestamp", "createdat", "week", "day"])
_WORDY = 2
_MOST = 0.5


def shape(roots: Sequence[Tree]) -> None:
    """Say of every record that states no type what it is, where its place or its details do."""
    waiting = list(roots)
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Leaf):
            continue
        if tree.kind == "list":
            set_aside(tree)
            name_parents(tree)
            hang(tree)
            link_up(tree)
        else:
            _lift(tree)
        waiting += [value for _, value in tree.entries]
    for root in roots:
        if isinstance(root, Branch):
            _nest(root)


def goal_like(tree: Tree) -> bool:
    """Say whether a mapping has what a goal has: a type, a measure, or goals beneath it."""
    if isinstance(tree, Leaf) or tree.kind == "list":
        return False
    values = values_in(tree)
    lists = any(isinstance(values[name], Branch) for name in values if _holds(name))
    named = not _NAMES.isdisjoint(values) or any(_is_free(value) for value in values.values())
    if _PERSON & values.keys() or is_remark(values):
        return False
    return named and bool(lists or measured(values) or type_of(values))


def is_aim(tree: Tree) -> bool:
    """Say whether a mapping states a goal, with what measures it beneath."""
    if isinstance(tree, Leaf) or tree.kind == "list" or not is_item(tree, "objective"):
        return False
    values = values_in(tree)
    return goal_like(tree) or any(isinstance(values.get(name), Branch) for name in MEASURES)


def is_people(tree: Tree) -> bool:
    """Say whether a list holds people, links or remarks."""
    maps = maps_in(tree)
    return bool(maps) and all(_is_strange(values_in(one)) for one in maps)


def is_stray(key: Leaf | None, tree: Branch) -> bool:
    """Say whether a part without a known name holds people or things rather than goals."""
    if tree.kind == "list":
        return is_people(tree)
    return key is not None and is_item(tree, "objective") and not is_aim(tree)


def _is_strange(values: dict[str, Tree]) -> bool:
    """Say whether a mapping is a person, a link, or what was said or measured on a day."""
    if any(isinstance(value, Branch) and _holds(name) for name, value in values.items()):
        return False
    if (_PERSON | _THING | _SAID) & values.keys():
        return True
    return bool(_DATED & values.keys()) and _NAMES.isdisjoint(values)


def _holds(name: str) -> bool:
    return name in _UNDER or role_of(name) in ("objective", "key_result")


def _is_free(value: Tree) -> bool:
    return isinstance(value, Leaf) and len(value.text.split()) > _WORDY


def _lift(tree: Branch) -> None:
    """Put the values of an object such as `measure` beside the words of its goal."""
    entries: list[tuple[Leaf | None, Tree]] = []
    results = any(role_of(name) == "key_result" for name in values_in(tree))
    for key, value in tree.entries:
        inner = values_in(value) if isinstance(value, Branch) and value.kind == "map" else {}
        name = plain(key.text) if key else ""
        held = name in _HOLDERS and _NAMES.isdisjoint(inner)
        if (
            name in _ITEMS
            and results
            and not _NAMES.isdisjoint(inner)
            and isinstance(value, Branch)
        ):
            entries += value.entries
            continue
        if held and isinstance(value, Branch) and any(field_in(name) in _LEVELS for name in inner):
            entries += value.entries
        else:
            entries.append((key, value))
    tree.entries = entries


def _nest(tree: Branch, parent: Role | None = None) -> None:
    """Take lists of records under any name for what hangs beneath their goal."""
    above = _role_here(tree, parent) if tree.kind == "map" else parent
    for number, (key, value) in enumerate(tree.entries):
        if isinstance(value, Leaf):
            continue
        name = plain(key.text) if key else ""
        role = role_of(name) or parent
        if key and above and tree.kind == "map" and role_of(name) is None and _goals(name, value):
            tree.entries[number] = (Leaf("children", key.line, key.column, key.end), value)
            for one in maps_in(value):
                state(one, _beneath(one, name, above))
            role = None
        _nest(value, role if "list" in (value.kind, tree.kind) else None)


def _role_here(tree: Branch, parent: Role | None) -> Role | None:
    values = values_in(tree)
    if stated := type_of(values):
        return stated
    if parent is None and any(_lists_objectives(name, value) for name, value in values.items()):
        return None
    worded = any(isinstance(value, Leaf) and name in _NAMES for name, value in values.items())
    if parent and (worded or any(_is_free(value) for value in values.values())):
        return parent
    return "objective" if goal_like(tree) else None


def _lists_objectives(name: str, value: Tree) -> bool:
    """Say whether a list of objectives stands under a name, so that what holds it is a group."""
    return role_of(name) == "objective" and isinstance(value, Branch) and value.kind == "list"


def _goals(name: str, value: Tree) -> bool:
    """Say whether a list beneath a goal holds goals, rather than people, links or remarks."""
    maps = maps_in(value)
    if not maps or is_people(value) or section_of(name) in ("skip", "notes"):
        return False
    if any(goal_like(one) for one in maps):
        return True
    worded = sum(any(_is_free(leaf) for leaf in values_in(one).values()) for one in maps)
    return name not in LISTS and field_in(name) is None and worded > _MOST * len(maps)


def _beneath(tree: Branch, name: str, above: Role) -> Role:
    """Return what a record is that hangs beneath a goal and states no type."""
    values = values_in(tree)
    if TASK & values.keys() and not measured(values):
        return "initiative"
    if above != "objective":
        return "initiative"
    holds = any(maps_in(value) and _goals(key, value) for key, value in values.items())
    sub = name.startswith(("sub", "child")) and name not in _UNDER
    return "objective" if (holds or sub) and not measured(values) else "key_result"
