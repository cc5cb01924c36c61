"""TOML as a tree of texts, each with its place, as Hugo and others write it above a page."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field

from okrkpi.documents.errors import DocumentError
from okrkpi.documents.tree import Branch, Leaf, Tree, settled
from okrkpi.pattern import pattern

_TOKEN = pattern(
    r"(?P<skip>[ \t\r]+|#[^\n]*)|(?P<line>\n)"
    r"|(?P<text>\"\"\"(?:\\.|[^\\])*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*')"
    r"|(?P<sign>[\[\]{},=])|(?P<bare>[^\s\[\]{},=#\"']+)",
    re.DOTALL,
)
_MATTER = pattern(r"\s*\+\+\+[ \t]*\r?\n(.*?\n)\+\+\+[ \t]*(?:\r?\n|$)", re.DOTALL)
_AT = pattern(r"\s*\(at line (\d+), column (\d+)\)|\s*\(at end of document\)")


@dataclass(slots=True)
class _Token:
    """A sign, a bare word or a text, as written, with its place."""

    kind: str
    raw: str
    line: int
    column: int


@dataclass(slots=True)
class _Reader:
    """Reads tokens one after the other into `root`."""

    tokens: list[_Token]
    root: Branch = field(default_factory=lambda: Branch("map", 1, 1))
    at: int = 0

    def read(self) -> Branch:
        """Read tables and values to the end."""
        here = self.root
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "line":
                self.at += 1
            elif token.raw == "[":
                here = self._table()
            else:
                self._pair(here)
        return self.root

    def _table(self) -> Branch:
        """Read `[name]` or `[[name]]`, and return the mapping that its values go to."""
        several = self.tokens[self.at + 1].raw == "["
        self.at += 2 if several else 1
        path = self._path("]")
        self.at += 1 if several else 0
        outer = _reach(self.root, path[:-1])
        if not several:
            return _reach(outer, path[-1:])
        held = _held(outer, path[-1])
        if not isinstance(held, Branch):
            held = Branch("list", path[-1].line, path[-1].column)
            outer.entries.append((path[-1], held))
        one = Branch("map", path[-1].line, path[-1].column)
        held.entries.append((None, one))
        return one

    def _path(self, until: str) -> list[Leaf]:
        """Read the parts of a name up to a sign."""
        found: list[Leaf] = []
        while (token := self.tokens[self.at]).raw != until:
            leaf = _leaf(token)
            parts = leaf.text.split(".") if token.kind == "bare" else [leaf.text]
            found += [Leaf(part, leaf.line, leaf.column) for part in parts if part]
            self.at += 1
        self.at += 1
        return found

    def _pair(self, here: Branch) -> None:
        *outer, key = self._path("=")
        _reach(here, outer).entries.append((key, self._value()))

    def _value(self) -> Tree:
        token = self.tokens[self.at]
        self.at += 1
        if token.raw not in ("[", "{") or token.kind == "text":
            return _leaf(token)
        branch = Branch("list" if token.raw == "[" else "map", token.line, token.column)
        while (inner := self.tokens[self.at]).raw not in ("]", "}") or inner.kind == "text":
            if inner.kind == "line" or (inner.raw == "," and inner.kind == "sign"):
                self.at += 1
            elif branch.kind == "list":
                branch.entries.append((None, self._value()))
            else:
                self._pair(branch)
        self.at += 1
        return branch


def read_toml(text: str) -> list[Tree]:
    """Return the only document in a text in TOML, also where it stands above a page."""
    if matter := _MATTER.match(text):
        text = "\n" * matter[0].count("\n", 0, matter.start(1)) + matter[1]
    try:
        tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        place = _AT.search(str(error))
        where = (int(place[1]), int(place[2])) if place and place[1] else (None, None)
        said = _AT.sub("", str(error))
        message = f"this is no valid TOML: {said[:1].lower()}{said[1:]}"
        raise DocumentError(message, *where) from None
    return settled([_Reader(_tokens(text)).read()])


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    line, start = 1, 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "skip":
            found.append(_Token(kind, match[0], line, match.start() - start + 1))
        if breaks := match[0].count("\n"):
            line, start = line + breaks, text.rfind("\n", 0, match.end()) + 1
    return found


def _leaf(token: _Token) -> Leaf:
    """Return a text with its place, whole where it stands on one line as it is meant."""
    if token.kind != "text":
        return Leaf(token.raw, token.line, token.column, token.column + len(token.raw))
    value: str = tomllib.loads(f"x = {token.raw}")["x"]
    marks = 3 if token.raw[:3] in ('"""', "'''") else 1
    inner = token.raw[marks:-marks]
    if marks > 1 and inner.startswith("\n"):
        return Leaf(value.strip(), token.line + 1, 1)
    end = token.column + marks + len(inner)
    return Leaf(value, token.line, token.column + marks, end if inner == value else None)


def _held(branch: Branch, key: Leaf) -> Tree | None:
    return next((value for name, value in branch.entries if name and name.text == key.text), None)


def _reach(branch: Branch, path: list[Leaf]) -> Branch:
    """Return the mapping at the end of a path, made where it is missing."""
    for key in path:
        held = _held(branch, key)
        if isinstance(held, Branch) and held.kind == "list" and held.entries:
            held = held.entries[-1][1]
        if not isinstance(held, Branch):
            held = Branch("map", key.line, key.column)
            branch.entries.append((key, held))
        branch = held
    return branch
