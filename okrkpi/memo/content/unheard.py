"""Wishes that nothing read so far takes up, so that they are asked about and not lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.moving import may_move
from okrkpi.memo.cues import cue
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.model import Excluded, Level, Move, Unheard, Value, Work
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.narrowing import narrows
from okrkpi.memo.text.outline import Sentence
from okrkpi.models import Quote

_SHORT, _FEW = 8, 4
# What the author asks of the readers of the memo, and of nothing that is measured.
_ADDRESSED = re.compile(
    r"\b(?:(?:do not|don't|please|never) (?:please )?(?:send|bring|give|write|mail|call|ask|show|"
    r"tell|"
    r"spare|hand) (?:me|us|in|your)\b|(?:send|bring|show|give|hand)(?: me| us| in)? your\b|"
    r"i (?:do not |don't )?want to (?:see|read|hear)\b[^.;]*\b(?:lists?|slides?|pages|projects|"
    r"drafts?|"
    r"excuses|ideas)\b)"
)
_REQUEST = re.compile(r"\W*(?:(?:and|so|but) )?(?:could|can|shall|may) (?:we|you|i|they)\b")
_REFERS = re.compile(
    r"\b(?:it|that|this|them|these|those) (?:to|should|must|has|have|needs?|ought|would|is to|"
    r"are to|back|down|up|under|below|above|over|halved|doubled|fixed|gone)\b"
)
_LONG = 16
_GOES_ON = re.compile(
    r"\W*(?:(?:and|so|but) )?(?:(?:i|we)(?:'d| would)? (?:\w+ )?(?:want|like|love|need|expect|"
    r"hope for)"
    r"(?: to (?:see|have|get|reach|be at))?(?: at least| about)? [£$€]?\d|[£$€]?\d|"
    r"(?:would|should|must|has to|needs? to) be\b|(?:it|that|this|they)\b)"
)
_DIGITS = re.compile(r"\d")
_NEAR = 2
"""How many lines away a value is still that of the same passage."""


def find_unheard(
    reading: Reading,
    moves: Iterable[Move],
    levels: Iterable[Level],
    works: Iterable[Work],
    non_goals: Iterable[Excluded],
) -> list[Unheard]:
    """Return the wishes of a memo that no move, level, work or non-goal takes up."""
    heard = [*map(_of_move, moves), *map(_of_level, levels)]
    heard += [((work.quote,), work.text, frozenset[float]()) for work in works]
    heard += [((one.quote,), one.quote.text, frozenset[float]()) for one in non_goals]
    found = []
    for sentence in reading.outline.sentences:
        if not may_move(reading, sentence) or _ADDRESSED.search(sentence.low):
            continue
        own = sentence.quote()
        over = [one for one in heard if any(_same(own, quote) for quote in one[0])]
        named = any(_names(reading, sentence, one) for one in heard)
        lost = not named and any(_lost(reading, sentence, over))
        again = _repeats(reading, sentence, own, heard)
        if lost or (not (over or named or again) and _asks(reading, sentence)):
            found.append(_unheard(reading, sentence))
        elif not over and (told := _asks_back(reading, sentence, heard)):
            found.append(_joined(reading, told, sentence))
    return [
        one
        for number, one in enumerate(found)
        if not any(one.text in other.text for other in found[number + 1 : number + 3])
    ]


_Heard = tuple[tuple[Quote, ...], str, frozenset[float]]


def _of_move(move: Move) -> _Heard:
    words = f"{move.metric} {move.wording or ''}"
    if move.relative:
        words = " ".join([words, *(quote.text for quote in move.quotes)])
    return move.quotes, words, _values(move.baseline, move.target)


def _of_level(level: Level) -> _Heard:
    return level.quotes, level.text, _values(level.bound, level.current, level.target)


def _values(*values: Value | None) -> frozenset[float]:
    kept = [value for value in values if value]
    return frozenset([v.value for v in kept] + [v.high for v in kept if v.high is not None])


def _same(own: Quote, quote: Quote) -> bool:
    """Tell whether a quote and that of a sentence are of the same words."""
    if abs(own.line - quote.line) > quote.text.count("\n") + 3:
        return False
    return quote.text in own.text or own.text in quote.text


def _repeats(reading: Reading, sentence: Sentence, own: Quote, heard: list[_Heard]) -> bool:
    """Tell whether a sentence only comments on values that the lines beside it have stated."""
    figures = reading.facts[sentence.index].figures
    beside = [
        values
        for quotes, _, values in heard
        if any(abs(own.line - quote.line) <= _NEAR for quote in quotes)
    ]
    told = frozenset().union(*beside)
    return bool(figures) and all(figure.value in told for figure in figures)


def _names(reading: Reading, sentence: Sentence, heard: _Heard) -> bool:
    """Tell whether a measure is named after a standard: `a patient is to be seen in 36 hours`."""
    figures = [f for f in reading.facts[sentence.index].figures if f.unit]
    words = heard[1].lower()
    return len(figures) == 1 and " " in figures[0].text and figures[0].text.lower() in words


def _lost(reading: Reading, sentence: Sentence, over: list[_Heard]) -> Iterator[Figure]:
    """Yield the wanted numbers of a sentence that nothing holds.

    A number before one that is held was only named on the way to it.
    """
    for figure in reversed(reading.facts[sentence.index].figures):
        held = any(
            figure.value in values or figure.text.lower() in words.lower()
            for _, words, values in over
        )
        if reading.part(figure) in {"target", "threshold"}:
            if held:
                return
            yield figure


def _asks(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence wishes for something that can be counted."""
    low = sentence.low
    if low.rstrip().endswith("?") and not _REQUEST.match(low):
        return False
    if cue("sentence", "moved").search(low):
        return True
    if cue("sentence", "changed").search(low) and _says_no_more(sentence.text):
        return not cue("sentence", "past").search(low)
    facts = reading.facts[sentence.index]
    figures = [f for f in facts.figures if not narrows(low, f, facts)]
    brief = len(low.split()) < _SHORT
    counted = [f for f in figures if _DIGITS.search(f.text) or f.value >= (2 if brief else _FEW)]
    if not any(brief or reading.part(f) != "benchmark" for f in counted):
        return False
    return bool(cue("sentence", "asked").search(low))


