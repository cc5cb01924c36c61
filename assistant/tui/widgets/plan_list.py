"""The plan as a list of lines to go through and to change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import ListView

from assistant.tui.rows import Row
from assistant.tui.widgets.row_item import RowItem


class PlanList(ListView, can_focus_children=True, inherit_bindings=False):
    """Rows; those that stay are shown anew in place, so that the cursor and the view stay too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "cursor_down", "Next line", show=False, id="list.down"),
        Binding("up,k", "cursor_up", "Line before", show=False, id="list.up"),
        Binding("home,g", "first", "First line", show=False, id="list.first"),
        Binding("end,G", "last", "Last line", show=False, id="list.last"),
        Binding("pagedown", "move(10)", "Ten lines on", show=False, id="list.page_down"),
        Binding("pageup", "move(-10)", "Ten lines back", show=False, id="list.page_up"),
    ]

    @property
    def current(self) -> Row | None:
        """The row that the cursor is on."""
        child = self.highlighted_child
        return child.row if isinstance(child, RowItem) else None

    def items(self) -> Iterator[RowItem]:
        """Every row's widget, in order."""
        return (child for child in self.children if isinstance(child, RowItem))

    def item(self, key: str) -> RowItem | None:
        """Return the widget of a row."""
        return next((item for item in self.items() if item.row.key == key), None)

    async def show(self, rows: Sequence[Row], cursor: str | None = None) -> None:
        """Show these rows, with the cursor on one of them or else where it was."""
        here = cursor or (self.current.key if self.current else None)
        shown = list(self.items())
        if [item.row.key for item in shown] == [row.key for row in rows]:
            for item, row in zip(shown, rows, strict=True):
                item.show(row)
        else:
            self.index = None
            await self.remove_children()
            await self.mount(*map(RowItem, rows))
        self.point(here)

    def touch(self, rows: Sequence[Row]) -> None:
        """Show other findings on the rows that there are; none comes or goes."""
        shown = {item.row.key: item for item in self.items()}
        for row in rows:
            if row.key in shown:
                shown[row.key].show(row)

    def point(self, key: str | None) -> None:
        """Put the cursor on a row, or on the first one."""
        places = {item.row.key: place for place, item in enumerate(self.items())}
        self.index = places.get(key or "", 0) if places else None

    def action_first(self) -> None:
        """Go to the first row."""
        self.index = 0

    def action_last(self) -> None:
        """Go to the last row."""
        self.index = len(self) - 1

    def action_move(self, by: int) -> None:
        """Go some rows up or down, to one that can be pointed at."""
        if not len(self):
            return
        place = min(max((self.index or 0) + by, 0), len(self) - 1)
        while 0 < place < len(self) - 1 and self.children[place].disabled:
            place += 1 if by > 0 else -1
        self.index = place
