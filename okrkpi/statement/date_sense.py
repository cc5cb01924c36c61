"""Whether what looks like a date is one."""

from __future__ import annotations

from collections.abc import Callable

from okrkpi.pattern import pattern
from okrkpi.statement.event_leads import acts
from okrkpi.statement.joined_objects import PREPOSITIONS
from okrkpi.statement.past_date import NOT_DUE, FoundDate, heads_goal, starts
from okrkpi.statement.words import find_verb

_GO_LIVE = pattern(r"(?:go-?live|due|deadline|date|until|by|opening|target|eta|end)\s?[:=(]\s?$")
_NONE = frozenset({"no", "nil", "zero", "none", "all"})
_ROUNDS = frozenset("wave round phase batch stage increment drop tranche release".split())
_DOCUMENTS = frozenset(
    """report reports reporting accounts results result plan plans planning budget budgets campaign
    campaigns review reviews forecast forecasts figures numbers data okrs kpis books roadmap
    strategy survey baseline levels level edition catalogue catalog collection brochure invoices
    returns statement statements retro retrospective newsletter minutes deck earnings vintage
    actuals audit audits cohort cohorts churn sales revenue tax appraisals objectives goals
    scorecard dashboard bonus bonuses pipeline prices rates model stock""".split()
)
_AIMS = frozenset(
    "target targets goal goals release launch deadline milestone with and end".split()
)
_NEXT_WORD = pattern(r"\s([a-z]{3,})")
_EDITION = pattern(r"\d:$")
"""`ISO 9001:2015`: the year of a standard is no date."""
_PADDED = pattern(r"(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.$")
_LEVEL_BEFORE = pattern(r"(?:\d\s?%?|\bzero|\bnil)\s$")
_AMOUNT_BEFORE = pattern(r"(?:[$€£]|\b(?:to|from|at|of|under|below|above|over))\s?$")
_RUNS_OUT = pattern(
    r"\b(?:ends?|ending|expir(?:es|ing|y)|runs out|renews|valid until|ended)[\s:]\s?$"
)
_TIMESCALE = pattern(r"\b(?:timescale|timeframe|timing|when|due)\s?[:=]\s?$")
_SAYS_WHICH = pattern(r"\s(?:it|they|that|when|of|after|before|to)\b")
_PLANNED = pattern(r"\b(?:plan|budget|strategy|forecast|review|report|okrs?|kpis?|accounts)\s$")
_HALF_YEARS = frozenset({"25", "26", "27", "28", "29"})
_AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "dec", "sun", "jun", "sep"})
_DURING = frozenset({"during", "in", "over", "throughout", "at", "pre", "for"})
_FEASTS = frozenset(
    """easter christmas xmas thanksgiving ramadan eid diwali carnival pentecost halloween advent
    lent passover hanukkah midsummer""".split()
)
_ON_FEASTS = frozenset({"at", "over", "during", "for"})
_BARE_SEASONS = frozenset("spring summer autumn winter easter christmas xmas harvest".split())
_MEETINGS = ("audit", "board", "agm", "meeting", "live", "peak", "tax")
_BEFORE_MEETINGS = frozenset({"by", "before", "until", "in time for", "ahead of"})
_SHORT_MONTH = 5
_PERIOD_NAMES = ("cycle", "season", "intake", "edition")
_WHOLE_YEAR = frozenset({"fy", "full year", "full-year"})
_AIM_AFTER = pattern(r"\s(?:target|goal|aim|ambition)\b[\s:=]*(?:of\s)?[<>≥≤~]?\s?[$€£]?\d")
_WEEKDAY_PREPS = frozenset({"in", "this", "for", "on"})
_PERIOD_PREPS = frozenset({"during", "within", "in", "throughout"})
_THE_COMING = ("the current", "the coming", "the next", "the running", "the upcoming", "the new")


def is_plausible(found: FoundDate) -> bool:
    """Tell a date from a word or a number that looks like one."""
    if found.line.low.endswith("not ", 0, found.match.start()):
        return False
    check = _PLAUSIBLE.get(found.kind)
    return check is None or check(found)


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
        return prep not in NOT_DUE
    if prep in _DURING and " " in named.removeprefix("the "):
        return True
    if named in _WHOLE_YEAR:
        return found.due or prep == "for" or found.edge or _set_off(found)
    if prep == "pre" or named == "fye":
        return True
    if any(word in named for word in _MEETINGS):
        return prep in _BEFORE_MEETINGS and not acts(found.line, found.match.start())
    if named in _BARE_SEASONS and (_set_off(found) or found.edge):
        return True
    if named in _FEASTS and prep in _ON_FEASTS and _closes_line(found):
        first = find_verb(found.line.words[0])
        placed = found.line.said.isdisjoint({"where", "not"})
        return placed and first is not None and first.form == "base"
    if prep == "from":
        return starts(found)
    return found.due or (prep in _WEEKDAY_PREPS and found.kind == "weekday")


