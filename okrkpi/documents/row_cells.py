"""The cells of a table of goals, by the columns that they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from okrkpi.documents.bounds import with_side
from okrkpi.documents.column_names import OWN_WORDS
from okrkpi.documents.fields import ITEM_FIELDS, clean
from okrkpi.documents.grid import Cell, Row, cell_at
from okrkpi.documents.labels import label_of
from okrkpi.documents.periods import latest
from okrkpi.documents.sketch import Draft
from okrkpi.documents.slots import is_blank_goal, is_slot
from okrkpi.documents.typed import typed
from okrkpi.pattern import pattern
from okrkpi.statement.remembered import statement
from okrkpi.statement.units import CURRENCY_CODES, CURRENCY_SIGNS, UNITS

NOTHING = pattern(r"(?:[\s.,_?*|~–—…-]*|n/?a|none|tb[dc]|null)$", re.IGNORECASE)
DETAILS = ITEM_FIELDS - {"parent", "id", "type", "text"}
"""The columns that tell something of the item of a row."""
_OF_OBJECTIVE = frozenset(["team", "cycle"])
_LEVELS = ("baseline", "target")
_OPEN_TARGET = pattern(r"\W*(?:tb[acd]|\?+|to be \w+(?: \w+)?|open|undecided)\W*$", re.IGNORECASE)
_LETTER = pattern(r"[^\W\d_]")
_WORDS = frozenset(["objective", "key_result", "measure", "text"])


def is_unit(name: str) -> bool:
    """Say whether a cell names a unit and no measure: `%`, `hours`, `EUR`."""
    plain = name.lower().strip()
    return plain in UNITS or plain in CURRENCY_CODES or plain in CURRENCY_SIGNS


@dataclass(slots=True)
class RowCells:
    """Looks up what a row holds in each column that is known."""

    head: Row
    columns: dict[str, int]

    def cell(self, row: Row, column: str) -> Cell | None:
        """Return the cell of a column, unless it holds nothing that counts there."""
        index = self.columns.get(column)
        if index is None or index >= len(row.cells):
            return None
        cell = row.cells[index]
        if NOTHING.match(cell.raw) and not (column in OWN_WORDS and self._awaits(row, cell)):
            return None
        text = cell.words().text
        wordless = column in OWN_WORDS and not _LETTER.search(text)
        open_slot = column in _WORDS and is_slot(text) and not is_blank_goal(text)
        return None if wordless or open_slot else cell

    def _awaits(self, row: Row, cell: Cell) -> bool:
        """Say whether a row has the label of a goal whose words are still open, as `TBD`."""
        label = label_of(self.text(row, "id")) if is_blank_goal(cell.raw) else None
        return label is not None and label.bare and bool(label.number)

    def _written(self, row: Row, column: str) -> str:
        """Return what stands in a column, also where it holds nothing that counts."""
        return cell_at(row, self.columns[column]).words().text.strip()

    def name_of(self, column: str) -> str:
        """Return the words over a column."""
        cells = self.head.cells
        return cells[self.columns[column]].raw.lower() if column in self.columns else ""

    def text(self, row: Row, column: str) -> str:
        """Return the words of a row in a column."""
        cell = self.cell(row, column)
        return cell.words().text if cell else ""

    def is_open(self, row: Row) -> bool:
        """Say whether an objective is still to be worded, so that the one above is not meant."""
        index = self.columns.get("objective")
        text = row.cells[index].words().text if index is not None and index < len(row.cells) else ""
        return bool(_LETTER.search(text)) and is_slot(text)

    def main(self, row: Row) -> tuple[str, Cell] | None:
        """Return the column and the cell that hold the row's own words."""
        for column in ("key_result", "measure", "text"):
            if cell := self.cell(row, column):
                return column, cell
        measured = "key_result" in self.columns and any(
            self.cell(row, column) for column in ("target", "current", "baseline")
        )
        cell = self.cell(row, "metric") if measured else None
        return ("key_result", cell) if cell else None

    def keep_details(self, draft: Draft, row: Row, series: Sequence[int]) -> None:
        """Give an item the details of its row, and the latest value of a series of columns."""
        for column in self.columns:
            if column not in DETAILS or (column in _OF_OBJECTIVE and draft.role != "kpi"):
                continue
            if cell := self.cell(row, column):
                draft.keep(column, self._level(row, column, clean(column, cell.words().text)))
            elif column == "target" and _OPEN_TARGET.match(written := self._written(row, column)):
                draft.keep(column, written)
        other = self.text(row, "other_threshold")
        draft.keep("threshold", with_side(other, self.name_of("other_threshold")))
        self._keep_measure(draft, row)
        taken = [cell_at(row, at).raw for at in series]
        values = [value for value in taken if not NOTHING.match(value)]
        draft.keep("current", latest(values, *(draft.fields.get(name, "") for name in _LEVELS)))
        if (cell := self.cell(row, "type")) and typed(cell.raw) is None:
            draft.keep("ambition", clean("ambition", cell.raw))

    def _level(self, row: Row, column: str, value: str) -> str:
        """Return the value of a column, a threshold on the side that its head names."""
        if column != "threshold":
            return value
        return with_side(value, self.name_of(column), self.text(row, "other_threshold"))

    def _keep_measure(self, draft: Draft, row: Row) -> None:
        """Keep what measures a key result, where that is no more than a unit as its unit."""
        name = self.text(row, "metric").lstrip("# ")
        if draft.role != "key_result" or not name or name == draft.text:
            return
        if is_unit(name):
            draft.keep("unit", name)
            return
        says = statement(name, None, 1)
        draft.keep("measure" if says.target or says.baseline else "metric", name)
