"""A reviewed document, with each finding at its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from okrkpi.mending import Replacement, replacements

if TYPE_CHECKING:
    from okrkpi.document import Document, Place
    from okrkpi.finding import Finding
    from okrkpi.item_facts import Facts
    from okrkpi.models import Cycle
    from okrkpi.profile import Profile
    from okrkpi.review import Review


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A document's path as it was given, the document as read, and its review."""

    path: str
    document: Document
    review: Review
    profile: Profile
    today: date | None = None

    def facts(self) -> dict[str, tuple[Facts, Cycle | None]]:
        """Return what each key result and KPI says, and the cycle that it falls in, by its id."""
        from okrkpi.rules import Context  # classified lines are written without rules and models

        context = Context(self.review.plan, self.profile, self.today)
        key_results = {line.item.id: (line.facts, line.cycle) for line in context.key_results}
        cycle = self.review.plan.cycle
        return key_results | {line.item.id: (line.facts, cycle) for line in context.kpis}

    def teams(self) -> dict[str, str]:
        """Return the team of each item that belongs to one of several, by its id."""
        return {
            item.id: objective.team
            for objective in self.review.plan.objectives
            if objective.team
            for item in (objective, *objective.key_results, *objective.initiatives)
        }


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with the text of its item, and where its words stand in the document.

    The columns are 1-based and the ends exclusive; all are None where there is no place. `marks`
    are the columns of the words that the finding points at, `edits` what mends it safely.
    """

    finding: Finding
    text: str = ""
    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    source: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    edits: tuple[Replacement, ...] = ()


def locate(reviewed: Reviewed, *, suppressed: bool = False) -> tuple[Located, ...]:
    """Return the findings with their places in order of the text.

    Those that somebody has decided to live with come along only when they are asked for.
    """
    document = reviewed.document
    lines = document.text.split("\n")
    texts = {item.id: item.text for item in reviewed.review.plan.items()}
    found = [
        _located(finding, document, lines, texts.get(finding.at or "", ""))
        for finding in reviewed.review.findings
        if suppressed or finding.suppressed is None
    ]
    return tuple(sorted(found, key=lambda one: (one.line or 0, one.column or 0)))


def _located(finding: Finding, document: Document, lines: list[str], text: str) -> Located:
    place = document.places.get(finding.at or "")
    if place is None or place.line > len(lines):
        return Located(finding, text)
    source = lines[place.line - 1]
    spans = finding.marks or ((finding.span,) if finding.span else ())
    marks = [mark for span in spans if (mark := _mark(span, text, source, place))]
    if not marks:
        end = min(place.end_column, len(source) + 1)
        marks = [(place.column, max(end, place.column + 1))]
    first, last = min(mark[0] for mark in marks), max(mark[1] for mark in marks)
    edits = replacements(document, finding, text) if finding.edits else ()
    return Located(finding, text, place.line, first, last, source, tuple(marks), edits)


def _mark(span: tuple[int, int], text: str, source: str, place: Place) -> tuple[int, int] | None:
    """Return the columns of an item's words, which decoration may have moved or split."""
    words, start = text[span[0] : span[1]], place.column - 1
    if not words:
        return None
    at = start + span[0]
    if not source.startswith(words, at):
        at = source.find(words, start)
    return (at + 1, at + 1 + len(words)) if at >= 0 else None
