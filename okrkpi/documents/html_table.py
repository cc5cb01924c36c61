"""Tables written as HTML, as wikis export them."""

from __future__ import annotations

import re

from okrkpi.documents.grid import Cell, Grid, Row
from okrkpi.documents.lines import Line
from okrkpi.pattern import pattern

_TAG = pattern(r"<(?P<close>/?)(?P<name>tr|td|th)\b[^>]*>", re.IGNORECASE)
_START = pattern(r"<table\b", re.IGNORECASE)
_END = pattern(r"</table\b", re.IGNORECASE)


def html_grid_at(lines: list[Line], first: int) -> tuple[Grid, int] | None:
    """Return the HTML table that starts at an index, and the index after it."""
    if lines[first].kind != "text" or not _START.match(lines[first].raw):
        return None
    last = next((at for at in range(first, len(lines)) if _END.search(lines[at].raw)), None)
    if last is None:
        return None
    rows: list[Row] = []
    cell: Cell | None = None
    for line in lines[first : last + 1]:
        cell = _read_line(line, rows, cell)
    rows = [row for row in rows if row.cells]
    return (Grid(rows[0], rows[1:]), last + 1) if rows else None


def _read_line(line: Line, rows: list[Row], cell: Cell | None) -> Cell | None:
    """Add what a line holds to the rows; a cell may go on in the next line."""
    start = 0
    for tag in [*_TAG.finditer(line.raw), None]:
        part = line.raw[start : tag.start() if tag else None]
        if cell is not None and part.strip():
            cell = _extend(rows, cell, part, line, start)
        if tag is None:
            break
        start = tag.end()
        name = tag["name"].lower()
        if name == "tr" and not tag["close"]:
            rows.append(Row(line.number, []))
        elif name in ("td", "th") and not tag["close"] and rows:
            cell = Cell("", line.number, line.column + start)
            rows[-1].cells.append(cell)
        elif tag["close"]:
            cell = None
    return cell


def _extend(rows: list[Row], cell: Cell, part: str, line: Line, start: int) -> Cell:
    if cell.raw:
        new = Cell(f"{cell.raw}\n{part.strip()}", cell.line, cell.column)
    else:
        lead = len(part) - len(part.lstrip())
        new = Cell(part.strip(), line.number, line.column + start + lead)
    rows[-1].cells[-1] = new
    return new
