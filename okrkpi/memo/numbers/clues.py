"""What bears on the part that a number plays: the words around it, dates, and numbers beside it."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Facts, Figure
from okrkpi.memo.numbers.pairs import is_history, pairs
from okrkpi.pattern import pattern

_TOKEN = pattern(r"[a-z][a-z']*|\d[\d.,]*|->|[→<>≤≥~=/(:;–—%+]")
_NEAR, _WIDE = 4, 8
_BEFORE, _AFTER = 80, 60
"""How many characters before and after a number are looked at."""
_SHORT, _MIDDLE = 6, 20


def tokens(low: str) -> list[str]:
    """Return the words and signs of a text, with `#` for every number."""
    return ["#" if one[0].isdigit() else one for one in _TOKEN.findall(low)]


def clues(low: str, figure: Figure, facts: Facts) -> set[str]:
    """Name what a sentence shows of the part that one of its numbers plays."""
    return {*_of_words(low, figure), *_of_itself(figure, facts), *_of_pairs(low, figure, facts)}


def _of_words(low: str, figure: Figure) -> Iterator[str]:
    start, end = clause_around(low, figure.start, figure.end)
    before = tokens(low[max(0, figure.start - _BEFORE) : figure.start])
    after = tokens(low[figure.end : figure.end + _AFTER])
    for place, word in enumerate(reversed(before[-_NEAR:]), 1):
        yield f"{place} before {word}"
    for place, word in enumerate(after[:_NEAR], 1):
        yield f"{place} after {word}"
    for count in (2, 3):
        if len(before) >= count:
            yield f"before {' '.join(before[-count:])}"
    if len(after) > 1:
        yield f"after {' '.join(after[:2])}"
    yield from (f"near before {word}" for word in before[-_WIDE:])
    yield from (f"near after {word}" for word in after[:_WIDE])
    clause = tokens(low[start : figure.start]) + tokens(low[figure.end : end])
    yield from (f"clause {word}" for word in clause)
    said = tokens(low)
    yield from (f"said {word}" for word in said)
    length = len(said)
    yield "short" if length < _SHORT else "middle" if length < _MIDDLE else "long"
    if low.rstrip().endswith("?"):
        yield "question"


def _of_itself(figure: Figure, facts: Facts) -> Iterator[str]:
    yield f"family {figure.family}"
    yield f"comparator {figure.comparator}"
    yield "in words" if figure.text[:1].isalpha() else "in digits"
    if figure.unit:
        yield f"unit {figure.unit}"
    if figure.value == 0:
        yield "zero"
    if figure.high is not None:
        yield "range"
    if figure.dated:
        yield "dated"
    alike = [other for other in facts.figures if other.family == figure.family]
    yield f"{min(2, sum(other.start < figure.start for other in alike))} earlier"
    yield f"{min(2, sum(other.start > figure.start for other in alike))} later"
    if figure == facts.figures[0]:
        yield "first number"
    if figure == facts.figures[-1]:
        yield "last number"


def _of_pairs(low: str, figure: Figure, facts: Facts) -> Iterator[str]:
    start, end = clause_around(low, figure.start, figure.end)
    for moment in facts.moments:
        yield f"{moment.role} in {'clause' if start <= moment.start < end else 'sentence'}"
    for one, other in pairs(low, facts.figures):
        told = is_history(low, min(one, other, key=lambda each: each.start))
        if figure in (one, other):
            yield f"pair {'from' if figure == one else 'to'}{' told' if told else ''}"
