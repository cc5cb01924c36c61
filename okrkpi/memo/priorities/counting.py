"""Words that count priorities off in running text: `first off`, `second`, `last but not least`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.pattern import pattern

_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven")
_COUNTER = pattern(
    r"\W*(?:and |but |so )?(?:"
    r"(?P<start>first and foremost|first of all|first off|first up|"
    r"to (?:start|begin|kick (?:us |things )?off)(?: with)?|for (?:a start|starters))|"
    rf"(?P<ordinal>{'|'.join(_RANKS)})(?:ly)?(?: of all| up| thing)?|"
    rf"(?:number |no\.? ?|#)(?P<number>{'|'.join(_NUMBERS)}|[1-7])|(?P<bare>{'|'.join(_NUMBERS)})|"
    r"(?P<on>next(?: up| on (?:the|my|our) list)?|then|last but not least|last(?:ly)?|finally|"
    r"(?:also|just as|equally) important|(?:and )?the other (?:thing|one|topic|point)|"
    r"on top of (?:that|this|it)|in addition|besides)"
    r")(?P<mark>\s*[,:;]\s*|\s*[–—]\s*|\s+-+\s+|\s*\.\.\.?\s*|\.\s*$|"
    r"\s+(?:is|are|comes?|there(?:'s| is| are))\b(?: that\b|:)?\s*|"
    r"\s+(?=(?:we(?:'re)?|our|the|let's|i(?:'d)?|my|they|it's)\b))"
)


_IS = pattern(r"\s+is\b(?! (?:not|enough|too|more|less|plenty)\b)")


@dataclass(frozen=True, slots=True)
class Count:
    """A counter at the head of a text: its rank (0 for `next`), its end, and its sign if any.

    A bare one is a number alone.
    """

    rank: int
    end: int
    marked: bool
    bare: bool = False


def count_at_head(low: str, following: int = 0) -> Count | None:
    """Return the counter that a text made plain begins with.

    A bare number (`three is churn`) counts where it is the `following` one.
    """
    found = _COUNTER.match(low)
    if found is None:
        return None
    marked = bool(re.search(r"[,:;–—.-]", found["mark"]))
    bare = bool(found["bare"]) and not marked
    if bare and not (_rank(found) == following and _IS.match(found["mark"])):
        return None
    return Count(_rank(found), found.end(), marked, bool(found["bare"]))


def _rank(found: re.Match[str]) -> int:
    if found["start"]:
        return 1
    if ordinal := found["ordinal"]:
        return _RANKS.index(ordinal) + 1
    number = found["number"] or found["bare"]
    if not number:
        return 0
    return int(number) if number.isdigit() else _NUMBERS.index(number) + 1
