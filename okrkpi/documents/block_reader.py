"""Reads the blocks of a sheet, and what stands over each, into one sketch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from okrkpi.document import Place
from okrkpi.documents.blocks import Block
from okrkpi.documents.cells import first_words, labels_goals
from okrkpi.documents.clock import Clock
from okrkpi.documents.code_families import find_families
from okrkpi.documents.columns import columns_of
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.fields import clean, field_of
from okrkpi.documents.grid import Cell, Grid, Row, filled_of
from okrkpi.documents.inside import Inside
from okrkpi.documents.labels import label_of
from okrkpi.documents.levels import Levels, find_levels
from okrkpi.documents.own_measures import beneath_goal
from okrkpi.documents.path_table import find_paths
from okrkpi.documents.rows import RowReader
from okrkpi.documents.sketch import Draft, Sketch, draft_of_cell
from okrkpi.documents.spread import GOALS
from okrkpi.pattern import pattern

_STAMP = pattern(
    r"(?:as of|exported|generated|printed|created|updated|last|stand|status|date|per)\b",
    re.IGNORECASE,
)
_PAIR = 2
_GOALS = frozenset(("objective_id", "key_result_id", *GOALS))


class BlockReader:
    """Reads one block after the other; each begins with what the one before it has found."""

    def __init__(self, lines: Sequence[str], sign: str, clock: Clock) -> None:
        self.lines, self.sign, self.clock = lines, sign, clock
        self.sketch = Sketch()
        self.inside = Inside()
        self.orphans: Draft | None = None
        self.first = True

    def read(self, block: Block) -> bool:
        """Read a block, or return False where it holds no goals."""
        above = self._read_above(block)
        if lead := block.lead:
            self._note(lead, "section", "it says what stands beneath it")
        if block.where == "skip":
            for row in block.grid.rows:
                self._note(row, "text", "it stands beneath a remark")
            return True
        grid, columns, roles = block.grid, block.columns or columns_of(block.grid), {}
        found = self._by_marks(grid, columns) if block.where == "open" else None
        if found:
            grid, columns, roles = found.grid, found.columns, found.roles
        if not (columns.keys() & _GOALS or roles):
            if (words := first_words(grid, set(columns.values()))) is not None:
                goals = self.inside.objective or labels_goals(grid, words)
                columns = {**columns, "key_result" if goals else "measure": words}
        if above:
            columns = beneath_goal(grid, columns)
        inside = replace(self.inside, where=block.where, kpi_role=block.kpi_role)
        if above and "objective" not in columns:
            inside = replace(inside, where="objective")
        elif "measure" in columns and "objective" not in columns:
            inside = replace(inside, objective=None)
        if block.where != "open":
            inside = replace(inside, objective=None)
        reader = RowReader(grid, inside, self.sketch, self.clock, self._home, columns, roles)
        if not reader.read():
            return False
        for row in block.grid.rows if roles else ():
            if row.line not in roles:
                self._note(row, "group", "it parts the rows of the table")
        if block.where == "open":
            self.inside = replace(self.inside, objective=reader.shelf.objective)
        return True

    def _by_marks(self, grid: Grid, columns: dict[str, int]) -> Levels | None:
        """Return what each row is by its path, its code, or its place, where those tell."""
        return (
            find_paths(grid, columns)
            or find_families(grid, columns, self.lines)
            or find_levels(grid, columns, self.lines)
        )

    def _read_above(self, block: Block) -> bool:
        """Take the title, the cycle, the team or an objective from the lines over a head.

        Return whether an objective stands there.
        """
        before = self.inside.objective
        direct = "objective" not in block.columns and "key_result" in block.columns
        for number, row in enumerate(block.above):
            filled = filled_of(row)
            text = filled[0].words().text
            label = label_of(text)
            last = number == len(block.above) - 1
            if label and label.role == "objective" and not (label.bare and len(filled) == 1):
                self._objective(filled[1] if label.bare else filled[0], label.id)
                continue
            if not self.first and direct and last and len(filled) == 1:
                self._objective(filled[0], "")
                continue
            self._property(row, filled)
            self._note(row, "text", "it stands above the table")
        self.first = False
        return self.inside.objective is not before

    def _property(self, row: Row, filled: list[Cell]) -> None:
        text = filled[0].words().text
        name = field_of(text.rstrip(":"))
        early = len(filled) == _PAIR and row.line == 1 and " " in text
        lone = len(filled) == 1 or (name is None and (early or self._says_when(filled[1:])))
        if lone and row.cells.index(filled[0]) < _PAIR and self.first and not _STAMP.match(text):
            self.sketch.title = self.sketch.title or text
        for first, second in pairwise(filled):
            field = field_of(first.words().text.rstrip(":")) or ""
            value = clean(field, second.words().text)
            objective = self.inside.objective
            if field == "owner" and objective is not None:
                objective.keep("owner", value)
            elif field == "team":
                self.inside = replace(self.inside, team=value)
            elif field == "title":
                self.sketch.title = self.sketch.title or value
        for cell in () if _STAMP.match(text) else filled:
            found = cycle_in(cell.words().text, self.clock)
            if found and self.sketch.cycle is None:
                self.sketch.cycle = found[0]

    def _says_when(self, cells: list[Cell]) -> bool:
        return all(cycle_in(cell.words().text, self.clock) for cell in cells)

    def _objective(self, cell: Cell, label: str) -> None:
        draft = draft_of_cell("objective", cell.words(), cell.line, cell.raw, cell.column)
        draft.label, draft.team = draft.label or label, self.inside.team
        self.inside = replace(self.inside, objective=self.sketch.add(draft))
        self.sketch.note(cell.line, cell.raw, "objective", "it stands over its key results")

    def _note(self, row: Row, role: str, reason: str) -> None:
        shown = self.sign.join(cell.raw for cell in row.cells)
        self.sketch.note(row.line, shown, role, reason)

    def _home(self, _inside: Inside, _number: str, place: Place) -> Draft:
        if self.orphans is None:
            empty = place._replace(end_column=place.column)
            self.orphans = self.sketch.add(Draft("objective", "", empty))
        return self.orphans
