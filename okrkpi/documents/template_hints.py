"""Words in italics that wait to be replaced, where a template is filled in part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from okrkpi.documents.grid import Grid, Row, filled_of
from okrkpi.documents.node import Node
from okrkpi.pattern import pattern

_ITALIC = pattern(r"([*_])(?![*_\s])[^*_]+\1")


def is_italic(raw: str) -> bool:
    """Say whether a line or a cell is set in italics from its first word to its last."""
    return _ITALIC.fullmatch(raw.strip()) is not None


def find_hints(nodes: Sequence[Node]) -> frozenset[str]:
    """Return the words that stand in italics again and again, as no goal of anybody's does."""
    count = Counter(_plain(raw) for node in nodes for raw in _written(node) if is_italic(raw))
    return frozenset(words for words, often in count.items() if often > 1)


def waits(raw: str, hints: Collection[str]) -> bool:
    """Say whether a line holds nothing but words that the document repeats in italics."""
    return is_italic(raw) and _plain(raw) in hints


def unfilled_rows(grid: Grid, hints: Collection[str]) -> list[Row]:
    """Return the rows of a table that hold only italics, beside others that do not."""
    italic = [row for row in grid.rows if _is_unfilled(row)]
    if len(italic) < len(grid.rows):
        return italic
    return [row for row in italic if waits(filled_of(row)[0].raw, hints)]


def _is_unfilled(row: Row) -> bool:
    filled = filled_of(row)
    return bool(filled) and all(is_italic(cell.raw) for cell in filled)


def _written(node: Node) -> Iterator[str]:
    if node.table is None:
        yield node.raw
        return
    for row in node.table.rows:
        yield from (cell.raw for cell in filled_of(row)[:1])


def _plain(raw: str) -> str:
    return raw.strip().strip("*_").casefold()
