"""Sheets without a head whose first cells say what each row is: `Objective`, `Tasks`, or blank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from okrkpi.documents.blocks import Block
from okrkpi.documents.column_names import column_of
from okrkpi.documents.fields import field_of
from okrkpi.documents.grid import Cell, Grid, Row, cell_at, filled_of
from okrkpi.documents.likely_columns import likely_column
from okrkpi.documents.section_roles import OF_COLUMNS, OF_SECTIONS
from okrkpi.documents.sections import guessed_section, section_of
from okrkpi.documents.typed import TYPE_NAMES, typed
from okrkpi.documents.watch_words import speaks_of_watching
from okrkpi.pattern import pattern
from okrkpi.statement.remembered import statement

_NUMBERED = pattern(r"(?<=[^\W\d_])[\s.#:-]*\d{1,2}(?:\.\d{1,2})*[.:)]?$")
_OF_SECTIONS: dict[str, str] = {
    "objectives": "objective",
    **OF_SECTIONS,
    "notes": "note",
    "skip": "note",
}
_OF_COLUMNS: dict[str, str] = {
    "objective": "objective",
    **OF_COLUMNS,
    "guardrail": "kpi",
    "note": "note",
}
_MOST = 0.6
_LABELS = 2
_LONGEST = 60
_PAIR = 2
_TOP = 8


def told_by(name: str) -> str | None:
    """Return what the name before a goal says that it is, also in a person's own words."""
    if known := typed(name):
        return known
    if speaks_of_watching(name):
        return "kpi"
    section = section_of(name) or guessed_section(name)
    return _OF_SECTIONS.get(section or "") or _OF_COLUMNS.get(likely_column(name) or "")


def forms(rows: Sequence[Row]) -> list[Block]:
    """Return a sheet as a block that is filled in like a form: each row begins with what it is."""
    body = [row for row in rows if len(filled_of(row)) > 1]
    for index in range(_LABELS):
        if not body or not all(_is_name(row, index) for row in body):
            continue
        named = _carried(rows, index)
        told = _told(rows, index, named)
        kinds = [told[name] for name in named.values()]
        fields = [field_of(name) for name in named.values()]
        known = sum(bool(kind or name) for kind, name in zip(kinds, fields, strict=True))
        if not {"objective", "key_result"} <= set(kinds) or known < _MOST * len(body):
            continue
        if not _repeats(list(named.values())) or _is_head(body[0], index):
            continue
        if any(map(_names_columns, body[:_TOP])):
            continue
        at = kinds.index("objective")
        starts = [row for row in rows if row.line in named]
        before = [row for row in body if row.line < starts[at].line]
        if all(len(filled_of(row)) <= _PAIR for row in before):
            grid = Grid(
                Row(rows[0].line, []),
                [_named(row, index, told[named[row.line]]) for row in starts[at:]],
            )
            above = list(rows[: rows.index(starts[at])])
            return [Block(grid, {"type": index, "text": index + 1}, above)]
    return []


def _is_head(row: Row, index: int) -> bool:
    """Say whether the cells beside a name are heads of columns."""
    return any(column_of(cell.raw) for cell in row.cells[index + 1 :] if cell.raw)


def _names_columns(row: Row) -> bool:
    """Say whether most cells of a row near the top are heads of columns."""
    filled = filled_of(row)
    known = sum(column_of(cell.raw) is not None for cell in filled)
    return known > _PAIR and 2 * known > len(filled)


def _is_name(row: Row, index: int) -> bool:
    return len(cell_at(row, index).raw) <= _LONGEST


def _repeats(names: Sequence[str]) -> bool:
    """Say whether what stands first are names of rows: most come again, as no heads do."""
    twice = {name for name in names if names.count(name) > 1}
    return bool(twice) or all(map(typed, names))


def _carried(rows: Sequence[Row], index: int) -> dict[int, str]:
    """Return what each row says that it is, by its line; a blank says what the row above does."""
    found: dict[int, str] = {}
    for above, row in pairwise([Row(0, []), *rows]):
        name = _name_at(row, index)
        if name and len(filled_of(row)) > 1:
            found[row.line] = name
        elif not name and cell_at(row, index + 1).raw and above.line in found:
            found[row.line] = found[above.line]
    return found


def _name_at(row: Row, index: int) -> str:
    """Return what a row of a form says that it is, without the number after it."""
    return _NUMBERED.sub("", cell_at(row, index).raw[:_LONGEST].strip(" *_`:"))


def _told(rows: Sequence[Row], index: int, named: dict[int, str]) -> dict[str, str | None]:
    """Return what each name says, and where it says nothing, what stands beside it does."""
    found: dict[str, str | None] = {}
    for name in named.values():
        if name in found:
            continue
        texts = [
            cell_at(row, index + 1).words().text for row in rows if named.get(row.line) == name
        ]
        found[name] = told_by(name) or held_in(name, texts)
    return found


def held_in(name: str, texts: Sequence[str]) -> str | None:
    """Return what half of the statements beside a name are; details state no results."""
    kinds = Counter(statement(text, None, 1).kind for text in texts if text)
    kind, count = kinds.most_common(1)[0] if kinds else ("none", 0)
    several = len(texts) > 1 or (kind in ("kpi", "key_result") and field_of(name) is None)
    free = field_of(name) is None or kind == "key_result"
    return kind if free and several and 2 * count >= len(texts) and kind in TYPE_NAMES else None


def _named(row: Row, index: int, kind: str | None) -> Row:
    cells = list(row.cells)
    name = _name_at(row, index)
    raw = TYPE_NAMES[kind] if kind and not typed(name) else name
    cells[index] = replace(cells[index], raw=raw) if cells else Cell(raw)
    return replace(row, cells=cells)
