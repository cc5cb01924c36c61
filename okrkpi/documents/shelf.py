"""The items of a table as they come: what each row may refer to, and where each item goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from okrkpi.document import Place
from okrkpi.documents.build import same_words
from okrkpi.documents.grid import Cell
from okrkpi.documents.inline import Words
from okrkpi.documents.inside import Inside
from okrkpi.documents.labels import label_of
from okrkpi.documents.sketch import Draft, Role, Sketch, draft_of_cell
from okrkpi.models import Cycle

_OTHERS = ("kpis", "initiatives", "objectives")
Home = Callable[[Inside, str, Place], Draft]
"""Gives the objective of a key result that a table names none for."""


@dataclass(slots=True)
class Shelf:
    """The items of one table, by their labels and by their words."""

    sketch: Sketch
    inside: Inside
    home: Home
    objective: Draft | None = None
    result: Draft | None = None
    team: str | None = None
    cycle: Cycle | None = None
    category: str | None = None
    grouped: bool = False
    known: dict[str, Draft] = field(default_factory=dict)
    waiting: list[tuple[Draft, str]] = field(default_factory=list)

    def find(self, name: str) -> Draft | None:
        """Return the item that a cell refers to, by its label or by its words."""
        return self.known.get(name.lower()) or self.known.get(same_words(name)) if name else None

    def name(self, draft: Draft, identity: str) -> None:
        """Let rows refer to an item by its label, its words, and what the table calls it."""
        if label := label_of(identity):
            draft.label, draft.number = draft.label or label.id, draft.number or label.number
        for key in (identity.lower(), draft.label.lower(), same_words(draft.text)):
            if key:
                self.known.setdefault(key, draft)

    def add_objective(self, words: Words, cell: Cell, identity: str = "") -> Draft:
        """Add an objective, or return the one with the same words."""
        draft = draft_of_cell("objective", words, cell.line, cell.raw, cell.column)
        scope = (self.team or "", self.cycle.label if self.cycle else "")
        key = "\t".join((same_words(draft.text), *scope))
        if key in self.known:
            self.objective = self.known[key]
            return self.objective
        self._settle(draft)
        self.known[key] = draft
        self.name(draft, identity)
        draft.keep("ambition", self.inside.ambition or "")
        return draft

    def take_objective(self, identity: str, line: int) -> None:
        """Turn to the objective with a label, made up where the table holds only its label."""
        found = self.known.get(identity.lower()) or self._stated(identity)
        if found is None:
            found = Draft("objective", "", Place(line, 1, 1))
            self._settle(found)
            self.name(found, identity)
        self.objective = found

    def _stated(self, identity: str) -> Draft | None:
        """Return the objective with a label that stands outside the table."""
        same = [one for one in self.sketch.objectives if one.label.lower() == identity.lower()]
        return same[0] if len(same) == 1 else None

    def add(self, role: Role, words: Words, cell: Cell, identity: str, parent: str) -> Draft:
        """Add an item beneath the one that the row names, which may come later."""
        draft = draft_of_cell(role, words, cell.line, cell.raw, cell.column)
        self.name(draft, identity)
        found = self.find(parent)
        if parent and found is None and role != "kpi":
            self.waiting.append((draft, parent))
        else:
            self._put(draft, found)
        return draft

    def takes_results(self) -> bool:
        """Say whether an objective of the table stands above whose results carry no labels."""
        above = self.objective
        if above is None or above is self.inside.objective or self.inside.where in _OTHERS:
            return False
        return not any(result.label for result in above.results)

    def add_work(self, cell: Cell) -> Draft:
        """Add an initiative that stands beside a key result or an objective."""
        draft = draft_of_cell("initiative", cell.words(), cell.line, cell.raw, cell.column)
        self._put(draft, self.result)
        return draft

    def add_kpis(self, cell: Cell, role: str | None) -> Iterator[Draft]:
        """Add the KPIs beside the goal of a row, each once."""
        for piece in cell.pieces():
            draft = draft_of_cell("kpi", piece.words(), piece.line, piece.raw, piece.column)
            key = f"guard\t{same_words(draft.text)}"
            if key not in self.known:
                self.known[key] = draft
                self._put(draft, None)
                draft.kpi_role = role
                yield draft

    def settle(self) -> None:
        """Put the items whose parents came later than they did."""
        for draft, parent in self.waiting:
            self._put(draft, self.find(parent))

    def _settle(self, draft: Draft) -> None:
        draft.team, draft.cycle = self.team, self.cycle
        self.objective, self.result = self.sketch.add(draft), None

    def _put(self, draft: Draft, above: Draft | None) -> None:
        if draft.role == "kpi":
            draft.kpi_role = self.inside.kpi_role
            draft.keep("category", self.category or self.inside.category or "")
            grouped = self.objective if self.grouped else None
            self.sketch.add(draft, above or grouped or self.inside.objective)
            return
        objective = above or self.objective
        if above is not None and above.role != "objective":
            draft.serves = above
            objective = above.serves or self.objective
        if objective is None:
            objective = self.home(self.inside, draft.number, draft.place)
            objective.team = objective.team or self.team
            objective.cycle = objective.cycle or self.cycle
        self.objective = objective
        if draft.role == "key_result":
            draft.serves = objective
        self.sketch.add(draft, objective)
