"""Tables of goals: each row becomes an objective, a key result, a KPI or an initiative."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from okrkpi.documents.cells import (
    bold_groups,
    first_words,
    groups_in,
    holds_nothing,
    is_sum,
    repeats,
    several,
    shown,
    tasks,
    texts_of,
)
from okrkpi.documents.clock import Clock
from okrkpi.documents.column_names import OWN_WORDS, column_of
from okrkpi.documents.columns import columns_of, titled
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.grid import Cell, Grid, Row
from okrkpi.documents.inside import Inside
from okrkpi.documents.labels import label_of
from okrkpi.documents.periods import cycle_of_targets, series_in
from okrkpi.documents.row_cells import NOTHING, RowCells
from okrkpi.documents.row_depths import parents_of, without_number
from okrkpi.documents.row_roles import (
    is_remark,
    links_results,
    names_measures,
    own_types,
    role_by_place,
    stated_role,
    states_any,
    types_goals,
)
from okrkpi.documents.section_roles import KPI_SECTIONS
from okrkpi.documents.sections import section_of
from okrkpi.documents.shelf import Home, Shelf
from okrkpi.documents.sketch import Draft, Role, Sketch, told_role


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one table.

    `columns` and `roles` hold what is known of the columns and the lines but stands in no cell.
    """

    grid: Grid
    inside: Inside
    sketch: Sketch
    clock: Clock
    home: Home
    columns: dict[str, int] = field(default_factory=dict)
    roles: dict[int, Role] = field(default_factory=dict)
    repeats: bool = False
    groups: frozenset[int] = frozenset()
    linked: bool = False
    typed: bool = False
    types: dict[str, Role] = field(default_factory=dict)
    above: dict[str, str] = field(default_factory=dict)
    series: list[int] = field(default_factory=list)
    shelf: Shelf = field(init=False)
    cells: RowCells = field(init=False)
    watched: bool = False

    def __post_init__(self) -> None:
        inside = self.inside
        self.columns = self.columns or columns_of(self.grid)
        self.cells = RowCells(self.grid.head, self.columns)
        self.shelf = Shelf(self.sketch, inside, self.home, inside.objective)
        self.shelf.team, self.shelf.cycle = inside.team, inside.cycle

    def read(self) -> bool:
        """Read the table, or return False where it is none of goals."""
        self._read_head()
        if not (self.roles or states_any(self.grid, self.inside.where, self.columns)):
            return False
        self.shelf.grouped = bool({"objective", "objective_id"} & self.columns.keys())
        only = self.columns.keys() & OWN_WORDS == {"measure"} and not self.roles
        self.groups = groups_in(self.grid) if only else frozenset()
        self.groups |= bold_groups(self.grid) if "objective" not in self.columns else frozenset()
        self.repeats = repeats(self.grid, self.columns.get("objective"))
        self.linked = links_results(self.grid, self.cells)
        self.types = own_types(self.grid, self.cells)
        self.above = parents_of([self.identity(row) for row in self.grid.rows])
        self.typed = types_goals(self.grid, self.cells)
        body = [[cell.raw for cell in row.cells] for row in self.grid.rows]
        self.series = series_in(self.columns, texts_of(self.grid.head), body)
        names = ", ".join(name.replace("_", " ") for name in self.columns)
        self._note(self.grid.head, "table head", f"its columns: {names}")
        for row in self.grid.rows:
            self._read_row(row)
        self.shelf.settle()
        return True

    def _read_head(self) -> None:
        """Take goals that stand in the head of their table, and find the words of its rows."""
        if self.inside.where in ("kpis", "key_results") and not self.columns.keys() & OWN_WORDS:
            index = first_words(self.grid, set(self.columns.values()))
            if index is not None and (self.columns or names_measures(self.grid, index)):
                self.columns["measure" if self.inside.where == "kpis" else "key_result"] = index
        if not self.columns and self._take_title():
            return
        for index, cell in enumerate(self.grid.head.cells):
            words = cell.words()
            label = label_of(words.text)
            titled = label is not None and label.role == "objective" and not label.bare
            if titled and column_of(words.text) is None:
                self.columns.setdefault("key_result", index)
                self.shelf.add_objective(words, cell)
            elif (
                "objective_id" in self.columns
                and self.columns.get("text") == index
                and column_of(words.text) is None
            ):
                self.shelf.add_objective(words, cell)
        if not (self.sketch.cycle or self.inside.cycle):
            self.sketch.cycle = cycle_of_targets(texts_of(self.grid.head), self.clock)
        identity = self.cells.text(self.grid.head, "id")
        if (label := label_of(identity)) and label.bare and label.number:
            self._read_row(self.grid.head)

    def _take_title(self) -> bool:
        """Take a table whose head is its title, and whose first row is its head."""
        if (found := titled(self.grid)) is None:
            return False
        cell, self.grid, self.columns = found
        self.cells = RowCells(self.grid.head, self.columns)
        self.shelf.add_objective(cell.words(), cell)
        return True

    def _read_row(self, row: Row) -> None:
        filled = [cell for cell in row.cells if not NOTHING.match(cell.raw)]
        placed = row.line in self.roles
        if not placed and holds_nothing(filled, len(self.columns)):
            self._note(row, "table row", "it holds no goal")
        elif is_remark(row, self.cells, typed_too=self.typed):
            self._note(row, "note", "its type says so")
        elif not placed and self._parts(row, filled):
            self.shelf.category = filled[0].words().text
            self._note(row, "group", "it parts the rows of the table")
        else:
            self._read_scope(row)
            made = [*self._objectives(row), *self._items(row)]
            results = [draft for draft in made if draft.role == "key_result"]
            self.shelf.result = results[0] if len(results) == 1 else None
            made += self._work(row)
            roles = ", ".join(dict.fromkeys(draft.role for draft in made))
            self._note(row, roles or "table row", "a row of the table")

    def _parts(self, row: Row, filled: list[Cell]) -> bool:
        """Say whether a row only parts the rows below it from those above."""
        width = max(len(self.columns), len(self.grid.head.cells))
        named = bool(label_of(filled[0].words().text))
        return row.line in self.groups and len(filled) == 1 and width > 2 and not named

    def _note(self, row: Row, role: str, reason: str) -> None:
        self.sketch.note(row.line, shown(row), role, reason)

    def _read_scope(self, row: Row) -> None:
        if team := self.cells.text(row, "team"):
            self.shelf.team = team
        if area := self.cells.text(row, "category"):
            self.watched = section_of(area, exact=True) in KPI_SECTIONS
        if (text := self.cells.text(row, "cycle")) and (found := cycle_in(text, self.clock)):
            self.shelf.cycle = found[0]

    def _objectives(self, row: Row) -> Iterator[Draft]:
        cell, identity = self.cells.cell(row, "objective"), self.cells.text(row, "objective_id")
        if cell is None:
            if identity:
                self.shelf.take_objective(identity, row.line)
            elif self.cells.is_open(row) or (self.repeats and self.cells.cell(row, "key_result")):
                self.shelf.objective = None
            return
        words = cell.words()
        if is_sum(words.text) and "key_result" in self.columns and not self.cells.main(row):
            return
        told = told_role(words.text)
        if told and told != "objective":
            draft = self.shelf.add(told, words, cell, "", "")
        else:
            own = "" if "key_result" in self.columns else self.cells.text(row, "id")
            draft = self.shelf.add_objective(words, cell, identity or own)
        if not self.cells.main(row):
            self._read_details(draft, row)
        yield draft

    def identity(self, row: Row) -> str:
        """Return the label of a row, or nothing."""
        return self.cells.text(row, "key_result_id") or self.cells.text(row, "id")

    def _items(self, row: Row) -> Iterator[Draft]:
        main = self.cells.main(row)
        if main is None:
            return
        column, cell = main
        identity = self.identity(row)
        for piece in several(cell) if column == "key_result" else [cell]:
            words = piece.words()
            if row.line in self.roles:
                words, number = without_number(words)
                identity = identity or number
            role = self._role(row, column, words.text, identity)
            parent = self.cells.text(row, "parent") or self.above.get(identity, "")
            if role == "objective":
                draft = self.shelf.add_objective(words, piece, identity)
            else:
                if self.linked and role == "key_result" and not parent:
                    self.shelf.objective = None
                draft = self.shelf.add(role, words, piece, identity, parent)
            self._read_details(draft, row)
            yield draft

    def _role(self, row: Row, column: str, text: str, identity: str) -> Role:
        kind = self.cells.text(row, "type")
        placed = self.roles.get(row.line)
        found = (told_role(text) or placed) if placed else self.types.get(kind)
        if found := found or stated_role(kind, column, text, identity):
            return found
        if self.watched:
            return "kpi"
        above = self.shelf.find(self.cells.text(row, "parent"))
        if above is not None and "type" in self.columns and not kind:
            return "key_result" if above.role == "objective" else "initiative"
        if column == "text" and not kind and self.shelf.takes_results():
            return "key_result"
        return role_by_place(self.inside.where, column, self.cells.name_of("measure"), self.columns)

    def _read_details(self, draft: Draft, row: Row) -> None:
        self.cells.keep_details(draft, row, self.series)
        if draft.role == "objective" and (parent := self.cells.text(row, "parent")):
            draft.serves = self.shelf.find(parent)
            draft.keep("parent", "" if draft.serves else parent)

    def _work(self, row: Row) -> Iterator[Draft]:
        for name, role in (("guardrail", "guardrail"), ("watched", None)):
            if kpis := self.cells.cell(row, name):
                yield from self.shelf.add_kpis(kpis, role)
        cell = self.cells.cell(row, "initiative")
        for piece in tasks(cell) if cell else []:
            draft = self.shelf.add_work(piece)
            if not self.cells.main(row) and "objective" not in self.columns:
                self._read_details(draft, row)
            yield draft
