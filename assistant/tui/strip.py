"""The strip below the list: what is wrong, why it matters, how to mend it, and the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from assistant.render.styled import Line, Span, Style, clip, span, width, wrap
from assistant.tui.rows import SIGNS, Row, State, state_of

if TYPE_CHECKING:
    from okrkpi.models import Quote

STATE_STYLES: dict[State, Style] = {
    "rework": "error",
    "refine": "warning",
    "ask": "ask",
    "ready": "good",
    "": "dim",
}

_LABEL = 6
_HERE = ("--fix does it", "Enter edits it")
"""What does on the command line what a rule proposes, and what does it in the app."""
_NUMBERS = {"proposed": "not in the memo, proposed", "derived": "worked out"}
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")


def strip_lines(row: Row, number: int, columns: int, *, roomy: bool = False) -> Iterator[Line]:
    """Yield what there is to say of a row, with the finding of that number; `roomy` says more."""
    number = min(number, len(row.findings) - 1)
    if number >= 0:
        yield from _finding(row, number, columns, roomy=roomy)
    elif row.questions:
        yield from _question(row, columns)
    else:
        yield from _nothing(row, columns)
    yield from _origin(row, columns)
    if roomy:
        yield from _others(row, number, columns)


def _finding(row: Row, number: int, columns: int, *, roomy: bool) -> Iterator[Line]:
    finding = row.findings[number]
    yield _head(state_of(finding), f"{finding.code} {finding.name}", row, columns)
    yield from wrap([span(finding.message)], columns=columns, first=[Span(" ")], indent=1)
    if why := _why(finding.code):
        yield from _labelled("Why", why if roomy else _SENTENCE.split(why)[0], columns, "dim")
    if finding.fix:
        yield from _labelled("Fix", finding.fix.replace(*_HERE), columns)


def _question(row: Row, columns: int) -> Iterator[Line]:
    question = row.questions[0]
    yield _head("ask", f"{question.id} an open question", row, columns)
    yield from wrap([span(question.text)], columns=columns, first=[Span(" ")], indent=1)
    if question.who:
        yield from _labelled("Who", f"{question.who} may know", columns)
    yield from _labelled("Fix", row.advice, columns)


def _nothing(row: Row, columns: int) -> Iterator[Line]:
    told = {
        "ready": "nothing to mend",
        "rework": "a key result of it needs rework",
        "refine": "a key result of it can be refined",
    }.get(row.state, "")
    if row.kind == "plan":
        told = "as a whole"
    if row.kind == "left_out":
        told = row.aside or "nothing in the plan serves it"
    if row.kind == "ruled_out":
        told = "the memo rules it out"
    said = row.note if row.kind == "plan" else row.text
    if row.kind == "figures":
        told = f"{row.text}: in no line of the plan"
        said = " … ".join(quote.text for quote in row.quotes)
    yield _head(row.state, told, row, columns)
    yield from wrap([span(said)], columns=columns, first=[Span(" ")], indent=1)


def _head(state: State, told: str, row: Row, columns: int) -> Line:
    right = _place(row, told)
    word = state or ("note" if row.findings else "")
    lead = f" {SIGNS[state]} {word}  " if word else " "
    room = columns - width(lead) - width(right) - 2
    told = clip(span(told).text, max(room, 1))
    gap = " " * max(room - width(told) + 1, 1)
    return (Span(lead, STATE_STYLES[state]), Span(told, "dim"), Span(gap), Span(right, "dim"))


def _place(row: Row, told: str) -> str:
    codes = [f"{finding.code} {finding.name}" for finding in row.findings]
    parts = []
    if told in codes and len(codes) > 1:
        parts.append(f"{codes.index(told) + 1} of {len(codes)}")
    if row.folded:
        parts.append(f"n: {row.folded} note{'' if row.folded == 1 else 's'}")
    return " · ".join([*parts, row.label])


def _origin(row: Row, columns: int) -> Iterator[Line]:
    for number in row.numbers:
        if number.status in _NUMBERS:
            told = f"{number.text} is {_NUMBERS[number.status]}"
            working = f": {number.working}" if number.working else ""
            yield from _labelled("Note", told + working, columns, "ask")
    for quote in row.quotes[:1]:
        yield _source(quote, columns, len(row.quotes) - 1)
    if not row.quotes and row.note and row.kind != "plan":
        yield from _labelled("Basis", row.note, columns)


def _source(quote: Quote, columns: int, more: int) -> Line:
    where = f"{quote.document} line {quote.line}"
    if quote.page is not None:
        where = f"{quote.document} page {quote.page}"
    tail = f" +{more}" if more else ""
    label, place = f" {'From'.ljust(_LABEL)}", f"{where}  "
    room = columns - width(label + place) - len(tail) - 2
    words = clip(span(quote.text).text, max(room, 1))
    return (Span(label, "strong"), Span(place, "dim"), Span(f"“{words}”"), Span(tail, "dim"))


def _others(row: Row, number: int, columns: int) -> Iterator[Line]:
    for place, finding in enumerate(row.findings):
        if place != number:
            sign = SIGNS[state_of(finding)].strip() or "·"
            yield from _labelled("Also", f"{sign} {finding.message}", columns, "dim")
    for question in row.questions if row.findings else ():
        who = f" ({question.who} may know)" if question.who else ""
        yield from _labelled("Ask", f"{question.id} {question.text}{who}", columns, "dim")


def _labelled(label: str, text: str, columns: int, style: Style = "") -> Iterator[Line]:
    first = [Span(f" {label.ljust(_LABEL)}", "strong")]
    yield from wrap([span(text, style)], columns=columns, first=first, indent=_LABEL + 1)


@cache
def _why(code: str) -> str:
    from okrkpi.rules import discover

    rule = next((rule for rule in discover() if rule.code == code), None)
    text = rule.sections().get("Why it matters", "") if rule else ""
    return " ".join(text.split())
