"""What the look of a line says of it: a heading, or one short entry of several."""

from __future__ import annotations

from okrkpi.memo.text.lines import Line
from okrkpi.pattern import pattern

TERMINAL = (".", ",", ";", "!", "…")
"""The signs that end what is no heading."""
_DATE_ONLY = pattern(r"[\d\s./,-]*(?:[A-Z][a-z]{2,8})?[\d\s./,-]*$")
_LONGEST, _LONGEST_ASKING = 9, 14
"""Words of a heading at most, and of one such as `Where we want to be by the end of 2028`."""
_ASKS = pattern(r"(?:Where|What|How|Why|Who) (?:we|I|our|the|it|this|must|has|will|stays?)\b")
VALUES = pattern(
    r"→|->|[%€£$]|\d\s*(?:to|bis)\s*\d|\b\d{3,}\b(?<!\b(?:19|20)\d\d)|@|\d{5,}|"
    r"\(\d+[.,]\d+\)|\d\+|[<>≤≥]\s?\d|[a-z]{4,}\. \S|"
    r"\b(?:pls|plz|at least|at most|no more than)\b"
)
"""What a heading does not hold: values, addresses and long numbers."""


def is_short(lines: list[Line]) -> bool:
    """Tell one short line that does not end as a sentence does."""
    text = lines[-1].text.strip()
    return len(lines) == 1 and len(text) < 90 and not text.endswith((".", "!", "?"))


def looks_like_heading(text: str) -> bool:
    """Tell a line that could stand over others from one that says something."""
    count = len(text.split())
    if _ASKS.match(text) and count > _LONGEST:
        return count <= _LONGEST_ASKING and not VALUES.search(text) and not text.endswith(TERMINAL)
    if text.endswith(":"):
        return count <= _LONGEST and not VALUES.search(text)
    if text.endswith(TERMINAL) or (not text[0].isupper() and not text[0].isdigit()):
        return False
    if text[0].isdigit() and _DATE_ONLY.match(text):
        return False
    return count <= _LONGEST and len(text) <= 70 and not VALUES.search(text)
