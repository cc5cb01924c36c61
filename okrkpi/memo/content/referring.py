"""Changes of a number that was told before: `see that number halved`, `let us save 200,000`."""

from __future__ import annotations

from dataclasses import replace

from okrkpi.memo.content.baselines import nearby, score_of
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moving import make_move
from okrkpi.memo.model import Move
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_HALVED = pattern(
    r"\b(?:see|have|get|want|like|wish) (?P<object>(?:that|it|this|them|these|those|the|our)"
    r"(?: [\w-]+){0,5}?) (?P<verb>halved|doubled|tripled|cut in half)\b"
)
_SAVES = pattern(
    r"(?:\bto |\blet us |\blet's |\bmust |\bshould |\bwill |\bcan |\bplease |^)(?:save|shave off) "
    r"(?P<by>(?:at least |about |around )?[£$€]?\d[\d.,]*\s?(?:(?:k|m|bn|million|thousand)\b ?)?"
    r"(?:%|per ?cent|euros?|dollars?|pounds?|kroner|francs?)?)"
)
_DONE = {"halved": "halve", "doubled": "double", "tripled": "triple", "cut in half": "halve"}


def saved(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Move | None:
    """`The heating bill is 1.1 million; let us save 200,000` is to cut it by that."""
    found = _SAVES.search(sentence.low)
    baseline = reference(reading, sentence, used, found.start()) if found else None
    name = measured(reading, baseline) if baseline else None
    if found is None or baseline is None or name is None:
        return None
    figures = reading.facts[sentence.index].figures
    amount = next((f for f in figures if f.start >= found.start("by")), None)
    if amount is None or baseline.family not in {amount.family, "money"}:
        return None
    used |= {amount.key, baseline.key}
    by = sentence.text[slice(*found.span("by"))].strip(" .,")
    return changed(reading, sentence, name.text, baseline, f"cut| by {by}")


def halved(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Move | None:
    """`The board wishes to see that number halved`."""
    found = _HALVED.search(sentence.low)
    if found is None:
        return None
    baseline = reference(reading, sentence, used, found.start())
    name = measured(reading, baseline) if baseline else None
    if baseline is None or name is None:
        return None
    used.add(baseline.key)
    return changed(reading, sentence, name.text, baseline, _DONE[found["verb"]])


def changed(
    reading: Reading, sentence: Sentence, metric: str, baseline: Figure | None, change: str
) -> Move:
    """Return a move by a change, quoting the sentence that wants it."""
    move = make_move(reading, sentence, metric, baseline, None, unit_in_name=False)
    quotes = tuple(dict.fromkeys((*move.quotes, sentence.quote())))
    return replace(move, relative=change, quotes=quotes, due=reading.due(sentence.index))


# `Halve them` is about what is counted, `halve that` about a share.
_MANY = pattern(r"\w+ (?:them|these|those)\b")


def reference(
    reading: Reading, sentence: Sentence, used: set[tuple[int, int]], before: int
) -> Figure | None:
    """Return the number that `halve that share` is about: the last one that stands before it."""
    best: Figure | None = None
    best_score = 0.0
    likely = "count" if _MANY.match(sentence.low[before:]) else "share"
    for other, distance in nearby(reading, sentence):
        if other.index > sentence.index:
            continue
        for figure in reading.facts[other.index].figures:
            if not distance and figure.start >= before:
                continue
            score = score_of(reading, figure, distance, None, after=False)
            score += 2.0 if figure.family == likely else 0.0
            score += 0.0 if distance or score <= 0 else 4.0
            if figure.key not in used and score > best_score:
                best, best_score = figure, score
    return best
