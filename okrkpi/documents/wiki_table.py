"""Tables as MediaWiki writes them, and those that reST draws with lines around each cell."""

from __future__ import annotations

import re
from itertools import pairwise

from okrkpi.documents.grid import Cell, Grid, Row, trimmed
from okrkpi.documents.html_table import Spanned, laid_out
from okrkpi.documents.lines import Line
from okrkpi.pattern import pattern

_OPEN = pattern(r"\{\|")
_CLOSE = pattern(r"\|\}")
_NEW_ROW = pattern(r"\|-")
_CAPTION = pattern(r"\|\+")
_CELLS = pattern(r"[|!]")
_SPLIT = pattern(r"\|\||!!")
_ATTRIBUTES = pattern(r"(?:\s*[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[\w#%-]+))+\s*\|(?!\|)\s*")
_FRAME = pattern(r"\+(?:[-=]{2,}\+){2,}$")
_LONGEST = 600
_BARS = 3


def wiki_grid_at(lines: list[Line], first: int) -> tuple[Grid, int] | None:
    """Return the table between `{|` and `|}` that starts at an index, and the index after it."""
    if not _OPEN.match(lines[first].raw):
        return None
    last = _last(lines, first, _CLOSE)
    if last is None:
        return None
    rows: list[tuple[int, list[Spanned]]] = []
    for line in lines[first + 1 : last]:
        if _NEW_ROW.match(line.raw) or not rows:
            rows.append((line.number, []))
        if _NEW_ROW.match(line.raw) or _CAPTION.match(line.raw) or not line.raw:
            continue
        if _CELLS.match(line.raw):
            rows[-1][1].extend(_cells(line))
        elif rows[-1][1]:
            rows[-1][1][-1].say(line.raw, line)
    found = laid_out(rows)
    return (Grid(found[0], found[1:]), last + 1) if len(found) > 1 else None


def _last(lines: list[Line], first: int, end: re.Pattern[str]) -> int | None:
    stop = min(len(lines), first + _LONGEST)
    return next((at for at in range(first + 1, stop) if end.match(lines[at].raw)), None)


def _cells(line: Line) -> list[Spanned]:
    """Return the cells of a line, each without its attributes."""
    found: list[Spanned] = []
    start = 1
    for sign in [*_SPLIT.finditer(line.raw, 1), None]:
        end = sign.start() if sign else len(line.raw)
        told = _ATTRIBUTES.match(line.raw, start, end)
        begin = told.end() if told else start
        cell = trimmed(line.raw[begin:end], line, begin)
        found.append(Spanned.told(told[0] if told else "", cell))
        start = sign.end() if sign else end
    return found


def framed_grid_at(lines: list[Line], first: int) -> tuple[Grid, int] | None:
    """Return the table between lines such as `+---+---+`, and the index after it."""
    below = lines[first + 1].raw if first + 1 < len(lines) else ""
    if not _FRAME.match(lines[first].raw) or below[:1] != "|" or below.count("|") < _BARS:
        return None
    rows: list[list[Cell]] = []
    fresh, at = False, first
    while at < min(len(lines), first + _LONGEST) and lines[at].raw[:1] in ("+", "|"):
        line = lines[at]
        at += 1
        if _FRAME.match(line.raw):
            fresh = True
            continue
        cells = _between_bars(line)
        if fresh or not rows or len(cells) != len(rows[-1]):
            rows.append(cells)
        else:
            rows[-1] = [_joined(cell, more) for cell, more in zip(rows[-1], cells, strict=True)]
        fresh = False
    found = [Row(row[0].line, row) for row in rows if row]
    return (Grid(found[0], found[1:]), at) if len(found) > 1 else None


def _between_bars(line: Line) -> list[Cell]:
    bars = [bar.start() for bar in re.finditer(r"\|", line.raw)]
    return [trimmed(line.raw[start + 1 : end], line, start + 1) for start, end in pairwise(bars)]


def _joined(cell: Cell, more: Cell) -> Cell:
    """Return a cell whose words go on in the next line of its row."""
    if not cell.raw or not more.raw:
        return cell if cell.raw else more
    return Cell(f"{cell.raw}\n{more.raw}", cell.line, cell.column)
