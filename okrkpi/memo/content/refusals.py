"""The parts of a sentence that rule something out, and the words that are kept of each."""

from __future__ import annotations

import re

from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.phrases import capitalise, lower_first, split_predicate
from okrkpi.memo.text.headings import gives_order
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_PARTS = pattern(
    r"\s*;\s*|,?\s+(?:(?=nor (?:will|shall|do|are|would|we))|and (?=no (?:new|more|"
    r"further)\b|nobody needs)|and that (?=no\b|we\b|the\b)|and please |and (?=we "
    r"(?:should|will|shall|must|do|are|won't|don't))|"
    r"and (?=(?:for|until|this) [^,]{3,30}(?:stays?|remains?|keeps?)\b)|and (?=the "
    r"[^,]{3,60}(?:stays?|remains?|is off|are off|waits?|can wait)\b)|but (?=not\b))"
)
_LEAD = pattern(
    r"(?:and|but|so|also|then|now|further(?:more)?|for the rest|(?:yes|no|not "
    r"now)(?=[,:])|it was (?:further |also )?(?:agreed|resolved|decided)(?: that)?|"
    r"what (?:i|we) (?:do|will|shall|are going to|would|can) ?not (?:want|do|make|touch|be doing)"
    r"(?:(?: [^,;:]{2,30}?)? (?:is|are)(?: to)?)?|(?:\w+ )?again at the end|"
    r"please(?: also)?|this is also|one more thing)[:,]?\s+",
    re.IGNORECASE,
)
RULES_OUT = pattern(r"\b(?:not|no|never|stays?|remains?|wait|later|after|until|without)\b")
_COMMA = pattern(
    r"\s*(?:[;,]\s*(?:and|or|nor)?|\band (?=no\b))\s+|\s+and\s+(?=[^,;]*$)", re.IGNORECASE
)
_LEAVES = pattern(
    r"(?:keep|leave|stay|hold|park|pause|postpone|defer|drop|stop|wait|avoid|freeze|shelve|skip|"
    r"cancel|end|close|abandon|delay)\b"
)
CLAUSE = pattern(
    r"\b(?:we|i|they|you|it|he|she|nobody|everybody|is|are|was|were|will|would|do|does|has|have|can|"
    r"must|should|stays?|remains?|waits?|goes|says?|whatever|whether|which|because|although|since|"
    r"until|unless|while|but)\b"
)
_LONGEST_NAME = 8
PLAIN_NO = pattern(r"\W*(?:no|not)\b", re.IGNORECASE)


def bare_names(text: str, start: int) -> list[tuple[int, int]]:
    """Return the parts of a list that says no more than its names: `Mobile app, Japan.`"""
    if CLAUSE.search(plain(text[start:])):
        return []
    ends = [found.span() for found in _COMMA.finditer(text, start)]
    starts = [start, *(end for _, end in ends)]
    parts = list(zip(starts, [*(begin for begin, _ in ends), len(text)], strict=True))
    parts = [(begin, end) for begin, end in parts if text[begin:end].strip(" .!")]
    if len(parts) == 1 and split_predicate(text[start:]) is not None:
        return []
    brief = all(len(text[begin:end].split()) <= _LONGEST_NAME for begin, end in parts)
    return parts if brief else []


def not_done(text: str) -> str:
    """`Open new shops`, under what is not done, would read as a plan without its `not`."""
    low = plain(text)
    ordered = gives_order(text) and not RULES_OUT.search(low) and not _LEAVES.match(low)
    return f"Do not {lower_first(text)}" if ordered else text


def after_colon(low: str, start: int, end: int) -> int:
    """Return where the words begin that rule something out, after what leads them in."""
    colon = low.find(": ", start, end)
    pattern = cue("sentence", "non_goal")
    lead = low[start:colon].split()
    if len(lead) <= 3 and not split_predicate(low[start:colon]):
        return start
    return colon + 2 if colon > start and pattern.search(low[colon + 2 : end]) else start


def refusing_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """Split a sentence where its second half rules out something of its own."""
    pattern = cue("sentence", "non_goal")
    spans, start = [], 0
    for found in _PARTS.finditer(sentence.low):
        left, right = sentence.low[start : found.start()], sentence.low[found.end() :]
        if (pattern.search(left) or PLAIN_NO.match(left)) and pattern.search(right):
            spans.append((start, found.start()))
            start = found.end()
    spans.append((start, len(sentence.text)))
    return spans


def tidied(text: str) -> str:
    """Return words without what leads them in, and with their first letter large."""
    text = text.strip(' .;,:–—-“”"')
    before = None
    while before != text:
        before = text
        if (found := _LEAD.match(text)) and len(text) - found.end() > 8:
            text = text[found.end() :]
    if found := re.match(r"nor (will|shall|do|are|would|should) (we|i)\b", text, re.IGNORECASE):
        text = f"{found[2]} {found[1]} not{text[found.end() :]}"
    return capitalise(text.strip(" .;,:"))
