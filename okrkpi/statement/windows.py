"""Spans of time: `within 30 days of signing` is a window, `in the next six weeks` a deadline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.mishaps import follows_mishaps
from okrkpi.statement.moment import Moment, Pieces, find_at, moment, places
from okrkpi.statement.months import MONTH, MONTHS, YEAR
from okrkpi.statement.spelt import MULTIPLIERS
from okrkpi.statement.words import find_verb

_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "eighteen": 18,
}  # fmt: skip
_A_FEW = 3
_DAYS = (("day", 1.0), ("w", 7.0), ("mo", 30.0), ("q", 91.0), ("y", 365.0))
_LONGEST_WINDOW = 130
_SERVICE_WINDOW = 21
_FURTHEST = 20000
_FIRST_WORDS = 3
_SHORT_UNITS = ("s", "m", "h")
_LONG_UNITS = ("mo", "sea", "sem", "spr")
_OPENINGS = frozenset({"within", "in", "over", "during", "for", "inside", "after"})
_UNIT_WORDS = frozenset(
    """second seconds minute minutes hour hours day days week weeks wks month months quarter
    quarters year years sprint sprints cycle cycles season seasons term terms semester semesters
    trimester trimesters""".split()
)
_IN_TIME = pattern(
    r"""(?<!\w)(?P<prep>within|in|over|during|for|inside|after)\s
    (?P<next>(?:(?:the|my|our)\s)?(?:next|coming|following|first|last|past)\s|under\s|less\sthan\s
      |max(?:imum)?\.?\s|at\smost\s|about\s|a\smaximum\sof\s)?
    (?P<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|a|an|couple\sof
      |few)[\s-]?(?:working|business|calendar|full|academic|school|financial|fiscal)?\s?
    (?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|h\b|s\b|days?|weeks?|wks?|months?|mos?\b
      |quarters?|years?|yrs?|sprints?|cycles?|seasons?|terms?|semesters?|trimesters?)\b""",
    re.VERBOSE,
)
_INSTEAD = pattern(
    r"[\s,(]+(?:instead of|rather than|not|down from|up from|vs\.?|versus|today|now)\s"
)
_EVENT = pattern(
    r"\s(?:of|after|from|following|post|since|upon|on)\s"
    r"(?!(?:now|today|january|july|this|next|q[1-4]|20\d\d)\b)"
)
_PERIOD_END = pattern(r"(?:the\s)?(?:year|quarter|period|month)[\s-]?end\b")
_OWN_EVENT = pattern(r"(?:the\s|our\s)?(?:launch|go-?live|opening|release|start|kick-?off)\b")
_ONCE = pattern(
    r"(?:(?:the\s|its\s)?(?:entry into force|coming into force|enactment|ratification|royal assent|"
    r"promulgation)|the (?:adoption|approval|award|signing|signature|launch|start|closing|"
    r"completion|"
    r"publication|inception|handover|opening|commencement)(?= of (?:the|this|our)\s(?!month|"
    r"quarter|week)))"
    r"(?:\sof (?:the|this|our) [\w'-]+)?"
)
_SPANS = frozenset({"months", "year", "quarter", "half-year", "half", "weeks"})
_TO_DATE = pattern(
    r"(?<![\w.])(?:(?P<prep>in|over|for|during|by)\s)?(?:(?<=\()|(?<=[,;] )|(?<=the )|(?:the\s))"
    r"(?:(?:\d{1,2}|three|six|nine|twelve)\smonths?|(?:financial |fiscal )?year|quarter|half-year|"
    r"half)"
    rf"\s(?:to|ending|ended|up to)\s(?:the end of\s)?(?:\d{{1,2}}(?:st|nd|rd|"
    rf"th)?\s)?{MONTH}(?:\s{YEAR})?"
)
_WHO = pattern(r"\b(?:who|that|which)\s[^,;:]*$")
_EVENT_NAME = pattern(r"(?:the\s|a\s|an\s|their\s|first\s)?[\w'-]+")
_LASTING = ("lasting ", "older ", "aged ", "longer ", "taking ")
_BOUNDS = ("under", "less", "max", "at most", "a max")
_HAS_DONE = pattern(r"\b(?:has|have|nobody|never|not)\b(?:\s\w+){0,2}\s$")
_MEASURED = pattern(r"\b(?:measured|averaged|average|rolling|stay|stays|return|returning)\b")
_ANY_ONE = pattern(r"\b(?:an?|any|new)\s")
_SHARE_BEFORE = pattern(
    r"\d\s?%|^\W*%|percent|number of|proportion|\ball\b|\bevery\b|\beach\b|share of|rate"
)
_SERVICE = pattern(
    r"\b(?:seen|referrals?|respond|repl|answer|resolv|ship|deliver|process|see|treat|clos|paid|pay|"
    r"fix|patch|acknowledg|complet|handl|triag|return|readmi|restor|recover|refund|discharg|ready|"
    r"issued?|approv|settl|arriv|dispatch|collect|contact|review|remediat|onboard)\w*\b"
)


def may_name_window(line: Line) -> bool:
    """Rule out at little cost the lines that name no span of time."""
    said = line.said
    if _OPENINGS.isdisjoint(said):
        return False
    return line.has_digit or not _UNIT_WORDS.isdisjoint(said)


def find_spans_to(line: Line) -> Iterator[Moment]:
    """Find what a value was counted over: `(12 months to June)`, `in the year to March 2027`."""
    if _SPANS.isdisjoint(line.said) or MONTHS.isdisjoint(line.said):
        return
    for match in _TO_DATE.finditer(line.low):
        yield moment(line, *match.span(), "due" if match["prep"] else "past", strong=True)


def find_windows(line: Line, pieces: Pieces, today: date | None) -> Iterator[Moment]:
    """Find spans of time, each as a window, a deadline or a time of comparison."""
    low = line.low
    for match in find_at(_IN_TIME, low, places(pieces, _OPENINGS)):
        start, end = match.span()
        if _INSTEAD.match(low, end) or low.endswith(_LASTING, 0, start):
            continue
        if match["prep"] == "over" and follows_mishaps(line, start):
            yield moment(line, start, end, "window")
            continue
        nearby, prep = (match["next"] or "").split(), match["prep"]
        if "last" in nearby or "past" in nearby or prep == "after":
            yield moment(line, start, end, "past")
            continue
        ahead = "next" in nearby or "coming" in nearby or "following" in nearby
        event = None if ahead else _EVENT.match(low, end)
        if event and _PERIOD_END.match(low, event.end()):
            yield moment(line, start, end, "due", strong=True)
            continue
        if event and (once := _ONCE.match(low, event.end())):
            yield moment(line, start, once.end(), "due", strong=True)
            continue
        if event and "first" in nearby and _OWN_EVENT.match(low, event.end()):
            ahead, event = True, None
        if event:
            name = _EVENT_NAME.match(low, event.end())
            yield moment(line, start, name.end() if name else end, "window")
        elif (not ahead and _is_window(line, match)) or not _is_due(prep, ahead):
            yield moment(line, start, end, "window")
        else:
            day = _after(today, match["n"], match["unit"])
            yield moment(line, start, end, "due", day, strong=True)


def _is_due(prep: str, ahead: bool) -> bool:
    return ahead or prep != "for"


def _is_window(line: Line, match: re.Match[str]) -> bool:
    """A share of cases handled `within 5 days` is a window, not a date."""
    unit, prep = match["unit"], match["prep"]
    nearby = (match["next"] or "").strip()
    if nearby.startswith(_BOUNDS) or (prep == "within" and _WHO.search(line.low[: match.start()])):
        return True
    if nearby.endswith("first") and not any(map(_is_order, line.words[:_FIRST_WORDS])):
        return True
    if prep == "over" and not nearby:
        return _is_measured_over(line, match.start())
    if prep == "in" and _HAS_DONE.search(line.low, 0, match.start()):
        return True
    if unit[0] in _SHORT_UNITS and not unit.startswith(_LONG_UNITS):
        return True
    days = _days(match["n"], unit)
    if prep == "for" and days is None:
        return True
    if prep not in {"within", "in", "inside", "for"} or days is None or days > _LONGEST_WINDOW:
        return False
    before = line.low[: match.start()]
    if days <= _SERVICE_WINDOW and (_is_aside(before) or _follows_participle(line, match.start())):
        return True
    if prep == "inside" and days <= _SERVICE_WINDOW:
        return True
    if days <= _A_FEW and _ANY_ONE.search(before):
        return True
    if _SHARE_BEFORE.search(before):
        return True
    shared = "%" in line.low or "percent" in line.low
    if _is_order(line.words[0]) and line.words[1] in {"the", "our", "my"} and not shared:
        return False
    return (days <= _SERVICE_WINDOW or shared) and _SERVICE.search(before) is not None


def _is_aside(before: str) -> bool:
    """Tell whether a bracket is open: `activation (invoice sent within 7 days)`."""
    return before.count("(") > before.count(")")


def _follows_participle(line: Line, start: int) -> bool:
    """`seen within 5 days`: how soon each case is dealt with."""
    index = line.word_at(start) - 1
    verb = find_verb(line.words[index]) if index > 0 else None
    return verb is not None and verb.form == "past"


def _is_measured_over(line: Line, start: int) -> bool:
    """`turnover over 12 months` is a span of measuring; `plant 400 trees over two years` is due."""
    return (
        not any(map(_is_order, line.words[:_FIRST_WORDS]))
        or _MEASURED.search(line.low, 0, start) is not None
    )


def _is_order(word: str) -> bool:
    verb = find_verb(word)
    return word in MULTIPLIERS or (verb is not None and verb.form == "base")


def _days(count: str, unit: str) -> float | None:
    number = float(count) if count.isdigit() else float(_COUNTS.get(count, _A_FEW))
    for prefix, days in _DAYS:
        if unit.startswith(prefix):
            return number * days
    return None


def _after(today: date | None, count: str, unit: str) -> date | None:
    days = _days(count, unit)
    return today + timedelta(days=days) if today and days is not None and days < _FURTHEST else None
