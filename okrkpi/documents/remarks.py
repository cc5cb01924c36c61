"""What is said of a goal at its end: how far it has come, or what somebody thinks of it."""

from __future__ import annotations

import re

from okrkpi.documents.fields import STATUSES
from okrkpi.documents.peeled import Peeled, keep_status
from okrkpi.pattern import pattern

LIGHTS = "".join(sorted({sign for sign in STATUSES if len(sign) == 1 and ord(sign) > 0x2000}))
"""The signs that stand for a status."""
_DASHED = pattern(r"\s(?:[–—-]+|--?>|=>|→)\s+((?:(?!\s[–—-]+\s).){2,120})$")
_LIT = pattern(rf"\s([{LIGHTS}]\ufe0f?)\s+([^{LIGHTS}→]{{1,60}})$")
AMOUNT = pattern(r"[^\w\s]{0,2}\d[\d.,]*\s?[%\w]{0,12}$")
GOAL = pattern(
    r"\b(?:to|from|below|above|under|over|by|least|most|than|within)\s+\S{0,2}\d|[<>≤≥]",
    re.IGNORECASE,
)
_COUNTED = pattern(r"\d|\b(?:all|every|each|both|no|none|half)\b", re.IGNORECASE)
OPEN_END = pattern(
    r"(?:\b(?:to|from|of|at|by|above|below|under|over|than|and|or|the|an?|in|for|with|is|are|no|all|every|each|open)"
    r"|[≥≤<>=~→+/:,])$",
    re.IGNORECASE,
)
COUNT = pattern(r"\d[\d.,]*\w?\s?(?:of|/|\+|out of)\s?\d[\d.,]*(?:\s(?:so far|done|already))?$")
"""A count so far, as in `3 of 12`."""
STATUS_SAID = pattern(
    r"\s+(?:[–—-]+|→|--?>|=>|⇒)\s+((?:on[ -]track|at[ -]risk|off[ -]track|done|completed?|achieved|"
    r"reached|missed|in progress|not started|blocked|on hold|dropped|cancell?ed|deferred|postponed|"
    r"moved|paused|parked|shelved|withdrawn|carried over|delayed|abandoned|stopped)\b(?:,| in| to|"
    r" by| until| on|;| for| since| because| at| with| after)[^–—→]{2,80})$",
    re.IGNORECASE,
)
"""A status behind a dash or an arrow, with what is said of it."""
REASON = pattern(r"\s*[,;–—-]\s*((?:because|since we|as we)\s[^()]{3,120})$", re.IGNORECASE)
"""Why somebody wants it."""
_SO_FAR = pattern(
    r"(?:[^\d]{0,20}?(?P<value>[^\w\s]{0,2}\d[\d.,]*\s?[%k\w]{0,3})\b.{0,40})?"
    r"\b(?:so far|to date|not yet)\b",
    re.IGNORECASE,
)
_DATED = pattern(
    r"(?:(?:in |since )?(?:20\d\d|[QH]\d|FY ?\d\d|[A-Z][a-z]+)[\w ]{0,12})\b(?:so far|to date)"
    r"\s*:\s*(?P<value>[^\w\s]{0,2}\d[\d.,]*\s?[%k\w]{0,3})$"
)
"""A count of the period before or in hand, from which a goal starts: `2026 so far: 31`."""
_VERB = (
    r"(?:is|are|was|were|has|have|had|isn['’]t|aren['’]t|can|can['’]t|cannot|could|will|won['’]t|would|wants?|"
    r"thinks?|says?|said|asks?|asked|needs?|hopes?|doubts?|believes?|finds?|expects?|insists?|promised|"
    r"agreed|did|didn['’]t|does|doesn['’]t|don['’]t)\b"
)
_RELATIVE = (
    r"(?!(?:who|whom|whose|which|that|what|where|when|whenever|if|as|while|until|than|and|or|but)"
    r"\b)"
)
_CLAUSE = pattern(
    rf"{_RELATIVE}[^\W\d_][\w'’.]*(?:\s{_RELATIVE}[\w'’-]+){{0,2}}?\s{_VERB}", re.IGNORECASE
)
_SOMEBODY = pattern(
    rf"(?:[A-Z][\w'’.]*(?:\s[A-Z][\w'’.]*)?|it|this)\s{_VERB}|(?:we|they|he|she|nobody)\s[a-z]"
)
_WHAT = r"(?:the|an?|it|them|our|his|her|their|how|what|who|where|whether)\b"
_DOING = pattern(
    r"[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)? "
    rf"(?:to [a-z]+(?: (?:out|on|for|with|about|up|if))? |[a-z]+(?<!s)s ){_WHAT}"
)
"""How somebody does something, or is to: `Ola pulls the figures`, `Ola to ask how`."""
_AS_YET = pattern(
    r"(?!.*\w(?:est|most) yet$).*\b(?:already|(?:so far|to date|yet|by now)[.!]?$)", re.IGNORECASE
)
"""What says how far something has come, at the end of what is said."""
_UNDER_WAY = pattern(
    r"\b(?:still|waiting|pending|booked|ordered|scheduled|promised|asked|asks|said|says|told|"
    r"agreed|starts?|begins?|arrives?|follows?|comes?|waits?|"
    r"no (?:date|figures?|numbers?|quote|budget))\b",
    re.IGNORECASE,
)
"""What says how work stands, and not what shall come of it."""
_NAMED = pattern(r"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?),\s+(?P<said>[a-z].*)$")
_OF_WHICH = pattern(
    r"\s*[,;]\s+((?:of (?:which|them|these|those)\s)?[^\w\s]?(?:\d[\d.,]*\w?|[a-z]{3,6})\b"
    r"[^,;()]{0,60})$"
)
_SPEECH = pattern(
    r"(?:[A-Z][\w'’.]*|we|he|she|they|it was)\s(?:asked|asks|said|says|told|thinks|wondered|"
    r"thought|wonders|replied|explained|explains|reminded|reminds|noted|thanked)\b"
)
_DOUBT = pattern(
    r"\W*(?:needs?|still|not yet|to be|tbc|tbd|waiting|pending|unclear|unconfirmed|unsure|is|was|"
    r"under (?:discussion|review)|please|see|ask|who|which|why|how|do we|can we|"
    r"should we|really)\b",
    re.IGNORECASE,
)
_DENIES = pattern(
    r"[–—(,;]\s*(?:[^()–—;]*?\b)?(?:not|no|(?:is|are|was)n['’]t)\s+(?:really |actually |yet )?"
    r"(?:an?|one of (?:our|the)|part of (?:our|the))\s+(?:real |formal |official |proper )?"
    r"(?:goals?|targets?|objectives?|key results?|krs?|okrs?)\b",
    re.IGNORECASE,
)
_CONFIDENCE = pattern(
    r"(?:[\s,;|·–—-]+|\s)\(?conf(?:idence)?\.?\s*[:=]?\s*(\d{1,2}\s?/\s?10|0?\.\d{1,2}|\d{1,3}\s?%)$",
    re.IGNORECASE,
)
_SHARE = pattern(r"%\s(?:of|in)\b")
_SCOPE = pattern(r"(?:by|for|in|on|at|with|per|of|across|from|to(?! be)|among|within|through)\b")
_DIGIT = pattern(r"\d")
_FEWEST = 2
_SOME = 3
_MOST_WORDS = 6


