"""YAML as text with places: no types, no aliases, and errors that name the line."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from okrkpi.documents.errors import DocumentError
from okrkpi.documents.yaml_faults import as_in_the_file, fault
from okrkpi.pattern import pattern

_PLAIN = pattern(r"[\w./](?:[\w ./@+()-]*[\w./@+()-])?")
_TEXT = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_JOINERS = "\u200c\u200d"


class _Loader(yaml.SafeLoader):
    """Composes nodes and refuses aliases, through which a few lines can grow without end."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]  # the stubs
            message = "an alias such as *name is not read: write its value out"
            raise DocumentError(message, mark.line + 1, mark.column + 1)
        return super().compose_node(parent, index)


def compose(text: str, first_line: int) -> yaml.Node | None:
    """Return the root of the YAML that starts on `first_line` of its file, if there is one."""
    # Empty lines before it make every mark that of the file.
    text = "\n" * (first_line - 1) + as_in_the_file(text)
    try:
        root: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise fault(error, text) from None
    except RecursionError:
        raise DocumentError(
            "this YAML is nested too deeply: write each name with one value", first_line
        ) from None
    return root


def fail(message: str, node: yaml.Node) -> DocumentError:
    """Return the error for a node."""
    return DocumentError(message, node.start_mark.line + 1, node.start_mark.column + 1)


def entries(node: yaml.Node | None, what: str) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """Yield the key, the key's node and the value's node of each entry of a mapping."""
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise fail(f"{what} is written as lines of “name: value”", node)
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise fail("a name is a single word", key)
        yield key.value, key, value


def sequence(node: yaml.Node, what: str) -> list[yaml.Node]:
    """Return the entries of a list; a blank is an empty one."""
    if isinstance(node, yaml.SequenceNode):
        return list(node.value)
    if is_blank(node):
        return []
    raise fail(f"{what} is a list: begin each entry with a dash", node)


def scalar(node: yaml.Node) -> str | None:
    """Return a value as it is written, or None for a blank."""
    if not isinstance(node, yaml.ScalarNode):
        raise fail("one value is wanted here: put a text in quotes", node)
    return None if is_blank(node) else str(node.value)


def is_blank(node: yaml.Node) -> bool:
    """Say whether nothing, or null, stands in the place of a value."""
    return isinstance(node, yaml.ScalarNode) and node.tag == _NULL


def flow(node: yaml.Node) -> str:
    """Return any value as one line of text."""
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(_inner(entry) for entry in node.value)}]"
    if isinstance(node, yaml.MappingNode):
        return "{" + ", ".join(f"{_inner(key)}: {_inner(value)}" for key, value in node.value) + "}"
    return str(node.value)


def write_scalar(text: str, *, any_type: bool = False) -> str:
    """Return the text as a YAML value, in quotes where it would not be read as this text.

    With `any_type` a number or a truth value stays bare, as in a field of another tool.
    """
    if _PLAIN.fullmatch(text) and (any_type or _is_text(text)):
        return text
    return '"' + "".join(map(_quoted, text)) + '"'


def _is_text(plain: str) -> bool:
    node = yaml.compose(f"- {plain}", Loader=yaml.SafeLoader)
    return isinstance(node, yaml.SequenceNode) and node.value[0].tag == _TEXT


def _inner(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return write_scalar(node.value, any_type=True)
    return flow(node)


def _quoted(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable() or character in _JOINERS:
        return character
    number = ord(character)
    if number > 0xFFFF:
        return f"\\U{number:08x}"
    return f"\\u{number:04x}" if number > 0xFF else f"\\x{number:02x}"
