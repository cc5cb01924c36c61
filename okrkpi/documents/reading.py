"""The state of reading one document, and how items are added to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from okrkpi.document import Place
from okrkpi.documents.build import same_words
from okrkpi.documents.clock import Clock
from okrkpi.documents.comments import take_comment
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.evidence import Evidence
from okrkpi.documents.fields import clean, field_of
from okrkpi.documents.inside import Inside, Where
from okrkpi.documents.node import Node
from okrkpi.documents.sketch import Draft, Role, Sketch, draft_of
from okrkpi.documents.slots import is_blank_goal, is_slot, only_asks
from okrkpi.documents.template_hints import waits
from okrkpi.documents.titles import is_cycle
from okrkpi.models import Cycle
from okrkpi.pattern import pattern

_SINGLE = ("owner", "due", "baseline", "target", "current", "status", "cadence")
_MEASURED = ("key_result", "kpi")
_LISTING = ("kpis", "objective", "key_results")
_AREA = pattern(r"(?:\d{1,2}\s+)?([A-Z]{5,20}(?: (?:&|AND) [A-Z]{4,20})?)\s+(?=[A-Z][a-z ])")
_ASIDE = pattern(r"\s*[(\[]([^()\[\]]{2,30})[)\]]$")


@dataclass(slots=True)
class Reading:
    """What has been found in a document, and the objective in hand."""

    clock: Clock
    evidence: Evidence
    sketch: Sketch = field(default_factory=Sketch)
    last: Draft | None = None
    numbered: dict[str, Draft] = field(default_factory=dict)
    named: dict[str, Draft] = field(default_factory=dict)
    orphans: dict[int, Draft] = field(default_factory=dict)
    slots: list[Draft] = field(default_factory=list)
    parted: set[int] = field(default_factory=set)
    families: dict[tuple[str, int], bool] = field(default_factory=dict)
    named_again: dict[int, bool] = field(default_factory=dict)
    hints: frozenset[str] = frozenset()

    def enter(self, node: Node, inside: Inside, role: str, reason: str) -> None:
        """Record what a line was taken for, and what stands beneath it from there."""
        node.inside = inside
        self.sketch.note(node.line.number, node.raw.split("\n", 1)[0], role, reason)

    def boundary(self) -> None:
        """Leave the objective in hand: another team, cycle or part begins."""
        self.last = None
        self.numbered = {}

    def home(self, inside: Inside, number: str, place: Place) -> Draft:
        """Return the objective that a key result belongs to, made up where there is none."""
        if inside.objective:
            return inside.objective
        if "." in number and (found := self.numbered.get(number.split(".")[0])):
            return found
        if self.last:
            return self.last
        key = id(inside.heading)
        if key not in self.orphans:
            if inside.heading is not None:
                draft = draft_of(inside.heading, "objective")
            else:
                draft = Draft("objective", "", place._replace(end_column=place.column))
            draft.team, draft.cycle = inside.team, inside.cycle
            self.orphans[key] = self.sketch.add(draft)
        return self.orphans[key]

    def objective(self, node: Node, inside: Inside, reason: str) -> Draft:
        """Add an objective."""
        area = _AREA.match(node.text)
        if area:
            node.say(node.start.words.cut(area.end()), node.label)
        draft = draft_of(node, "objective")
        if area:
            draft.keep("category", area[1])
            self.named[same_words(area[1])] = draft
        if is_slot(draft.text) and not is_blank_goal(draft.text):
            draft.text = ""
            self.slots.append(draft)
        self._take_cycle(draft)
        if inside.objective and node.label and inside.where in ("objective", "key_result"):
            draft.serves = inside.objective
        draft.team, draft.cycle = inside.team, draft.cycle or inside.cycle
        draft.keep("ambition", inside.ambition or "")
        self.last = self.sketch.add(draft)
        if draft.text:
            self.named[same_words(draft.text)] = draft
        if draft.number:
            self.numbered[draft.number] = draft
        self.evidence.goals = True
        beneath = replace(inside, where="objective", item=draft, objective=draft, label=None)
        self.enter(node, beneath, "objective", reason)
        return draft

    def item(self, node: Node, role: Role, inside: Inside, reason: str) -> None:
        """Add an item of any role beneath what it stands in."""
        if waits(node.raw, self.hints):
            self.enter(node, inside, "slot", "its words are those of the template")
            return
        if role == "objective":
            self.objective(node, inside, reason)
            return
        listed = inside.where in _LISTING
        measured = role in _MEASURED
        comment = take_comment(node, self.evidence, listed=listed) if measured else ""
        draft = draft_of(node, role)
        draft.notes += [comment] if comment else []
        if is_slot(draft.text) and (role == "initiative" or not is_blank_goal(draft.text)):
            self.enter(node, inside, "slot", "a place without words")
            return
        home = inside.objective
        if role == "kpi":
            draft.kpi_role = inside.kpi_role or (node.label.kpi_role if node.label else None)
            draft.keep("category", inside.category or "")
            self.sketch.add(draft, home)
        else:
            home = self.home(inside, draft.number, draft.place)
            if role == "key_result":
                draft.keep("ambition", inside.ambition or "")
            elif inside.item and inside.item.role == "key_result":
                draft.serves = inside.item
            self.sketch.add(draft, home)
        where: Where = "key_result" if role == "key_result" else "item"
        beneath = replace(inside, where=where, item=draft, objective=home, label=None)
        self.enter(node, beneath, role, reason)

    def note(self, node: Node, inside: Inside) -> None:
        """Keep a line as a note of the goal it stands beneath, if there is one."""
        text, item = node.whole.text, inside.item
        if item is None or not text:
            self.enter(node, inside, "text", "it stands beneath no goal")
            return
        name = field_of(inside.name) if inside.where == "notes" else None
        if name in _SINGLE and name not in item.fields:
            item.keep(name, clean(name, text))
            self.enter(node, inside, "detail", f"the {inside.name.lower()} of {inside.what}")
            return
        item.notes.append(text)
        beneath = replace(inside, where="notes", name="")
        self.enter(node, beneath, "note", f"it stands beneath {inside.what}")

    def drop_slots(self) -> None:
        """Leave out the objectives that nobody has worded yet, and those that only ask for one."""
        asked = [one for one in self.sketch.objectives if self._only_asks(one.text)]
        empty = [slot for slot in (*self.slots, *asked) if not (slot.results or slot.work)]
        self.sketch.objectives = [one for one in self.sketch.objectives if one not in empty]

    def _only_asks(self, text: str) -> bool:
        """Say whether the words of an objective only ask what it should be."""
        rest = text.partition("?")[2].strip()
        return only_asks(text) and self.evidence.statement(rest).kind in ("none", "initiative")

    def drop_mentions(self) -> None:
        """Leave out objectives that are only named, where the same words stand over key results."""
        stated = {_named(one) for one in self.sketch.objectives if one.results or one.work}
        self.sketch.objectives = [
            one
            for one in self.sketch.objectives
            if one.results or one.work or not one.text or _named(one) not in stated
        ]

    def again(self, node: Node) -> Draft | None:
        """Return the objective that a line names again."""
        text = same_words(node.own)
        return self.named.get(text) if text else None

    def has_results(self, node: Node) -> bool:
        """Say whether key results that are called so stand beside a node."""
        return self._of_family("results", node, lambda other: other.result_like)

    def has_points(self, node: Node) -> bool:
        """Say whether points, tables, headings or labelled key results stand beside a node."""
        return self._of_family(
            "points",
            node,
            lambda other: (
                not other.section
                and (other.kind != "lead" or bool(other.children))
                and (other.kind != "plain" or bool(other.label and other.result_like))
            ),
        )

    def has_lists_below(self, node: Node) -> bool:
        """Say whether points stand beneath those of the list that a node is in."""
        return self._of_family(
            "lists",
            node,
            lambda other: (
                other.kind == "bullet"
                and any(child.kind == "bullet" for child in other.children[:3])
            ),
        )

    def _of_family(self, name: str, node: Node, holds: Callable[[Node], bool]) -> bool:
        parent = node.parent
        key = (name, id(parent))
        if key not in self.families:
            self.families[key] = parent is not None and any(map(holds, parent.children))
        return self.families[key]

    def _take_cycle(self, draft: Draft) -> None:
        """Take a cycle in brackets after an objective for what it is."""
        aside = _ASIDE.search(draft.text)
        if aside and (found := cycle_in(aside[1], self.clock)) and is_cycle(aside[1], self.clock):
            draft.cycle, draft.text = found[0], draft.text[: aside.start()]
            end = draft.place.end_column - len(aside[0])
            draft.place = draft.place._replace(end_column=max(draft.place.column, end))


def _named(draft: Draft) -> tuple[str, str | None, Cycle | None]:
    return same_words(draft.text), draft.team, draft.cycle
