"""What stands in columns right of a list in plain text: owners, dates, states and values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from okrkpi.documents.fields import STATUSES
from okrkpi.documents.grid import Cell
from okrkpi.documents.labels import label_of
from okrkpi.documents.lines import Line
from okrkpi.documents.peeled import read_parts
from okrkpi.documents.people import is_when
from okrkpi.documents.periods import is_value
from okrkpi.pattern import pattern
from okrkpi.statement.remembered import statement

_GAP = pattern(r"(?<![.!?:])(?:\s*\t\s*|\s{3,})(?=\S)")
_LABEL_GAP = pattern(r"(?:[^\W\d_][\w .()/&'’-]{0,30}?\??)(?:\t\s*|\s{3,}|(?<=\?)\s{2,})(?=\S)")
_SIGN = pattern(r"[^\w\s]*:")
_NAME = pattern(
    r"(?:[A-Z][\w.'’&-]*|of|the|and|for|&|/)(?:[ /]+(?:[A-Z][\w.'’&-]*|of|the|and|for|&))*$"
)
_NOTHING = pattern(r"[\s–—./-]*$|n/?a$|tb[acd]$", re.IGNORECASE)
_LIGHT = pattern(r"(?:red|amber|yellow|green|[RAGY])$", re.IGNORECASE)
_VALUE = pattern(r"[^\w\s]{0,3}\s?\d")
_ROLES = ("objective", "key_result", "kpi", "measure", "initiative", "field")
_MANY = 5
_LONGEST = 40
_MOST_WORDS = 5
_FEW = 2
_HALF = 0.5


def part_columns(lines: Sequence[Line]) -> None:
    """Mark the lines that have cells, and take the columns of details off the lists among them."""
    for run in _runs(lines):
        cells = [_cells(line) for line in run]
        for line, parts in zip(run, cells, strict=True):
            line.apart = line.column + parts[-1].column if len(parts) > 1 else 0
        if len(run) >= _FEW:
            _take_columns(run, cells)


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines beneath each other that have the same number of cells."""
    run: list[Line] = []
    width = 0
    for line in lines:
        own = len(_cells(line)) if _may_have(line) else 0
        if run and (own != width or line.number != run[-1].number + 1):
            yield run
            run = []
        if own > 1:
            width = own
            run.append(line)
    if run:
        yield run


def _may_have(line: Line) -> bool:
    parted = "\t" in line.raw or "   " in line.raw
    return parted and line.kind in ("text", "bullet") and not line.quoted and "|" not in line.raw


def label_gap(text: str) -> tuple[int, int] | None:
    """Return the gap that stands for the colon of a label, as in `Indicator     Falls a month`."""
    found = _LABEL_GAP.match(text)
    if found is None:
        return None
    word = found[0].rstrip()
    label = label_of(f"{word.rstrip('?')}: {text[found.end() :]}")
    known = label is not None and label.role in _ROLES and not label.bare
    return (len(word), found.end()) if known else None


def _cells(line: Line) -> list[Cell]:
    """Return the cells of a line; a label belongs to the first of them."""
    raw = line.raw
    gap = label_gap(raw)
    start, found = 0, []
    for end in _GAP.finditer(raw, gap[1] if gap else 0):
        found.append(Cell(raw[start : end.start()].rstrip(), line.number, start))
        start = end.end()
    found.append(Cell(raw[start:], line.number, start))
    return found if len(found) <= _MANY else found[:1]


def _take_columns(run: Sequence[Line], cells: Sequence[list[Cell]]) -> None:
    if _are_measured(cells):
        for line, parts in zip(run, cells, strict=True):
            line.raw, line.apart = parts[0].raw, -1
            line.beside.append(("current", parts[1].raw))
        return
    width = len(cells[0])
    for at in range(width - 1, 0, -1):
        column = [parts[at].raw for parts in cells]
        name = _name_of(column, first=at == 1)
        if name is None:
            if at == 1:
                _take_remarks(run, cells)
            return
        for line, parts in zip(run, cells, strict=True):
            line.raw, line.apart = line.raw[: parts[at].column].rstrip(), -1
            if not _NOTHING.match(parts[at].raw):
                line.beside += _details(name, parts[at].raw)


def _are_measured(cells: Sequence[list[Cell]]) -> bool:
    """Say whether lines name measures, with nothing but values right of each name."""
    valued = all(is_value(cell.raw) for parts in cells for cell in parts[1:])
    names = [statement(parts[0].raw, None, 1) for parts in cells]
    bare = [one for one in names if one.kind == "kpi" and not one.quantified]
    return valued and 3 * len(bare) >= 2 * len(names)


def _name_of(column: Sequence[str], *, first: bool) -> str | None:
    """Return what a column of details holds, or None where it belongs to the words."""
    told = [cell for cell in column if not _NOTHING.match(cell)]
    if not told:
        return "note"
    for name, test in _TESTS:
        if all(map(test, told)):
            few = len(set(told)) == 1 or len(told) < _FEW
            return None if name == "owner" and first and few else name
    return None


def _is_state(cell: str) -> bool:
    return bool(_LIGHT.match(cell)) or cell.lower() in STATUSES


def _is_detail(cell: str) -> bool:
    return ":" in cell and read_parts(cell) is not None


def _is_name(cell: str) -> bool:
    short = len(cell) <= _LONGEST and len(cell.split()) <= _MOST_WORDS
    return short and bool(_NAME.match(cell))


_TESTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("status", _is_state),
    ("due", is_when),
    ("detail", _is_detail),
    ("owner", _is_name),
)


def _details(name: str, cell: str) -> list[tuple[str, str]]:
    return (read_parts(cell) or []) if name == "detail" else [(name, cell)]


def _take_remarks(run: Sequence[Line], cells: Sequence[list[Cell]]) -> None:
    """Take the few cells without a number off a column of values."""
    values = [bool(_VALUE.match(parts[1].raw)) for parts in cells]
    if sum(values) <= _HALF * len(values):
        return
    for line, parts, value in zip(run, cells, values, strict=True):
        if not value and not any(sign.isdigit() for sign in parts[1].raw):
            line.raw = line.raw[: parts[1].column].rstrip()
            line.beside.append(("note", parts[1].raw))
