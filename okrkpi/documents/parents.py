"""Records that stand side by side and name the one above them: what each is by that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okrkpi.documents.fields import LEVELS
from okrkpi.documents.links import IDS, is_parent
from okrkpi.documents.paths import Placed, places_in
from okrkpi.documents.sketch import Role
from okrkpi.documents.spelling import TEXTS, field_in, is_remark, plain, type_of, types_in
from okrkpi.documents.spelling import values_of as values_in
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.documents.typed import typed
from okrkpi.pattern import pattern

TASK = frozenset(["done", "completed", "isdone", "iscompleted", "checked", "closed"])
_ANY = frozenset(["goal", "item", "node", "record", "entry"])
"""Types that a tool gives to all that it holds."""
_DATE = pattern(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")


def maps_in(tree: Tree) -> list[Branch]:
    """Return the mappings in a list or a mapping."""
    entries = tree.entries if isinstance(tree, Branch) else []
    return [one for _, one in entries if isinstance(one, Branch) and one.kind == "map"]


def measured(values: dict[str, Tree]) -> bool:
    """Say whether a record states a start, a target or a present value."""
    return any(
        field_in(name) in LEVELS
        and isinstance(value, Leaf)
        and value.text
        and not _DATE.match(value.text)
        for name, value in values.items()
    )


def state(tree: Branch, role: Role) -> None:
    """Write down what a record is, where it states no type of its own."""
    values = values_in(tree)
    for leaf in types_in(values):
        if leaf.text.lower() in _ANY:
            leaf.text = role.replace("_", " ")
    if type_of(values) is None and not is_remark(values):
        at = (tree.line, tree.column)
        tree.entries.append((Leaf("type", *at), Leaf(role.replace("_", " "), *at)))


def set_aside(tree: Branch) -> None:
    """Mark as a remark what states the type of no goal among records that state those of goals."""
    maps = [values_in(one) for one in maps_in(tree)]
    told = {
        name
        for one in maps
        if type_of(one)
        for name in ("type", "kind", "issuetype")
        if name in one
    }
    for one in maps if told else ():
        holds = any(maps_in(value) for value in one.values())
        if type_of(one) is None and not holds and not measured(one):
            for name in told & one.keys():
                leaf = one[name]
                if isinstance(leaf, Leaf) and leaf.text and typed(leaf.text) is None:
                    leaf.text = "note"


def name_parents(tree: Branch) -> None:
    """Call a field `parent` whose values are the ids of records beside its own."""
    maps = maps_in(tree)
    if any(_parent(one) for one in maps):
        return
    values = [values_in(one) for one in maps]
    ids = {text for one in values if (text := _first(one, IDS))}
    for name in dict.fromkeys(name for one in values for name in one if name not in IDS):
        texts = [text for one in values if (text := _first(one, [name]))]
        if len(texts) > 1 and ids.issuperset(texts):
            for one in maps:
                for key, _ in one.entries:
                    if key and plain(key.text) == name:
                        key.text = "parent"
            return


def hang(tree: Branch) -> None:
    """Give records that state their place as a path the id of the one above them."""
    maps = maps_in(tree)
    if any(_parent(one) for one in maps):
        return
    values = [values_in(one) for one in maps]
    titles = [_first(one, TEXTS) for one in values]
    for name in dict.fromkeys(name for one in values for name in one):
        texts = [_first(one, [name]) for one in values]
        if all(texts) and (placed := places_in(texts, titles)):
            _hang(maps, [_first(one, IDS) for one in values], placed)
            return


def _hang(maps: Sequence[Branch], written: Sequence[str], placed: Sequence[Placed]) -> None:
    ids = [text or f"path {at}" for at, text in enumerate(written)]
    for at, place in enumerate(placed):
        where = (maps[at].line, maps[at].column)
        if not written[at]:
            maps[at].entries.append((Leaf("id", *where), Leaf(ids[at], *where)))
        if place.parent is not None:
            above = Leaf(ids[place.parent], *where)
            maps[at].entries.append((Leaf("parent", *where), above))


def link_up(tree: Branch) -> None:
    """State what records are that stand side by side and name their parents."""
    maps = maps_in(tree)
    ids = {text: one for one in maps if (text := _text(one, IDS))}
    parents = {id(one): text for one in maps if (text := _parent(one)) in ids}
    if not parents:
        return
    held = set(parents.values())
    over = {parents[id(one)] for one in maps if id(one) in parents and measured(values_in(one))}
    for one in maps:
        values = values_in(one)
        above = ids.get(parents.get(id(one), ""))
        top = above is None or not parents.get(id(above))
        if above is None:
            leaf = _text(one, IDS) not in held and measured(values)
            state(one, "key_result" if leaf else "objective")
        elif TASK & values.keys() and not measured(values):
            state(one, "initiative")
        elif type_of(values_in(above)) in (None, "objective"):
            beneath = _text(one, IDS) in over and not measured(values)
            state(one, "objective" if beneath else "key_result")
        else:
            state(one, "initiative" if not top or not measured(values) else "key_result")


def _text(tree: Branch, names: Sequence[str]) -> str:
    return _first(values_in(tree), names)


def _first(values: dict[str, Tree], names: Sequence[str]) -> str:
    return next(_texts(values, names), "")


def _texts(values: dict[str, Tree], names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if isinstance(leaf := values.get(name), Leaf) and leaf.text:
            yield leaf.text.casefold()


def _parent(tree: Branch) -> str:
    values = values_in(tree)
    own = _first(values, IDS)
    found = _texts(values, [name for name in values if is_parent(name)])
    return next((text for text in found if text != own), "")
