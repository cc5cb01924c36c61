"""Goals without their decoration: scores, owners, dates, status, progress bars, tags and links."""

from __future__ import annotations

from okrkpi.documents.endings import takers
from okrkpi.documents.fields import clean
from okrkpi.documents.inline import Words
from okrkpi.documents.peeled import EMOJI_FIRST, Peeled, keep_status, read_parts
from okrkpi.pattern import pattern

_WINDOW = 300
_MOST = 16
_FOOTNOTE = pattern(r"\s?\[\^[^\]\s]{1,60}\]")
_BOX = pattern(r"\[([ xX~/-]?)\](?:\s+|$)")
_PRIORITY_FIRST = pattern(r"[\[(]?(P[0-4])[\])]?(?:\s*[:|–—-]+\s*|\s+)(?=\S)")
_OFFICER_FIRST = pattern(r"(C[A-Z]O|S?VP(?: of)? [A-Z]\w+)\s*:\s+(?=\S)")
_BRACKET_FIRST = pattern(r"[\[(]([^()\[\]]{1,60})[\])]\s*(?:[:–—-]\s*)?(?=\S)")
_STATUS_FIRST = pattern(
    r"(DONE|TODO(?!\s+@)|BLOCKED|DROPPED|MISSED|WIP(?!\s+[a-z]))\b\s*(?:[:–—-]\s*)?(?=\S)"
)
_MENTION_FIRST = pattern(r"(@[\w.-]+(?:[\s,&/]+@[\w.-]+)*)\s*(?:\s[–—-]+|[:|])\s*(?=\S)")
_SCORE_FIRST = pattern(r"(0\.\d{1,2}|1\.0|\d{1,3}%(?=\s[–—-]))\s*(?:[:|–—-]\s+|\s+(?=[A-Z]))")
_HINT = pattern(
    r"[@#:=|()\[\]{}<>%\u2190-\U0001faff]|\s[–—-]+\s|[.;,]\s|\.\d+$|"
    r"\bP[0-4]$|,\s(?:and|or)$|\b(?:DONE|WIP|TODO|BLOCKED|DROPPED|MISSED)$"
)
_AND = pattern(r"[,;]\s*(?:and|or|und|et|y)$")
_SIGNS = frozenset("@#:=|()[]{}<>%")
_JOINTS = " \t\n,;|·•–—-"


def peel_start(words: Words) -> Peeled:
    """Take off what stands before the words."""
    peeled = Peeled(words)
    for _ in range(_MOST):
        text = peeled.words.text
        end = _start_of(text, peeled)
        if not end or end >= len(text):
            break
        peeled.words = peeled.words.cut(end)
    return peeled


def peel_end(words: Words) -> Peeled:
    """Take off what hangs at the end of the words."""
    words = _drop_footnotes(words)
    peeled = Peeled(words)
    for _ in range(_MOST if _may_end(words.text[-_WINDOW:]) else 0):
        text = peeled.words.text
        offset = max(0, len(text) - _WINDOW)
        tail = text[offset:]
        for take in takers(tail):
            start = take(tail, peeled)
            if start is not None:
                break
        else:
            break
        peeled.started, peeled.starts = peeled.words if peeled.starts else None, False
        peeled.words = _trim(peeled.words.cut(0, offset + start))
    peeled.words = _trim(peeled.words)
    return peeled


def _may_end(tail: str) -> bool:
    """Rule out at little cost the lines at whose end nothing hangs."""
    return not _SIGNS.isdisjoint(tail) or _HINT.search(tail) is not None


def _trim(words: Words) -> Words:
    if found := _AND.search(words.text):
        words = words.cut(0, found.start())
    return words.cut(0, len(words.text.rstrip(_JOINTS)) or len(words.text))


def _drop_footnotes(words: Words) -> Words:
    if "[^" not in words.text:
        return words
    return words.without(found.span() for found in _FOOTNOTE.finditer(words.text))


def _is_word(text: str) -> bool:
    """Tell a line that begins with an ordinary word (`Raise`): nothing stands before it."""
    return text[:1].isascii() and text[:1].isalpha() and text[1:2].islower()


def _start_of(text: str, peeled: Peeled) -> int | None:
    if _is_word(text):
        return None
    if found := EMOJI_FIRST.match(text):
        keep_status(found[0], peeled)
    elif found := _BOX.match(text):
        if found[1] in "xX" and found[1]:
            peeled.keep("status", "done")
    elif found := _PRIORITY_FIRST.match(text):
        peeled.keep("priority", found[1].upper())
    elif found := _STATUS_FIRST.match(text):
        peeled.keep("status", clean("status", found[1]))
    elif found := _SCORE_FIRST.match(text):
        peeled.keep("grade", found[1])
    elif found := _MENTION_FIRST.match(text):
        peeled.keep("owner", clean("owner", found[1]))
    elif found := _OFFICER_FIRST.match(text):
        peeled.keep("owner", found[1])
    elif found := _BRACKET_FIRST.match(text):
        parts = read_parts(found[1])
        if parts is None:
            return None
        for part in parts:
            peeled.keep(*part)
    return found.end() if found else None
