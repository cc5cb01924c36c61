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
_LEADING_ON = pattern(
    r"[\s:;,(|–—-]*(?:\b(?:now|today|currently|at present|stays?|stands|is|are|was|at|of|below|"
    r"under|above|over|least|most|than|more|less|higher|lower|fewer|no|up|to|max\.?|min\.?)\b[\s:]*)*[€$£<>≥≤~=\s]*$",
    re.IGNORECASE,
)
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
    name = _LEADING_ON.sub("", name).strip(" .,:;(–—-|€$£<>≥≤~=")
    if 0 < len(name) <= _LONGEST and says.opening_class is None:
        return name if as_it_stands else lowered(name)
    return said.text.strip() if as_it_stands else own_name(said)


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
