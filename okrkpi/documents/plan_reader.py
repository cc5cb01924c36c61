"""Reading our own Markdown: strictly, with an error that names the line and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from okrkpi.document import Document, Place, Taken
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.escaping import split_escaped, unescape
from okrkpi.documents.front_matter import read_front_matter
from okrkpi.documents.plan_fields import (
    EXTRA,
    Field,
    known_field,
    plain_name,
    settle_role,
    takes_extra,
)
from okrkpi.documents.plan_ids import ID_RULE, LONGEST_ID, FreeIds
from okrkpi.documents.plan_lines import Entry, Scanner, Value
from okrkpi.documents.plan_mark import MARK, fences
from okrkpi.models import (
    Frozen,
    Initiative,
    KeyResult,
    Kpi,
    NonGoal,
    Objective,
    Plan,
    Priority,
    Question,
)

_MODELS: dict[str, type[Frozen]] = {
    "objective": Objective,
    "key result": KeyResult,
    "initiative": Initiative,
    "kpi": Kpi,
    "question": Question,
    "priority": Priority,
    "non-goal": NonGoal,
}
_LISTS = {
    "objective": "objectives",
    "kpi": "kpis",
    "question": "questions",
    "priority": "priorities",
    "non-goal": "non_goals",
}
_WITHOUT_ID = ("priority", "non-goal")


def read_plan(text: str) -> Document:
    """Read a plan, or raise a DocumentError that names the line and what to do."""
    lines = text.removeprefix("\ufeff").splitlines()
    start, end = fences(lines)
    if not start:
        raise DocumentError(f"this is no {MARK} plan: its first line is to be ---", 1)
    if end == len(lines):
        raise DocumentError("the front matter has no end: close it with a line of ---", start)
    front = read_front_matter("\n".join(lines[start:end]), start + 1)
    scanner = Scanner()
    for number, line in enumerate(lines[end + 1 :], end + 2):
        scanner.take(line, number)
    unnamed = [entry for entry in _all(scanner.entries) if entry.id is None]
    _give_ids(scanner.entries)
    places = {
        entry.id: Place(entry.line, entry.column, entry.column + len(entry.written))
        for entry in _all(scanner.entries)
        if entry.id is not None
    }
    structure = [*scanner.structure, *map(_taken, unnamed)]
    return Document(
        plan=_plan(front, scanner),
        places=places,
        text=text,
        structure=tuple(sorted(structure, key=lambda taken: taken.line)),
        strict=True,
    )


def _all(entries: list[Entry]) -> Iterator[Entry]:
    """Every entry that has an id, in the order of the document."""
    for entry in entries:
        if entry.kind not in _WITHOUT_ID:
            yield entry
            yield from entry.children


def _give_ids(entries: list[Entry]) -> None:
    lines: dict[str, int] = {}
    for entry in _all(entries):
        if entry.id is None:
            continue
        if len(entry.id) > LONGEST_ID:
            raise DocumentError(
                f"the id {entry.id[:LONGEST_ID]}… is too long: {ID_RULE}", entry.line
            )
        if entry.id in lines:
            raise DocumentError(
                f"the id {entry.id} is used twice, first on line {lines[entry.id]}: give this one"
                " another id, or none",
                entry.line,
            )
        lines[entry.id] = entry.line
    free = FreeIds(lines)
    for entry in entries:
        if entry.kind not in _WITHOUT_ID:
            entry.id = entry.id or free.take(entry.kind)
            for child in entry.children:
                child.id = child.id or free.take(child.kind, entry.id)


def _taken(entry: Entry) -> Taken:
    reason = f"the line has no id, and {entry.id} is the next free one"
    return Taken(entry.line, entry.written, entry.kind.replace(" ", "_"), reason)


def _plan(front: dict[str, Any], scanner: Scanner) -> Plan:
    lists: dict[str, list[Frozen]] = {name: [] for name in _LISTS.values()}
    for entry in scanner.entries:
        lists[_LISTS[entry.kind]].append(_item(entry))
    title = unescape(scanner.title.written) if scanner.title else ""
    return Plan(title=title, **front, **{name: tuple(found) for name, found in lists.items()})


def _item(entry: Entry) -> Frozen:
    held = _attributes(entry) | {"text": unescape(entry.written)}
    if entry.id is not None:
        held["id"] = entry.id
    if entry.kind == "objective":
        children = [_item(child) for child in entry.children]
        held["key_results"] = tuple(c for c in children if isinstance(c, KeyResult))
        held["initiatives"] = tuple(c for c in children if isinstance(c, Initiative))
    try:
        if entry.kind == "kpi":
            held = settle_role(held)
        return _MODELS[entry.kind].model_validate(held)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise DocumentError(f"{entry.name}, {where}: {first['msg']}", entry.line) from None
    except ValueError as error:
        raise DocumentError(f"{entry.name}: {error}", entry.line) from None


def _attributes(entry: Entry) -> dict[str, Any]:
    found: dict[str, tuple[Field, list[Any]]] = {}
    extra: list[tuple[str, str]] = []
    for value in entry.values:
        field = known_field(entry.kind, value.name)
        if field is None:
            extra.append(_extra(value))
        elif value.written:
            read = found.setdefault(field.attribute, (field, []))[1]
            if read and field.repeats == "no":
                message = f"“{field.name}” is given twice for {entry.name}: keep one of the two"
                raise DocumentError(message, value.line, value.column)
            read.append(_read(field, value))
    held = {attribute: field.gather(read) for attribute, (field, read) in found.items()}
    return held | {"extra": tuple(extra)} if takes_extra(entry.kind) else held


def _read(field: Field, value: Value) -> Any:
    try:
        return field.read(value.written)
    except ValueError as error:
        raise DocumentError(f"{field.name}: {error}", value.line, value.column) from None


def _extra(value: Value) -> tuple[str, str]:
    if plain_name(value.name) != EXTRA:
        return value.name, unescape(value.written)
    name, *rest = split_escaped(value.written, ":")
    if not rest:
        message = f"write “{EXTRA}: name: value” for a field that {MARK} does not know"
        raise DocumentError(message, value.line, value.column)
    return unescape(name.strip()), unescape(":".join(rest).strip())
