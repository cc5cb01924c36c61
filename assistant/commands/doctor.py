"""The doctor command: is a model configured, reachable, and able to do what is needed?"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from assistant import output
from assistant.arguments import OneOf, base_url_option, model_option
from assistant.errors import Exit, note
from assistant.llm.settings import Settings, load_settings
from assistant.render.styled import Line, Style, span, wrap

if TYPE_CHECKING:
    from assistant.llm.doctor import Check, State

_SIGNS: dict[State, tuple[str, Style]] = {
    "good": ("✓", "good"),
    "note": ("?", "info"),
    "bad": ("✗", "error"),
}
_INDENT = 14


@click.command()
@model_option
@base_url_option
@click.option("--format", "form", type=OneOf(("text", "json")), default="text")
def command(model: str | None, base_url: str | None, form: str) -> int:
    """Check the way to a language model: settings, endpoint, key, models, structured output.

    Sends no memo: only a test sentence of three colours, and that only to a model that you chose.
    """
    settings = load_settings(model=model, base_url=base_url)
    checks = _checks(settings)
    if form == "json":
        found = [{"name": check.name, "state": check.state, "text": check.says} for check in checks]
        output.write(json.dumps({"schema": 1, "checks": found}, ensure_ascii=False, indent=2))
        output.write("\n")
    else:
        output.show(line for check in checks for line in _lines(check))
    return Exit.MODEL if any(check.state == "bad" for check in checks) else Exit.CLEAN


def _checks(settings: Settings) -> list[Check]:
    from assistant.llm.doctor import configured, examined

    checks = list(configured(settings, os.environ))
    if settings.reachable:
        note(f"contacting {settings.endpoint(os.environ).host}; no memo is sent")
        asyncio.run(examined(settings, os.environ, checks.append))
    return checks


def _lines(check: Check) -> Iterator[Line]:
    sign, style = _SIGNS[check.state]
    head = (span(f"{sign} ", style), span(check.name.ljust(_INDENT - 2), "strong"))
    yield from wrap([span(check.says)], columns=output.columns(), first=head, indent=_INDENT)
