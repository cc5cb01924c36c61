"""The rules, one a file; a file beside this one is found by being there."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from okrkpi.rules._base import Context, Rule

__all__ = ["Context", "Rule", "discover"]

_ORDER = ("PLAN", "OBJ", "KR", "KPI", "SRC")


@cache
def discover() -> tuple[Rule, ...]:
    """Return every rule, in the order of the codes."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names if not name.startswith("_")]
    found = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, Rule)
        and value.__module__ == module.__name__
    }
    return tuple(sorted((rule() for rule in found), key=lambda rule: _place(rule.code)))


def _place(code: str) -> tuple[int, str]:
    return _ORDER.index(code.rstrip("0123456789")), code
