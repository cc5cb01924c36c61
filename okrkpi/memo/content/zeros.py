"""Moves down to nothing: `by 31 October no case is to be older than six months`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from okrkpi.memo.content.baselines import nearby
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moving import make_move, may_move
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, pluralise
from okrkpi.memo.language.phrases import relative
from okrkpi.memo.language.words import overlap
from okrkpi.memo.model import Due, Move
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.numbers.sound import is_sound
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_ZERO = pattern(
    r"\b(?:no|not a single|zero) (?P<noun>[\w-]+(?: [\w-]+){0,2}?) (?:is|are|should|must|"
    r"may|will|shall|has|have)(?: to)?(?: be)? (?P<rest>[^,;.]{3,90})|"
    r"\b(?:nobody|no one) (?:is to|should|must|may|will|shall|has to) (?P<act>[^,;.]{3,90})"
)


_NONE = pattern(
    r"\W*(?:(?:and|but|so) )?(?:(?:i|we)(?:'d| would)? (?:want|like|need|accept|tolerate|expect|"
    r"like to see|want to see)|let there be|make (?:it|that)|"
    r"(?:i|we)(?:'d| would)? (?:want|like) (?:it|that|this) to be|it should be|there should be)? ?"
    r"(?:none|zero|nil|no more|not (?:a single )?one)(?: of (?:them|these|those|that))?"
    r"(?: (?:at all|please|any ?more|would (?:do|be right)|next (?:year|time|quarter)))*"
    r"(?P<due>,? (?:by|before|until) [^,;.]+)?\W*"
)


def _none_wanted(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Move | None:
    """`We had four accidents. I want none.` is to bring the accidents down to none."""
    before = next(reading.outline.before(sentence, 1), None)
    if before is None or not _NONE.fullmatch(sentence.low):
        return None
    for figure in reading.facts[before.index].figures:
        name = measured(reading, figure) if figure.family in {"count", "share"} else None
        if name and figure.key not in used and figure.value and is_sound(name.text):
            used.add(figure.key)
            move = make_move(reading, before, name.text, figure, None, unit_in_name=False)
            quotes = (*move.quotes, sentence.quote())
            due = reading.due(sentence.index)
            return replace(move, relative="zero", quotes=quotes, due=due, sentence=sentence.index)
    return None


def down_to_zero(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """`By 31 October no case is to be older than six months`, after a number of such cases."""
    for sentence in reading.outline.sentences:
        if may_move(reading, sentence) and (none := _none_wanted(reading, sentence, used)):
            yield none
            continue
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
