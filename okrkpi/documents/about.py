"""What a mapping in JSON or YAML says of the whole: its title and its period."""

from __future__ import annotations

from okrkpi.documents.clock import Clock
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.items import is_item
from okrkpi.documents.keys import announced
from okrkpi.documents.scopes import days_in
from okrkpi.documents.shape import goal_like, is_aim, is_stray
from okrkpi.documents.spelling import LISTS, PERIODS, label_in, plain, role_of, values_of
from okrkpi.documents.titles import is_cycle, is_title, read_heading
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.models import Cycle


def title_of(tree: Branch, clock: Clock) -> tuple[str, Cycle | None]:
    """Return the title of a document and the cycle that it names."""
    found = values_of(tree)
    names = ("title", "name", "plan")
    leaf = next((leaf for name in names if isinstance(leaf := found.get(name), Leaf)), None)
    if leaf is None or is_item(tree, "objective"):
        return "", None
    heading = read_heading(leaf.text, clock)
    return leaf.text, heading.cycle if is_title(leaf.text) else None


def period_of(name: str, tree: Tree, clock: Clock) -> Cycle | None:
    """Return the cycle that a mapping is, by its name or by its first and its last day."""
    if isinstance(tree, Leaf) or tree.kind == "list" or goal_like(tree):
        return None
    if any(isinstance(value, Branch) for value in values_of(tree).values()):
        return None
    leaf = label_in(tree)
    if leaf and is_cycle(leaf.text, clock):
        found = cycle_in(leaf.text, clock)
    elif name in PERIODS or leaf is None:
        found = cycle_in(" to ".join(days_in(tree)), clock)
    else:
        return None
    return found[0] if found else None


def is_part(key: Leaf | None, value: Tree, clock: Clock) -> bool:
    """Say whether a mapping or a list is a part whose name tells nothing of what it holds."""
    name = plain(key.text) if key else ""
    if isinstance(value, Leaf) or name in PERIODS:
        return False
    if LISTS.get(name) == "aside" and not is_aim(value):
        return False
    told = role_of(name) or period_of(name, value, clock)
    said = announced(key.text, value) if key else None
    return not (told or said or is_stray(key, value))
