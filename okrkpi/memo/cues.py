"""The cue words of memos, compiled once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "\u00a0": " "})


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    text = files("okrkpi.memo").joinpath("cues.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def cue(table: str, name: str) -> re.Pattern[str]:
    """Return the pattern that finds any cue of one list, in text made plain with `plain`."""
    return _compile(_tables()[table][name], anchored=False)


@cache
def opening(table: str, name: str) -> re.Pattern[str]:
    """Return the pattern that finds a cue of one list at the beginning of a text."""
    return _compile(_tables()[table][name], anchored=True)


def lists(table: str, name: str) -> list[str]:
    """Return the entries of one list."""
    return _tables()[table][name]


def names(table: str) -> tuple[str, ...]:
    """Return the lists of one table, in order."""
    return tuple(_tables()[table])


def plain(text: str) -> str:
    """Return the text in lower case with plain apostrophes; offsets stay the same."""
    if text.isascii():
        return text.lower().replace("`", "'")
    low = text.translate(_APOSTROPHES).lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_APOSTROPHES))
    return low


def _compile(entries: list[str], *, anchored: bool) -> re.Pattern[str]:
    longest_first = sorted(entries, key=len, reverse=True) if anchored else entries
    pattern = "|".join(longest_first)
    start = r"\W*" if anchored else ""
    return re.compile(rf"{start}(?<!\w)(?:{pattern})(?:(?<!\w)|(?!\w))")
