"""What the columns of a table hold, by their heads and by what stands beneath them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.bounds import find_bounds
from okrkpi.documents.column_cells import (
    cells_at,
    holds_levels,
    is_constant,
    is_shared,
    labelled_roles,
    only_labels,
    only_values,
    only_words,
)
from okrkpi.documents.column_names import AIMS, GOAL_COLUMNS, STATED_COLUMNS, column_of
from okrkpi.documents.grid import Cell, Grid, filled_of
from okrkpi.documents.head_words import without_when
from okrkpi.documents.inline import read_inline
from okrkpi.documents.likely_columns import likely_column
from okrkpi.documents.own_measures import find_own_measures
from okrkpi.documents.period_order import is_from_today
from okrkpi.documents.periods import find_latest, find_periods, holds_values
from okrkpi.documents.typed import find_type, typed
from okrkpi.documents.unnamed_columns import (
    find_links,
    find_measures,
    find_results,
    find_text,
    find_typed,
    find_unnamed,
    shared_aims,
)
from okrkpi.pattern import pattern
from okrkpi.statement import Statement
from okrkpi.statement.remembered import statement

_OUTCOMES = frozenset(
    [
        "result",
        "results",
        "outcome",
        "outcomes",
        "actual result",
        "ergebnis",
        "résultat",
        "resultado",
    ]
)
_LEVELS = frozenset(["baseline", "current"])
_MEASURED = frozenset(["key_result", "measure", "text"])
_STATED = STATED_COLUMNS - {"measure", "initiative"}
_SAMPLE = 50
_FEW_WORDS = 3
_FEW_ROWS = 12
_HALF = 0.5
_GUARDS = pattern(r"\W*(?:guard|counter|balancing|health)", re.IGNORECASE)


def columns_of(grid: Grid | None) -> dict[str, int]:
    """Return the index of each column that is understood."""
    if grid is None:
        return {}
    heads = [read_inline(cell.raw).words.text for cell in grid.head.cells]
    body = [[cell.raw for cell in row.cells] for row in grid.rows[:_SAMPLE]]
    return map_columns(heads, body)


def _kinds_of(heads: Sequence[str], body: Sequence[Sequence[str]]) -> list[str | None]:
    """Return what each column holds by its head: by a usual name, or by what it likely means."""
    kinds = [column_of(head) for head in heads]
    if any(kinds):
        for index, head in enumerate(heads):
            likely = likely_column(head.strip()) if kinds[index] is None else None
            fits = likely not in STATED_COLUMNS or only_words(index, body)
            if likely and likely not in kinds and fits:
                kinds[index] = likely
    return kinds


def titled(grid: Grid) -> tuple[Cell, Grid, dict[str, int]] | None:
    """Return the title in the head of a table and the table whose head is its first row."""
    filled = filled_of(grid.head)
    if len(filled) != 1 or not grid.rows:
        return None
    inner = Grid(grid.rows[0], grid.rows[1:])
    columns = columns_of(inner)
    named = len(columns) > 1 and "key_result" in columns
    return (filled[0], inner, columns) if named else None


def map_columns(heads: Sequence[str], body: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the index of each column, from the heads and some of the rows."""
    columns: dict[str, int] = {}
    kinds = _kinds_of(heads, body)
    held = [_held(index, head, kinds, body) for index, head in enumerate(heads)]
    for index, (head, column) in enumerate(zip(heads, held, strict=True)):
        if column == "note" and head.strip().lower() == "description" and "text" not in columns:
            column = "text"
        if column:
            columns.setdefault(column, index)
    find_latest(columns, held, heads, body)
    find_bounds(columns, held, heads, body)
    if "guardrail" in columns and not {"objective", "key_result"} & columns.keys():
        columns.setdefault("measure", columns.pop("guardrail"))
    if "type" not in columns:
        find_type(columns, heads, body)
    find_links(columns, body)
    find_typed(columns, body)
    _find_outcomes(columns, heads)
    _find_statements(columns, body)
    find_own_measures(columns, body)
    _find_targets_in_words(columns, body)
    texts = "key_result" in columns or {"type", "text"} <= columns.keys()
    if "measure" in columns and texts and "metric" not in columns:
        shared = is_shared(columns, body)
        columns["watched" if shared else "metric"] = columns.pop("measure")
    find_unnamed(columns, heads, body)
    find_measures(columns, heads, body)
    find_text(columns, heads, body)
    find_periods(columns, heads, body, targeted=_states_targets(columns, body))
    find_results(columns, heads, body)
    return columns


