"""Moves and levels that stand in a table of metrics."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from okrkpi.memo.content.columns import column_roles, split_header
from okrkpi.memo.content.rows import Entry, RowReader
from okrkpi.memo.language.phrases import capitalise
from okrkpi.memo.model import Work
from okrkpi.memo.text.layout import Block
from okrkpi.memo.text.tables import Row


def read_table(
    block: Block, sentence: int, reference: date | None, fiscal_year_start: int
) -> list[Entry]:
    """Read the rows of a table that has a column of targets or of limits."""
    rows = block.rows
    header, body = split_header(rows)
    roles = column_roles(header, body)
    if "action" in roles and "target" not in roles:
        return _actions(body, roles, sentence, reference, fiscal_year_start)
    if not {"target", "limit"} & set(roles):
        return []
    shifted = bool(header) and len(header) < max(len(row.cells) for row in body)
    entries = []
    for number, row in enumerate(body, 1):
        reader = RowReader(row, roles, header, sentence, reference, fiscal_year_start, shifted)
        if entry := reader.entry(number):
            entries.append(entry)
    return entries


def _actions(
    body: tuple[Row, ...], roles: list[str], sentence: int, reference: date | None, start: int
) -> list[Entry]:
    """Read a table of actions: what, who, by when."""
    found = []
    for number, row in enumerate(body, 1):
        reader = RowReader(row, roles, (), sentence, reference, start, shifted=False)
        if text := reader.named("action").strip(" ."):
            quote = reader.quoted()
            work = Work(
                capitalise(text), reader.due(quote), reader.named("owner") or None, quote, sentence
            )
            found.append(Entry(number, text, quote, work=work))
    return found


def table_entries(
    blocks: tuple[Block, ...],
    spans: tuple[tuple[int, int], ...],
    reference: date | None,
    fiscal_year_start: int,
) -> Iterator[tuple[int, list[Entry]]]:
    """Yield the entries of each table with the index of its block."""
    for index, block in enumerate(blocks):
        if block.kind == "table":
            yield index, read_table(block, spans[index][0], reference, fiscal_year_start)
