"""Which mappings in JSON and YAML are goals, by their names: their words, and what they hold."""

from __future__ import annotations

from okrkpi.documents.fields import FIELDS
from okrkpi.documents.keys import VALUE
from okrkpi.documents.labels import label_of
from okrkpi.documents.sketch import Role
from okrkpi.documents.spelling import LISTS, SPELLED, TEXTS, plain, role_of, type_of, values_of
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.pattern import pattern

_DEEPEST = 3
_SLUG = pattern(r"[a-z0-9]+(?:[-_.][a-z0-9]+)+")
_MEASURED = ("key_result", "kpi")
_MEASURE = ("measure", "indicator")


def is_item(tree: Branch, role: Role) -> bool:
    """Say whether a mapping is an item: it has words of its own."""
    values = values_of(tree)
    own = [name for name in (role.replace("_", ""), *TEXTS) if isinstance(values.get(name), Leaf)]
    if not own or (role == "objective" and _numbers_goals(tree)):
        return False
    if role != "objective" or set(own) & {"objective", "goal", "text", "statement"}:
        return True
    return not any(LISTS.get(name) in ("objective", "group") for name in values) and (
        any(LISTS.get(name) == "key_result" for name in values)
        or not any(_groups(value) or _lists_goals(name, value) for name, value in values.items())
    )


def _numbers_goals(tree: Branch) -> bool:
    """Say whether objectives stand in a mapping under labels such as `O1`."""
    held = [key.text for key, value in tree.entries if key and isinstance(value, Branch)]
    labels = [label for text in held if (label := label_of(text)) and label.bare]
    return any(label.role == "objective" and label.number for label in labels)


def _lists_goals(name: str, tree: Tree) -> bool:
    """Say whether a list that is named otherwise holds objectives with what measures them."""
    if isinstance(tree, Leaf) or tree.kind == "map" or LISTS.get(name) == "aside":
        return False
    maps = [values_of(one) for _, one in tree.entries if isinstance(one, Branch)]
    return labels_goals(tree) or any(
        {"objective", "goal"} & one.keys()
        and any(role_of(inner) in ("key_result", "kpi") or inner in _MEASURE for inner in one)
        for one in maps
    )


def labels_goals(tree: Tree) -> bool:
    """Say whether a list holds texts that are labelled as objectives."""
    entries = tree.entries if isinstance(tree, Branch) and tree.kind == "list" else []
    labels = [label_of(one.text.strip()) for _, one in entries if isinstance(one, Leaf)]
    return any(label and label.role == "objective" and not label.bare for label in labels)


def _groups(tree: Tree, depth: int = 0) -> bool:
    """Say whether a mapping holds lists of goals, so that it is more than a detail."""
    if isinstance(tree, Leaf) or tree.kind == "list" or depth > _DEEPEST:
        return False
    values = values_of(tree)
    held = any(role_of(name) or LISTS.get(name) == "group" for name in values)
    return held or any(_groups(value, depth + 1) for value in values.values())


def words_of(values: dict[str, Tree], role: Role, *, keyed: bool = False) -> Leaf | None:
    """Return the words of an item; where it is `keyed` by them, a mere value is none."""
    leaves = [values.get(name) for name in (role.replace("_", ""), *TEXTS)]
    stated = [leaf for leaf in leaves if isinstance(leaf, Leaf) and leaf.text.strip()]
    worded = [leaf for leaf in stated if not VALUE.match(leaf.text)]
    stated = worded or stated
    if stated and (worded or (role != "key_result" and not keyed)):
        spoken = stated if _SLUG.fullmatch(stated[0].text) else stated[:1]
        return next((leaf for leaf in spoken if " " in leaf.text), stated[0])
    free = [
        value
        for name, value in values.items()
        if isinstance(value, Leaf)
        and len(value.text.split()) > 1
        and not (name in FIELDS or name in LISTS or name in SPELLED or name.endswith(("id", "at")))
    ]
    told = role != "objective" or type_of(values) is not None
    best = max(free, key=lambda leaf: len(leaf.text)) if told and free else None
    return best or (stated[0] if stated and not keyed else None)


def role_held(name: str, tree: Tree) -> Role | None:
    """Return the role of what a plain name holds: outcomes with key results are objectives."""
    role = role_of(name)
    return "objective" if role in _MEASURED and _measures_aims(tree) else role


def _measures_aims(tree: Tree) -> bool:
    """Say whether the entries of a list have key results of their own, as objectives do."""
    entries = tree.entries if isinstance(tree, Branch) else []
    maps = [values_of(one) for _, one in entries if isinstance(one, Branch) and one.kind == "map"]
    measured = [
        any(
            role_of(name) == "key_result" and isinstance(one, Branch) for name, one in inner.items()
        )
        for inner in maps
    ]
    return 2 * sum(measured) > len(entries)


def is_unfilled(values: dict[str, Tree]) -> bool:
    """Say whether the words of an item are still blank, and nothing stands beneath it."""
    worded = [one.text.strip() for name in TEXTS if isinstance(one := values.get(name), Leaf)]
    held = any(isinstance(one, Branch) and one.entries for one in values.values())
    return bool(worded) and not any(worded) and not held


def is_unknown(tree: Branch) -> bool:
    """Say whether the only key of a mapping is not known: the words of a goal."""
    key = tree.entries[0][0]
    return key is not None and plain(key.text) not in LISTS and plain(key.text) not in TEXTS


def holds_lists(tree: Branch) -> bool:
    """Say whether a mapping holds objectives of its own."""
    return any(LISTS.get(name) in ("objective", "group") for name in values_of(tree))


def holds_items(tree: Tree) -> bool:
    """Say whether a part holds objectives, and not the key results of one."""
    if isinstance(tree, Leaf):
        return False
    if tree.kind == "map":
        inner = values_of(tree)
        own = any(LISTS.get(name) in ("objective", "key_result") or name in TEXTS for name in inner)
        held = inner.values()
        return not own and any(holds_items(value) or _is_measured(value) for value in held)
    maps = [entry for _, entry in tree.entries if isinstance(entry, Branch) and entry.kind == "map"]
    return any(
        any(
            _is_list_of_goals(name, value) or _groups(value)
            for name, value in values_of(one).items()
        )
        or (len(one.entries) == 1 and is_unknown(one) and isinstance(one.entries[0][1], Branch))
        for one in maps
    )


def _is_measured(tree: Tree) -> bool:
    """Say whether a mapping states an objective with its key results."""
    if isinstance(tree, Leaf) or tree.kind == "list" or not is_item(tree, "objective"):
        return False
    inner = values_of(tree).items()
    return any(isinstance(one, Branch) and LISTS.get(name) == "key_result" for name, one in inner)


def _is_list_of_goals(name: str, tree: Tree) -> bool:
    return isinstance(tree, Branch) and LISTS.get(name) in ("objective", "key_result", "group")
