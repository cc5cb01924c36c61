"""The words that name nothing by themselves, and those at the edges of a name."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.pattern import pattern
from okrkpi.statement.evidence import Evidence
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.measure_words import noun_phrase
from okrkpi.statement.metric import Named, lookup
from okrkpi.statement.units import CURRENCY_CODES, UNITS
from okrkpi.statement.words import find_verb

_SMALL = frozenset(
    """top median average avg mean total overall worst best minus plus max maximum min minimum
    target goal aim current now today baseline currently never nobody none no not only always we
    they you i it us our kr krs slo sla kpi okr outcome output result indicator measure and or of
    the a an from with than within under over at in on for let keep reach instead rather another
    all every each how up down there here off want wants would like need needs""".split()
)
SPANS = frozenset(
    """year years month months week weeks day days quarter minutes minute hours hour seconds fy ms s
    min k m q h p per""".split()
)
_EMPTY = _SMALL | SPANS
_SKIPPED = frozenset(
    """more less fewer lower higher shorter longer faster quicker better cheaper larger smaller
    bigger greater stronger many much far further additional significant significantly extra
    increase decrease reduction improvement growth rise drop in of the our a an its their some any
    every each all another half twice double triple as both no current kr krs kpi okr it there
    off top""".split()
)
_TRAILING = frozenset(
    """minus plus sub north south flat steady stable capped limited held kept stays stay is are at
    never not always only to by of in on for the older younger longer larger smaller more less fewer
    higher lower much shorter faster back still also must should shall will and or a an""".split()
)
PERCENTILE = pattern(r"\bp(?:50|75|9\d(?:\.9)?)\b(?:\s(?:of\s|for\s)?/?[a-z][\w-]*)?")
_LETTERS = pattern(r"[^\W\d_]+")
_CHANGED = frozenset(
    """reduced lowered increased raised improved halved doubled decreased widened shortened
    cut eliminated trebled tripled boosted""".split()
)
_VERSION = pattern(r"\d+(?:\.\d+)?\b(?![\w%])")
_LEADING_ON = frozenset(
    """handles takes holds serves absorbs goes agrees commits pays stays remains reduces attracts
    gets keeps makes becomes reaches accepts spends needs sees gives falls rises boots carries
    earns""".split()
)
_OFF = pattern(r"(?:off|out of) (?:(?:the|our|a|every|each) )?")
_UNITS = frozenset(UNITS.values()) | {"%", "pp", "bp", "x"} | CURRENCY_CODES
_JOINT = pattern(r"\s(?:and|&)\s")


def is_empty(named: Named) -> bool:
    """Tell a name that names nothing: a statistic, a pronoun, a span of time, a label."""
    if PERCENTILE.match(named.name):
        return False
    return (named.known is None or named.name in _EMPTY) and all(
        word in _EMPTY for word in _LETTERS.findall(named.name)
    )


def money_as_written(e: Evidence) -> Named | None:
    """`Basket size EUR 31 → 36`: money, under a name that the lexicon has for a count."""
    named, value = e.metric, e.move.target or e.move.baseline
    if named is None or named.known is None or value is None:
        return None
    if (value.unit or "").lower() not in CURRENCY_CODES or named.end > value.start:
        return None
    if named.known.unit not in {"count", "rate", "score"}:
        return None
    return Named(e.line.low[named.start : named.end], named.start, named.end)


def is_skipped(word: str) -> bool:
    """Tell a word that only says how a measure changes, or leads to its name."""
    return word in _SKIPPED or (word.endswith("ly") and len(word) > 4)


def words_between(line: Line, start: int, stop: int) -> list[int]:
    """Return the indices of the words that stand between two places."""
    first = line.word_at(start)
    return [i for i in range(first, line.word_at(stop)) if line.ends[i] <= stop]


def trimmed(e: Evidence, named: Named) -> Named:
    """Leave out a number and the small words that end a name of the line's own."""
    low = e.line.low
    if (off := _OFF.match(named.name)) and named.name == low[named.start : named.end]:
        start = named.start + off.end()
        known = lookup(low[start : named.end]) or named.known
        return Named(low[start : named.end], start, named.end, known)
    if named.known is not None or named.name != low[named.start : named.end]:
        return named
    begin = next((q.end for q in e.quantities if q.start <= named.start < q.end), named.start)
    end = next((q.start for q in _values(e) if begin < q.start < named.end), named.end)
    places = words_between(e.line, begin, end)
    told = [i for i in places if e.line.words[i] == "where"]
    places = [i for i in places if not told or i < told[0]]
    while len(places) > 1 and _adds_nothing(e, places[-1]):
        places.pop()
    while len(places) > 1 and e.line.words[places[0]] in _SMALL:
        places.pop(0)
    if not places:
        return named
    start, end = e.line.starts[places[0]], e.line.ends[places[-1]]
    if version := _VERSION.match(low, end):
        end = version.end()
    if (start, end) == (named.start, named.end):
        return named
    known = lookup(low[start:end])
    return Named(known.name if known else low[start:end], start, end, known)


def _values(e: Evidence) -> Iterator[Quantity]:
    """Yield the numbers that end a name.

    One that stands before every level and counts none belongs to it: `Boeing 737 turnaround`.
    """
    held = [part.start for part in (e.move.baseline, e.move.target, e.move.change) if part]
    first = min(held, default=0)
    for quantity in e.quantities:
        if quantity.start >= first or not _tells_apart(e, quantity):
            yield quantity


def _tells_apart(e: Evidence, quantity: Quantity) -> bool:
    low = e.line.low
    if not quantity.text.isdigit() or quantity.unit in _UNITS or low[quantity.end] != " ":
        return False
    return not low[: quantity.start].endswith((" the ", " our ", " of "))


def with_digits(e: Evidence, named: Named) -> Named:
    """Take in the digits that a name begins with: `5G coverage`, `3D-printed parts`."""
    low, start = e.line.low, named.start
    if named.known or named.name != low[start : named.end]:
        return named
    while start > e.begin and low[start - 1].isdigit():
        start -= 1
    inside = any(q.start <= start < q.end for q in e.quantities)
    apart = start == e.begin or low[start - 1] in ' ("'
    if start == named.start or inside or not apart:
        return named
    return Named(low[start : named.end], start, named.end)


def _adds_nothing(e: Evidence, index: int) -> bool:
    """Tell a small word, or a verb that only leads on: `legacy monolith serves`."""
    word = e.line.words[index]
    if word in _CHANGED and (not e.quantities or e.quantities[0].start > e.line.starts[index]):
        return True
    return word in _TRAILING or (word in _LEADING_ON and not e.line.words[index - 1].endswith("s"))


def joined(e: Evidence, named: Named) -> Named:
    """Take in what `and` joins to a name that one noun would cut: `damp and mould cases`."""
    line = e.line
    joint = _JOINT.match(line.low, named.end) if named.known is None else None
    if joint is None or named.end <= e.begin or " " in named.name:
        return named
    following = noun_phrase(line, joint.end(), len(line.low))
    if following is None or following.start != joint.end():
        return named
    verb = find_verb(following.name.split()[0])
    if verb is not None and verb.form == "base" and " " not in following.name:
        return named
    end = next(
        (q.start for q in e.quantities if joint.end() < q.start < following.end), following.end
    )
    name = line.low[named.start : end].strip()
    return Named(name, named.start, named.start + len(name), lookup(name))
