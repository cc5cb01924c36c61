"""Numbers that say what is counted, or what is done for a change, rather than measure anything."""

from __future__ import annotations

import re

from okrkpi.memo.language.grammar import is_a, is_plural
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Facts, Figure
from okrkpi.pattern import pattern

_BOUND_BEFORE = pattern(
    r"\b(?:under|below|over|above|older than|longer than|more than|less than|within|aged|"
    r"after|every|per|than)\s(?:\w+\s)?$"
)
ANYTHING = pattern(
    r"\b(?:anything|everything) (?:under|below|over|above|more than|less than)\s\W?$"
)
_NO_MORE = pattern(
    r"(?:^|[,;:(.–-]\s*|\b(?:and|but|so) )"
    r"(?:no|not) (?:more|less|fewer|longer|higher|lower) than\s\W?$"
)
# `26 minutes on average; under 10 would be fine` bounds what was said before.
_NEVER_BELOW = pattern(r"\b(?:never|not) (?:\w+ )?(?:below|under|above|over)\s\W?$")
_BARE_LIMIT = pattern(
    r"\W*(?:and |but |so )?(?:under|below|over|above|less than|more than|within)\s\W?"
)
_NARROWS = pattern(
    r"\b(?P<word>[\w']+) (?:aged )?(?:under|below|over|above|older than|longer than|more "
    r"than|less than|within) (?:the age of )?$"
)
_MEANS = pattern(
    r"\bby (?!(?:spring|morning|evening|thanksgiving)\b)[a-z]{2,}ing\b"
    r"(?:(?! and (?![a-z]+ing\b))[^,;:.()\d]){0,60}(?<!\bto )(?<!\bfrom )(?<!\bunder )"
    r"(?<!\bbelow )$"
)


def is_of_means(low: str, figure: Figure, facts: Facts) -> bool:
    """Tell the number of what is done for a change: `to 50% by signing 4 customers`."""
    found = _MEANS.search(low[: figure.start])
    return found is not None and any(f.end <= found.start() for f in facts.figures)


def narrows(low: str, figure: Figure, facts: Facts) -> bool:
    """Tell a number that says what is counted (`people under 35`) from one that measures it."""
    before = low[: figure.start]
    if re.search(
        r"\b(?:per|every|each|out of|of the|of our|of all|in every)\s+(?:the\s)?$", before
    ):
        return True
    if not _BOUND_BEFORE.search(before):
        return False
    if ANYTHING.search(before) or _NO_MORE.search(before):
        return False
    if _NEVER_BELOW.search(before):
        return False
    start, _ = clause_around(low, figure.start, figure.end)
    if figure.unit is None and _BARE_LIMIT.fullmatch(low[start : figure.start]):
        return False
    if re.search(
        r"\b(?:no|zero|not a) (?:single )?(?:\w+ ){1,3}(?:over|above|below|under|longer "
        r"than|more than|older than) $",
        before,
    ):
        return False
    others = [
        f for f in facts.figures if f.start != figure.start and not is_of_means(low, f, facts)
    ]
    if any(f.family != figure.family or f.start > figure.start for f in others):
        return not re.search(
            r"\b(?:stay|remain|keep|kept|be|fall|drop|slip|sink|dip|slide|climb|creep|come|go|get|"
            r"exceed|rise|see|want|have|"
            r"accept|allow)s?(?: \w+){0,2} (?:below|above|under|over|within|more than|less "
            r"than)\s$",
            before,
        )
    narrowed = _NARROWS.search(before)
    if not narrowed:
        return False
    word = narrowed["word"]
    return is_a(word, "persons") or (
        figure.family == "time" and is_plural(word) and "within" not in narrowed[0]
    )
