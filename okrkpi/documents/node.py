"""A logical line of a document: its words, its label, and its place among the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from okrkpi.documents.decoration import peel_end
from okrkpi.documents.fields import read_part
from okrkpi.documents.grid import Grid
from okrkpi.documents.inline import Words
from okrkpi.documents.labels import Label
from okrkpi.documents.lines import Line
from okrkpi.documents.peeled import Peeled, read_parts, strip_emoji
from okrkpi.documents.remarks import COUNT, is_doubt, is_remark
from okrkpi.pattern import pattern

NodeKind = Literal["root", "heading", "bold", "lead", "plain", "bullet", "table"]

HEADS: tuple[NodeKind, ...] = ("heading", "bold", "lead")
NOTHING = Words("", ())
_SAID = pattern(r"[\"“„«'‘][^\"“”„«»]{8,}[\"”“»'’]\s*[–—-]+\s*[^\W\d_]")
"""A quotation with the name of who said it."""
SENTENCE = pattern(r"[.!?…]['\"”’)]*$")
STOP = pattern(r"[.!?]\s+[A-Z]")
"""The end of a sentence that another follows."""
_SENTENCES = pattern(r"[a-z)][.!?]\s+[A-Z]")
_EMPHASISED = pattern(
    r"\s(?:[–—-]\s*([*_]{1,3})([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,2})\1"
    r"|([*_]{1,3})(\([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,2}\))\3)\s*$"
    r"|(?:\*\*|__)\s+(\([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,2}\))\s*$"
)
_TITLED = pattern(r"[^\w*_]{0,8}(\*\*|__)([^*_]+?[.!?])\1\s+(?=[^\W\d_a-z]\w* )")
_BOLD_ASIDE = pattern(r"[^\w*_]{0,8}(\*\*|__)([^*]+)\1\s+[*_]{0,2}(\([^()]{2,60}\))[*_]{0,2}\s*$")
_TABBED = pattern(r"\t\s*([^\t]{1,60}?)\s*$")
_BADGE = pattern(r"\s+(`|\*\*|\*|__|_)([^`*_]{1,80})\1\s*$")
_DASHED_BADGE = pattern(
    r"\s[–—-]+\s+(`|\*\*|\*|__|_)([^`*_]{1,60})\1((?:\s*(?:@[\w.-]+|[^\w\s@`*_]+))*)\s*$"
)
_GRADE = pattern(r"\s[–—-]+\s+(\d{1,3}\s?%|0\.\d{1,2}|1\.0)$")
_SINGLE = frozenset(
    ["owner", "due", "status", "confidence", "grade", "priority", "weight", "team", "cycle", "tags"]
)
_WINDOW = 300
_SET_APART = frozenset("\t`*_")
_MANY_WORDS = 26
_FEW_WORDS = 5
_NAME_WORDS = 3
_DIGIT = pattern(r"\d")


@dataclass(slots=True, eq=False)
class Node:
    """A logical line.

    `parts` gives, for each written line of it, the offset in `raw`, the line and the column. `rank`
    orders lines by how far out they stand. `start` holds the words after the label, `whole` those
    with it. `inside` is what the lines beneath it stand in, once that is known.
    """

    kind: NodeKind
    line: Line
    raw: str
    parts: list[tuple[int, int, int]]
    rank: float = 0
    whole: Words = NOTHING
    start: Peeled = field(default_factory=lambda: Peeled(NOTHING))
    label: Label | None = None
    section: str | None = None
    numeral: str = ""
    links: tuple[str, ...] = ()
    struck: bool = False
    table: Grid | None = None
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    last: int = 0
    objectives: int = 0
    skips: bool = False
    skipped: bool = False
    announces: bool = False
    inside: Any = None
    peeled: Peeled | None = None
    apart: int = 0
    ends: bool = False

    @property
    def end(self) -> Peeled:
        """The line's own words, and what hung at their end."""
        if self.peeled is None:
            words, badges = self._without_badges()
            self.peeled = peel_end(words)
            for name, value in badges:
                self.peeled.keep(name, value)
            if self.label and self.label.role == "objective":
                self._find_grade(self.peeled)
            self._find_owner(self.peeled)
            self._find_title(self.peeled)
        return self.peeled

    @property
    def text(self) -> str:
        """What the line says after its label."""
        return self.start.words.text

    @property
    def own(self) -> str:
        """The line's own words, without decoration and without a colon at the end."""
        return self.end.words.text.rstrip(":").strip()

    @property
    def holds(self) -> bool:
        """Whether other lines can stand beneath this one."""
        detail = self.label is not None and self.label.role == "field" and not self.label.bare
        if self.kind == "bold":
            return not (detail and self.label and self.label.field in _SINGLE)
        if self.kind != "plain":
            return True
        return not detail and (self.label is not None or self.section is not None)

    @property
    def result_like(self) -> bool:
        """Whether the line is labelled as a key result, or heads a part for key results."""
        if self.label:
            return self.label.role == "key_result"
        return self.section == "key_results"

    @property
    def prose(self) -> bool:
        """Whether the line reads as running text."""
        text = self.text
        words = len(text.split())
        sentences = bool(SENTENCE.search(text) or _SENTENCES.search(text))
        return (
            self.line.quoted
            or bool(_SAID.match(text))
            or words > _MANY_WORDS
            or (words > _FEW_WORDS and sentences)
        )

    def say(self, words: Words, label: Label | None) -> None:
        """Give the line other words and another label."""
        self.start.words, self.label, self.peeled = words, label, None

    def _without_badges(self) -> tuple[Words, list[tuple[str, str]]]:
        """Take off what only its emphasis sets apart at the end, as in "Sign 12 clinics `P1`"."""
        words, raw = self.start.words, self.raw[-_WINDOW:]
        if _SET_APART.isdisjoint(raw):
            return words, []
        found: list[tuple[str, str]] = []
        while cell := _TABBED.search(raw):
            parts = read_parts(cell[1])
            if parts is None or not words.text.endswith(cell[1]):
                break
            found += parts
            raw = raw[: cell.start()].rstrip()
            words = words.cut(0, len(words.text) - len(cell[1]))
        while badge := _BADGE.search(raw):
            if badge[2][0] in "–—-" and words.text.endswith(badge[2].strip()):
                found.append(("note", badge[2].strip(" –—-")))
                raw = raw[: badge.start()]
                words = words.cut(0, len(words.text) - len(badge[2].strip()))
                continue
            part = read_part(strip_emoji(badge[2]))
            if part is None and badge[1] in "*_" and is_doubt(badge[2]):
                part = ("note", badge[2].strip())
            if part is None or part[0] == "grade" or not words.text.endswith(badge[2].strip()):
                break
            found.append(part)
            raw = raw[: badge.start()]
            words = words.cut(0, len(words.text) - len(badge[2].strip()))
        words = self._without_remark(words, raw, found)
        return (words, found) if words.text else (self.start.words, [])

    def _without_remark(self, words: Words, raw: str, found: list[tuple[str, str]]) -> Words:
        """Take off what a dash and its emphasis set apart, as in "Sign 12 clinics — *5 so far*"."""
        badge = _DASHED_BADGE.search(raw)
        said = badge[2].strip() if badge else ""
        at = words.text.rfind(said) if said else -1
        before = words.text[: max(at, 0)].rstrip(" –—-")
        if at < 0 or not is_remark(before, said):
            return words
        if said.strip("? "):
            found.append(("current" if COUNT.fullmatch(said) else "note", said))
        return words.without([(len(before), at + len(said))])

    def _find_grade(self, peeled: Peeled) -> None:
        """Take a score after a dash off an objective, which states no number of its own."""
        if found := _GRADE.search(peeled.words.text):
            peeled.keep("grade", found[1])
            peeled.words = peeled.words.cut(0, found.start())

    def _find_title(self, peeled: Peeled) -> None:
        """Take the bold sentence that a paragraph begins with for the goal, the rest for a note."""
        if aside := _BOLD_ASIDE.match(self.raw):
            kept = peeled.words.text.removesuffix(aside[3]).rstrip(" _*")
            if kept and kept != peeled.words.text and not _DIGIT.search(aside[3]):
                peeled.notes.append(aside[3].strip("()"))
                peeled.words = peeled.words.cut(0, len(kept))
        if not (found := _TITLED.match(self.raw)):
            return
        title, words = found[2], peeled.words
        rest = self.raw[found.end() :]
        named = len(title.split()) <= _NAME_WORDS and not _DIGIT.search(title)
        if named and _DIGIT.search(rest) and words.text.startswith(title):
            peeled.keep("category", title.rstrip(".!?"))
            peeled.words = words.cut(len(title))
            return
        if words.text.startswith(title) and len(words.text) > len(title) + 1:
            peeled.notes.append(words.text[len(title) :].strip())
            peeled.words = words.cut(0, len(title))

    def _find_owner(self, peeled: Peeled) -> None:
        """Take a name set apart by a dash and by emphasis at the end of a line for the owner."""
        words, raw = peeled.words, self.raw[-_WINDOW:]
        found = None if _SET_APART.isdisjoint(raw) else _EMPHASISED.search(raw)
        name = (found[2] or found[4] or found[5]) if found else ""
        if name and words.text.endswith(name):
            start = words.text.rfind(name)
            peeled.keep("owner", name.strip("()"))
            peeled.words = words.cut(0, len(words.text[:start].rstrip(" –—-")))
