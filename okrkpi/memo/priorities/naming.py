"""The words that name a priority at the beginning of an item or a paragraph."""

from __future__ import annotations

import re

from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

# `Changeover 52 minutes today, should be 30` and `Satisfaction is 3.4`: a measure and its value.
_VALUED = pattern(
    r"(?P<name>[^\W\d][^.:;,!?()]{2,60}?)(?: (?:is|are|stands|sits|runs)(?: at| on)?)?"
    r"(?: (?:currently|now|today|only|about|around|at))*\s[£$€]?\d(?:[\d.,]*\d)?\s?(?:%|[a-z]+)?"
    r"(?: (?:today|now|currently|at the moment|out of \d+))?(?=\s*(?:[,.;:(→–-]|$))"
)
_LABEL_END = pattern(r"[.:!?](?=\s|$)|\s[–—-]\s")


def label_span(sentence: Sentence) -> tuple[int, int, bool]:
    """Return the span of the words that name an item, and whether they are a label."""
    strong = sentence.passage.strong
    if strong and strong[0][0] <= 2 and strong[0][1] < len(sentence.text):
        return strong[0][0], strong[0][1], True
    found = _LABEL_END.search(sentence.text)
    if found and found.start() and len(sentence.text[: found.start()].split()) <= 9:
        if not re.search(r"\d", sentence.text[: found.start()]):
            return 0, found.start(), found.end() < len(sentence.text)
    if valued := _VALUED.match(sentence.text):
        name = sentence.text[slice(*valued.span("name"))]
        if split_predicate(name) is None and not opens_with_verb(name):
            return *valued.span("name"), True
    if found and found.start() and len(sentence.text[: found.start()].split()) <= 9:
        return 0, found.start(), found.end() < len(sentence.text)
    return 0, len(sentence.text), False
