"""How far a goal has come, where it hangs at its end: bars, scores and results."""

from __future__ import annotations

import re

from okrkpi.documents.fields import field_of
from okrkpi.documents.peeled import Peeled
from okrkpi.pattern import pattern
from okrkpi.statement.metric import lookup
from okrkpi.statement.remembered import statement

_SCORE = r"(?:0?\.\d{1,2}|0,\d{1,2}|[01][.,]0{1,2}|\d{1,3}\s?%|\d{1,2}\s?/\s?10)"
_BAR_GLYPHS = "█▓▒░▰▱■□▮▯▪▫⬛⬜🟩🟨🟥⣿"
SCORE_SIGNS = ".%/[" + _BAR_GLYPHS
"""The signs of which every score and every bar holds one."""
_ARROW = pattern(rf"\s*(=>|⇒|--?>|→|➜)\s*({_SCORE})$")
_DASHED = pattern(rf"\s*(?:\s[–—-]+|\|)\s*({_SCORE})$")
_COLON = pattern(r":\s*(0\.\d{1,2}|1\.0)$")
_MOVE = pattern(r"\d\S*(?:\s+\S+){0,3}\s+(?:to|→|->|–)\s+\S*\d|^[^:]*\d[^:]*$", re.IGNORECASE)
_BARE = pattern(r"(?<=[^\s:])\s+(0\.\d{1,2}|1\.00?|\d{1,3}%)$")
_BAR = pattern(rf"\s*(?:[{_BAR_GLYPHS}]{{3,}}|\[[#=\->. ]{{4,}}\])\s*(\d{{1,3}}\s?%|\d\.\d+)?$")
_RESULT = pattern(r"\s*(?:→|=>|--?>|⇒)\s*(\S{0,3}\d[\d.,]*\s?[%\w]{0,12})$")
_LATEST = pattern(r"\s[–—-]+\s+(\S{0,3}\d[\d.,]*\s?[%\w]{0,12})$")
_COMPLETE = pattern(r"(?:\bto\s+|\d\S*\s*(?:→|--?>)\s*)\S*\d\S*(?:\s\S{1,12}){0,2}$", re.IGNORECASE)
_PREPOSITION = pattern(
    r"(?:\b(?:to|from|of|at|by|above|below|under|over|than|and|or|between|least|most|is|was|reach|"
    r"hit|achieve|around|about|exceed|plus|minus|in|for|with|now|today|currently|still|presently|"
    r"previously|were|stands|stood|last|only|just)|[≥≤<>=~±→+/:])\s*$",
    re.IGNORECASE,
)
_GAP = pattern(r"(?:(?<!\w)(?:[XYZN]{1,2}|TB[ACD]|_+|\.{2,}|…|\?)|[\])}>])\s?[%\w]{0,3}$")
_LEVEL = pattern(r"(?P<name>[^.;,:]*[^\W\d_]):\s[^\w\s]{0,2}\d[\d.,]*\s?[%\w]{0,10}$")
_LEADER = pattern(r"\s*(?:(?:\s?\.){4,}|…{2,}|_{4,})\s*([^.…_]\S{0,15}(?: \S{1,12}){0,2})$")
"""A value behind dots that lead the eye to it."""
_LED = pattern(
    rf"\s*(?:(?:\s?\.){{4,}}(?!\d)|…{{2,}}|_{{4,}})\s*({_SCORE})(?:\s+\(([^()]{{2,60}})\))?$"
)
_GRADED = pattern(
    r"\s[–—-]+\s+(?:(?:result|final|scored?|grade|rating|ended)\s*:?\s*)?(0[.,]\d{1,2}|1[.,]0)"
    r"(?:[,;:]?\s+([^\W\d_][^–—]{2,80})|\s+\(([^()]{2,60})\))?$"
)

_TODAY = pattern(r"(?:now|today|currently|at present)\b", re.IGNORECASE)
_START = pattern(
    r"(?:now|today|currently|at present|base(?:line)?|start(?:ing)?|was|were|last (?:year|quarter)"
    r"|previously)\b",
    re.IGNORECASE,
)
_STARTS = frozenset(["current", "baseline"])
_STARTED = pattern(r"\bfrom\b|\d\S*\s*(?:to|→|->)\s", re.IGNORECASE)
"""A start that the words state, so that what stands in brackets is how far it has come."""


