"""What the records of a tool are by their shape: where they hang, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okrkpi.documents.links import IDS, is_parent
from okrkpi.documents.sketch import Role
from okrkpi.documents.spelling import (
    LISTS,
    TEXTS,
    field_in,
    is_item,
    is_remark,
    plain,
    role_of,
    type_of,
    types_in,
)
from okrkpi.documents.spelling import values_of as values_in
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.documents.typed import typed
from okrkpi.pattern import pattern

_LEVELS = frozenset(["baseline", "target", "current", "grade"])
_MEASURE = frozenset(["baseline", "target", "current"])
_HOLDERS = frozenset(
    ["measure", "metric", "measurement", "target", "progress", "value", "values", "range", "kpi"]
)
_ITEMS = frozenset(["objective", "goal"])
_PERSON = frozenset(["email", "mail", "avatar", "username", "firstname", "lastname", "phone"])
_THING = frozenset(["url", "href", "mimetype", "filename", "color", "colour", "size"])
_SAID = frozenset(["author", "by", "user", "createdby", "comment", "body", "message"])
_TASK = frozenset(["done", "completed", "isdone", "iscompleted", "checked", "closed"])
_UNDER = ("children", "items", "nodes")
_NAMES = frozenset(TEXTS)
_ANY = frozenset(["goal", "item", "node", "record", "entry"])
"""Types that a tool gives to all that it holds."""
_DATED = frozenset(["date", "at", "on", "timestamp", "createdat", "week", "day"])
_DATE = pattern(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
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
            _set_aside(tree)
            _link(tree)
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
    return named and bool(lists or _measured(values) or type_of(values))


def is_people(tree: Tree) -> bool:
    """Say whether a list holds people, links or remarks."""
    maps = _maps(tree)
    return bool(maps) and all(_is_strange(values_in(one)) for one in maps)


def is_stray(key: Leaf | None, tree: Branch) -> bool:
    """Say whether a part without a known name holds people or things rather than goals."""
    if tree.kind == "list":
        return is_people(tree)
    return key is not None and is_item(tree, "objective") and not goal_like(tree)


def _is_strange(values: dict[str, Tree]) -> bool:
    """Say whether a mapping is a person, a link, or what was said or measured on a day."""
    if (_PERSON | _THING | _SAID) & values.keys():
        return True
    return bool(_DATED & values.keys()) and _NAMES.isdisjoint(values)


def _holds(name: str) -> bool:
    return name in _UNDER or role_of(name) in ("objective", "key_result")


def _maps(tree: Tree) -> list[Branch]:
    entries = tree.entries if isinstance(tree, Branch) else []
    return [one for _, one in entries if isinstance(one, Branch) and one.kind == "map"]


def _is_free(value: Tree) -> bool:
    return isinstance(value, Leaf) and len(value.text.split()) > _WORDY


def _measured(values: dict[str, Tree]) -> bool:
    """Say whether a record states a start, a target or a present value."""
    return any(
        field_in(name) in _MEASURE
        and isinstance(value, Leaf)
        and value.text
        and not _DATE.match(value.text)
        for name, value in values.items()
    )


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
            for one in _maps(value):
                _state(one, _beneath(one, name, above))
            role = None
        _nest(value, role if "list" in (value.kind, tree.kind) else None)


def _role_here(tree: Branch, parent: Role | None) -> Role | None:
    values = values_in(tree)
    if stated := type_of(values):
        return stated
    worded = any(isinstance(value, Leaf) and name in _NAMES for name, value in values.items())
    if parent and (worded or any(_is_free(value) for value in values.values())):
        return parent
    return "objective" if goal_like(tree) else None


def _goals(name: str, value: Tree) -> bool:
    """Say whether a list beneath a goal holds goals, rather than people, links or remarks."""
    maps = _maps(value)
    if not maps or is_people(value):
        return False
    if any(goal_like(one) for one in maps):
        return True
    worded = sum(any(_is_free(leaf) for leaf in values_in(one).values()) for one in maps)
    return name not in LISTS and field_in(name) is None and worded > _MOST * len(maps)


def _beneath(tree: Branch, name: str, above: Role) -> Role:
    """Return what a record is that hangs beneath a goal and states no type."""
    values = values_in(tree)
    if _TASK & values.keys() and not _measured(values):
        return "initiative"
    if above != "objective":
        return "initiative"
    holds = any(_maps(value) and _goals(key, value) for key, value in values.items())
    sub = name.startswith(("sub", "child")) and name not in _UNDER
    return "objective" if (holds or sub) and not _measured(values) else "key_result"


def _state(tree: Branch, role: Role) -> None:
    values = values_in(tree)
    for leaf in types_in(values):
        if leaf.text.lower() in _ANY:
            leaf.text = role.replace("_", " ")
    if type_of(values) is None and not is_remark(values):
        at = (tree.line, tree.column)
        tree.entries.append((Leaf("type", *at), Leaf(role.replace("_", " "), *at)))


def _link(tree: Branch) -> None:
    """State what records are that stand side by side and name their parents."""
    maps = _maps(tree)
    ids = {text: one for one in maps if (text := _text(one, IDS))}
    parents = {id(one): text for one in maps if (text := _parent(one)) in ids}
    if not parents:
        return
    held = set(parents.values())
    over = {parents[id(one)] for one in maps if id(one) in parents and _measured(values_in(one))}
    for one in maps:
        values = values_in(one)
        above = ids.get(parents.get(id(one), ""))
        top = above is None or not parents.get(id(above))
        if above is None:
            leaf = _text(one, IDS) not in held and _measured(values)
            _state(one, "key_result" if leaf else "objective")
        elif _TASK & values.keys() and not _measured(values):
            _state(one, "initiative")
        elif type_of(values_in(above)) in (None, "objective"):
            beneath = _text(one, IDS) in over and not _measured(values)
            _state(one, "objective" if beneath else "key_result")
        else:
            _state(one, "initiative" if not top or not _measured(values) else "key_result")


def _set_aside(tree: Branch) -> None:
    """Mark as a remark what states the type of no goal among records that state those of goals."""
    maps = [values_in(one) for one in _maps(tree)]
    told = {
        name
        for one in maps
        if type_of(one)
        for name in ("type", "kind", "issuetype")
        if name in one
    }
    for one in maps if told else ():
        holds = any(_maps(value) for value in one.values())
        if type_of(one) is None and not holds and not _measured(one):
            for name in told & one.keys():
                leaf = one[name]
                if isinstance(leaf, Leaf) and leaf.text and typed(leaf.text) is None:
                    leaf.text = "note"


def _text(tree: Branch, names: Sequence[str]) -> str:
    return next((text for text in _texts(tree, names)), "")


def _texts(tree: Branch, names: Sequence[str]) -> Iterator[str]:
    values = values_in(tree)
    for name in names:
        if isinstance(leaf := values.get(name), Leaf) and leaf.text:
            yield leaf.text.casefold()


def _parent(tree: Branch) -> str:
    values = values_in(tree)
    own = _text(tree, IDS)
    found = _texts(tree, [name for name in values if is_parent(name)])
    return next((text for text in found if text != own), "")
