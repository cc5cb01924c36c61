"""The unit or the counted noun that follows a number."""

from __future__ import annotations

import re
from functools import lru_cache

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.units import (
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    PHYSICAL,
    TIME_UNITS,
    UNIT_LEADS,
    UNITS,
)
from okrkpi.statement.words import find_verb, singular, words

UNIT_WORD = pattern(
    r"[\s-]?((?:kt|mt|kg|t|g)?\s?co2(?:eq|e)?(?![a-z])|[a-zµ°łč]+(?:²|³|[23](?!\d))?)(?![a-z])"
)
_OVER = pattern(r"/\s?(?:\d{1,4}\s?)?(?P<what>[a-z]{1,10}[²³23]?)(?![\w/])")
_PERIODS = frozenset({"quarter", "shift", "season", "night", "annum", "a", "pa", "sprint"})
_PHRASES = (("percentage point", "pp"), ("basis point", "bp"))
_LETTERS = frozenset("atglwjvd")
_CURRENCY_SHORT = frozenset({"kr", "zł", "kč", "rs"})
STOPS_A_NOUN = frozenset(
    """to from by in on at of for per with within and or but while as than vs versus is are was were
    be been this that these those who which when where the a an each every until before after during
    via into over under below above not no if so we our their his her its it through across among
    between without against out up down off has have had will would can could should may must about
    around compared target baseline currently current now today due already goal only
    wanted targeted planned do both last next previous prior earlier ago rather instead becomes
    become becoming off right beyond""".split()
)
_COMPARING = frozenset({"older", "longer", "slower", "newer"})
_MORE = frozenset("more fewer less further extra additional".split())
_SHORTEST_PARTICIPLE = 5
_NO_UNIT_ALONE = frozenset({"a", "v", "j"})
_AFTER_TIMES = frozenset(
    """as more less fewer higher lower faster larger greater bigger smaller longer shorter over the
    our its their""".split()
)
_MULTIPLYING = frozenset(
    """grow grows growing growth grew increase increases increasing increased multiply multiplied
    expand raise rise rises improve improved return returns roi roas payback boost""".split()
)
_SYMBOLS = (
    (("pp", "p.p.", "percentagepoint", "%-point", "%point"), "pp"),
    (("fold", "-fold"), "x"),
    (("bp", "basis"), "bp"),
    (("permille",), "‰"),
    (("%", "percent", "pct", "p.c."), "%"),
)


def symbol_unit(symbol: str) -> str | None:
    """Return the unit that a sign or short form glued to a number stands for."""
    if not symbol or symbol == "%":
        return symbol or None
    if symbol in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[symbol]
    if symbol in CURRENCY_CODES:
        return symbol.upper()
    for openings, unit in _SYMBOLS:
        if symbol.startswith(openings):
            return unit
    return symbol


def unit_after(line: Line, end: int) -> tuple[str | None, int]:
    """Read the unit or the counted noun after `end`, and where the quantity then ends."""
    low = line.low
    match = UNIT_WORD.match(low, end)
    if not match:
        return None, end
    first = match[1]
    for phrase, unit in _PHRASES:
        if low.startswith(phrase, match.start(1)):
            tail = match.start(1) + len(phrase)
            return unit, tail + (low[tail : tail + 1] == "s")
    if "co2" in first:
        return first.replace(" ", ""), match.end(1)
    if first in UNIT_LEADS:
        second = UNIT_WORD.match(low, match.end(1))
        if second and second[1] in UNITS:
            return UNITS[second[1]], second.end(1)
    if first in CURRENCY_WORDS:
        return CURRENCY_WORDS[first], match.end(1)
    if first in CURRENCY_CODES:
        return first.upper(), match.end(1)
    if first in _CURRENCY_SHORT:
        return CURRENCY_SIGNS[first], match.end(1)
    if first in UNITS and (first not in _LETTERS or low[end] != " " or _stands_alone(line, match)):
        if first == "times":
            return ("x" if _multiplies(line, match.end(1)) else "time"), match.end(1)
        return _over(low, UNITS[first], match.end(1))
    return _counted_noun(line, end), end


def _over(low: str, unit: str, end: int) -> tuple[str, int]:
    """Return a unit with what it is over, as in `7.8 t/ha` and `31 l/100km`, but for a period."""
    found = _OVER.match(low, end) if unit in PHYSICAL and low[end : end + 1] == "/" else None
    if found is None or UNITS.get(found["what"]) in TIME_UNITS or found["what"] in _PERIODS:
        return unit, end
    return f"{unit}{''.join(found[0].split())}", found.end()


def _stands_alone(line: Line, match: re.Match[str]) -> bool:
    """`40 t of scrap` weighs; `40 a week` and `12 v 9` do not."""
    if match[1] in _NO_UNIT_ALONE:
        return False
    following = UNIT_WORD.match(line.low, match.end(1))
    if following is None or following[1] in STOPS_A_NOUN or following[1] in _MORE:
        return True
    return following[1].startswith("co2")


def _multiplies(line: Line, end: int) -> bool:
    """`Three times as many` and `grow 3 times` multiply; `three times a week` counts."""
    following = UNIT_WORD.match(line.low, end)
    if following and following[1] in _AFTER_TIMES:
        return True
    often = following is not None and following[1] in {"a", "an", "per", "each", "every", "in"}
    return not often and not line.said.isdisjoint(_MULTIPLYING)


def _counted_noun(line: Line, end: int) -> str | None:
    """Return the head of the noun phrase that starts at `end`: `40 new hospital groups`."""
    low, deliverables = line.low, words().nouns["deliverable"]
    noun: str | None = None
    position = end
    first = line.word_at(end)
    for index in range(first, min(first + 5, len(line.words))):
        word, start = line.words[index], line.starts[index]
        gap = low[position:start]
        if gap.strip() or (position == end and len(gap) > 1):
            break
        if noun and f"{noun} {word}" in deliverables:
            return f"{noun} {singular(word)}"
        if word in STOPS_A_NOUN or (noun and word in _COMPARING):
            break
        if noun is None and word.endswith("ly") and index < first + 2:
            position, end = line.ends[index], -1
            continue
        if noun is None and word in _MORE:
            position = line.ends[index]
            end = -1
            continue
        verb = find_verb(word)
        if noun and verb and verb.form != "ing" and not _is_noun(word):
            break
        if noun and word.endswith("s") and line.words[index + 1 : index + 2] == ["longer"]:
            break
        if noun and verb is None and _is_participle_of(noun, word):
            break
        if noun is None or not (verb and verb.form == "past"):
            if noun and _is_noun(noun) and not _is_noun(word):
                break
            noun = word
        position = line.ends[index]
    return singular(noun) if noun else None


def counted_before(line: Line, start: int) -> str | None:
    """Return what `workshops x3` counts: deliverables named right before it."""
    index = line.word_at(start) - 1
    if (
        index < 0
        or line.low[line.ends[index] : start] != " "
        or not line.words[index].endswith("s")
    ):
        return None
    noun = singular(line.words[index])
    return noun if noun in words().nouns["deliverable"] else None


def _is_participle_of(noun: str, word: str) -> bool:
    """`one dose missed`: a participle of no listed verb, after what it is said of."""
    if not word.endswith("ed") or len(word) <= _SHORTEST_PARTICIPLE or "-" in noun:
        return False
    verb = find_verb(noun)
    return verb is None or verb.kind in {"make", "do"}


@lru_cache(maxsize=16384)
def _is_noun(word: str) -> bool:
    nouns = words().nouns
    return (
        word in nouns["outsider"] or word in nouns["deliverable"] or word in nouns["measure_head"]
    )
