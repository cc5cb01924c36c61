"""A tree of texts as goals: groups, lists of items, and items with what stands beneath them."""

from __future__ import annotations

from dataclasses import replace

from okrkpi.documents.about import is_part, period_of, title_of
from okrkpi.documents.clock import Clock
from okrkpi.documents.entry_drafts import EntryDrafts, told_entry
from okrkpi.documents.items import (
    holds_items,
    holds_lists,
    is_item,
    is_unfilled,
    is_unknown,
    labels_goals,
    role_held,
    words_of,
)
from okrkpi.documents.keys import (
    ANNOUNCED,
    CHILDREN,
    LABELLED,
    VALUE,
    announced,
    names_words,
    point,
    told_beneath,
)
from okrkpi.documents.labels import Label, label_of
from okrkpi.documents.links import Links, is_parent
from okrkpi.documents.scopes import Above, scope_of
from okrkpi.documents.sketch import Draft, Role, told_role
from okrkpi.documents.spelling import (
    KPI_ROLES,
    LISTS,
    MEASURES,
    as_id,
    is_remark,
    keep_detail,
    plain,
    role_of,
    spaced,
    type_of,
    values_of,
)
from okrkpi.documents.titles import names_theme, read_heading
from okrkpi.documents.tree import Branch, Leaf, Tree


