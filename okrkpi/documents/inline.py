"""What a line says without its Markdown, with the place of every character kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from okrkpi.documents.vocabulary import load
from okrkpi.pattern import pattern

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LONGEST = 2000
_MOST_SIGNS = 60
_SPECIAL = pattern(
    r"\*\S|\S\*|(?<!\w)_|_(?!\w)|`|\]\(|\]\[|!\[|<[A-Za-z/]|&#?\w{1,31};|\\[^\w\s]|~~"
)
_MARKUP = frozenset("*_`[]<&\\~")
_SIGN = pattern(r"[*_`\[\]<&\\~]")
_ONLY_BOLD = pattern(r"(?:[^*_`<&\\~\[\]]*\*\*[^*_`<&\\~\[\]]+\*\*)+[^*_`<&\\~\[\]]*$")
_BLANKS = pattern(r"[ \t\n]{2,}|[\t\n]")
_TAG = pattern(
    r"</?(?:a|abbr|b|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|input|ins|"
    r"kbd|label|li|mark|ol|p|s|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|"
    r"tr|tt|u|ul)\b[^>]*>",
    re.IGNORECASE,
)
_GENERIC = frozenset(load("values")["link"])
_PAIRS = ("**", "__", "~~", "`")
_BREAK = pattern(r"</?(?:br|p|li|td|th)\b", re.IGNORECASE)


class Words(NamedTuple):
    """A text and, for each of its characters, the offset at which it was written."""

    text: str
    at: Sequence[int]

    def cut(self, start: int, end: int | None = None) -> Words:
        """Return the part between two offsets, without blanks at its ends."""
        part = self.text[start:end]
        left = part.lstrip()
        start += len(part) - len(left)
        part = left.rstrip()
        if len(part) == len(self.text):
            return self
        return Words(part, self.at[start : start + len(part)])

    def without(self, parts: Iterable[tuple[int, int]]) -> Words:
        """Return the words with parts taken out that follow each other."""
        text: list[str] = []
        at: list[int] = []
        done = 0
        for start, end in parts:
            text.append(self.text[done:start])
            at += self.at[done:start]
            done = end
        return Words("".join(text) + self.text[done:], [*at, *self.at[done:]]) if done else self


def as_words(text: str) -> Words:
    """Return a text that was written as it stands, without blanks at its ends."""
    return Words(text, range(len(text))).cut(0)


class Inline(NamedTuple):
    """The words of a line, the links in it, and whether it is struck through."""

    words: Words
    links: tuple[str, ...] = ()
    struck: bool = False


def read_inline(raw: str) -> Inline:
    """Return what a piece of Markdown says."""
    whole = Words(raw, range(len(raw)))
    if len(raw) <= LONGEST and not _MARKUP.isdisjoint(raw) and _SPECIAL.search(raw):
        if _ONLY_BOLD.match(raw):
            return Inline(_tidy(_unbold(whole)))
        if len(_SIGN.findall(raw)) <= _MOST_SIGNS:
            return _parse(raw)
    return Inline(_tidy(whole))


def balance(raw: str, start: int, end: int) -> tuple[int, int]:
    """Return a range of Markdown that takes in both or none of the signs around its words."""
    for sign in _PAIRS:
        if raw.count(sign, start, end) % 2:
            if raw.startswith(sign, end):
                end += len(sign)
            elif raw.endswith(sign, 0, start):
                start -= len(sign)
    if raw.rfind("[", start, end) > raw.rfind("](", start, end) and raw.startswith("](", end):
        end = raw.find(")", end) + 1 or end
    elif "](" in raw[start:end] and "[" not in raw[start:end] and raw.endswith("[", 0, start):
        start -= 1
    return start, end


def _tidy(words: Words) -> Words:
    """Write each run of blanks as one."""
    words = words.cut(0)
    if not any(blanks in words.text for blanks in ("  ", "\t", "\n")):
        return words
    text: list[str] = []
    at: list[int] = []
    done = 0
    for blanks in _BLANKS.finditer(words.text):
        text += [words.text[done : blanks.start()], " "]
        at += [*words.at[done : blanks.start()], words.at[blanks.start()]]
        done = blanks.end()
    return Words("".join([*text, words.text[done:]]), [*at, *words.at[done:]])


def _unbold(words: Words) -> Words:
    """Take the signs for bold out, also where Markdown's rules on their neighbours fail."""
    if words.text.count("**") < 2:
        return words
    text: list[str] = []
    at: list[int] = []
    done = 0
    for sign in re.finditer(r"\*\*", words.text):
        text.append(words.text[done : sign.start()])
        at += words.at[done : sign.start()]
        done = sign.end()
    return Words("".join([*text, words.text[done:]]), [*at, *words.at[done:]])


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("strikethrough")


def _parse(raw: str) -> Inline:
    markdown = _markdown()
    tokens: list[Token] = []
    markdown.inline.parse(raw, markdown, {}, tokens)
    text: list[str] = []
    at: list[int] = []
    struck: list[tuple[int, int]] = []
    links: list[str] = []
    place = opened = linked = 0
    for token in tokens:
        if token.type == "s_open":
            opened = len(at)
        elif token.type == "s_close":
            struck.append((opened, len(at)))
        elif token.type == "link_open":
            links.append(str(token.attrs.get("href", "")))
            linked = len(text)
        elif token.type == "link_close" and raw.startswith("](", place):
            place = max(place, raw.find(")", place) + 1)
            alone = "".join(text[:linked]).endswith("(") and raw[place : place + 1] == ")"
            generic = alone or "".join(text[linked:]).strip().lower() in _GENERIC
            if generic and text[:linked]:
                del at[sum(map(len, text[:linked])) :]
                del text[linked:]
        elif shown := _shown(token):
            written = token.markup if token.type == "text_special" else shown
            found = raw.find(written, place)
            found = place if found < 0 else found
            text.append(shown)
            at += [min(found + n, len(raw) - 1) for n in range(len(shown))]
            place = found + len(written)
    return _strike(Words("".join(text), at), struck, tuple(links))


def _shown(token: Token) -> str:
    if token.type in ("text", "text_special", "code_inline"):
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "html_inline" and not token.content.startswith("<!"):
        if _TAG.match(token.content):
            return "\n" if _BREAK.match(token.content) else ""
        return token.content
    return ""


def _strike(words: Words, struck: list[tuple[int, int]], links: tuple[str, ...]) -> Inline:
    """Leave struck words out, but keep a line that is struck as a whole."""
    whole = 2 * sum(end - start for start, end in struck) >= len(words.text) > 0
    if not whole:
        words = words.without(struck)
    return Inline(_tidy(_unbold(words)), links, struck=whole and bool(struck))