def _set_off(found: FoundDate) -> bool:
    """`…, spring` and `(ruling exp. spring)`: a season at the end, after a comma or in brackets."""
    low, start, end = found.line.low, found.match.start(), found.match.end()
    before, after = low[:start].rstrip(), low[end:].strip()
    aside = before.count("(") > before.count(")")
    marked = before[-1:] in {",", "|", "(", "@", ";"} or low.endswith(" - ", 0, start)
    return (marked or aside) and after in {"", ")", "."}


def _this(found: FoundDate) -> bool:
    text = found.match["this"]
    first = text.split()[0]
    if first in {"each", "our"}:
        return False
    if first == "the" and not text.startswith(_THE_COMING):
        if _SAYS_WHICH.match(found.line.low, found.match.end()):
            return False
        if found.prep in {"for", "during"}:
            return _closes_line(found) or heads_goal(found)
        return found.edge or found.due or found.prep in _PERIOD_PREPS
    if first in {"current", "coming", "upcoming"}:
        return bool(found.prep) or found.edge
    return True


def _year(found: FoundDate) -> bool:
    if _EDITION.search(found.line.low, 0, found.match.start("year")):
        return False
    if found.prep or found.edge:
        return found.prep != "of" or found.edge
    if _AIM_AFTER.match(found.line.low, found.match.end()):
        return True
    if _names_document(found):
        return False
    if found.match["year"].startswith(_PERIOD_NAMES):
        return _stands_alone(found)
    if found.match["year"][0].isdigit():
        low = found.line.low
        levelled = _LEVEL_BEFORE.search(low[: found.match.start()]) is not None
        return _stands_alone(found) or (levelled and _closes_line(found))
    return not _PLANNED.search(found.line.low[: found.match.start()]) or _stands_alone(found)


def _short(found: FoundDate) -> bool:
    low, end = found.line.low, found.match.end()
    if found.due or found.prep == "as of" or (low[end - 1] == "." and found.prep):
        return True
    if found.kind == "short" and _PADDED.search(low, found.match.start(), end):
        before = low[: found.match.start()]
        return _closes_line(found) and _AMOUNT_BEFORE.search(before) is None
    if found.kind == "week" and (found.prep or found.edge or _stands_alone(found)):
        return True
    if found.kind == "week" and _closes_line(found):
        week = found.match["week"]
        return week[0] in "wck" or " of " in week
    return _GO_LIVE.search(low[: found.match.start()]) is not None


def _part(found: FoundDate) -> bool:
    text = found.match["part"]
    if _lasts(found, text):
        return False
    if (found.match["edge"] or "").strip() == "close":
        return False
    if not found.prep and not found.edge and _names_document(found):
        return False
    if text[0] == "h" and not found.prep and not found.edge:
        return " " in text or _stands_alone(found)
    end = found.match.end()
    return found.line.low[end : end + 1] != "("


def _lasts(found: FoundDate, text: str) -> bool:
    """Tell `under 1h30`, which lasts, from `in 1H27`, the first half of a year."""
    if text[1:2] != "h" or found.line.plain[found.match.start("part") + 1] != "h":
        return False
    return not (found.due or (found.prep and text[2:] in _HALF_YEARS))


def _names_document(found: FoundDate) -> bool:
    """`the Q4 campaign plan`, `FY25 accounts`: a period that says which one is meant."""
    low, end = found.line.low, found.match.end()
    first = _NEXT_WORD.match(low, end)
    if first is None:
        return False
    verb = find_verb(low[: found.match.start()].rstrip())
    if verb is not None and verb.form == "base" and first[1] not in _AIMS | PREPOSITIONS:
        return True
    second = _NEXT_WORD.match(low, first.end())
    return first[1] in _DOCUMENTS or (second is not None and second[1] in _DOCUMENTS)


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


def _year_month(found: FoundDate) -> bool:
    """`by 12/26`; without a word before it `12/26` is a score or a ratio."""
    if found.due or len(found.match["ym"]) > _SHORT_MONTH:
        return True
    return _RUNS_OUT.search(found.line.low, 0, found.match.start()) is not None


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
    "months": _months, "eo": _edge_of, "ym": _year_month,
}  # fmt: skip
