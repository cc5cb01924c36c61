"""Memos whose numbers and sentences are marked with what they state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from okrkpi.memo.content.tags import Tag
from okrkpi.memo.numbers.figure import Facts, FigureRole
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.memo.text.outline import Outline, Sentence

MARKED = Path(__file__).parent / "gold" / "memos" / "marked"
TODAY = date(2026, 11, 23)
ROLES: dict[str, FigureRole | None] = {
    "c": "current", "t": "target", "k": "threshold", "h": "past", "o": "benchmark",
    "p": "plain", "d": "plain", "x": None,
}  # fmt: skip
TAGS: dict[str, Tag] = {"A": "aim", "W": "work", "N": "refusal", "K": "keep"}
_AHEAD = 4
"""A tag stands before a sentence, or so few characters after its number."""
_NEXT = "\n-----\n"
_SIGN = re.compile(r"⟦(?P<role>[a-z])(?P<measure>\d*):(?P<text>[^⟧]*)⟧|\{(?P<tag>[AWNK])\} ?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a memo, the letter that says what it is, and the number of its measure."""

    start: int
    end: int
    letter: str
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A memo without its marks, the marks of its figures, and the tags of its sentences."""

    name: str
    text: str
    figures: tuple[Mark, ...]
    tags: tuple[Mark, ...]
    measures: dict[str, str]

    @property
    def tagged(self) -> bool:
        """Whether its sentences have tags, and not only its figures."""
        return bool(self.tags)

    def labels(
        self, outline: Outline, facts: Sequence[Facts]
    ) -> dict[tuple[int, int], Mark | None]:
        """Return the mark over each number that is read, by its place."""
        found: dict[tuple[int, int], Mark | None] = {}
        for sentence in outline.sentences:
            at = sentence.passage.at
            for figure in facts[sentence.index].figures:
                start, end = at[figure.start], at[figure.end - 1] + 1
                over = (one for one in self.figures if one.start < end and start < one.end)
                found[figure.key] = next(over, None)
        return found

    def tag_of(self, sentence: Sentence) -> str:
        """Return the tag of a sentence; it may stand behind the number of a point."""
        at = sentence.passage.at
        if not at:
            return ""
        inside = (one for one in self.tags if at[0] - _AHEAD <= one.start <= at[-1])
        return next((one.letter for one in inside), "")

    def moves(self) -> dict[str, tuple[set[float], set[float]]]:
        """Return where each measure with a target starts, and what it should reach."""
        found: dict[str, tuple[set[float], set[float]]] = {}
        for mark in self.figures:
            figures = read_facts(self.text[mark.start : mark.end], 0, TODAY, 1).figures
            if mark.letter in "ct" and figures:
                starts, targets = found.setdefault(mark.measure, (set(), set()))
                (starts if mark.letter == "c" else targets).add(figures[0].value)
        return {measure: both for measure, both in found.items() if both[1]}


def read_marked(*, test: bool = False) -> Iterator[Marked]:
    """Yield the memos to learn from, or those of the test; some files hold many short ones."""
    for path in sorted(MARKED.glob("*.txt")):
        if path.stem.startswith("test-") is not test:
            continue
        pieces = path.read_text(encoding="utf-8").split(_NEXT)
        for number, piece in enumerate(pieces, 1):
            name = f"{path.stem}-{number}" if len(pieces) > 1 else path.stem
            yield without_marks(name, piece)


def without_marks(name: str, raw: str) -> Marked:
    """Take the marks out of a memo and note where they stood."""
    body, _, tail = raw.partition("\n===\n")
    pieces: list[str] = []
    figures, tags = [], []
    size = last = 0
    for found in _SIGN.finditer(body):
        pieces.append(body[last : found.start()])
        size += len(pieces[-1])
        if found["tag"]:
            tags.append(Mark(size, size, found["tag"]))
        else:
            words = re.sub(r"\{[AWNK]\} ?", "", found["text"])
            figures.append(Mark(size, size + len(words), found["role"], found["measure"]))
            pieces.append(words)
            size += len(words)
        last = found.end()
    rows = (line.split("\t") for line in tail.splitlines() if "\t" in line)
    measures = {number.strip(): words.strip() for number, words, *_ in rows}
    return Marked(name, "".join([*pieces, body[last:]]), tuple(figures), tuple(tags), measures)


def fingerprint(memos: list[Marked]) -> str:
    """Return what tells these memos and marks from any others."""
    told = repr([(one.text, one.figures, one.tags) for one in memos])
    return sha256(told.encode()).hexdigest()[:16]
