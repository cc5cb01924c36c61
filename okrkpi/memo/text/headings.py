"""What a heading announces: the part of its section, or a priority in the form of an order."""

from __future__ import annotations

import re

from okrkpi.memo.cues import cue, names, plain
from okrkpi.memo.language.grammar import is_a, tokens
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.text.sentences import split_sentences
from okrkpi.memo.text.source import Passage
from okrkpi.pattern import pattern

NUMBERED = pattern(
    r"^\s*(?:Q\d*\s*[.:)]\s*|\d{1,2}(?:\.\d{1,2})+\.?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|"
    r"§\s*\d+\.?|\d{1,2}\s(?=\D))\s*",
    re.IGNORECASE,
)
"""The number or letter that a heading opens with."""

_AHEAD = pattern(
    r"\bwhere (?:we|i)(?:'ll)? (?:want|will|need|aim|must|have|hope|should)(?: to)? (?:be|go|"
    r"stand|get)\b|"
    r"\bwhere (?:we|i) (?:are going|go|head|are heading)\b|what (?:success|good|winning|20\d\d) "
    r"looks like|"
    r"\bwhat (?:we|it|this) (?:will|should) look like\b"
)
_NAMELESS = pattern(
    r"\W*(?:and |also,? )?(?:(?:and |also,? )?(?:in|not in|without|no) (?:\w+ )*order\b|"
    r"(?:(?:some|a few|a couple of|several|other|more|further|additional|various|last|final|"
    r"smaller|"
    r"the|my|our|also|three|two|four) )*(?:other|more|further|additional|smaller|last|final|some|"
    r"few) "
    r"(?:thoughts?|things?|points?|topics?|items?|notes?|remarks?|wishes|ideas?|matters|bits)\b|"
    r"(?:thoughts|notes|remarks|odds and ends|misc(?:ellaneous)?|et cetera|etc|the rest|also)\W*$)"
)
_RUN_IN = pattern(r"([A-Z][^.:;!?]{2,40}):\s+(?P<said>\S)")
_COMMA = pattern(r"[,;]\s+(?:and\s+)?(?![^()]*\))")
_FULL_STOP = pattern(r"[.!](?=\s|$)|$")
_BOUND = pattern(
    r"\b(?:no|not|never|zero|none|below|under|above|over|within|at (?:least|most)|max(?:imum)?|"
    r"min(?:imum)?|(?:more|less|fewer|higher|lower|longer) than)\b|[<>≤≥]"
)
_LONGEST_LIMIT = 12
_ITEM_LABEL = pattern(r"^(?:item|agenda item|top|no\.?)\s*\d+\s*[:.–-]\s*", re.IGNORECASE)
_RANKS = pattern(r"\b(?:comes?|is|are) (?:my |our |the )?(?:first|second|third|fourth|next|last)\b")
_COUNTED = pattern(
    r"^\W*(?:and )?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|finally|"
    r"last(?:ly)?|next|number (?:one|two|three|four|five)|one|two|three|four|five)"
    r"(?: of all)?\s*[,:–—-]\s+",
    re.IGNORECASE,
)
_ORDERING = pattern(
    r"(?:(?:in )?(?:no|not in|without|not in any) (?:\w+ )?order\b|not (?:necessarily )?in "
    r"(?:(?:this|that|the|any|an|order of) )*(?:\w+ )?(?:order|importance|priority|rank\w*)\b|"
    r"not (?:ranked|sorted|ordered|prioriti[sz]ed)\b)"
)
"""`In no particular order` says how a list is sorted and refuses nothing."""
_MATTERS = pattern(r"what (?:really )?(?:matters|counts|is important)")
# Words that are nouns as often as they are orders: `Report on 2026`, `Contact details`.
_NOUNS_TOO = frozenset(
    """answer approach balance budget change contact cost cut demand delay detail experience face
    finance focus function group help interest issue look market matter measure need note open
    order plan point process program project promise question rate record report request research
    rest result return review risk schedule service share sound staff start state stock strike
    study supply support survey target test thank trade train travel trust use value view visit
    watch welcome work""".split()
)
# Orders to look at something, and orders that leave something alone.
_NO_CHANGE = frozenset(
    """ask compare consider describe discuss explain hear introduce know learn leave listen look
    meet note park pause read recall recap remember say see summarise summarize tell thank think
    understand watch welcome""".split()
)
# Orders whose first word is a noun or an adjective by itself.
_ORDERS = pattern(
    r"(?:care (?:for|about)|leave (?:no|nobody|none)|"
    r"(?:halve|double|treble|triple|free|calm|shut|tame) (?:the|our|a|how)) "
)
_COMPARED = pattern(
    r"(?:more|less|fewer|better|faster|first|together|smarter|slowly|again|up-?\w+)$"
)
_LISTING = pattern(
    r"priorit|\b(?:goal|objective|aim|theme|pillar|focus point)s?\b|"
    r"\b(?:two|three|four|five|six|seven|[2-7]) \w+"
)
_GIVEN_UP = pattern(
    r"stop(?: (?:doing|all|any|work|working|selling|offering|running|making|taking|accepting|"
    r"funding|supporting|building|developing)\b.*)?\W*$"
)
_BY_A_DATE = pattern(
    r"\d\S*(?: [a-z]+){0,3}? (?:by|until|before|in|at) (?:the (?:end|middle|start) of|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"easter|christmas|spring|summer|autumn|winter|q[1-4]|next \w+|20\d\d)\b)"
)
_OVERRULED = frozenset(
    {"admin", "annex", "background", "budget", "measures", "risks", "vision", "work", "priorities"}
)
"""Parts that a word of a heading suggests, and that a plain order does not mean."""


