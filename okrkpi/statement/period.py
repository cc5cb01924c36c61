"""When something is due, how often it is measured, and windows tied to an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from okrkpi.cycle import month_span, part_of_year
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb, words

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:(?:fy|cy|ay|ye)[\s'-]?(?:\d{4}|\d{2})(?:[/-]\d{2,4})?\b|(?:19|20)\d{2}(?:/\d{2,4})?(?![\d,.]\d|\s?%|[a-z])|'\d{2}\b)"
_ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|last|final)"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_SPAN = r"(?:quarter|half(?:[\s-]year)?|year|month|week|cycle|semester|trimester|term|season|sprint|period|okr cycle|(?:fiscal|financial|school|academic|calendar|business|budget|planning)[\s-](?:year|quarter|cycle|period)|fy|yr|ay|qtr|intake)"
_COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|a|an|couple of|few)"
_POINT = rf"""(?:
    (?P<iso>(?:19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d)(?!\d)
  | (?P<dmy>[0-3]?\d(?P<sep>[./-])[0-3]?\d(?P=sep)(?:20)?\d\d)(?!\d)
  | (?P<short>(?:(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)|(?:0[1-9]|[12]\d|3[01])[./](?:0[1-9]|1[0-2])(?![\d.,/%]|\s?%)|(?:[1-9]|[12]\d|3[01])/(?:[1-9]|1[0-2])(?![\d.,/%]|\s?%)))
  | (?P<week>(?:(?:\d(?:st|nd|rd|th)|first|second|third|last)\s(?:wk|week)\sof\s(?:the\s)?[a-z]+|(?:calendar\s)?(?:wk|week|cw|kw|sprint|iteration|pi)\s?\d{{1,2}})\b)
  | (?P<dm>{_DAY}\s?(?:of\s)?{_MONTH}(?:,?\s?{_YEAR})?)
  | (?P<md>{_MONTH}\s{_DAY}(?![\d%,.]\d|\d|\s?[%kmx]\b|%)(?:,?\s{_YEAR})?)
  | (?P<my>{_MONTH}[\s,/'-]{{0,2}}{_YEAR})
  | (?P<mon>{_MONTH})
  | (?P<part>(?:(?:fy|cy)\s?'?\d\d(?:\d\d)?|(?:19|20)\d\d)[\s/_-]{{0,3}}[qh][1-4]\b
      |(?:f?[qh][1-4]|[1-4]q|[12]h)(?:[-–/&+]{{1,1}}q?[1-4]\b)?\b(?:[\s,/'-]{{0,3}}(?:of\s)?{_YEAR})?
      |{_ORDINAL}\s(?:fiscal\s|calendar\s)?(?:quarter|half|semester|trimester|term)(?:\s(?:of\s)?(?:the\s)?(?:{_YEAR}|year|season))?)
  | (?P<ym>(?:19|20)\d\d[-/][01]\d)(?![\d-])
  | (?P<year>{_YEAR})
  | (?P<eo>eo[qymwd]\b(?:[\s-]?{_YEAR})?|(?:(?:year|quarter|month)[\s-]?|(?:week|half|season|cycle|term)[\s-])end\b(?:\s{_YEAR})?|ye\s?{_YEAR}|mid[\s-]?(?:quarter|year|month|term|season|cycle)\b)
  | (?P<this>(?:this(?:\s(?!(?:the|is|was|will|has|means)\b)\w+)?|the\s(?:current|coming|running|next|upcoming)|current|coming|upcoming|next|our|the|each)\s{_SPAN}\b)
  | (?P<named>(?:the\s)?(?:easter|christmas|xmas|new\syear(?:'?s\s(?:eve|day))?|thanksgiving|black\sfriday|cyber\smonday|ramadan|eid|diwali|carnival|pentecost|halloween|labou?r\sday|(?:summer|winter|autumn|spring|rainy|dry|harvest|monsoon|peak|holiday|festive|tax|planting|growing|flu|ski)(?:\s(?:holidays?|break|seasons?|term|vacation|shutdown|recess|intake|survey|sales?|market|fair|campaign))?|fall\s(?:term|semester|season)|harvest|holidays|audit|agm|annual\sgeneral\smeeting|board\smeeting|next\sboard\smeeting|go-?live|season\s(?:opening|start)|michaelmas|whitsun|year\s?end|fye|school\sstart|start\sof\s(?:term|school|season))\b)
  | (?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)
)"""
_EDGE = r"(?P<edge>(?:the\s)?(?:very\s)?(?:end|close|beginning|start|middle|mid|early|late|eo)(?:\sof)?(?:\sthe)?[\s-]{1,2})"
_PREP = r"(?P<prep>no\slater\sthan|not\slater\sthan|by|before|until|till|til|up\suntil|due(?:\sdate)?(?:\son|\sby|\sin|:)?|deadline(?:\sis|:)?|eta:?|target\sdate:?|in\stime\sfor|ahead\sof|prior\sto|in|during|within|throughout|through|thru|over|across|for|at|on|as\sof|between|pre|from|since|vs\.?|versus|than|against|compared\s(?:to|with)|last|previous|after|starting|effective|of)"
_DUE = re.compile(
    rf"(?<![\w])(?:{_PREP}[\s-](?:the\s|next\s)?)?(?:{_EDGE})?{_POINT}", re.VERBOSE | re.IGNORECASE
)
_EVENT_HEADS = (
    r"freeze|audits?|reviews?|surveys?|pulse|hand-?over|completion|kick-?off|launch|go-?live|agm|closing|close|opening|deadline|release|"
    r"fair|conference|summit|elections?|season|holidays|shutdown|harvest|planting|inspection|renewal|anniversary|visit|cut-?over|milestone|gate|exco|"
    r"board|meeting|mtg|intake|semester|term|exams?|budget|\w*day|weekend|festival|expo|topping-?out|graduation|offsite|retreat|week|race|tournament|match|winter|summer|spring|autumn|starts|ends|opens|closes|begins|begin|end"
)
_EVENT_DUE = re.compile(
    rf"(?<!\w)(?:(?:before|prior\sto|ahead\sof|until|till|b4|in\stime\sfor)\s(?<!best-before\s)(?!date\b|they\b|we\b|it\b|you\b|he\b|she\b|i\b|each\b|every\b|any\b|\w+ing\s)"
    rf"(?:the\s|our\s|next\s)*[\w'-]+(?:\s(?!{{_STOPPED}})[\w'-]+){{0,3}}"
    rf"|by\s(?:the\stime\s(?:of\s)?)?(?:the\s|our\s|next\s|this\s)*(?:[\w'-]+\s){{0,3}}?(?:{_EVENT_HEADS})\b"
    rf"|(?:by|before|until|at|till)\s(?:the\s)?(?:end|close|start|beginning)\sof\s(?:the\s|our\s|this\s)?[\w'/-]+(?:\s(?!{{_STOPPED}})[\w'-]+){{0,3}}"
    rf"|(?:during|throughout|through|over|in)\s(?:the\s|our\s|this\s)(?:[\w'-]+\s){{0,3}}(?<!first\s)(?:season|window|week|year|holidays|break|timetable|sale|term|campaign|festival|shutdown|recess|intake|survey|summer|winter|spring|autumn)\b"
    rf"|pre-season\b|between\snow\sand\s{_YEAR}|end\sfy\b|by\s(?:programme|program|project|contract|season|school)[\s-](?:end|close|start)\b|at\s(?:the|my|our)\s(?:next\s(?:\w+\s)?\w+|\w+\sbirthday)"
    rf"|during\s(?:[\w'-]+\s){{1,3}}(?:week|month|season)\b|this\s(?:summer|winter|spring|autumn|fall|season)\b(?:\stimetable)?|by\s(?:{_MONTH}\s)?(?:half-term|half\sterm|advent|lent|michaelmas|yuletide)"
    rf"|at\s(?:the|our|next)\s(?:next\s|annual\s|{_MONTH}\s|\w+\s)?(?:survey|review|audit|inspection|pulse|agm)\b)".replace("{_STOPPED}", "and\\b|or\\b|by\\b|to\\b|with\\b|at\\b|for\\b|in\\b|we\\b|so\\b|not\\b")
)
_TRIGGER = re.compile(
    rf"\b(?:before|prior|ahead|until|till|b4|by|at)\s|\d[./-]\d|\b(?:{_MONTH}|[qh][1-4]|[1-4]q|[12]h|eo[qymwd]|[fc]y)|\b(?:19|20)\d\d|'\d\d\b|{_SPAN}|"
    r"easter|christmas|xmas|thanksgiving|ramadan|\beid\b|diwali|black friday|summer|winter|autumn|"
    r"spring|season|harvest|holiday|semester|\bwk|\bcw|\bkw|week|conference|day\b|\bye\b|go-?live|new year|audit|agm|board|halloween|"
    r"days|weeks|months|years|within|minutes?|hours?|seconds?|during|\bmins?\b"
)
_IN_TIME = re.compile(
    rf"(?<!\w)(?P<prep>within|in|over|during|for|inside|after)\s(?P<next>(?:the\s)?(?:next|coming|following|first|last|past)\s|under\s|less\sthan\s|max(?:imum)?\.?\s|at\smost\s|about\s|a\smaximum\sof\s)?"
    rf"(?P<n>{_COUNT})[\s-]?(?P<lead>working|business|calendar|full|academic|school|financial|fiscal)?\s?"
    r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|h\b|s\b|days?|weeks?|wks?|months?|mos?\b|quarters?|years?|yrs?|sprints?|cycles?)\b"
)
_CADENCE = re.compile(
    r"(?<!\w)(?:(?:per|each|every|once an?|twice an?|times an?|/\s?)\s?"
    r"(?:calendar\s|working\s|business\s|other\s|second\s|single\s)?"
    r"(?:second|minute|hour|day|night|week|month|quarter|year|shift|season|term|semester|sprint|cycle|annum|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mo|wk|yr|hr|min|sec|qtr)\b)s?"
    r"|every\s(?:\d+|two|three|four|six|other)\s(?:days|weeks|months|hours|minutes|sprints|years|quarters)"
    r"|(?<!under\s)(?<!within\s)(?<!than\s)(?<!below\s)(?<!half\s)(?:an?|/)\s(?:day|week|month|quarter|year|shift|night|hour|minute|second)(?=$|[\s.,;:)|]+(?!ago|later|earlier|after|before|long|end))"
    r"|(?:bi|semi|half|fort)?-?(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|annual|annualised|annualized|nightly)"
    r"|month[\s-](?:over|on|to)[\s-]month|(?:year|quarter|week|day)[\s-](?:over|on)[\s-](?:year|quarter|week|day)"
    r"|mom|yoy|wow|qoq|y/y|m/m|q/q|p\.?\s?a\.|p\.?m\.?(?=\s?$)|per annum|mrr|arr|mau|dau|wau|fortnightly|biweekly|year-to-date|ytd|rolling\s\w+)(?!\w)"
)
_A_PERIOD = re.compile(r"\d[\d.,]*\s?(?:\S+\s){1,4}an?\s(?:day|week|month|quarter|year|shift|night|hour)")
_KINDS = ("iso", "dmy", "short", "week", "dm", "md", "my", "mon", "part", "ym", "year", "eo", "this", "named", "weekday")
_NOT_DUE = frozenset(
    ("from", "since", "vs", "vs.", "versus", "than", "against", "compared to", "compared with",
     "last", "previous", "after", "starting", "effective", "as of", "of")
)  # fmt: skip
_WEAK = frozenset({"mon", "named", "weekday", "this"})
_DUE_PREPS = frozenset(
    ("pre", "by", "before", "until", "till", "til", "up until", "no later than", "not later than",
     "in time for", "ahead of", "prior to")
)  # fmt: skip
_SHORT = ("s", "m", "h")
_NUMBER_WORDS = dict(
    zip(
        "a an one two three four five six seven eight nine ten twelve eighteen".split(),
        (1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 18),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that the line names: `role` is `due`, `window`, `past` (a time of comparison) or
    `cadence`."""

    text: str
    start: int
    end: int
    role: str
    date: date | None = None
    strong: bool = False


def find_moments(line: Line, today: date | None, fiscal_year_start: int = 1) -> list[Moment]:
    """Find every date, deadline, window and measuring period of a line, in order."""
    trigger = _TRIGGER.search(line.low)
    if not trigger:
        return []
    begin = max(0, trigger.start() - _LONGEST_LEAD)
    found = [*_spans_of_time(line, today), *_points(line, begin, today, fiscal_year_start)]
    found += [m for m in _events(line) if not _overlaps(m, found)]
    found += [m for m in _cadences(line) if not _overlaps(m, found)]
    found.sort(key=lambda moment: (moment.start, -moment.end))
    kept: list[Moment] = []
    for moment in found:
        if not kept or moment.start >= kept[-1].end:
            kept.append(moment)
    return kept


def _overlaps(moment: Moment, others: list[Moment]) -> bool:
    return any(o.start < moment.end and moment.start < o.end for o in others)


def _events(line: Line) -> Iterator[Moment]:
    for match in _EVENT_DUE.finditer(line.low):
        yield _moment(line, match.start(), match.end(), "due", strong=True)
    for match in _BY_NAMED.finditer(line.plain):
        if not _names_an_agent(line, match) and match.group() not in {"by day", "by night"}:
            yield _moment(line, match.start(), match.end(), "due", strong=True)


_BY_NAMED = re.compile(
    r"(?<!\w)(?:by|before|until)\s(?:the\s(?P<noun>[a-z][\w'-]*(?:\s[a-z][\w'-]*){0,2})|(?P<name>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?))(?=\s*(?:$|[).,;:|\[(@]))"
)


def _names_an_agent(line: Line, match: re.Match[str]) -> bool:
    """`approved by the lender` names who; `by the pen test` names when."""
    index = line.word_at(match.start()) - 1
    before = find_verb(line.words[index]) if index >= 0 else None
    if before and before.form == "past":
        return True
    head = (match["noun"] or "").split()
    people = words().nouns["outsider"]
    return bool(head) and (head[-1] in people or head[-1] in {"team", "board", "staff", "company"})


def _cadences(line: Line) -> Iterator[Moment]:
    for match in _CADENCE.finditer(line.low):
        yield _moment(line, match.start(), match.end(), "cadence")


def _moment(
    line: Line, start: int, end: int, role: str, day: date | None = None, strong: bool = False
) -> Moment:
    while end > start and line.plain[end - 1] in " .,;:-":
        end -= 1
    return Moment(line.plain[start:end], start, end, role, day, strong)


_INSTEAD = re.compile(r"[\s,(]+(?:instead of|rather than|not|down from|up from|vs\.?|versus|today|now)\s")
_EVENT = re.compile(
    r"\s(?:of|after|from|following|post|since|upon|on)\s(?!(?:now|today|january|july|this|next|q[1-4]|20\d\d)\b)"
)


def _spans_of_time(line: Line, today: date | None) -> Iterator[Moment]:
    for match in _IN_TIME.finditer(line.low):
        start, end = match.span()
        if _INSTEAD.match(line.low, end):
            continue
        prep, unit = match["prep"], match["unit"]
        nearby = (match["next"] or "").split()
        if {"last", "past"} & set(nearby) or prep == "after":
            yield _moment(line, start, end, "past")
            continue
        short = unit[0] in _SHORT and not unit.startswith("mo")
        event = _EVENT.match(line.low, end)
        ahead = bool({"next", "coming", "following"} & set(nearby))
        if event and not ahead:
            tail = re.compile(r"(?:the\s|a\s|an\s|their\s|first\s)?[\w'-]+").match(
                line.low, event.end()
            )
            yield _moment(line, start, tail.end() if tail else end, "window")
        elif not ahead and (short or _is_window(line, match)):
            yield _moment(line, start, end, "window")
        elif prep in {"within", "in", "over", "during", "for"} and (ahead or prep != "for"):
            yield _moment(line, start, end, "due", _after(today, match["n"], unit), strong=True)
        else:
            yield _moment(line, start, end, "window")


_SHARE_BEFORE = re.compile(r"(?:\d\s?%|^\W*%|percent|number of|proportion|\ball\b|\bevery\b|\beach\b|share of|rate)")
_SERVICE = re.compile(
    r"\b(?:seen|referrals?|respond|repl|answer|resolv|ship|deliver|process|seen|see|treat|clos|paid|pay|fix|patch|"
    r"acknowledg|complet|handl|triag|return|readmi|restor|recover|refund|discharg|ready|issued?|"
    r"approv|settl|arriv|dispatch|collect|contact|review|remediat|onboard)\w*\b"
)


def _is_window(line: Line, match: re.Match[str]) -> bool:
    """A share of cases handled `within 5 days` is a window, not a date."""
    days = _days(match["n"], match["unit"])
    if match["prep"] not in {"within", "in", "inside", "for"} or days is None:
        return match["prep"] == "for"
    before = line.low[: match.start()]
    if days > 100:
        return False
    if _SHARE_BEFORE.search(before):
        return True
    shared = "%" in line.low or "percent" in line.low
    return (days <= 21 or shared) and bool(_SERVICE.search(before))


def _days(count: str, unit: str) -> float | None:
    number = float(count) if count.isdigit() else float(_NUMBER_WORDS.get(count, 3))
    for prefix, days in (("day", 1.0), ("w", 7.0), ("mo", 30.0), ("q", 91.0), ("y", 365.0)):
        if unit.startswith(prefix):
            return number * days
    return None


def _after(today: date | None, count: str, unit: str) -> date | None:
    days = _days(count, unit)
    return today + timedelta(days=days) if today and days is not None and days < 20000 else None


_LONGEST_LEAD = 40
"""More characters than the words before a date (`no later than the very end of the`) take."""


def _points(
    line: Line, begin: int, today: date | None, fiscal_year_start: int
) -> Iterator[Moment]:
    for match in _DUE.finditer(line.low, begin):
        kind = next(name for name in _KINDS if match[name])
        prep = " ".join((match["prep"] or "").split()).rstrip(":")
        due_prep = prep in _DUE_PREPS or prep.startswith(("due", "deadline", "eta", "target date"))
        if not _plausible(line, match, kind, prep, due_prep):
            continue
        past = prep in _NOT_DUE or (not due_prep and _follows_past(line, match.start()))
        start = match.start()
        if not due_prep and _DATES_A_VALUE.match(line.low, match.end()):
            past = True
        if past and prep == "of" and (match["edge"] or kind != "year"):
            past = False
        day = _resolve(match, kind, today, fiscal_year_start)
        role = "past" if past else "due"
        strong = due_prep or bool(match["edge"]) or kind in {"this", "eo"}
        yield _moment(line, start, match.end(), role, day, strong=strong)


_DATES_A_VALUE = re.compile(r"\s?:\s?(?:about |ca\.? |~)?[$€£₹<>]?\s?\d")
_PAST_BEFORE = re.compile(
    r"(?:\b(?:last|previous|prior|since|vs\.?|versus|than|against|was|were|baseline|compared (?:to|with)|actual|relative to|over|from)(?: in| of| the| year)*[\s:(]*)$"
)


def _follows_past(line: Line, start: int) -> bool:
    return bool(_PAST_BEFORE.search(line.low[max(0, start - 24) : start]))


def _plausible(
    line: Line, match: re.Match[str], kind: str, prep: str, due_prep: bool
) -> bool:
    edge = bool(match["edge"])
    low, end = line.low, match.end()
    if kind == "mon":
        word = match["mon"].rstrip(".")
        if word in {"may", "march", "mar", "dec", "sun", "jun", "sep"} and not (prep or edge):
            return False
        return bool(prep or edge) or _stands_alone(low, match.start(), end)
    if kind in {"named", "weekday"}:
        named = match["named"] or ""
        if prep in {"during", "in", "over", "throughout", "at", "pre", "for"} and " " in named.removeprefix("the "):
            return True
        if prep == "pre" or named in {"fye"}:
            return True
        if any(w in named for w in ("audit", "board", "agm", "meeting", "live", "peak", "tax")):
            return prep in {"by", "before", "until", "in time for", "ahead of"}
        return due_prep or (prep in {"in", "this", "for", "on"} and kind == "weekday")
    if kind == "this":
        first = match["this"].split()[0]
        if first in {"each", "our"}:
            return False
        if first == "the" and not match["this"].startswith(("the current", "the coming", "the next", "the running", "the upcoming")):
            return edge or due_prep or prep in {"during", "within", "in", "throughout"}
        if first in {"current", "coming", "upcoming", "next"}:
            return bool(prep or edge) or first == "next"
        return True
    if kind == "year":
        if prep or edge:
            return prep != "of" or edge
        return _stands_alone(low, match.start(), end) or not match["year"][0].isdigit()
    if kind in {"short", "week"}:
        closing = low[end - 1] == "." and prep != "" or due_prep
        return closing or (kind == "week" and bool(prep or edge)) or bool(_GO_LIVE.search(low[: match.start()]))
    if kind == "part" and match["part"][0] == "h" and not prep and not edge:
        return " " in match["part"] or _stands_alone(low, match.start(), end)
    if kind == "part" and low[end : end + 1] == "(":
        return False
    return True


_GO_LIVE = re.compile(r"(?:go-?live|due|deadline|date|until|by|opening|target|eta|end)\s?[:=(]\s?$")


def _stands_alone(low: str, start: int, end: int) -> bool:
    before = low[:start].rstrip()
    after = low[end:].lstrip()
    return (not after or after[0] in ")]|,;.:-") and (not before or before[-1] in "([|,;:-@")


def _resolve(
    match: re.Match[str], kind: str, today: date | None, fiscal_year_start: int
) -> date | None:
    text = match[kind]
    edge = (match["edge"] or "").strip()
    try:
        if kind == "iso":
            year, month, day = (int(part) for part in re.split(r"[-/.]", text))
            return date(year, month, day)
        if kind == "dmy":
            return _day_month_year(text)
        if kind == "short":
            day, month = (int(part) for part in re.split(r"[./]", text.rstrip(".")))
            return date(today.year, month, day) if today else None
        if kind in {"dm", "md", "my", "mon"}:
            return _month_date(text, kind, edge, today, fiscal_year_start)
        if kind == "ym":
            year, month = (int(part) for part in re.split(r"[-/]", text))
            return month_span(year, month, 1)[1]
        if kind in {"part", "year", "eo", "this"}:
            span = _period_span(text, kind, today, fiscal_year_start)
            return _edge_day(span, edge or ("mid" if text.startswith("mid") else "")) if span else None
    except ValueError:
        return None
    return None


def _edge_day(span: tuple[date, date], edge: str) -> date:
    first, last = span
    if "mid" in edge:
        return first + (last - first) / 2
    if any(word in edge for word in ("start", "beginning", "early")):
        return first
    return last


def _day_month_year(text: str) -> date:
    day, month, year = (int(part) for part in re.split(r"[./-]", text))
    if month > 12 >= day:
        day, month = month, day
    return date(year + 2000 if year < 100 else year, month, day)


def _year_of(text: str) -> tuple[int | None, bool]:
    """Return the year that words name, and whether it is a fiscal one."""
    match = re.search(r"(?P<fy>fy|cy)?[\s'-]*(?P<y>(?:19|20)\d\d|(?<=[fca]y)\d\d|(?<=ye)\d\d|(?<=[fca]y[\s'-])\d\d|(?<=')\d\d)", text)
    if not match:
        return None, False
    year = int(match["y"])
    return (year + 2000 if year < 100 else year), match["fy"] == "fy"


def _month_date(
    text: str, kind: str, edge: str, today: date | None, fiscal_year_start: int
) -> date | None:
    month_match = re.search(_MONTH, text)
    assert month_match
    month = _MONTHS.index(month_match.group()[:3]) + 1
    year, _ = _year_of(text)
    if year is None:
        if today is None:
            return None
        year = today.year
    if kind in {"dm", "md"}:
        rest = text[: month_match.start()] + " " + text[month_match.end() :]
        day = re.search(r"\d{1,2}", rest)
        assert day
        return date(year, month, int(day.group()))
    return _edge_day(month_span(year, month, 1), edge)


_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


def _period_span(
    text: str, kind: str, today: date | None, fiscal_year_start: int
) -> tuple[date, date] | None:
    year, fiscal = _year_of(text)
    start_month = fiscal_year_start if (fiscal or kind == "this" and "fiscal" in text) else 1
    if year is None:
        if today is None:
            return None
        year = today.year
    if kind == "part":
        return _part_span(text, year, start_month)
    if kind == "year" or text.startswith(("eoy", "year", "ye")):
        return month_span(year if start_month == 1 else year - 1, start_month, 12)
    return _current_span(text, today, fiscal_year_start) if today else None


def _part_span(text: str, year: int, start_month: int) -> tuple[date, date] | None:
    if named := re.search(r"([qh])([1-4])|([1-4])([qh])", text):
        part, n = (named[1], int(named[2])) if named[1] else (named[4], int(named[3]))
        if part == "h" and n > 2:
            return None
        return part_of_year(year, part, n, start_month)
    ordinal = _ORDINALS.get(text.split()[0])
    half = "half" in text
    if ordinal is None:
        ordinal = 2 if half else 4
    if "semester" in text or "term" in text or (half and ordinal > 2):
        return None
    return part_of_year(year, "h" if half else "q", ordinal, start_month)


def _current_span(text: str, today: date, fiscal_year_start: int) -> tuple[date, date] | None:
    ahead = 1 if "next" in text or "coming" in text else 0
    if "quarter" in text or text.startswith("eoq"):
        first = (today.month - 1) // 3 * 3 + 1 + 3 * ahead
        return month_span(today.year, first, 3)
    if "half" in text:
        return month_span(today.year, (1 if today.month < 7 else 7) + 6 * ahead, 6)
    if "month" in text or text.startswith("eom"):
        return month_span(today.year, today.month + ahead, 1)
    if "week" in text or text.startswith("eow"):
        friday = today + timedelta(days=(4 - today.weekday()) % 7 + 7 * ahead)
        return friday, friday
    if "year" in text:
        if "school" in text or "academic" in text:
            return None
        fiscal = "fiscal" in text or "financial" in text
        start = fiscal_year_start if fiscal else 1
        year = today.year + ahead - (1 if today.month < start else 0)
        return month_span(year, start, 12)
    return None
