"""Patterns for the cycles that texts name: a quarter, a half, a year, or a span of days."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern

_MONTH = (
    r"(?<!\w)(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?!\w)"
)
_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d|fy\s?['’]?(?:20)?\d\d)"
_TO = r"\s*(?:-|–|—|/|\b(?:to|through|thru|until|till|and)\b)(?:\s+the)?\s*"
_NTH = r"(?:st|nd|rd|th)?(?:\s+of)?"
PART = pattern(
    rf"(?P<before>{_YEAR})[\s\-_/.,]*(?P<part>[qh])(?P<n>[1-4])(?!\w)"
    r"|(?<!\w)(?P<part2>[qh])\s?(?P<n2>[1-4])(?:[\s\-_/.,]*(?:of\s+)?"
    rf"(?P<after>{_YEAR}|\d\d(?![\d%.,]))(?!\d))?(?!\w)"
    rf"|(?<![\w.,])(?P<n3>[1-4])(?P<part3>[qh])[\s\-_/]?(?P<late>{_YEAR}|\d\d)(?!\w)",
    re.IGNORECASE,
)
_SPLIT = (
    r"(?:(?:fy|ay)\s?['’]?(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d|20\d\d\s?[/–-]\s?(?:20)?\d\d"
    r"|['’]?2\d/[23]\d)(?!\d|[/.-]\d)"
)
SPLIT_PART = pattern(
    rf"(?<![\w/.-])(?P<before>{_SPLIT})[\s\-_/.,:]*(?P<part>[qh])(?P<n>[1-4])(?!\w)"
    rf"|(?<!\w)(?P<part2>[qh])\s?(?P<n2>[1-4])[\s\-_/.,]*(?:of\s+)?(?P<after>{_SPLIT})",
    re.IGNORECASE,
)
"""`FY26/27 Q4`, `Q3 of 2026/27`: a part of a year that is named by the two years it lies in."""
ORDINAL = pattern(
    rf"(?<!\w)(?P<nth>1st|first|2nd|second|3rd|third|4th|fourth)[\s-]+(?P<part>quarter|half)"
    rf"(?:[\s-]year)?(?:[\s,]+(?:of\s+(?:the year\s+)?)?(?P<year>{_SPLIT}|{_YEAR}))?"
    rf"|quarter\s+(?P<n>[1-4])(?:[\s,/-]+(?:of\s+)?(?P<year2>{_SPLIT}|{_YEAR}))?",
    re.IGNORECASE,
)
SPAN = pattern(
    rf"{_MONTH.format('first')}(?:[\s,]+(?P<year1>20\d\d))?{_TO}"
    rf"(?:end of\s+)?{_MONTH.format('last')}(?:[\s,]+(?P<year2>20\d\d))?",
    re.IGNORECASE,
)
DATES = pattern(
    rf"(?<![\w.])(?P<day1>\d{{1,2}}){_NTH}\s+{_MONTH.format('first')}(?:[\s,]+(?P<year1>20\d\d))?"
    rf"{_TO}(?P<day2>\d{{1,2}}){_NTH}\s+{_MONTH.format('last')}[\s,]+(?P<year2>20\d\d)",
    re.IGNORECASE,
)
DATES_OF_YEAR = pattern(
    rf"(?<![\w/])(?P<year2>20\d\d)\s*[(,:–—-]\s*(?:from\s+)?(?P<day1>\d{{1,2}}){_NTH}\s+"
    rf"{_MONTH.format('first')}{_TO}(?P<day2>\d{{1,2}}){_NTH}\s+{_MONTH.format('last')}(?![\s,]+20\d\d)",
    re.IGNORECASE,
)
"""`spring term 2027 (1 February to 31 July)`."""
AMERICAN = pattern(
    rf"{_MONTH.format('first')}\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year1>20\d\d))?"
    rf"{_TO}{_MONTH.format('last')}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>20\d\d)",
    re.IGNORECASE,
)
DOTTED = pattern(
    r"(?<!\d)(?P<day1>\d{1,2})\.(?P<first>\d{1,2})\.(?P<year1>20\d\d)?\s*(?:-|–|—|to|bis|until)\s*"
    r"(?P<day2>\d{1,2})\.(?P<last>\d{1,2})\.(?P<year2>20\d\d)(?!\d)"
)
SLASHED = pattern(
    r"(?<!\d)(?P<a1>\d{1,2})/(?P<b1>\d{1,2})/(?P<year1>20\d\d)\s*(?:-|–|—|to|until)\s*"
    r"(?P<a2>\d{1,2})/(?P<b2>\d{1,2})/(?P<year2>20\d\d)(?!\d)"
)
DAYS = pattern(r"(20\d\d-\d\d-\d\d)\s*(?:/|\.\.|to|–|—|-|until)\s*(20\d\d-\d\d-\d\d)")
TWO_YEARS = pattern(
    r"(?<![\w$€£.,-])(?:[fa]y\s?['’]?)?(?P<year>20\d\d|(?<=[fa]y)\d\d|(?<=[fa]y[\s'’])\d\d)"
    r"\s*[/–-]\s*(?P<next>(?:20)?\d\d)(?![\w%/-]|[.,]\d)",
    re.IGNORECASE,
)
ALONE = pattern(
    r"(?<![\w$€£.,])(?P<year>20\d\d|fy\s?['’]?\d\d(?:\d\d)?)(?![\w%]|[.,–/-]\d)", re.IGNORECASE
)
WHEN = pattern(
    rf"\b{_MONTH.format('month')}(?:\s+(?:to|until|through)\b)?"
    r"|\b20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?\b",
    re.IGNORECASE,
)
