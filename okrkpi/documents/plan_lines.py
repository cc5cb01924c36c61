"""The lines of a plan's Markdown, taken for headings, items and fields."""

from __future__ import annotations

from dataclasses import dataclass, field

from okrkpi.document import Taken
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.plan_fields import (
    EXTRA,
    FIELDS,
    Kind,
    is_unknown_field,
    known_field,
    plain_name,
    takes_extra,
)
from okrkpi.documents.plan_ids import STANDARD, read_bullet, read_heading
from okrkpi.pattern import pattern

SECTIONS: dict[str, Kind] = {
    "KPIs": "kpi",
    "Questions": "question",
    "Priorities": "priority",
    "Not now": "non-goal",
}
QUESTION_FIELDS = frozenset(
    field.name for kind, fields in FIELDS.items() if kind != "question" for field in fields
) | {"text"}
REFERENCE = pattern(rf"(?P<at>{STANDARD})(?: (?P<field>[a-z]+))?:(?:\s+|$)")
WHO = pattern(r"(?:^|\s)\(who: (?P<who>[^()]*)\)$")

_SECTION = {name.casefold(): kind for name, kind in SECTIONS.items()} | {"non-goals": "non-goal"}
_BULLET = pattern(r"(\s*)[-*+](?:\s+|$)")
_ALLOWED: dict[Kind, tuple[Kind, ...]] = {
    "objective": ("key result", "initiative"),
    "kpi": ("kpi",),
    "question": ("question",),
}
_A: dict[Kind, str] = {
    "objective": "an objective",
    "key result": "a key result",
    "initiative": "an initiative",
    "kpi": "a KPI",
    "question": "a question",
}
_RULE = pattern(r"([-_*])(?:[ \t]*\1){2,}")


@dataclass(frozen=True, slots=True)
class Value:
    """A field's value as it is written, and where."""

    name: str
    written: str
    line: int
    column: int


