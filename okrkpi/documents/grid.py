"""Tables in a text: where they are, and their cells with the place of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.documents.inline import Words, read_inline
from okrkpi.documents.lines import Line
from okrkpi.pattern import pattern

_DELIMITER = pattern(r"\|?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)*[|+]?\s*$")
_CELL_END = pattern(r"(?<!\\)\|")
_SIGN = pattern(r"\s*(?:(?:[-*•◦▪‣–·]|\(?\d{1,2}[.)])\s+)?")
_POINT = pattern(r"[-*•◦▪‣–·]\s|\(?\d{1,2}[.)]\s|(?:KR|O|Key Result|Objective)\s?\d", re.IGNORECASE)
_BREAK = pattern(r"<\s*br\s*/?>|</?(?:li|p|ul|ol|div)\b[^<>]*>|\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as written, its line, and the offset of its first character in that line.

    In a `quoted` cell, as in CSV, two quotation marks stand for one. `indent` is how many columns
    right of the words of its table it stands.
    """

    raw: str = ""
    line: int = 0
    column: int = 0
    quoted: bool = False
    indent: int = 0

    def words(self) -> Words:
        """Return what the cell says, each character with its offset in the line."""
        words = read_inline(self.raw).words
        if isinstance(words.at, range) and not self.quoted:
            start = self.column + words.at.start
            return Words(words.text, range(start, start + len(words.text)))
        first = self.raw.find("\n")
        last = first - 1 if first > 0 else len(self.raw)
        words = Words(words.text, [self.column + min(offset, last) for offset in words.at])
        if self.quoted:
            marks = re.finditer('""', words.text)
            words = words.without((mark.start(), mark.start() + 1) for mark in marks)
        return words

    def part(self, start: int, stop: int) -> Cell:
        """Return a part of the cell's only line."""
        return Cell(self.raw[start:stop], self.line, self.column + start, self.quoted)

    def pieces(self) -> list[Cell]:
        """Return the points of the cell: its HTML lines, or its lines where each is a point."""
        lines = [line.strip() for line in self.raw.split("\n") if line.strip()]
        if len(lines) > 1 and not all(_POINT.match(line) for line in lines[1:]):
            return [self]
        found, start, line, column = [], 0, self.line, self.column
        for end in [*_BREAK.finditer(self.raw), None]:
            part = self.raw[start : end.start() if end else None]
            sign = _SIGN.match(part)
            lead = sign.end() if sign else 0
            part = part[lead:]
            if part.strip():
                found.append(Cell(part.strip(), line, column + lead, self.quoted))
            if end and "\n" in end[0]:
                line, column = line + 1, 0
            elif end:
                column += end.end() - start
            start = end.end() if end else start
        return found


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table, which may stand beneath a blank one."""

    line: int
    cells: list[Cell]
    after_blank: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its head and its rows."""

    head: Row
    rows: list[Row]


def filled_of(row: Row) -> list[Cell]:
    """Return the cells of a row that hold anything."""
    return [cell for cell in row.cells if cell.raw]


def cell_at(row: Row, index: int) -> Cell:
    """Return the cell of a row at an index, an empty one where the row is shorter."""
    return row.cells[index] if index < len(row.cells) else Cell(line=row.line)


def grid_at(lines: list[Line], first: int) -> tuple[Grid, int] | None:
    """Return the table that starts at an index, and the index after it."""
    line = lines[first]
    if line.kind not in ("text", "bullet") or "|" not in line.raw or first + 1 >= len(lines):
        return None
    below = lines[first + 1]
    ruled = below.kind == "text" and _is_delimiter(below.raw)
    if not ruled and not (line.raw[0] == "|" and below.kind == "text" and below.raw[:1] == "|"):
        return None
    head = split_row(line)
    if ruled and len(head.cells) < 2 and line.raw[0] != "|":
        return None
    end = first + 2 if ruled else first + 1
    rows = []
    while end < len(lines) and lines[end].kind in ("text", "bullet") and "|" in lines[end].raw:
        if not _is_delimiter(lines[end].raw):
            rows.append(split_row(lines[end], blank_first=ruled))
        end += 1
    return Grid(head, rows), end


def split_row(line: Line, *, blank_first: bool = False) -> Row:
    """Return the cells between the bars of a line.

    Two bars at its start part cells of a head, or with `blank_first` stand around a blank cell.
    """
    raw: str = line.raw
    cells: list[Cell] = []
    if raw.startswith("||") and not blank_first:
        raw = raw.replace("||", " |")
    start = 2 if raw.startswith(" |") else 1 if raw.startswith("|") else 0
    for bar in _CELL_END.finditer(raw, start):
        cells.append(trimmed(raw[start : bar.start()], line, start))
        start = bar.end()
    if raw[start:].strip():
        cells.append(trimmed(raw[start:], line, start))
    return Row(line.number, cells)


def trimmed(part: str, line: Line, start: int) -> Cell:
    """Return a part of a line that begins at `start` as a cell, without the blanks around it."""
    lead = len(part) - len(part.lstrip())
    return Cell(part.strip(), line.number, line.column + start + lead)


def _is_delimiter(raw: str) -> bool:
    return "-" in raw and ("|" in raw or "+" in raw) and _DELIMITER.match(raw) is not None
