"""Pairs of numbers in one sentence: from where to where a measure goes, or went."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from okrkpi.memo.language.grammar import is_a
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import CHANGED, HAS_CHANGED
from okrkpi.pattern import pattern

_HISTORY = pattern(rf"(?:\b(?:{CHANGED}|was|were)|(?:{HAS_CHANGED}))\b[^;:]{{0,80}}$")
_UP_FROM = pattern(r"[^,;.()]{0,40},?\s*\(?(?:up|down) (?:from|on)\b")
_LAST = pattern(
    r"\b(?:last|past|previous|prior) (?:year|half|quarter|month|week|season|term|summer|winter)\b|"
    r"\b(?:year|quarter|month|season) (?:just )?(?:ended|gone|closed)\b"
)
_PAIR_BETWEEN = pattern(
    r"\s*(?:→|->|=>|–>|-->|⟶|➔|➜|>)\s*|(?:\s\w+){0,3}?\s(?:(?:down|up) )?(?:to|"
    r"into)\s(?:(?:about|around|at least|below|under|above|over|at most|no more than) )?"
)
_NOW_AFTER = pattern(
    r"\s*(?:[\w/%-]+\s){0,8}?[(,;–-]\s*(?:(?:it|this|that|we|which) (?:is|are|was|were) "
    r")?(?:(?:we|it)(?: are| is|'re|'s)(?: (?:still|only|now))? (?:at|on)|we have|today|now|"
    r"currently|current|baseline|at present|presently|from|up from|down "
    r"from|as is|was|actual|"
    r"this year|last year|last quarter|last season|start(?:ing point)?|(?:19|20)\d\d|"
    r"q[1-4]|so far|at the moment|against|compared with|instead of|not)"
    r"(?: (?:it is|we are|is|at|about|around|only|just|still|stands at|of))*:?\s*$"
)
_EARLIER_IN_BRACKETS = pattern(
    r"\s*(?:[\w/%-]+\s){0,3}?\((?:about |only )?\|\s*(?:in (?:19|20)\d\d|today|now|last "
    r"year|currently|at present).*"
)
_TODAY_BY = pattern(
    r"\s*(?:[\w/%-]+\s){0,3}?(?:today|now|currently|at present|this year|last year|in "
    r"(?:19|20)\d\d)\s*[,;/|–-]+\s*(?:and\s)?\D{0,12}\d\S*(?:\s\w+)?\s(?:by|until|at the "
    r"end|in (?:q[1-4]|20\d\d)).*"
)
_GOAL_AFTER = pattern(
    r"(?:\s?[\w/%-]++){0,3}?\s*[,;/|(–-]+\s*(?:the |our )?(?:goal|target|aim|to be|should "
    r"be|want|wanted|plan)(?:\s(?:is|of|for [\w ]{2,20}))?\s*:?\s*"
)
_INSTEAD = pattern(r"\s*(?:[\w-]+\s){0,8}instead of(?: the (?:current|present|usual))?\s*$")
_OF_THE = pattern(r"\s(?:out )?of (?:the |our )?(?:target of |goal of )?[^\w\s]?")
_PER = pattern(r"\b(?:per|for every|for each|out of)\s\W?$")
_NEEDED = pattern(r"(?:\s\w+)?\s(?:that )?(?:we|i) (?:need|want|aim for|hope for|must have|plan)\b")


@lru_cache(512)
def pairs(low: str, figures: tuple[Figure, ...]) -> tuple[tuple[Figure, Figure], ...]:
    """Return the pairs of baseline and target that one sentence spells out."""
    found = []
    for one, other in pairwise(figures):
        between = low[one.end : other.start]
        if not _compatible(one, other) or len(between) > 90 or _PER.search(low[: one.start]):
            continue
        before = low[max(0, one.start - 110) : one.start]
        arrow = re.search(r"(?:→|->|=>|–>|-->|⟶|➔|➜)\s*[<>≤≥~]?\s*$", between) or re.fullmatch(
            r"\s*(?:[a-z%]+\s)?(?:→|->|=>|–>|-->|⟶|➔|➜|>)\s*[<>≤≥~]?\s*", between
        )
        moves = re.search(
            r"\bfrom\s+(?:(?:about|around|the current|currently|today's|some|"
            r"roughly)\s+)*[^\w\s]?$",
            before,
        )
        if (
            arrow
            or (_OF_THE.fullmatch(between) and _NEEDED.match(low[other.end :]))
            or (moves and _PAIR_BETWEEN.fullmatch(between))
            or (
                _bare_pair(low, one, between)
                or _TODAY_BY.fullmatch(between + low[other.start : other.end + 24])
                or _GOAL_AFTER.fullmatch(between)
            )
        ):
            found.append((one, other))
        elif (
            _EARLIER_IN_BRACKETS.fullmatch(between + "|" + low[other.end : other.end + 14])
            or (
                _NOW_AFTER.fullmatch(between)
                and not re.search(r"\b(?:was|is|are|at|stood)\s*$", low[: one.start][-12:])
            )
            or _INSTEAD.fullmatch(between)
        ):
            found.append((other, one))
    return tuple(found)


def _bare_pair(low: str, one: Figure, between: str) -> bool:
    """`score 78 to 85 points`: two values after a name, with no verb, are a move."""
    before = low[: one.start].strip()
    if between.strip() != "to" or not before or len(before.split()) > 8:
        return False
    last = before.split()[-1]
    return split_predicate(before) is None and not is_a(
        last, "prepositions", "determiners", "adverbs"
    )


def is_history(low: str, first: Figure) -> bool:
    """Tell a report of what has changed from a change that is wanted."""
    start, end = clause_around(low, first.start, first.end)
    clause = low[start:end]
    wanted = re.search(
        r"\b(?:should|must|will|want|to (?:go|fall|rise|grow|drop)|aim|target|goal|has to|"
        r"have to|needs? to|would)\b",
        clause,
    )
    told = _HISTORY.search(low[start : first.start]) or _compared_with_past(low, first, clause)
    return bool(told) and not wanted


def _compared_with_past(low: str, first: Figure, clause: str) -> bool:
    """`Sales last year 1.2m, up from 1.05m` tells of two years that are over."""
    return bool(_UP_FROM.match(low[first.end :]) and _LAST.search(clause))


@lru_cache(512)
def past_moves(low: str, figures: tuple[Figure, ...]) -> tuple[tuple[Figure, Figure], ...]:
    """Return the start and the end of every change that a sentence reports."""
    return tuple(
        (one, other)
        for one, other in pairs(low, figures)
        if is_history(low, min(one, other, key=lambda figure: figure.start))
    )


def _compatible(one: Figure, other: Figure) -> bool:
    return one.family == other.family or one.unit is None or other.unit is None
