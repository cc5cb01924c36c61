"""A memo's sections and sentences, each with the part it plays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from okrkpi.memo.cues import plain
from okrkpi.memo.text.addressed import Addressed, addressed_in
from okrkpi.memo.text.headings import gives_order, listed_limits, run_in_role
from okrkpi.memo.text.layout import Block, read_blocks
from okrkpi.memo.text.sections import Section, has_sibling, only_listed, section_under, text_beneath
from okrkpi.memo.text.sentences import split_sentences
from okrkpi.memo.text.source import Passage, read_source
from okrkpi.models import Quote
from okrkpi.pattern import pattern

LONGEST = 1200
"""A sentence is cut after this many characters, so that time stays bounded."""

_ANSWERED = pattern(r"(?:A|Answer|Antwort|R)\s*:\s+(?=\S)")
_SPEAKS = pattern(r"@?([^\W\d_][\w.'’-]{1,20}):\s+(?=\S)")
_FEW_TURNS = 3
_YEAR = pattern(r"\b(?:19|20)\d\d\b|\b[QH][1-4]\b|\bFY ?\d\d")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its words, its place, and the section and block that it stands in."""

    index: int
    text: str
    low: str
    passage: Passage
    block: int
    section: int
    first: bool
    addressed: tuple[Addressed, ...] = ()

    def quote(self, start: int = 0, end: int | None = None) -> Quote:
        """Return the exact words of the memo."""
        return self.passage.quote(start, end)


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """Blocks, sections and sentences; `spans` gives each block's first and last sentence."""

    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    spans: tuple[tuple[int, int], ...]
    section_of: tuple[int, ...]
    extents: tuple[tuple[int, int], ...]

    def role(self, sentence: Sentence) -> str:
        """The part that a sentence's section plays."""
        return self.sections[sentence.section].role

    def block_sentences(self, block: int) -> tuple[Sentence, ...]:
        """The sentences of one block."""
        start, end = self.spans[block]
        return self.sentences[start:end]

    def first_of(self, block: int) -> Sentence | None:
        """The first sentence of a block."""
        start, end = self.spans[block]
        return self.sentences[start] if start < end else None

    def before(self, sentence: Sentence, most: int = 8) -> Iterator[Sentence]:
        """Yield the sentences before one in its block, the nearest first."""
        start, _ = self.spans[sentence.block]
        for index in range(sentence.index - 1, max(start, sentence.index - most) - 1, -1):
            yield self.sentences[index]

    def path(self, section: int) -> list[int]:
        """A section and those that it stands in, the innermost first."""
        found = []
        at: int | None = section
        while at is not None:
            found.append(at)
            at = self.sections[at].parent
        return found


@lru_cache(8)
def outline_of(text: str, document: str) -> Outline:
    """Return the outline of a text, remembered for who asks again."""
    return outline(read_blocks(read_source(text, document)))


def outline(blocks: list[Block]) -> Outline:
    """Work out sections and sentences."""
    sections = [Section(None, 0, None, "other", None)]
    sentences: list[Sentence] = []
    spans: list[tuple[int, int]] = []
    section_of: list[int] = []
    current = 0
    titled, bare = False, True
    speakers = _speakers(blocks)
    for number, block in enumerate(blocks):
        start = len(sentences)
        bare = bare and block.kind in {"heading", "header", "furniture"}
        if block.kind == "heading":
            title = bare and (not titled or bool(_YEAR.search(block.text)))
            title = title and not (gives_order(block.text) and has_sibling(blocks, number))
            titled = True
            beneath = text_beneath(blocks, number)
            sections.append(section_under(block, sections, current, title, beneath))
            current = len(sections) - 1
        if block.kind == "paragraph" and only_listed(blocks, number, sections[current]):
            current = sections[current].parent or 0
        home = current
        if block.kind == "paragraph" and (role := run_in_role(block.passage)):
            level = sections[current].level + 1
            sections.append(Section(None, level, current, role, role))
            home = len(sections) - 1
        section_of.append(home)
        if block.kind not in {"header", "furniture", "table"}:
            _add_sentences(block, number, home, sentences, speakers)
        spans.append((start, len(sentences)))
    return Outline(
        tuple(blocks),
        tuple(sections),
        tuple(sentences),
        tuple(spans),
        tuple(section_of),
        _extents(sections, sentences),
    )


def _extents(sections: list[Section], sentences: list[Sentence]) -> tuple[tuple[int, int], ...]:
    """Return the first and the last sentence of each section, those within it included."""
    found: list[tuple[int, int]] = [(0, 0)] * len(sections)
    for sentence in sentences:
        start, end = found[sentence.section]
        found[sentence.section] = (start if end else sentence.index, sentence.index + 1)
    for number in range(len(sections) - 1, 0, -1):
        parent = sections[number].parent
        start, end = found[number]
        if parent is not None and end:
            outer = found[parent]
            found[parent] = (min(start, outer[0]), max(end, outer[1])) if outer[1] else (start, end)
    return tuple(found)


def _speakers(blocks: list[Block]) -> frozenset[str]:
    """Return who speaks in a chat: names that open lines again and again."""
    opened = [_SPEAKS.match(block.text) for block in blocks if block.kind in {"paragraph", "item"}]
    names = Counter(found[1].lower() for found in opened if found)
    often = frozenset(name for name, times in names.items() if times > 1)
    return often if sum(names[name] for name in often) >= _FEW_TURNS else frozenset()


def _add_sentences(
    block: Block, number: int, section: int, sentences: list[Sentence], speakers: frozenset[str]
) -> None:
    answer, speaks = _ANSWERED.match(block.text), _SPEAKS.match(block.text)
    skipped = answer.end() if answer else 0
    if speaks and speaks[1].lower() in speakers:
        skipped = speaks.end()
    parts = [(0, len(block.text))]
    if block.kind != "heading":
        parts = listed_limits(block.passage) or split_sentences(block.text)
    for position, (start, end) in enumerate(parts):
        start = max(start, skipped)
        part = block.passage.part(start, min(end, start + LONGEST))
        if not part.text:
            continue
        asides = addressed_in(part.text, plain(part.text)) if block.kind != "heading" else []
        if asides:
            part = part.without([(one.start, one.end) for one in asides])
            part = part.part(0, len(part.text))
        sentences.append(
            Sentence(
                index=len(sentences),
                text=part.text,
                low=plain(part.text),
                passage=part,
                block=number,
                section=section,
                first=position == 0,
                addressed=tuple(asides),
            )
        )
