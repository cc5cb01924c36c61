"""A plan in the making: items with what is known of them, in the order of the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from okrkpi.document import LeftOut, Place, Taken
from okrkpi.documents.decoration import peel_end, peel_start
from okrkpi.documents.end_marks import mark_of
from okrkpi.documents.fields import field_of, read_part
from okrkpi.documents.inline import Words, as_words, balance, read_inline
from okrkpi.documents.labels import Label, label_of
from okrkpi.documents.node import Node
from okrkpi.documents.peeled import Peeled
from okrkpi.documents.people import is_when, owner_parts, watched_by
from okrkpi.models import Cycle
from okrkpi.pattern import pattern

_LEVEL = pattern(r"([^:]*[^\W\d_][^:]*?)\s*:\s*([^\w\s]?\d\S*(?:\s\S+)?)$")
_STOOD = pattern(
    r"\s*(?:,|\s[–—-])\s+(?:it (?:is|was) |was )?"
    r"(?P<value>[^\w\s]?\d[\d.,]*(?:\s?%|\s[^\W\d_]{1,12})?)\s+"
    r"(?:(?:in|over|during|for) the (?:last|past|previous) [\w -]{3,30}|(?:in|during) 20\d\d"
    r"|last (?:year|quarter|month|season|half|term|week)|now|today|at present|right now)$",
    re.IGNORECASE,
)
"""A value of today or of the last months at the end of a line, as `, 2% in the last year`."""
_DATED = pattern(
    r"\s*[(\[](?:(?:in|as of|since|by)\s+)?(?P<when>[^\W\d_][\w .'’/-]{1,20}|[QH]\d(?: \d{4})?"
    r"|20\d\d)\s*[:=]\s*(?P<value>[^\w\s()]{0,2}\d[^()\[\]]{0,14})[)\]]$"
)
"""A value with its date in brackets at the end of a line, as `(Nov: 84k)`."""
_VALUE_THEN = pattern(
    r"\s*[(\[](?P<value>[^\w\s()<>≤≥]{0,2}\d[\d.,]*\s?(?:[%k]|(?!(?:in|at|as|on)\b)[^\W\d_]{1,3})?)"
    r"\s+(?:(?:in|at|as of|on)\s+)?(?P<when>(?!(?:by|due|un?till?|before)\b)[^()\[\]]{2,24})[)\]]$"
)
"""A value that its date follows in brackets, as `(84k in Nov)`."""
_LATELY = pattern(r"(?:now|today|at present|right now|(?:the )?(?:last|this) \w+)", re.IGNORECASE)
Role = Literal["objective", "key_result", "kpi", "initiative"]
ROLES: tuple[Role, ...] = ("objective", "key_result", "kpi", "initiative")


@dataclass(slots=True, eq=False)
class Draft:
    """An item in the making; `serves` is what it stands beneath."""

    role: Role
    text: str
    place: Place
    label: str = ""
    number: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    team: str | None = None
    cycle: Cycle | None = None
    serves: Draft | None = None
    kpi_role: str | None = None
    refers: tuple[str, ...] = ()
    results: list[Draft] = field(default_factory=list)
    work: list[Draft] = field(default_factory=list)

    def keep(self, name: str, value: str) -> None:
        """Note a detail; the first one of a name counts."""
        if name == "note" and value:
            self.notes.append(value)
        elif value:
            for part, said in owner_parts(value) if name == "owner" else ((name, value),):
                self.fields.setdefault(part, said)


@dataclass(slots=True)
class Sketch:
    """Everything that has been found so far."""

    title: str = ""
    team: str | None = None
    cycle: Cycle | None = None
    objectives: list[Draft] = field(default_factory=list)
    kpis: list[Draft] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether no item has been found."""
        return not self.objectives and not self.kpis

    def add(self, draft: Draft, under: Draft | None = None) -> Draft:
        """Put an item where it belongs."""
        if draft.role == "objective":
            self.objectives.append(draft)
        elif draft.role == "kpi":
            draft.serves = under
            self.kpis.append(draft)
        elif under is not None:
            (under.results if draft.role == "key_result" else under.work).append(draft)
        return draft

    def note(self, line: int, text: str, role: str, reason: str) -> None:
        """Record what a line was taken for."""
        self.taken.append(Taken(line, text, role, reason))


