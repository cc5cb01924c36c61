"""The strip at the foot of the screen, wrapped to its width."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from assistant.render.styled import Line
from assistant.tui.paint import painted

Tell = Callable[[int], Iterable[Line]]


class Told(Widget):
    """Lines that are made anew for each width."""

    def __init__(self, tell: Tell | None = None, *, id: str | None = None) -> None:  # noqa: A002 - as in the base
        super().__init__(id=id)
        self._tell: Tell = tell or (lambda columns: ())  # noqa: ARG005 - the width of nothing

    def tell(self, tell: Tell) -> None:
        """Show other lines."""
        self._tell = tell
        self.refresh(layout=True)

    def render(self) -> Content:
        """Return the lines for the width there is."""
        return painted(self._tell(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as in the base
        """Return how many lines there are."""
        return sum(1 for _ in self._tell(width))


class Strip(VerticalScroll, can_focus=False):
    """What there is to say of the line that the cursor is on; it scrolls where it is long."""

    def compose(self) -> ComposeResult:
        """Hold the lines."""
        yield Told()

    def tell(self, tell: Tell) -> None:
        """Show other lines, from their beginning."""
        self.query_one(Told).tell(tell)
        self.scroll_home(animate=False)

    def move(self, by: int) -> None:
        """Show what is further down or further up."""
        self.scroll_relative(y=by, animate=False)
