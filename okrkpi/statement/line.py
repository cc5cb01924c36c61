"""One line of text, made plain and split into words, with every offset kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from okrkpi.statement.slips import mended

LIMIT = 2000
"""Facts are read from this many characters of a line, so that time stays bounded."""

_SPACES = "\u00a0\u1680\u2007\u202f\u205f\u3000\ufeff\t\v\f\x1c\x1d\x1e\x1f\x85"
_PLAIN = {
    **dict.fromkeys(map(ord, _SPACES), " "),
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
    **dict.fromkeys(map(ord, "↑↗⬆▲△"), "↑"),
    **dict.fromkeys(map(ord, "↓↘⬇▼▽"), "↓"),
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
_RUN = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_½¼¾⅓⅔]+(?:['\-&][^\W\d_½¼¾⅓⅔]+)*")
_ASCII_WORD = re.compile(r"[a-z]+(?:['\-&][a-z]+)*")
_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(256))
_RUNS = bytes(code if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(256))


@dataclass(slots=True)
class Line:
    """A line in its plain form (same length as the text) and its lower-case words.

    A word with a slip of the pen is the word that was meant; the plain form keeps the slip.
    `runs` and `said` hold the runs of letters and digits: `co-op` is one word, and two runs.
    """

    plain: str
    low: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    has_digit: bool
    runs: list[str]
    said: frozenset[str]

    def word_at(self, offset: int) -> int:
        """Return the index of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset) if offset else 0


def read_line(text: str) -> Line:
    """Split a line into words, reading typographic signs as their plain forms."""
    ascii_only = text.isascii()
    plain = text if ascii_only else text.translate(_PLAIN)
    low = plain.lower()
    if len(low) != len(plain):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    has_digit = _DIGIT.search(low) is not None
    written = _words(low, ascii_only)
    starts, ends = _places(low, written)
    words = runs = mended(written)
    if has_digit or _joins(low):
        runs = split_ascii(low, _RUNS) if ascii_only else _RUN.findall(low)
    said = frozenset(runs) if words is written else frozenset([*runs, *words])
    return Line(plain, low, words, starts, ends, has_digit, runs, said)


def split_ascii(text: str, kept: bytes) -> list[str]:
    """Split an ASCII text at what a table of its characters turns into blanks."""
    return text.encode().translate(kept).decode().split()


def _words(low: str, ascii_only: bool) -> list[str]:
    if not ascii_only:
        return _WORD.findall(low)
    return _ASCII_WORD.findall(low) if _joins(low) else split_ascii(low, _LETTERS)


def _joins(low: str) -> bool:
    return "-" in low or "'" in low or "&" in low or "_" in low


def _places(low: str, pieces: list[str]) -> tuple[list[int], list[int]]:
    """Return where pieces that stand in this order begin and end; none is part of a longer one."""
    starts: list[int] = []
    ends: list[int] = []
    find, end = low.index, 0
    for piece in pieces:
        start = find(piece, end)
        end = start + len(piece)
        starts.append(start)
        ends.append(end)
    return starts, ends


def said(low: str) -> frozenset[str]:
    """Return the runs of letters and digits that a text holds."""
    return frozenset(split_ascii(low, _RUNS) if low.isascii() else _RUN.findall(low))


def placed_runs(line: Line) -> list[tuple[str, int]]:
    """Return the runs of letters and digits in order, each with its place."""
    starts = line.starts if line.runs is line.words else _places(line.low, line.runs)[0]
    return list(zip(line.runs, starts, strict=True))
