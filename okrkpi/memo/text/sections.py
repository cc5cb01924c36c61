"""Sections of a memo, and the part that each plays by its heading and what stands beneath it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.memo.cues import cue, plain
from okrkpi.memo.text.headings import NUMBERED, role_over
from okrkpi.memo.text.layout import PLAIN_LEVEL, Block
from okrkpi.memo.text.source import Passage

_TURNS = {"guards", "non_goals", "annex", "risks", None}
_LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; `role` is inherited where the heading says nothing."""

    heading: Passage | None
    level: int
    parent: int | None
    role: str
    own: str | None
    question: bool = False
    top: bool = False

    @property
    def title(self) -> str:
        """The heading's text without its number and closing signs."""
        if self.heading is None:
            return ""
        return NUMBERED.sub("", self.heading.text, count=1).strip(" :–—-*") or self.heading.text


def only_listed(blocks: list[Block], number: int, section: Section) -> bool:
    """Tell whether a paragraph follows a list that a line with a colon led in: `Out of scope:`.

    Such a line stands over its list alone; paragraphs may belong to the items of priorities.
    """
    led = section.heading is not None and section.heading.text.rstrip().endswith(":")
    if not led or section.level != PLAIN_LEVEL or section.own == "priorities" or section.top:
        return False
    return blocks[number - 1].kind == "item"


def has_sibling(blocks: list[Block], number: int) -> bool:
    """Tell whether a heading of the same level follows, so that neither is the title."""
    level = blocks[number].level
    return any(b.kind == "heading" and b.level == level for b in blocks[number + 1 :])


def text_beneath(blocks: list[Block], number: int) -> str:
    """Return what stands right under a heading, as far as is looked at."""
    found = []
    for block in blocks[number + 1 : number + 1 + _LOOKED_AT]:
        if block.kind == "heading":
            break
        found.append(block.text)
    return "\n".join(found)


def section_under(
    block: Block, sections: list[Section], current: int, title: bool, beneath: str
) -> Section:
    """Return the section that a heading opens, after those before it."""
    parent: int | None = current
    while parent is not None and sections[parent].level >= block.level:
        parent = sections[parent].parent
    own = None if title else role_over(block.text, beneath)
    wordy = len(block.text.split()) > 3
    if parent is not None and sections[parent].own == "priorities" and wordy and own not in _TURNS:
        own = None
    above = sections[parent].role if parent is not None else "other"
    question = bool(re.search(r"\?(?:\s|$)", block.text)) and len(block.text.split()) > 2
    if question and own in {"priorities", "measures", "background", "work"}:
        own = None
    return Section(block.passage, block.level, parent, own or above, own, question, title)


def question_kind(section: Section) -> str | None:
    """Tell whether a question asks for the first priority or for the next one."""
    low = plain(section.title)
    for name in ("next", "first"):
        if cue("question", name).search(low):
            return name
    return None
