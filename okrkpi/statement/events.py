"""Deadlines that an event sets: `before the audit`, `by the end of the pilot`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment, Pieces, find_at, moment, places
from okrkpi.statement.months import MONTH, YEAR
from okrkpi.statement.pattern import pattern
from okrkpi.statement.words import find_verb, words

_HEADS = (
    r"freeze|audits?|reviews?|surveys?|pulse|hand-?over|completion|kick-?off|launch|go-?live|agm|"
    r"closing|close|opening|deadline|release|fair|conference|summit|elections?|season|holidays|"
    r"shutdown|harvest|planting|inspection|renewal|anniversary|visit|cut-?over|milestone|gate|"
    r"exco|board|meeting|mtg|intake|semester|term|exams?|budget|\w*day|weekend|festival|expo|"
    r"topping-?out|graduation|offsite|retreat|week|race|tournament|match|winter|summer|spring|"
    r"autumn|starts|ends|opens|closes|begins|begin|end"
)
_SEASONS = (
    r"season|window|week|year|holidays|break|timetable|sale|term|campaign|festival|shutdown|recess|"
    r"intake|survey|summer|winter|spring|autumn"
)
_MORE_WORDS = r"(?:\s(?!and\b|or\b|by\b|to\b|with\b|at\b|for\b|in\b|we\b|so\b|not\b)[\w'-]+){0,3}"
_OPENINGS = frozenset(
    """before prior ahead until till b4 in by at during throughout through over pre between end
    this""".split()
)
_EVENT = pattern(
    rf"""(?<!\w)(?:
    (?:before|prior\sto|ahead\sof|until|till|b4|in\stime\sfor)\s(?<!best-before\s)
      (?!date\b|they\b|we\b|it\b|you\b|he\b|she\b|i\b|each\b|every\b|any\b|\w+ing\s)
      (?:the\s|our\s|next\s)*[\w'-]+{_MORE_WORDS}
    |by\s(?:the\stime\s(?:of\s)?)?(?:the\s|our\s|next\s|this\s)*(?:[\w'-]+\s){{0,3}}?(?:{_HEADS})\b
    |(?:by|before|until|at|till)\s(?:the\s)?(?:end|close|start|beginning)\sof\s
      (?:the\s|our\s|this\s)?[\w'/-]+{_MORE_WORDS}
    |(?:during|throughout|through|over|in)\s(?:the\s|our\s|this\s)(?:[\w'-]+\s){{0,3}}
      (?<!first\s)(?:{_SEASONS})\b
    |pre-season\b|between\snow\sand\s{YEAR}|end\sfy\b
    |by\s(?:programme|program|project|contract|season|school)[\s-](?:end|close|start)\b
    |at\s(?:the|my|our)\s(?:next\s(?:\w+\s)?\w+|\w+\sbirthday)
    |during\s(?:[\w'-]+\s){{1,3}}(?:week|month|season)\b
    |this\s(?:summer|winter|spring|autumn|fall|season)\b(?:\stimetable)?
    |by\s(?:{MONTH}\s)?(?:half-term|half\sterm|advent|lent|michaelmas|yuletide)
    |at\s(?:the|our|next)\s(?:next\s|annual\s|{MONTH}\s|\w+\s)?
      (?:survey|review|audit|inspection|pulse|agm)\b
    )""",
    re.VERBOSE,
)
_NAMED_OPENINGS = frozenset({"by", "before", "until"})
_BY_NAMED = pattern(
    r"(?<!\w)(?:by|before|until)\s(?:the\s(?P<noun>[a-z][\w'-]*(?:\s[a-z][\w'-]*){0,2})"
    r"|(?P<name>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?))(?=\s*(?:$|[).,;:|\[(@]))"
)
_AGENTS = frozenset({"team", "board", "staff", "company"})


def find_events(line: Line, pieces: Pieces) -> Iterator[Moment]:
    """Find the deadlines that an event sets."""
    if _OPENINGS.isdisjoint(line.said):
        return
    for match in find_at(_EVENT, line.low, places(pieces, _OPENINGS)):
        yield moment(line, match.start(), match.end(), "due", strong=True)
    if _NAMED_OPENINGS.isdisjoint(line.said):
        return
    for match in find_at(_BY_NAMED, line.plain, places(pieces, _NAMED_OPENINGS)):
        if not _names_an_agent(line, match):
            yield moment(line, match.start(), match.end(), "due", strong=True)


def _names_an_agent(line: Line, match: re.Match[str]) -> bool:
    """`approved by the lender` names who; `by the pen test` names when."""
    index = line.word_at(match.start()) - 1
    before = find_verb(line.words[index]) if index >= 0 else None
    if before and before.form == "past":
        return True
    head = (match["noun"] or "").split()
    return bool(head) and (head[-1] in words().nouns["outsider"] or head[-1] in _AGENTS)
