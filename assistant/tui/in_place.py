"""Changed words put back into goals as somebody wrote them, and what a copy of them leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from assistant.configuration import profile_for
from assistant.errors import InputError, OutputError
from assistant.fixing import Fix, fix_of
from assistant.tui.filing import Saved, digest_of_file
from okrkpi.change import with_text
from okrkpi.document import Document
from okrkpi.documents import read
from okrkpi.documents.errors import DocumentError
from okrkpi.models import Plan

_GOALS = frozenset({"objective", "key_result", "kpi", "initiative"})
_FRAME = frozenset({"title", "section", "table head", "continuation"})
_LINE_END = re.compile(r"\r\n|\r")
_WORD = re.compile(r"\w+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Origin:
    """A file of goals that a plan was read from, in a form that is not ours."""

    text: str
    saved: Saved
    today: date

    @property
    def name(self) -> str:
        """The name of the file."""
        return Path(self.saved.path).name


def put_back(origin: Origin, plan: Plan, now: datetime) -> Origin:
    """Write the words that were changed into the file, or say why that would lose something.

    Nothing else in the file changes, and the file is then read as the very plan that was saved.
    """
    lines = _reworded(origin, plan)
    path = origin.saved.path
    try:
        if digest_of_file(path) != origin.saved.digest:
            raise OutputError(f"{origin.name} was changed by somebody else and stays as it is")
    except OSError as error:
        raise OutputError(f"{origin.name} cannot be read again") from error
    fix = fix_of(path, origin.text, lines)
    text = _with_lines(origin.text, lines)
    if _LINE_END.sub("\n", fix.after.removeprefix("\ufeff")) != text:
        raise OutputError(f"{origin.name} is not written as it was read and stays as it is")
    Fix(path, fix.before, fix.after).write()
    return replace(origin, text=text, saved=Saved(path, digest_of_file(path), now))


def left_out(origin: Origin, copy: str) -> str:
    """Say which lines of a file are not in the text of a copy; nothing if there are none."""
    kept = _words(copy)
    lost = {(line, said) for line, said in _said(_read(origin)) if _words(said) not in kept}
    if not lost:
        return ""
    line, said = min(lost)
    shown = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"
    more = f", and {len(lost) - 1} more like it" if len(lost) > 1 else ""
    return f"It leaves out what no goal holds: “{shown}” (line {line}){more}."


def _reworded(origin: Origin, plan: Plan) -> dict[int, str]:
    """Return the lines with other words, by number."""
    document = _read(origin)
    now = {item.id: item.text for item in plan.items()}
    changed = {
        item.id: item.text for item in document.plan.items() if now.get(item.id) != item.text
    }
    wanted = document.plan
    for item_id in changed:
        wanted = with_text(wanted, item_id, now.get(item_id, ""))
    if wanted != plan:
        raise InputError(
            f"more than the words of lines was changed, and {origin.name} has no place for it"
        )
    lines = _spliced(origin, document, changed, now)
    if _read(replace(origin, text=_with_lines(origin.text, lines))).plan != plan:
        raise InputError(f"the new words would be read as something else in {origin.name}")
    return lines


def _spliced(
    origin: Origin, document: Document, before: Mapping[str, str], after: Mapping[str, str]
) -> dict[int, str]:
    source, lines = origin.text.split("\n"), dict[int, str]()
    placed = {item_id: document.places.get(item_id) for item_id in before}
    for item_id, place in sorted(placed.items(), key=lambda one: one[1] or (), reverse=True):
        line = lines.get(place.line, source[place.line - 1]) if place else ""
        start = place.column - 1 if place else 0
        if place is None or not line.startswith(before[item_id], start):
            raise InputError(f"the words of {item_id} stand otherwise in {origin.name} than here")
        end = start + len(before[item_id])
        lines[place.line] = line[:start] + after[item_id] + line[end:]
    return lines


def _read(origin: Origin) -> Document:
    path = origin.saved.path
    start = profile_for(path).fiscal_year_start
    try:
        return read(origin.text, name=path, today=origin.today, fiscal_year_start=start)
    except DocumentError as error:
        raise InputError(f"the new words would make {origin.name} unreadable") from error


def _with_lines(text: str, lines: Mapping[int, str]) -> str:
    source = text.split("\n")
    return "\n".join(lines.get(number, line) for number, line in enumerate(source, 1))


def _said(document: Document) -> Iterator[tuple[int, str]]:
    """Yield what a document says beside its goals: lines, cells of their rows, and comments."""
    for one in document.structure:
        cells = one.text.split("|") if one.role in _GOALS and one.text.count("|") > 1 else ()
        if one.role not in _GOALS | _FRAME:
            cells = [one.text]
        yield from ((one.line, cell.strip()) for cell in cells if _WORD.search(cell))
    for comment in _COMMENT.finditer(document.text):
        yield document.text.count("\n", 0, comment.start()) + 1, " ".join(comment[0].split())


def _words(text: str) -> str:
    """Return the words of a text between blanks, so that one of them is found whole."""
    return f" {' '.join(_WORD.findall(text.lower()))} "
