"""How a line is told back: its measure and its levels in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._rewrite import lowered
from okrkpi.statement import Quantity
from okrkpi.statement.metric import Metric
from okrkpi.statement.words import singular

_LONGEST = 60
_NUMBERS = pattern(r"\s?[:;(\d<>≥≤→+]| (?:from|to|by|at|above|below) (?=\W?\d)")
_JOINTS = " .,:;([|–—-="
_BEFORE_NUMBER = " €$£<>≥≤~="
_LEADING = frozenset(
    """now today currently present stay stays stands is are was at of below under above over least
    most than more less higher lower fewer not never no up to max maximum min minimum should must be
    against vs from between about around roughly approx ca""".split()
)
_NAMING_A_LEVEL = frozenset(
    """current actual latest target tgt goal aim limit threshold budget plan standard ceiling floor
    cap value""".split()
)
"""Words that name a level where something parts them from the measure: `churn, target 3%`."""
_OF_THE_MEASURE = frozenset({"on", "off", "to", "of", "the", "over", "under", "above", "below"})
_PER = pattern(r"/\s?\w+[²³]?")
_NOUN = pattern(r"\s(?P<noun>[a-z][\w-]*)", re.IGNORECASE)


def own_name(said: Facts) -> str:
    """Return how the line names its measure, for use in a sentence.

    What stands before its colon is the name; without one, the measure as it is written there, and
    else its name in the field.
    """
    says = said.says
    head, colon, _ = says.text[says.begin :].partition(":")
    first = min((one.start for one in says.quantities if one.start >= says.begin), default=None)
    before = first is None or says.begin + len(head) <= first
    if colon and before and 0 < len(head.strip()) <= _LONGEST and says.opening_class is None:
        return lowered(head.strip())
    known = (said.known.name, *said.known.aliases) if said.known else ()
    written = _written(said, (said.metric or "", *known)) or said.metric
    return lowered(written or says.text[says.begin :].strip(" ."))


def whole_name(said: Facts, *, as_it_stands: bool = False) -> str:
    """Return all that a line names before its levels: `parcels held over 3 days`.

    It begins with a small letter, for use in a sentence, unless it is asked for `as_it_stands`.
    """
    says = said.says
    levels = [one for one in (says.baseline, says.target, said.current) if one]
    written = [one.start for one in levels if said.text[one.start : one.end] == one.text]
    name = said.text[says.begin : min([at for at in written if at], default=len(said.text))]
    titled = name.rstrip().endswith((":", "=", "|"))
    name = _without_value(said, name.rstrip(_BEFORE_NUMBER))
    if 0 < len(name) <= _LONGEST and (titled or says.opening_class is None):
        return name if as_it_stands else lowered(name)
    return said.text.strip() if as_it_stands else own_name(said)


def _without_value(said: Facts, name: str) -> str:
    """Return a name without a value of the level's kind that stands between the two."""
    name, begin, target = _without_lead(name), said.says.begin, said.target
    for one in said.says.quantities:
        if target and one.end == begin + len(name) and one.unit == target.unit:
            before = said.text[begin : one.start].rstrip(_BEFORE_NUMBER)
            if not before.lower().endswith((" per", " in", " of")):
                return _without_lead(before)
    return name


def _without_lead(name: str) -> str:
    """Return a name without the words and signs at its end that lead to its number."""
    while name:
        bare = name.rstrip(_JOINTS)
        before, _, word = bare.rpartition(" ")
        word = word.lower().lstrip("([")
        apart = before.rstrip().endswith(tuple(",:;|–—-")) or bare[: -len(word)].endswith(
            ("(", "[")
        )
        told = word == "target" and before.rpartition(" ")[2].lower() not in _OF_THE_MEASURE
        if not (word in _LEADING or told or (apart and word in _NAMING_A_LEVEL)):
            break
        name = bare[: len(bare) - len(word)]
    bare = name.strip(_JOINTS)
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def as_written(said: Facts, metric: Metric) -> str:
    """Return a measure that the field knows by the name that the line has for it."""
    return _written(said, (metric.name, *metric.aliases)) or _before_numbers(said) or metric.name


def _before_numbers(said: Facts) -> str | None:
    """Return what a line that gives no order names before its numbers, colons and brackets."""
    if said.says.opening_class is not None:
        return None
    name = _NUMBERS.split(said.text[said.says.begin :], maxsplit=1)[0].strip(" .,–—-")
    return name if 0 < len(name) <= _LONGEST else None


def _written(said: Facts, names: Iterable[str]) -> str | None:
    low, begin = said.text.lower(), said.says.begin
    found = ((low.find(name.lower(), begin), len(name)) for name in names if name)
    return next((said.text[at : at + size] for at, size in found if at >= 0), None)


def shown_level(said: Facts, level: Quantity) -> str:
    """Return a level with what belongs to it in the line: `7 mg/l`, `52 a week`, `40 clients`."""
    text, shown = said.text, level.text.strip()
    if text[level.start : level.end].strip() != shown:
        return shown
    end = level.end
    if per := _PER.match(text, end):
        end = per.end()
    elif (noun := _NOUN.match(text, end)) and level.unit == singular(noun["noun"].lower()):
        end = noun.end()
    cadence = said.says.cadence
    if cadence and cadence.start > level.end and not text[end : cadence.start].strip():
        end = cadence.end
    return text[level.start : end].strip()
