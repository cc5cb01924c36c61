"""Moves by a factor, by a step, or down to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from okrkpi.memo.content.baselines import nearby, score_of
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moving import make_move, may_move
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, pluralise
from okrkpi.memo.language.phrases import noun_phrase, relative, strip_tail
from okrkpi.memo.language.words import overlap
from okrkpi.memo.model import Due, Move
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
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
    r"|[.,;]? ?(?:please)?[.,;!]?$)"
)
_ZERO = pattern(
    r"\b(?:no|not a single|zero) (?P<noun>[\w-]+(?: [\w-]+){0,2}?) (?:is|are|should|must|"
    r"may|will|shall|has|have)(?: to)?(?: be)? (?P<rest>[^,;.]{3,90})|"
    r"\b(?:nobody|no one) (?:is to|should|must|may|will|shall|has to) (?P<act>[^,;.]{3,90})"
)


def by_change(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """Moves by a factor or a step: `halve that share`, `cut waste by 20%`."""
    for sentence in reading.outline.sentences:
        if not may_move(reading, sentence):
            continue
        if half := _half_of_that(reading, sentence, used):
            yield half
            continue
        if step := _by_step(reading, sentence, used):
            yield step
            continue
        for found in _RELATIVE.finditer(sentence.low):
            stated = found["object"] or found["what"]
            span = found.span("object") if found["object"] else found.span("what")
            if not _is_wish(sentence.low, found.start()):
                continue
            object_text = _without_due(reading, sentence, sentence.text[span[0] : span[1]])
            phrase = noun_phrase(object_text)
            reference = bool(re.match(r"(?:it|that|this|them|these|those)\b", stated))
            baseline = _reference(reading, sentence, used, found.start()) if reference else None
            name = measured(reading, baseline) if baseline else None
            metric = name.text if name else phrase
            if not metric or (reference and name is None):
                continue
            if baseline:
                used.add(baseline.key)
            verb = found["verb"] or found["rise"]
            change = (
                f"{verb} "
                if found["verb"]
                else f"{verb}| by {sentence.text[slice(*found.span('by'))]}"
            )
            for figure in reading.facts[sentence.index].figures:
                if found.start() <= figure.start < found.end():
                    used.add(figure.key)
            move = make_move(reading, sentence, metric, baseline, None, False)
            quotes = (
                move.quotes if sentence.quote() in move.quotes else (*move.quotes, sentence.quote())
            )
            due = reading.due(sentence.index)
            yield replace(move, relative=change.strip(), quotes=quotes, due=due)


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


def _half_of_that(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Move | None:
    """`Overdue items: 6%, half of that please` is to halve them."""
    found = _HALF_OF.search(sentence.low)
    baseline = _reference(reading, sentence, used, found.start()) if found else None
    name = measured(reading, baseline) if baseline else None
    if found is None or baseline is None or name is None:
        return None
    used.add(baseline.key)
    used |= {f.key for f in reading.facts[sentence.index].figures if f.start >= found.start()}
    move = make_move(reading, sentence, name.text, baseline, None, unit_in_name=False)
    quotes = move.quotes if sentence.quote() in move.quotes else (*move.quotes, sentence.quote())
    return replace(move, relative="halve", quotes=quotes, due=reading.due(sentence.index))


def _is_wish(low: str, start: int) -> bool:
    """Tell a change that is wanted from one that is told."""
    before = low[:start].rstrip()
    if not before or before.endswith((":", "–", "-", "•", "*", ".")):
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


def _reference(
    reading: Reading, sentence: Sentence, used: set[tuple[int, int]], before: int
) -> Figure | None:
    """Return the number that `halve that share` is about: the last one that stands before it."""
    best: Figure | None = None
    best_score = 0.0
    for other, distance in nearby(reading, sentence):
        if other.index > sentence.index:
            continue
        for figure in reading.facts[other.index].figures:
            if not distance and figure.start >= before:
                continue
            score = score_of(reading, figure, distance, None, after=False)
            score += 2.0 if figure.family == "share" else 0.0
            score += 0.0 if distance or score <= 0 else 4.0
            if figure.key not in used and score > best_score:
                best, best_score = figure, score
    return best


def down_to_zero(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """`By 31 October no case is to be older than six months`, after a number of such cases."""
    for sentence in reading.outline.sentences:
        found = _ZERO.search(sentence.low)
        due = reading.due(sentence.index) if found else None
        if not found or not due or not may_move(reading, sentence):
            continue
        rest = found["rest"] or found["act"]
        best = _counted_so(reading, sentence, rest, used)
        if best is None:
            if move := _none_left(reading, sentence, found, due):
                used |= {
                    own.key
                    for own in reading.facts[sentence.index].figures
                    if found.start() <= own.start < found.end()
                }
                yield move
            continue
        figure, name = best
        used.add(figure.key)
        used |= {own.key for own in reading.facts[sentence.index].figures}
        move = make_move(reading, sentence, name.text, figure, None, unit_in_name=False)
        yield replace(move, relative="zero", quotes=(*move.quotes, sentence.quote()), due=due)


def _none_left(reading: Reading, sentence: Sentence, found: re.Match[str], due: Due) -> Move | None:
    """`No child should wait more than six months` counts children who do."""
    if not found["noun"] or not reading.facts[sentence.index].figures:
        return None
    noun = pluralise(found["noun"].split()[-1])
    first, _, rest = sentence.text[slice(*found.span("rest"))].partition(" ")
    predicate = (
        f"are {first} {rest}"
        if is_a(first, "adverbs") or first in {"older", "longer", "later"}
        else f"{first} {rest}"
    )
    move = make_move(reading, sentence, relative(noun, predicate), None, None, unit_in_name=False)
    return replace(move, relative="zero", due=due)


def _counted_so(
    reading: Reading, sentence: Sentence, rest: str, used: set[tuple[int, int]]
) -> tuple[Figure, Name] | None:
    """Return the count whose name has the most words in common with what shall not be."""
    best: tuple[Figure, Name] | None = None
    most = 0.4
    for other, _ in nearby(reading, sentence):
        for figure in reading.facts[other.index].figures:
            name = measured(reading, figure)
            if (
                not name
                or figure.family != "count"
                or figure.key in used
                or other.index >= sentence.index
            ):
                continue
            numbers = re.findall(
                r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b", rest
            )
            if not all(number in plain(name.text) for number in numbers):
                continue
            if (shared := overlap(name.text, rest)) > most:
                best, most = (figure, name), shared
    return best
