"""Goals in CSV or TSV: one row an objective, a key result, a KPI or an initiative."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from okrkpi.document import Document, Place
from okrkpi.documents.build import finish
from okrkpi.documents.columns import column_of, map_columns
from okrkpi.documents.cycles import Clock, cycle_in
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.grid import Cell, Grid, Row
from okrkpi.documents.inside import Inside
from okrkpi.documents.lines import split_lines
from okrkpi.documents.rows import RowReader
from okrkpi.documents.sketch import Draft, Sketch
from okrkpi.statement.pattern import pattern

_DELIMITERS = "\t;,|"
_HEAD_ROWS = 10
_KNOWN = (
    "Objective, Key Result, Metric, KPI, Baseline, Current, Target, Due, Owner, Type, Team, Quarter"
)


def read_table(
    text: str,
    delimiter: str | None = None,
    *,
    today: date | None = None,
    fiscal_year_start: int = 1,
) -> Document:
    """Read a table of goals whose first lines name its columns, in any of the usual words."""
    lines = split_lines(text)
    sign = delimiter or _delimiter(lines)
    rows = [row for row in _rows("\n".join(lines), sign) if any(cell.raw for cell in row.cells)]
    if not rows:
        raise DocumentError("the table is empty: put the names of its columns in the first row")
    head = _head(rows)
    if head is None:
        raise DocumentError(
            f"no column of this table is known: name its columns in the first row, as in {_KNOWN}",
            rows[0].line,
        )
    sketch = Sketch()
    for row in rows[:head]:
        shown = sign.join(cell.raw for cell in row.cells)
        sketch.note(row.line, shown, "text", "it stands above the table")
    clock = Clock(today, fiscal_year_start)
    _read_preamble(rows[:head], sketch, clock)
    reader = _reader(Grid(rows[head], rows[head + 1 :]), sketch, clock)
    if not reader.read():
        raise DocumentError(
            "no column of this table holds goals: name one Objective, Key Result or KPI",
            rows[head].line,
        )
    return finish(sketch, text)


def _read_preamble(rows: list[Row], sketch: Sketch, clock: Clock) -> None:
    """Take the title and the cycle from the lines above a table."""
    for row in rows:
        filled = [cell.words().text for cell in row.cells if cell.raw]
        if len(filled) == 1:
            sketch.title = sketch.title or filled[0]
        for text in filled:
            if sketch.cycle is None and (found := cycle_in(text, clock)):
                sketch.cycle = found[0]


def looks_like_table(text: str) -> bool:
    """Say whether a text begins with the names of the columns of a table of goals."""
    first = next((line for line in text[:4000].lstrip("\ufeff").splitlines() if line.strip()), "")
    for sign in "\t;,":
        names = [name.strip(' "') for name in first.split(sign)]
        if len(names) > 1 and 2 * sum(column_of(name) is not None for name in names) > len(names):
            return True
    return False


def _reader(grid: Grid, sketch: Sketch, clock: Clock) -> RowReader:
    made: list[Draft] = []

    def home(_inside: Inside, _number: str, place: Place) -> Draft:
        if not made:
            empty = replace(place, end_column=place.column)
            made.append(sketch.add(Draft("objective", "", empty)))
        return made[0]

    return RowReader(grid, Inside(), sketch, clock, home)


def _delimiter(lines: list[str]) -> str:
    """Return the sign that parts the most known names in a line near the top."""
    best, sign = 0, ","
    for line in [line for line in lines if line.strip()][:_HEAD_ROWS]:
        for candidate in _DELIMITERS:
            names = line.split(candidate)
            known = sum(column_of(name.strip(' "')) is not None for name in names)
            if known > best and len(names) > 1:
                best, sign = known, candidate
    return sign


def _head(rows: list[Row]) -> int | None:
    for index, row in enumerate(rows[:_HEAD_ROWS]):
        names = [cell.words().text for cell in row.cells]
        if any(column_of(name) for name in names) and len(names) > 1:
            return index
    only = rows[0].cells[0].words().text
    return 0 if map_columns([only], []) else None


def _rows(text: str, sign: str) -> Iterator[Row]:
    """Part the text into rows and cells; a quoted cell may hold the sign and line breaks."""
    part = re.escape(sign)
    cell = pattern(rf'[ ]*"((?:[^"]|"")*+)"[ ]*(?={part}|\n|$(?!\n))|([^{part}\n]*)')
    line, start_of_line, at = 1, 0, 0
    cells: list[Cell] = []
    while at <= len(text):
        found = cell.match(text, at)
        if found is None:
            break
        quoted = found[1] is not None
        raw = found[1] if quoted else found[2]
        lead = len(raw) - len(raw.lstrip())
        start = found.start(1 if quoted else 2) + lead
        breaks = text.count("\n", at, start)
        if not breaks:
            cells.append(Cell(raw.strip(), line, start - start_of_line, quoted))
        else:
            newline = text.rfind("\n", at, start)
            cells.append(Cell(raw.strip(), line + breaks, start - newline - 1, quoted))
        at = found.end()
        if at >= len(text) or text[at] == "\n":
            yield Row(cells[0].line, cells)
            inner = text.count("\n", found.start(), at)
            line, start_of_line, cells = line + inner + 1, at + 1, []
        elif "\n" in found[0]:
            line, start_of_line = line + found[0].count("\n"), text.rfind("\n", 0, at) + 1
        at += 1