def heading_role(text: str) -> str | None:
    """Return the part that a heading gives to its section, or None where it says nothing."""
    role = _cued(plain(unnumbered(text)))
    return None if role in _OVERRULED and gives_order(text) else role


def role_over(text: str, beneath: str) -> str | None:
    """Return the part that a heading gives to the text beneath it.

    `Stop the leak`, over what is to become less, is an order; `Stop doing` gives something up.
    """
    role = heading_role(text)
    return None if role == "non_goals" and _ends_something(text, beneath) else role


def looks_ahead(text: str) -> bool:
    """Tell a heading under which bare values are wanted: `Where we want to be in 2028`."""
    return bool(_AHEAD.search(plain(unnumbered(text))))


def names_nothing(text: str) -> bool:
    """Tell a heading that only says that something follows: `Some more thoughts, not in order`."""
    return bool(_NAMELESS.match(plain(unnumbered(text))))


def run_in_role(passage: Passage) -> str | None:
    """Return the part that a paragraph's own label gives it: `Parking lot: Android app.`"""
    text, strong = passage.text, passage.strong
    found = _RUN_IN.match(text)
    label = found[1] if found else ""
    if strong and strong[0][0] == 0:
        label = _ITEM_LABEL.sub("", text[: strong[0][1]])
    if _RANKS.search(plain(label)):
        return None  # `Staffing comes third: …` names a priority
    role = role_over(label, text[len(label) :]) if label else None
    if role == "non_goals" and found and found["said"].isdigit():
        return None  # `Exclusions: 7 last year` tells how a measure stands
    kept = {"guards", "non_goals", "background", "annex", "risks", "budget", "work"}
    return role if role in kept else None


def listed_limits(passage: Passage) -> list[tuple[int, int]]:
    """Return the parts of `Rules of the game: no accident, overtime under 8%`, which says no more.

    Each part is a level of its own; more text behind the list is left as it is.
    """
    found = _RUN_IN.match(passage.text)
    if found is None or role_over(found[1], "") != "guards":
        return []
    text, start = passage.text, found.start("said")
    end = _FULL_STOP.search(text, start)
    if end is None:
        return []
    spans, begin = [], start
    for mark in _COMMA.finditer(text, start, end.start()):
        spans.append((begin, mark.start()))
        begin = mark.end()
    spans.append((begin, end.start()))
    parts = [plain(text[first:last]) for first, last in spans]
    bounds = all(len(p.split()) <= _LONGEST_LIMIT and _BOUND.search(p) for p in parts)
    if len(spans) < 2 or not bounds:
        return []
    rest = [(end.end() + a, end.end() + b) for a, b in split_sentences(text[end.end() :])]
    return [*spans, *rest]


def _cued(low: str) -> str | None:
    low = _ORDERING.sub(" ", low)
    for name in names("heading"):
        if name == "non_goals" and _MATTERS.search(low):
            continue
        if cue("heading", name).search(low):
            return name
    return None


def unnumbered(text: str) -> str:
    """Return a heading without what counts it, and without its closing sign."""
    return uncounted(NUMBERED.sub("", text, count=1)).strip(" :")


def uncounted(text: str) -> str:
    """Return a text without the `First,` or `Second –` that it opens with."""
    return _COUNTED.sub("", text, count=1)


def gives_order(text: str) -> bool:
    """Tell whether a heading is an order to bring something about: `Grow beyond the valley`."""
    text = unnumbered(text).strip(" .!*_")
    words = tokens(text)
    if len(words) < 2 or text.endswith("?"):
        return False
    if _ORDERS.match(plain(text)):
        return True
    if not opens_with_verb(text):
        return False
    first, second = words[0].low, words[1].low
    if first in _NO_CHANGE or _LISTING.search(plain(text)):
        return False
    if first not in _NOUNS_TOO:
        return True
    return (
        is_a(second, "determiners", "comparatives")
        or second == "new"
        or bool(_COMPARED.match(words[-1].low))
    )


def _ends_something(text: str, beneath: str) -> bool:
    """Tell whether a wish with a number stands under an order to stop something."""
    low = plain(unnumbered(text))
    if not low.startswith("stop ") or _GIVEN_UP.match(low) or not gives_order(text):
        return False
    wished = any(
        cue("sentence", name).search(plain(beneath)) for name in ("target", "asked", "threshold")
    )
    return bool(_BY_A_DATE.search(plain(beneath))) or (wished and bool(re.search(r"\d", beneath)))
