"""Lines rewritten as far as they can be without a number that nobody gave."""

from __future__ import annotations

import re

from okrkpi.item_facts import Facts
from okrkpi.models import Cycle
from okrkpi.pattern import pattern
from okrkpi.rules._common import (
    ASK_TODAY,
    by_when,
    counts_events,
    due_by,
    gapped,
    has_own_levels,
    quoted,
    stem,
    takes_gaps,
    with_numbers,
)
from okrkpi.rules._topic import word_list
from okrkpi.statement.words import find_verb, singular, words

_LONGEST = 160
_MORE_OR_LESS = pattern(
    r"(?:(?:markedly|significantly|considerably|clearly|much|far|even)\s+)?"
    r"(?P<way>fewer|less|lower|shorter|more|higher|greater|longer)\s+(?P<what>\S.*)",
    re.IGNORECASE,
)
_DOWN = frozenset({"fewer", "less", "lower", "shorter"})
_MOVING = frozenset({"raise", "lower", "better"})
_MAKING = frozenset(
    {"launch", "build", "introduce", "publish", "write", "create", "develop", "implement", "ship",
     "deploy", "roll", "install", "set", "open", "produce", "release", "commission", "design",
     "establish", "draft"}
)  # fmt: skip
_MOVED = pattern(
    r"(?P<what>\S.*\S) (?:(?:are|is|be) )?"
    r"(?:reduced|lowered|cut|increased|raised|improved|shortened)",
    re.IGNORECASE,
)
_PEOPLE = pattern(
    r"(?:the |our |all |more )?(?P<who>(?:[\w'’-]+ ){0,2}?[\w'’-]+) "
    r"(?P<what>(?:are|feel|trust|know|can|find|have|get|like|love|enjoy|understand|use|want|see)\b.+)",
    re.IGNORECASE,
)
_INSIDERS = word_list("insiders")
_PROPER = word_list("proper")
_STATES = word_list("states")
_COMPARED_BY_MORE = ("ful", "able", "ible", "ive", "ous", "ent", "ant")
"""Endings of words that `more` compares, and does not count: more useful, more relevant."""
_BESIDE = pattern(r" (?:of|with|in|for|at|on|from|to|by|between|among|per|during|after)\b")
_RECURS = pattern(
    r"\bon (?:(?:mon|tues|wednes|thurs|fri|satur|sun|week)days|weekends)\b"
    r"|\b(?:before|after|at|over) (?:breakfast|lunch|dinner|bedtime)\b"
    r"|\b(?:after|before) (?:each|every)\b",
    re.IGNORECASE,
)
"""A habit whose rhythm is no period: on Tuesdays, before breakfast."""
_ARTICLE = pattern(r"(?:the|our|an?|all|its|their)\s", re.IGNORECASE)
_OPEN = "[?]"


def wish(said: Facts, cycle: Cycle | None, known: str | None = None) -> str:
    """Return how a line without a number is to be given one; `known` is where it starts."""
    line, when = stem(said), due_by(said, cycle)
    if passive := _MOVED.fullmatch(line):
        line = passive["what"]
        moved = quoted(f"{line} from {_OPEN} to {_OPEN} {when}", _LONGEST)
        return f"State a start and an end: {moved}; {ASK_TODAY}"
    found = _MORE_OR_LESS.fullmatch(line)
    if found and _is_compared(found):
        found = None
    if not takes_gaps(line) and (found or _is_measure(said, line)):
        return f"State a start and an end in numbers, {when}; {ASK_TODAY}"
    if found:
        verb = "Cut" if found["way"].lower() in _DOWN else "Raise"
        moved = f"{verb} {found['what']} from {_OPEN} to {_OPEN} {when}"
        return f"State a start and an end: {quoted(moved, _LONGEST)}; {ASK_TODAY}"
    if _is_measure(said, line):
        if known:
            return f"State a start and an end: {quoted(gapped(said, cycle, known), _LONGEST)}."
        return f"State a start and an end: {with_numbers(said, cycle)}"
    if who := _share_of_people(line):
        moved = f"{who} from {_OPEN} to {_OPEN} {when}"
        return f"Say how many of them that is true of: {quoted(moved, _LONGEST)}; {ASK_TODAY}"
    moved = f"[share, count or time] from {_OPEN} to {_OPEN} {when}"
    return (
        "Ask what would show somebody from outside that you got there, and write that: "
        f"{quoted(moved, _LONGEST)}."
    )


