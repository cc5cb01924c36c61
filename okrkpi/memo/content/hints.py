"""What a memo says of itself: its title, who it is from, when it was written, for which period."""

from __future__ import annotations

import re
from datetime import date

from okrkpi.memo.content.period_words import MONTH
from okrkpi.memo.cues import plain
from okrkpi.memo.text.layout import Block
from okrkpi.memo.text.mail import header_value
from okrkpi.memo.text.source import Passage
from okrkpi.pattern import pattern
from okrkpi.statement.line import read_line
from okrkpi.statement.period import find_moments

_FULL_DATE = pattern(
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?[A-Za-z]{3,9}\.?,?\s+20\d\d|[A-Za-z]{3,9}\.? "
    r"\d{1,2}(?:st|nd|rd|th)?,? 20\d\d|"
    r"\d{1,2}[./]\d{1,2}[./](?:20)?\d\d|20\d\d-\d{1,2}-\d{1,2}"
)


_GENERIC = pattern(
    r"transcript.*|(?:internal |confidential )?(?:memo|memorandum|note|draft|letter|"
    r"strategy memo|minutes|agenda|transcript|internal)(?: \d.*)?"
)


_MONTH_DATE = pattern(rf"(?:{MONTH})\.? 20\d\d")


_LONGEST_TITLE = 120
_SENTENCES = pattern(r"[a-z\d%][.!?] +[A-Z]")


_PREFIX = pattern(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)


def read_title(blocks: tuple[Block, ...]) -> str:
    """Return the memo's title: its first heading, its subject, or its short first line."""
    for block in blocks[:12]:
        if (
            block.kind == "heading"
            and block.level <= 3
            and not _GENERIC.fullmatch(plain(block.text).strip(" :"))
        ):
            title = block.text.strip(" #*")
            return title.title() if title.isupper() else title
    for block in blocks[:14]:
        if block.kind == "header" and block.marker in {"subject", "re", "betreff", "title"}:
            text = _PREFIX.sub(
                "", header_value(block.passage.source.text[slice(*_line(block.passage))])
            )
            return re.sub(r"\s*\([^)]*\)\s*$", "", text).strip()
    for block in blocks[:4]:
        if _GENERIC.fullmatch(plain(block.text).strip(" :")) or plain(block.text).startswith("to "):
            continue
        if block.kind == "heading":
            return block.text.strip()
        if (
            block.kind == "paragraph"
            and len(block.text.split()) <= 14
            and len(block.text) <= _LONGEST_TITLE
            and not _SENTENCES.search(block.text)
            and not block.text.endswith((".", "?", "!"))
        ):
            return block.text.strip()
    return ""


def _line(passage: Passage) -> tuple[int, int]:
    return (passage.at[0], passage.at[-1] + 1) if passage.at else (0, 0)


def read_team(blocks: tuple[Block, ...]) -> str | None:
    """Return the team that a header names."""
    for block in blocks[:20]:
        if block.kind == "header" and block.marker in {"team", "department"}:
            return header_value(block.text)
    return None


def read_written(blocks: tuple[Block, ...], today: date | None) -> date | None:
    """Return the day on which the memo says that it was written."""
    for block in blocks[:14]:
        if block.kind == "header" and block.marker not in {
            "date",
            "sent",
            "for",
            "issued",
            "status",
            "",
        }:
            continue
        if block.kind not in {"header", "heading", "paragraph"} or len(block.text.split()) > 26:
            continue
        for moment in find_moments(read_line(block.text), today):
            full = _FULL_DATE.search(moment.text) or (
                block in blocks[:3] and _MONTH_DATE.fullmatch(plain(moment.text))
            )
            if moment.date and full and (today is None or abs((moment.date - today).days) < 1500):
                return moment.date
    return None
