"""One line of text, made plain and split into words, with every offset kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

LIMIT = 2000
"""Facts are read from this many characters of a line, so that time stays bounded."""

_PLAIN = {
    **dict.fromkeys(map(ord, "\u00a0\u1680\u2007\u202f\u205f\u3000\ufeff\t\v\f\x1c\x1d\x1e\x1f\x85"), " "),
    **dict.fromkeys(range(0x2000, 0x2010), " "),
    **dict.fromkeys(range(0x202A, 0x202F), " "),
    **dict.fromkeys(range(0x2066, 0x206A), " "),
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-"),
    **dict.fromkeys(map(ord, "‘’‚‛′´`"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″«»"), '"'),
    **dict.fromkeys(map(ord, "⇒➔➜➝➞➡⟶⟹⮕▶►➤"), "→"),
    **dict.fromkeys(map(ord, "⩾≧"), "≥"),
    **dict.fromkeys(map(ord, "⩽≦"), "≤"),
    **dict.fromkeys(map(ord, "≈∼〜～≃"), "~"),
    **dict.fromkeys(map(ord, "↑↗⬆▲"), "+"),
    **dict.fromkeys(map(ord, "↓↘⬇▼"), "-"),
    ord("×"): "x",
    ord("٪"): "%",
    ord("﹪"): "%",
    ord("⁄"): "/",
    **{0xFF01 + i: chr(0x21 + i) for i in range(94)},
    **{0x660 + i: chr(0x30 + i) for i in range(10)},
    **{0x6F0 + i: chr(0x30 + i) for i in range(10)},
    **{0x966 + i: chr(0x30 + i) for i in range(10)},
}
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+(?:['\-&][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line in its plain form (same length as the text) and its lower-case words."""

    plain: str
    low: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    has_digit: bool

    def word_at(self, offset: int) -> int:
        """Return the index of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)


def read_line(text: str) -> Line:
    """Split a line into words, reading typographic signs as their plain forms."""
    plain = text if text.isascii() else text.translate(_PLAIN)
    low = plain.lower()
    if len(low) != len(plain):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    matches = list(_WORD.finditer(low))
    return Line(
        plain,
        low,
        [match.group() for match in matches],
        [match.start() for match in matches],
        [match.end() for match in matches],
        _DIGIT.search(low) is not None,
    )
