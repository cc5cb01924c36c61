"""A clause that only protects something: `while keeping churn under 3%`."""

from __future__ import annotations

from okrkpi.statement.facts import Span
from okrkpi.statement.line import Line
from okrkpi.statement.pattern import pattern

_NEVER_FIRST = 8
"""A clause that opens the line is what the line is about, and no guard."""
_SIGNS = frozenset(
    """while whilst without w same no not provided long keeping maintaining holding keep hold
    maintain constant unchanged churn margin quality cost costs headcount complaints errors expense
    stay stays remain remains held holds kept""".split()
)
_GUARD = pattern(
    r"(?:[,;(–-]\s*)?\b(?:while|whilst|without|w/o|at the same|with no|but not|provided|as long as|"
    r"keeping|maintaining|holding|and (?:keep|hold|maintain)|but (?:keep|hold)|at constant|"
    r"at unchanged|with (?:churn|margin|quality|costs?|headcount|complaints|errors) "
    r"(?:at|below|under|no|unchanged|flat)|same (?:budget|headcount|spend|cost)|"
    r"no (?:increase|rise|drop|loss) in|not at the expense)\b"
    r"|[,;]\s(?:(?!to\s)[a-z'-]+\s){1,4}(?:stays?|remains?|held|holds?|kept|"
    r"not (?:above|below|over|under|rising|falling|worse|more|less)|"
    r"no (?:higher|lower|worse|more|less))\b"
)


_END = pattern(r";|\s-+\s(?=[^\s\w]{0,2}\d)|\s(?:=|→)\s|:\s(?=[^\s\w]{0,2}\d)|\s\|")


def find_guard(line: Line, begin: int) -> Span | None:
    """Find the clause of a line that protects something."""
    if _SIGNS.isdisjoint(line.said):
        return None
    low = line.low
    for match in _GUARD.finditer(low, begin + 1):
        if match.start() > begin + _NEVER_FIRST:
            end = _END.search(low, match.end())
            return match.start(), end.start() if end else len(low.rstrip())
    return None
