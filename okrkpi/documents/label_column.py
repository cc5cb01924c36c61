"""Plain text whose labels stand in a column of their own, once for all the lines beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from okrkpi.documents.lines import Line
from okrkpi.documents.row_forms import held_in, told_by
from okrkpi.pattern import pattern

_NAMED = pattern(r"(?P<name>[^\W\d_][\w '/-]{0,20}?)(?:[ \u00a0]{2,}|\t+)(?=\S)(?!.*(?:\s{3,}|\t))")
_LETTERS = pattern(r"[^\W\d_]{2}")
_LABELS = {"objective": "Aim: ", "key_result": "KR: ", "kpi": "KPI: ", "initiative": "Task: "}
_FEWEST = 4
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line beside the column of labels: the label, where its words start, and whether first."""

    line: Line
    name: str
    start: int


def part_label_column(lines: Sequence[Line]) -> None:
    """Give each line beside a column of labels the usual label for what it is, in place."""
    named = [(line, found) for line in lines if (found := _named(line))]
    columns = Counter(line.column + end for line, (_, end) in named)
    if not columns:
        return
    column, count = columns.most_common(1)[0]
    names = [name for line, (name, end) in named if line.column + end == column]
    if count < _FEWEST or len(set(names)) == len(names):
        return
    entries = _entries(lines, column)
    told = {
        name: told_by(name) or held_in(name, [_text(one) for one in entries if one.name == name])
        for name in set(names)
    }
    if not {"objective", "key_result"} <= set(told.values()):
        return
    for entry in entries:
        _label(entry, told.get(entry.name), column)


def _named(line: Line) -> tuple[str, int] | None:
    """Return the label that only blanks set apart, and where the words after it start."""
    found = _NAMED.match(line.raw) if line.kind == "text" else None
    if not found or len(found["name"].split()) > _MOST_WORDS:
        return None
    return found["name"], found.end()


def _entries(lines: Sequence[Line], column: int) -> list[_Entry]:
    """Return the lines beside a column of labels; one without a label goes on with the last."""
    found: list[_Entry] = []
    name = ""
    for line in lines:
        own = _named(line)
        if own and line.column + own[1] == column:
            name = own[0]
            found.append(_Entry(line, name, own[1]))
        elif name and line.kind in ("text", "bullet") and line.column == column:
            found.append(_Entry(line, name, 0))
        else:
            name = ""
    return found


def _text(entry: _Entry) -> str:
    return entry.line.raw[entry.start :]


def _label(entry: _Entry, role: str | None, column: int) -> None:
    line, text = entry.line, _text(entry)
    label = _LABELS.get(role or "", "")
    if not label or len(label) > column:
        return
    if not _LETTERS.search(text):
        line.kind, line.reason = "hidden", "it states nothing"
        return
    line.raw, line.column, line.indent = label + text, column - len(label), 0
    line.kind, line.marker = ("text", "") if role == "objective" else ("bullet", "s")
    line.numeral = ""
