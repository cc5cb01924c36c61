"""Two values that the memo gives for the same thing."""

from __future__ import annotations

import re

from okrkpi.memo.content.baselines import disputes
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.topics import label_of, subject_before
from okrkpi.memo.language.words import content, overlap
from okrkpi.memo.model import Contradiction, Level, Move, Noted, Value
from okrkpi.memo.numbers.alike import compatible
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.wishes import is_opinion
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_NOT = pattern(r"\bnot\s+(?:the\s+)?$")


def find_contradictions(
    reading: Reading, moves: list[Move], levels: list[Level], noted: list[Noted]
) -> list[Contradiction]:
    """Return pairs of values that cannot both be true."""
    found = [
        *_disputed(reading, moves, noted),
        *_stated_twice(moves, levels, noted),
        *_both_said(reading),
    ]
    kept: dict[tuple[float, float], Contradiction] = {}
    for one in found:
        kept.setdefault((one.first.value, one.second.value), one)
    return list(kept.values())


def _disputed(reading: Reading, moves: list[Move], noted: list[Noted]) -> list[Contradiction]:
    """Somebody else's figure, beside the one that the memo uses."""
    found = []
    for sentence in reading.outline.sentences:
        if not disputes(sentence):
            continue
        for figure in reading.facts[sentence.index].figures:
            if reading.part(figure) in {"target", "threshold"} or re.match(
                r"\s*of (?:these|those|them)\b", sentence.low[figure.end :]
            ):
                continue
            if _NOT.search(sentence.low[: figure.start]):
                continue
            if other := _counterpart(reading, sentence, figure, moves, noted):
                metric, value = other
                found.append(Contradiction(metric, value, reading.value(figure)))
                break
    return found


_SAID = pattern(
    r"\b(?:says?|counts?|shows?|reports?|puts? it at|means?|thinks?|claims?|insists on|"
    r"has)\s+(?:it is |that it is |only |about )*$"
)


def _both_said(reading: Reading) -> list[Contradiction]:
    """`Finance says 1.1 percent, the carrier says 0.4`, in one sentence."""
    found = []
    for sentence in reading.outline.sentences:
        said = [
            f
            for f in reading.facts[sentence.index].figures
            if _SAID.search(sentence.low[: f.start]) and not is_opinion(sentence.low, f)
        ]
        if len(said) == 2 and said[0].value != said[1].value and compatible(said[0], said[1]):
            metric = label_of(reading, sentence) or subject_before(reading, sentence)
            if metric:
                first, second = reading.value(said[0]), reading.value(said[1])
                found.append(Contradiction(metric, first, second))
    return found


def _counterpart(
    reading: Reading, sentence: Sentence, figure: Figure, moves: list[Move], noted: list[Noted]
) -> tuple[str, Value] | None:
    denied = [
        f.value
        for f in reading.facts[sentence.index].figures
        if _NOT.search(sentence.low[: f.start])
    ]
    name = measured(reading, figure)
    own = name.text if name and not name.anaphoric else None
    for move in sorted(moves, key=lambda m: abs(sentence.index - m.sentence)):
        base = move.baseline
        if base is None or base.value == figure.value or not _alike(base, figure):
            continue
        near = 0 <= sentence.index - move.sentence <= 2 and _same_block(
            reading, sentence, move.sentence
        )
        same = overlap(move.metric, own) >= 0.5 if own else near
        if base.value in denied or same:
            return move.metric, base
    for note in noted:
        other = note.figure
        if (
            other.sentence == sentence.index
            or other.value == figure.value
            or other.family != figure.family
        ):
            continue
        if (
            note.metric
            and note.role in {"current", "plain"}
            and len(content(note.metric) & content(sentence.text)) >= 2
        ):
            exact = overlap(note.metric, name.text if name else sentence.text) >= 0.66
            if exact and not re.search(r"\b(?:19|20)\d\d\b", note.quote.text):
                return note.metric, reading.value(other)
    return None


def _same_block(reading: Reading, sentence: Sentence, index: int) -> bool:
    return reading.sentence(index).block == sentence.block


def _alike(value: Value, figure: Figure) -> bool:
    if "/" in value.text and "/" not in figure.text:
        return False
    bare = value.unit is None or figure.unit is None
    return bare or (
        compatible(figure, Figure(0, value.value, value.text, 0, 0, value.unit))
        and (
            value.unit == figure.unit
            or None in {value.unit, figure.unit}
            or figure.family != "count"
        )
    )


def _stated_twice(
    moves: list[Move], levels: list[Level], noted: list[Noted]
) -> list[Contradiction]:
    """The same metric with another value elsewhere in the memo."""
    found = []
    named: dict[frozenset[str], list[Noted]] = {}
    for note in noted:
        if note.metric and note.role in {"current", "plain"} and not note.figure.dated:
            named.setdefault(content(note.metric), []).append(note)
    known = [(m.metric, m.baseline) for m in moves] + [(lv.metric, lv.current) for lv in levels]
    for metric, value in known:
        if value is None or not content(metric):
            continue
        for note in named.get(content(metric), ()):
            other = note.figure
            same = other.unit == value.unit and note.quote.line != value.quote.line
            if same and other.value != value.value:
                text = Value(other.text, other.value, other.unit, note.quote)
                found.append(Contradiction(metric, value, text))
    return found
