"""The rules command: the catalogue."""

from __future__ import annotations

import click

from assistant import output
from assistant.arguments import OneOf, profile_option
from assistant.configuration import named_profile
from assistant.errors import Exit
from assistant.render.rules import rules_lines
from okrkpi.export.rules import rules_json
from okrkpi.pages import rules_markdown
from okrkpi.rules import discover


@click.command()
@click.option("--format", "form", type=OneOf(("table", "markdown", "json")), default="table")
@profile_option
def command(form: str, profile: str | None) -> int:
    """List the rules that goals are checked by, with the severity that the profile gives them."""
    house = named_profile(profile)
    if form == "table":
        output.show(rules_lines(discover(), house, columns=output.columns()))
    elif form == "markdown":
        output.write(rules_markdown(house))
    else:
        output.write(rules_json(discover(), house))
    return Exit.CLEAN