def effect(said: Facts, cycle: Cycle | None) -> str:
    """Return what to ask about work, and where its answer goes."""
    when = by_when(cycle) if cycle else due_by(said, None)
    moved = quoted(f"[measure] from {_OPEN} to {_OPEN} {when}")
    if _is_habit(said):
        return (
            "Ask what keeping that up will change, and for whom; that is the key result: "
            f"{moved}. Keep the habit as an initiative, and count how often it is kept."
        )
    return (
        "Ask what will be different, and for whom, once that is done; that is the key result: "
        f"{moved}. Keep the work as an initiative for it."
    )


def _is_habit(said: Facts) -> bool:
    """Say whether work comes back: weekly, each morning, on Tuesdays."""
    says = said.says
    if says.cadence is None:
        return bool(_RECURS.search(said.text))
    return not says.text[: says.cadence.start].lower().endswith((" the ", " a ", " an ", " our "))


def made(said: Facts) -> str | None:
    """Return what comes into being, as in “launch the new website”, for use in a sentence."""
    says = said.says
    opening = says.opening or ""
    line = stem(said)
    if opening.partition(" ")[0] not in _MAKING or not line.lower().startswith(f"{opening} "):
        return None
    rest = line[len(opening) :].strip()
    return rest if _ARTICLE.match(rest) and len(rest) <= _LONGEST // 2 else None


def lowered(text: str) -> str:
    """Return a text as it stands within a sentence; names (NPS, Gift Aid) keep their capitals."""
    first, _, rest = text.partition(" ")
    coded = any(letter.isupper() or letter.isdigit() for letter in first[1:])
    named = first.lower() in _PROPER or rest[:2].istitle()
    return text if coded or named else text[:1].lower() + text[1:]


def _is_measure(said: Facts, line: str) -> bool:
    """Say whether the line names something that could be counted as it stands."""
    says = said.says
    first, last = find_verb(line.partition(" ")[0].lower()), singular(line.rpartition(" ")[2])
    moves = says.opening_class in _MOVING or (first is not None and first.kind in _MOVING)
    if moves and (said.metric or last.lower() in words().nouns["measure_head"]):
        return True
    if first is not None and first.kind in {"raise", "lower"} and _moves_things(line):
        return True
    if says.opening_class is not None or says.vague or _is_state(said, line):
        return False
    return bool(said.metric) or counts_events(line) or says.kind in {"kpi", "key_result"}


def _is_state(said: Facts, line: str) -> bool:
    """Say whether a line names how things are done or should be, which no count tells."""
    head = _BESIDE.split(line, maxsplit=1)[0].lower()
    praised = head.partition(" ")[0] in _STATES
    known = said.known is not None and line.lower().find((said.metric or "").lower()) < len(head)
    return not (known or has_own_levels(line)) and (
        praised or (" " in head and head.endswith("ing"))
    )


def _is_compared(found: re.Match[str]) -> bool:
    """Say whether `more` makes one thing better, and does not count several: more useful advice."""
    thing = _BESIDE.split(found["what"], maxsplit=1)[0].split()
    if found["way"].lower() not in {"more", "less"} or not thing[0].endswith(_COMPARED_BY_MORE):
        return False
    return len(thing) > 1 and singular(thing[-1].lower()) == thing[-1].lower()


def _moves_things(line: str) -> bool:
    """Say whether what is to be more or less is a thing that can be counted: fewer stops."""
    thing = _BESIDE.split(line, maxsplit=1)[0].rpartition(" ")[2].lower()
    return singular(thing) != thing and not thing.endswith("ss")


def _share_of_people(line: str) -> str | None:
    """Return a wish about people as a share of them: tenants feel heard."""
    found = _PEOPLE.fullmatch(line)
    if found is None:
        return None
    who = singular(found["who"].rpartition(" ")[2].lower())
    of_people = who in _INSIDERS or who in words().nouns["outsider"]
    named = lowered(found["who"])
    return f"Share of {named} who {found['what']}" if of_people else None
