"""The edits of findings, carried over from an item's text to the document that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from okrkpi.document import Document, Place
from okrkpi.finding import Edit, Finding

_CONTEXT = 16


@dataclass(frozen=True, slots=True)
class Replacement:
    """An exact replacement in a document; line and columns are 1-based, the end is exclusive."""

    line: int
    column: int
    end_column: int
    text: str


def replacements(document: Document, finding: Finding, text: str) -> tuple[Replacement, ...]:
    """Return a finding's edits of its item's text as replacements in the document.

    Decoration may stand inside an item's text in the document. An edit whose words are not found
    there, or not once only, is left out.
    """
    place = document.places.get(finding.at or "")
    if not finding.edits or place is None:
        return ()
    lines = document.text.split("\n")
    if place.line > len(lines):
        return ()
    moved = _moved(finding.edits, text, lines[place.line - 1], place)
    return tuple(Replacement(place.line, start + 1, end + 1, new) for start, end, new in moved)


def mended(document: Document, findings: Iterable[Finding]) -> dict[int, str]:
    """Return the lines that the findings' edits change, by their 1-based number."""
    lines = document.text.split("\n")
    texts = {item.id: item.text for item in document.plan.items()}
    wanted: dict[int, set[tuple[int, int, str]]] = {}
    for finding in findings:
        for one in replacements(document, finding, texts.get(finding.at or "", "")):
            change = (one.column - 1, one.end_column - 1, one.text)
            wanted.setdefault(one.line, set()).add(change)
    changed = {number: _applied(lines[number - 1], edits) for number, edits in wanted.items()}
    return {number: line for number, line in changed.items() if line != lines[number - 1]}


def _moved(
    edits: Iterable[Edit], text: str, source: str, place: Place
) -> Iterator[tuple[int, int, str]]:
    """Yield the edits as spans of the source line."""
    start = place.column - 1
    at = start if source.startswith(text, start) else source.find(text, start)
    spaced = _spaced(text, source, start) if at < 0 else None
    for edit in edits:
        if spaced:
            yield spaced[edit.start], spaced[edit.end], edit.text
            continue
        if at >= 0:
            yield at + edit.start, at + edit.end, edit.text
            continue
        before = text[max(0, edit.start - _CONTEXT) : edit.start]
        around = before + text[edit.start : edit.end + _CONTEXT]
        if around and source.count(around, start) == 1:
            here = source.index(around, start) + len(before)
            yield here, here + edit.end - edit.start, edit.text


def _spaced(text: str, source: str, start: int) -> list[int] | None:
    """Return where each character of a text stands in a line that spaces its words more widely."""
    words = [re.escape(word) for word in text.split(" ")]
    found = re.compile(r"[ \t\xa0]+".join(words)).search(source, start) if text else None
    if found is None:
        return None
    places, at = [], found.start()
    for character in text:
        places.append(at)
        at += 1
        while character == " " and source[at : at + 1] in (" ", "\t", "\xa0"):
            at += 1
    return [*places, at]


def _applied(line: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return a line with the edits made, the last first; of two that overlap one is made."""
    free = len(line)
    for start, end, new in sorted(edits, reverse=True):
        if end <= free:
            line, free = line[:start] + new + line[end:], start
    return line
