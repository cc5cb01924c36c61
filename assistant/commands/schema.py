"""The schema command: what the JSON that okrkpi writes looks like."""

from __future__ import annotations

import click

from assistant import output
from assistant.arguments import OneOf
from assistant.errors import Exit
from okrkpi.export.schema import DOCUMENTS, schema_json


@click.command()
@click.argument("kind", type=OneOf(DOCUMENTS), required=False, metavar="[KIND]")
def command(kind: str | None) -> int:
    """Print the JSON schema (2020-12) of the JSON that the other commands print.

    With KIND only that kind of document, such as review, draft, classified or plan; a wrong KIND is
    told the others.
    """
    output.write(schema_json(kind))
    return Exit.CLEAN
