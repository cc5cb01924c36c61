"""Lines of styled text as plain values: wrapped here, coloured only when they are shown.

Content enters through `span`, which makes it harmless, and is never read as markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from okrkpi.visible import visible

Style = Literal["", "title", "strong", "dim", "id", "good", "error", "warning", "info", "ask"]

WIDTH = 80

_ANSI: dict[Style, str] = {
    "title": "1",
    "strong": "1",
    "dim": "2",
    "id": "36",
    "good": "32",
    "error": "31",
    "warning": "33",
    "info": "34",
    "ask": "35",
}
_WORDS = re.compile(r"\s+|\S+")


class Span(NamedTuple):
    """A piece of text in one style; a solid one stays on one line where it fits."""

    text: str
    style: Style = ""
    solid: bool = False


Line = tuple[Span, ...]
BLANK: Line = ()


def span(text: object, style: Style = "", *, solid: bool = False) -> Span:
    """Return content as a span: whatever it holds, it cannot steer a terminal."""
    return Span(visible(str(text)), style, solid)


def width(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def wrap(
    spans: Iterable[Span], *, columns: int = WIDTH, first: Sequence[Span] = (), indent: int = 0
) -> Iterator[Line]:
    """Break spans at spaces into lines; `first` opens the first line, `indent` the others."""
    line, used, empty = list(first), sum(width(piece.text) for piece in first), True
    gap: Style | None = None
    for word, style in _words(spans):
        if word.isspace():
            gap = style
            continue
        for piece in _fitting(word, columns - indent):
            needed = width(piece)
            if not empty and used + (gap is not None) + needed > columns:
                yield tuple(line)
                line, used, empty, gap = [Span(" " * indent)], indent, True, None
            if gap is not None and not empty:
                line.append(Span(" ", gap))
                used += 1
            line.append(Span(piece, style))
            used, empty, gap = used + needed, False, None
    yield tuple(line)


def clip(text: str, columns: int) -> str:
    """Return the text cut to a width, with a sign where something is missing."""
    if width(text) <= columns:
        return text
    used, kept = 1, 0
    for character in text:
        used += _cells(character)
        if used > columns:
            break
        kept += 1
    return text[:kept] + "…"


def plain(lines: Iterable[Line]) -> str:
    """Return lines as text with no colour."""
    return "".join("".join(piece.text for piece in line).rstrip() + "\n" for line in lines)


def ansi(lines: Iterable[Line]) -> str:
    """Return lines as text with the colours of a terminal."""
    return "".join("".join(map(_coloured, line)).rstrip() + "\n" for line in lines)


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _words(spans: Iterable[Span]) -> Iterator[tuple[str, Style]]:
    for text, style, solid in spans:
        for word in [text] if solid else _WORDS.findall(text):
            yield word, style


def _fitting(word: str, columns: int) -> list[str]:
    """Return a word in as many parts as it takes for each to fit."""
    parts: list[str] = []
    while width(word) > columns:
        cut = max(len(clip(word, columns + 1)) - 1, 1)
        parts.append(word[:cut])
        word = word[cut:]
    return [*parts, word] if word else parts


def _coloured(piece: Span) -> str:
    code = _ANSI.get(piece.style)
    return f"\x1b[{code}m{piece.text}\x1b[0m" if code and piece.text.strip() else piece.text
