"""Tables inside JSON and YAML: flat records, and columns beside rows, as reports export them."""

from __future__ import annotations

from okrkpi.documents.columns import columns_of
from okrkpi.documents.fields import FIELDS
from okrkpi.documents.grid import Cell, Grid, Row
from okrkpi.documents.spelling import spaced
from okrkpi.documents.tree import Branch, Leaf, Tree

_COLUMNS = ("columns", "headers", "header", "fields", "cols")
_ROWS = ("rows", "data", "values", "records")
_KEYS = ("key", "id", "field", "accessor", "dataindex", "prop", "name")
_NAMES = ("name", "title", "label", "field", "header")


def grid_of(tree: Tree) -> Grid | None:
    """Return the table that a list or a mapping holds, where it names objectives and results."""
    if isinstance(tree, Leaf):
        return None
    grid = _beside(tree) if tree.kind == "map" else _records(tree) or _arrays(tree)
    if grid is None or not grid.rows:
        return None
    columns = columns_of(grid).keys()
    named = "objective" in columns and columns & {"key_result", "measure"}
    return grid if named or {"type", "text"} <= columns else None


def _beside(tree: Branch) -> Grid | None:
    """Return the table of a mapping with its columns under one name, its rows under another."""
    inner = {key.text.lower(): value for key, value in tree.entries if key}
    heads = next((inner[name] for name in _COLUMNS if name in inner), None)
    rows = next((inner[name] for name in _ROWS if name in inner), None)
    if not isinstance(heads, Branch) or not isinstance(rows, Branch):
        return None
    names = [_name(value) for _, value in heads.entries]
    if not all(names):
        return None
    if any(isinstance(row, Branch) and row.kind == "map" for _, row in rows.entries):
        return _keyed([name for name in names if name], heads, rows)
    return _grid([name for name in names if name], rows)


def _keyed(names: list[Leaf], heads: Branch, rows: Branch) -> Grid | None:
    """Return the table of rows that are mappings, whose columns say by which key each is found."""
    keys: list[str] = []
    for name, (_, head) in zip(names, heads.entries, strict=True):
        inner = (
            {key.text.lower(): value for key, value in head.entries if key}
            if isinstance(head, Branch)
            else {}
        )
        found = next((inner[one] for one in _KEYS if one in inner), name)
        keys.append(found.text if isinstance(found, Leaf) else name.text)
    listed = Branch("list", rows.line, rows.column)
    for _, row in rows.entries:
        values = (
            {key.text: value for key, value in row.entries if key}
            if isinstance(row, Branch)
            else {}
        )
        cells: list[tuple[Leaf | None, Tree]] = [
            (None, values.get(key, Leaf("", row.line, row.column))) for key in keys
        ]
        listed.entries.append((None, Branch("list", row.line, row.column, cells)))
    return _grid(names, listed)


def _arrays(tree: Branch) -> Grid | None:
    """Return the table of a list of lists, the first of which names the columns."""
    if not tree.entries or not isinstance(first := tree.entries[0][1], Branch):
        return None
    heads = [value for _, value in first.entries if isinstance(value, Leaf)]
    if first.kind != "list" or len(heads) != len(first.entries):
        return None
    return _grid(heads, Branch("list", tree.line, tree.column, tree.entries[1:]))


def _records(tree: Branch) -> Grid | None:
    """Return the table of a list of mappings that hold nothing but texts."""
    heads: dict[str, Leaf] = {}
    found: list[dict[str, Leaf]] = []
    for _, one in tree.entries:
        if isinstance(one, Leaf) or one.kind != "map":
            return None
        leaves = {key.text: value for key, value in one.entries if key and isinstance(value, Leaf)}
        if len(leaves) < len(one.entries):
            return None
        heads |= {key.text: key for key, _ in one.entries if key and key.text not in heads}
        found.append(leaves)
    if not found:
        return None
    names = [Leaf(_spaced(name), leaf.line, 1) for name, leaf in heads.items()]
    head = Row(tree.line, [_cell(name) for name in names])
    rows = [
        Row(
            min((leaf.line for leaf in one.values()), default=tree.line),
            [_cell(one[name]) if name in one else Cell() for name in heads],
        )
        for one in found
    ]
    return Grid(head, rows)


def _grid(heads: list[Leaf], rows: Branch) -> Grid | None:
    found: list[Row] = []
    for _, row in rows.entries:
        if isinstance(row, Leaf) or row.kind != "list":
            return None
        cells = [_cell(value) if isinstance(value, Leaf) else Cell() for _, value in row.entries]
        found.append(Row(row.line, cells))
    return Grid(Row(rows.line, [_cell(head) for head in heads]), found)


def _name(tree: Tree) -> Leaf | None:
    """Return the name of a column: a text, or what a mapping calls it."""
    if isinstance(tree, Leaf):
        return tree
    inner = {key.text.lower(): value for key, value in tree.entries if key}
    leaves = (inner.get(name) for name in _NAMES)
    return next((leaf for leaf in leaves if isinstance(leaf, Leaf)), None)


def _spaced(name: str) -> str:
    """Return a key as the head of a column: `keyResult` as `key result`."""
    return name if name.lower() in FIELDS else spaced(name).lower()


def _cell(leaf: Leaf) -> Cell:
    return Cell(leaf.text, leaf.line, leaf.column - 1)