def reports_speech(text: str) -> bool:
    """Tell whether a text says what somebody said, as minutes do."""
    return _SPEECH.search(text) is not None


def denies_goal(text: str) -> bool:
    """Tell whether a line says of itself that it is no goal, as in `(not a target)`."""
    return _DENIES.search(text) is not None


def is_remark(before: str, said: str) -> bool:
    """Say whether what is set apart after a dash is said of a goal, and no part of what it states.

    A number is part of a goal that has none yet; a name may be its owner's.
    """
    if len(before.split()) < _FEWEST or GOAL.search(said):
        return False
    if COUNT.fullmatch(said) or not said.strip("?. "):
        return True
    if _DIGIT.search(said):
        return bool(_COUNTED.search(before)) and not _SHARE.search(said)
    return said[0].islower() and not _SCOPE.match(said) and len(said.split()) <= _MOST_WORDS


def is_doubt(said: str) -> bool:
    """Say whether words set in italics at the end of a goal say what it still lacks."""
    return _DOUBT.match(said) is not None and not _DIGIT.search(said)


def lit(tail: str, peeled: Peeled) -> int | None:
    """Take a status sign with the remark after it, as in `Sign 15 clinics 🟡 7`."""
    found = _LIT.search(tail)
    if not found or OPEN_END.search(before := tail[: found.start()].strip()):
        return None
    rest, words = found[2].strip(), len(before.split())
    counted = words >= _FEWEST and _DIGIT.search(before)
    if not counted and (words < _SOME or GOAL.search(rest)):
        return None
    keep_status(found[1], peeled)
    peeled.keep("current" if AMOUNT.fullmatch(rest) else "note", rest)
    return found.start()


def said_in_brackets(inside: str, peeled: Peeled) -> bool:
    """Take what brackets say of a goal, as in `(Legal is still reading it)`."""
    if dated := _DATED.match(inside):
        peeled.keep("current", dated["value"])
        peeled.keep("baseline", dated["value"])
        peeled.starts = True
        return True
    if so_far := _SO_FAR.match(inside):
        peeled.keep("current" if so_far["value"] else "note", (so_far["value"] or inside).strip())
        return True
    if _DIGIT.search(inside) or not (_CLAUSE.match(inside) or _DOING.match(inside)):
        return False
    peeled.keep("note", inside)
    return True


def said_after_dash(tail: str, peeled: Peeled) -> int | None:
    """Take a count so far, or what somebody says, after the dash that ends a goal with a number."""
    found = _DASHED.search(tail)
    if not found:
        return None
    said, before = found[1].strip(), tail[: found.start()]
    counted = _COUNTED.search(before)
    if counted and (COUNT.fullmatch(said) or _SO_FAR.match(said)):
        peeled.keep("current", said)
    elif not counted and (len(before.split()) < _SOME or GOAL.search(said)):
        return None
    elif (named := _NAMED.match(said)) and _UNDER_WAY.search(named["said"]):
        peeled.keep("owner", named["who"])
        peeled.keep("note", named["said"])
    elif _AS_YET.match(said) or (_SOMEBODY.match(said) and (counted or _UNDER_WAY.search(said))):
        peeled.keep("note", said)
    else:
        return None
    return found.start()


def said_of_part(tail: str, peeled: Peeled) -> int | None:
    """Take how much is there already, as in `90 trees planted, of which 30 so far`."""
    found = _OF_WHICH.search(tail)
    if not found or not _AS_YET.match(found[1]) or not _COUNTED.search(tail[: found.start()]):
        return None
    peeled.keep("note", found[1])
    return found.start()


def confidence(tail: str, peeled: Peeled) -> int | None:
    """Take how sure somebody is, as in `… to 8 conf. 6/10`."""
    found = _CONFIDENCE.search(tail)
    if not found or not tail[: found.start()].strip():
        return None
    peeled.keep("confidence", found[1])
    return found.start()
