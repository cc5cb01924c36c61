"""The fields of each kind of item: their names in Markdown, and how they are written and read.

The reader and the writer share this table, so that a name cannot differ between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from okrkpi.documents import plan_values as values
from okrkpi.documents.escaping import escape_value, unescape
from okrkpi.models import Frozen
from okrkpi.pattern import pattern

Kind = Literal["objective", "key result", "initiative", "kpi", "question", "priority", "non-goal"]
EXTRA = "extra"

_GUARDS = {"guards": "guardrail", "outcome": "outcome", "health": "health"}
_IGNORED = str.maketrans("", "", " _-")
_NAME = pattern(r"[^\W\d_](?:[\w -]{0,38}\w)?")


@dataclass(frozen=True, slots=True)
class Field:
    """A `name: value` line for an attribute; `lines` means a text with a line each."""

    name: str
    attribute: str
    write: Callable[[Any], str] = escape_value
    read: Callable[[str], Any] = unescape
    repeats: Literal["no", "yes", "lines"] = "no"

    def spread(self, value: Any) -> Iterable[Any]:
        """Return the values that get a line each."""
        if self.repeats == "lines":
            return value.split("\n") if value else ()
        if self.repeats == "yes":
            return tuple(value)
        return () if value is None or value == () else (value,)

    def gather(self, found: list[Any]) -> Any:
        """Return the attribute's value from those that were read."""
        if self.repeats == "lines":
            return "\n".join(found)
        return tuple(found) if self.repeats == "yes" else found[0]


def _texts(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, name) for name in names)


def _references(*names: str) -> tuple[Field, ...]:
    return tuple(
        Field(name, name.replace(" ", "_"), values.write_list, values.read_list) for name in names
    )


_AMBITION = Field("ambition", "ambition", str, values.one_of("committed", "aspirational"))
_ROLE = Field("role", "role", str, values.one_of("outcome", "guardrail", "health"))
_GRADE = Field("grade", "grade", repr, values.read_grade)
_CHECKIN = Field("checkin", "checkins", values.write_checkin, values.read_checkin, "yes")
_ORIGIN = (
    Field("source", "sources", values.write_quote, values.read_quote, "yes"),
    Field("number", "numbers", values.write_number, values.read_number, "yes"),
    Field("allow", "allow", values.write_allow, values.read_allow, "yes"),
    Field("note", "note", repeats="lines"),
)
_SOURCE = Field("source", "quote", values.write_quote, values.read_quote)

FIELDS: dict[Kind, tuple[Field, ...]] = {
    "objective": (_AMBITION, *_texts("owner", "team", "cycle", "supports"), *_ORIGIN),
    "key result": (
        *_texts("owner", "metric", "scope", "baseline", "current", "target", "unit", "due"),
        _AMBITION,
        *_texts("kpi", "because"),
        _GRADE,
        _CHECKIN,
        *_ORIGIN,
    ),
    "initiative": (*_texts("owner", "due", "status", "serves"), *_ORIGIN),
    "kpi": (
        *_references(*_GUARDS, "objectives"),
        _ROLE,
        *_texts("owner", "metric", "scope", "threshold", "current", "target", "unit"),
        *_texts("cadence", "category", "level", "parent"),
        *_ORIGIN,
    ),
    "question": _texts("at", "field", "who", "answer"),
    "priority": (_SOURCE, *_references("served by"), *_texts("reason")),
    "non-goal": (_SOURCE,),
}


def plain_name(name: str) -> str:
    """Return a field's name without the differences that do not matter: `Check-in`, `checkin`."""
    return name.translate(_IGNORED).lower()


_BY_NAME = {
    kind: {plain_name(field.name): field for field in fields} for kind, fields in FIELDS.items()
}


def known_field(kind: Kind, name: str) -> Field | None:
    """Return the field of that name, if the kind has one."""
    known = _BY_NAME[kind]
    return known.get(name) or known.get(plain_name(name))


def takes_extra(kind: Kind) -> bool:
    """Say whether items of the kind keep fields that are not known."""
    return kind not in ("question", "priority", "non-goal")


def is_unknown_field(kind: Kind, name: str) -> bool:
    """Say whether the name, followed by a colon, is that of a field that the kind does not know.

    Among an objective's own bullets it is a single word in small letters: all others are goals.
    """
    if known_field(kind, name) or not _NAME.fullmatch(name) or plain_name(name) == EXTRA:
        return False
    return kind != "objective" or (" " not in name and name == name.lower())


def attributes(item: Frozen) -> dict[str, Any]:
    """Return an item's attributes by the names in the table."""
    held = dict(item)
    if held.get("role") and held.get("objectives"):
        name = next(name for name, role in _GUARDS.items() if role == held["role"])
        held[name] = held.pop("objectives")
        del held["role"]
    return held


def settle_role(held: dict[str, Any]) -> dict[str, Any]:
    """Turn `guards`, `outcome` and `health` into a KPI's role and objectives."""
    named = [name for name in (*_GUARDS, "objectives") if name in held]
    if len(named) > 1:
        raise ValueError(f"a KPI has one role: keep either {named[0]} or {named[1]}")
    if not named or named[0] == "objectives":
        return held
    role = _GUARDS[named[0]]
    if held.get("role", role) != role:
        raise ValueError(f"{named[0]} means the role {role}: take out the line with another role")
    others = {name: value for name, value in held.items() if name != named[0]}
    return others | {"role": role, "objectives": held[named[0]]}
