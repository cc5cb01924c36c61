"""Statements out of a file: one a line, or one a row in a column of a table."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from assistant.errors import InputError, note
from assistant.files import shown

_TABLES = {".csv", ".tsv"}
_USUAL = ("statement", "text", "goal", "key result", "objective", "kpi", "line", "title", "name")


def statements(
    path: str, lines: Iterable[str], column: str | None = None
) -> Iterator[tuple[int, str]]:
    """Yield each statement, trimmed, with the 1-based number of the line where it starts."""
    rest = iter(lines)
    first = next(rest, "")
    every = chain([first], rest)
    if column is not None or Path(path).suffix.lower() in _TABLES:
        separator = _separator(first, path)
        header = next(csv.reader([first], delimiter=separator), [])
        at = _column(header, column, path)
        if at is not None:
            yield from _cells(every, separator, at, path)
            return
    for number, line in enumerate(every, 1):
        if text := line.strip():
            yield number, text


def _cells(lines: Iterable[str], separator: str, at: int, path: str) -> Iterator[tuple[int, str]]:
    reader = csv.reader(lines, delimiter=separator)
    start = 1
    try:
        for cells in reader:
            text = cells[at].strip() if at < len(cells) else ""
            if text and start > 1:
                yield start, " ".join(text.split())
            start = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"{shown(path)} is not a readable table from line {start}: a quotation mark may be"
            " missing there"
        ) from error


def _separator(header: str, path: str) -> str:
    if Path(path).suffix.lower() == ".tsv":
        return "\t"
    return max(",;\t", key=header.count)


def _column(header: list[str], wanted: str | None, path: str) -> int | None:
    """Return which column to read; None where the file is no table but has a line a statement."""
    names = [name.strip().lower() for name in header]
    if wanted is not None:
        if wanted.strip().lower() in names:
            return names.index(wanted.strip().lower())
        raise InputError(f"{shown(path)} has no column “{wanted}”; it has {', '.join(header)}")
    usual = next((name for name in _USUAL if name in names), None)
    if usual is not None:
        if len(names) > 1:
            note(f"reading the column “{usual}” of {shown(path)}; --column takes another")
        return names.index(usual)
    if len(names) > 1:
        raise InputError(
            f"{shown(path)} has several columns; say with --column which one holds the"
            f" statements: {', '.join(header)}"
        )
    return None
