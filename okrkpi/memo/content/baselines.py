"""Where the metric of a wanted number stands now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.foreign import is_foreign
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.starts import likely_start
from okrkpi.memo.cues import plain
from okrkpi.memo.language.words import overlap
from okrkpi.memo.numbers.alike import compatible, is_noun, same_value
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.numbers.pairs import past_moves
from okrkpi.memo.numbers.wanted import BRINGS_IT
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_FARTHEST, COMPARED = 7, 20
_FAR_APART = 50
_EARLIER = pattern(
    r"(?:\b(?:it|that|this|which|they) (?:was|were|had been|used to be)|\bused to be|\bhad been)"
    r"(?: (?:at|only|just|about|around|still))*\s$"
)
_PROMISED = pattern(
    r"\b(?:(?:the |our )?(?:plan|budget|target|goal) (?:was|is|had been)|"
    r"(?:we|i|they) (?:said|promised|agreed|planned|budgeted|hoped for|aimed (?:at|for)))"
    r"(?: (?:about|around|at least))?\s\W?$"
)
_IN_BRACKETS = pattern(r"\((?:it )?(?:was|were|had been)(?: (?:at|only|about|still))?\s$")
_COUNTED = pattern(r"(?:\s(?!(?:and|or|but|so)\b)[\w'-]+){1,4}\s")
_STEP = pattern(
    r"(?:\b(?:is|are|was|were|be|been|'s|'re)(?: \w+)? (?:up|down)|\b(?:grew|rose|fell|dropped|"
    r"grown|risen|fallen|increased|decreased|up|down) by|\b(?:grew|rose|grown|risen))"
    r"(?: (?:only|just|about|around|some|nearly|almost|roughly|over))?\s$"
)


def find_baseline(
    reading: Reading,
    sentence: Sentence,
    target: Figure,
    wanted: Name | None,
    used: set[tuple[int, int]],
) -> Figure | None:
    """Find where the metric of a wanted number stands now."""
    outline, facts, parts = reading.outline, reading.facts, reading.parts
    if start := likely_start(outline, facts, parts, target, used):
        return start
    best: Figure | None = None
    best_score = 0.0
    kin = _promised(reading, sentence, target)
    for other, distance in nearby(reading, sentence):
        for figure in reading.facts[other.index].figures:
            if figure is target or figure.key in used or not compatible(figure, target):
                continue
            if same_value(figure, target) or is_foreign(reading, figure, sentence, target):
                continue
            if distance and wanted is None and _out_of_scale(figure, target):
                continue
            if not distance and _counts_means(sentence.low[figure.end : target.start]):
                continue
            if kin and kin.unit and figure.unit and kin.unit != figure.unit:
                continue
            score = score_of(reading, figure, distance, wanted, after=_is_after(figure, target))
            score += _next_to(reading, figure, target) if score > 0 else 0.0
            score += 3.0 if kin and kin.unit and kin.unit == figure.unit else 0.0
            if score > best_score:
                best, best_score = figure, score
    return best


def _out_of_scale(figure: Figure, target: Figure) -> bool:
    """Tell numbers of such different size that they are hardly values of one measure."""
    low, high = sorted((abs(figure.value), abs(target.value)))
    return target.unit is None and low > 0 and high / low > _FAR_APART


def _counts_means(between: str) -> bool:
    """`Two more tills should bring it to 15` says by how many tills, not where things stand."""
    found = BRINGS_IT.search(between)
    return found is not None and bool(_COUNTED.fullmatch(between[: found.start()]))


def _promised(reading: Reading, sentence: Sentence, target: Figure) -> Figure | None:
    """Return what was promised before of the same thing: `We said 500 women, let's aim at 450`."""
    for figure in reading.facts[sentence.index].figures:
        before = sentence.low[: figure.start][-40:]
        if figure.start < target.start and _PROMISED.search(before) and is_noun(figure):
            return figure
    return None


def _next_to(reading: Reading, figure: Figure, target: Figure) -> float:
    """Return what speaks for a number of the same kind that stands right before the target."""
    if figure.sentence != target.sentence or figure.start > target.start:
        return 0.0
    between = [
        other
        for other in reading.facts[figure.sentence].figures
        if figure.start < other.start < target.start
    ]
    alike = figure.family == target.family or (
        target.unit is None and figure.family in {"money", "share"}
    )
    return 4.0 if alike and not between else 0.0


def _is_after(figure: Figure, target: Figure) -> bool:
    return (figure.sentence, figure.start) > (target.sentence, target.start)


def nearby(reading: Reading, sentence: Sentence) -> Iterator[tuple[Sentence, int]]:
    """Yield the sentences in which a baseline may stand, with how far off they are."""
    yield sentence, 0
    rank = reading.priority_of[sentence.index]
    for index in range(sentence.index - 1, max(-1, sentence.index - _FARTHEST), -1):
        other = reading.sentence(index)
        own = reading.priority_of[index]
        together = own == rank if rank is not None else other.block == sentence.block
        if not together or reading.outline.blocks[other.block].kind == "quoted":
            break
        yield other, sentence.index - index
    for index in range(sentence.index + 1, min(len(reading.outline.sentences), sentence.index + 3)):
        other = reading.sentence(index)
        if other.block != sentence.block or reading.priority_of[index] != rank:
            break
        yield other, index - sentence.index


def score_of(
    reading: Reading, figure: Figure, distance: int, wanted: Name | None, *, after: bool
) -> float:
    """Return how likely a number is to be the baseline, from 0."""
    part = reading.part(figure)
    if part in {"target", "threshold", "benchmark"}:
        return 0.0
    sentence = reading.sentence(figure.sentence)
    before = sentence.low[: figure.start]
    if re.search(
        r"\b(?:of the|of our|out of|per|under|over|than|within|every|aged|room)\s$",
        before,
    ):
        return 0.0
    if any(form.search(before[-40:]) for form in (_STEP, _PROMISED, _IN_BRACKETS)):
        return 0.0
    past = past_moves(sentence.low, reading.facts[figure.sentence].figures)
    if any(start == figure for start, _ in past):
        return 0.0
    earlier = 3.0 if _EARLIER.search(before) else 0.0
    name = measured(reading, figure)
    score = 5.0 - 0.5 * distance + (2.0 if part == "current" else 0.0) + (1.0 if name else 0.0)
    score += 2.0 if any(end == figure for _, end in past) else 0.0
    score -= max(earlier, 1.0 if figure.dated else 0.0)
    score -= (
        2.5 if re.search(r"\b(?:meaning|which|who|because|that is)\b[^,;]*$", before[-60:]) else 0.0
    )
    score -= 0.02 * figure.start + (3.0 if disputes(sentence) else 0.0)
    if after and distance and wanted is None and name and not name.anaphoric:
        return 0.0
    if after:
        score -= 1.0 if part == "current" or distance == 0 else 4.5
    if wanted is not None and not wanted.anaphoric:
        shared = _shared(name.text, wanted.text) if name else 0.0
        if name and not name.anaphoric and shared == 0:
            return 0.0
        score += 3 * shared - (0.0 if name else 1.5)
        if not name and distance > 1:
            return 0.0
    return score


def _shared(one: str, other: str) -> float:
    return 1.0 if plain(one) == plain(other) else overlap(one, other)


_DISPUTES = pattern(
    r"^\W*(?!That|This|It|We|I |He|She|They|These|There|What|Which|Who|Nobody|"
    r"Everybody)(?:[A-Z][\w.'’-]*\s){1,4}(?:says?|means|thinks?|claims?|puts?|shows?|"
    r"insists?|reckons?|counts?|gives?|reports?)\b|"
    r"\b(?:sheet|dashboard|report|department|figures?|system|survey|team|warehouse|"
    r"tracker|tool|database|ledger|spreadsheet|crm|carrier|office|registry) (?:says?|"
    r"shows?|puts?|gives?|has|counts?|reports?)\b|\?\?"
)


def disputes(sentence: Sentence) -> bool:
    """Tell whether a sentence gives somebody's other figure."""
    return bool(_DISPUTES.search(sentence.text))
