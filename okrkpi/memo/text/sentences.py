"""Where the sentences of a text end."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern

_END = pattern(r"(?:[.!?…]+[\"'”’»)\]]*|[\"”]\.)(?=\s+|$)")
# `7 last year. none`: a small letter goes on after an ordinal, as in `the 3. november`.
_VALUE_ENDS = pattern(
    r"\w\s[^\s\w]?\d[\d.,]*\.\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|of\b)[a-z]"
)
_FEW_WORDS = 2
_NEXT_VALUE = pattern(
    r"\s+[£$€]?\d[\d.,]*\s?(?:%|[a-z]{1,12}\b)?,? "
    r"(?:by|before|until|would|should|will|is|are|please|pls|[a-z]+ (?:would|should|will|is))\b"
)
_OPENED = pattern(r"\w{3,}\.\s+([^\W\d_])")
_ABBREVIATION = pattern(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|nos|nr|approx|ca|e\.g|i\.e|etc|incl|excl|vs|fig|p|pp|min|max|"
    r"avg|tel|ext|dept|inc|ltd|co|corp|jr|sr|vol|art|sec|mio|mln|mrd|bn|jan|feb|mar|apr|jun|jul|"
    r"aug|sept|sep|oct|nov|dec|rev|hon|gen|col|capt|messrs|resp|z\.b|cf|al|est)|\b[a-z]|\d)\.$",
    re.IGNORECASE,
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the span of each sentence of a plain text."""
    spans, start = [], 0
    small = _in_small_letters(text)
    for found in _END.finditer(text):
        end = found.end()
        following = text[end : end + 3].strip()[:2]
        if found.group().startswith(".") and end < len(text):
            before = text[max(start, end - 12) : found.start() + 1]
            ends = _VALUE_ENDS.search(text, max(start, end - 24), end + 12)
            if not ends and not _counts_on(text, start, end):
                if _ABBREVIATION.search(before) and not _certain(before, following[:1]):
                    continue
                if following[:1].islower() and not following[1:].isupper() and not small:
                    continue
        spans.append((start, end))
        start = end
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans


def _in_small_letters(text: str) -> bool:
    """Tell a text dictated or typed without capitals, whose sentences begin with small letters."""
    if text[:1].islower() and not text[1:2].isupper():
        return True
    opened: list[str] = [found[1] for found in _OPENED.finditer(text)]
    small = sum(letter.islower() for letter in opened)
    return small > 1 and 2 * small > len(opened)


def _certain(before: str, following: str) -> bool:
    """A number before a full stop and a capital after it end a sentence; so does a bare `No.`"""
    if re.search(r"(?:^|\s)no\.$", before, re.IGNORECASE):
        return not following[:1].isdigit()
    if re.search(r"(?:\b[QH][1-4]|(?<![\d.])\d+\.\d|\d{3})\.$", before) and following:
        return following[0].isupper() or following[0].isdigit()
    return before[-2:-1].isdigit() and bool(following) and not following[0].isdigit()


def _counts_on(text: str, start: int, end: int) -> bool:
    """`Others do 4. 5.5 by March` goes on with another value; `on 3. 11. 2026` is a date."""
    return len(text[start:end].split()) > _FEW_WORDS and bool(_NEXT_VALUE.match(text, end))
