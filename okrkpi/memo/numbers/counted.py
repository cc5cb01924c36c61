"""Wishes whose number counts what is named after it: `I want more than 300 members by June`."""

from __future__ import annotations

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, is_plural
from okrkpi.memo.language.phrases import head_noun, noun_phrase
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.pattern import pattern

_WE_WANT = pattern(
    r"(?:(?:and|so|but|also|then) )*(?:i|we)(?:'d| would)?(?: \w+)? "
    r"(?:want|like|need|aim for|expect)(?: to (?:have|see|reach|get|win|sign))?"
    r"(?: (?:more than|at least|over|no fewer than|no more than|fewer than|about|around))?\s*"
)
_COUNTED = pattern(
    r"\s+[a-z][\w-]*(?: [a-z][\w-]*){0,3}?(?=\s+(?:by|before|until|till|in|this|next|at|on|for|to|"
    r"from|with|who|that|and|or|so)\b|[.,;:!?)]|$)"
)
_BY_WHEN = pattern(r"\b(?:by|before|until|till)\b")
_NO_MEASURE = pattern(
    r"\b(?:things?|points?|ideas?|words?|reasons?|more|extra|additional|further|other|of you|"
    r"minutes|hours|days|weeks|months|years|options?|questions?|times)\b"
)


def name_counted(before: str, after: str, figure: Figure) -> Name | None:
    """`I want more than 300 members by June`: what is wanted is what is counted."""
    noun = _COUNTED.match(after) if figure.family == "count" else None
    if noun is None or not _WE_WANT.fullmatch(plain(before)):
        return None
    phrase = noun_phrase(noun[0])
    people = is_a(head_noun(phrase), "persons")
    bounded = people or figure.comparator is not None or _BY_WHEN.search(plain(after))
    if not bounded or not is_plural(head_noun(phrase)) or _NO_MEASURE.search(plain(phrase)):
        return None
    return Name(phrase)
