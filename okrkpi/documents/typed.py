"""What an item is by the name that a tool or a person gives its type: `METRIC_GOAL`, `Epic`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, cast

from okrkpi.documents.sketch import Role
from okrkpi.documents.vocabulary import by_word, load
from okrkpi.pattern import pattern

Typed = Role | Literal["note"]
_TYPES = by_word(load("columns")["types"])
_WORD = pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_MEASURED = frozenset(
    (
        *("metric", "measure", "measurable", "measured", "numeric", "number", "percentage"),
        *("quantitative", "milestone", "target", "binary", "currency"),
    )
)
_MEASURES = frozenset(
    ["measure", "metric", "indicator", "indicateur", "indicador", "indicatore", "target", "proof"]
)
_GOALS = frozenset(["goal", "objective", "result"])
_OWN_WORDS = frozenset(["objective", "key_result", "measure", "initiative"])
TYPE_NAMES: dict[str, str] = {
    "objective": "Objective",
    "key_result": "Key result",
    "kpi": "KPI",
    "initiative": "Initiative",
    "note": "Note",
}
"""How the type of a row is written that states none itself."""
_MOST_WORDS = 4
_LONGEST = 100
_MOST_TYPES = 8
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class TypedRow:
    """What a row states: its type, whether it has a value, and whether it has a target."""

    type: str
    measured: bool
    targeted: bool


def typed(written: str) -> Typed | None:
    """Return the role that the name of a type states, or None where it states none.

    Of several words the last known one counts, as in `Company objective`; a goal that is named
    after its measure is a key result.
    """
    if len(written) > _LONGEST:
        return None
    low = " ".join(written.lower().replace("_", " ").replace("-", " ").split())
    for name in (written.lower().strip(), low, low.removesuffix("s"), low.replace(" ", "")):
        if name in _TYPES:
            return cast("Typed", _TYPES[name])
    words = [word.lower() for word in _WORD.findall(re.sub(r"\([^)]*\)", "", written))]
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    if _MEASURED & set(words) and _GOALS & set(words):
        return "key_result"
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    known = [_TYPES[name] for name in (*words, *pairs) if name in _TYPES and name != "o"]
    return cast("Typed", known[-1]) if known else None


def find_type(columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]) -> None:
    """Take a column in which every cell names a type, as sections of a board do.

    Where no head names the statements, it has to tell objectives from key results.
    """
    best: dict[int, int] = {}
    for index in range(len(heads)):
        cells = [row[index] for row in body if index < len(row) and row[index].strip()]
        named = index not in columns.values() and len(set(cells)) > 1
        if named and all(typed(cell) for cell in cells):
            best[index] = len(set(cells))
    if not best:
        return
    index = max(best, key=lambda index: best[index])
    if "text" in columns or (_OWN_WORDS.isdisjoint(columns) and tells_goals(index, body)):
        columns["type"] = index


def tells_goals(index: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether a column tells objectives from key results, and little else."""
    cells = [row[index] for row in body if index < len(row) and row[index].strip()]
    kinds = [typed(cell.strip(" *`_:")) for cell in cells]
    known = sum(kind is not None for kind in kinds)
    return {"objective", "key_result"} <= set(kinds) and known >= _MOST * len(body)


def told_types(rows: Sequence[TypedRow]) -> dict[str, Role]:
    """Return the roles of types under names of a person's own, by what their rows hold.

    The first type states no values and stands over rows that do: objectives over key results. What
    has values but no target is a KPI where others have one, and the rest is work.
    """
    names = list(dict.fromkeys(row.type for row in rows if row.type))
    if any(typed(name) for name in names):
        return _measures_of_goals(names) or _results_of_goals(names, rows)
    if not 1 < len(names) <= _MOST_TYPES:
        return {}
    same = {name: [row for row in rows if row.type == name] for name in names}
    measured = {name: _share(row.measured for row in same[name]) for name in names}
    targeted = {name: _share(row.targeted for row in same[name]) for name in names}
    results = [name for name in names if measured[name] >= _MOST <= targeted[name]]
    first = names[0]
    over = _share(below.type in results for row, below in pairwise(rows) if row.type == first)
    if not results or measured[first] > 1 - _MOST or over < _MOST:
        return {}
    found: dict[str, Role] = dict.fromkeys(results, "key_result")
    for name in names:
        if name not in results:
            found[name] = "kpi" if measured[name] >= _MOST else "initiative"
    return {**found, first: "objective"}


def _measures_of_goals(names: Sequence[str]) -> dict[str, Role]:
    """Return what measures objectives where nothing beside them is called a key result."""
    known = {typed(name) for name in names}
    if "objective" not in known or "key_result" in known:
        return {}
    return {name: "key_result" for name in names if name.lower().rstrip("s") in _MEASURES}


def _results_of_goals(names: Sequence[str], rows: Sequence[TypedRow]) -> dict[str, Role]:
    """Return the type of a person's own whose rows have targets, where objectives are named so."""
    known = {typed(name) for name in names}
    if "objective" not in known or "key_result" in known:
        return {}
    aimed = {row.type for row in rows if typed(row.type) is None and row.type}
    own = {one: _share(row.targeted for row in rows if row.type == one) for one in aimed}
    return {name: "key_result" for name, share in own.items() if share >= _MOST}


def _share(held: Iterable[bool]) -> float:
    every = list(held)
    return sum(every) / len(every) if every else 0.0
