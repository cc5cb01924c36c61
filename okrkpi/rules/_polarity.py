"""Which way a measure that no list knows is wanted to go, by the words that name it."""

from __future__ import annotations

import re
from functools import lru_cache

from okrkpi.pattern import pattern
from okrkpi.rules._topic import phrases

_MORE = pattern(
    r"\b(?:promises?|appointments?|deadlines?|agreements?)\b[^:;.]{0,20}?\b(?:kept|met)\b"
    rf"|\bright, first time\b|{phrases('wanted_more')}",
    re.IGNORECASE,
)
_LESS = pattern(rf"\bmis-[a-z]|{phrases('wanted_less')}", re.IGNORECASE)
_COSTS = pattern(
    r"\b(?:costs?|prices?|time to|days to|hours|minutes|effort|calls?|visits?|per)\b", re.IGNORECASE
)
_COST_OF = pattern(
    r"(?:[a-z]+ ){0,2}(?:costs?|spend(?:ing)?|expenses)\b(?! (?:share|savings?|reduction|cuts?|"
    r"recover\w*|cover\w*))",
    re.IGNORECASE,
)
_EARNED = pattern(phrases("earned"), re.IGNORECASE)
_LOST = pattern(phrases("not_earned"), re.IGNORECASE)
_DEALT_WITH = pattern(phrases("dealt_with"), re.IGNORECASE)

_HARDLY = pattern(
    r"\s\(?(?:(?:less|fewer) than|under|below|within|at most|not? more than|max(?:imum|\.)?|up to|"
    r"[<≤])\s?(?:\d[\d.,]*|an?|one|two|three|five|ten)\s?(?:min(?:ute)?s?|h(?:ours?|rs?)?|"
    r"d(?:ays?)?|weeks?|m|s|seconds?)(?: of)? (?:late|delay(?:ed)?|overdue|behind)\b\)?",
    re.IGNORECASE,
)
"""`Trains less than 15 minutes late`: what is hardly late is wanted."""
_PROMPTLY = pattern(
    rf"(?P<done>{phrases('promptly_done')})\s(?:(?:within|inside|in)\s"
    r"(?:under |less than )?(?:the )?(?:\d[\d.,]*|an?|one|two|three|five|ten|same|first)"
    r"\s?(?:working |business )?"
    r"(?:min(?:ute)?s?|h(?:ours?|rs?)?|d(?:ays?)?|weeks?|m|s|seconds?)\b"
    r"|(?:on )?the (?:same|next) day\b|(?:same|next)[ -]day\b)",
    re.IGNORECASE,
)
"""`Returns processed within 48 hours`: what is done for those who wait is wanted soon."""
_ELAPSED = pattern(
    r"(?:[a-z]+ )?(?:the )?(?:average |median |mean |typical )?(?:number of )?(?:working )?"
    r"(?:time|minutes|hours|days|weeks|months) (?:from|between) (?=[a-z])[^\d:;|]+? "
    r"(?:to|until|and) (?P<end>[a-z][^\d:;|]*)",
    re.IGNORECASE,
)
_LASTING = pattern(
    r"\b(?:next|fail|fault|break|outage|cancel|churn|expir|depart|leav|relapse|readmi|resign|"
    r"replac|death|exit|loss)",
    re.IGNORECASE,
)


def dealt_with(text: str) -> bool:
    """Say whether the words are about how something unwanted is dealt with."""
    return _DEALT_WITH.search(text) is not None


def is_cost(text: str) -> bool:
    """Say whether a line begins with the name of a cost: cost per parcel, energy costs."""
    return _COST_OF.match(text) is not None


def is_earned(text: str) -> bool:
    """Say whether the words are for money that comes in."""
    return _EARNED.search(text) is not None and not _LOST.search(text)


@lru_cache(1 << 14)
def wanted_way(text: str, *, share: bool) -> str:
    """Return `up` or `down` where the words leave no doubt, else `none`.

    More is wanted only of a share of what went well, less of what nobody wants, and of the time
    from one step to the next.
    """
    text = _PROMPTLY.sub(r"\g<done> in time", _HARDLY.sub(" in time", text))
    if not share and (elapsed := _ELAPSED.match(text)):
        return "none" if _LASTING.search(elapsed["end"]) else "down"
    rest = _MORE.sub("", text)
    if share and rest != text and not (_LESS.search(rest) or _COSTS.search(rest)):
        return "up"
    if rest == text and _LESS.search(text) and not _DEALT_WITH.search(text):
        return "down"
    return "none"
