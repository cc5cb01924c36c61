"""Classified lines, one by one, as JSON, as JSON Lines and as CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from okrkpi.export.facts import facts, number
from okrkpi.export.text import dump, row

if TYPE_CHECKING:
    from okrkpi.statement import Statement

SCHEMA = 1


class Classified(NamedTuple):
    """A line as it was given, its 1-based number, and what it states."""

    line: int
    text: str
    statement: Statement


def line_record(classified: Classified) -> dict[str, Any]:
    """Return one classified line as data."""
    statement = classified.statement
    return {
        "line": classified.line,
        "text": classified.text,
        "kind": statement.kind,
        "confidence": number(round(statement.confidence, 2)),
        "also": list(statement.also),
        "reasons": list(statement.reasons),
        "facts": facts(statement),
    }


def lines_json(lines: Iterable[Classified]) -> Iterator[str]:
    """Yield the pieces of one JSON document that holds all lines."""
    separator = f'{{"schema": {SCHEMA}, "lines": [\n'
    for classified in lines:
        yield separator + dump(line_record(classified), indent=None)
        separator = ",\n"
    yield "\n]}\n" if separator == ",\n" else separator + "]}\n"


def lines_jsonl(lines: Iterable[Classified]) -> Iterator[str]:
    """Yield one JSON document a line."""
    for classified in lines:
        yield dump({"schema": SCHEMA, **line_record(classified)}, indent=None) + "\n"


def lines_csv(lines: Iterable[Classified]) -> Iterator[str]:
    """Yield a header and one row a line, the facts in columns of their own."""
    yield row(COLUMNS)
    for classified in lines:
        record = line_record(classified)
        yield row(_flat(record | record["facts"], column) for column in COLUMNS)


LINE_FORMATS: dict[str, Callable[[Iterable[Classified]], Iterator[str]]] = {
    "json": lines_json,
    "jsonl": lines_jsonl,
    "csv": lines_csv,
}

COLUMNS = (
    "line",
    "text",
    "kind",
    "confidence",
    "also",
    "reasons",
    "metric",
    "scope",
    "quantified",
    "relative",
    "direction",
    "baseline",
    "target",
    "change",
    "time_bound",
    "deadline",
    "cadence",
    "outcome",
    "vague",
    "compound",
)


def _flat(record: dict[str, Any], column: str) -> object:
    value = record[column]
    if isinstance(value, dict):
        return value.get("date") or value["text"]
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return value
