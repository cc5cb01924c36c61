"""How goals are spelled in JSON and YAML: the names of lists, of texts and of details."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from okrkpi.documents.fields import FIELDS, clean
from okrkpi.documents.sketch import Draft, Role
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.documents.typed import typed
from okrkpi.documents.vocabulary import by_word, load
from okrkpi.pattern import pattern

_NAMES = load("spelling")
LISTS = by_word(_NAMES["lists"])
TEXTS: tuple[str, ...] = _NAMES["texts"]
SPELLED = by_word(_NAMES["fields"])
_ALL = {*LISTS, *TEXTS, *SPELLED, *(name.replace(" ", "") for name in FIELDS)}
_ENDS = ("title", "name", "text", "statement", "list", "items", "array", "collection")
_DATED = pattern(r"(?:fy)?(?:20\d\d)?(?:[qh][1-4])?(?:20\d\d)?$")
_OWNED = pattern(r"^(?:kr|keyresult|kpi|metric|objective|obj|goal)(?=[a-z]{2})")
_CODE = pattern(r"[A-Za-z]{0,4}[-_. ]?\d{1,4}(?:[._-]\d{1,3})*[a-z]?|[a-z]")
_HUMP = pattern(r"(?<=[a-z])(?=[A-Z])|[_-]+")
_KEPT = pattern(r"(?:number|numeric|metric)?(?:value|amount|number)$")
_INNER = ("value", "name", "text", "label", "displayname", "email")
PERIODS = (
    "year",
    "planyear",
    "fiscalyear",
    "timeframe",
    "timeperiod",
    "period",
    "quarter",
    "cycle",
)
"""The names of a period, the plainest last."""
MEASURES = (
    *("metrics", "measures", "indicators", "successmetrics", "successmeasures", "measuredby"),
    *("targets", "kpis"),
)
"""The names of measures that are key results where an objective has no others."""
OWN_IDS: dict[str, tuple[Role, ...]] = {
    "objectiveid": ("objective",),
    "goalid": ("objective",),
    "keyresultid": ("key_result",),
    "krid": ("key_result",),
}
"""Names of ids that are a record's own where it is of the role, and else name what it serves."""
TEAMS = ("team", "department", "dept", "squad", "ownerteam", "owningteam", "teamname")
_OF_GROUP = frozenset([*TEAMS, "type", "kind", *PERIODS]) - {"year"}
_ROLES: dict[str, Role] = {
    "objective": "objective",
    "key_result": "key_result",
    "kpi": "kpi",
    "initiative": "initiative",
}
_TYPES = ("type", "kind", "level", "category", "class", "tier", "entity", "object")
KPI_ROLES = {"guardrails": "guardrail", "countermetrics": "guardrail", "healthmetrics": "health"}
KPI_ROLES |= {"health": "health", "healthindicators": "health", "guardrailmetrics": "guardrail"}


@lru_cache(1 << 12)
def plain(key: str) -> str:
    """Return a key as it is compared: letters and digits alone."""
    if not key.isascii():
        key = normalize("NFKD", key.replace("ß", "ss")).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]", "", key.lower())
    if name in _ALL or name in OWN_IDS:
        return name
    if (dated := _DATED.sub("", name)) in _ALL:
        return dated
    if (bare := _OWNED.sub("", name)) in SPELLED or bare in (*FIELDS, "goal"):
        return bare
    for end in _ENDS:
        if name.endswith(end) and (stem := name.removesuffix(end)) in _ALL:
            return stem
    return name


def values_of(tree: Branch) -> dict[str, Tree]:
    """Return the values of a mapping by their plain keys."""
    return {plain(key.text): value for key, value in tree.entries if key}


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


def is_code(key: str) -> bool:
    """Say whether a key only counts or labels what it holds, as `G1` and `kr-2.1` do."""
    return bool(_CODE.fullmatch(key))


def as_id(text: str) -> str:
    """Return a text where it can be an id."""
    return text if re.fullmatch(r"[A-Za-z0-9._-]{1,40}", text) else ""


def spaced(name: str) -> str:
    """Return a name as words: `alwaysOn`, `always_on` and `always-on` as `always on`."""
    return _HUMP.sub(" ", name).strip()


def label_in(tree: Tree | None, *first: str) -> Leaf | None:
    """Return a text, or the name of a thing that is written as a mapping."""
    if isinstance(tree, Leaf):
        return tree
    inner = values_of(tree) if tree is not None and tree.kind == "map" else {}
    leaves = (inner.get(name) for name in (*first, "label", "name", "displayname", "title", "id"))
    return next((leaf for leaf in leaves if isinstance(leaf, Leaf)), None)


def keep_detail(draft: Draft, key: Leaf, value: Tree) -> None:
    """Give an item a detail under the name that it has elsewhere."""
    name = plain(key.text)
    spelled = " ".join(key.text.replace("_", " ").lower().split())
    field = field_in(name) or FIELDS.get(spelled)
    text = _flat(value)
    if not text or name in _OF_GROUP:
        return
    if field == "ambition" and typed(text):
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
