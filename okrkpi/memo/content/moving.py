"""Making a move of the numbers of a sentence."""

from __future__ import annotations

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.topics import label_of
from okrkpi.memo.model import Move
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.text.outline import Sentence

TARGETLESS = frozenset({"background", "annex", "admin", "non_goals", "vision", "risks", "budget"})


def may_move(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence stands where moves may be stated."""
    kind = reading.outline.blocks[sentence.block].kind
    if kind not in {"paragraph", "item"} or sentence.block in reading.closed:
        return False
    within = reading.priority_of[sentence.index] is not None
    role = reading.outline.role(sentence)
    return role not in TARGETLESS or (within and role in {"vision", "risks", "budget"})


def label_name(reading: Reading, sentence: Sentence) -> Name | None:
    """Return what a sentence is about as the name of a metric."""
    label = label_of(reading, sentence)
    return Name(label, anaphoric=True) if label else None


def make_move(
    reading: Reading,
    sentence: Sentence,
    metric: str,
    baseline: Figure | None,
    target: Figure | None,
    unit_in_name: bool,
    imperative: str | None = None,
) -> Move:
    """Make a move of two numbers, with the sentence\'s date and quotes."""
    quotes = []
    for figure in (baseline, target):
        if figure is not None and (quote := reading.quote(figure)) not in quotes:
            quotes.append(quote)
    return Move(
        metric=metric,
        baseline=reading.value(baseline) if baseline else None,
        target=reading.value(target) if target else None,
        due=reading.due(sentence.index, target.start if target else None),
        sentence=sentence.index,
        quotes=tuple(quotes) or (sentence.quote(),),
        priority=reading.priority_of[sentence.index],
        unit_in_name=unit_in_name,
        wording=imperative,
    )
