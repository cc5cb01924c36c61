"""The text of a memo, and passages of it whose every character knows where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from okrkpi.models import Quote
from okrkpi.pattern import pattern

_MARKUP = pattern(
    r"!\[(?P<alt>[^\]\n]{0,200})\]\([^)\n]{0,500}\)"
    r"|\[(?P<link>[^\]\n]{1,300})\]\([^)\n]{0,500}\)"
    r"|\\(?P<kept>[!-/:-@\[-`{-~])"
    r"|</?[A-Za-z][^<>\n]{0,200}>|<!--|-->"
    r"|(?P<strong>\*{2,3}|(?<!\w)_{2,3}(?=\S)|(?<=\S)_{2,3}(?!\w))"
    r"|(?<!\s)\*(?!\*)|\*(?=\S)|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|~~|`+"
)
_UNSEEN = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_RUN = pattern(
    rf"(?P<unseen>{_UNSEEN.pattern}+)|(?P<space>\s+)|(?P<seen>(?:(?!{_UNSEEN.pattern})\S)+)"
)
_SPACE = pattern(r"\s+")
# What marks the lines of a mail that is quoted in a reply.
_REPLIED = pattern(r"(?:\n|\r)[ \t]*>[> \t]*")


@dataclass(frozen=True, slots=True)
class Source:
    """A document's text with the start of each line."""

    text: str
    document: str
    starts: tuple[int, ...]

    def quote(self, start: int, end: int) -> Quote:
        """Return the words between two offsets; a line break within them becomes a space."""
        line = bisect_right(self.starts, start)
        plain = _REPLIED.sub("\n", _UNSEEN.sub("", self.text[start:end]))
        words = _SPACE.sub(" ", plain).strip()
        column = start - self.starts[line - 1] + 1
        return Quote(document=self.document, text=words, line=line, column=column)


def read_source(text: str, document: str) -> Source:
    """Index the lines of a text, whatever ends them."""
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]
    return Source(text, document, tuple(starts))


@dataclass(frozen=True, slots=True)
class Passage:
    """Plain text without markup; `at` holds each character's offset in the source."""

    text: str
    at: tuple[int, ...]
    source: Source = field(repr=False)
    strong: tuple[tuple[int, int], ...] = ()

    def quote(self, start: int = 0, end: int | None = None) -> Quote:
        """Return the words of the source that a span of the plain text stands for."""
        start, end = _trim(self.text, start, len(self.text) if end is None else end)
        if start >= end:
            return self.source.quote(self.at[0], self.at[0]) if self.at else self.source.quote(0, 0)
        return self.source.quote(self.at[start], self.at[end - 1] + 1)

    def part(self, start: int, end: int) -> Passage:
        """Return a part of the passage, without the space around it."""
        start, end = _trim(self.text, start, end)
        strong = tuple(
            (max(s, start) - start, min(e, end) - start)
            for s, e in self.strong
            if s < end and e > start
        )
        return Passage(self.text[start:end], self.at[start:end], self.source, strong)

    def without(self, spans: list[tuple[int, int]]) -> Passage:
        """Return the passage without some spans, which stand apart from each other and in order."""
        kept: list[tuple[int, int]] = []
        start = 0
        for first, last in [*spans, (len(self.text), len(self.text))]:
            kept.append((start, first))
            start = last
        text = "".join(self.text[first:last] for first, last in kept)
        at = tuple(place for first, last in kept for place in self.at[first:last])

        def moved(offset: int) -> int:
            return offset - sum(
                min(last, offset) - first for first, last in spans if first < offset
            )

        strong = tuple((moved(first), moved(last)) for first, last in self.strong)
        return Passage(text, at, self.source, tuple(one for one in strong if one[0] < one[1]))

    @property
    def line(self) -> int:
        """The line on which the passage begins."""
        return bisect_right(self.source.starts, self.at[0]) if self.at else 1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def passage(source: Source, spans: list[tuple[int, int]]) -> Passage:
    """Join spans of the source (parts of lines) with single spaces, without markup."""
    builder = _Builder(source)
    for start, end in spans:
        builder.add(start, end)
    return builder.done()


class _Builder:
    """Gathers plain characters and their offsets."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.characters: list[str] = []
        self.at: list[int] = []
        self.strong: list[tuple[int, int]] = []
        self.opened: int | None = None

    def add(self, start: int, end: int) -> None:
        if self.characters and self.characters[-1] != " ":
            self._put(" ", max(start - 1, 0))
        position = start
        for found in _MARKUP.finditer(self.source.text, start, end):
            self._plain(position, found.start())
            position = found.end()
            for group in ("alt", "link", "kept"):
                if found[group] is not None:
                    self._plain(*found.span(group))
            if found["strong"]:
                self._toggle()
        self._plain(position, end)

    def _toggle(self) -> None:
        if self.opened is None:
            self.opened = len(self.characters)
        else:
            self.strong.append((self.opened, len(self.characters)))
            self.opened = None

    def _plain(self, start: int, end: int) -> None:
        for found in _RUN.finditer(self.source.text, start, end):
            if found["space"]:
                if self.characters and self.characters[-1] != " ":
                    self._put(" ", found.start())
            elif found["seen"]:
                self.characters.extend(found["seen"])
                self.at.extend(range(found.start(), found.end()))

    def _put(self, character: str, offset: int) -> None:
        self.characters.append(character)
        self.at.append(offset)

    def done(self) -> Passage:
        whole = Passage("".join(self.characters), tuple(self.at), self.source, tuple(self.strong))
        return whole.part(0, len(whole.text))
