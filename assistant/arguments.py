"""Options that several commands share, with the one place where the day is asked for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

import click

from assistant.near import nearest


class OneOf(click.Choice[str]):
    """One of several names; a name that is none of them is told which one it resembles."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name as it is."""
        if value in self.choices:
            return str(value)
        close = nearest(str(value), self.choices)
        meant = f" (did you mean {close}?)" if close else ""
        return self.fail(f"“{value}” is none of {', '.join(self.choices)}{meant}", param, ctx)


class Day(click.ParamType[date]):
    """A day such as 2026-10-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that is written."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            return self.fail(f"“{value}” is no day; write it as in 2026-10-01", param, ctx)


def day_or_today(day: date | None) -> date:
    """Return the day that was given, or today by the local calendar."""
    return day or datetime.now().astimezone().date()


def split_names(values: Collection[str]) -> tuple[str, ...]:
    """Return names that were given one by one or with commas between them."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


today_option = click.option(
    "--today", type=Day(), metavar="DATE", help="Judge as if today were this day (2026-10-01)."
)
cycle_option = click.option(
    "--cycle",
    metavar="PERIOD",
    help="The period that the goals are for, such as 2026-Q4 or 2026-H2.",
)
profile_option = click.option(
    "--profile",
    metavar="NAME|FILE",
    help="House rules: default, google, radical-focus, strict, or a TOML file of your own.",
)
fail_on_option = click.option(
    "--fail-on",
    type=OneOf(("error", "warning", "info", "never")),
    help="End with exit code 1 where a finding is at least this severe.",
)
force_option = click.option("--force", is_flag=True, help="Replace the output file if it exists.")
model_option = click.option(
    "--model",
    metavar="NAME",
    help="Ask this language model; “offline” asks none, whatever the settings say.",
)
base_url_option = click.option(
    "--base-url",
    metavar="URL",
    help="Where the model answers, such as http://localhost:11434/v1.",
)