class EntryReader:
    """Reads a tree of texts: groups, lists of items, and items with what stands beneath them."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.drafts = EntryDrafts()
        self.links = Links()
        self.numbers: dict[str, Draft] = {}
        self.coded: dict[str, Draft] = {}

    def root(self, tree: Tree) -> None:
        """Read a whole document: a mapping, or a list of objectives or teams."""
        if isinstance(tree, Leaf):
            return
        if tree.kind == "map":
            self.drafts.sketch.title, self.drafts.sketch.cycle = title_of(tree, self.clock)
            self.group(tree, Above())
        else:
            self.entries(tree, "objective", Above())

    def group(self, tree: Branch, above: Above) -> None:
        """Read a mapping that holds lists of goals, perhaps a level or two further down."""
        if is_item(tree, "objective"):
            self.item(tree, None, "objective", above)
            return
        above = scope_of(tree, above, self.clock)
        if self.drafts.table(tree, above, self.clock):
            return
        alone = sum(is_part(key, value, self.clock) for key, value in tree.entries) == 1
        for key, value in tree.entries:
            name = plain(key.text) if key else ""
            if key and (role := role_held(name, value)):
                cycle = read_heading(spaced(key.text), self.clock).cycle or above.cycle
                inner = replace(above, cycle=cycle, kpi_role=KPI_ROLES.get(name))
                before = len(self.drafts.sketch.objectives)
                self.entries(value, role, inner)
                if role == "objective":
                    above = self.drafts.beside(before, above)
            elif key and (label := label_of(key.text)) and label.number and label.bare:
                self._numbered(key, value, label, above)
            elif cycle := period_of(name, value, self.clock):
                self.drafts.sketch.cycle = self.drafts.sketch.cycle or cycle
            elif isinstance(value, Branch) and key and (kind := announced(key.text, value)):
                if role := "objective" if labels_goals(value) else ANNOUNCED.get(kind):
                    self.entries(value, role, replace(above, kpi_role=KPI_ROLES.get(kind)))
            elif isinstance(value, Branch) and is_part(key, value, self.clock):
                wraps = alone and key is not None and key.text.islower()
                self._part(key, value, replace(above, themes=above.themes or wraps))

    def _numbered(self, key: Leaf, value: Tree, label: Label, above: Above) -> None:
        """Read `objective 1: …` and `key results 1: …`, which stand side by side."""
        role = LABELLED.get(label.role, "objective")
        if role != "objective":
            home = self.numbers.get(label.number) or self.numbers.get(label.number.split(".")[0])
            last = next(reversed(self.numbers.values()), None)
            above = replace(above, objective=home or last)
        if isinstance(value, Leaf):
            self._leaf(key, value, role, above)
        elif role == "objective":
            self.item(value, key, role, above)
        else:
            self.entries(value, role, above)
        if role == "objective" and self.drafts.sketch.objectives:
            self.numbers[label.number] = self.drafts.sketch.objectives[-1]

    def _part(self, key: Leaf | None, value: Branch, above: Above) -> None:
        """Read a part that may be named by its team or its cycle."""
        if key and plain(key.text) not in LISTS:
            heading = read_heading(key.text, self.clock)
            cycle = heading.cycle or read_heading(spaced(key.text), self.clock).cycle
            team = None if above.themes else heading.rest
            above = replace(above, cycle=cycle or above.cycle, team=team or above.team)
            above = replace(above, themes=names_theme(spaced(key.text)))
        if value.kind == "map":
            self.group(value, above)
        elif labels_goals(value) or any(isinstance(entry, Branch) for _, entry in value.entries):
            self.entries(value, "objective", above)

    def entries(self, tree: Tree, role: Role, above: Above) -> None:
        """Read a list of items, a mapping of items by their id or text, or a single text."""
        if isinstance(tree, Leaf):
            if tree.text.strip():
                self.drafts.add(role, tree, above)
            return
        if tree.kind == "map" and is_item(tree, role):
            self.item(tree, None, role, above)
            return
        if self.drafts.table(tree, above, self.clock):
            return
        for key, value in tree.entries:
            told = told_entry(value) if isinstance(value, Leaf) and not key else None
            if isinstance(value, Leaf) and told:
                one = self.drafts.add(told, value, above)
                above = replace(above, objective=one) if one.role == "objective" else above
            elif key and role != "objective" and (home := self.coded.get(key.text.casefold())):
                self.entries(value, role, replace(above, objective=home))
            elif isinstance(value, Leaf):
                self._leaf(key, value, role, above)
            elif value.kind == "list" and key and role_of(plain(key.text)) == role:
                self.entries(value, role, above)
            elif key and role == "objective" and holds_items(value):
                self._part(key, value, above)
            else:
                self.item(value, key, role, above)

    def _leaf(self, key: Leaf | None, value: Leaf, role: Role, above: Above) -> None:
        label = label_of(key.text) if key else None
        if key is None or (label and label.bare and label.number) or names_words(key, value, role):
            draft = self.drafts.add(role, value, above) if value.text.strip() else None
            if draft and key:
                draft.label = (label.id if label else as_id(key.text)) or draft.label
                if role == "objective":
                    self.coded.setdefault(key.text.casefold(), draft)
        elif role in ("kpi", "key_result"):
            draft = self.drafts.add(role, key, above)
            draft.keep("target", value.text)

    def item(self, tree: Branch, key: Leaf | None, role: Role, above: Above) -> None:
        """Read an item with its details and what stands beneath it."""
        stated = type_of(values_of(tree)) if tree.kind == "map" else None
        if tree.kind == "map":
            if (stated is None and is_remark(values_of(tree))) or is_unfilled(values_of(tree)):
                return
            role = stated or role
            worded = stated and words_of(values_of(tree), role)
            if not worded and not is_item(tree, role):
                if (found := self._unfold(tree, key, role, above)) is None:
                    return
                tree, key = found
        values = values_of(tree) if tree.kind == "map" else {}
        text = words_of(values, role, keyed=key is not None)
        words = text or key or Leaf("", tree.line, tree.column)
        if stated is None and not any(isinstance(one, Branch) for _, one in tree.entries):
            role = told_role(words.text) or role
        draft = self.drafts.add(role, words, scope_of(tree, above, self.clock))
        self.links.note(draft, values)
        if key:
            self.drafts.name(draft, key, worded=text is not None)
        self._beneath(draft, tree, text, above)

    def _unfold(
        self, tree: Branch, key: Leaf | None, role: Role, above: Above
    ) -> tuple[Branch, Leaf | None] | None:
        """Open a mapping that has no words: those of an item may be its only key."""
        if key is None and len(tree.entries) == 1 and is_unknown(tree):
            key, inner = tree.entries[0]
            if isinstance(inner, Branch):
                return inner, key
            if key is not None:
                self._leaf(*point(key, inner, role), role, above)
            return None
        labelled = key is not None and (label_of(key.text) is not None or not holds_lists(tree))
        if role == "objective" and not labelled:
            self._part(key, tree, above)
            return None
        return tree, key

    def _beneath(self, draft: Draft, tree: Branch, text: Leaf | None, above: Above) -> None:
        home = draft if draft.role == "objective" else above.objective or self.drafts.orphans
        result = draft if draft.role == "key_result" else None
        team, cycle = draft.team or above.team, draft.cycle or above.cycle
        inner = replace(above, objective=home, result=result, team=team, cycle=cycle)
        if tree.kind == "list":
            self.entries(tree, CHILDREN[draft.role], inner)
            return
        for key, value in tree.entries:
            if key is not None and value is not text:
                self._detail(draft, key, value, inner)

    def _detail(self, draft: Draft, key: Leaf, value: Tree, inner: Above) -> None:
        name, label = plain(key.text), label_of(key.text)
        role = role_of(name)
        if name in MEASURES and draft.role == "objective" and not draft.results:
            role = "key_result"
        if name == "id" and isinstance(value, Leaf):
            draft.label = as_id(value.text) or draft.label
        elif is_parent(name) and isinstance(value, Leaf) and draft.role != "objective":
            return
        elif name in ("children", "items", "nodes") and isinstance(value, Branch):
            self.entries(value, CHILDREN[draft.role], inner)
        elif role == "objective" and isinstance(value, Leaf) and VALUE.match(value.text):
            draft.keep("target", value.text)
        elif role == "kpi" and isinstance(value, Leaf):
            draft.keep("metric", value.text)
        elif role and (isinstance(value, Branch) or role != draft.role):
            self.entries(value, role, replace(inner, kpi_role=KPI_ROLES.get(name)))
        elif isinstance(value, Branch) and label and draft.role == "objective":
            self.item(value, key, "key_result", inner)
        elif isinstance(value, Leaf) and label and label.role == "key_result":
            self._leaf(key, value, "key_result", inner)
        elif isinstance(value, Branch) and (told := told_beneath(draft, key, value)):
            self.entries(value, told, inner)
        else:
            keep_detail(draft, key, value)
