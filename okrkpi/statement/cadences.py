"""How often something is measured: `per week`, `monthly`, `year on year`."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment, Pieces, find_at, moment, places

_ADVERBS = (
    "hourly daily nightly weekly monthly quarterly yearly annually annual annualised annualized"
)
_PREFIXES = ("", "bi", "semi", "half", "fort")
_STANDING = frozenset("mom yoy wow qoq y m q p pa mrr ytd".split()) | {
    prefix + adverb for prefix in _PREFIXES for adverb in _ADVERBS.split()
}
_LEADING = frozenset("per each every once twice times a an".split())
_UNIT_WORDS = frozenset(
    """second minute hour day night evening morning afternoon weekend week fortnight month
    quarter year shift season term semester sprint cycle annum decade watch monday tuesday
    wednesday thursday friday saturday sunday winter summer autumn spring mo wk yr hr min sec
    qtr school half""".split()
)
_PLURALS = frozenset(word + "s" for word in _UNIT_WORDS)
_ORDINALS = frozenset("first second third fourth last 1st 2nd 3rd 4th".split())
_OPENINGS = _STANDING | _LEADING | _UNIT_WORDS | _ORDINALS | {"half", "by", "in"}
_SLASH = pattern(r"/")
_UNIT = (
    r"(?:second|minute|hour|day|night|evening|morning|afternoon|weekend|week|fortnight|month|"
    r"quarter|year|shift|season|winter|summer|autumn|spring|(?:half-|half\s|school\s)?term|school\syear|semester|sprint|cycle|"
    r"annum|half(?!-)|decade|watch|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mo|wk|yr|hr|min|sec|qtr)\b)"
)
_NTH = r"(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th))"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CADENCE = pattern(
    r"(?:(?<![\w])(?:(?<!%\sof\s)(?:per|each|every|once an?|twice an?|times an?)\s?"
    rf"(?:calendar\s|working\s|business\s|other\s|second\s|third\s|single\s)?{_UNIT}s?"
    r"(?!\s(?:team|crew|lead|leader|manager|supervisor|nurse|worker|staff|bus|train|centre|class|"
    r"group|watchman|guard|camp|school|course)s?\b)"
    rf"|(?:on\s)?(?:the\s)?{_NTH}\s{_WEEKDAY}\s(?:(?:of|in)\s)?(?:the|each|every|a)\smonth"
    r"|in\san?\s(?:typical|average|normal|usual)\s(?:year|month|week|quarter|season)"
    r"|by\s(?:day|week|month|quarter|shift)(?=\s*(?:$|[.,;)]))"
    r"|every\s(?:\d+|two|three|four|six|other|few)\s"
    r"(?:days|weeks|months|hours|minutes|sprints|years|quarters|terms)"
    r"|(?<!under\s)(?<!within\s)(?<!than\s)(?<!below\s)(?<!half\s)(?<!by\s)(?<!in\s)(?<!for\s)"
    r"(?<!after\s)(?<!\bof\s)(?<!inside\s)an?\s(?:day|week|month|quarter(?!\sof)|year|shift|night|hour|minute|fortnight|"
    r"season|term|sprint|second(?=$|[.,;:)|]))"
    r"(?=$|[.,;:)|]|\s(?:in|on|at|for|from|by|with|to|and|or|per|across|during|until|this|next|each|"
    r"the|within|over|via|plus|than|is|are|vs|versus|against|instead|rather|not|now|today|up|down|"
    r"\W))"
    r"|(?:bi|semi|half|fort)?-?(?:hourly|(?:daily|nightly|weekly|monthly)(?!\s(?:mirror|mail|"
    r"express|magazine|newspaper|paper|builds?|cron|jobs?|batch)\b)|quarterly|yearly|annually|"
    r"annual(?!\s(?:\w+\s)?(?:meeting|general|report|accounts|leave|conference|statement|review|assembly|"
    r"survey|fair|budget|plan|passe?s?|tickets?|memberships?|subscriptions?|cards?|licen[cs]es?|shows?|"
    r"party|dinner|ball|festival)\b)|annualised|annualized)"
    r"|month[\s-](?:over|on|to)[\s-]month|(?:year|quarter|week|day)[\s-](?:over|on)[\s-]"
    r"(?:year|quarter|week|day)"
    r"|mom|yoy|wow|qoq|y/y|m/m|q/q|p\.\s?a\.?(?=[\s)]|$)|pa(?=\s*(?:$|[).,;]))|mrr"
    r"|(?:year|month|quarter)-to-date|ytd)(?!\w)"
    rf"|/\s?{_UNIT}(?![\w])(?!\sshift|\s[a-z]\b))"
)
_PER_BOTH = pattern(rf"\b(?:per|each|every)\s[\w-]+\sand\s(?P<unit>{_UNIT})(?![\w-])")


def may_name_cadence(line: Line) -> bool:
    """Rule out at little cost the lines that name no measuring period."""
    said = line.said
    if not _STANDING.isdisjoint(said) or "/" in line.low:
        return True
    if _UNIT_WORDS.isdisjoint(said) and _PLURALS.isdisjoint(said):
        return False
    return (
        not _LEADING.isdisjoint(said)
        or "on" in said
        or "by" in said
        or "over" in said
        or "to" in said
        or ("of" in said and "month" in said)
    )


def find_cadences(line: Line, pieces: Pieces) -> Iterator[Moment]:
    """Find the measuring periods of a line."""
    candidates = places(pieces, _OPENINGS)
    if "/" in line.low:
        candidates = sorted([*candidates, *(match.start() for match in _SLASH.finditer(line.low))])
    for match in find_at(_CADENCE, line.low, candidates):
        yield moment(line, match.start(), match.end(), "cadence")
    if "and" in line.said and "per" in line.said:
        for match in _PER_BOTH.finditer(line.low):
            yield moment(line, *match.span("unit"), "cadence")
