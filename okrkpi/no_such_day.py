"""Days and periods that are written as a deadline and that no calendar has."""

from __future__ import annotations

import re

from okrkpi.cycle import month_span
from okrkpi.pattern import pattern
from okrkpi.statement import Deadline
from okrkpi.statement.months import MONTH, MONTH_STEMS

_LEAP = 2000
_DAYS = tuple(
    pattern(rf"(?<![\w./-]){form}", re.IGNORECASE)
    for form in (
        r"(?P<y>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?!\d)",
        r"(?P<d>\d\d?)(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<y>(?:19|20)\d\d)(?!\d)",
        r"(?P<d>(?:29|3[01]))[/.](?P<m>0?[1-9]|1[0-2])\.?(?![\w%/]|\s?%)",
        rf"(?P<d>\d\d?)(?:st|nd|rd|th)?[\s.-]+(?:of\s)?(?P<name>{MONTH})(?:,?\s?(?P<y>20\d\d))?",
        rf"(?P<name>{MONTH})\s(?P<d>\d\d?)(?:st|nd|rd|th)?(?![\d%])(?:,?\s(?P<y>20\d\d))?",
    )
)
_YEAR = r"(?:FY|CY)?\s?'?(?:20)?\d\d"
_PART = (
    rf"(?:Q(?:[05-9]|[1-9]\d)|H[03-9])(?:(?:\s|-|/|\s?of\s){_YEAR})?"
    rf"|{_YEAR}[\s_/-]?(?:Q[05-9]|H[03-9])"
    r"|(?:5th|6th|7th|8th|9th|fifth|sixth|seventh|eighth|ninth)\s(?:fiscal\s)?quarter"
    r"|(?:3rd|4th|third|fourth)\shalf(?:[\s-]year)?"
    r"|(?:CW|KW|calendar\sweek)\s?(?:00?|5[4-9]|[6-9]\d)"
)
_ENDS = r"(?=\s*(?:$|[.,;:)\]|–—]|from\b|to\b|at\s(?:the\s)?latest|-\s))"
_NO_PART = pattern(
    r"(?:\b(?:by|before|until|till|due(?:\s(?:in|by))?|deadline|no\slater\sthan)[\s:]+(?:the\s)?"
    r"(?:(?:end|close|start|beginning|middle)\s(?:of\s)?(?:the\s)?|mid[\s-])?"
    r"|\b(?:end|close)\s(?:of\s)?(?:the\s)?|\b(?P<during>in|during|for)\s(?:the\s)?)"
    rf"(?P<part>{_PART})\b{_ENDS}",
    re.IGNORECASE,
)
_QUESTION = pattern(r"survey|question|poll|interview|score|audi\b|quiz", re.IGNORECASE)


def find_no_such_day(said: Deadline | None, text: str) -> str | None:
    """Return the words of a deadline that name a day, or a part of a year, that there is not.

    `said` is what was read as the deadline of `text`; that of a field has words of its own.
    """
    in_field = said is not None and said.end <= said.start
    if part := _no_part(f"by {said.text}" if said and in_field else text):
        return part
    if said is None or said.date is not None:
        return None
    for form in _DAYS:
        for found in form.finditer(said.text):
            if not _is_day(found):
                return found.group().strip(" .,")
    return None


def _no_part(text: str) -> str | None:
    for found in _NO_PART.finditer(text):
        if not (found["during"] and _QUESTION.search(text)):
            return found["part"]
    return None


def _is_day(found: re.Match[str]) -> bool:
    """Say whether the calendar has it; without a year, whether a leap year has it."""
    parts = found.groupdict()
    name, year = parts.get("name"), parts.get("y")
    day = int(parts["d"])
    month = MONTH_STEMS.index(name[:3].lower()) + 1 if name else int(parts["m"])
    known = name or (year and year == found.group()[:4])
    orders = [(month, day)] if known else [(month, day), (day, month)]
    last = int(year or _LEAP)
    return any(1 <= m <= 12 and 1 <= d <= month_span(last, m, 1)[1].day for m, d in orders)
