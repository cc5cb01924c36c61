"""Where one clause of a sentence ends and the next begins."""

from __future__ import annotations

from functools import lru_cache

from okrkpi.memo.cues import plain
from okrkpi.pattern import pattern

_CLAUSE = pattern(
    r";|:(?!(?<=\d:)\d\d)|→|->|=>|–>|\((?!(?:median|mean|average|avg|on average)\))|"
    r"(?<!median)(?<!average)(?<!mean)\)|\s[–—-]\s|\.\.\.|,\s+(?:and|but|so|which|who|"
    r"whom|because(?! of)|while|whereas|although|though|"
    r"since|if|when|meaning|where|yet|nor|or|after|up from|down from|as|like|what|with|"
    r"for which|that is|there|"
    r"(?=(?:(?:now|today) )?(?:we|i|it|they|he|she|our|the|this|that|my|thats)\b|"
    r"(?:now |today )?its \W?\d))\s*"
    r"|,\s+(?=[£$€]?\d[\d.,]*\s?%? (?:by|until|before|till)\s)"
    r"|,\s+(?=(?:the )?(?:national|regional|industry|sector|legal|county) "
    r"(?:target|goal|standard|limit|average|mean)\b)"
    r"|,\s+(?=(?:want|goal|target|aim|ambition|plan)(?: (?:is|was|of|for))?\s\W?\d)"
    r"|\s(?:and|but)\s(?=(?:only |just |about |some |nearly |almost )?[£$€]?\d[\d.,]*\s?%? "
    r"of (?:them|these|those)\b)"
    r"|\s(?:and|but)\s(?=other \w+ (?:do|manage|need|have|make|get|are|take)\b)"
    r"|,\s+(?=(?:the |our )?(?:q[1-4]|h[12]|20\d\d|year-end|spring|summer|autumn|winter|"
    r"(?:this|next) (?:year|quarter)(?:'s)?) (?:target|goal|aim)\b)"
    r"|,\s+(?=(?:half|twice|(?:two|three|four) times) as\b)"
    r"|,\s+(?=not (?:to|below|under|above|over)\b)"
    r"|,\s+(?=(?:should|must|has to|have to|needs? to|ought to|would|more than that)\s)"
    r"|,\s+(?=(?:[£$€]?\d[\d.,]*\s?%?|(?:a|one|two|three) (?:third|quarter|fifth)s?|half|"
    r"twice that|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?: [\w'-]+)? "
    r"(?:would|should|will do|is (?:the|our|my|possible|enough))\b)"
    r"|\s(?:and|but)\s(?=(?:\d[\d.,]*|half|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?: [\w-]+)? (?:would|should|will do)\b)"
    r"|,\s+(?=(?:no|not) (?:more|less|fewer|longer|higher|lower) than\b)"
    r"|,\s+(?=anything (?:above|over|under|below|more|less)\b)"
    r"|,\s+(?=(?:in|at|for|on|over) (?:[\w'-]+ ){1,4}(?:it|they|we|that)"
    r"(?:'s|'re| is| are| was| were| have| has)\b)"
    r"|,\s+(?=(?!(?:about|around|only|just|now|from|to|down|up|at|of|the|say|roughly|nearly|almost|"
    r"over|under|in|by|on|for|with|some|a|an|per|and|or)\b)(?:[a-z][\w'-]+ ){1,3}[£$€]?\d[\d.,]*\s?"
    r"(?:%|per ?cent\b|percent\b)(?:[,.;)]|$))"
    r"|\s(?:but|because(?! of)|whereas|while|although|though|however|, so)\s"
    r"|\s(?:and|but)\s(?=(?:(?:the|our|my|his|her|their) )?(?:[\w'-]+ ){1,3}?(?:expects?|wants?|"
    r"asks? for|asked for|insists?|reckons?|hopes? for|says?|thinks?|believes?|would like)\b)"
    r"|\s(?:and|but)\s(?=(?:the|our|my|his|her|their) (?:[\w'-]+ )?[\w'-]+s (?:expect|want|ask for|"
    r"hope for|insist|reckon|think|believe|say)\b)"
    r"|\s(?:and|or)\s(?=(?:now |today |currently )?(?:we|i|it|they|he|she|there|none|"
    r"nobody|our (?:aim|goal|target)|"
    r"that|this|want|would|should|must|has to|have to|is to|are to|needs? to|ought to)\b|"
    r"[a-z]+ (?:does|do|manages?|has|is|are|was|reaches) (?:it )?(?:in |at )?(?:only )?\d)"
)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the clause that holds a span of a sentence."""
    left, right = 0, len(text)
    for first, last in _ends(text):
        if last <= start:
            left = last
        elif first >= end:
            right = first
            break
    return left, right


@lru_cache(2048)
def _ends(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _CLAUSE.finditer(plain(text)))
