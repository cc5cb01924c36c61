"""A clause that only protects something: `while keeping churn under 3%`."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb

_NEVER_FIRST = 8
"""A clause that opens the line is what the line is about, and no guard."""
_SIGNS = frozenset(
    """while whilst without w same no not provided long keeping maintaining holding keep hold
    maintain constant unchanged flat steady stay stays remain remains held holds kept sacrificing
    preserving protecting compromising intact expense subject never""".split()
)
_BOUND = (
    r"(?:no|not|never)\s(?:above|below|over|under|rising|falling|worse|better|more|less|fewer|higher|"
    r"lower|longer|exceeding|to exceed|up|down|affected|harmed|at the expense)"
)
_LEVEL = r"(?:unchanged|flat|steady|stable|constant|intact|held|kept|at the same|at or)"
_GUARD = pattern(
    r"(?:[,;(–-]\s*)?\b(?:(?:all )?while|whilst|without|w/o|at the same|with no|but not|provided|"
    r"as long as|keeping|maintaining|holding|preserving|protecting|"
    r"(?:(?<=[,;]\s)|and )(?:keep|hold|maintain)|but (?:keep|hold)|at constant|at unchanged|"
    r"on the same|"
    r"at no (?:loss|expense|detriment|extra|additional|increase|cost)|"
    r"same (?:budget|headcount|spend|cost|staff)|"
    r"(?:and|with) no (?:increase|rise|drop|loss|fall|more)|"
    r"no (?:increase|rise|drop|loss|fall) in|not at the expense|never at the expense)\b"
    rf"|\bwith\s(?:[\w'-]+\s){{1,4}}(?:{_BOUND}|{_LEVEL}|below|under)\b"
    r"|[,;]\s(?:(?!to\s)[a-z'-]+\s){1,4}(?:stays?|remains?|held|holds?|kept|unchanged|intact|"
    rf"{_BOUND})\b"
)

_ORDER = pattern(r"[,;]\s(?:keep|hold|maintain)")
_MOVES = pattern(r"\d|\b(?:up|down|from|by|zero|one|two|three|four|five|six|ten|a dozen)\b")
_WHEN = frozenset("in on at by from between during until before after this next each every".split())
_CHANGES = pattern(
    r"\s(?:[a-z]+ly\s)?(?P<verb>[a-z]+ing)\s[^;.\d]*?\b(?:to|by|from)\s(?:[$€£]\s?)?\d"
)
_LEVELS = ("at constant", "at unchanged")
_LEVEL_ENDS = pattern(r"[;,(|]|\s(?:by|to|from|in|of)\s")
"""`Sales at constant prices by 3%`: what a level is kept of is said in a word or two."""
_END = pattern(
    r"\s\((?=(?:was|from|now|currently|today|baseline|up from|down from|last)\b)"
    r"|;|\s-+\s(?=[^\s\w]{0,2}\d)|\s(?:=|→)\s|:\s(?=[^\s\w]{0,2}\d)|\s\|"
)


def find_guard(line: Line, begin: int) -> Span | None:
    """Find the clause of a line that protects something."""
    if _SIGNS.isdisjoint(line.said):
        return None
    low = line.low
    for match in _GUARD.finditer(low, begin + 1):
        if match.start() > begin + _NEVER_FIRST and not (
            _is_all_there_is(line, begin, match) or _changes_another(line, match)
        ):
            ends = _LEVEL_ENDS if match[0].endswith(_LEVELS) else _END
            end = ends.search(low, match.end())
            return match.start(), end.start() if end else len(low.rstrip())
    return None


def _changes_another(line: Line, match: re.Match[str]) -> bool:
    """`…, while raising retention to 90%`: a second result, where a guard only keeps something."""
    if not match[0].endswith(("while", "whilst")):
        return False
    found = _CHANGES.match(line.low, match.end())
    verb = find_verb(found["verb"]) if found else None
    return verb is not None and verb.kind in {"raise", "lower", "better"}


def _is_all_there_is(line: Line, begin: int, match: re.Match[str]) -> bool:
    """`Vacancy rate, keep below 7%`: what stands before the order names only what it is about."""
    if not _ORDER.fullmatch(match[0]):
        return False
    index = line.word_at(begin)
    first, second = (*line.words[index : index + 2], "")[:2]
    if first in _WHEN:
        return True
    return (find_verb(first) is None or second == "of") and _MOVES.search(
        line.low, begin, match.start()
    ) is None
