"""Blocks of a memo: headings, paragraphs, list items, tables, and what only surrounds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from okrkpi.memo.text.lines import (
    Line,
    breaks_on_purpose,
    has_room,
    is_ragged,
    longest_of,
    read_lines,
    wrap_width,
)
from okrkpi.memo.text.looks import TERMINAL, VALUES, is_short, looks_like_heading
from okrkpi.memo.text.mail import Surroundings, surroundings
from okrkpi.memo.text.source import Passage, Source, passage
from okrkpi.memo.text.tables import Row, find_table

Kind = Literal["heading", "paragraph", "item", "table", "quoted", "header", "furniture"]
CAPS_LEVEL, PLAIN_LEVEL, STRONG_LEVEL = 3, 6, 7


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the memo; `level` is a heading's depth or a list item's, from 1."""

    kind: Kind
    passage: Passage
    level: int = 0
    marker: str = ""
    rows: tuple[Row, ...] = ()

    @property
    def text(self) -> str:
        """The plain text."""
        return self.passage.text


def read_blocks(source: Source) -> list[Block]:
    """Split a memo into blocks, in order."""
    lines = read_lines(source.text)
    return _numbered_headings(list(_Layout(source, lines, surroundings(lines)).blocks()))


def _numbered_headings(blocks: list[Block]) -> list[Block]:
    """Take numbered lines for headings where each stands over text of its own."""
    numbered = [i for i, b in enumerate(blocks) if b.kind == "item" and b.marker[:1].isdigit()]
    over = [i for i in numbered if _stands_over(blocks, i)]
    if len(over) < 2 or len(over) < len(numbered) - 1:
        return blocks
    return [
        replace(b, kind="heading", level=PLAIN_LEVEL) if i in over else b
        for i, b in enumerate(blocks)
    ]


def _stands_over(blocks: list[Block], index: int) -> bool:
    text = blocks[index].text
    if len(text.split()) > 9 or text.endswith(TERMINAL) or VALUES.search(text):
        return False
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.kind == "heading":
        return False
    return following.kind != "item" or (
        not following.marker[:1].isdigit() and following.level <= blocks[index].level
    )


