"""What this program printed about goals, which is not itself a document with goals."""

from __future__ import annotations

from typing import Any

from okrkpi.pattern import pattern

_KEYS = (
    (frozenset(["findings", "verdicts", "coverage"]), "okrkpi draft"),
    (frozenset(["findings", "verdicts"]), "okrkpi review"),
    (frozenset(["reviews"]), "okrkpi review"),
    (frozenset(["structure"]), "okrkpi review"),
    (frozenset(["documents"]), "okrkpi review"),
    (frozenset(["lines"]), "okrkpi classify"),
    (frozenset(["rules"]), "okrkpi rules"),
    (frozenset(["checks"]), "okrkpi doctor"),
    (frozenset(["endpoint", "models"]), "okrkpi models"),
)
_COMMENT = "<!-- okrkpi review -->"
_LINES = "line,text,kind,confidence,also,reasons,"
_GUTTER = "│"
_FOUND = pattern(r"^ +(?:[^\n\[]*)\[(?:PLAN|OBJ|KR|KPI|SRC)\d{3} [a-z][a-z-]+\]$")
_MANY = 2


def printed_by(text: str, content: object) -> str | None:
    """Return the command that printed a text, of which `content` is the JSON if it is any.

    A plan, in any form that is read again, has none.
    """
    if isinstance(content, dict):
        return _of_json(content)
    start = text[:200].lstrip("\ufeff \t\r\n")
    if start.startswith(_COMMENT):
        return "okrkpi review"
    if start.startswith(_LINES):
        return "okrkpi classify"
    if _GUTTER in text and sum(map(bool, map(_FOUND.match, text.splitlines()))) >= _MANY:
        return "okrkpi review"
    return None


def _of_json(content: dict[str, Any]) -> str | None:
    if "$defs" in content and "properties" in content:
        return "okrkpi schema"
    if not isinstance(content.get("schema"), int):
        return None
    return next((command for keys, command in _KEYS if keys <= content.keys()), None)
