"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Deferred:
    """Stands for a compiled pattern, and takes on its methods at the first call."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    @property
    def pattern(self) -> str:
        """The expression as written."""
        return self._source

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern; a short run compiles only those that its lines need."""
    return cast("re.Pattern[str]", _Deferred(source, flags))
