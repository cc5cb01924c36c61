"""Finds the words that a model quotes where they stand in the memo."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from okrkpi.models import Quote

# Signs that are copied in another form, and marks that are not copied at all.
_SAME = str.maketrans(
    "‘’‚‛“”„‟«»‐‑‒–—―−\u00a0\u2007\u2009\u202f", "''''" + '""""""' + "-------    "
)
_LEFT_OUT = re.compile(r"[*_`>#|\\\u200b-\u200f\u2060\ufeff\u00ad]")
# What marks the lines of a mail that is quoted in a reply.
_REPLIED = re.compile(r"\n[ \t]*>[> \t]*")
_GAP = re.compile(r"\s*(?:\[?\.\.\.\]?|\[?…\]?)\s*")
_SHORTEST = 3


@dataclass(frozen=True)
class Text:
    """A document, and its characters folded to what survives being copied."""

    id: str
    text: str

    @cached_property
    def folded(self) -> tuple[str, tuple[int, ...]]:
        """The folded text, and where each of its characters stands."""
        characters: list[str] = []
        places: list[int] = []
        for place, character in enumerate(self.text):
            for part in _fold(character):
                if part == " " and (not characters or characters[-1] == " "):
                    continue
                characters.append(part)
                places.append(place)
        return "".join(characters), tuple(places)

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """Where each line begins."""
        return (0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self.text)))

    def find(self, words: str) -> Quote | None:
        """Return the place of the words, as the memo has them."""
        wanted = " ".join("".join(map(_fold, words)).split())
        if len(wanted) < _SHORTEST:
            return None
        folded, places = self.folded
        start = folded.find(wanted)
        if start < 0:
            return None
        first, last = places[start], places[start + len(wanted) - 1]
        line = bisect_right(self.lines, first)
        text = " ".join(_REPLIED.sub("\n", self.text[first : last + 1]).split())
        column = first - self.lines[line - 1] + 1
        return Quote(document=self.id, text=text, line=line, column=column)


class Memo:
    """The documents that quotes are looked up in."""

    def __init__(self, documents: Mapping[str, str]) -> None:
        self._texts = tuple(Text(name, text) for name, text in documents.items())

    def find(self, words: str) -> Quote | None:
        """Return where a passage stands, or None; a passage with gaps is found by its parts."""
        parts = [words, *sorted(_GAP.split(words.strip(" \"'“”„«»")), key=len, reverse=True)]
        for part in parts:
            for text in self._texts:
                if found := text.find(part):
                    return found
        return None

    def find_all(self, passages: list[str]) -> tuple[Quote, ...]:
        """Return every passage that stands in the memo, each once."""
        found = (self.find(words) for words in passages)
        return tuple(dict.fromkeys(quote for quote in found if quote))


def _fold(character: str) -> str:
    if _LEFT_OUT.match(character):
        return ""
    character = character.translate(_SAME)
    return " " if character.isspace() else character.casefold()
