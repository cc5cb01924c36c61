"""Moves of a metric: where it is and where it should go, paired over sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from okrkpi.memo.content.ahead import name_ahead, stood_before
from okrkpi.memo.content.aimed_names import label_aimed, name_from_baseline
from okrkpi.memo.content.baselines import COMPARED, find_baseline
from okrkpi.memo.content.changes import by_change
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moving import label_name, make_move, may_move
from okrkpi.memo.content.standing import whole_name
from okrkpi.memo.content.steps import further_step
from okrkpi.memo.content.topics import headline, label_of, topic_for
from okrkpi.memo.content.zeros import down_to_zero
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, pluralise
from okrkpi.memo.language.orders import strip_lead
from okrkpi.memo.language.phrases import capitalise, noun_phrase, split_predicate
from okrkpi.memo.language.words import overlap
from okrkpi.memo.model import Move
from okrkpi.memo.numbers.alike import same_value
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.numbers.pairs import is_history, pairs
from okrkpi.memo.numbers.sound import is_sound
from okrkpi.memo.numbers.wanted import drop_connectors, name_wanted
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_TIME_ONLY = pattern(r"(?:so |thus )?far|now|today|currently|at the moment|to date|at present")
_GO = pattern(r"(?:go|get|grow|come|move|expand|scale)(?: up| down)?$")
# A sentence with a second half, a question or the author in it is no line of a plan.
_TELLS_MORE = pattern(
    r"[;?]|\b(?:believes|thinks|reckons|hopes)\b|\bi\b|\bi'|^(?:for|in|by) 20\d\d\b|^why\b"
)
_FEWEST_WORDS = 4
"""A sentence of fewer words names no measure: `Make it fourteen`."""
_WAS = pattern(r"\b(?:was|were|up from|down from|last \w+)\b")


def find_moves(reading: Reading, used: set[tuple[int, int]]) -> list[Move]:
    """Return every move that the memo's sentences state, in order; note their numbers as used."""
    found = [*_spelled(reading, used), *down_to_zero(reading, used), *by_change(reading, used)]
    found += _wanted(reading, used)
    found.sort(key=lambda move: move.sentence)
    found = [
        _sound(reading, move) for move in found if move.metric or move.wording or move.baseline
    ]
    found = [move for move in found if move.metric or move.wording]
    return _distinct(found)


def _sound(reading: Reading, move: Move) -> Move:
    """Keep the author's sentence where no clean name was found for a measure."""
    if move.wording or is_sound(move.metric):
        return move
    if move.baseline and move.target:
        under = headline(reading, reading.sentence(move.sentence))
        if under and is_sound(under):
            return replace(move, metric=under, unit_in_name=False)
    text = reading.sentence(move.sentence).text.strip(" .!")
    if _TELLS_MORE.search(plain(text)) or len(text.split()) < _FEWEST_WORDS:
        return replace(move, metric="", wording=None)
    return replace(move, metric="", wording=text, unnamed=True)


