"""What a memo says of where it wants to be, and of where it stands in another section."""

from __future__ import annotations

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.language.phrases import lower_first, noun_phrase
from okrkpi.memo.language.words import content, shared
from okrkpi.memo.numbers.alike import compatible, same_value
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.numbers.sound import is_sound
from okrkpi.memo.numbers.wanted import drop_connectors
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_ENOUGH = 0.5
_LOOKS_BACK = pattern(r"\b(?:after|from|against|of|under|over|than)\s\W?$")
_BRACKETS = pattern(r"\s*\([^()]*\)")
_AFTER = pattern(r"\s(?!(?:in|by|until|from|per) )[\w'-]+ [\w'-]+(?=[,.;]|$)")
_LOST = pattern(r"\b(?:lost|left|resigned|replaced|quit|gained|hired|signed)\b")


def stood_before(
    reading: Reading, sentence: Sentence, target: Figure, name: str, used: set[tuple[int, int]]
) -> Figure | None:
    """Find where a measure stands in a section of facts: `Where we stand`, before or behind."""
    words, tail = content(name), _tail(sentence, target)
    best: Figure | None = None
    most = 0.0
    for other in reading.outline.sentences:
        if reading.outline.role(other) != "background" or other.index == sentence.index:
            continue
        for figure in reading.facts[other.index].figures:
            fits = compatible(figure, target) and not same_value(figure, target)
            if figure.key in used or not fits or not _may_stand(reading, other, figure):
                continue
            named = measured(reading, figure)
            own = content(named.text) if named else frozenset()
            near = shared(words, own) / max(1, min(len(words), len(own))) if own else 0.0
            near = 1.0 if tail and tail in other.low else near
            if near > most and near >= _ENOUGH:
                best, most = figure, near
    return best


def _tail(sentence: Sentence, target: Figure) -> str:
    """Return the words right after a number, where they can tell what it counts: `under 18`."""
    found = _AFTER.match(sentence.low[target.end :])
    return found[0].strip() if found else ""


def _may_stand(reading: Reading, sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a number may be where a measure stands now."""
    if reading.part(figure) in {"target", "threshold", "benchmark"}:
        return False
    before = sentence.low[: figure.start]
    return not (_LOOKS_BACK.search(before) or _LOST.search(sentence.low))


def name_ahead(reading: Reading, target: Figure, label: str) -> Name | None:
    """Name what a bare number under `Where we want to be` measures."""
    sentence = reading.sentence(target.sentence)
    asides = [found.span() for found in _BRACKETS.finditer(sentence.text)]
    earlier = [
        f
        for f in reading.facts[target.sentence].figures
        if f.end <= target.start and not any(start < f.start < end for start, end in asides)
    ]
    if earlier and target.unit is None and compatible(earlier[-1], target):
        return measured(reading, earlier[-1])
    own = measured(reading, target)
    if own and not own.anaphoric:
        return own
    before = _BRACKETS.sub("", sentence.text[: target.start])
    phrase = noun_phrase(drop_connectors(before.rsplit(",", 1)[-1].strip()))
    if phrase and phrase[0].isalpha() and is_sound(phrase) and not earlier:
        if target.family == "time":
            return Name(f"Time for {lower_first(phrase)}")
        return Name(phrase)
    return Name(label) if label else own
