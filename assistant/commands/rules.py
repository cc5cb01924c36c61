"""The rules command: the catalogue."""

from __future__ import annotations

import click

from assistant import output
from assistant.arguments import OneOf
from assistant.errors import Exit
from assistant.render.rules import rules_lines
from okrkpi.export.rules import rules_json
from okrkpi.pages import rules_markdown
from okrkpi.rules import discover


@click.command()
@click.option("--format", "form", type=OneOf(("table", "markdown", "json")), default="table")
def command(form: str) -> int:
    """List the rules that goals are checked by, with their usual severity."""
    if form == "table":
        output.show(rules_lines(discover(), columns=output.columns()))
    elif form == "markdown":
        output.write(rules_markdown())
    else:
        output.write(rules_json(discover()))
    return Exit.CLEAN
