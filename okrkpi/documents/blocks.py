"""What a line between the rows of a sheet announces: KPIs, work, or remarks at its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from okrkpi.documents.clock import Clock
from okrkpi.documents.evidence import Evidence
from okrkpi.documents.grid import Cell, Grid, Row, cell_at, filled_of
from okrkpi.documents.inside import Where
from okrkpi.documents.labels import label_of
from okrkpi.documents.sections import section_of
from okrkpi.documents.spread import GOALS, counted_column
from okrkpi.documents.watch_words import are_measures, speaks_of_watching
from okrkpi.pattern import pattern

_FEW = 4
_SEEN = 13
_PAIR = ("name", "value")
_SIGNED = pattern(
    r"\W*(?:signatures?|signed|sign[ -]?off|approved|approval|prepared|released|printed|freigabe|"
    r"unterschrift|firma|visto|source|quelle|version|rev(?:ision)?\b)",
    re.IGNORECASE,
)
_MOST = 0.6
_KPIS = {"kpis": None, "health": "health", "guardrails": "guardrail"}
_ASIDE = ("skip", "notes", "maybe")
_WORK = ("initiatives", "todo")
_NAMES_KPIS = pattern(
    r".*\b(?:kpis?|metrics?|indicators?|guard ?rails?|figures|measures)\b", re.IGNORECASE
)
_LABELS = ("id", "objective_id", "key_result_id")
_SENTENCE = pattern(r".*(?:[.!?:=]\s|[.!?]$|,\s|\d)|\W*\*")


@dataclass(frozen=True, slots=True)
class Block:
    """Rows beneath one head; `above` stands over it, `where` is what a line announced."""

    grid: Grid
    columns: dict[str, int]
    above: list[Row] = field(default_factory=list)
    where: Where = "open"
    kpi_role: str | None = None
    lead: Row | None = None


def sections(block: Block, clock: Clock) -> list[Block]:
    """Part the rows of a block where a line announces KPIs, work or remarks."""
    found = [block]
    rows: list[Row] = []
    all_rows = block.grid.rows
    foot = _foot(block)
    for at, row in enumerate(all_rows):
        section = _announced(row, all_rows[at + 1 : at + _SEEN], block, clock)
        if row.line >= foot:
            section = "skip"
        if section is None and found[-1].lead and row.after_blank and _is_full(row, block):
            section = "open"
        if section is None:
            rows.append(row)
        else:
            found[-1] = replace(found[-1], grid=Grid(block.grid.head, rows))
            rows = []
            found.append(_section(section, row, block))
            rows += found[-1].grid.rows
    found[-1] = replace(found[-1], grid=Grid(block.grid.head, rows))
    return [found[0], *(_fitted(one, block) for one in found[1:])]


def _section(section: str, row: Row, block: Block) -> Block:
    """Return the block that a line opens; the other cells of the line may be its items."""
    head = block.grid.head
    if section == "open":
        return Block(Grid(head, [row]), block.columns)
    where: Where = "kpis" if section in _KPIS else "initiatives" if section in _WORK else "skip"
    items: list[Row] = []
    for cell in filled_of(row)[1:] if where == "kpis" else ():
        index = row.cells.index(cell)
        if counted_column(cell_at(head, index).raw) in GOALS:
            items.append(Row(row.line, [cell]))
    return Block(Grid(head, items), block.columns, [], where, _KPIS.get(section), row)


def _fitted(block: Block, outer: Block) -> Block:
    """Give a block that a line announced the column in which its items stand."""
    rows = block.grid.rows
    if block.where not in ("kpis", "initiatives") or not rows:
        return block
    goals = _goal_columns(outer)
    if all(len(row.cells) == 1 for row in rows):
        return replace(block, columns={"measure": 0})
    goals = goals or [0]
    counts = {at: sum(bool(cell_at(row, at).raw) for row in rows) for at in goals}
    main = max(goals, key=lambda at: counts[at])
    columns = {name: at for name, at in outer.columns.items() if at not in goals}
    name = "measure" if block.where == "kpis" else "text"
    return replace(block, columns={**columns, name: main})


def _announced(row: Row, below: Sequence[Row], block: Block, clock: Clock) -> str | None:
    """Return what a line between the rows announces."""
    filled = filled_of(row)
    if len(filled) > 1 and not row.after_blank and not _NAMES_KPIS.match(filled[0].raw):
        return None
    if not filled or ((label := label_of(filled[0].words().text)) and label.number):
        return None
    text = filled[0].words().text
    section = section_of(text)
    if section in _ASIDE and len(filled) == 1 and _goes_on(row, below):
        return None
    if len(filled) > 1:
        goals = [cell for cell in filled[1:] if _head_of(cell, row, block) in GOALS]
        told = _NAMES_KPIS.match(text) or section in _KPIS or speaks_of_watching(text)
        named = told and len(text.split()) <= _FEW and len(goals) > 1
        first = _head_of(filled[0], row, block) not in (*GOALS, "type")
        if section in ("skip", "notes") and row.after_blank and (first or not goals):
            return section
        kpis = section if section in _KPIS else "kpis"
        return kpis if named and first and _measures(goals, clock) else None
    if section in (*_KPIS, *_WORK, *_ASIDE):
        return section
    rows = [one for one in below if not _is_full(one, block)]
    watched = speaks_of_watching(text) and row.after_blank
    names = [cell for one in rows if (cell := _named(one, block))]
    return "kpis" if watched and names and _measures(names, clock) else None


def _goes_on(row: Row, below: Sequence[Row]) -> bool:
    """Say whether fuller rows follow a name that no blank line sets apart, as under `People`."""
    if row.after_blank or not below:
        return False
    return not below[0].after_blank and len(filled_of(below[0])) > 1


def _measures(cells: Sequence[Cell], clock: Clock) -> bool:
    names = [cell.words().text for cell in cells]
    return are_measures(names, Evidence(clock), named=True)


def _named(row: Row, block: Block) -> Cell | None:
    goals = _goal_columns(block)
    found = [cell_at(row, at) for at in goals if cell_at(row, at).raw]
    return found[0] if len(found) == 1 and not row.after_blank else None


def _goal_columns(block: Block) -> list[int]:
    """Return where the columns of goals are, also those whose heads are only counted."""
    heads = enumerate(block.grid.head.cells)
    named = [at for at, cell in heads if counted_column(cell.words().text) in GOALS]
    labels = {at for name, at in block.columns.items() if name in _LABELS}
    stated = {at for name, at in block.columns.items() if name in GOALS}
    return sorted({*named, *stated} - labels)


def _head_of(cell: Cell, row: Row, block: Block) -> str | None:
    index = row.cells.index(cell)
    return counted_column(cell_at(block.grid.head, index).raw)


def _is_full(row: Row, block: Block) -> bool:
    """Say whether a row fills the columns of goals as those of the table do."""
    goals = _goal_columns(block)
    return len(goals) > 1 and all(cell_at(row, at).raw for at in goals[:2])


def _foot(block: Block) -> int:
    """Return the line from which on lone remarks stand beneath the rows of a table."""
    rows = block.grid.rows
    foot = rows[-1].line + 1 if rows else 0
    most = [row for row in rows if len(filled_of(row)) > 1]
    if len(most) < _MOST * len(rows):
        return foot
    identity = block.columns.get("id")
    for row in reversed(rows):
        text = filled_of(row)[0].words().text
        if not _is_remark(row, identity):
            break
        if row.after_blank and (identity is not None or _SENTENCE.match(text)):
            foot = row.line
        elif row.after_blank:
            break
    return foot


def _is_remark(row: Row, identity: int | None) -> bool:
    """Say whether a row at the foot of a sheet is a remark, a name with its value, or signed."""
    filled = filled_of(row)
    text = filled[0].words().text
    label = label_of(text)
    if _SIGNED.match(text):
        return True
    if (label and label.role != "field") or section_of(text) in (*_KPIS, *_WORK):
        return False
    if len(filled) == 1:
        return identity is None or not cell_at(row, identity).raw or not text[:1].isdigit()
    return len(filled) == len(_PAIR) and text.endswith(":")
