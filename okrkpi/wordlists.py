"""Lists of words and phrases from files, and the expressions that find any of a list.

A list of words is parted by spaces, a list of phrases by commas. In a phrase `(s)` is an ending
that may be missing, `*` any ending, a space also a hyphen, and a hyphen may be missing.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_ENDING = re.compile(r"\\\(([a-z]+)\\\)")


@cache
def lists_of(package: str, name: str) -> dict[str, str]:
    """Return the lists of a file as they are written."""
    return tomllib.loads(files(package).joinpath(f"{name}.toml").read_text("utf-8"))


def any_of(listed: str) -> str:
    """Return the expression that finds any phrase of a list, in lower case, as whole words."""
    phrases = (" ".join(phrase.split()) for phrase in listed.split(","))
    return rf"\b(?:{'|'.join(_expression(phrase) for phrase in phrases if phrase)})\b"


def _expression(phrase: str) -> str:
    plain = _ENDING.sub(r"(?:\1)?", re.escape(phrase))
    return plain.replace(r"\*", r"\w*").replace(r"\-", "-?").replace(r"\ ", "[ -]")
