"""Which way of structured output an endpoint manages, found out once and remembered."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from assistant.llm.endpoint import MODES, Endpoint, Mode


class ModeMemory:
    """The mode that worked for each endpoint and model; kept in a file where one is given."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._known: dict[str, Mode] = _read(path) if path else {}
        self._plain: set[str] = set()

    def ladder(self, endpoint: Endpoint) -> tuple[Mode, ...]:
        """Return the modes to try, in order: the one that was set, or the known one first."""
        if endpoint.mode:
            return (endpoint.mode,)
        known = self._known.get(_key(endpoint))
        return tuple(sorted(MODES, key=lambda mode: mode != known))

    def proven(self, endpoint: Endpoint, mode: Mode) -> bool:
        """Whether a mode has worked before."""
        return self._known.get(_key(endpoint)) == mode

    def works(self, endpoint: Endpoint, mode: Mode, *, keep: bool) -> None:
        """Remember a mode; with `keep` for later runs too."""
        if endpoint.mode or self._known.get(_key(endpoint)) == mode:
            return
        self._known[_key(endpoint)] = mode
        if keep and self._path:
            _write(self._path, _key(endpoint), mode)

    def streams(self, endpoint: Endpoint) -> bool:
        """Whether to ask for a stream."""
        return endpoint.stream and _key(endpoint) not in self._plain

    def no_stream(self, endpoint: Endpoint) -> None:
        """Remember that an endpoint refuses streams."""
        self._plain.add(_key(endpoint))


def _key(endpoint: Endpoint) -> str:
    return f"{endpoint.host} {endpoint.model}"


def _read(path: Path) -> dict[str, Mode]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {str(key): mode for key, mode in data.items() if mode in MODES}


def _write(path: Path, key: str, mode: Mode) -> None:
    # What is remembered saves a request; where it cannot be kept, nothing is lost.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}.tmp")
        beside.write_text(json.dumps(_read(path) | {key: mode}, indent=1), encoding="utf-8")
        beside.replace(path)
