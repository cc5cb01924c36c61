"""Who answers for a goal, by when and how often, where no name of a detail says so."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.months import MONTH

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Sir|Dame|Rev|Fr|Frau|Herr)\.?"
_WORD = r"[A-Z][\w.'’-]+"
_ONE = rf"(?:{_TITLE}\s+)?{_WORD}(?:\s+{_WORD}){{0,2}}"
_NAMES = pattern(rf"{_ONE}(?:(?:\s*[&/]\s*|\s+and\s+){_ONE}){{0,3}}$")
_TITLED = pattern(rf"{_TITLE}\s+{_WORD}")
_OFTEN = pattern(
    r"(?:(?:read|checked|reviewed|reported|measured|updated|looked at|seen)\s+)?"
    r"(?:(?:bi-?)?(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|termly|hourly)"
    r"|(?:once|twice|three times)\s+(?:a|per|every)\s+(?:day|week|month|quarter|term|year)"
    r"|(?:every|each)\s+(?:(?:other|second|two|three|1st|first|last)\s+)?"
    r"(?:day|week|fortnight|month|quarter|term|year|half-year|shift|morning|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?:\s+(?:of|in)\s+(?:the|each)\s+\w+)?)$",
    re.IGNORECASE,
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{MONTH}|{MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?"
    r"|20\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}\.?(?:[./]?(?:20)?\d\d)?|q[1-4]|h[12]|(?:year|quarter|term|"
    r"month|half)[ -]?end|(?:the )?(?:year|quarter|term|month|half-year)|week\s+\d{1,2}|easter|"
    r"christmas|spring|summer|autumn|winter)"
)
_WHEN = pattern(
    rf"(?:(?:by|due|until|till|before|from|since|no later than)\s+)?(?:the\s+)?"
    rf"(?:(?:end|start|middle|mid|beginning)[\s-]+(?:of\s+)?)?{_DAY}(?:[\s,]+(?:of\s+)?['’]?(?:20)?\d\d)?$",
    re.IGNORECASE,
)


_WATCHED_BY = pattern(
    r"(?:\s*[,;.·|]|\s[–—-])\s+(?P<often>(?:bi-?)?(?:daily|weekly|fortnightly|monthly|quarterly|yearly|"
    r"annually|termly|hourly)(?: (?:survey|check|count|report|sample|review|dashboard))?"
    r"|(?:after )?(?:every|each) [a-z]+(?: [a-z]+)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days)"
    r"(?:\s*[,;·|]\s+(?P<who>[^\d,;()|]{2,40}))?\.?$",
    re.IGNORECASE,
)


_APART = pattern(r"\s*[,;|/·•(]\s*|\s+[–—-]\s+")
_PIECES = pattern(r"\s*[,;|·•]\s*")
_SPACE = pattern(r"\s+(?=(?:bi-?)?[a-z]+ly$)")
_GIVEN_NAMES = frozenset("april may june august summer autumn".split())
_DUE = pattern(r"due\s+(?:date\s+)?", re.IGNORECASE)


def is_often(text: str) -> bool:
    """Say whether a text says how often something is done, and nothing else."""
    return bool(_OFTEN.match(text.strip(" .")))


PERSONS = (
    "\U0001f464\U0001f465\U0001f468\U0001f469\U0001f9d1\U0001f64b"
    "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff\u200d"
)
"""The signs of persons, as emoji write them."""
PERSON = pattern(
    rf"\s*[{PERSONS}]+\s*"
    r"([A-Z@][\w.'’@-]*(?:,? (?:and |& )?[A-Z@][\w.'’-]*){0,3})$"
)
"""A name behind the sign of a person."""


def is_when(text: str) -> bool:
    """Say whether a text is a day, a month or another point in time, and nothing else."""
    return bool(_WHEN.match(text.strip()))


def owner_parts(value: str) -> list[tuple[str, str]]:
    """Part an owner from a rhythm and a date behind the name, as in `Ali, monthly, by June`."""
    found: list[tuple[str, str]] = []
    rest = value.strip()
    while last := _last_part(rest):
        start, name, said = last
        rest, found = rest[:start].rstrip(), [(name, said), *found]
    return [("owner", rest), *found] if rest and found else [("owner", value)]


def _last_part(text: str) -> tuple[int, str, str] | None:
    """Return where a rhythm or a date begins at the end of an owner, what it is, and its words."""
    marks = [*_APART.finditer(text)]
    for mark in (*marks[-1:], *_SPACE.finditer(text)):
        piece = text[mark.end() :].strip(" .)")
        if _OFTEN.match(piece):
            return mark.start(), "cadence", piece
        if mark in marks and piece.lower() not in _GIVEN_NAMES and _WHEN.match(piece):
            return mark.start(), "due", _DUE.sub("", piece)
    return None


def watched_by(text: str) -> tuple[int, dict[str, str]] | None:
    """Read how often a measure is looked at and by whom: where `, monthly, Jutta` begins."""
    found = _WATCHED_BY.search(text)
    if found is None or found.start() == 0:
        return None
    who = found["who"]
    return found.start(), {"cadence": found["often"], **({"owner": who.strip()} if who else {})}


def read_people(text: str) -> list[tuple[str, str]] | None:
    """Read `Nadia, weekly` or `Mehmet, end of June`; a name alone counts where it is titled."""
    found: list[tuple[str, str]] = []
    for piece in _PIECES.split(text.strip(" .")):
        if _OFTEN.match(piece):
            found.append(("cadence", piece))
        elif _WHEN.match(piece):
            found.append(("due", _DUE.sub("", piece)))
        elif _NAMES.match(piece):
            found.append(("owner", piece))
        else:
            return None
    names = [name for name, _ in found]
    if "cadence" in names or _TITLED.match(text.strip()) or {"owner", "due"} <= set(names):
        return found
    return None
