"""What a rule found: where, what is wrong, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as made_with
from typing import Any, Literal

Severity = Literal["error", "warning", "info"]
Verdict = Literal["ready", "refine", "rework"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
VERDICTS: dict[Severity, Verdict] = {"info": "ready", "warning": "refine", "error": "rework"}
"""What a finding makes of the item that it is at, the mildest first."""


@dataclass(frozen=True, slots=True)
class Edit:
    """An exact replacement of a span of the item's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one item; spans are code-point offsets into the item's text.

    `at` is an item's id, or None for the plan as a whole. `message` says what is wrong, `fix` how
    to mend it, each in one sentence.
    """

    code: str
    name: str
    severity: Severity
    at: str | None
    message: str
    fix: str
    field: str | None = None
    span: tuple[int, int] | None = None
    marks: tuple[tuple[int, int], ...] = ()
    edits: tuple[Edit, ...] = ()
    related: tuple[str, ...] = ()
    data: dict[str, Any] = made_with(default_factory=dict)
    suppressed: str | None = None
