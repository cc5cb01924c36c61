"""What is work and what is not: shares of a project, and events that somebody else decides."""

from __future__ import annotations

import re

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._topic import phrases, word_list
from okrkpi.statement.words import find_verb, singular, words

_WORK = phrases("work")
_PART_OF = pattern(
    rf"\b\d{{1,3}}\s?%\s+of\s+(?P<between>(?:[\w-]+\s+){{0,4}}?){_WORK}(?:\s+(?P<next>[a-z]+))?",
    re.IGNORECASE,
)
_COMPLETE = pattern(
    rf"\b{_WORK}[^.;]{{0,40}}?\b(?:to\s+)?\d{{1,3}}\s?%\s+(?:complete|completed|completion|done|"
    r"finished|delivered|implemented)\b"
    r"|\b\d{1,3}\s?%\s+(?:project\s+|full\s+)?(?:complete|completion|done)\s+(?:of|on)\b",
    re.IGNORECASE,
)
_COMPLETED = ("complet", "done", "finished", "delivered", "implemented")
_FINISHED = pattern(
    r"(?<=[^\Ws]\s)\d{1,3}\s?%\s+completed?\W*$|"
    r"\b\d{1,3}\s?%\s+(?:finished|built|implemented|installed|migrated|rolled[ -]out|written)\b",
    re.IGNORECASE,
)
_SHARE_MADE = pattern(
    r"\b\d{1,3}\s?%\s+of\s+(?:(?:the|our|all)\s+)?(?P<things>(?:[a-z][\w-]*\s+){1,4}?)"
    rf"{phrases('done_to_things')}"
    r"(?=\W*$|,|;|\.|\s+(?:by|until|before|this)\b)",
    re.IGNORECASE,
)
_WHOLE_OF_WORK = pattern(
    rf"(?:(?:the|our|new)\s+)?(?:[\w-]+\s+){{0,3}}?(?:{_WORK})(?:\s+(?:of|to|for)\s+[^%\d:]{{1,60}}?)?"
    r"\s*[:,–-]?\s*(?:(?:to|at|is|by)\s+)?\d{1,3}\s?%[\s.]*$",
    re.IGNORECASE,
)
_THINGS_MADE = pattern(
    r"(?:share of )?(?P<things>[a-z][\w'’-]*(?: [a-z][\w'’-]*){0,3}) (?P<made>[a-z-]+)"
    r"(?=\s*(?:[:,(]|from\b|$))",
    re.IGNORECASE,
)
_TOKEN = pattern(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_ARTICLES = ("the ", "our ", "a ", "an ")
_DECISIONS = word_list("decisions")
_BODIES = word_list("bodies")
_BETWEEN = pattern(
    r"\b(?:with|who|whose|that|on|in|at|by|for|from|to|and|have|has|use|using)\b", re.IGNORECASE
)
_ALL = 100
_WORD_OF_WORK = pattern(rf"(?:{_WORK})$", re.IGNORECASE)
_NEXT = frozenset("are at before by complete done for from in is live of on to until".split())


def share_of_work(text: str) -> re.Match[str] | None:
    """Find how much of a piece of work is to be done."""
    if "%" not in text:
        return None
    low = text.lower()
    found = _part_of_work(text)
    if not found and any(word in low for word in _COMPLETED):
        found = _COMPLETE.search(text)
    return found or _FINISHED.search(text) or _WHOLE_OF_WORK.match(text) or _share_made(text)


def _share_made(text: str) -> re.Match[str] | None:
    """Find how many of the things that a team works through are done: 60% of the levels ported."""
    found = _SHARE_MADE.search(text)
    outsiders = words().nouns["outsider"]
    who = any(word in outsiders for word in found["things"].lower().split()) if found else True
    return None if who else found


def share_of_things_made(said: Facts) -> re.Match[str] | None:
    """Find what a team makes or changes, all of which is to be done: pages migrated, 0% to 100%."""
    start, end = said.baseline, said.target
    if start is None or end is None or "%" not in {start.unit, end.unit}:
        return None
    if end.value != _ALL and start.value != 0:
        return None
    found = _THINGS_MADE.match(said.text, said.says.begin)
    verb = find_verb(found["made"].lower()) if found else None
    if found is None or verb is None or verb.form != "past" or verb.kind != "make":
        return None
    thing = singular(found["things"].lower().rpartition(" ")[2])
    nouns = words().nouns
    return found if thing in nouns["deliverable"] and thing not in nouns["outsider"] else None


def _part_of_work(text: str) -> re.Match[str] | None:
    """Find a share of work, and not of people or hours that have to do with it."""
    found = _PART_OF.search(text)
    if found is None or _BETWEEN.search(found["between"]):
        return None
    outsiders = words().nouns["outsider"]
    if any(word in outsiders for word in found["between"].lower().split()):
        return None
    following = (found["next"] or "").lower()
    verb = find_verb(following) if following else None
    goes_on = following in _NEXT or (verb and verb.form == "past") or _WORD_OF_WORK.match(following)
    if following and not goes_on:
        return None
    return found


def outsider_decides(text: str) -> bool:
    """Say whether somebody named first in the line decides: the council approves."""
    if not text[:4].lower().startswith(_ARTICLES):
        return False
    first, *others = _TOKEN.findall(text.lower())[:12] or [""]
    if first not in {"the", "our", "a", "an"} or not others:
        return False
    verbs = [find_verb(word) for word in others[1:]]
    body = any(word in _BODIES for word in others[:3])
    if body and any(verb is not None and verb.form == "s" for verb in verbs[:4]):
        return True
    return any(verb is not None and verb.form == "s" and verb.base in _DECISIONS for verb in verbs)