def score(tail: str, peeled: Peeled) -> int | None:
    """Take a bar or a score, as in `=> 70%`."""
    if found := _BAR.search(tail):
        peeled.keep("grade", found[1] or "")
        return found.start()
    for form, group in ((_ARROW, 2), (_DASHED, 1), (_BARE, 1)):
        found = form.search(tail)
        graded = form is _DASHED and "status" in peeled.fields
        if found and (graded or _is_score(tail[: found.start()], found[group], form)):
            peeled.keep("confidence" if "/" in found[group] else "grade", found[group])
            return found.start()
    return None


def _is_score(before: str, value: str, form: re.Pattern[str]) -> bool:
    """Say whether a number at the end grades the goal, rather than belonging to it."""
    before = before.rstrip()
    if not before or _PREPOSITION.search(before) or _GAP.search(before):
        return False
    numbered = bool(re.search(r"\d", before))
    if form is _ARROW:
        reached = re.search(
            r"(?:\b(?:to|reach(?:es)?|hits?|exceeds?|at|of|least|most|below|under|above|over|than|"
            r"within)|[≥≤<>→])\s*\S+$",
            before,
            re.IGNORECASE,
        )
        return not re.search(r"\d\S*(?:\s?%)?$", before) or bool(reached)
    if form is _BARE and "%" in value:
        return bool(re.search(r"\d[^\s\d]?$", before)) and states_target(before)
    return numbered or "%" not in value


def states_target(words: str) -> bool:
    """Say whether words state a target, so that a share after them grades what came of it."""
    said = statement(words, None, 1)
    return said.target is not None or said.change is not None


def is_level(words: str, value: str) -> bool:
    """Say whether a share after a measure without a target is its level, as `Punctuality (71%)`."""
    if not value.endswith("%") or states_target(words):
        return False
    said = statement(words, None, 1)
    if said.kind not in ("key_result", "kpi") or said.metric is None:
        return False
    known = lookup(said.metric)
    return said.opening_class is None or (known is not None and known.unit == "%")


def keep_start(before: str, inside: str, names: set[str], peeled: Peeled) -> None:
    """Note whether brackets hold where a goal starts from, which the words before do not state."""
    if _STARTED.search(before):
        return
    if _TODAY.match(inside):
        peeled.keep("baseline", peeled.fields.get("current", ""))
    peeled.starts = bool(_START.match(inside)) and names <= _STARTS


def behind_dots(tail: str, peeled: Peeled) -> int | None:
    """Take a score or a value that dots lead to, as in `from 8 to 5 ....... 0.7 (carried over)`."""
    led = _LED.search(tail)
    found = led or _LEADER.search(tail)
    if not found or not tail[: found.start()].strip():
        return None
    peeled.keep("grade" if led else "current", found[1].strip())
    peeled.keep("note", (led[2] or "") if led else "")
    return found.start()


def score_after_colon(tail: str, peeled: Peeled) -> int | None:
    """Take the score after a colon that ends a move, as in `from 8 to 5: 0.7`."""
    found = _COLON.search(tail)
    if not found or not _MOVE.search(tail[: found.start()]):
        return None
    peeled.keep("grade", found[1])
    return found.start()


def result(tail: str, peeled: Peeled) -> int | None:
    """Take the result after a complete move, as in `from 80 to 40 → 52`."""
    found = _RESULT.search(tail)
    if not found and "status" in peeled.fields:
        found = _LATEST.search(tail)
    if not found or not _COMPLETE.search(tail[: found.start()]):
        return None
    peeled.keep("current", found[1])
    return found.start()


def graded_remark(tail: str, peeled: Peeled) -> int | None:
    """Take a score with its name or a remark, as in `— 0.4 the survey came late`."""
    found = _GRADED.search(tail)
    if not found or not tail[: found.start()].strip() or _DASHED.fullmatch(found[0]):
        return None
    peeled.keep("grade", found[1])
    peeled.keep("note", found[2] or found[3] or "")
    return found.start()


def carries_on(tail: str, start: int) -> bool:
    """Say whether a target at `start` follows today's value, as in `Churn: 3%. Target: 2%`."""
    before = tail[:start].rstrip(" .;,")
    level = _LEVEL.search(before)
    apart = tail[start:].lstrip()[:1] in {".", ";", ","}
    if level is None or not apart or field_of(level["name"]):
        return False
    whole = statement(tail, None, 1)
    alone = statement(before, None, 1).baseline is None
    return alone and None not in (whole.baseline, whole.target) and whole.opening is None
