"""Lists of lists in JSON and YAML: an aim first, then lists of what measures it and of work."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.contents import Stated, held_in
from okrkpi.documents.keys import VALUE
from okrkpi.documents.row_forms import told_by
from okrkpi.documents.spelling import plain, role_of
from okrkpi.documents.tree import Branch, Leaf, Tree

_HEADS = ("cols", "columns", "header", "headers", "fields", "names", "head")
_LISTS = {"key_result": "key_results", "initiative": "initiatives", "kpi": "kpis"}
_PAIR = ("baseline", "target")
_FEW_WORDS = 2
_MOST = 0.6

Heads = Sequence[Tree]


def open_arrays(roots: Sequence[Tree], stated: Stated) -> None:
    """Give rows that are lists of an aim and of what measures it the names that are usual."""
    waiting = list(roots)
    for tree in waiting:
        if isinstance(tree, Branch):
            waiting += [value for _, value in tree.entries]
            if tree.kind == "map":
                _open_beside(tree, stated)
            elif _open(tree, _heads_in(tree), stated):
                continue


def _open_beside(tree: Branch, stated: Stated) -> None:
    """Open rows that stand in a mapping, beside the names of their columns or without any."""
    names = [value for key, value in tree.entries if key and key.text.lower() in _HEADS]
    heads = _flat(names[0]) if names else []
    opened = [
        id(value)
        for key, value in tree.entries
        if key
        and isinstance(value, Branch)
        and value.kind == "list"
        and all(value is not one for one in names)
        if _open(value, heads or _heads_in(value), stated)
    ]
    if opened:
        tree.entries = [
            (
                Leaf("objectives", key.line, key.column) if key and id(value) in opened else key,
                value,
            )
            for key, value in tree.entries
            if id(value) in opened or not _is_bare(key, value)
        ]


def _is_bare(key: Leaf | None, tree: Tree) -> bool:
    """Say whether a list of a name of its own holds no mappings, as remarks beside rows do."""
    if isinstance(tree, Leaf) or tree.kind == "map" or (key and role_of(plain(key.text))):
        return False
    return not any(isinstance(one, Branch) and one.kind == "map" for _, one in tree.entries)


def _heads_in(tree: Branch) -> Heads:
    """Return the first row of a list of lists, where it names columns that hold lists."""
    rows = _rows(tree)
    first = rows[0].entries if rows else []
    named = all(isinstance(value, Leaf) for _, value in first)
    return [value for _, value in first] if named else []


def _flat(tree: Tree) -> Heads:
    """Return the names of columns; those of several tables are the ones of the first."""
    values = [value for _, value in tree.entries] if isinstance(tree, Branch) else []
    if len(values) == 1 and isinstance(values[0], Branch):
        return [value for _, value in values[0].entries]
    return values


def _rows(tree: Branch) -> list[Branch]:
    return [one for _, one in tree.entries if isinstance(one, Branch) and one.kind == "list"]


def _open(tree: Branch, heads: Heads, stated: Stated) -> bool:
    """Make mappings of the rows of a list, or return False where they state no aims."""
    rows = [row for row in _rows(tree) if _aim(row) and _lists(row)]
    if not rows or len(rows) < _MOST * len(tree.entries):
        return False
    aims = [leaf for row in rows if (leaf := _aim(row))]
    if 2 * sum(stated(leaf.text).kind == "objective" for leaf in aims) < len(aims):
        return False
    width = max(len(row.entries) for row in rows)
    roles = [_role(rows, at, heads, stated) for at in range(width)]
    if "key_result" not in roles:
        return False
    tree.entries = [(None, _opened(row, roles, heads)) for row in rows]
    return True


def _aim(row: Branch) -> Leaf | None:
    """Return the first words of a row."""
    leaves = [one for _, one in row.entries if isinstance(one, Leaf)]
    return next((leaf for leaf in leaves if len(leaf.text.split()) > _FEW_WORDS), None)


def _lists(row: Branch) -> list[Branch]:
    return [one for _, one in row.entries if isinstance(one, Branch) and one.kind == "list"]


def _role(rows: Sequence[Branch], at: int, heads: Heads, stated: Stated) -> str | None:
    """Return what the lists of a column hold: by the name of the column, or by their words."""
    found = [row.entries[at][1] for row in rows if at < len(row.entries)]
    lists = [one for one in found if isinstance(one, Branch)]
    if not lists:
        return None
    head = heads[at] if at < len(heads) else None
    name = _first(head) if isinstance(head, Branch) else head
    told = told_by(name.text) if isinstance(name, Leaf) else None
    held = "key_result" if _moves(lists) else held_in([_plain(one) for one in lists], stated)
    return told if told in _LISTS and (held != "key_result" or told == "kpi") else held


def _moves(lists: Sequence[Branch]) -> bool:
    """Say whether most entries of some lists state two values beside their words."""
    entries = [one for tree in lists for _, one in tree.entries]
    values = [
        sum(isinstance(leaf, Leaf) and bool(VALUE.match(leaf.text)) for _, leaf in one.entries)
        for one in entries
        if isinstance(one, Branch)
    ]
    return sum(count >= len(_PAIR) for count in values) > _MOST * len(entries)


def _first(tree: Branch) -> Leaf | None:
    """Return the words that a list begins with."""
    return next((one for _, one in tree.entries if isinstance(one, Leaf) and one.text), None)


def _plain(tree: Branch) -> Branch:
    """Return a list with the first words of each entry that is a list itself."""
    found = Branch("list", tree.line, tree.column)
    for _, one in tree.entries:
        words = _first(one) if isinstance(one, Branch) and one.kind == "list" else one
        if words is not None:
            found.entries.append((None, words))
    return found


def _opened(row: Branch, roles: Sequence[str | None], heads: Heads) -> Branch:
    found = Branch("map", row.line, row.column)
    aim = _aim(row)
    for at, (_, value) in enumerate(row.entries):
        role = roles[at]
        if value is aim:
            found.entries.append((Leaf("objective", row.line, row.column), value))
        elif role in _LISTS and isinstance(value, Branch):
            head = heads[at] if at < len(heads) else None
            names = [one for _, one in head.entries] if isinstance(head, Branch) else []
            listed = Branch("list", value.line, value.column)
            listed.entries = [(None, _detailed(one, names)) for _, one in value.entries]
            found.entries.append((Leaf(_LISTS[role], value.line, value.column), listed))
    return found


def _detailed(tree: Tree, names: Heads) -> Tree:
    """Return an entry that is a list as its words with the details that columns name."""
    if isinstance(tree, Leaf) or tree.kind == "map" or (words := _first(tree)) is None:
        return tree
    found = Branch("map", tree.line, tree.column)
    found.entries.append((Leaf("text", words.line, words.column), words))
    for name, (_, value) in zip(names, tree.entries, strict=False):
        if value is not words and isinstance(name, Leaf):
            found.entries.append((name, value))
    return found
