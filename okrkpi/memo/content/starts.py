"""Which number of a memo is where the measure of a wanted number stands now.

A linear model weighs the features of a pair of numbers: how far apart they stand, what stands
between them, the parts that they play, their units, and the words that their sentences share. The
weights were learned from marked memos by `make train` and stand in `starts.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from math import log2

from okrkpi.memo.content.parts import Parts
from okrkpi.memo.language.words import content, shared
from okrkpi.memo.numbers.alike import compatible, same_value
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.clues import tokens
from okrkpi.memo.numbers.figure import Facts, Figure
from okrkpi.memo.numbers.pairs import is_history, pairs
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.memo.weights import shares
from okrkpi.pattern import pattern

WEIGHTS = "starts.tsv"
_BEFORE, _AFTER = 14, 4
"""How many sentences before and after a wanted number are searched."""
_MOST = 12
"""How many of the numbers there, on either side, are weighed."""
_NEAR = 3
_LIKELY = 0.5
_PARTS = pattern(r",|\band\b|\d")
_OVER = pattern(
    r"\b(?:(?:it|that|this|which) (?:was|were|had been|used to be)|(?:years?|months?|weeks?) ago"
    r"|(?:last|previous|prior) (?:year|half|quarter|season|spring|summer|autumn|winter))\b"
)
_REFERS = pattern(r"\W*(?:it|that|this|these|those|they|he|she|we|i)\b")


def candidates(facts: Sequence[Facts], target: Figure) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield the numbers near a wanted one that could be of its measure, with those between."""
    near = facts[max(0, target.sentence - _BEFORE) : target.sentence + _AFTER + 1]
    alike = [figure for own in near for figure in own.figures if compatible(figure, target)]
    before = [figure for figure in alike if figure.key < target.key][-_MOST:]
    after = [figure for figure in alike if figure.key > target.key][:_MOST]
    for place, figure in enumerate(before):
        if not same_value(figure, target):
            yield figure, before[place + 1 :]
    for place, figure in enumerate(after):
        if not same_value(figure, target):
            yield figure, after[:place]


def likely_start(
    outline: Outline,
    facts: Sequence[Facts],
    parts: Parts,
    target: Figure,
    used: Set[tuple[int, int]],
) -> Figure | None:
    """Return the number at which the measure of a wanted one most likely stands, if any does."""
    free = [
        (figure, between)
        for figure, between in candidates(facts, target)
        if figure.key not in used and parts[figure.key] not in {"target", "threshold"}
    ]
    # `28% answered late; that was 15% last year`: beside today's value an earlier one is no start.
    over = {figure.key for figure, _ in free if _is_over(outline, figure)}
    today = {figure.sentence for figure, _ in free if figure.key not in over}
    odds = [
        (figure, shares(WEIGHTS, features(outline, facts, parts, figure, target, between))["start"])
        for figure, between in free
        if figure.key not in over or figure.sentence not in today
    ]
    best, share = max(odds, key=lambda one: one[1], default=(None, 0.0))
    return best if share > _LIKELY else None


def _is_over(outline: Outline, figure: Figure) -> bool:
    """Tell an earlier value by its clause: `that was 15% last year`."""
    low = outline.sentences[figure.sentence].low
    start, end = clause_around(low, figure.start, figure.end)
    return figure.dated or _OVER.search(low, start, end) is not None


def features(
    outline: Outline,
    facts: Sequence[Facts],
    parts: Parts,
    figure: Figure,
    target: Figure,
    between: Sequence[Figure],
) -> set[str]:
    """Name what speaks for or against a number as the start of a wanted one."""
    part = parts[figure.key]
    after = figure.key > target.key
    side = "after" if after else "before"
    away = abs(figure.sentence - target.sentence)
    found = {f"part {part}", f"{side} {min(away, 6)}", f"{side} {min(away, 2)} + part {part}"}
    found |= set(_of_units(figure, target))
    found |= set(_of_place(outline, figure, target, side))
    found |= set(_of_between(parts, figure, between, side))
    found |= set(_of_words(outline, facts, figure, target))
    own = facts[figure.sentence].figures
    found.add("first of its sentence" if figure == own[0] else "later in its sentence")
    before = tokens(outline.sentences[figure.sentence].low[: figure.start])
    found |= {f"stands behind {word}" for word in before[-2:]}
    if figure.dated:
        found |= {"dated", f"dated + part {part}"}
    return found


def _of_units(figure: Figure, target: Figure) -> Iterator[str]:
    if figure.unit == target.unit:
        yield f"same unit {figure.family}" if figure.unit else "no units"
    elif figure.unit is None or target.unit is None:
        bare = "start" if figure.unit is None else "target"
        yield f"bare {bare} + {figure.family} + {target.family}"
    else:
        yield f"other unit {figure.family}"
    if figure.value == target.value:
        yield "same value"
    elif figure.value > 0 and target.value > 0:
        yield f"times {max(-5, min(5, round(log2(target.value / figure.value))))}"
    else:
        yield "zero"


def _of_place(outline: Outline, figure: Figure, target: Figure, side: str) -> Iterator[str]:
    one, other = (outline.sentences[each.sentence] for each in (figure, target))
    if one.block == other.block:
        yield f"{side} in its block"
    else:
        kinds = sorted({outline.blocks[each.block].kind for each in (one, other)})
        yield f"{side} in {min(3, abs(one.block - other.block))} other block"
        yield f"blocks {' '.join(kinds)}"
    if one.section != other.section:
        yield "other section"


def _of_between(
    parts: Parts, figure: Figure, between: Sequence[Figure], side: str
) -> Iterator[str]:
    """Name how many other numbers that fit stand between the two, and what they are."""
    yield f"{side} {min(_NEAR, len(between))} between"
    inner = {parts[other.key] for other in between}
    yield from (f"{side} between {part}" for part in inner)
    if "current" not in inner and parts[figure.key] == "current":
        yield f"{side} nearest current"


def _of_words(
    outline: Outline, facts: Sequence[Facts], figure: Figure, target: Figure
) -> Iterator[str]:
    one, other = (outline.sentences[each.sentence] for each in (figure, target))
    if one.index == other.index:
        own = facts[one.index].figures
        for pair in pairs(one.low, own):
            if pair == (figure, target):
                told = is_history(one.low, min(pair, key=lambda each: each.start))
                yield "told pair" if told else "pair"
            elif figure in pair or target in pair:
                yield "paired otherwise"
        between = one.low[min(figure.end, target.end) : max(figure.start, target.start)]
        yield from (f"says {word}" for word in tokens(between))
    else:
        alike = shared(content(one.text), content(other.text))
        yield f"{min(2, round(alike))} words shared"
        if not alike:
            yield "refers" if _REFERS.match(other.low) else "names something else"
    alike = shared(_said_of(one, figure), _said_of(other, target))
    yield f"{min(2, round(alike))} words of the clauses shared"
    start, _ = clause_around(other.low, target.start, target.end)
    yield from (f"wanted {word}" for word in tokens(other.low[start : target.start])[-3:])


def _said_of(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Return the words of the part of a sentence that holds a number and no other."""
    start, end = clause_around(sentence.text, figure.start, figure.end)
    before = _PARTS.split(sentence.text[start : figure.start])[-1]
    after = _PARTS.split(sentence.text[figure.end : end])[0]
    return content(f"{before} {after}")
