"""Work that a sentence most likely announces, in its own words."""

from __future__ import annotations

import re

from okrkpi.memo.content.chores import person_will
from okrkpi.memo.content.context import Reading
from okrkpi.memo.language.phrases import capitalise
from okrkpi.memo.model import Work
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_FEWEST, _MANY = 3, 22
"""How many words name a piece of work; of more than many, what only goes on is left out."""
_ASIDE = pattern(r"\s*\([^()]{12,}\)")
_GOES_ON = pattern(
    r"(?<=\w{3})(?:;|:\s|\s[–—-]\s|,\s(?:and|but|so|because|which|who|where|even)\b)"
)
_WE_WILL = pattern(
    r"^\W*(?:(?:and|so|then|also|next|but|ok(?:ay)?)[, ]+)*(?:we|i)(?:'ll|’ll| will| shall"
    r"| are going to|'re going to|’re going to)(?: (?:also|now|then))?\s+(?!be\b|have\b)"
    r"|^\W*(?:i'm|i’m|i am|we're|we’re|we are)(?: (?:also|now|then))*\s+(?=\w+ing\b)",
    re.IGNORECASE,
)


def likely_work(reading: Reading, sentence: Sentence) -> Work | None:
    """A sentence that most likely announces work, however it does so."""
    due, owner = reading.due(sentence.index), None
    text = _WE_WILL.sub("", _ASIDE.sub("", sentence.text).strip(" .!"))
    if len(text.split()) > _MANY and (end := _GOES_ON.search(text)):
        text = text[: end.start()]
    if by_person := person_will(text):
        owner, text = by_person
    if len(text.split()) < _FEWEST or sentence.text.endswith(("?", ":")):
        return None
    rank = reading.priority_of[sentence.index]
    return Work(capitalise(text), due, owner, sentence.quote(), sentence.index, rank)
