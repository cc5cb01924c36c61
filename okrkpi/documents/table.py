"""Goals in CSV or TSV: one row an objective, a key result, a KPI or an initiative."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from okrkpi.document import Document
from okrkpi.documents.block_reader import BlockReader
from okrkpi.documents.build import finish
from okrkpi.documents.clock import clock_of
from okrkpi.documents.column_names import column_of
from okrkpi.documents.errors import NoGoalsError
from okrkpi.documents.grid import Cell, Row
from okrkpi.documents.headless import unnamed
from okrkpi.documents.lines import split_lines
from okrkpi.documents.row_forms import forms
from okrkpi.documents.sheet import blocks_of
from okrkpi.documents.spread import counted_column
from okrkpi.pattern import pattern

_DELIMITERS = "\t;,|"
_HEAD_ROWS = 25
_NO_FORMULA = frozenset(["'=", "'+", "'-", "'@"])
"""Signs before which an apostrophe only keeps a spreadsheet from running a text."""
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
    """Read a sheet of goals whose columns are named, in any of the usual words, over its rows."""
    lines = split_lines(text)
    sign = delimiter or _delimiter(lines)
    rows = _without_blanks(_rows("\n".join(lines), sign))
    if not rows:
        raise NoGoalsError("the table is empty: put the names of its columns in the first row")
    clock = clock_of(text, today, fiscal_year_start)
    blocks = forms(rows) or blocks_of(rows, clock) or unnamed(rows)
    if not blocks:
        raise NoGoalsError(
            f"no column of this table is known: name its columns in the first row, as in {_KNOWN}",
            rows[0].line,
        )
    reader = BlockReader(lines, sign, clock)
    read = [reader.read(block) for block in blocks]
    if not any(read):
        raise NoGoalsError(
            "no column of this table holds goals: name one Objective, Key Result or KPI",
            blocks[0].grid.head.line,
        )
    return finish(reader.sketch, text, clock)


def _without_blanks(rows: Iterator[Row]) -> list[Row]:
    """Return the rows that hold anything, those beneath a blank one marked."""
    found: list[Row] = []
    blank = False
    for row in rows:
        filled = any(cell.raw for cell in row.cells)
        if filled:
            found.append(replace(row, after_blank=blank))
        blank = not filled
    return found


def looks_like_table(text: str) -> bool:
    """Say whether a text begins with the names of the columns of a table of goals."""
    first = next((line for line in text[:4000].lstrip("\ufeff").splitlines() if line.strip()), "")
    for sign in "\t;,":
        names = [name.strip(' "') for name in first.split(sign)]
        if len(names) > 1 and 2 * sum(column_of(name) is not None for name in names) > len(names):
            return True
    return False


def _delimiter(lines: list[str]) -> str:
    """Return the sign that parts the most known names in a line near the top, or most lines."""
    top = [line for line in lines if line.strip()][:_HEAD_ROWS]
    best, sign = 0, ""
    for line in top:
        for candidate in _DELIMITERS:
            names = line.split(candidate)
            known = sum(counted_column(name.strip(' "')) is not None for name in names)
            if known > best and len(names) > 1:
                best, sign = known, candidate
    parted = {one: sum(one in line for line in top) for one in ",;\t|"}
    return sign or max(parted, key=lambda one: parted[one])


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
        if raw[lead : lead + 2] in _NO_FORMULA:
            lead += 1
        start = found.start(1 if quoted else 2) + lead
        breaks = text.count("\n", at, start)
        if not breaks:
            cells.append(Cell(raw[lead:].strip(), line, start - start_of_line, quoted))
        else:
            newline = text.rfind("\n", at, start)
            cells.append(Cell(raw[lead:].strip(), line + breaks, start - newline - 1, quoted))
        at = found.end()
        if at >= len(text) or text[at] == "\n":
            yield Row(cells[0].line, cells)
            inner = text.count("\n", found.start(), at)
            line, start_of_line, cells = line + inner + 1, at + 1, []
        elif "\n" in found[0]:
            line, start_of_line = line + found[0].count("\n"), text.rfind("\n", 0, at) + 1
        at += 1
