"""Whether a name can stand for a measure: a noun phrase, with no piece of a sentence left in it."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.pattern import pattern

MOST_WORDS = 20

_STRAY = pattern(
    r"\b(?:it|he|she|they|we|i|you|there|that|what)'(?:s|re|ve|d|m|ll)\b|"
    r"\b(?:it|this|he|she) (?:is|was|has|had|will|would|went|fell|rose)\b|"
    r"\b(?:what that|that (?:i|you) |(?:i|we|you|they) (?:don't|do not|can't|cannot|never))\b"
)
_OPENS = pattern(
    r"(?:i|we|you|he|she|it|they|them|this|that|these|those|there|which|and|but|or|so|because|"
    r"if|why|how|whether|is|are|was|were|has|have|should|must|don't|get|let|not$|ones?$|\d+s\b|"
    r"'s\b|latter\b|"
    r"former (?:number|figure|one)|what|every (?:day|week|month|quarter|year)$|"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) of (?:them|these|those)|"
    r"(?:no |not )?(?:more|less|fewer|longer|higher|lower) than|"
    r"an? (?:hour|day|week|month|quarter|year)|(?:today|now|currently)(?!['’]))\b"
)
_TIMED = pattern(r"^(?:zero|none|nil)\b|\b(?:obviously|so far|right now)\b|\btoday$")
_DANGLES = pattern(
    r"\b(?:from|to|of|at|than) (?:from|to|than|of)\b|"
    r"\b(?:from|of|and|or|but|the|an?|than|is|are|was|were|who|which)$|"
    r"\b(?:we|i|they|he|she)$|\bfrom (?:[a-z]{3} )?\S*\d\S* to$|"
    r"\bto (?:an?|per) (?:hour|day|week|month|quarter|year)\b|\bfrom \S*\d\S* to\b|"
    r"\b(?:up|down|back) from (?:an?|per)\b"
)
_HOLDS_MORE = pattern(
    r",\s(?!the share )[^,]*\b(?:is|are|was|were)\b|[£$€]\s?\d|^amount that (?:we|it|they|he|she|"
    r"i) (?:is|are|"
    r"was|were|am)\b|"
    r"\b(?:let|get|make|keep|stop|win) [a-z]+ who\b|\bgood result\b"
)
_JOINED = pattern(
    r"\b(?:and|but|while|because|although|though|whereas) "
    r"(?P<rest>(?:the|our|my|his|her|their|we|i|it|they|he|she|you|there)\b.+)$"
)
_FINITE = pattern(
    r"(?:is|are|was|were|has|have|had|will|would|must|should|can|could|may|went|want|wants)\b"
)


# `Minutes after which calls are answered` says when, and is no sentence.
_WITHIN = pattern(r"\b(?:after|in|at|on|for|with|within|during|by|to|from) (?:which|whom)\b")


def is_sound(name: str) -> bool:
    """Tell whether a name is a noun phrase that reads well on its own."""
    if is_broken(name):
        return False
    split = split_predicate(name)
    named_later = re.match(r"of .+, the share\b", plain(name))
    within = _WITHIN.search(plain(name))
    return bool(named_later or within) or split is None or not _FINITE.match(plain(split[1]))


def is_broken(name: str) -> bool:
    """Tell whether a pronoun, a second clause or a loose preposition is left in a name."""
    low = plain(name).strip()
    if not re.search(r"[^\W\d_]", low) or len(low.split()) > MOST_WORDS:
        return True
    if _OPENS.match(low) and not name[:2].isupper():
        return True
    if _HOLDS_MORE.search(low) or _TIMED.search(low) or _STRAY.search(low) or _DANGLES.search(low):
        return True
    joined = _JOINED.search(low)
    return joined is not None and split_predicate(joined["rest"]) is not None
