"""YAML as a tree of texts, each with its place."""

from __future__ import annotations

from typing import Any

import yaml
from yaml import events

from okrkpi.documents.errors import DocumentError
from okrkpi.documents.tree import Branch, Grower, Leaf, Tree
from okrkpi.documents.yaml_aliases import written_out
from okrkpi.documents.yaml_faults import as_in_the_file, fault
from okrkpi.pattern import pattern

_PROPERTIES = pattern(r"(?:[&!]\S*\s+)+")
"""What stands before a text in YAML and is none of its words: its anchor, its tag."""
_NULLS = {"", "null", "Null", "NULL", "~"}


def read_yaml(text: str) -> list[Tree]:
    """Return the documents in a text in YAML."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = as_in_the_file(text.replace("\ufeff", "", 1).replace("\0", " "))
    lines = text.split("\n")
    grower = Grower()
    last: yaml.Event | None = None
    try:
        for event in written_out(yaml.parse(text, Loader=loader)):
            last = event
            _grow(grower, event, lines)
    except yaml.YAMLError as error:
        raise fault(error, text, last) from None
    except (RecursionError, UnicodeError):
        message = "this is no valid YAML: it holds a character that YAML does not allow"
        raise DocumentError(message) from None
    return grower.roots


def _grow(grower: Grower, event: yaml.Event, lines: list[str]) -> None:
    line, column = _place(event.start_mark)
    if isinstance(event, events.ScalarEvent):
        grower.add(_leaf(event, lines))
    elif isinstance(event, events.MappingStartEvent):
        grower.begin(Branch("map", line, column))
    elif isinstance(event, events.SequenceStartEvent):
        grower.begin(Branch("list", line, column))
    elif isinstance(event, events.CollectionEndEvent):
        grower.close()


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _leaf(event: yaml.ScalarEvent, lines: list[str]) -> Leaf:
    (line, column), (end_line, end) = _place(event.start_mark), _place(event.end_mark)
    if event.style in ("|", ">"):
        return _block(event.value.strip(), line + 1, lines)
    if not event.style and event.value in _NULLS:
        return Leaf("", line, column)
    quote = 1 if event.style in ("'", '"') else 0
    if (event.anchor or event.tag) and (before := _PROPERTIES.match(lines[line - 1], column - 1)):
        column += len(before[0])
    column, end = column + quote, end - quote
    whole = line == end_line and end - column == len(event.value)
    return Leaf(event.value, line, column, end if whole else None)


def _block(text: str, line: int, lines: list[str]) -> Leaf:
    """Return a text of several lines, with the place of the first."""
    first = lines[line - 1] if line <= len(lines) else ""
    column = len(first) - len(first.lstrip()) + 1
    whole = bool(first.strip()) and text.startswith(first.strip())
    return Leaf(text, line, column, len(first.rstrip()) + 1 if whole else None)
