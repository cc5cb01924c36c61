"""The convert command: the same plan in another form."""

from __future__ import annotations

from datetime import date

import click

from assistant import output
from assistant.arguments import OneOf, day_or_today, force_option, today_option
from assistant.configuration import profile_for
from assistant.documents import read_goals
from assistant.errors import Exit, note
from assistant.files import STDIN, shown
from assistant.working import working
from assistant.writing import check_output, write_text
from okrkpi.export.formats import FORMATS


@click.command()
@click.argument("file")
@click.option("--to", type=OneOf(FORMATS), required=True, help="The form to write.")
@click.option("--out", metavar="FILE", help="Write to this file and not to the terminal.")
@force_option
@today_option
def command(file: str, to: str, out: str | None, force: bool, today: date | None) -> int:
    """Write the goals in FILE as a plan in Markdown, JSON or CSV.

    Markdown and JSON hold the whole plan and read back the same.
    """
    if out is not None and out != STDIN:
        check_output(out, force=force, source=file)
    start = profile_for(file).fiscal_year_start
    with working(f"reading {shown(file)}"):
        document = read_goals(file, today=day_or_today(today), fiscal_year_start=start)
        text = FORMATS[to](document.plan)
    if out is None or out == STDIN:
        output.write(text)
    else:
        write_text(out, text, force=force, source=file)
        note(f"written to {out}")
    return Exit.CLEAN
