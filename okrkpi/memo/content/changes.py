"""Moves by a factor or by a step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moving import make_move, may_move
from okrkpi.memo.content.referring import changed, halved, reference, saved
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a
from okrkpi.memo.language.phrases import noun_phrase, strip_tail
from okrkpi.memo.model import Move
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_RELATIVE = pattern(
    r"\b(?P<verb>halve|double|triple|quadruple|treble)\s+(?P<object>[^,;.:–]{2,120})|"
    r"\b(?P<rise>raise|increase|grow|lift|boost|reduce|cut|lower|decrease|shrink|shorten|"
    r"improve|trim|expand)\s+"
    r"(?P<what>[^,;.:–]{2,90}?)\s+by\s+(?P<by>(?:at least |about |around |a further |"
    r"another )?(?:[£$€]?\d[\d.,]*[km]?|a|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|half|twenty|thirty|fifty)\s?(?:%|per ?cent|percentage points?|points?|pp|days?|"
    r"hours?|weeks?|minutes?|half|third|quarter)?(?: (?:third|quarter|half))?)(?=[\s,.;]|"
    r"$)"
)


_BY_STEP = pattern(
    r"(?:^|[.;:,–-] )(?P<what>[^,;.:]{3,60}?) "
    r"(?:should|must|has to|have to|needs? to|is to|are to) "
    r"(?P<verb>(?:come|go|be) (?:down|up)|fall|drop|sink|shrink|decrease|rise|grow|increase) "
    r"by (?P<by>(?:at least |about |around )?(?:\d[\d.,]*\s?(?:%|per ?cent|points?)|half|"
    r"a (?:third|quarter|fifth|tenth)|two thirds))"
    r"(?:,? (?:up |down )?from (?P<from>[£$€]?\d[\d.,]*))?"
)
_HALF_OF = pattern(
    r"\bhalf (?:of )?(?:that|it|this|them|as many|as much)\b"
    r"(?= (?:please|would|should|will do|by|is (?:my|our|the|enough))\b"
    r"|[.,;]? ?(?:please|pls|plz)?[.,;!]?$)|"
    r"(?:→|->|=>|–>)\s*(?:a )?half\b(?=\s*(?:[.,;!?(]|$|by\b))"
)
# `Sand alone is half of it` tells what something is made of.
_MAKES_UP = pattern(
    r"\b(?:is|are|was|were|makes? up|accounts? for|causes?|alone)(?: about| nearly)?\s$"
)
_TIMES_AS = pattern(
    r"\b(?P<times>twice|half|(?:two|three|four) times) as (?:many|much|often|high|big)"
    r"(?: (?P<what>(?!(?:as|would|should|please|pls|by|in|this|next)\b)[^,;.:?!()]{2,60}?))?"
    r"(?= (?:as|than|by|in|would|should|please|pls|this|next)\b|[,;.:?!()]|$)"
)
_TIMES = {"twice": "double", "two times": "double", "three times": "triple", "half": "halve"}
_LESS_BY = pattern(
    r"[,;–:(]\s*[-–−](?P<by>\d[\d.,]*\s?%)(?=,? (?:pls|plz|please|by|until|before)\b)"
)
_WANTS = pattern(
    r"\b(?:want|wants|need|needs|would|could we|can we|should|must|has to|have to|like|aim|let's|"
    r"please|pls|plz|goal|target)\b|'d\b"
)


def by_change(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """Moves by a factor or a step: `halve that share`, `cut waste by 20%`."""
    for sentence in reading.outline.sentences:
        if not may_move(reading, sentence):
            continue
        if half := _half_of_that(reading, sentence, used):
            yield half
            continue
        forms = (_by_step, _times_as, _less, halved, saved)
        if step := next((m for form in forms if (m := form(reading, sentence, used))), None):
            yield step
            continue
        for found in _RELATIVE.finditer(sentence.low):
            if move := _ordered(reading, sentence, found, used):
                yield move


def _ordered(
    reading: Reading, sentence: Sentence, found: re.Match[str], used: set[tuple[int, int]]
) -> Move | None:
    """`Halve that share` and `cut waste by 20%` order a change of what they name."""
    if not _is_wish(sentence.low, found.start()):
        return None
    stated = "object" if found["object"] else "what"
    object_text = _without_due(reading, sentence, sentence.text[slice(*found.span(stated))])
    phrase = noun_phrase(object_text)
    refers = bool(re.match(r"(?:it|that|this|them|these|those)\b", found[stated]))
    baseline = reference(reading, sentence, used, found.start()) if refers else None
    name = measured(reading, baseline) if baseline else None
    metric = name.text if name else phrase
    if not metric or (refers and name is None):
        return None
    if baseline:
        used.add(baseline.key)
    change = found["verb"] or f"{found['rise']}| by {sentence.text[slice(*found.span('by'))]}"
    for figure in reading.facts[sentence.index].figures:
        if found.start() <= figure.start < found.end():
            used.add(figure.key)
    return changed(reading, sentence, metric, baseline, change)


def _by_step(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Move | None:
    """`Calls about bills should come down by a third, from 480 a month`."""
    found = _BY_STEP.search(sentence.low)
    if found is None:
        return None
    metric = noun_phrase(sentence.text[slice(*found.span("what"))])
    if not metric or is_a(plain(metric).split()[0], "pronouns", "anaphora"):
        return None
    figures = reading.facts[sentence.index].figures
    start = next((f for f in figures if found["from"] and f.start >= found.start("from")), None)
    used |= {f.key for f in figures if found.start() <= f.start < found.end()}
    lower = re.match(r"(?:come|go|be) down|fall|drop|sink|shrink|decrease", found["verb"])
    move = make_move(reading, sentence, metric, start, None, unit_in_name=False)
    verb = "cut" if lower else "raise"
    by = sentence.text[slice(*found.span("by"))]
    return replace(move, relative=f"{verb}| by {by}", due=reading.due(sentence.index))


def _less(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Move | None:
    """`Infra bill 18k, -20% pls` is to cut the bill by 20%."""
    found = _LESS_BY.search(sentence.low)
    baseline = reference(reading, sentence, used, found.start()) if found else None
    name = measured(reading, baseline) if baseline else None
    if found is None or baseline is None or name is None or baseline.sentence != sentence.index:
        return None
    used |= {f.key for f in reading.facts[sentence.index].figures if f.start >= found.start()}
    used.add(baseline.key)
    move = make_move(reading, sentence, name.text, baseline, None, unit_in_name=False)
    by = sentence.text[slice(*found.span("by"))]
    return replace(move, relative=f"cut| by {by}", due=reading.due(sentence.index))


def _times_as(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Move | None:
    """`Could we win twice as many cases as last year?` is to double the cases that we win."""
    found = _TIMES_AS.search(sentence.low)
    if found is None or not _WANTS.search(sentence.low) or found["times"] not in _TIMES:
        return None
    baseline = reference(reading, sentence, used, found.start())
    if baseline is not None and baseline.sentence != sentence.index and found["what"]:
        baseline = None
    name = measured(reading, baseline) if baseline else None
    what = noun_phrase(sentence.text[slice(*found.span("what"))]) if found["what"] else ""
    metric = name.text if name else what
    if not metric or is_a(plain(metric).split()[0], "pronouns", "anaphora"):
        return None
    if baseline:
        used.add(baseline.key)
    return changed(reading, sentence, metric, baseline, _TIMES[found["times"]])


def _half_of_that(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Move | None:
    """`Overdue items: 6%, half of that please` is to halve them."""
    found = _HALF_OF.search(sentence.low)
    if found and _MAKES_UP.search(sentence.low[: found.start()]):
        return None
    baseline = reference(reading, sentence, used, found.start()) if found else None
    name = measured(reading, baseline) if baseline else None
    if found is None or baseline is None or name is None:
        return None
    if baseline.family == "share" and not found[0].startswith("half"):
        return None  # `31% -> half` may also mean one half of all
    used.add(baseline.key)
    used |= {f.key for f in reading.facts[sentence.index].figures if f.start >= found.start()}
    return changed(reading, sentence, name.text, baseline, "halve")


def _is_wish(low: str, start: int) -> bool:
    """Tell a change that is wanted from one that is told."""
    before = low[:start].rstrip()
    if not before or before.endswith((":", ";", "–", "-", "•", "*", ".")):
        return True
    return bool(
        re.search(
            r"(?:\bto|\bwill|\bmust|\bshould|\bshall|\blet us|\blet's|\band|\bus|\bplease|"
            r"\bcan|\bthen)$",
            before,
        )
    ) and not re.search(r"\b(?:did|was|were|had|able|managed)\b[^,;]{0,12}$", before)


def _without_due(reading: Reading, sentence: Sentence, text: str) -> str:
    for moment in reading.facts[sentence.index].moments:
        if moment.role == "due":
            text = text.replace(moment.text, "").strip()
    return strip_tail(text)
