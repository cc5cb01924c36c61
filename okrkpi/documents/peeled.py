"""A goal's own words and what stood around them, with the signs that both ends share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from okrkpi.documents.fields import STATUSES, read_part
from okrkpi.documents.inline import Words
from okrkpi.documents.people import read_people
from okrkpi.pattern import pattern

EMOJI = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff\u2139\ufe0f\u200d\u20e3]"
SHORTCODE = r":[a-z0-9_+-]{2,40}:"
EMOJI_FIRST = pattern(rf"(?:{EMOJI}|{SHORTCODE}(?=\s|$))+\s*")
_PIECES = pattern(r"\s*[,;|·•]\s*|\s+[–—-]\s+")
EMOJI_LAST = pattern(rf"(?:\s*(?:{EMOJI}|(?<!\w){SHORTCODE}))+$")


@dataclass(slots=True)
class Peeled:
    """The goal's own words, and what stood around them.

    `starts` where what was taken off last says where the goal starts from, and `started` holds the
    words with it.
    """

    words: Words
    fields: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    starts: bool = False
    started: Words | None = None

    def keep(self, name: str, value: str) -> None:
        """Note a detail; the first one of a name counts."""
        if name == "note":
            self.notes += [value] if value else []
        elif value:
            self.fields.setdefault(name, value)


def strip_emoji(text: str) -> str:
    """Return a text without the emoji at its ends."""
    if text.isascii() and ":" not in text:
        return text.strip()
    return EMOJI_LAST.sub("", EMOJI_FIRST.sub("", text, count=1)).strip()


def keep_status(glyphs: str, peeled: Peeled) -> None:
    """Note the status that emoji stand for."""
    for glyph in re.findall(rf"{SHORTCODE}|.", glyphs):
        if glyph in STATUSES:
            peeled.keep("status", STATUSES[glyph])


def read_parts(inside: str) -> list[tuple[str, str]] | None:
    """Read what brackets hold, or return None where it belongs to the words."""
    if people := read_people(inside):
        return people
    found: list[tuple[str, str]] = []
    for piece in _PIECES.split(inside.strip()):
        part = read_part(strip_emoji(piece) or piece)
        if part is None:
            if found and found[-1][0] in ("owner", "due"):
                found[-1] = (found[-1][0], f"{found[-1][1]}, {piece}")
                continue
            if found and found[0][0] == "ambition":
                found.append(("note", piece))
                continue
            return None
        found.append(part)
    return found