def place_of(node: Node, words: Words) -> Place:
    """Return where words stand; of words over several lines, the part in the first."""
    if not words.text:
        _, line, column = node.parts[0]
        return Place(line, column + 1, column + 1)
    starts = [offset for offset, _, _ in node.parts]
    index = max(0, bisect_right(starts, words.at[0]) - 1)
    offset, line, column = node.parts[index]
    end = starts[index + 1] - 1 if index + 1 < len(starts) else len(node.raw)
    last = words.at[max(0, bisect_right(words.at, end - 1) - 1)]
    first, stop = balance(node.raw[offset:end], words.at[0] - offset, last - offset + 1)
    return Place(line, column + first + 1, column + stop + 1)


def place_in(words: Words, line: int, raw: str = "", column: int = 0) -> Place:
    """Return where words of a single line stand; `raw` is what they were written as."""
    if not words.text:
        return Place(line, column + 1, column + 1)
    first, stop = balance(raw, words.at[0] - column, words.at[-1] - column + 1)
    return Place(line, column + first + 1, column + stop + 1)


def draft_of(node: Node, role: Role) -> Draft:
    """Return an item from a node: its own words, and what decorates them as fields."""
    label = node.label if node.label and node.label.role != "field" else None
    draft = make_draft(role, node.start, label, lambda words: place_of(node, words), node.end)
    draft.number = draft.number or node.numeral
    draft.label, draft.refers = draft.label or node.line.code, node.line.refers
    if node.struck:
        draft.fields["status"] = "dropped"
    for link in node.links:
        draft.keep("link", link)
    return draft


def draft_of_cell(role: Role, words: Words, line: int, raw: str = "", column: int = 0) -> Draft:
    """Return an item from the words of a cell, written as `raw` at a line and an offset in it."""

    def place(kept: Words) -> Place:
        return place_in(kept, line, raw, column)

    rest, label = _without_label(words, role)
    draft = make_draft(role, rest, label, place)
    if "~~" in raw and read_inline(raw).struck:
        draft.fields["status"] = "dropped"
    return draft


def _without_label(words: Words, role: Role) -> tuple[Peeled, Label | None]:
    """Take off the label that words begin with, or the mark at their end that names their role."""
    start = peel_start(words)
    label = label_of(start.words.text)
    if label and label.role != "field" and not label.bare:
        rest = peel_start(start.words.cut(label.start))
        rest.fields = {**rest.fields, **start.fields}
        return rest, label
    marked = mark_of(start.words)
    if marked and marked[1].role == role and not marked[1].number:
        start.words = marked[0]
    return start, None


def told_role(text: str) -> Role | None:
    """Return what words say that they are, before or behind them: `KPI – Churn`, `Churn (KPI)`."""
    label = label_of(peel_start(as_words(text)).words.text)
    told = None if label is None or label.bare else label.role
    if told not in ROLES and (marked := mark_of(as_words(text))):
        told = None if marked[1].number else marked[1].role
    return next((role for role in ROLES if role == told), None)


def make_draft(
    role: Role,
    start: Peeled,
    label: Label | None,
    place: Callable[[Words], Place],
    end: Peeled | None = None,
) -> Draft:
    """Return an item from words whose beginning has been read."""
    end = end or peel_end(start.words)
    words = end.started if end.started and role == "key_result" else end.words
    if words.text.endswith((":", ";")):
        words = words.cut(0, len(words.text) - 1)
    watched = watched_by(words.text) if role == "kpi" else None
    if watched:
        words = words.cut(0, watched[0])
    draft = Draft(role, words.text, place(words))
    for name, value in watched[1].items() if watched else ():
        draft.keep(name, value)
    if label:
        draft.label, draft.number = label.id, label.number
    for peeled in (start, end):
        for name, value in peeled.fields.items():
            draft.keep(name, value)
        draft.notes += peeled.notes
    for piece in label.aside.split(",") if label and label.aside else ():
        if part := read_part(piece):
            draft.keep(*part)
    if role == "kpi" and (current := _value_last(draft)):
        end_of_words, value = current
        draft.keep("current", value)
        words = words.cut(0, end_of_words)
        draft.text, draft.place = words.text, place(words)
    return draft


def _value_last(draft: Draft) -> tuple[int, str] | None:
    """Return where the name of a KPI ends that its value follows, and that value."""
    if (stood := _STOOD.search(draft.text)) and stood.start():
        return stood.start(), stood["value"]
    dated = _DATED.search(draft.text)
    if dated and dated.start() and not field_of(dated["when"]):
        return dated.start(), dated["value"]
    then = _VALUE_THEN.search(draft.text)
    if then and then.start() and (_LATELY.fullmatch(then["when"]) or is_when(then["when"])):
        return then.start(), then["value"]
    found = _LEVEL.match(draft.text) if "target" in draft.fields else None
    return (found.end(1), found[2]) if found else None
