"""Levels to be kept and measures to be watched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from okrkpi.memo.content.aside import bracket_around, held_in
from okrkpi.memo.content.bounds import NOBODY, comparator_of, level_worded
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.kept import own_label
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moving import carried, wished_plainly
from okrkpi.memo.content.watched import watched_in
from okrkpi.memo.cues import plain
from okrkpi.memo.language.phrases import capitalise, noun_phrase
from okrkpi.memo.model import Level, Value
from okrkpi.memo.numbers.alike import compatible
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.sound import is_broken
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_REFERS = pattern(r"\W*(?:it|we|this|that|they|today|now|currently|at present|there)\b")
_REFERS_BACK = pattern(
    r"\b(?:it|that|this|they|them|none|which|there)\b|"
    r"\bwe (?:must|should|have to|need to) (?:be|stay|get|keep)\b"
)
_COMPARES = pattern(r"\b(?:per|under|over|within|out of|more than|of the)\s$")
# `14 left. Not more than 5 next year`: with no subject the bound is of what was said before.
_FRAGMENT = pattern(
    r"\W*(?:(?:and|but|so) )?(?:(?:i|we)(?:'d| would|'ll| will| can| do)?(?: ?not|n't| never)?"
    r" (?:want|need|like|accept|allow|tolerate|have|see|lose|spend|use) )?"
    r"(?:(?:anything|no|not|at|max\w*\.?|under|below|above|over)"
    r"(?: (?:more|less|fewer|most|least|higher|lower|longer|above|over|under|below))?"
    r"(?: than)?)\s\W?"
)


NO_HARM = pattern(
    r"\W*(?:and |also )?(?P<none>no|zero|not one|not a single) (?P<what>(?:[\w'-]+ "
    r"){0,4}?(?:accidents?|"
    r"injur(?:y|ies)|incidents?|spills?|fatalit(?:y|ies)|deaths?|breach(?:es)?|leaks?|outages?|fires?|"
    r"infections?|ulcers?|falls|errors?|mistakes?|defaults?|fines?|complaints?|never[- ]events?|"
    r"recalls?|near misses|violations?|harm|damage|loss(?:es)?|escapes?|thefts?|strikes?|"
    r"[\w'-]+ (?:left|lost|damaged|harmed|hurt|missed|broken|unanswered|late|overdue|stolen))"
    r"(?: (?!(?:will|shall|should|may|must|can|is|are)\b)[\w'-]+){0,5})"
)
"""What nobody wants a single one of: `no lost-time accident`."""


def find_levels(reading: Reading, used: set[tuple[int, int]]) -> list[Level]:
    """Return every level that is to be kept and every measure that is to be watched.

    `used` are the places of numbers that moves have taken.
    """
    found: list[Level] = []
    for sentence in reading.outline.sentences:
        if not _open(reading, sentence):
            continue
        stated = list(_bounds(reading, sentence, used))
        stated += held_in(reading, sentence, used)
        stated += _none_of(reading, sentence)
        found += stated or list(watched_in(reading, sentence))
    return [_sound(reading, level) for level in _distinct(found)]


def _sound(reading: Reading, level: Level) -> Level:
    """Keep the author's sentence where no clean name was found for a measure."""
    if not level.metric or not is_broken(level.metric):
        return level
    text = reading.sentence(level.sentence).text.strip(" .!")
    return replace(level, text=capitalise(text), metric=text, unnamed=True)


def _open(reading: Reading, sentence: Sentence) -> bool:
    block = reading.outline.blocks[sentence.block]
    if block.kind not in {"paragraph", "item"} or sentence.block in reading.closed:
        return False
    role = reading.outline.role(sentence)
    if role == "background":
        return wished_plainly(reading, sentence)
    return role not in {"annex", "admin", "non_goals"}


