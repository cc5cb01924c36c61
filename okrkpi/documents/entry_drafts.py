"""The items of a tree of texts, each put where it belongs."""

from __future__ import annotations

from dataclasses import replace

from okrkpi.document import Place
from okrkpi.documents.clock import Clock
from okrkpi.documents.grid import Cell
from okrkpi.documents.inside import Inside
from okrkpi.documents.keys import LABELLED
from okrkpi.documents.labels import label_of
from okrkpi.documents.records import grid_of
from okrkpi.documents.rows import RowReader
from okrkpi.documents.scopes import Above
from okrkpi.documents.sketch import Draft, Role, Sketch, draft_of_cell, told_role
from okrkpi.documents.slots import is_unwritten
from okrkpi.documents.tree import Branch, Leaf


class EntryDrafts:
    """The items that were found; `orphans` holds those of no objective."""

    def __init__(self) -> None:
        self.sketch = Sketch()
        self.orphans: Draft | None = None
        self.unwritten: list[Draft] = []

    def add(self, role: Role, leaf: Leaf, above: Above) -> Draft:
        """Add an item whose words are in a leaf."""
        cell = Cell(leaf.text, leaf.line, leaf.column - 1)
        draft = draft_of_cell(role, cell.words(), cell.line, cell.raw, cell.column)
        if leaf.end is None:
            draft.place = Place(leaf.line, leaf.column, leaf.column)
        draft.team, draft.cycle, draft.kpi_role = above.team, above.cycle, above.kpi_role
        if role in ("objective", "kpi"):
            self.sketch.add(draft, above.objective)
        else:
            home = above.objective or self._orphans(draft)
            draft.serves = above.result if role == "initiative" else None
            self.sketch.add(draft, home)
        if leaf.text and is_unwritten(leaf.text):
            self.unwritten.append(draft)
        reason = f"an entry of {role.replace('_', ' ')}s"
        self.sketch.note(leaf.line, leaf.text.split("\n", 1)[0], role, reason)
        return draft

    def drop_unwritten(self) -> None:
        """Leave out the goals of a template that nobody has written yet."""
        sketch, gaps = self.sketch, self.unwritten
        for one in sketch.objectives:
            one.results = [result for result in one.results if result not in gaps]
        sketch.kpis = [one for one in sketch.kpis if one not in gaps]
        sketch.objectives = [
            one for one in sketch.objectives if one.results or one.work or one not in gaps
        ]

    def _orphans(self, draft: Draft) -> Draft:
        if self.orphans is None:
            place = draft.place._replace(end_column=draft.place.column)
            self.orphans = self.sketch.add(Draft("objective", "", place))
        return self.orphans

    def table(self, tree: Branch, above: Above, clock: Clock) -> bool:
        """Read a table of records, or return False where there is none."""
        if above.objective is not None or (grid := grid_of(tree)) is None:
            return False
        inside = Inside(team=above.team, cycle=above.cycle)
        return RowReader(grid, inside, self.sketch, clock, self.home).read()

    def home(self, _inside: Inside, _number: str, place: Place) -> Draft:
        """Return the home of what stands under no objective."""
        return self._orphans(Draft("key_result", "", place))

    def name(self, draft: Draft, key: Leaf, *, worded: bool) -> None:
        """Take the label that an item stands under, which is none of its words."""
        label = label_of(key.text)
        if label and label.bare:
            draft.label = draft.label or label.id
            draft.text = draft.text if worded else ""

    def beside(self, before: int, above: Above) -> Above:
        """Let lists beside a list of one bare objective belong to that objective."""
        added = [one for one in self.sketch.objectives[before:] if one is not self.orphans]
        alone = len(added) == 1 and not (added[0].results or added[0].work)
        return replace(above, objective=added[0]) if alone else above


def told_entry(value: Leaf) -> Role | None:
    """Return what the words of an entry say that it is; a measure in a list is a key result."""
    label = label_of(value.text.strip())
    if label and label.role in LABELLED and not label.bare:
        return LABELLED[label.role]
    return told_role(value.text)
