"""What running text says that shall be reached: `We aim to lift sales from 3 to 5 and …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.inline import Words
from okrkpi.pattern import pattern

_SENTENCE = pattern(r"[.!?][\"'”’)]*\s+(?=[\"“(]?[A-Z0-9€£$])")
_SHORTENED = pattern(r"\b(?:Mr|Mrs|Ms|Dr|St|No|vs|approx|e\.g|i\.e|[A-Z])\.$")
_WHEN = (
    r"(?:(?:by|before|at|in|until|within|for) [^,.;]{3,40},\s+"
    r"|(?:by|before) [^,.;]{3,40}? (?=we\b))?"
)
_WHO = (
    r"(?:we|i|they|you|the (?:board|committee|team|council|group|trustees|club|meeting|governors|"
    r"partners|members|staff|chair)|[A-Z]{2,3}|[A-Z][a-z]+)"
)
_AUX = r"(?:['’](?:d|ll)|\s+(?:would|will|should|shall|also|all|now|then|therefore|want to))*"
_VERB = (
    r"\s+(?:(?:(?:would )?like|want(?:s|ed)?|aim(?:s|ed)?|hope(?:s|d)?|expect(?:s|ed)?|wish(?:es)?|"
    r"mean(?:s)?|intend(?:s)?|plan(?:s|ned)?|commit(?:s|ted)?|agreed?|settled|decided|resolved|"
    r"proposed|asked|suggested|set|promised?)"
    r"(?: (?:to see|to have|to reach|to get|ourselves|itself|for|on|to|that|at|a target of))*"
    r"|(?:hold|measure|judge) (?:us|me|them|ourselves|it) (?:to|by|on|against))\s+"
)
_FRAME = pattern(rf"(?:and |so )?(?i:{_WHEN})(?i:and )?{_WHO}{_AUX}{_VERB}(?=\S)")
_FRAME_LOW = pattern(
    rf"(?:and |so )?{_WHEN}(?:we|i|they|you|the \w+){_AUX}{_VERB}(?=\S)", re.IGNORECASE
)
_JOINT = pattern(r"\s*[,;]?\s+and (?:to )?(?=\S)|\s*;\s+")
_AFTER = pattern(
    r"\s+(?:was|were|is|are)\s+(?:agreed|adopted|approved|accepted|carried|resolved|set|what|the)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ASIDE = pattern(r"\s*\((?:last|in 20|we|nobody)[^()]*\)\s*$", re.IGNORECASE)
_REFUSED = pattern(
    r"\b(?:not (?:adopted|agreed|carried|approved)|rejected|deferred|parked|postponed|withdrawn|"
    r"did not|didn['’]t|used to|no longer)\b",
    re.IGNORECASE,
)
_SUBJECT = pattern(
    r"(?:we|i|he|she|it|they|you|this|that|these|those|there|our|my|his|her|their|the \w+)\b"
    r"|[A-Z][\w'’]+(?:,[^,]*,)?\s+(?:will|would|has|had|is|was|are|were|said|says|thinks|thought|"
    r"leads?|led|can|could|joined|asked|wants?)\b",
    re.IGNORECASE,
)
_BARE = pattern(r"(?:be|it|this|that|them|these|those|only|and|or|but|so)\b", re.IGNORECASE)
_STATE = pattern(
    r"\b(?:is|are|was|were|has|have|had|does|do|takes?|waits?|costs?|stands?|comes?|goes|went|"
    r"tells?|says?|thinks?)\b(?! to be\b)",
    re.IGNORECASE,
)
"""Words of a sentence that tells how things are, rather than what is to be reached."""
_TODAY = pattern(
    r"\b(?:now|today|currently|only|still|so far|at present|at the moment)\b", re.IGNORECASE
)
_FEWEST = 3


def sentences_in(words: Words) -> list[Words]:
    """Return the sentences of a paragraph."""
    found: list[Words] = []
    start = 0
    for stop in _SENTENCE.finditer(words.text):
        if not _SHORTENED.search(words.text[start : stop.start() + 1]):
            found.append(words.cut(start, stop.end()))
            start = stop.end()
    return [one for one in (*found, words.cut(start)) if one.text]


def clauses_in(sentences: Sequence[Words], evidence: Evidence) -> Iterator[Words]:
    """Yield what sentences say that shall be reached, each with a number of its own."""
    for sentence in sentences:
        if _REFUSED.search(sentence.text):
            continue
        frame = _FRAME.match(sentence.text) or _FRAME_LOW.match(sentence.text)
        if not frame and _SUBJECT.match(sentence.text):
            continue
        rest = sentence.cut(frame.end() if frame else 0)
        for part in _parts(rest, evidence):
            clean = _clean(part)
            if _is_result(clean.text, evidence, framed=frame is not None):
                yield clean


def _parts(words: Words, evidence: Evidence) -> list[Words]:
    """Part a sentence where each part states a number to be reached."""
    ends = [found.span() for found in _JOINT.finditer(words.text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(words.text)]
    parts = [words.cut(start, stop) for start, stop in zip(starts, stops, strict=True)]
    joined: list[Words] = []
    for part, start, stop in zip(parts, starts, stops, strict=True):
        own = len(part.text.split()) >= _FEWEST and evidence.statement(part.text).quantified
        if own or not joined or words.text[:start].rstrip().endswith(";"):
            joined.append(part)
        else:
            first = words.text.find(joined[-1].text)
            joined[-1] = words.cut(first, stop)
    return joined


def _clean(words: Words) -> Words:
    """Take the frame behind a clause off, and its stop."""
    if after := _AFTER.search(words.text):
        words = words.cut(0, after.start())
    words = words.cut(0, len(words.text.rstrip(" .,;!")))
    if aside := _ASIDE.search(words.text):
        words = words.cut(0, aside.start())
    return words


def _is_result(text: str, evidence: Evidence, *, framed: bool) -> bool:
    if len(text.split()) < _FEWEST:
        return False
    found = evidence.statement(text)
    if not found.quantified or found.target is None or found.kind == "none" or _BARE.match(text):
        return False
    if not framed and (_STATE.search(text) or (_TODAY.search(text) and not found.baseline)):
        return False
    return framed or found.kind in ("key_result", "kpi") or found.confidence < HALF
