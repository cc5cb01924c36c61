"""Columns that no head names, told by what stands beneath it and beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.column_cells import cells_at, only_labels, only_values, only_words
from okrkpi.documents.column_names import GOAL_COLUMNS, STATED_COLUMNS, column_of
from okrkpi.documents.fields import LEVELS
from okrkpi.documents.inline import read_inline
from okrkpi.documents.periods import holds_values
from okrkpi.documents.typed import tells_goals, typed
from okrkpi.statement import Statement
from okrkpi.statement.remembered import statement

_GOALS = frozenset(["objective", "objective_id", "measure", "text", "type"])
_WEAK = frozenset(["note", "title", "category", "metric"])
_OTHERS = frozenset(["key_result", "measure", "text", "initiative"])
"""Columns whose cells are words."""
_SEVERAL = 2
_MEASURED = ("key_result", "kpi")
_SAMPLE = 12
_HALF = 0.5
_FEWEST = 3
_LONGEST_CODE = 40


def find_unnamed(
    columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Take a column of aims, and the one of measures right of it, where no head names the aims."""
    results = columns.get("key_result")
    if _GOALS & columns.keys() or (results is None and len(body) < _FEWEST):
        return
    named = {at for name, at in columns.items() if name not in _WEAK}
    free = [at for at in range(results or len(heads)) if at not in named and only_words(at, body)]
    aims = next((at for at in free if _share(at, body, ("objective",)) >= _HALF), None)
    beside = next((at for at in free if aims is not None and at > aims), None)
    if aims is None or (results is None and not _measures(beside, heads, body)):
        return
    taken = {aims, beside} if results is None else {aims}
    for name in [name for name, at in columns.items() if at in taken]:
        del columns[name]
    columns["objective"] = aims
    if results is None and beside is not None:
        columns["key_result"] = beside


def shared_aims(target: int, measure: int | None, body: Sequence[Sequence[str]]) -> int | None:
    """Return the column of aims left of targets, each of which several rows share.

    Measures that stand before their targets are what these are of.
    """
    if measure is not None and measure < target:
        return None
    stated = [row for row in body if target < len(row) and row[target].strip()]
    for at in range(target):
        shared = any(not row[at].strip() for row in stated[1:])
        if shared and only_words(at, stated) and _share(at, stated, ("objective",)) >= _HALF:
            return at
    return None


def find_typed(columns: dict[str, int], body: Sequence[Sequence[str]]) -> None:
    """Take the only column of statements for goals of all kinds where another tells the kinds."""
    if not {"type", "objective"} <= columns.keys() or _OTHERS & columns.keys():
        return
    if "key_result" in map(typed, cells_at(columns["type"], body)):
        columns["text"] = columns.pop("objective")


def find_links(columns: dict[str, int], body: Sequence[Sequence[str]]) -> None:
    """Find the codes of rows and of the rows above them: one column refers to the other."""
    if "type" not in columns or {"id", "parent"} <= columns.keys():
        return
    width = max(map(len, body), default=0)
    codes = {at: _codes(at, body) for at in range(width)}
    own = [at for at, found in codes.items() if len(found) == len(set(found)) == len(body)]
    for at in [columns["id"]] if "id" in columns else own:
        known = set(codes[at])
        for to, found in codes.items():
            told = sum(one in known for one in found)
            if to != at and len(set(found)) > 1 and told > _HALF * len(found):
                columns["id"], columns["parent"] = at, to
                return


def _codes(index: int, body: Sequence[Sequence[str]]) -> list[str]:
    """Return the cells of a column that are all short codes, or nothing."""
    cells = [row[index].strip() for row in body if index < len(row) and row[index].strip()]
    return cells if all(len(cell) <= _LONGEST_CODE and " " not in cell for cell in cells) else []


def find_results(
    columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Give the key results a column beside objectives and numbers where no head names one."""
    if "objective" not in columns or {"key_result", "measure", "text"} & columns.keys():
        return
    if "formula" in columns:
        columns["key_result"] = columns.pop("formula")
        return
    if not {"baseline", "target", "current", "grade"} & columns.keys():
        return
    free = [index for index in range(len(heads)) if index not in columns.values()]
    words = {
        index: sum(len(row[index].split()) for row in body if index < len(row)) for index in free
    }
    best = max(free, key=lambda index: words[index], default=None)
    if best is not None and words[best] >= 2 * len(body):
        columns["key_result"] = best


def find_measures(
    columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Take names of measures beneath a blank head for what is measured, beside their values.

    Where no head names the values, there must be several columns of them, and nothing else.
    """
    if columns.keys() & STATED_COLUMNS or 0 in columns.values() or not heads or heads[0].strip():
        return
    held = [at for at in range(1, len(heads)) if cells_at(at, body) or heads[at].strip()]
    levels = [at for at in held if holds_values(at, body)]
    named = {at for name, at in columns.items() if name not in LEVELS}
    if not levels or any(at not in levels and at not in named for at in held):
        return
    told = bool(columns.keys() & LEVELS) or len(levels) >= _SEVERAL
    if told and len(cells_at(0, body)) > 1 and _share(0, body, ("kpi",)) > _HALF:
        columns["measure"] = 0


def find_text(columns: dict[str, int], heads: Sequence[str], body: Sequence[Sequence[str]]) -> None:
    """Give the text of labelled rows a column where the heads name none."""
    if "text" in columns or any(name in columns for name in GOAL_COLUMNS):
        return
    told = "type" in columns and tells_goals(columns["type"], body)
    free = [index for index in range(len(heads)) if index not in columns.values()]
    labels = [
        index
        for index in range(len(heads))
        if columns.get("id") == index
        or (only_labels(index, body) and not _only_versions(index, heads, body))
    ]
    if not (labels or told or {"key_result_id", "objective_id"} & columns.keys()):
        return
    lengths = {
        index: sum(len(row[index]) for row in body if index < len(row))
        for index in free
        if index not in labels
    }
    if lengths:
        columns["text"] = max(lengths, key=lambda index: lengths[index])
        for index in labels:
            columns.setdefault("id", index)


def _only_versions(index: int, heads: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Say whether numbers such as `0.3` stand beneath a head that names no goals."""
    named = re.search(r"[^\W\d_]", heads[index]) and column_of(heads[index]) is None
    cells = [row[index] for row in body if index < len(row)]
    return bool(named) and not any(re.search(r"[^\W\d_]", cell) for cell in cells)


def _measures(index: int | None, heads: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Say whether a column names measures: by its words, or by values right of it."""
    if index is None:
        return False
    valued = any(only_values(at, body) for at in range(index + 1, len(heads)))
    share = _share(index, body, _MEASURED)
    return share >= _HALF or (valued and 2 * share >= _HALF)


def _share(index: int, body: Sequence[Sequence[str]], kinds: Sequence[str]) -> float:
    stated = [_stated(cell) for cell in cells_at(index, body)[:_SAMPLE]]
    return sum(one.kind in kinds for one in stated) / len(stated) if stated else 0.0


def _stated(cell: str) -> Statement:
    return statement(read_inline(cell).words.text, None, 1)
