"""How a line is written: capitals and signs, which tell headings and notes from goals."""

from __future__ import annotations

from itertools import pairwise

from okrkpi.pattern import pattern
from okrkpi.statement.evidence import Evidence
from okrkpi.statement.words import find_verb

_SIGNS = {"/": "slash", ",": "comma", '"': "quotes", "@": "at sign", "\t": "cells", "|": "cells"}
_CLOCK = pattern(r"\d[.:/]\d\d(?!\d)")
_DAY = pattern(r"\d(?<!\d\d)\d? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_PERCENT = pattern(r"\d\s?%")
_SENTENCES = pattern(r"[.!?] +[A-Z]")
_DETERMINERS = frozenset("the a an this these our we i it there".split())
_PAST = frozenset(
    """was were had did fell rose grew went came sank stood shrank drew took gave saw wrote broke
    chose began drove flew froze spoke became withdrew threw blew arose dropped rang ran""".split()
)
"""Forms that only tell what was; a past participle may state what is to be."""
_TELLERS = frozenset("we they i he she it who".split())
_PERFECT = frozenset(["has", "have"])
_SAYING = frozenset(
    """asked asks said says told tells wondered wonders explained explains noted reminded reminds
    replied mentioned remarked insists insisted joked laughter apologies thanked thanks""".split()
)
"""Words that report what somebody said, as minutes do."""
_LATELY = frozenset(["last", "yesterday", "ago", "previous", "previously", "recently", "already"])
_BE = frozenset(["is", "are"])
_FINITE = _BE | frozenset("was were has have will must should can may need needs".split())
_MOST = 4


def written(e: Evidence) -> list[str]:
    """Name what shows in how a line is written, after its label."""
    line = e.line
    plain, first = line.plain[e.begin :].strip(), line.word_at(e.begin)
    found = _capitals(plain, line.plain, line.starts[first:])
    signs = set(plain)
    found += [name for sign, name in _SIGNS.items() if sign in signs]
    if not line.said.isdisjoint(_FINITE):
        found.append("finite verb")
        found += ["says is"] * (not line.said.isdisjoint(_BE))
    if not line.said.isdisjoint(_PAST):
        found.append("told past")
    if not line.said.isdisjoint(_SAYING):
        found.append("somebody says")
    if not line.said.isdisjoint(_LATELY):
        found.append("lately")
    if not line.said.isdisjoint(_TELLERS) or "has" in line.said or "have" in line.said:
        found += _tells(line.words[first:])
    if "per" in line.said:
        found.append("says per")
    if line.words[first : first + 1] and line.words[first] in _DETERMINERS:
        found.append("starts with determiner")
    if line.plain.lstrip()[:1] == "#":
        found.append("marked as a heading")
    if plain[-1:] == ")":
        found.append("bracket last")
    if ("." in signs or "!" in signs or "?" in signs) and _SENTENCES.search(plain):
        found.append("sentences")
    if ":" in signs:
        found += _colon(plain)
    if "%" in signs and not _PERCENT.search(plain):
        found.append("bare percent")
    if line.has_digit:
        found += _digits(plain, line.low)
    return found


def _tells(said: list[str]) -> list[str]:
    """Name what somebody is said to have done."""
    found = []
    for word, following in pairwise(said):
        if word in _TELLERS:
            verb = find_verb(following)
            if verb and verb.form == "past":
                found.append("somebody did")
        elif word in _PERFECT:
            verb = find_verb(following)
            if following == "been" or (verb and verb.form == "past"):
                found.append("has done")
    return found


def _capitals(plain: str, whole: str, starts: list[int]) -> list[str]:
    """Name how a line uses capitals."""
    if not starts:
        return []
    later = sum([whole[start].isupper() for start in starts[1:]])
    found = ["starts small"] if whole[starts[0]].islower() else []
    if plain.isupper() and len(plain) > _MOST:
        found.append("all capitals")
    if len(starts) > 2:
        found.append(f"capitals {min(3, round(4 * later / len(starts)))}")
    return found


def _colon(plain: str) -> list[str]:
    before = plain.partition(":")[0]
    found = ["several colons"] if plain.count(":") > 1 else []
    if len(before) + 1 < len(plain):
        found.append(f"before colon {min(_MOST, len(before.split()))}")
        found.append("capital before colon" if before[:1].isupper() else "small before colon")
    return found


def _digits(plain: str, low: str) -> list[str]:
    found = ["digit"]
    if plain[:1].isdigit():
        found.append("number starts")
    if _CLOCK.search(low):
        found.append("clock")
    if _DAY.search(low):
        found.append("day")
    return found
