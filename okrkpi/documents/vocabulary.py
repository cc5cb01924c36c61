"""The word lists of the readers, loaded when they are first needed."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from okrkpi.pattern import pattern


@cache
def load(name: str) -> dict[str, Any]:
    """Return a file of the lexicon, with each comma-separated list as a tuple of words."""
    text = files("okrkpi.documents.lexicon").joinpath(f"{name}.toml").read_text("utf-8")
    found: dict[str, Any] = _split(tomllib.loads(text))
    return found


def by_word(groups: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the group of each word; the first one of a word counts."""
    found: dict[str, str] = {}
    for group, words in groups.items():
        for word in words:
            found.setdefault(word, group)
    return found


def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any of some words, whatever their case."""
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    return pattern(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.IGNORECASE)


def _split(table: dict[str, Any]) -> Any:
    if isinstance(table.get("words"), str):
        words = table["words"].replace("\n", " ").split(",")
        return tuple(word.strip() for word in words if word.strip())
    return {name: _split(inner) for name, inner in table.items() if isinstance(inner, dict)}