def _held(
    index: int, head: str, kinds: Sequence[str | None], body: Sequence[Sequence[str]]
) -> str | None:
    """Return what a column holds by what stands beneath its head, where that tells otherwise."""
    column = kinds[index]
    aims = head.strip(" *_:").lower() in AIMS or kinds.count("target") > 1
    if column == "ambition" and "objective" not in kinds and only_words(index, body):
        column = "objective"
    if (
        column == "target"
        and aims
        and (only_words(index, body) or _named_aims(index, head, kinds, body))
    ):
        column = "objective" if "objective" not in kinds else "note"
    if column in ("baseline", "current") and kinds.count(column) > 1 and only_words(index, body):
        column = None
    beside = _LEVELS & set(kinds) and _MEASURED & set(kinds[:index])
    levels = only_values(index, body) or (beside and not only_words(index, body))
    if column == "objective" and levels:
        column = "target"
    if column == "cycle" and is_from_today(head):
        return None
    if column == "key_result" and only_values(index, body) and _is_outcome(head):
        column = "current"
    if column == "type" and not any(map(typed, cells_at(index, body))):
        column = "target" if "level" in head.lower() else "type"
    if column in GOAL_COLUMNS and only_labels(index, body):
        mixed = len(labelled_roles(index, body)) > 1
        named = column in ("objective", "key_result") and not mixed
        column = f"{column}_id" if named else "id"
    if column == "initiative" and is_constant(index, body):
        return None
    if column == "measure" and kinds.count("measure") > 1 and _are_work(index, body):
        return "initiative"
    if column == "measure" and _GUARDS.match(head):
        return (
            "threshold" if kinds.count("measure") > 1 and holds_values(index, body) else "guardrail"
        )
    if column == "due" and "current" not in kinds and holds_levels(index, body):
        return "current"
    return column


def _named_aims(
    index: int, head: str, kinds: Sequence[str | None], body: Sequence[Sequence[str]]
) -> bool:
    """Say whether aims of few words stand beneath a head, and their values beneath another."""
    others = [at for at, kind in enumerate(kinds) if kind == "target" and at != index]
    named = head.strip(" *_:").lower() in AIMS and not holds_values(index, body)
    return named and any(holds_values(at, body) for at in others)


def _states_targets(columns: dict[str, int], body: Sequence[Sequence[str]]) -> bool:
    """Say whether most key results of a table state their targets in their own words."""
    index = next((columns[name] for name in ("key_result", "text") if name in columns), None)
    stated = _statements(index, body) if index is not None else []
    targets = [one for one in stated if one.quantified and one.kind in ("key_result", "kpi")]
    return len(targets) > _HALF * len(stated) > 0


def _find_targets_in_words(columns: dict[str, int], body: Sequence[Sequence[str]]) -> None:
    """Take targets that are whole statements for key results, and measures that are work so."""
    target, measure = columns.get("target"), columns.get("measure")
    alone = not columns.keys() & (STATED_COLUMNS | {"metric"})
    if target is None or "key_result" in columns:
        return
    aims = None if alone or columns.keys() & _STATED else shared_aims(target, measure, body)
    if not (alone or "objective" in columns or aims is not None):
        return
    stated = _statements(target, body)
    results = [one for one in stated if one.kind in ("key_result", "kpi")]
    if not stated or 2 * len(results) < len(stated):
        return
    if sum(len(one.text.split()) for one in stated) < _FEW_WORDS * len(stated):
        return
    if measure is not None and _are_work(measure, body):
        columns.setdefault("initiative", columns.pop("measure"))
    elif measure is not None and aims is None:
        return
    if aims is not None:
        columns["objective"] = aims
    columns["key_result"] = columns.pop("target")


def _are_work(index: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether at least half of what stands beneath a head is work to be done."""
    work = _statements(index, body)
    return 2 * sum(one.kind == "initiative" for one in work) >= len(work) > 0


def _find_statements(columns: dict[str, int], body: Sequence[Sequence[str]]) -> None:
    """Take statements that several measures share for objectives, as in a results framework."""
    text, measure = columns.get("text"), columns.get("measure")
    if text is None or measure is None or {"objective", "key_result"} & columns.keys():
        return
    rows = [row for row in body if max(text, measure) < len(row) and row[measure].strip()]
    shared = any(not row[text].strip() for row in rows[1:])
    if shared and {"baseline", "target"} & columns.keys():
        columns["objective"] = columns.pop("text")
        columns["key_result"] = columns.pop("measure")


def _statements(index: int, body: Sequence[Sequence[str]]) -> list[Statement]:
    """Return what the cells of a column state."""
    cells = [row[index] for row in body[:_FEW_ROWS] if index < len(row) and row[index].strip()]
    return [statement(read_inline(cell).words.text, None, 1) for cell in cells]


def _find_outcomes(columns: dict[str, int], heads: Sequence[str]) -> None:
    """Take a column headed `Result` for what came out, where the goals stand beside it."""
    index = columns.get("key_result")
    if index is None or "text" not in columns or not _is_outcome(heads[index]):
        return
    columns.setdefault("current", columns.pop("key_result"))


def _is_outcome(head: str) -> bool:
    """Say whether a head may stand over what came out, as `Result` or `Q3 result` does."""
    plain = head.strip().lower()
    return plain in _OUTCOMES or without_when(plain).removesuffix("s") in _OUTCOMES
