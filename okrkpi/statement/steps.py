"""A step of a series that is moved: `in month 5 instead of month 9`, `from band 3 to band 5`."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Quantity
from okrkpi.statement.inflection import singular
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb, words

_TIMES = frozenset("day week month quarter year sprint hour minute semester term".split())
_LEVELS = frozenset(
    """level grade band tier stage step class category phase place position rank version release
    division league trl lesson session visit attempt round contact station try
    appointment""".split()
)
_SERIES = _TIMES | _LEVELS
_NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_OF_WHAT = ("working ", "calendar ", "business ", "school ", "trading ")
_NUMBER = r"\d{1,3}(?![\d.,]?\d|\s?[%€$£])"
_RANKED = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{_NTH})"
_NOT = r"not(?! only| just)"
_WHAT = r"(?P<what>[a-z]+)"
_AGAIN = r"(?:(?:[a-z]+\s){0,2}(?P=what)\s?)?"
_STEADILY = r"(?:in|on|at|by|from|the|of)\s"
_BEFORE = (
    rf"(?:\s?,?\s(?:instead of|rather than|in place of|and not|{_NOT}|"
    r"(?P<beside>(?:down|up) from|against|compared (?:to|with)|vs\.?|versus)|where it (?:was|is))\s"
    rf"|\s?[(,;]\s?(?:{_NOT}|from|now|today|currently|was|before|so far|at present)[\s:]+)"
)
_TO = r"\s?(?:to|into|→|->|=>)\s?"
_WANTED_FIRST = pattern(
    rf"\b{_WHAT}\s?(?P<first>{_NUMBER})(?:\s(?:after|of|following)\s[a-z]+(?:\s[a-z]+)?)?"
    rf"{_BEFORE}(?:{_STEADILY})*{_AGAIN}(?P<last>{_NUMBER})"
)
_STARTED_FIRST = pattern(
    rf"(?P<from>\bfrom (?:the )?)?\b{_WHAT}\s?(?P<first>{_NUMBER})(?P<joint>{_TO})"
    rf"(?:[a-z]+\s)?(?P=what)\s?(?P<last>{_NUMBER})(?P<after>.{{0,12}})"
)
_NTH_FIRST = pattern(
    rf"\bthe (?P<first>{_RANKED}) {_WHAT}{_BEFORE}(?:{_STEADILY})*(?P<last>{_RANKED})\b"
)
_GOES_ON = pattern(r"\s?(?:to|→|->|=>)\s?\d|\s?%")
_LEADS = pattern(r"(?::\s?(?:[a-z]+\s)?|\bfrom\s(?:the\s)?(?:[a-z]+\s)?)$")
_MOVING = frozenset({"raise", "lower", "better"})
_FEW = 3
_GRADE = (
    r"(?:(?:grade|class|band|label|category|rating|level)\s)?[\"“'‘]?(?:[A-G]{1,3}[+-]{0,3}|"
    r"(?i:inadequate|poor|fair|moderate|satisfactory|good|very good|excellent|outstanding|"
    r"requires improvement|insufficient|sufficient))[\"”'’]?(?![\w+])"
)
_MEDAL = r"(?:bronze|silver|gold|platinum|red|amber|yellow|green)"
_OF_A_SCALE = frozenset(
    """grade grades class label rating rated rank score energy epc inspection inspected credit
    category band certificate quality ofsted audit assessment ecological status""".split()
)
_MOVED_ON = r"\s?(?:to|→|->|=>|becomes?|instead of|rather than)\s(?:an?\s)?"
_JOINTS = (" to ", "→", "->", "=>", "become", "instead of", "rather than", " not ")
_GRADES = pattern(rf"\b(?:from\s(?:an?\s)?)?{_GRADE}(?:\s[a-z]+)?{_MOVED_ON}(?:be\s)?{_GRADE}")
_MEDALS = pattern(rf"\b(?:from\s)?{_MEDAL}{_MOVED_ON}{_MEDAL}\b", re.IGNORECASE)
_ON_ITS_OWN = pattern(r"\s?(?:$|[.,;)]|(?:at|on|in|by|with|for|this|across|within|of)\b)")


def find_steps(line: Line, begin: int) -> tuple[Quantity, Quantity] | None:
    """Return the step from which a line starts and the one it gets to, in a series with a name."""
    if not line.has_digit or _SERIES.isdisjoint(line.said):
        return None
    for found in _WANTED_FIRST.finditer(line.low, begin):
        if found["what"] in _SERIES and not _is_beside(line, begin, found):
            return _step(line, found, "last"), _step(line, found, "first")
    for found in _STARTED_FIRST.finditer(line.low, begin):
        if found["what"] in _SERIES and _is_moved(line, begin, found):
            return _step(line, found, "first"), _step(line, found, "last")
    return None


def _is_beside(line: Line, begin: int, found: re.Match[str]) -> bool:
    """`eNPS at day 60 up from 35 to 55`: a step that only says when, and values of their own."""
    if not found["beside"]:
        return False
    if _GOES_ON.match(line.low, found.end()):
        return True
    return any(c.isdigit() for c in line.low[begin : found.start()])


def _step(line: Line, found: re.Match[str], which: str) -> Quantity:
    """Return a step as a number of its series, with the name where it stands before the number."""
    start, end = found.span(which)
    text = found[which]
    named = line.low.rfind(found["what"], 0, start)
    if named >= 0 and not line.low[named + len(found["what"]) : start].strip():
        start = named
    for kind in _OF_WHAT:
        if line.low.endswith(kind, 0, start):
            start -= len(kind)
    return Quantity(float(text), line.plain[start:end], start, end, found["what"])


def _is_moved(line: Line, begin: int, found: re.Match[str]) -> bool:
    """Tell a move from a stretch of the series: `retention from month 1 to month 3`."""
    if not _ON_ITS_OWN.match(found["after"]):
        return False
    before = line.low[begin : found.start()]
    verb = find_verb(line.words[line.word_at(begin)])
    if (verb is not None and verb.kind in _MOVING) or _names_a_scale(before):
        return True
    if found["what"] in _TIMES and int(found["last"]) > int(found["first"]):
        return False
    named = before.split()
    last = singular(named[-1]) if named else ""
    if last in words().nouns["outsider"]:
        return False
    told = found["from"] or found["joint"].strip() not in {"to", "into"} or _LEADS.search(before)
    few = verb is None and 0 < len(named) <= _FEW and found["what"] in _LEVELS
    return bool(told or few)


def _names_a_scale(before: str) -> bool:
    """Say whether a scale is what the words before a move are about: reading age of leavers."""
    head, of, _ = before.partition(" of ")
    last = head.rpartition(" ")[2]
    return bool(of) and (last in _SERIES or last == "age" or last in words().nouns["measure_head"])


def moves_a_grade(text: str) -> bool:
    """Say whether a line goes from one step to another that no number tells.

    `label C to B`, `from bronze to gold`, `on the first day, not the fifth`.
    """
    low = text.lower()
    if not any(joint in low for joint in _JOINTS):
        return False
    if not _OF_A_SCALE.isdisjoint(low.replace(":", " ").split()) and _GRADES.search(text):
        return True
    nth = _NTH_FIRST.search(low)
    return _MEDALS.search(text) is not None or (nth is not None and nth["what"] in _SERIES)
