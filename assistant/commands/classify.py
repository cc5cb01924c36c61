"""The classify command: what each line is and what it states."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

import click

from assistant import output
from assistant.arguments import OneOf, day_or_today, today_option
from assistant.columns import statements
from assistant.errors import Exit, InputError
from assistant.files import read_text, shown, stream_lines
from assistant.render.lines import classified_lines
from assistant.working import working
from okrkpi.export.lines import LINE_FORMATS, Classified
from okrkpi.statement import parse
from okrkpi.statement.explained import explained

STREAMED = ("jsonl", "csv")


@click.command()
@click.argument("file")
@click.option(
    "--format",
    "form",
    type=OneOf(("table", *LINE_FORMATS)),
    default="table",
    help="How to print; jsonl and csv take input of any length.",
)
@click.option("--column", metavar="NAME", help="Read this column of a CSV file.")
@click.option("--weights", is_flag=True, help="Show what weighed most, in the table.")
@today_option
def command(file: str, form: str, column: str | None, weights: bool, today: date | None) -> int:
    """Say of each line in FILE what it is: objective, key result, KPI or work, and why.

    FILE holds one statement a line; - reads standard input.
    """
    day = day_or_today(today)
    if form in STREAMED:
        for piece in LINE_FORMATS[form](_classified(file, stream_lines(file), column, day)):
            output.write(piece)
        return Exit.CLEAN
    with working(f"reading {shown(file)}"):
        classified = _classified(file, io.StringIO(read_text(file)), column, day)
        written = _written(classified, form, day, weights=weights)
    output.write(written)
    return Exit.CLEAN


def _written(classified: Iterable[Classified], form: str, today: date, *, weights: bool) -> str:
    if form != "table":
        return "".join(LINE_FORMATS[form](classified))
    weighed = partial(explained, today=today) if weights else None
    return output.readable(classified_lines(classified, columns=output.columns(), weighed=weighed))


def _classified(
    path: str, lines: Iterable[str], column: str | None, today: date
) -> Iterator[Classified]:
    empty = True
    for number, text in statements(path, lines, column):
        empty = False
        yield Classified(number, text, parse(text, today=today))
    if empty:
        raise InputError(f"{shown(path)} has no line to classify; write one statement a line")
