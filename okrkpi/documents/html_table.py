"""Tables written as HTML, as wikis export them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from okrkpi.documents.grid import Cell, Grid, Row, trimmed
from okrkpi.documents.lines import Line
from okrkpi.pattern import pattern

_TAG = pattern(r"<(?P<close>/?)(?P<name>tr|td|th|tfoot|caption)\b(?P<rest>[^>]*)>", re.IGNORECASE)
_START = pattern(r"<table\b", re.IGNORECASE)
_END = pattern(r"</table\b", re.IGNORECASE)
_ACROSS = pattern(r"\bcolspan\s*=\s*[\"']?(\d{1,2})", re.IGNORECASE)
_DOWN = pattern(r"\browspan\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_WIDEST = 40
_LONGEST = 5000


@dataclass(slots=True)
class Spanned:
    """A cell, and over how many columns and rows it reaches."""

    cell: Cell
    across: int = 1
    down: int = 1

    @classmethod
    def told(cls, attributes: str, cell: Cell) -> Spanned:
        """Return a cell that reaches as far as its attributes tell."""
        across, down = _ACROSS.search(attributes), _DOWN.search(attributes)
        return cls(cell, int(across[1]) if across else 1, int(down[1]) if down else 1)

    def say(self, part: str, line: Line, start: int = 0) -> None:
        """Add words to the cell, which may go on in the next line."""
        if self.cell.raw:
            self.cell = replace(self.cell, raw=f"{self.cell.raw}\n{part.strip()}")
        else:
            self.cell = trimmed(part, line, start)


@dataclass(slots=True)
class _Table:
    """The rows of a table as they are read; `open` says whether a cell is being read."""

    rows: list[tuple[int, list[Spanned]]] = field(default_factory=list)
    open: bool = False
    foot: bool = False

    def tag(self, found: re.Match[str], line: Line) -> None:
        """Take a tag; the rows of the foot of a table are left out."""
        name, closes = found["name"].lower(), bool(found["close"])
        if name == "tfoot":
            self.foot, self.open = not closes, False
        elif name == "tr" and not closes:
            self.open = False
            if not self.foot:
                self.rows.append((line.number, []))
        elif name in ("td", "th") and not closes and self.rows and not self.foot:
            cell = Cell("", line.number, line.column + found.end())
            self.rows[-1][1].append(Spanned.told(found["rest"], cell))
            self.open = True
        else:
            self.open = False


def html_grid_at(lines: list[Line], first: int) -> tuple[Grid, int] | None:
    """Return the HTML table that starts at an index, and the index after it."""
    if lines[first].kind != "text" or not _START.match(lines[first].raw):
        return None
    stop = min(len(lines), first + _LONGEST)
    last = next((at for at in range(first, stop) if _END.search(lines[at].raw)), None)
    if last is None:
        return None
    table = _Table()
    for line in lines[first : last + 1]:
        _read_line(line, table)
    rows = laid_out(table.rows)
    return (Grid(rows[0], rows[1:]), last + 1) if rows else None


def _read_line(line: Line, table: _Table) -> None:
    start = 0
    for tag in [*_TAG.finditer(line.raw), None]:
        part = line.raw[start : tag.start() if tag else None]
        if table.open and part.strip():
            table.rows[-1][1][-1].say(part, line, start)
        if tag is None:
            break
        start = tag.end()
        table.tag(tag, line)


def laid_out(table: list[tuple[int, list[Spanned]]]) -> list[Row]:
    """Return the rows with a cell for each column; one that reaches further is blank there.

    A row that is one cell over the whole table is left out at its foot.
    """
    found: list[Row] = []
    left: dict[int, int] = {}
    width = max((sum(one.across for one in cells) for _, cells in table), default=0)
    rows = list(table)
    while rows and _reaches_over(rows[-1][1], width):
        rows.pop()
    for number, cells in rows:
        row: list[Cell] = []
        for spanned in cells:
            _skip(row, left, number)
            for place in range(min(spanned.across, _WIDEST)):
                left[len(row)] = spanned.down - 1
                row.append(Cell(line=number) if place else spanned.cell)
        _skip(row, left, number)
        if cells:
            found.append(Row(number, row))
    return found


def _reaches_over(cells: list[Spanned], width: int) -> bool:
    """Say whether the only cell of a row reaches over a whole table, as one at its foot does."""
    return len(cells) == 1 and 1 < width <= cells[0].across


def _skip(row: list[Cell], left: dict[int, int], line: int) -> None:
    """Leave the columns blank that a cell above still reaches into."""
    while left.get(len(row), 0) > 0:
        left[len(row)] -= 1
        row.append(Cell(line=line))