def _spelled(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """Moves that one sentence spells out: `from 29 % to 20 %`."""
    for sentence in reading.outline.sentences:
        if not may_move(reading, sentence):
            continue
        for first, second in pairs(sentence.low, reading.facts[sentence.index].figures):
            taken = first.key in used or second.key in used
            if taken or is_history(sentence.low, min(first, second, key=lambda f: f.start)):
                continue
            if {"threshold", "benchmark"} & {reading.part(second), reading.part(first)}:
                continue
            if same_value(first, second):
                continue
            if _told_beside(reading, sentence, first, second):
                continue
            used |= {first.key, second.key}
            yield _paired(reading, sentence, first, second)


def _told_beside(reading: Reading, sentence: Sentence, first: Figure, second: Figure) -> bool:
    """Tell `14 (was 9 in spring)`, which only looks back where another number is wanted."""
    if first.start < second.start or not _WAS.search(sentence.low[second.end : first.start]):
        return False
    following = sentence.index + 1
    others = [sentence]
    if following < len(reading.outline.sentences):
        after = reading.sentence(following)
        others += [after] if after.block == sentence.block else []
    return any(
        reading.part(figure) == "target"
        for other in others
        for figure in reading.facts[other.index].figures
        if figure not in {first, second}
    )


def _paired(reading: Reading, sentence: Sentence, first: Figure, second: Figure) -> Move:
    earlier = min(first, second, key=lambda f: f.start)
    wanted = name_wanted(sentence.text, max(first, second, key=lambda f: f.start))
    start, _ = clause_around(sentence.text, earlier.start, earlier.end)
    start = max(start, _after_last(reading, sentence, earlier))
    before = re.sub(r"\s*(?:\bfrom|[:=–—-])\s*$", "", sentence.text[start : earlier.start].rstrip())
    plainly = noun_phrase(drop_connectors(strip_lead(before)))
    plainly = (
        "" if _TIME_ONLY.fullmatch(plain(plainly)) or _GO.fullmatch(plain(plainly)) else plainly
    )
    name: Name | None = None
    if earlier is second:
        modal = re.search(r"\b(?:should|must|has to|have to|needs? to|is to|are to)\b", before)
        name = name_wanted(sentence.text, second).name if modal else None
        name = name or measured(reading, second)
    if name is None and plainly and split_predicate(plainly) is None and not _pronoun(plainly):
        name = wanted.name or Name(plainly)
    counted = Name(pluralise(second.unit)) if second.unit and second.unit.isalpha() else None
    counted = counted if second.family == "count" and _GO.search(plain(before)) else None
    others = (counted, wanted.name, measured(reading, first), label_name(reading, sentence))
    names = [one for one in (name, *others) if one]
    name = next((one for one in names if is_sound(one.text)), names[0] if names else None)
    metric = name.text if name else ""
    imperative = wanted.imperative
    if imperative and not (first.text in imperative and " from " in imperative):
        imperative = None
    return make_move(
        reading, sentence, metric, first, second, name.unit if name else False, imperative
    )


def _after_last(reading: Reading, sentence: Sentence, figure: Figure) -> int:
    """Return where the words for a number begin, after the number before it and its comma."""
    ends = [f.end for f in reading.facts[sentence.index].figures if f.end <= figure.start]
    if not ends:
        return 0
    found = re.match(r"[^,;]{0,40}[,;]\s*(?:and\s+)?", sentence.text[max(ends) :])
    return max(ends) + found.end() if found and max(ends) + found.end() < figure.start else 0


def _pronoun(text: str) -> bool:
    return is_a(plain(text).split(" ", 1)[0], "anaphora", "pronouns")


def _wanted(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """Moves whose target stands in one sentence and whose start may stand in another."""
    for sentence in reading.outline.sentences:
        if not may_move(reading, sentence):
            continue
        found: list[Move] = []
        last: Figure | None = None
        for figure in reading.facts[sentence.index].figures:
            if figure.key in used:
                continue
            if last and (step := further_step(reading, sentence, found[-1], last, figure)):
                if step.metric != found[-1].metric:
                    found[-1] = replace(found[-1], metric=step.metric, unit_in_name=False)
            elif reading.part(figure) == "target":
                step = _aimed(reading, sentence, figure, used)
            else:
                step = None
            if step:
                used.add(figure.key)
                found, last = [*found, step], figure
        yield from found


def _aimed(
    reading: Reading, sentence: Sentence, target: Figure, used: set[tuple[int, int]]
) -> Move | None:
    wanted = name_wanted(sentence.text, target, topic_for(reading, target))
    baseline = find_baseline(reading, sentence, target, wanted.name, used)
    ahead = reading.ahead(sentence)
    if baseline is None and ahead:
        about = label_of(reading, sentence) or ""
        named = wanted.name or name_ahead(reading, target, about)
        wanted = type(wanted)(named)
        sought = f"{named.text if named else ''} {about}"
        baseline = stood_before(reading, sentence, target, sought, used)
    if baseline is None and wanted.name is None and wanted.imperative is None:
        label = label_aimed(reading, sentence, target)
        if label is None:
            return None
        wanted = type(wanted)(Name(label, anaphoric=True))
    if baseline is None and wanted.imperative is None and not (wanted.name and wanted.name.text):
        return None
    used.add(target.key)
    name = wanted.name
    imperative, order = wanted.imperative, None
    if baseline is not None:
        used.add(baseline.key)
        name = name_from_baseline(reading, sentence, wanted, baseline, ahead=bool(ahead))
        imperative, order = None, wanted.imperative
    elif imperative is None and name is None:
        return None
    metric = whole_name(reading, sentence, name.text) if name else ""
    if baseline and target.family == "count" and baseline.text.split()[0].isdigit():
        # `83 out of 100 leave on time. I expect 95` counts those that leave, and not their share.
        metric = capitalise(metric.removeprefix("Share of ")) if " of " in baseline.text else metric
    unit = bool(name and name.unit)
    move = make_move(reading, sentence, metric, baseline, target, unit, imperative)
    return replace(move, order=order)


def _distinct(moves: list[Move]) -> list[Move]:
    """Drop a move that only repeats another's metric and target."""
    kept: list[Move] = []
    by_target: dict[tuple[float, str | None], list[int]] = {}
    for move in moves:
        key = (move.target.value, move.target.unit) if move.target else (-1.0, "none")
        alike = by_target.setdefault(key, [])
        same = next((i for i in alike[:COMPARED] if _same(kept[i], move)), None)
        if same is None:
            alike.append(len(kept))
            kept.append(move)
        elif kept[same].baseline is None and move.baseline is not None:
            kept[same] = move
    return kept


def _same(one: Move, other: Move) -> bool:
    if one.target is None or other.target is None or one.target.value != other.target.value:
        return False
    if one.target.unit != other.target.unit:
        return False
    both = one.baseline is not None and other.baseline is not None
    if both and one.baseline and other.baseline and one.baseline.value != other.baseline.value:
        return False
    return one.metric == other.metric or overlap(one.metric, other.metric) >= 0.6
