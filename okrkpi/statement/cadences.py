"""How often something is measured: `per week`, `monthly`, `year on year`."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment, Pieces, find_at, moment, places
from okrkpi.statement.pattern import pattern

_ADVERBS = (
    "hourly daily nightly weekly monthly quarterly yearly annually annual annualised annualized"
)
_PREFIXES = ("", "bi", "semi", "half", "fort")
_OPENINGS = frozenset(
    """per each every once twice times a an bi semi half fort month year quarter week day mom yoy
    wow qoq y m q p pa pm mrr arr mau dau wau ytd rolling""".split()
) | {prefix + adverb for prefix in _PREFIXES for adverb in _ADVERBS.split()}
_SLASH = pattern(r"(?<!\w)/")
_CADENCE = pattern(
    r"(?<!\w)(?:(?:per|each|every|once an?|twice an?|times an?|/\s?)\s?"
    r"(?:calendar\s|working\s|business\s|other\s|second\s|single\s)?"
    r"(?:second|minute|hour|day|night|week|month|quarter|year|shift|season|term|semester|sprint|"
    r"cycle|annum|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mo|wk|yr|hr|min|sec|qtr)\b)s?"
    r"|every\s(?:\d+|two|three|four|six|other)\s"
    r"(?:days|weeks|months|hours|minutes|sprints|years|quarters)"
    r"|(?<!under\s)(?<!within\s)(?<!than\s)(?<!below\s)(?<!half\s)(?:an?|/)\s"
    r"(?:day|week|month|quarter|year|shift|night|hour|minute|second)"
    r"(?=$|[\s.,;:)|]+(?!ago|later|earlier|after|before|long|end))"
    r"|(?:bi|semi|half|fort)?-?(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|"
    r"annual|annualised|annualized)"
    r"|month[\s-](?:over|on|to)[\s-]month|(?:year|quarter|week|day)[\s-](?:over|on)[\s-]"
    r"(?:year|quarter|week|day)"
    r"|mom|yoy|wow|qoq|y/y|m/m|q/q|p\.?\s?a\.|p\.?m\.?(?=\s?$)|per annum|mrr|arr|mau|dau|wau"
    r"|year-to-date|ytd|rolling\s\w+)(?!\w)"
)


def find_cadences(line: Line, pieces: Pieces) -> Iterator[Moment]:
    """Find the measuring periods of a line."""
    slash = "/" in line.low
    if not slash and _OPENINGS.isdisjoint(line.said):
        return
    candidates = places(pieces, _OPENINGS)
    if slash:
        candidates = sorted([*candidates, *(match.start() for match in _SLASH.finditer(line.low))])
    for match in find_at(_CADENCE, line.low, candidates):
        yield moment(line, match.start(), match.end(), "cadence")
