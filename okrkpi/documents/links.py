"""Records that stand side by side and name what they belong to by its id."""

from __future__ import annotations

from okrkpi.documents.sketch import Draft, Sketch
from okrkpi.documents.spelling import OWN_IDS, label_in
from okrkpi.documents.tree import Leaf, Tree

IDS = ("id", "key", "uid", "uuid", "guid", "ref", "code", "number", "itemid", "nodeid")
PARENTS = (
    *("parent", "parentid", "parentkey", "parentref", "parentobjective", "parentobjectiveid"),
    *("objectiveid", "objectiveref", "goalid", "keyresultid", "krid", "belongsto", "partof"),
)


def is_parent(name: str) -> bool:
    """Say whether a plain key names what a record belongs to."""
    return name in PARENTS or name.startswith("parent")


class Links:
    """Remembers the ids of records, and puts each beneath its parent in the end."""

    def __init__(self) -> None:
        self._known: dict[str, Draft] = {}
        self._waiting: list[tuple[Draft, str]] = []

    def note(self, draft: Draft, values: dict[str, Tree]) -> None:
        """Remember the id of a record and that of its parent."""
        own = [name for name, roles in OWN_IDS.items() if draft.role in roles]
        for name in (*IDS, *own):
            if isinstance(leaf := values.get(name), Leaf) and leaf.text:
                self._known.setdefault(leaf.text.casefold(), draft)
                break
        for name in values:
            leaf = label_in(values[name], "id") if is_parent(name) and name not in own else None
            if leaf and leaf.text:
                self._waiting.append((draft, leaf.text.casefold()))

    def settle(self, sketch: Sketch, orphans: Draft | None) -> None:
        """Put each record beneath the one that it names."""
        homes = {one: one for one in sketch.objectives}
        homes |= {result: one for one in reversed(sketch.objectives) for result in one.results}
        moved: dict[Draft, Draft] = {}
        for draft, parent in sorted(self._waiting, key=lambda pair: pair[0].role == "initiative"):
            found = self._known.get(parent)
            if found is None or found is draft:
                continue
            if draft.role in ("objective", "kpi"):
                draft.serves = found if found.role == "objective" else draft.serves
            elif home := homes.get(found):
                moved[draft] = home
                if draft.role == "key_result":
                    homes[draft] = home
                elif found.role == "key_result":
                    draft.serves = found
        _move(sketch, moved)
        if orphans is not None and not (orphans.results or orphans.work):
            sketch.objectives = [one for one in sketch.objectives if one is not orphans]


def _move(sketch: Sketch, homes: dict[Draft, Draft]) -> None:
    """Put items beneath the objectives that they belong to, after what stands there already."""
    for objective in sketch.objectives:
        objective.results = [one for one in objective.results if one not in homes]
        objective.work = [one for one in objective.work if one not in homes]
    for draft, home in homes.items():
        (home.results if draft.role == "key_result" else home.work).append(draft)
