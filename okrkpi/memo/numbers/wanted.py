"""What a wanted number is about, where its own sentence says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, tokens
from okrkpi.memo.language.orders import imperative_in
from okrkpi.memo.language.phrases import (
    noun_phrase,
    split_predicate,
    strip_leading,
)
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.counted import name_counted
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.numbers.wanted_shares import of_them_done, of_wanted_share, to_do
from okrkpi.memo.numbers.wishes import WHY_NOT
from okrkpi.pattern import pattern
from okrkpi.statement.words import find_verb

_MODAL = pattern(
    r"(?:should|must|has to|have to|needs? to|is to|are to|shall|will|ought to|would|can)\b"
)


_DESIRE = pattern(
    r".*\b(?:want|wants|like|need|needs|expect|expects|see|have|get|gets|bring|keep|push|"
    r"drive|take|propose|targets?|aim(?:ing)? for|goal (?:of|for|is)|target (?:of|for|is)|"
    r"aim (?:of|for|is)|ask(?:ed)? for)\s+(?P<np>.+)$"
)


_FROM_NUMBER = pattern(
    r"\s+from\s+(?:about |around |some |the current |today's )?[^\w\s]?(?:\d|one |two |three ).*$"
)


_CONNECTORS = pattern(
    r"\s+(?:to (?:be|reach|rise|fall|grow|come|go|drop|climb|sink|increase|decrease|get|"
    r"hit|stand|stay|have)|to|at|"
    r"below|under|above|over|down|up|back|by|within|as|reach(?:es|ed)?|from|of|is|are|be|"
    r"inside|in|on|least|most|no|"
    r"more|less|fewer|than|about|around|a|an|the|not|=|:|≤|≥|<|>|~|back)$"
)


_TIME_PHRASE = pattern(
    r"(?:the )?(?:very )?(?:whole (?=year|quarter|month|season|half|term|week)|"
    r"(?:end|beginning|start|middle|close|rest|coming|next|this|current)\b)"
    r"(?: of)?(?: the)? ?(?:year|quarter|month|season|half|term|week|20\d\d|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|q[1-4])?\b"
)


_PRONOUN = pattern(
    r"(?:it|this|that|them|these|those|us|we|you|one|i|me|him|her|he|she|they|there|everyone|what|"
    r"which)\b(?! \w+ (?:rate|share|time|number))",
    re.IGNORECASE,
)


_COMPARATOR = pattern(
    r"(?:no|not|none|us|only|least|most|(?:no |not |any |even |far |much )?(?:more|less|fewer|"
    r"lower|higher|better)(?: than)?|under|over|below|above)"
)


_REFERS = pattern(r"(?:it|that|this|they) (?:that|who|which)\b")
BRINGS_IT = pattern(
    r"\b(?:should|must|has to|have to|needs? to|is to|are to|shall|will|ought to|would|can) "
    r"(?:help |also )?(?:bring|get|take|cut|push|drive|pull|reduce|lower|raise|lift|"
    r"shorten|move|double|halve) (?:it|that|this|them|these|those)\b"
)


# `A house like ours should be at 31` names no measure.
_LIKE_OURS = pattern(
    r"\b(?:like (?:ours|us|this)|of (?:our|this) (?:size|kind|sort)|our size)$", re.IGNORECASE
)
_TARGET_OF = pattern(
    r"\b(?:target|goal|aim|objective|ambition)s? (?:for|on|in) (?P<np>[^,;:]+?)\s*(?:is|"
    r"are|of|:|=|will be|stands at|remains)?\s*(?:at|of|now)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The metric that a wish names, and the wish as an imperative where it can stand so."""

    name: Name | None
    imperative: str | None = None


def name_wanted(text: str, figure: Figure, topic: str | None = None) -> Wanted:
    """Read what a sentence wants to bring to a number."""
    start, end = clause_around(text, figure.start, figure.end)
    before = strip_leading(text[start : figure.start])
    after = text[figure.end : end].rstrip(" .!")
    if WHY_NOT.search(plain(before)):
        return Wanted(None)
    name = (
        of_wanted_share(after, figure, topic)
        or to_do(after, figure, topic)
        or of_them_done(after, figure, topic)
        or _for_target(before)
        or _subject(before)
        or _object(before)
        or _for_whom(after)
        or name_counted(before, after, figure)
    )
    if name and _REFERS.match(plain(name.text)):
        name = None
    return Wanted(name, imperative_in(text, figure))


def drop_connectors(phrase: str) -> str:
    """Drop `to`, `below`, `should be` and the like after a phrase."""
    while found := _CONNECTORS.search(phrase):
        phrase = phrase[: found.start()]
    return phrase


def _clean(phrase: str) -> Name | None:
    phrase = drop_connectors(_FROM_NUMBER.sub("", phrase.strip()))
    if _TIME_PHRASE.match(plain(phrase)):
        return None
    definite = bool(re.match(r"(?:the|that|this) [\w-]+$", plain(phrase.strip())))
    phrase = noun_phrase(phrase)
    if not phrase or _PRONOUN.match(phrase) or len(phrase.split()) > 18 or not phrase[0].isalpha():
        return None
    words = tokens(phrase)
    if is_a(words[0].low, "prepositions", "conjunctions", "auxiliaries", "adverbs"):
        return None
    if _COMPARATOR.fullmatch(plain(phrase)):
        return None
    return Name(phrase, anaphoric=definite)


def _for_whom(after: str) -> Name | None:
    """`We want 93% for the whole school`: what the number is for tells which one it is."""
    found = re.match(
        r"\s*for (?:the |our |all )?(?P<np>[A-Za-z][\w' -]{2,40}?)"
        r"(?=\s+(?:and|but|by|before|until|in|at|this|next)\b|[,.;]|$)",
        after,
    )
    if not found or _TIME_PHRASE.match(plain(found["np"])):
        return None
    return _clean(found["np"])


def _for_target(before: str) -> Name | None:
    found = _TARGET_OF.search(before)
    return _clean(found["np"]) if found else None


def _subject(before: str) -> Name | None:
    """`Orders on time should reach 92%`."""
    split = split_predicate(before)
    if split is None or not _MODAL.match(plain(split[1])):
        return None
    if re.match(r"(?:i|we|you|they|he|she)$", plain(split[0])) or _LIKE_OURS.search(split[0]):
        return None
    if BRINGS_IT.match(plain(split[1])):
        return None
    return _clean(split[0])


def _object(before: str) -> Name | None:
    """`We want churn below 3%`; `bring the average wait down to 7 days`."""
    low = plain(before)
    words = tokens(before)
    for i in range(len(words) - 1, -1, -1):
        word = words[i].low
        verb = find_verb(word)
        moves = (
            verb is not None and verb.form == "base" and verb.kind in {"raise", "lower", "better"}
        )
        if (
            moves
            and i + 1 < len(words)
            and (
                i == 0
                or words[i - 1].low
                in {
                    "to",
                    "and",
                    "we",
                    "us",
                    "will",
                    "must",
                    "should",
                    "please",
                    "'s",
                    "let's",
                    ":",
                    "–",
                }
                or before[: words[i].start].strip() == ""
            )
        ):
            if named := _clean(before[words[i].end :]):
                return named
    found = _DESIRE.match(low)
    if not found:
        return None
    return _clean(before[found.start("np") :])
