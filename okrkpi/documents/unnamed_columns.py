"""Columns under heads of a person's own, told by what stands beneath them."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.column_cells import cells_at, only_values, only_words
from okrkpi.documents.inline import read_inline
from okrkpi.statement import Statement
from okrkpi.statement.remembered import statement

_GOALS = frozenset(["objective", "objective_id", "measure", "text", "type"])
_WEAK = frozenset(["note", "title", "category", "metric"])
_MEASURED = ("key_result", "kpi")
_SAMPLE = 12
_HALF = 0.5
_FEWEST = 3


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
