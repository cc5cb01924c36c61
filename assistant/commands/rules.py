"""The rules command: the catalogue."""

from __future__ import annotations

import click

from assistant import output
from assistant.arguments import OneOf
from assistant.errors import Exit
from assistant.render.rules import rules_lines
from okrkpi.export.rules import rules_json, rules_markdown
from okrkpi.rules import discover

FORMATS = {"markdown": rules_markdown, "json": rules_json}


@click.command()
@click.option("--format", "form", type=OneOf(("table", *FORMATS)), default="table")
def command(form: str) -> int:
    """List the rules that goals are checked by, with their usual severity."""
    if form == "table":
        output.show(rules_lines(discover(), columns=output.columns()))
    else:
        output.write(FORMATS[form](discover()))
    return Exit.CLEAN
