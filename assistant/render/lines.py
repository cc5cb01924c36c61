"""Classified lines as a table that fits a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from assistant.render.parts import number_of
from assistant.render.styled import BLANK, WIDTH, Line, Span, Style, span, wrap
from okrkpi.export.lines import Classified

if TYPE_CHECKING:
    from okrkpi.statement import Quantity, Statement
    from okrkpi.statement.explained import Explained

KINDS = {
    "objective": "objective",
    "key_result": "key result",
    "kpi": "KPI",
    "initiative": "initiative",
    "none": "no goal",
}

_COUNTED = {"none": ("that is no goal", "that are no goals")}
_STYLES: dict[str, Style] = {
    "objective": "strong",
    "key_result": "good",
    "kpi": "info",
    "initiative": "warning",
    "none": "dim",
}
_COMPARATORS = {">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "~": "about "}
_INDENT = 24


Weighed = Callable[[str], "Explained"]
"""Tells of a line what weighs most for its kind, its vague words and its two results."""


def classified_lines(
    lines: Iterable[Classified], *, columns: int = WIDTH, weighed: Weighed | None = None
) -> Iterator[Line]:
    """Yield each line with its kind and what it states, and last how many there are of each.

    With `weighed`, what weighed most for the kind and for each mark stands beneath each line.
    """
    kinds: Counter[str] = Counter()
    for classified in lines:
        kinds[classified.statement.kind] += 1
        yield from _row(classified, columns, weighed)
    yield BLANK
    told = ", ".join(
        number_of(kinds[kind], *_COUNTED.get(kind, (name,)))
        for kind, name in KINDS.items()
        if kinds[kind]
    )
    total = number_of(sum(kinds.values()), "line")
    yield from wrap([Span(f"{total}: {told}" if told else total, "dim")], columns=columns)


def _row(classified: Classified, columns: int, weighed: Weighed | None) -> Iterator[Line]:
    statement = classified.statement
    weights = _weights(weighed(classified.text)) if weighed and classified.text else ()
    first = [
        Span(f"{classified.line:>5}  ", "dim"),
        Span(f"{KINDS[statement.kind]:<10}", _STYLES[statement.kind]),
        Span(f" {statement.confidence:>4.0%}  ", "dim"),
    ]
    yield from wrap([span(classified.text)], columns=columns, first=first, indent=_INDENT)
    for told in (_why(statement), " · ".join(_facts(statement)), *weights):
        if told:
            indent = [Span(" " * _INDENT)]
            yield from wrap([span(told, "dim")], columns=columns, first=indent, indent=_INDENT)


def _why(statement: Statement) -> str:
    """Say what the kind rests on, and what else the line could be."""
    also = " or ".join(KINDS[kind] for kind in statement.also)
    why = "; ".join(statement.reasons)
    return f"{why}; could also be {_article(also)}" if also else why


def _weights(found: Explained) -> Iterator[str]:
    from assistant.render.weights import told_weights

    parts = [(f"against {KINDS[found.next]}", found.kind)]
    parts += [(f"vague “{words}”", weights) for words, weights in found.vague]
    parts += [("two results in one", found.joined)] if found.joined else []
    yield from (f"{what}: {told_weights(weights)}" for what, weights in parts if weights)


def _article(name: str) -> str:
    return f"an {name}" if name[0] in "aio" else name if name.startswith("no ") else f"a {name}"


def _facts(statement: Statement) -> Iterator[str]:
    if statement.metric:
        yield statement.metric
    if statement.baseline and statement.target:
        yield f"{statement.baseline.text} → {statement.target.text}"
    elif statement.target:
        yield _level(statement.target)
    if statement.change:
        yield f"by {statement.change.text}"
    if statement.deadline:
        day = statement.deadline.date
        yield f"due {day.isoformat()}" if day else statement.deadline.text
    if statement.cadence:
        yield statement.cadence.text
    if statement.vague:
        yield f"vague: {', '.join(phrase.text for phrase in statement.vague)}"
    if statement.compound:
        yield "two results in one"


def _level(target: Quantity) -> str:
    return _COMPARATORS.get(target.comparator or "", "") + target.text
