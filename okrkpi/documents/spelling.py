"""How goals are spelled in JSON and YAML: the names of lists, of texts and of details."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from okrkpi.documents.cycles import Clock, cycle_in
from okrkpi.documents.fields import FIELDS, clean
from okrkpi.documents.sketch import Draft, Role
from okrkpi.documents.titles import read_heading
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.documents.typed import typed
from okrkpi.documents.vocabulary import by_word, load
from okrkpi.models import Cycle
from okrkpi.pattern import pattern

_NAMES = load("spelling")
LISTS = by_word(_NAMES["lists"])
TEXTS: tuple[str, ...] = _NAMES["texts"]
SPELLED = by_word(_NAMES["fields"])
_ALL = {*LISTS, *TEXTS, *SPELLED, *(name.replace(" ", "") for name in FIELDS)}
_ENDS = ("title", "name", "text", "statement", "list", "items", "array", "collection")
_DEEPEST = 3
_SLUG = pattern(r"[a-z0-9]+(?:[-_.][a-z0-9]+)+")
_DAY = pattern(r"20\d\d-\d\d-\d\d")
_BOTH = 2
_KEPT = pattern(r"(?:number|numeric|metric)?(?:value|amount|number)$")
_INNER = ("value", "name", "text", "label", "displayname", "email")
PERIODS = ("year", "timeframe", "timeperiod", "period", "quarter", "cycle")
"""The names of a period, the plainest last."""
_TEAMS = ("team", "department", "dept", "squad", "ownerteam", "owningteam", "teamname")
_OF_GROUP = frozenset([*_TEAMS, "type", "kind", *PERIODS]) - {"year"}
_ROLES: dict[str, Role] = {
    "objective": "objective",
    "key_result": "key_result",
    "kpi": "kpi",
    "initiative": "initiative",
}
_TYPES = ("type", "kind", "level", "category", "class", "tier", "entity", "object")
KPI_ROLES = {"guardrails": "guardrail", "countermetrics": "guardrail", "healthmetrics": "health"}
KPI_ROLES |= {"health": "health", "healthindicators": "health", "guardrailmetrics": "guardrail"}


@dataclass(frozen=True, slots=True)
class Above:
    """What an entry stands beneath."""

    objective: Draft | None = None
    result: Draft | None = None
    team: str | None = None
    cycle: Cycle | None = None
    kpi_role: str | None = None


def plain(key: str) -> str:
    """Return a key as it is compared: letters and digits alone."""
    name = re.sub(r"[^a-z0-9]", "", key.lower())
    if name in _ALL:
        return name
    for end in _ENDS:
        if name.endswith(end) and (stem := name.removesuffix(end)) in _ALL:
            return stem
    return name


def values_of(tree: Branch) -> dict[str, Tree]:
    """Return the values of a mapping by their plain keys."""
    return {plain(key.text): value for key, value in tree.entries if key}


def is_item(tree: Branch, role: Role) -> bool:
    """Say whether a mapping is an item: it has words of its own."""
    values = values_of(tree)
    own = [name for name in (role.replace("_", ""), *TEXTS) if isinstance(values.get(name), Leaf)]
    if not own:
        return False
    if role != "objective" or set(own) & {"objective", "goal", "text", "statement"}:
        return True
    return not any(LISTS.get(name) in ("objective", "group") for name in values) and (
        any(LISTS.get(name) == "key_result" for name in values)
        or not any(_groups(value) for value in values.values())
    )


def _groups(tree: Tree, depth: int = 0) -> bool:
    """Say whether a mapping holds lists of goals, so that it is more than a detail."""
    if isinstance(tree, Leaf) or tree.kind == "list" or depth > _DEEPEST:
        return False
    values = values_of(tree)
    held = any(role_of(name) or LISTS.get(name) == "group" for name in values)
    return held or any(_groups(value, depth + 1) for value in values.values())


def words_of(values: dict[str, Tree], role: Role) -> Leaf | None:
    """Return the words of an item."""
    leaves = [values.get(name) for name in (role.replace("_", ""), *TEXTS)]
    stated = [leaf for leaf in leaves if isinstance(leaf, Leaf) and leaf.text.strip()]
    if stated:
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
    return max(free, key=lambda leaf: len(leaf.text)) if told and free else None


def is_unknown(tree: Branch) -> bool:
    """Say whether the only key of a mapping is not known: the words of a goal."""
    key = tree.entries[0][0]
    return key is not None and plain(key.text) not in LISTS and plain(key.text) not in TEXTS


def holds_lists(tree: Branch) -> bool:
    """Say whether a mapping holds objectives of its own."""
    return any(LISTS.get(name) in ("objective", "group") for name in values_of(tree))


def holds_items(tree: Branch) -> bool:
    """Say whether a list holds objectives, and not the key results of one."""
    if tree.kind == "map":
        return False
    maps = [entry for _, entry in tree.entries if isinstance(entry, Branch) and entry.kind == "map"]
    return any(
        any(
            LISTS.get(name) == "key_result" and isinstance(value, Branch)
            for name, value in values_of(entry).items()
        )
        or (
            len(entry.entries) == 1
            and is_unknown(entry)
            and isinstance(entry.entries[0][1], Branch)
        )
        for entry in maps
    )


def type_of(values: dict[str, Tree]) -> Role | None:
    """Return the role that a mapping states."""
    for leaf in types_in(values):
        stated = typed(leaf.text) or role_of(plain(leaf.text))
        if stated and stated != "note":
            return stated
    return None


def is_remark(values: dict[str, Tree]) -> bool:
    """Say whether a mapping states that it is a note, a person or a link."""
    return any(
        LISTS.get(plain(leaf.text)) == "aside" or typed(leaf.text) == "note"
        for leaf in types_in(values)
    )


def types_in(values: dict[str, Tree]) -> Iterator[Leaf]:
    """Yield what the mapping says of its type, under any of the names for it."""
    for name, value in values.items():
        if name in _TYPES or (name.endswith(("type", "kind")) and "unit" not in name):
            leaf = label_in(value)
            if leaf and leaf.text:
                yield leaf


def field_in(name: str) -> str | None:
    """Return the detail that a plain key names, also where it says how its value is kept."""
    if field := SPELLED.get(name) or FIELDS.get(name):
        return field
    bare = _KEPT.sub("", name)
    return SPELLED.get(bare) or FIELDS.get(bare) if bare != name else None


def role_of(name: str) -> Role | None:
    """Return the role of the items that a plain key holds."""
    return _ROLES.get(LISTS.get(name, ""))


def as_id(text: str) -> str:
    """Return a text where it can be an id."""
    return text if re.fullmatch(r"[A-Za-z0-9._-]{1,40}", text) else ""


def scope_of(tree: Branch, above: Above, clock: Clock) -> Above:
    """Return what stands above, with the team and the cycle that a mapping names."""
    values = values_of(tree) if tree.kind == "map" else {}
    if holds_lists(tree) if tree.kind == "map" else False:
        for name in ("name", "title", "label"):
            if isinstance(leaf := values.get(name), Leaf) and leaf.text:
                heading = read_heading(leaf.text, clock)
                team = heading.rest if heading.cycle else leaf.text
                above = replace(above, team=team or above.team, cycle=heading.cycle or above.cycle)
                break
    for name in _TEAMS:
        if (leaf := label_in(values.get(name))) and leaf.text:
            above = replace(above, team=leaf.text)
    for name in PERIODS:
        period = values.get(name)
        leaf = label_in(period)
        if leaf is None and isinstance(period, Branch) and (days := days_in(period)):
            leaf = Leaf(" to ".join(days), period.line, period.column)
        if leaf and (found := cycle_in(leaf.text, clock)):
            above = replace(above, cycle=found[0])
    return above


def label_in(tree: Tree | None, *first: str) -> Leaf | None:
    """Return a text, or the name of a thing that is written as a mapping."""
    if isinstance(tree, Leaf):
        return tree
    inner = values_of(tree) if tree is not None and tree.kind == "map" else {}
    leaves = (inner.get(name) for name in (*first, "label", "name", "displayname", "title", "id"))
    return next((leaf for leaf in leaves if isinstance(leaf, Leaf)), None)


def days_in(tree: Branch) -> list[str]:
    """Return the first and the last day of a period that is written as a mapping."""
    inner = [value for _, value in tree.entries if isinstance(value, Leaf)]
    days = [leaf.text[:10] for leaf in inner if _DAY.match(leaf.text)]
    return days if len(days) == _BOTH else []


def keep_detail(draft: Draft, key: Leaf, value: Tree) -> None:
    """Give an item a detail under the name that it has elsewhere."""
    name = plain(key.text)
    spelled = " ".join(key.text.replace("_", " ").lower().split())
    field = field_in(name) or FIELDS.get(spelled)
    text = _flat(value)
    if not text or name in _OF_GROUP:
        return
    if field == "note":
        draft.notes.append(text)
    elif field not in ("id", "title"):
        draft.keep(field or key.text, clean(field or "", text))


def _flat(value: Tree) -> str:
    if isinstance(value, Leaf):
        return value.text
    if value.kind == "list":
        return ", ".join(entry.text for _, entry in value.entries if isinstance(entry, Leaf))
    inner = values_of(value)
    leaves = (inner.get(name) for name in _INNER)
    return next((leaf.text for leaf in leaves if isinstance(leaf, Leaf)), "")