def _bounds(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Iterator[Level]:
    figures = reading.facts[sentence.index].figures
    for figure in figures:
        taken = (figure.sentence, figure.start) in used
        if taken or reading.part(figure) != "threshold" or _standard_of_move(reading, sentence):
            continue
        comparator = comparator_of(sentence.low, figure)
        current = _current(reading, sentence, figure)
        metric, text = level_worded(reading, sentence, figure, comparator, current)
        if not text:
            continue
        quotes = [reading.quote(figure)]
        if current and (quote := reading.quote(current)) not in quotes:
            quotes.append(quote)
        bound = carried(reading.value(current) if current else None, reading.value(figure))
        text = text.replace(figure.text, _number_of(bound.text, figure.text))
        clause = sentence.low[clause_around(sentence.text, figure.start, figure.end)[0] :]
        # `5 hours today, and nobody should wait longer than 4 by March` is to be reached.
        nobody = NOBODY.match(clause)
        dated = reading.due(sentence.index, figure.start) or (nobody and nobody["when"])
        if nobody and not dated:
            current = None
        broken = current is not None and not _keeps(current, comparator, figure)
        if broken and current and reading.outline.role(sentence) != "guards":
            name = measured(reading, current)
            metric = name.text if name else metric
        yield Level(
            broken=broken and reading.outline.role(sentence) != "guards",
            text=text,
            metric=metric,
            bound=Value(bound.text, bound.value, bound.unit, bound.quote, comparator, bound.high),
            current=reading.value(current) if current else None,
            sentence=sentence.index,
            quotes=tuple(quotes),
            priority=reading.priority_of[sentence.index],
        )


def _none_of(reading: Reading, sentence: Sentence) -> Iterator[Level]:
    """`No lost-time accident`, among what has to hold, is a level of zero and no refusal."""
    found = NO_HARM.fullmatch(sentence.low.strip(" .!"))
    if found is None or reading.outline.role(sentence) != "guards":
        return
    text, quote = sentence.text.strip(" .!"), sentence.quote()
    metric = noun_phrase(text[slice(*found.span("what"))])
    bound = Value(found["none"], 0, None, quote, "=")
    priority = reading.priority_of[sentence.index]
    yield Level(capitalise(text), metric, bound, None, sentence.index, (quote,), priority)


def _number_of(carried_text: str, text: str) -> str:
    """Return the number of a bound with the unit that it was given."""
    signed = re.search(rf"\S?{re.escape(text)}%?", carried_text)
    return signed[0].strip() if signed else text


def _keeps(current: Figure, comparator: str, bound: Figure) -> bool:
    """Tell whether a value is within a bound."""
    if comparator in {">", ">="}:
        return current.value >= bound.value
    return comparator not in {"<", "<="} or current.value <= bound.value


def _standard_of_move(reading: Reading, sentence: Sentence) -> bool:
    """A standard that the next sentence measures (`we manage that for 58%`) is a move's metric."""
    after = sentence.index + 1
    if after >= len(reading.outline.sentences):
        return False
    following = reading.sentence(after)
    return following.block == sentence.block and bool(
        re.search(
            r"\b(?:that|this|it)\b.{0,24} (?:for|in) (?:only |just |about )?\d", following.low
        )
    )


def _current(reading: Reading, sentence: Sentence, bound: Figure) -> Figure | None:
    """Find where a kept measure stands now: in its sentence, before it, or right after."""
    candidates: list[tuple[float, Figure]] = []
    for distance, other in _around(reading, sentence):
        if distance and not _speak_of_one(sentence, other, bound):
            continue
        for figure in reading.facts[other.index].figures:
            if not _may_be_current(reading, other, figure, bound):
                continue
            current = 1.0 if reading.part(figure) == "current" else 0.0
            current += 1.5 if not distance and _right_before(reading, figure, bound) else 0.0
            candidates.append((2.0 + current - distance - (0.5 if figure.dated else 0.0), figure))
    return max(candidates, key=lambda c: c[0])[1] if candidates else None


def _speak_of_one(sentence: Sentence, other: Sentence, bound: Figure) -> bool:
    """Tell whether a sentence before or after one with a bound goes on about the same measure."""
    if other.index > sentence.index:
        return _REFERS.match(other.low) is not None
    if own_label(sentence, bound):
        return False
    lead = sentence.low[: bound.start]
    names = lead.strip() and not _FRAGMENT.fullmatch(lead)
    return not names or _REFERS_BACK.search(_clause_before(sentence, bound)) is not None


def _may_be_current(reading: Reading, other: Sentence, figure: Figure, bound: Figure) -> bool:
    """Tell whether a number may be where a measure with a bound stands now."""
    part, itself = reading.part(figure), (bound.sentence, bound.start)
    if (figure.sentence, figure.start) == itself or not _alike(figure, bound):
        return False
    if part in {"target", "threshold", "benchmark"} or _apart(other, figure, bound):
        return False
    if _COMPARES.search(other.low[: figure.start]):
        return False
    return bound.family != "money" or part == "current" or figure.start <= bound.start


def _right_before(reading: Reading, figure: Figure, bound: Figure) -> bool:
    """Tell whether a number is the last one before another in its sentence."""
    earlier = [f for f in reading.facts[bound.sentence].figures if f.start < bound.start]
    return bool(earlier) and earlier[-1] == figure


def _clause_before(sentence: Sentence, bound: Figure) -> str:
    start, _ = clause_around(sentence.text, bound.start, bound.end)
    return sentence.low[start : bound.start]


def _apart(sentence: Sentence, figure: Figure, bound: Figure) -> bool:
    """Tell whether brackets that hold one of two numbers of a sentence keep them apart."""
    if figure.sentence != bound.sentence:
        return False
    span = bracket_around(sentence.text, bound.start)
    return span is not None and figure.start > span[1]


def _alike(figure: Figure, bound: Figure) -> bool:
    if figure.family == bound.family and figure.family != "count":
        return True
    if "money" in {figure.family, bound.family} and figure.unit is not None:
        return figure.family == bound.family
    bare = figure.unit is None or bound.unit is None or figure.unit == bound.unit
    return (
        (bare and compatible(figure, bound))
        or (bound.family == "money" and figure.unit is None)
        or (figure.family, bound.family) == ("count", "count")
    )


def _around(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    yield 0, sentence
    for index, distance in ((sentence.index + 1, 1), (sentence.index - 1, 1)):
        if (
            0 <= index < len(reading.outline.sentences)
            and reading.sentence(index).block == sentence.block
        ):
            yield distance, reading.sentence(index)


def _distinct(levels: list[Level]) -> list[Level]:
    """Keep one level for each metric and bound."""
    kept: dict[str, Level] = {}
    for level in levels:
        kept.setdefault(plain(level.text), level)
    return list(kept.values())