def _asks_back(reading: Reading, sentence: Sentence, heard: list[_Heard]) -> Sentence | None:
    """Return the sentence that tells the value of what `I expect it to break even` wants."""
    low = sentence.low
    before = next(reading.outline.before(sentence, 1), None)
    if before is None or reading.facts[sentence.index].figures:
        return None
    wished = _REFERS.search(low) and cue("sentence", "asked").search(low)
    if not (wished or cue("sentence", "kept_so").search(low)):
        return None
    if cue("sentence", "non_goal").search(low):
        return None
    counted = any(_DIGITS.search(figure.text) for figure in reading.facts[before.index].figures)
    over = any(_same(before.quote(), quote) for one in heard for quote in one[0])
    return before if counted and not over and may_move(reading, before) else None


def _joined(reading: Reading, first: Sentence, last: Sentence) -> Unheard:
    text = f"{first.text.strip()} {last.text.strip()}"
    whole = first.passage.source.quote(first.passage.at[0], last.passage.at[-1] + 1)
    return Unheard(text.rstrip(" ."), whole, reading.priority_of[last.index])


def _says_no_more(text: str) -> bool:
    """Tell `14% less than last winter, whatever it takes` from what is told of a change."""
    return split_predicate(text.split(",")[0]) is None


def _says_not_what(sentence: Sentence) -> bool:
    """Tell a wish that only goes on: `I'd love 400, 320 would already be good`."""
    return bool(_GOES_ON.match(sentence.low)) and len(sentence.text.split()) < _LONG


def _unheard(reading: Reading, sentence: Sentence) -> Unheard:
    """Return a wish; where it is only a few words, with the sentence that it goes on from."""
    before = next(reading.outline.before(sentence, 1), None)
    lead = before is not None and len(before.text.split()) < _FEW
    unsaid = before is not None and not sentence.first and _says_not_what(sentence)
    if before is not None and (lead or unsaid or len(sentence.text.split()) < _SHORT):
        return _joined(reading, before, sentence)
    text = sentence.text.strip().rstrip(" .")
    return Unheard(text, sentence.quote(), reading.priority_of[sentence.index])
