"""The front matter of a plan: its cycle, its team, and what it was made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import ValidationError

from okrkpi.cycle import parse_cycle
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.plan_ids import ID_RULE
from okrkpi.documents.plan_mark import MARK
from okrkpi.documents.plan_values import read_date
from okrkpi.documents.yaml_nodes import (
    compose,
    entries,
    fail,
    flow,
    is_blank,
    scalar,
    sequence,
    write_scalar,
)
from okrkpi.models import SCHEMA, Cycle, Made, Plan, Source
from okrkpi.pattern import pattern

LONGEST = 200_000

_TEXTS = ("team", "level", "language", "profile")
_CYCLE = ("cycle", "start", "end")
_KNOWN = {MARK, *_CYCLE, *_TEXTS, "documents", "made", "extra"}
_KEY = pattern(r"[A-Za-z_][A-Za-z0-9_-]*")
_FLOW = pattern(r"\[[\w./](?:[\w ./-]*[\w./])?(?:, [\w./](?:[\w ./-]*[\w./])?)*\]")

_Found = dict[str, tuple[yaml.Node, yaml.Node]]


def write_front_matter(plan: Plan) -> str:
    """Return the lines between the fences, the fences included."""
    lines = "\n".join(["---", f"{MARK}: {SCHEMA}", *_write_lines(plan), "---"])
    if len(lines) > LONGEST:
        raise DocumentError(
            f"the front matter would be longer than {LONGEST:,} characters: shorten its longest"
            " entries, or keep the plan as JSON"
        )
    return lines


def read_front_matter(text: str, first_line: int) -> dict[str, Any]:
    """Return the attributes of a plan that the front matter gives; `first_line` is its place."""
    if len(text) > LONGEST:
        message = f"the front matter is longer than {LONGEST:,} characters: shorten it"
        raise DocumentError(message, first_line)
    found: _Found = {}
    extra: list[tuple[str, str]] = []
    for key, key_node, node in entries(compose(text, first_line), "the front matter"):
        if key in found:
            raise fail(f"“{key}” is given twice: keep one of the two", key_node)
        found[key] = (key_node, node)
        if key not in _KNOWN:
            extra.append((key, flow(node)))
    _check_version(found, first_line)
    held: dict[str, Any] = {name: scalar(found[name][1]) for name in _TEXTS if name in found}
    held["cycle"] = _read_cycle(found)
    if "documents" in found:
        held["documents"] = tuple(_read_documents(found["documents"][1]))
    if "made" in found and not is_blank(found["made"][1]):
        held["made"] = Made(**_read_texts(found["made"][1], "made", set(Made.model_fields)))
    if "extra" in found:
        extra.extend(_read_pairs(found["extra"][1]))
    return held | {"extra": tuple(extra)}


def _write_lines(plan: Plan) -> Iterator[str]:
    if cycle := plan.cycle:
        yield f"cycle: {write_scalar(cycle.label)}"
        if parse_cycle(cycle.label) != cycle:
            yield f"start: {cycle.start.isoformat()}"
            yield f"end: {cycle.end.isoformat()}"
    for name in _TEXTS:
        if (value := getattr(plan, name)) is not None:
            yield f"{name}: {write_scalar(value)}"
    if plan.documents:
        yield "documents:"
    for document in plan.documents:
        yield f"  - id: {write_scalar(document.id)}"
        yield from _write_texts(document, "    ", ("path", "sha256"))
    if plan.made is not None:
        texts = list(_write_texts(plan.made, "  ", tuple(Made.model_fields)))
        yield "made:" if texts else "made: {}"
        yield from texts
    yield from _write_extra(plan.extra)


def _write_texts(value: Source | Made, indent: str, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if text := getattr(value, name):
            yield f"{indent}{name}: {write_scalar(text)}"


def _write_extra(extra: tuple[tuple[str, str], ...]) -> Iterator[str]:
    counted = Counter(key for key, _ in extra)
    if all(_KEY.fullmatch(key) and key not in _KNOWN and n == 1 for key, n in counted.items()):
        for key, value in extra:
            written = value if _FLOW.fullmatch(value) else write_scalar(value, any_type=True)
            yield f"{key}: {written}" if value else f"{key}:"
        return
    yield "extra:"
    for key, value in extra:
        yield f"  - [{write_scalar(key)}, {write_scalar(value)}]"


def _check_version(found: _Found, first_line: int) -> None:
    if MARK not in found:
        raise DocumentError(f"the front matter lacks the line “{MARK}: {SCHEMA}”", first_line)
    node = found[MARK][1]
    version = scalar(node) or ""
    if version == str(SCHEMA):
        return
    if not re.fullmatch(r"[0-9]{1,9}", version) or int(version) < 1:
        raise fail(f"“{MARK}: {version}” is no version of the format: write {MARK}: {SCHEMA}", node)
    raise fail(
        f"this plan is in format {version}, and this {MARK} reads format {SCHEMA}:"
        f" it needs {_made_with(found) or f'a newer version of {MARK}'}",
        node,
    )


def _made_with(found: _Found) -> str | None:
    made = found["made"][1] if "made" in found else None
    if not isinstance(made, yaml.MappingNode):
        return None
    for key, value in made.value:
        if key.value == "version" and isinstance(value, yaml.ScalarNode) and value.value:
            return f"{MARK} {value.value} or newer"
    return None


def _read_cycle(found: _Found) -> Cycle | None:
    written = {
        name: (text, found[name][1])
        for name in _CYCLE
        if name in found and (text := scalar(found[name][1])) is not None
    }
    if not written:
        return None
    if "start" in written and "end" in written:
        start, end = (_read_day(*written[name]) for name in ("start", "end"))
        label = written["cycle"][0] if "cycle" in written else f"{start}/{end}"
        return Cycle(label=label, start=start, end=end)
    if len(written) > 1 or "cycle" not in written:
        node = next(iter(written.values()))[1]
        raise fail("a cycle with dates needs both start: and end:, as in start: 2026-10-01", node)
    label, node = written["cycle"]
    cycle = parse_cycle(label)
    if cycle is None:
        raise fail(
            f"the dates of the cycle “{label[:40]}” are not known: write a label such as 2026-Q4,"
            " or add start: and end:",
            node,
        )
    return cycle


def _read_day(text: str, node: yaml.Node) -> Any:
    try:
        return read_date(text)
    except ValueError as error:
        raise fail(str(error), node) from None


def _read_documents(node: yaml.Node) -> Iterator[Source]:
    for entry in sequence(node, "documents"):
        texts = _read_texts(entry, "a document", set(Source.model_fields))
        try:
            yield Source(**texts)
        except ValidationError:
            raise fail(f"“{texts['id'][:40]}” is no id: {ID_RULE}", entry) from None


def _read_texts(node: yaml.Node, what: str, known: set[str]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for key, key_node, value in entries(node, what):
        if key not in known or key in texts:
            names = ", ".join(sorted(known))
            raise fail(f"“{key}” cannot stand here: {what} has {names}, each once", key_node)
        if (text := scalar(value)) is not None:
            texts[key] = text
    return texts


def _read_pairs(node: yaml.Node) -> Iterator[tuple[str, str]]:
    for entry in sequence(node, "extra"):
        pair = sequence(entry, "an entry of extra")
        if len(pair) != 2:
            raise fail("an entry of extra is a pair, as in - [name, value]", entry)
        yield scalar(pair[0]) or "", flow(pair[1])