@dataclass(slots=True)
class Entry:
    """An item as it is written, and where its text stands."""

    kind: Kind
    id: str | None
    written: str
    line: int
    column: int
    values: list[Value] = field(default_factory=list)
    children: list[Entry] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What to call the item in a message."""
        return self.id or f"the {self.kind} on line {self.line}"


class Scanner:
    """Takes a plan's lines one after the other and keeps what they say."""

    def __init__(self) -> None:
        self.title: Entry | None = None
        self.entries: list[Entry] = []
        self.structure: list[Taken] = []
        self._section: Kind | None = None
        self._objective: Entry | None = None
        self._holder: Entry | None = None

    def take(self, line: str, number: int) -> None:
        """Take the next line."""
        written = line.strip()
        if not written or _RULE.fullmatch(written):
            return
        marks = len(written) - len(written.lstrip("#"))
        if marks and (len(written) == marks or written[marks].isspace()):
            text, column = _text(line, line.index("#") + marks)
            self._heading(marks, text, number, column)
        elif bullet := _BULLET.match(line):
            text, column = _text(line, bullet.end())
            if text and len(bullet[1].expandtabs(4)) > 1:
                self._field(text, number, column)
            elif text:
                self._bullet(text, number, column)
        else:
            raise DocumentError(
                "this line is no heading, bullet or field: put it on the line that it belongs to,"
                " or make it a field such as “- note: …”",
                number,
            )

    def _heading(self, marks: int, text: str, number: int, column: int) -> None:
        if marks > 2:
            raise DocumentError(
                "a plan has headings with # and ## only: write a key result as a bullet", number
            )
        if marks == 1:
            if self.title is not None:
                raise DocumentError(
                    f"the plan already has a title, on line {self.title.line}: write an objective"
                    " as “## O1 · …”",
                    number,
                )
            self.title = Entry("objective", None, text, number, column)
            return
        self._objective = self._holder = None
        self._section = _SECTION.get(text.rstrip(":").casefold(), "objective")
        if self._section == "objective":
            item_id, start = read_heading(text)
            self._objective = self._add("objective", item_id, text, start, number, column)

    def _bullet(self, text: str, number: int, column: int) -> None:
        section = self._section
        if section is None:
            raise DocumentError(
                "this bullet stands under no heading: put it below an objective (“## O1 · …”) or"
                " below “## KPIs”",
                number,
            )
        if section in ("priority", "non-goal"):
            self._add(section, None, text, 0, number, column)
            return
        try:
            kind, item_id, start = read_bullet(text)
        except ValueError as error:
            raise DocumentError(str(error), number, column) from None
        if section == "objective" and kind is None and _split_field(section, text):
            self._objective_field(text, number, column)
            return
        allowed = _ALLOWED[section]
        if kind is not None and kind not in allowed:
            raise DocumentError(
                f"{item_id or 'this'} is marked as {_A[kind]}, and only"
                f" {' or '.join(_A[one] for one in allowed)} can stand here: move the line, or"
                " change its id",
                number,
                column,
            )
        entry = self._add(kind or allowed[0], item_id, text, start, number, column)
        if entry.kind == "question":
            _take_apart(entry)

    def _add(
        self, kind: Kind, item_id: str | None, text: str, start: int, number: int, column: int
    ) -> Entry:
        written = text[start:].lstrip()
        entry = Entry(kind, item_id, written, number, column + len(text) - len(written))
        inside = self._objective if kind in _ALLOWED["objective"] else None
        (self.entries if inside is None else inside.children).append(entry)
        self._holder = entry
        return entry

    def _objective_field(self, text: str, number: int, column: int) -> None:
        if self._holder is not self._objective and self._holder is not None:
            name = text.partition(":")[0].strip()
            raise DocumentError(
                f"“{name}” stands after {self._holder.name}: indent it by two spaces if it belongs"
                " there, or move it above the first key result if it belongs to the objective",
                number,
                column,
            )
        self._field(text, number, column)

    def _field(self, text: str, number: int, column: int) -> None:
        holder = self._holder
        if holder is None:
            raise DocumentError("this field stands below no item: move it below one", number)
        named = _split_field(holder.kind, text)
        if named is None:
            raise DocumentError(_no_field(holder, text), number, column)
        name, written = named
        holder.values.append(Value(name, written, number, column + len(text) - len(written)))
        if is_unknown_field(holder.kind, name):
            reason = "the field is not known and is kept as it is"
            self.structure.append(Taken(number, text, "field", reason))


def _text(line: str, start: int) -> tuple[str, int]:
    """Return the text from there on without the space around it, and its column."""
    rest = line[start:]
    text = rest.lstrip()
    return text.rstrip(), start + len(rest) - len(text) + 1


def _split_field(kind: Kind, text: str) -> tuple[str, str] | None:
    name, colon, written = text.partition(":")
    name = name.rstrip()
    if not colon:
        return None
    if known_field(kind, name) or (takes_extra(kind) and plain_name(name) == EXTRA):
        return name, written.strip()
    blank_follows = not written or written[0].isspace()
    if takes_extra(kind) and blank_follows and is_unknown_field(kind, name):
        return name, written.strip()
    return None


def _no_field(holder: Entry, text: str) -> str:
    if text.startswith("**"):
        return "an item begins at the margin: take out the spaces before its dash"
    names = ", ".join(known.name for known in FIELDS[holder.kind])
    return (
        f"this is no field of {holder.name}: write “- name: value”, where the name is one of"
        f" {names}{f', or {EXTRA}' if takes_extra(holder.kind) else ''}"
    )


def _take_apart(question: Entry) -> None:
    """Turn `KR1.2 baseline: … (who: …)` into the text and its fields."""
    found = REFERENCE.match(question.written)
    if found and found["field"] in (None, *QUESTION_FIELDS):
        for name in ("at", "field"):
            if found[name] is not None:
                column = question.column + found.start(name)
                question.values.append(Value(name, found[name], question.line, column))
        question.column += found.end()
        question.written = question.written[found.end() :]
    if found := WHO.search(question.written):
        column = question.column + found.start("who")
        question.values.append(Value("who", found["who"].strip(), question.line, column))
        question.written = question.written[: found.start()].rstrip()
