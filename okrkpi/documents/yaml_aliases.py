"""Aliases in YAML, each written out as what it stands for, and merge keys, within a bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yaml import events

from okrkpi.documents.errors import DocumentError

_MOST = 20_000
"""How many nodes aliases may add, far more than any plan needs."""


class _Written:
    """The nodes so far, aliases written out, and which of them each anchor names."""

    def __init__(self) -> None:
        self.nodes: list[events.Event] = []
        self.spans: dict[str, tuple[int, int]] = {}
        self.open: list[tuple[str | None, int]] = []
        self.added = 0

    def add(self, event: events.Event) -> list[events.Event]:
        """Take one event, and return those that it stands for."""
        if isinstance(event, events.AliasEvent):
            found = self._named(event)
            self.nodes += found
            return found
        start = len(self.nodes)
        self.nodes.append(event)
        if isinstance(event, events.CollectionStartEvent):
            self.open.append((event.anchor, start))
            if event.anchor:
                self.spans.pop(event.anchor, None)
        elif isinstance(event, events.CollectionEndEvent):
            name, start = self.open.pop()
            self._name(name, start)
        elif isinstance(event, events.ScalarEvent):
            self._name(event.anchor, start)
        elif isinstance(event, events.DocumentStartEvent):
            self.spans.clear()
        return [event]

    def _name(self, anchor: str | None, start: int) -> None:
        if anchor:
            self.spans[anchor] = (start, len(self.nodes))

    def _named(self, alias: events.AliasEvent) -> list[events.Event]:
        name = str(alias.anchor)
        if any(name == one for one, _ in self.open):
            raise _fault(alias, f"the alias *{name} stands inside of what it names, take it out")
        if name not in self.spans:
            raise _fault(alias, f"the alias *{name} names nothing above it, add &{name} there")
        start, end = self.spans[name]
        self.added += end - start
        if self.added > _MOST:
            raise _fault(alias, "its aliases stand for too much, write their values out")
        return self.nodes[start:end]


def written_out(found: Iterable[events.Event]) -> Iterator[events.Event]:
    """Yield the events of a text in YAML, those that an alias stands for in its place."""
    written = _Written()
    for event in found:
        yield from written.add(event)


def _fault(alias: events.AliasEvent, sentence: str) -> DocumentError:
    mark = alias.start_mark
    place = (mark.line + 1, mark.column + 1) if mark else (None, None)
    return DocumentError(f"this is no valid YAML: {sentence}", *place)
