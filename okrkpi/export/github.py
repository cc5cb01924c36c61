"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.export.reviewed import Located, Reviewed, locate
from okrkpi.visible import visible

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def review_github(reviewed: Sequence[Reviewed]) -> str:
    """Return one workflow command a finding."""
    return "".join(_command(one.path, located) for one in reviewed for located in locate(one))


def _command(path: str, located: Located) -> str:
    finding = located.finding
    properties = {"file": path, "line": located.line or 1}
    if located.column is not None and located.end_column is not None:
        properties |= {"col": located.column, "endColumn": located.end_column - 1}
    properties["title"] = f"{finding.code} {finding.name}"
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_LEVELS[finding.severity]} {told}::{_data(f'{finding.message} {finding.fix}')}\n"


def _data(text: str) -> str:
    return visible(text.strip(), keep="\n").replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
