"""Several goals in one line: `(1) …; (2) …`, or names with a sign between them."""

from __future__ import annotations

import re

from okrkpi.documents.inline import Words
from okrkpi.pattern import pattern

_COUNTER = pattern(
    r"(?:^|(?<=[\s;,.:|/]))(?:\((?P<a>\d{1,2}|[a-h]|[ivx]{1,4})\)|(?P<b>\d{1,2})[.)]"
    r"|(?P<c>[a-h])\))\s+(?=\S)"
)
_POINTS = frozenset("•▪●◦‣■►")
_POINT = pattern(r"(?:^|(?<=\s))[•▪●◦‣■►]\s+(?=\S)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ENDS = pattern(r"[\s;,|/]+(?:and|or)?[\s;,|/]*$")
_AND = pattern(r" and (?:the )?(?=\S+(?: \S+){0,3}$)")
_SIGNS = (" · ", " • ", " | ", "; ")
_COMMAS = (" / ", ", ")
_OUTSIDE = {sign: pattern(rf"{re.escape(sign)}(?![^()]*\))") for sign in (*_SIGNS, *_COMMAS)}
"""Each sign where it stands outside brackets."""
STOP = pattern(r"(?<=[^\W\d_]{2}|.[)\d%])\.\s+(?=[A-Z])")
_MOST_WORDS = 9
_FEW = 2


def counted(words: Words) -> list[Words]:
    """Return the parts of a line that counts its goals from 1 or a, or the line alone."""
    if not _POINTS.isdisjoint(words.text):
        if (first := _POINT.match(words.text)) or len(_POINT.findall(words.text)) > _FEW:
            return _pointed(words, first.group().strip() if first else "")
    if not _COUNTER.match(words.text):
        return [words]
    found = list(_COUNTER.finditer(words.text))
    marks = [mark["a"] or mark["b"] or mark["c"] for mark in found]
    if len(found) < _FEW or not _rises(marks):
        return [words]
    starts = [mark.end() for mark in found]
    stops = [*(mark.start() for mark in found[1:]), len(words.text)]
    return [_trimmed(words.cut(*span)) for span in zip(starts, stops, strict=True)]


def _pointed(words: Words, sign: str) -> list[Words]:
    """Return the parts of a line that has its points one after the other."""
    marks = [mark for mark in _POINT.finditer(words.text) if not sign or mark[0].strip() == sign]
    starts = [0, *(mark.end() for mark in marks)]
    stops = [*(mark.start() for mark in marks), len(words.text)]
    parts = [_trimmed(words.cut(*span)) for span in zip(starts, stops, strict=True)]
    return [part for part in parts if part.text]


def listed(words: Words) -> list[Words]:
    """Return the names in a line such as `Turnover · Boxes left over`, or the line alone.

    A sentence after them only says something of them.
    """
    stop = STOP.search(words.text)
    if stop and len(parts := listed(words.cut(0, stop.start() + 1))) > 1:
        return parts
    for signs, least in ((_SIGNS, _FEW), (_COMMAS, _FEW + 1)):
        for sign in signs:
            ends = [found.span() for found in _OUTSIDE[sign].finditer(words.text)]
            if sign == ", " and ends and (last := _AND.search(words.text, ends[-1][1])):
                ends.append(last.span())
            if len(ends) + 1 < least:
                continue
            starts = [0, *(end for _, end in ends)]
            stops = [*(start for start, _ in ends), len(words.text)]
            parts = [_trimmed(words.cut(*span)) for span in zip(starts, stops, strict=True)]
            if all(part.text and len(part.text.split()) <= _MOST_WORDS for part in parts):
                parts[-1] = parts[-1].cut(0, len(parts[-1].text.rstrip(".")))
                return parts
    return [words]


def _rises(marks: list[str]) -> bool:
    """Say whether marks count up from the first of their kind."""
    for order in ([str(n) for n in range(1, 31)], list("abcdefgh"), list(_ROMAN)):
        if marks == order[: len(marks)]:
            return True
    return False


def _trimmed(words: Words) -> Words:
    end = _ENDS.search(words.text)
    return words.cut(0, end.start() if end else None)
