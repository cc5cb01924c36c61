"""What a memo wants of a topic that it only names: `Our hosting bill. Get it back below 70k.`"""

from __future__ import annotations

import re

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.direction import direction_of
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import base_form, verb_form
from okrkpi.memo.language.orders import strip_lead
from okrkpi.memo.language.phrases import lower_first
from okrkpi.memo.language.words import overlap
from okrkpi.memo.model import Move
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_CLAUSE = pattern(r";\s+|,\s+(?:(?:and|so|but)\s+)?|\s[–—-]+\s|:\s+|—")
_GOES_ON = pattern(r"\W*(?:and |but )?(?:it|they|this|that|these|those)\b")
_ORDER = pattern(
    r"(?P<verb>get|bring|cut|push|drive|move|take|lift|raise|reduce|lower|halve|double|trim|shrink|"
    r"shorten|grow|increase|improve|fix)(?P<then> (?:down|up))? (?:it|them|this|that)"
    r"(?P<back> back)?(?P<way> (?:down|up))?(?: (?P<side>below|under|above|over|beneath))?\b"
)
_NEEDS_WAY = frozenset(["get", "bring", "push", "drive", "move", "take"])
_COUNTED = pattern(
    r"(?:^|\W)we(?:'ve| have)?(?: only| just)? (?P<verb>[a-z]+)(?: only| just| about)? \d[\d,.]* "
    r"(?P<what>[a-z][\w-]*(?: [a-z][\w-]*)??)(?= (?:in|last|this|a|per|by|on|and|so|from|for|over|"
    r"during|today|at|with|but)\b|[,.;:]|$)"
)


def wanted_of(
    reading: Reading, topic: str, scope: tuple[int, int], moves: list[Move]
) -> tuple[str, Sentence] | None:
    """Return an order about a bare topic in the memo's own words, and the sentence it is from."""
    if ordered := _ordered(reading, topic, scope):
        return ordered
    return _counted_on(reading, topic, scope, moves)


def _ordered(reading: Reading, topic: str, scope: tuple[int, int]) -> tuple[str, Sentence] | None:
    """Find `bring it down` where `it` can only be the topic: nothing else was named between."""
    for index in range(scope[0] + 1, min(scope[1], scope[0] + 6)):
        sentence = reading.sentence(index)
        for clause in _CLAUSE.split(sentence.text):
            stripped = strip_lead(clause)
            if found := _ORDER.match(plain(stripped)):
                made = _with_topic(found, topic)
                return (made, sentence) if made else None
            if not _GOES_ON.match(plain(clause)):
                return None
    return None


def _with_topic(found: re.Match[str], topic: str) -> str | None:
    verb = found["verb"]
    way = (found["way"] or found["then"] or "").strip()
    if not way and found["side"]:
        way = "up" if found["side"] in {"above", "over"} else "down"
    if verb in _NEEDS_WAY and not way:
        return None
    parts = [verb, lower_first(topic), (found["back"] or "").strip()]
    return " ".join(part for part in [*parts, way if verb in _NEEDS_WAY else ""] if part)


def _counted_on(
    reading: Reading, topic: str, scope: tuple[int, int], moves: list[Move]
) -> tuple[str, Sentence] | None:
    """`Enterprise. We closed 4 enterprise deals; 10 by June` is to close more enterprise deals."""
    rising = {move.sentence for move in moves if direction_of(move) == "up"}
    for index in range(scope[0], min(scope[1], scope[0] + 6)):
        sentence = reading.sentence(index)
        found = _COUNTED.search(sentence.low) if index in rising else None
        if found and verb_form(found["verb"]) and overlap(topic, found["what"]) > 0:
            what = sentence.text[slice(*found.span("what"))]
            return f"{base_form(found['verb'])} more {what}", sentence
    return None
