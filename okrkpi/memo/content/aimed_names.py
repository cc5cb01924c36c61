"""What a wanted value is the value of, by the words beside it and beside today's."""

from __future__ import annotations

import re

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moving import label_name
from okrkpi.memo.content.standing import (
    aside_name,
    continued,
    ordered_name,
    standard,
    time_for,
)
from okrkpi.memo.content.topics import label_of
from okrkpi.memo.language.words import overlap
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.numbers.wanted import Wanted
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_WISHED = pattern(
    r"\b(?:i|we|board|she|he)\b.*\b(?:want|wants|like|need|aim|expect|expects|asked|ask|hope)\b"
)


def label_aimed(reading: Reading, sentence: Sentence, target: Figure) -> str | None:
    """Return the label of a sentence in which a target stands alone: `the goal: 40`."""
    label = label_of(reading, sentence)
    bare = re.fullmatch(r"\W*(?:(?:our|the) )?(?:goal|target|aim)\W+", sentence.low[: target.start])
    start, _ = clause_around(sentence.text, target.start, target.end)
    wished = _WISHED.search(sentence.low[start : target.start])
    ranked = reading.priority_of[sentence.index] is not None and target.family != "count"
    return label if label and (bare or (ranked and wished)) else None


def name_from_baseline(
    reading: Reading, sentence: Sentence, wanted: Wanted, baseline: Figure, *, ahead: bool
) -> Name | None:
    """Return what is moved, by what is said of today's value and of the one that is wanted."""
    name = wanted.name
    stated = standard(reading, baseline) or measured(reading, baseline)
    ordered = ordered_name(wanted.imperative) if stated is None or stated.anaphoric else None
    if ordered and name is None:
        name = ordered
    elif stated and (ahead or not stated.anaphoric or not name or _same_thing(name, stated)):
        name = stated
    name = name or aside_name(reading, baseline)
    name = name or label_name(reading, sentence) or continued(reading, baseline)
    return name or time_for(reading, baseline)


def _same_thing(name: Name, stated: Name) -> bool:
    """`I want that list below 900` is of the households on the waiting list."""
    return name.anaphoric and " " not in name.text and overlap(name.text, stated.text) > 0
