"""Steps of one move by several dates: `8 days by March and 5 by June`."""

from __future__ import annotations

from dataclasses import replace

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.moving import in_time, make_move
from okrkpi.memo.model import Move
from okrkpi.memo.numbers.alike import compatible
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_GOES_ON = pattern(
    r"(?:,|;|\b(?:and|then|or))(?:,? (?:and|then|even|to|at|at least|at most|about|under|over|"
    r"below|above|no more than|not more than|perhaps|maybe))*\s\W?$"
)
_BETWEEN = 70


def further_step(
    reading: Reading, sentence: Sentence, before: Move, last: Figure, figure: Figure
) -> Move | None:
    """Return the same move to a later number, where both numbers have dates of their own."""
    between = sentence.low[last.end : figure.start]
    if len(between) > _BETWEEN or not _GOES_ON.search(between) or before.metric == "":
        return None
    if not compatible(figure, last) and figure.family != last.family:
        return None
    first, due = reading.due(sentence.index, last.start), reading.due(sentence.index, figure.start)
    if first is None or due is None or first.text == due.text:
        return None
    if not _own(reading, last, figure) or any(
        other.start > figure.start and reading.part(other) == "current"
        for other in reading.facts[sentence.index].figures
    ):
        return None
    metric, unit = before.metric, before.unit_in_name
    if unit and figure.unit != last.unit:
        metric, unit = in_time(metric), False
    made = make_move(reading, sentence, metric, None, figure, unit)
    return replace(made, baseline=before.baseline, quotes=before.quotes, due=due)


def _own(reading: Reading, last: Figure, figure: Figure) -> bool:
    """Tell whether a date stands right after each of two numbers."""
    strong = [m for m in reading.facts[figure.sentence].moments if m.role == "due" and m.strong]
    return any(last.end <= m.start < figure.start for m in strong) and any(
        m.start >= figure.end for m in strong
    )
