"""JSON and YAML as a tree of texts, each with its place; nothing is built but text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from okrkpi.document import Place
from okrkpi.documents.errors import DocumentError
from okrkpi.pattern import pattern

_DEEPEST = 100
_TOKEN = pattern(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_WRAPPERS = ("attributes", "fields", "properties", "spec", "relationships", "relations")
_WORDS = frozenset(["title", "name", "text", "statement", "objective", "goal", "description"])


@dataclass(slots=True)
class Leaf:
    """A text as written; `end` is None where it does not stand on one line."""

    text: str
    line: int
    column: int
    end: int | None = None


@dataclass(slots=True)
class Branch:
    """A list or a mapping; the keys of a list's entries are empty."""

    kind: Literal["list", "map"]
    line: int
    column: int
    entries: list[tuple[Leaf | None, Leaf | Branch]] = field(default_factory=list)


Tree = Leaf | Branch


def read_tree(text: str, kind: Literal["json", "yaml"]) -> list[Tree]:
    """Return the documents in a text; YAML may hold several."""
    if kind == "json":
        return settled([_read_json(text)])
    from okrkpi.documents.yaml_tree import read_yaml

    return settled(read_yaml(text))


def settled(roots: list[Tree]) -> list[Tree]:
    """Return trees with what their wrappers hold put where it belongs."""
    for root in roots:
        _unwrap(root)
    return roots


def _unwrap(root: Tree) -> None:
    """Put what stands in `attributes` and the like beside it, where it belongs."""
    waiting = [root]
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Leaf):
            continue
        inner: list[tuple[Leaf | None, Tree]] = []
        for key, value in _merged(tree):
            value = _of_edges(value) if key is not None else _of_relation(_of_edges(value))
            wraps = key is not None and key.text.lower() in _WRAPPERS
            if wraps and isinstance(value, Branch) and value.kind == "map":
                inner += value.entries
            else:
                inner.append((key, value))
        tree.entries = inner
        waiting += [value for _, value in inner]


def _merged(tree: Branch) -> list[tuple[Leaf | None, Tree]]:
    """Return the entries of a mapping with those that its merge key brings in, as YAML has it."""
    if not any(key is not None and key.text == "<<" for key, _ in tree.entries):
        return tree.entries
    own = [(key, value) for key, value in tree.entries if key is None or key.text != "<<"]
    known = {key.text for key, _ in own if key}
    waiting = [value for key, value in tree.entries if key and key.text == "<<"]
    for one in waiting:
        if isinstance(one, Branch) and one.kind == "list":
            waiting += [value for _, value in one.entries]
        elif isinstance(one, Branch):
            brought = [entry for entry in _merged(one) if entry[0] and entry[0].text not in known]
            known |= {key.text for key, _ in brought if key}
            own += brought
    return own


def _of_edges(tree: Tree) -> Tree:
    """Return the list of nodes that a graph's answer holds, or the node of one of its edges."""
    if isinstance(tree, Leaf) or tree.kind == "list":
        return tree
    inner = {key.text.lower(): value for key, value in tree.entries if key}
    for name in ("edges", "nodes", "node"):
        value = inner.get(name)
        alone = not inner.keys() & {"title", "name", "text", "id"}
        if alone and isinstance(value, Branch) and (value.kind == "list") == (name != "node"):
            return value
    return tree


def _of_relation(tree: Tree) -> Tree:
    """Return the thing that an entry of a list only points to, as a relation between two does."""
    if isinstance(tree, Leaf) or tree.kind == "list" or len(tree.entries) == 1:
        return tree
    names = {key.text.lower() for key, value in tree.entries if key}
    held = [value for _, value in tree.entries if isinstance(value, Branch)]
    if len(held) != 1 or names & _WORDS or held[0].kind == "list":
        return tree
    inner = {key.text.lower() for key, value in held[0].entries if key and isinstance(value, Leaf)}
    return held[0] if inner & _WORDS else tree


class Grower:
    """Puts leaves and branches where they belong, without recursion."""

    def __init__(self) -> None:
        self.roots: list[Tree] = []
        self.open: list[tuple[Branch, list[Leaf]]] = []

    def add(self, tree: Tree) -> None:
        """Put a tree where it belongs: into what is open, or beside the other documents."""
        if not self.open:
            self.roots.append(tree)
            return
        branch, keys = self.open[-1]
        if branch.kind == "list":
            branch.entries.append((None, tree))
        elif keys:
            branch.entries.append((keys.pop(), tree))
        elif isinstance(tree, Leaf):
            keys.append(tree)
        else:
            raise DocumentError("a name is a single word", tree.line, tree.column)

    def begin(self, branch: Branch) -> None:
        """Open a list or a mapping."""
        if len(self.open) >= _DEEPEST:
            message = f"this is nested deeper than {_DEEPEST} levels"
            raise DocumentError(message, branch.line, branch.column)
        self.add(branch)
        self.open.append((branch, []))

    def close(self) -> None:
        """Close what was opened last."""
        self.open.pop()


def _read_json(text: str) -> Tree:
    text = text.replace("\ufeff", " ", 1) if text.startswith("\ufeff") else text
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        message = f"this is no valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise DocumentError(message, error.lineno, error.colno) from None
    except (RecursionError, ValueError):
        raise DocumentError(
            "this JSON is nested too deeply, or a number in it is too long"
        ) from None
    grower = Grower()
    for sign, line, column in _tokens(text):
        if sign in ("{", "["):
            grower.begin(Branch("map" if sign == "{" else "list", line, column))
        elif sign in ("}", "]"):
            grower.close()
        elif sign.startswith('"'):
            value = json.loads(sign)
            end = column + len(sign) - 1
            grower.add(Leaf(value, line, column + 1, end if len(value) == len(sign) - 2 else None))
        elif sign not in (",", ":"):
            grower.add(Leaf("" if sign == "null" else sign, line, column, column + len(sign)))
    return grower.roots[0]


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    line, start, done = 1, 0, 0
    for found in _TOKEN.finditer(text):
        breaks = text.count("\n", done, found.start())
        if breaks:
            line += breaks
            start = text.rfind("\n", done, found.start()) + 1
        done = found.start()
        yield found[0], line, found.start() - start + 1


def read_places(text: str) -> dict[str, Place]:
    """Return where the text of each item of a plan in JSON stands, by the item's id."""
    places: dict[str, Place] = {}
    waiting: list[Tree] = [_read_json(text)]
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Leaf):
            continue
        leaves = {key.text: leaf for key, leaf in tree.entries if key and isinstance(leaf, Leaf)}
        if "id" in leaves and "text" in leaves:
            leaf = leaves["text"]
            places.setdefault(
                leaves["id"].text, Place(leaf.line, leaf.column, leaf.end or leaf.column)
            )
        waiting.extend(reversed([value for _, value in tree.entries]))
    return places
