"""The keys that serve now, in one line: those that do not fit are left out whole, never cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual import events
from textual.content import Content
from textual.widget import Widget

from assistant.render.styled import width

if TYPE_CHECKING:
    from textual.binding import Binding
    from textual.screen import Screen

_GAP = 2


@runtime_checkable
class Choosy(Protocol):
    """A screen that knows which of its actions serve now; the others still say why they do not."""

    FIRST: tuple[str, ...]
    """How the names of the bindings begin that matter most, the first of them first."""

    def serves(self, action: str) -> bool:
        """Say whether an action would do something."""
        ...


def serving(screen: Screen[object]) -> list[Binding]:
    """Return a key for each action that would do something now, the most important first."""
    found: dict[str, Binding] = {}
    for active in screen.active_bindings.values():
        if not isinstance(screen, Choosy) or screen.serves(active.binding.action):
            found.setdefault(active.binding.action, active.binding)
    first = screen.FIRST if isinstance(screen, Choosy) else ()

    def rank(binding: Binding) -> int:
        name = binding.id or ""
        return next((n for n, begun in enumerate(first) if name.startswith(begun)), len(first))

    return sorted(found.values(), key=rank)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key, what it does, and the name by which it is pressed."""

    shown: str
    told: str
    key: str

    @property
    def width(self) -> int:
        """How many columns it takes."""
        return width(self.shown) + 1 + width(self.told)


def fitting(entries: Iterable[Entry], last: Entry | None, columns: int) -> list[tuple[int, Entry]]:
    """Return the entries that fit with their columns; the last one stands at the right."""
    end = columns - (last.width + 1 if last else 0)
    placed: list[tuple[int, Entry]] = []
    column = 1
    for entry in entries:
        if column + entry.width + (_GAP if last else 0) <= end:
            placed.append((column, entry))
            column += entry.width + _GAP
    return [*placed, (end, last)] if last else placed


class Keys(Widget, can_focus=False):
    """The line of keys; a click presses one."""

    def __init__(self) -> None:
        super().__init__()
        self._placed: list[tuple[int, Entry]] = []

    def on_mount(self) -> None:
        """Follow what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def render(self) -> Content:
        """Return the line."""
        self._placed = fitting(self._entries(), self._palette(), self.size.width)
        parts: list[str | tuple[str, str]] = []
        column = 0
        for start, entry in self._placed:
            parts += [" " * (start - column), (entry.shown, "bold $footer-key-foreground"), " "]
            parts.append(entry.told)
            column = start + entry.width
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        for start, entry in self._placed:
            if start <= event.x < start + entry.width:
                self.app.simulate_key(entry.key)

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def _entries(self) -> Iterator[Entry]:
        for binding in serving(self.screen):
            if binding.show:
                yield Entry(self.app.get_key_display(binding), binding.description, binding.key)

    def _palette(self) -> Entry | None:
        key = self.app.COMMAND_PALETTE_BINDING
        active = self.screen.active_bindings.get(key)
        return Entry(self.app.get_key_display(active.binding), "Commands", key) if active else None
