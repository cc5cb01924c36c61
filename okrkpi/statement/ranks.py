"""Places in a ranking, `#1 in Spain` and `from 14th to 9th`, told from labels."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.numerals import read_number

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_ORDINAL_MOVE = pattern(
    r"\bfrom (?:the )?#?\d+(?:st|nd|rd|th)?(?: \w+)? (?:up )?(?:in)?to (?:the )?(?:top )?#?\d+"
    r"|\d(?:st|nd|rd|th)? ?(?:→|->) ?(?:top )?#?\d"
)
_RANKED = frozenset(
    """rank ranks ranked ranking place places position positions placing league table spot finish
    finishing standings""".split()
)
_RANK_BEFORE = pattern(
    r"\b(?:from|to|into|rank(?:ed|s|ing)?|be|become|becoming|reach|hit|take|position|place|at|as|"
    r"currently|now|was|finish|finishing|came)\s(?:at\s|as\s|in\s)?(?:the\s)?#?$|(?:→|->)\s?#?$"
)
_RANK_AFTER = pattern(
    r"\s?(?:$|[,;.)→]|->|(?:in|on|for|among|worldwide|globally|nationally|place|position|spot|rank|"
    r"or|to|by|out|last|this|today|now|at|currently|previously|so)\b)"
)
_LAST_RANK = 500


def is_rank(line: Line, start: int, end: int) -> bool:
    """Tell a place in a ranking (`#1 in Spain`, `from 14th to 9th`) from a label (`5th floor`)."""
    low = line.low
    rank = read_number(low[start:end].rstrip("stndrh"), "")
    if rank is None or rank > _LAST_RANK:
        return False
    if _ORDINAL_MOVE.search(low):
        return True
    if not _RANK_AFTER.match(low, end):
        return False
    return not line.said.isdisjoint(_RANKED) or _RANK_BEFORE.search(low[:start]) is not None


def rank_end(line: Line, start: int, end: int) -> int | None:
    """Return where a place in a ranking ends: `14th`, `#3`; None for another number."""
    low = line.low
    if low[end : end + 2] in ORDINAL_ENDINGS and not low[end + 2 : end + 3].isalpha():
        return end + 2
    return end if low[start - 1 : start] == "#" else None
