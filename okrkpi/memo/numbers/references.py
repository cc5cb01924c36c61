"""Telling pages, rooms, addresses and times of day from quantities."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a
from okrkpi.memo.numbers.figure import Figure
from okrkpi.pattern import pattern

_CLOCK = pattern(r"\s?(?:o'clock|a\.?m\b|p\.?m\b|:\d\d|h\b(?! ))")


_REFERENCE = pattern(
    r"(?:\b(?:p|pp|page|no|nos|number|item|items|room|ext|extension|tel|phone|fax|slide|chapter|"
    r"section|paragraph|article|row|rows|point|points|suite|floor|building|hall|halls|bus|gate|"
    r"vhf|code|code for \w+ (?:\w+ ){0,3}is|weeks?|day|days|version|class|year|years|"
    r"grade|step|phase|category|categories|cat|type|tier|ward|unit|bay|team|shift|crew|band|"
    r"stage|level|table|figure|annex|line|lines|kr|o|likelihood|impact|internal|dial|call|zone)"
    r"\.? ?#?|#|§ ?|[A-Z]{2,}-)$",
    re.IGNORECASE,
)


# `Cases open for 28 days number 164` counts them.
_MANY_NUMBER = pattern(r"\b[a-z]{2,}s (?:now |still |only )?number\s$")


_ADDRESS = pattern(
    r"\s?(?:(?!(?:in|at|on|of|to|from|for|the|our|per|a|by|with)\s)[A-Z][\w'’.-]*\s){1,3}?(?:street|st|road|rd|avenue|ave|square|sq|lane|yard|way|drive|"
    r"place|court|carrer|rue|via|calle|plaza|rua|strasse|straße|boulevard|blvd|hill|row|"
    r"close|crescent)\b",
    re.IGNORECASE,
)


_CONTACT = pattern(
    r"(?:tel|phone|fax|mobile|"
    r"(?<!us )(?<!let's )(?<!we )(?<!they )(?<!i )(?<!would )call|ext|extension|vhf|"
    r"dial)\b[^a-z]{0,24}$"
)


def is_reference(text: str, figure: Figure) -> bool:
    """Tell a page, a room, an address or a telephone number from a quantity."""
    before = text[max(0, figure.start - 40) : figure.start]
    bare = figure.unit is None or figure.family == "count"
    if not bare:
        return False
    if (figure.text[:1].isalpha() and is_a(figure.unit or "", "meta")) or _CLOCK.match(
        plain(text), figure.end
    ):
        return True
    address = _ADDRESS.match(text, figure.end)
    if (address and " per " not in plain(address[0])) or _CONTACT.search(plain(before)):
        return True
    reference = _REFERENCE.search(before)
    if reference and not _counts(before) and not _MANY_NUMBER.search(before):
        return True
    return figure.text.isdigit() and len(figure.text) > 2 and figure.text.startswith("0")


def _counts(before: str) -> bool:
    """`Week 6` is a name; `a week 6 orders` and `in the last year 43` are not."""
    last = before.rstrip().split()[-1:]
    if last and last[0].lower() in {"year", "week", "day", "point", "hall", "call", "line"}:
        earlier = {word.lower() for word in before.rstrip().split()[-3:-1]}
        if last[0] == "call" and earlier & {"us", "let's", "let’s", "we", "they", "i", "would"}:
            return True
        return bool(earlier & {"a", "an", "last", "this", "per", "each", "every", "the", "average"})
    return bool(last) and last[0].islower() and last[0] in {"years", "days", "weeks"}
