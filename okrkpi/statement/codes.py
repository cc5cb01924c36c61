"""Numbers joined into the name of a standard, a scheme or a place, which count nothing."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span
from okrkpi.statement.line import Line

_EDITION = pattern(r"(?<![\w.,])\d{3,5}(?:-\d{1,2})?:(?:19|20)\d\d(?![\d:])")
_STEPS = pattern(r"(?<!:\s)(?<![\w.,/-])\d{1,3}([-/])\d{1,3}\1\d{1,3}(?![\w%]|[-/.,:]\d|\s?[%(])")
_PART = pattern(r"\b[A-Z]{2,}\s(?P<main>\d{3,5})-(?P<part>\d{1,3})(?![\w%.,-]|\s?%)")
_POWER = pattern(r"(?<=[(\[/])\s?x\s?1(?:0\^\d{1,2}|0+|(?:[,.]000)+)(?![\d.,]*\d)")
_PADDED = pattern(r"(?<![\w.,:'/+$€£-])(?<!\d\s)0\d{2,}(?![\w.,:/-])")


def find_codes(line: Line) -> list[Span]:
    """Find `9001:2015`, `30-60-90`, the `800-53` of `NIST 800-53`, `(x1000)` and `0120`."""
    low = line.low
    found = [match.span() for match in _PADDED.finditer(low)] if "0" in low else []
    if "x1" in low or "x 1" in low:
        found += [match.span() for match in _POWER.finditer(low)]
    if ":" in low:
        found += [match.span() for match in _EDITION.finditer(low)]
    if "-" in low or "/" in low:
        found += [match.span() for match in _STEPS.finditer(low)]
        found += [match.span() for match in _PART.finditer(line.plain) if _falls(match)]
    return found


def _falls(match: re.Match[str]) -> bool:
    """`NIST 800-53`: the numbers of a range would rise, as those of `MQL 300-500` do."""
    return int(match["part"]) < int(match["main"])
