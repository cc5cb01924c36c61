"""How values are written as JSON and in cells so that neither a terminal nor a sheet runs them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from okrkpi.pattern import pattern
from okrkpi.visible import visible

_NUMBER = pattern(r"[-+]?[\d.,\s]+%?")
_UNSEEN = pattern(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def dump(value: Any, *, indent: int | None = 2) -> str:
    """Return a value as JSON that holds no character which steers a terminal."""
    return escape_json(json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False))


def escape_json(written: str) -> str:
    """Return JSON with the characters escaped that JSON allows and terminals act on."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def cell(value: object) -> str:
    """Return a value for a cell: a text that a spreadsheet would run as a formula is quoted."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = visible(str(value))
    if text[:1] in {"=", "+", "-", "@"} and not _NUMBER.fullmatch(text):
        return "'" + text
    return text


def row(values: Iterable[object]) -> str:
    """Return values as one line of CSV."""
    return ",".join(map(_quoted, map(cell, values))) + "\n"


def _quoted(text: str) -> str:
    if any(character in text for character in ',"\n\r') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text
