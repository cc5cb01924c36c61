"""Whether a date is one of comparison (`vs 2025`) or one that narrows what is counted."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb

NOT_DUE = frozenset(
    ("from", "since", "vs", "vs.", "versus", "than", "against", "compared to", "compared with",
     "last", "previous", "after", "starting", "effective", "of")
)  # fmt: skip
_DATES_A_VALUE = pattern(r"\s?:\s?(?:about |ca\.? |~)?[$€£₹<>]?\s?\d")
_PAST_BEFORE = pattern(
    r"\b(?:last|previous|prior|since|vs\.?|versus|than|against|was|were|baseline|"
    r"compared (?:to|with)|actual|relative to|over|from)(?: in| of| the| year)*[\s:(]*$"
)
_GOAL_BEFORE = pattern(r"\b(?:goals?|targets?|aims?|objectives?|plan|okrs?|focus)\s$")
_DIGIT = re.compile(r"\d")
_DAYS = frozenset({"iso", "dmy", "short", "dm", "md", "my", "mon"})
_DONE = pattern(
    r"(?:[(\[✅✓]\s?|,\s|\s-\s|;\s)(?:all\s|was\s)?(?:done|completed?|finished|delivered|shipped|signed|closed|"
    r"sent|released|achieved|merged|paid|published|launched|live since|went live)\s$"
)
_STARTING_KINDS = frozenset({"mon", "my", "dm", "md", "named", "part", "this"})
_AND_ON = pattern(r"\s?(?:$|[.,;)]|(?P<on>on\b|onwards?\b))")
_IN_FORCE = pattern(
    r"\b(?:in (?:use|force|place|service|effect|operation)|live|available|open|running|operational|"
    r"effective|mandatory|compulsory|standard|applies|apply|applied|valid|free)\s$"
)
_VALUE_IN_BRACKETS = pattern(r"\(\s*(?:was\s)?[$€£]?\d[\d.,]*\s?%?\s*$")
_TELLS_OF_THEN = pattern(
    r",?\s(?:it|we|they|this|that|he|she)\s(?:was|were|had|stood|reached|got|did|took|sold)\b"
)
_LEVELS_OF = pattern(
    r"\s(?:levels?|figures?|numbers|values?|results?|outturn|volumes?|prices|actuals?)\b"
)
_NOUN_NEXT = pattern(r"\s[a-z]{3,}")
_MOVED_FROM = tuple(
    f"{word} "
    for word in "slipped moved postponed delayed over up down increase rise change".split()
)


class FoundDate(NamedTuple):
    """A date as it was found: the line, its match, its kind and the words that lead to it."""

    line: Line
    match: re.Match[str]
    kind: str
    prep: str
    due: bool
    edge: bool
    day: date | None
    today: date | None


def is_past(found: FoundDate) -> bool:
    """Tell a time of comparison (`vs 2025`) from a time to come."""
    match, low = found.match, found.line.low
    if found.prep == "of" and (found.edge or found.kind != "year"):
        return False
    if found.prep in {"from", "effective"} and starts(found):
        return False
    if found.kind == "this" and match["this"].startswith(("next ", "the next ", "the coming ")):
        return False
    if found.prep in NOT_DUE or (found.prep == "on" and found.kind == "year"):
        return True
    if found.prep == "as of" and found.day is not None and found.today is not None:
        return found.day < found.today and _DIGIT.search(low, 0, match.start()) is not None
    if _is_done(found) or _is_for_year_past(found):
        return True
    if _narrows(found) or _is_level_of(found) or _TELLS_OF_THEN.match(low, match.end()):
        return True
    if found.due and found.prep != "pre":
        return _was_before(found)
    if _heads_line(found) or heads_goal(found):
        return False
    before = low[max(0, match.start() - 24) : match.start()]
    if _VALUE_IN_BRACKETS.search(before):
        return True
    if _PAST_BEFORE.search(before):
        return True
    return not _is_ahead(found) and _DATES_A_VALUE.match(low, match.end()) is not None


def _is_ahead(found: FoundDate) -> bool:
    """`(2026: 61%; 2028: 85%)`: a later year dates the value to be reached."""
    return found.day is not None and found.today is not None and found.day.year > found.today.year


def _is_level_of(found: FoundDate) -> bool:
    """`on 2026 levels`, `back to 2019 prices`: the year of what is compared with."""
    return found.kind == "year" and _LEVELS_OF.match(found.line.low, found.match.end()) is not None


def heads_goal(found: FoundDate) -> bool:
    """`Goal for the sprint: …`: the period of what follows."""
    low, (start, end) = found.line.low, found.match.span()
    return low[end : end + 1] == ":" and _GOAL_BEFORE.search(low, 0, start) is not None


def starts(found: FoundDate) -> bool:
    """Tell a time from which something holds: `in use from January`; not `up from Q3`."""
    if found.kind not in _STARTING_KINDS:
        return False
    low = found.line.low
    if low.endswith(_MOVED_FROM, 0, found.match.start()):
        return False
    following = _AND_ON.match(low, found.match.end())
    if following is None or following["on"] or found.kind not in {"mon", "named"}:
        return following is not None
    moved = "→" in low or "->" in low
    return moved or _IN_FORCE.search(low, 0, found.match.start()) is not None


def _is_done(found: FoundDate) -> bool:
    """`(done 3 Oct)`, `sent to dealers, completed 12 September`: when a thing was done."""
    if found.kind not in _DAYS or found.prep not in {"", "on", "in"}:
        return False
    return _DONE.search(found.line.low, 0, found.match.start()) is not None


def _is_for_year_past(found: FoundDate) -> bool:
    """`Backfill the table for 2024`: the year that the work is about."""
    if found.prep != "for" or found.kind != "year" or not (found.day and found.today):
        return False
    return found.day.year < found.today.year


def _narrows(found: FoundDate) -> bool:
    """`pre-1990 schools`, `2019 vouchers`: a year gone by that describes a noun."""
    if found.kind != "year" or found.day is None or found.today is None:
        return False
    if found.day.year >= found.today.year:
        return False
    if found.prep == "pre":
        return True
    return (
        found.prep in {"for", "of", "on"}
        and _NOUN_NEXT.match(found.line.low, found.match.end()) is not None
    )


def _was_before(found: FoundDate) -> bool:
    """`lodged before 2024`: what was, by a day that has passed, narrows what is counted."""
    if found.prep != "before" or found.day is None or found.today is None:
        return False
    if found.day >= found.today:
        return False
    index = found.line.word_at(found.match.start()) - 1
    if index < 0:
        return False
    before = found.line.words[index]
    verb = find_verb(before)
    return before == "of" or (verb is not None and verb.form == "past")


def _heads_line(found: FoundDate) -> bool:
    """`2027: 40 sites live`: a period to come that the line opens with."""
    day = found.day
    return (
        day is not None
        and found.today is not None
        and (day >= found.today and not found.line.low[: found.match.start()].strip(" -*"))
    )
