"""What lists in JSON and YAML hold by their words, where their names do not tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from okrkpi.documents.fields import LEVELS
from okrkpi.documents.keys import LEVEL, VALUE, announced
from okrkpi.documents.sketch import Role
from okrkpi.documents.spelling import TEXTS, field_in, values_of
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.pattern import pattern
from okrkpi.statement import Statement

Stated = Callable[[str], Statement]
"""Reads a text as a statement."""
_COUNTED = pattern(r"(?!\d{4}-\d\d-\d\d)[^\w]{0,3}\d.{0,20}$")
_DIGIT = pattern(r"\d")
_SAMPLE = 24
_HALF = 0.5
_FEW_WORDS = 3
_MEASURED = ("key_result", "kpi")


def held_in(trees: Sequence[Tree], stated: Stated) -> Role | None:
    """Return the role of most of what lists hold: what is measured, or work to be done."""
    entries = [entry for tree in trees for entry in _entries(tree)][:_SAMPLE]
    if not entries:
        return None
    found = [stated(text) for text, _ in entries]
    measured = sum(
        level or (one.quantified and one.kind in _MEASURED)
        for one, (_, level) in zip(found, entries, strict=True)
    )
    if measured >= _HALF * len(entries):
        return "key_result"
    work = sum(one.kind == "initiative" for one in found)
    return "initiative" if work > _HALF * len(entries) else None


def moves_in(trees: Sequence[Tree], stated: Stated) -> bool:
    """Say whether most of what lists hold are moves from one value to another."""
    entries = [entry for tree in trees for entry in _entries(tree)][:_SAMPLE]
    found = [stated(text) for text, _ in entries]
    moves = sum(one.kind == "key_result" and bool(one.baseline and one.target) for one in found)
    return moves >= _HALF * len(entries) > 0


def aims_in(tree: Branch, often: frozenset[str], stated: Stated) -> list[tuple[Leaf, Branch]]:
    """Return the names in a mapping that are aims, each with what measures it beneath it.

    A name that stands `often` is the name of a list, whatever it says.
    """
    found = [
        (key, value)
        for key, value in tree.entries
        if key and isinstance(value, Branch) and key.text not in often and _measures(value, stated)
    ]
    found = [(key, value) for key, value in found if announced(key.text, value) is None]
    aims = [
        key
        for key, _ in found
        if len(key.text.split()) >= _FEW_WORDS and stated(key.text).kind == "objective"
    ]
    return found if aims and 2 * len(aims) >= len(found) else []


def _measures(tree: Branch, stated: Stated) -> bool:
    """Say whether what stands beneath a name is measured, or lists what is."""
    if tree.kind == "map" and not values_of(tree).keys() & {*TEXTS}:
        lists = [value for value in values_of(tree).values() if isinstance(value, Branch)]
        lists = [value for value in lists if value.kind == "list" or _holds_maps(value)]
        if lists:
            return any(held_in([value], stated) == "key_result" for value in lists)
    return held_in([tree], stated) == "key_result"


def _entries(tree: Tree) -> Iterator[tuple[str, bool]]:
    """Yield the words of each entry, and whether a level stands beside them."""
    for key, value in tree.entries if isinstance(tree, Branch) else ():
        if isinstance(value, Leaf):
            bare = key is not None and bool(VALUE.match(value.text) or _is_level(key, value))
            text = key.text if key and bare else value.text
            if len(text.split()) > 1 or bare:
                yield text, bare
        elif value.kind == "map":
            values = values_of(value)
            words = [values[name] for name in TEXTS if name in values]
            words += [one for one in values.values() if _is_wordy(one)]
            stated = [one.text for one in words if isinstance(one, Leaf)]
            stated = [text for text in stated if not VALUE.match(text)]
            text = next(iter(stated), key.text if key and " " in key.text else _longest(values))
            level = any(
                field_in(name) in LEVELS and isinstance(one, Leaf) and _COUNTED.match(one.text)
                for name, one in values.items()
            )
            if text:
                yield text, level


def _longest(values: dict[str, Tree]) -> str:
    """Return the longest text of a record that is no value, where it has two words or more."""
    free = [one for name, one in values.items() if isinstance(one, Leaf) and not field_in(name)]
    texts = [one.text.strip() for one in free if not VALUE.match(one.text)]
    return max((text for text in texts if " " in text), key=len, default="")


def _holds_maps(tree: Branch) -> bool:
    """Say whether a mapping names things with details, as measures with their values."""
    return all(isinstance(one, Branch) and one.kind == "map" for _, one in tree.entries)


def _is_level(key: Leaf, value: Leaf) -> bool:
    """Say whether the name of a measure stands over where it is to move, as `from 31 to 15`."""
    return " " in key.text and bool(LEVEL.match(value.text)) and bool(_DIGIT.search(value.text))


def _is_wordy(tree: Tree) -> bool:
    return isinstance(tree, Leaf) and len(tree.text.split()) >= _FEW_WORDS
