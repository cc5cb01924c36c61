"""A row of the plan's list, painted by itself; while it is edited it holds the field."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widgets import ListItem

from assistant.render.styled import Line, Span, Style, span, width, wrap
from assistant.tui.paint import painted
from assistant.tui.rows import SIGNS, Kind, Row
from assistant.tui.strip import STATE_STYLES
from assistant.tui.widgets.line_edit import LineEdit

MOST_LINES = 6
"""Lines that a row takes, so that a whole paragraph pushes no other row off the screen."""

_STATE = 9
_LABEL = 6
_STYLES: dict[Kind, Style] = {
    "plan": "title",
    "objective": "strong",
    "left_out": "dim",
    "ruled_out": "dim",
    "figures": "dim",
}


class RowItem(ListItem):
    """One line of the plan with its state in a sign and a word."""

    def __init__(self, row: Row) -> None:
        super().__init__(disabled=row.kind == "heading")
        self.row = row
        self.add_class(f"-{row.kind}")

    @property
    def editing(self) -> bool:
        """Whether its words are being changed."""
        return bool(self.query(LineEdit))

    def show(self, row: Row) -> None:
        """Show another state of the same row."""
        if row != self.row:
            self.row = row
            self.refresh(layout=not self.editing)

    async def edit(self) -> None:
        """Open the words to be changed."""
        field = LineEdit(self.row.key, self.row.text)
        field.styles.margin = (0, 0, 0, len(_lead_text(self.row)))
        await self.mount(field)

    async def close(self) -> None:
        """Close the field."""
        await self.query(LineEdit).remove()
        self.refresh(layout=True)

    def watch_highlighted(self, value: bool) -> None:
        """Mark the row that the cursor is on, by more than its colour."""
        super().watch_highlighted(value)
        self.refresh()

    def render(self) -> Content:
        """Return the row as it is to be seen."""
        if self.editing:
            return painted([self._lead()])
        return painted(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the row takes."""
        if self.editing:
            return super().get_content_height(container, viewport, width)
        return len(self._lines(width))

    def _lines(self, columns: int) -> list[Line]:
        row = self.row
        if row.kind == "heading":
            return [(), (span(f"  {row.text}", "strong"),)]
        lead = self._lead()
        words = [span(row.text, _STYLES.get(row.kind, ""))]
        if row.aside:
            words += [Span("  "), span(f"({row.aside})", "dim")]
        indent = sum(width(piece.text) for piece in lead)
        lines = list(wrap(words, columns=max(columns - 1, indent + 8), first=lead, indent=indent))
        if len(lines) <= MOST_LINES:
            return lines
        return [*lines[: MOST_LINES - 1], (Span(f"{' ' * indent}…", "dim"),)]

    def _lead(self) -> Line:
        row = self.row
        mark = "›" if self.highlighted else " "
        state = f"{SIGNS[row.state]} {row.state}".ljust(_STATE)
        rest = _lead_text(row)[1 + _STATE :]
        return (
            Span(mark, "strong"),
            Span(state, STATE_STYLES[row.state]),
            span(rest, "strong" if self.highlighted else "id"),
        )


def _lead_text(row: Row) -> str:
    label = f"{'  ' * row.indent}{row.label} "
    return " " * (1 + _STATE) + label.ljust(_LABEL + 2 * row.indent)
