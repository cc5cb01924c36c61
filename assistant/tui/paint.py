"""Styled lines in the colours of the app's theme."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from assistant.render.styled import Line, Style

_THEME: dict[Style, str] = {
    "title": "bold",
    "strong": "bold",
    "dim": "$foreground-muted",
    "id": "$text-primary",
    "good": "$text-success",
    "error": "$text-error",
    "warning": "$text-warning",
    "info": "$text-secondary",
    "ask": "$text-accent",
}


def painted(lines: Iterable[Line]) -> Content:
    """Return lines as content to show; nothing in them is read as markup."""
    return Content("\n").join(
        Content.assemble(*((piece.text, _THEME.get(piece.style, "")) for piece in line))
        for line in lines
    )
