"""Short messy documents, each in its own shape, with the structure a careful person sees."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from textwrap import dedent

SHAPES: dict[str, tuple[str, str]] = {}


def shape(name: str, text: str, seen: str) -> None:
    """Note a document and its structure: `O` objective, `R` key result, `I` work, `K` KPI."""
    assert name not in SHAPES, f"two documents are called {name}"
    SHAPES[name] = (dedent(text).strip("\n"), dedent(seen).strip())


for theme in iter_modules(__path__, f"{__name__}."):
    import_module(theme.name)