class _Layout:
    """Walks over the lines once."""

    def __init__(self, source: Source, lines: list[Line], around: Surroundings) -> None:
        self.source, self.lines, self.around = source, lines, around
        self.width = wrap_width(lines)
        self.depths: list[int] = []

    def blocks(self) -> Iterator[Block]:
        index = self.around.start
        while index < len(self.lines):
            line = self.lines[index]
            role = self.around.roles.get(index)
            if role == "quoted":
                made, index = self._run("quoted", index, {"quoted", "text", "item"})
                yield from (block for block in made if block.text)
            elif role:
                yield Block(role, self._passage([line]), marker=self.around.keys.get(index, ""))
                index += 1
            elif line.kind in {"blank", "rule", "underline"}:
                index += 1
            else:
                made, index = self._block(index)
                yield from (block for block in made if block.text or block.rows)

    def _block(self, index: int) -> tuple[list[Block], int]:
        line = self.lines[index]
        if found := find_table(self.source, self.lines, index):
            rows, after = found
            return [Block("table", rows[0].cells[0], rows=rows)], after
        if line.kind == "heading":
            return [self._heading(line, line.level)], index + 1
        if line.kind == "slide":
            return self._slide(index)
        if line.kind == "quoted":
            return self._run("quoted", index, {"quoted"})
        if self._is_setext(index):
            level = 1 if self.lines[index + 1].text.strip().startswith("=") else 2
            return [self._heading(line, level)], index + 2
        if (level := self._plain_heading(index)) and line.kind != "item":
            return [self._heading(line, level)], index + 1
        if line.kind == "item" and not self._numbered_prose(index):
            return self._item(index)
        return self._run("paragraph", index, {"text", "strong"})

    def _passage(self, lines: list[Line]) -> Passage:
        # The marker of a later line is a number that a line break left at its beginning.
        later = [(line.body if line.kind != "item" else line.start, line.end) for line in lines[1:]]
        return passage(self.source, [(lines[0].body, lines[0].end), *later])

    def _heading(self, line: Line, level: int) -> Block:
        self.depths = []
        return Block("heading", self._passage([line]), level)

    def _slide(self, index: int) -> tuple[list[Block], int]:
        line = self.lines[index]
        after = index + 1
        if not line.rest and after < len(self.lines):
            following = self.lines[after]
            if following.kind == "text" and len(following.rest) < 70:
                return [self._heading(following, line.level)], after + 1
        return [self._heading(line, line.level)], after

    def _is_setext(self, index: int) -> bool:
        line = self.lines[index]
        if index + 1 >= len(self.lines) or self.lines[index + 1].kind != "underline":
            return False
        alone = index == 0 or self.lines[index - 1].kind not in {"text", "item"}
        return line.kind in {"text", "strong"} and alone and len(line.rest) < 90

    def _plain_heading(self, index: int) -> int:
        """Return the level of a heading that only its look gives away, or 0."""
        line, text = self.lines[index], self.lines[index].rest
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        if line.kind == "strong":
            return STRONG_LEVEL
        if line.kind != "text" or line.indent > 12 or len(text) > 90:
            return 0
        before = self.lines[index - 1].kind if index else "blank"
        if index and index - 1 in self.around.roles:
            before = "blank"
        if before in {"text", "quoted"} and not self._new_paragraph(index):
            return 0
        letters = [c for c in text if c.isalpha()]
        if (
            len(letters) > 2 * sum(map(str.isdigit, text)) + 2
            and text.isupper()
            and len(text.split()) <= 12
        ):
            return CAPS_LEVEL
        if following is None or not self._introduces(index):
            return 0
        if before != "blank" and not text.endswith(":"):
            return 0
        return PLAIN_LEVEL if looks_like_heading(text) else 0

    def _new_paragraph(self, index: int) -> bool:
        return breaks_on_purpose(self.lines[index - 1], self.lines[index], self.width)

    def _introduces(self, index: int) -> bool:
        """Tell whether something follows that a heading could stand over."""
        line, following = self.lines[index], self.lines[index + 1]
        if following.kind == "blank":
            rest = range(index + 2, min(index + 5, len(self.lines)))
            after = next((i for i in rest if self.lines[i].kind != "blank"), None)
            return after is not None and after not in self.around.roles
        if following.kind == "text":
            return breaks_on_purpose(line, following, self.width)
        return following.kind in {"item", "strong"}

    def _numbered_prose(self, index: int) -> bool:
        """Tell a sentence that a line break left beginning with a number from a list item."""
        line = self.lines[index]
        if index == 0 or not line.marker.rstrip(".").isdigit() or line.marker[0] == "1":
            return False
        before = self.lines[index - 1]
        return before.kind == "text" and not self.depths

    def _item(self, index: int) -> tuple[list[Block], int]:
        line = self.lines[index]
        while self.depths and line.indent < self.depths[-1]:
            self.depths.pop()
        if not self.depths or line.indent > self.depths[-1] + 1:
            self.depths.append(line.indent)
        gathered, after = [line], index + 1
        longest = longest_of([line, *self._together(after, {"text"})])
        while after < len(self.lines) and self._continues_item(gathered[-1], after, line.indent):
            following = self.lines[after]
            if following.indent <= line.indent and has_room(gathered[-1], following, longest):
                break
            gathered.append(self.lines[after])
            after += 1
        block = Block("item", self._passage(gathered), len(self.depths), line.marker)
        return [block], after

    def _continues_item(self, last: Line, index: int, indent: int) -> bool:
        line = self.lines[index]
        if index in self.around.roles:
            return False
        if line.kind == "item":
            return line.marker[0].isdigit() and line.indent > indent and self._is_full(last)
        if line.kind != "text":
            return False
        deeper = line.indent > indent
        return deeper or not breaks_on_purpose(last, line, self.width)

    def _is_full(self, last: Line) -> bool:
        """Tell whether a line ends in the middle of a sentence, at the width of the text."""
        full = self.width and len(last.text.rstrip()) >= self.width - 12
        return bool(full) and not last.text.rstrip().endswith((".", ":", ";", "!", "?"))

    def _run(self, kind: Kind, index: int, kinds: set[str]) -> tuple[list[Block], int]:
        """Gather the lines of one paragraph; a break on purpose begins another block."""
        groups = [[self.lines[index]]]
        after = index + 1
        role = self.around.roles.get(index)
        ragged = kind == "paragraph" and is_ragged(self._together(index, kinds))
        while after < len(self.lines) and self.around.roles.get(after) == role:
            line = self.lines[after]
            goes_on = line.kind in kinds or (line.kind == "item" and self._numbered_prose(after))
            if not goes_on or (kind == "paragraph" and find_table(self.source, self.lines, after)):
                break
            if kind == "paragraph" and self._plain_heading(after):
                break
            if ragged or breaks_on_purpose(groups[-1][-1], line, self.width):
                groups.append([line])
            else:
                groups[-1].append(line)
            after += 1
        if self.lines[index].indent == 0:
            self.depths = []
        short = kind == "paragraph" and len(groups) > 1 and all(map(is_short, groups))
        made: Kind = "item" if short else kind
        return [Block(made, self._passage(g), 1 if short else 0) for g in groups], after

    def _together(self, index: int, kinds: set[str]) -> list[Line]:
        """Return the lines from one on that stand together."""
        end = index
        while end < len(self.lines) and self.lines[end].kind in kinds:
            end += 1
        return self.lines[index:end]
