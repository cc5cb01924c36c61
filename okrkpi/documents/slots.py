"""Places in a template that wait for words, and so state nothing yet."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.words import find_verb

_LETTERS = pattern(r"[^\W_]")
_SLOT = pattern(r"\[[^\[\]]*\]|<[^<>]*>|(?<!\{)\{+[^{}]*\}+")
_OPENINGS = frozenset("[<{")
_JOINING = pattern(
    r"\b(?:from|to|by|of|in|on|at|for|with|and|or|the|an?|so|that|per|until|our|is|be|as)\b|[\W\d_]",
    re.IGNORECASE,
)
_PENDING = pattern(
    r"(?:still |more |others? |the rest |details? |results? |figures? ){0,3}"
    r"(?:to (?:follow|come)\b|coming soon\b|"
    r"to be (?:agreed|defined|decided|confirmed|set|added|discussed|determined|"
    r"delivered|supplied|provided|submitted|handed in|named|written|worded|worked out|clarified|"
    r"completed|finali[sz]ed|announced|filled(?: in)?)\b|"
    r"tb[acd]\b(?=\W*(?:by|after|at|in|with|once|until|when|before|from)\b|\W*$)|"
    r"(?:will )?follows?(?=\W*(?:$|soon|later|after|in|by|when|once|next)\b|\W*$)|"
    r"not (?:yet )?(?:agreed|defined|decided|set)\b)",
    re.IGNORECASE,
)
_NO_WORDS = pattern(
    r"\W*(?:t\.b\.[acd]\.?(?=\W|$).*|blank|empty|help wanted|we(?:['’]ll| will| shall) see|"
    r"not (?:yet )?(?:started|written|worded|known|clear)|"
    r"(?:no (?:data|figures?|numbers?|words?|target|baseline)|nothing(?: here)?) (?:yet|so far)|"
    r"still (?:discussing|thinking|undecided|unclear|missing|under discussion|being discussed)"
    r"(?:\W.*)?|"
    r"needs? (?:an?|some|better) (?:number|figure|baseline|target|measure|decision|owner)"
    r"(?:[,;(–—-].*)?|"
    r"(?:\w+|one of .{3,30}) (?:will|to|has to|should|must) "
    r"(?:write|word|fill in|finish|decide on) (?:this|it|that)(?: one)?(?:\W.*)?|"
    r"(?-i:[Aa]sk [A-Z]\w+))\W*",
    re.IGNORECASE,
)
"""What stands where a goal should be, and only says that there is none yet."""
_ONE_MORE = pattern(
    r"\b(?:another|second|third|fourth|fifth|last|next|further) (?:one|KR|key result|goal)\b"
    r"|\b(?:one more|an? (?:second|third|fourth|fifth))(?=[,?]|$)"
    r"|^(?:and |maybe |perhaps |possibly )?(?:something|one) (?:on|about|around)\b",
    re.IGNORECASE,
)
"""How somebody speaks of a goal that is not written yet."""
_TENTATIVE = pattern(
    r"\b(?:maybe|perhaps|possibly|probably|not sure|unsure|still (?:looking|thinking|open|missing)|"
    r"(?:looking|waiting) for|thinking (?:about|of)|to (?:suggest|propose|add|be \w+|find|think)|"
    r"(?:will|shall|can|could|should|would|wants? to) (?:word|propose|suggest|add|write|bring|come|"
    r"find|be)|asks?|needs|follows?|comes|dropped|once)\b|\?$",
    re.IGNORECASE,
)
_AGAIN = pattern(r"\b(?:one|again|same|keep|carry|still|needed|need)\b", re.IGNORECASE)
_LONGEST = 80
_REFERENCES = pattern(r"(?:(?:and|see|,|;|&|\s)*(?:[#!]\d{2,6}|[A-Z]{2,8}-\d{2,6}))+\W*")
"""Nothing but the numbers of tickets."""
_GONE = pattern(
    r"\W*(?:(?:KR|O|objective|key result|goal|KPI)[ -]?\d[\d.]*\W{0,4})?"
    r"(?:was |is |has been |got )?(?:removed|dropped|deleted|withdrawn|cancell?ed|de-?scoped|"
    r"superseded|retired|merged (?:into|with) (?:KR|O|obj)|replaced (?:by|with) (?:KR|O|obj)|"
    r"left (?:blank|empty)|intentionally (?:left )?blank|no longer (?:pursued|needed|relevant))"
    r"(?=\W*$|\s*[\d.,;(–—-]|\s+(?:after|before|in|on|by|see|because|until|during|as|at|for|from|"
    r"when|with)\b)",
    re.IGNORECASE,
)
_WHEN = pattern(
    r"\b(?:Q[1-4]|H[12]|20\d\d|week \d+|(?:KR|O|objective|#)[ -]?\d[\d.]*"
    r"|\d{1,2}[./]\d{1,2}\.?)(?!\w)",
    re.IGNORECASE,
)
_DIGIT = pattern(r"\d")
_GAPS = pattern(r"\.{3,}|…|_{3,}")
_TODO = pattern(r"\W*(?:TODO|FIXME|TBD|XXX)\b\s*(?::|[-–—]\s|@\w|$)")
OPEN = "???"
"""How a goal reads whose author left its words open."""
_OPEN = pattern(r"\W*(?:tb[acd]\W*|\?{2,}\W*)", re.IGNORECASE)


def is_slot(text: str) -> bool:
    """Say whether a text is a place to be filled, and states nothing yet."""
    return (
        _is_unfilled(text)
        or not _LETTERS.search(text)
        or bool(_PENDING.match(text.lstrip("([ ")) or _TODO.match(text))
        or bool(_REFERENCES.fullmatch(text))
        or is_gone(text)
        or bool(_NO_WORDS.fullmatch(text))
        or _is_unsaid(text)
    )


def _is_unsaid(text: str) -> bool:
    """Say whether a text only speaks of another goal to come: `Ravi to suggest a third one`."""
    spoken = bool(_ONE_MORE.search(text)) and not _DIGIT.search(text)
    if not spoken or not _TENTATIVE.search(text):
        return False
    verb = find_verb(text.split(maxsplit=1)[0].lower())
    return verb is None or verb.form != "base"


def has_slot(text: str) -> bool:
    """Say whether any of a text is still to be filled, as in `from <x> to <y>`."""
    return bool(_SLOT.search(text)) or is_slot(text)


def only_asks(text: str) -> bool:
    """Say whether a text asks what the goal should be, as `Same as last year? Ask Piet.`"""
    question, sign, rest = text.partition("?")
    return (
        bool(sign) and len(question) <= _LONGEST and bool(rest.strip() or _AGAIN.search(question))
    )


def is_gone(text: str) -> bool:
    """Say whether a text only tells that a goal which stood there was taken out."""
    return bool(_GONE.match(text)) and not _DIGIT.search(_WHEN.sub("", text))


def is_unwritten(text: str) -> bool:
    """Say whether the words of a goal in a data file are still to be written."""
    gaps = bool(_GAPS.search(text)) and not _JOINING.sub("", text)
    return gaps or bool(_TODO.match(text)) or (is_slot(text) and not is_blank_goal(text))


def is_blank_goal(text: str) -> bool:
    """Say whether a slot stands for a goal, as `[Verb] [metric] from [X] to [Y]` or `???`."""
    worded = any(_LETTERS.search(slot) for slot in _SLOT.findall(text))
    return (worded and _is_unfilled(text)) or bool(_OPEN.fullmatch(text))


def _is_unfilled(text: str) -> bool:
    """Say whether slots, with joining words between them, are all that a text holds."""
    if _OPENINGS.isdisjoint(text):
        return False
    without = _SLOT.sub("", text)
    return without != text and not _JOINING.sub("", without)
