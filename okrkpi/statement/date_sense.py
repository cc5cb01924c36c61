"""Whether what looks like a date is one, and whether it is to come or only compared with."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from okrkpi.statement.line import Line
from okrkpi.statement.pattern import pattern
from okrkpi.statement.words import find_verb

_NOT_DUE = frozenset(
    ("from", "since", "vs", "vs.", "versus", "than", "against", "compared to", "compared with",
     "last", "previous", "after", "starting", "effective", "of")
)  # fmt: skip
_DATES_A_VALUE = pattern(r"\s?:\s?(?:about |ca\.? |~)?[$€£₹<>]?\s?\d")
_PAST_BEFORE = pattern(
    r"\b(?:last|previous|prior|since|vs\.?|versus|than|against|was|were|baseline|"
    r"compared (?:to|with)|actual|relative to|over|from)(?: in| of| the| year)*[\s:(]*$"
)
_GO_LIVE = pattern(r"(?:go-?live|due|deadline|date|until|by|opening|target|eta|end)\s?[:=(]\s?$")
_NONE = frozenset({"no", "nil", "zero", "none", "all"})
_ROUNDS = frozenset("wave round phase batch stage increment drop tranche".split())
_TIMESCALE = pattern(r"\b(?:timescale|timeframe|timing|when|due)\s?[:=]\s?$")
_STARTING_KINDS = frozenset({"mon", "my", "dm", "md", "named", "part", "this"})
_AND_ON = pattern(r"\s?(?:$|[.,;)]|on\b|onwards?\b)")
_SAYS_WHICH = pattern(r"\s(?:it|they|that|when|of|after|before|to)\b")
_VALUE_IN_BRACKETS = pattern(r"\(\s*(?:was\s)?[$€£]?\d[\d.,]*\s?%?\s*$")
_PLANNED = pattern(r"\b(?:plan|budget|strategy|forecast|review|report|okrs?|kpis?|accounts)\s$")
_NOUN_NEXT = pattern(r"\s[a-z]{3,}")
_AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "dec", "sun", "jun", "sep"})
_DURING = frozenset({"during", "in", "over", "throughout", "at", "pre", "for"})
_BARE_SEASONS = frozenset("spring summer autumn winter easter christmas xmas harvest".split())
_MEETINGS = ("audit", "board", "agm", "meeting", "live", "peak", "tax")
_BEFORE_MEETINGS = frozenset({"by", "before", "until", "in time for", "ahead of"})
_WEEKDAY_PREPS = frozenset({"in", "this", "for", "on"})
_PERIOD_PREPS = frozenset({"during", "within", "in", "throughout"})
_THE_COMING = ("the current", "the coming", "the next", "the running", "the upcoming", "the new")


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


def is_plausible(found: FoundDate) -> bool:
    """Tell a date from a word or a number that looks like one."""
    if found.line.low.endswith("not ", 0, found.match.start()):
        return False
    check = _PLAUSIBLE.get(found.kind)
    return check is None or check(found)


def is_past(found: FoundDate) -> bool:
    """Tell a time of comparison (`vs 2025`) from a time to come."""
    match, low = found.match, found.line.low
    if found.prep == "of" and (found.edge or found.kind != "year"):
        return False
    if found.prep == "from" and _starts(found):
        return False
    if found.prep in _NOT_DUE:
        return True
    if _narrows(found):
        return True
    if found.due and found.prep != "pre":
        return _was_before(found)
    if _heads_line(found):
        return False
    before = low[max(0, match.start() - 24) : match.start()]
    if _VALUE_IN_BRACKETS.search(before):
        return True
    return bool(_PAST_BEFORE.search(before)) or _DATES_A_VALUE.match(low, match.end()) is not None


def _starts(found: FoundDate) -> bool:
    """`in use from January`, `each month from autumn on`; not `up from Q3`."""
    if found.kind not in _STARTING_KINDS:
        return False
    low = found.line.low
    if low.endswith(
        (
            "slipped ",
            "moved ",
            "postponed ",
            "delayed ",
            "over ",
            "up ",
            "down ",
            "increase ",
            "rise ",
            "change ",
        ),
        0,
        found.match.start(),
    ):
        return False
    return _AND_ON.match(low, found.match.end()) is not None


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


def _month(found: FoundDate) -> bool:
    led = bool(found.prep) or found.edge
    if found.match["mon"].rstrip(".") in _AMBIGUOUS_MONTHS:
        return led or _in_brackets(found)
    return led or _stands_alone(found) or _closes_line(found)


def _closes_line(found: FoundDate) -> bool:
    low = found.line.low
    return not low[found.match.end() :].strip(" .)") and " " in low[: found.match.start()].strip()


def _in_brackets(found: FoundDate) -> bool:
    low, (start, end) = found.line.low, found.match.span()
    return low[start - 1 : start] in {"(", "["} and low[end : end + 1] in {")", "]"}


def _named(found: FoundDate) -> bool:
    named, prep = found.match["named"] or "", found.prep
    if named and named[-1].isdigit():
        return prep not in _NOT_DUE
    if prep in _DURING and " " in named.removeprefix("the "):
        return True
    if prep == "pre" or named == "fye":
        return True
    if any(word in named for word in _MEETINGS):
        return prep in _BEFORE_MEETINGS
    if named in _BARE_SEASONS and _set_off(found):
        return True
    if prep == "from":
        return _starts(found)
    return found.due or (prep in _WEEKDAY_PREPS and found.kind == "weekday")


def _set_off(found: FoundDate) -> bool:
    """`…, spring` and `(ruling exp. spring)`: a season at the end, after a comma or in brackets."""
    low, start, end = found.line.low, found.match.start(), found.match.end()
    before, after = low[:start].rstrip(), low[end:].strip()
    aside = before.count("(") > before.count(")")
    return (before[-1:] in {",", "|", "(", "@", ";"} or aside) and after in {"", ")", "."}


def _this(found: FoundDate) -> bool:
    text = found.match["this"]
    first = text.split()[0]
    if first in {"each", "our"}:
        return False
    if first == "the" and not text.startswith(_THE_COMING):
        if _SAYS_WHICH.match(found.line.low, found.match.end()):
            return False
        if found.prep in {"for", "during"}:
            return _closes_line(found)
        return found.edge or found.due or found.prep in _PERIOD_PREPS
    if first in {"current", "coming", "upcoming"}:
        return bool(found.prep) or found.edge
    return True


def _year(found: FoundDate) -> bool:
    if found.prep or found.edge:
        return found.prep != "of" or found.edge
    if found.match["year"][0].isdigit():
        return _stands_alone(found)
    return not _PLANNED.search(found.line.low[: found.match.start()]) or _stands_alone(found)


def _short(found: FoundDate) -> bool:
    low, end = found.line.low, found.match.end()
    if found.due or found.prep == "as of" or (low[end - 1] == "." and found.prep):
        return True
    if found.kind == "week" and (found.prep or found.edge or _stands_alone(found)):
        return True
    if found.kind == "week" and found.match["week"][0] in "wck" and _closes_line(found):
        return True
    return _GO_LIVE.search(low[: found.match.start()]) is not None


def _part(found: FoundDate) -> bool:
    text = found.match["part"]
    if text[0] == "h" and not found.prep and not found.edge:
        return " " in text or _stands_alone(found)
    end = found.match.end()
    return found.line.low[end : end + 1] != "("


def _led(found: FoundDate) -> bool:
    return found.due or found.prep == "on"


def _stage(found: FoundDate) -> bool:
    """`by year 3`, `by phase 2`, `in year 1 of the plan`; a class at school is none."""
    if found.due or found.edge:
        return True
    low, end = found.line.low, found.match.end()
    if found.prep not in {"in", "during"}:
        return bool(_TIMESCALE.search(low[: found.match.start()]))
    return low.startswith(" of ", end) or found.match["stage"].split()[0] in _ROUNDS


def _soon(found: FoundDate) -> bool:
    return found.due or found.match["soon"] == "tomorrow"


def _months(found: FoundDate) -> bool:
    return bool(found.prep) or found.edge or _stands_alone(found)


def _edge_of(found: FoundDate) -> bool:
    text = found.match["eo"]
    if text.startswith("half"):
        return found.due or found.prep == "at"
    numbered = found.line.has_digit or not _NONE.isdisjoint(found.line.said)
    if found.prep == "at" and not numbered:
        return False
    if found.prep or found.edge or text.startswith(("eo", "end")):
        return True
    after = found.line.low[found.match.end() :].lstrip()
    return not after or after[0] in ".,;:)|]-"


def _stands_alone(found: FoundDate) -> bool:
    """Tell a date that a bracket, a bar or the end of the line sets off."""
    low = found.line.low
    before, after = low[: found.match.start()].rstrip(), low[found.match.end() :].lstrip()
    return (not after or after[0] in ")]|,;:.-") and (not before or before[-1] in "([|,;:-@")


_PLAUSIBLE: dict[str, Callable[[FoundDate], bool]] = {
    "mon": _month, "named": _named, "weekday": _named, "this": _this, "year": _year,
    "short": _short, "week": _short, "part": _part, "nth": _led, "stage": _stage, "soon": _soon,
    "months": _months, "eo": _edge_of,
}  # fmt: skip
