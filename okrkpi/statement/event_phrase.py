"""The words after `by` or `before`, read as a phrase that may name an event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from okrkpi.statement.line import Line
from okrkpi.statement.months import MONTHS
from okrkpi.statement.ranks import ORDINAL_ENDINGS
from okrkpi.statement.words import words

DETERMINERS = frozenset({"the", "our", "next", "this", "my", "its", "coming"})
_NOW = frozenset({"next", "this", "coming", "upcoming"})
SEASONS = frozenset(
    """spring summer autumn winter fall easter christmas xmas michaelmas harvest september
    january""".split()
)
_MODIFYING = SEASONS | MONTHS | _NOW
_STOPS = frozenset(
    """and or by to with at for in we so not on if when from while without but they it you i he she
    who which that via through into until before after as during throughout across over within under
    per than""".split()
)
_AFRESH = frozenset("the a an our my their all every each no".split())
_BEFORE_NOUN = DETERMINERS | {"of"}
_LONGEST_PHRASE = 6


class Phrase(NamedTuple):
    """Where the noun begins and ends, how it is determined, and which event it names.

    `event` is where the event's own name ends, or 0.
    """

    first: int
    stop: int
    determined: bool
    modified: bool
    event: int
    table: str


def read_phrase(line: Line, i: int) -> Phrase:
    """Read the noun phrase that begins with word `i`."""
    tokens = line.words
    stop = first = i
    while stop < len(tokens) and stop - i < _LONGEST_PHRASE:
        if tokens[stop] in _STOPS or (stop > i and not is_joined(line, stop)):
            break
        if stop > i and tokens[stop] in _AFRESH and tokens[stop - 1] not in _BEFORE_NOUN:
            break
        stop += 1
    while first < stop and tokens[first] in DETERMINERS:
        first += 1
    event, table = _event(tokens, first, stop)
    modified = not _NOW.isdisjoint(tokens[i:first])
    modified = modified or _is_modified(tokens[first : event or stop])
    return Phrase(first, stop, first > i, modified, event, table)


def _event(tokens: Sequence[str], first: int, stop: int) -> tuple[int, str]:
    """Find the event that a phrase names: of `budget` and `conference`, the latter."""
    times = words().times
    ends, table = 0, ""
    k = first
    while k < stop and (k == ends or not ends):
        found = times.find(tokens, k)
        if found and found[1] != "undertaking" and k + found[0] <= stop:
            ends, table = k + found[0], found[1]
            k = ends
        elif ends:
            break
        else:
            k += 1
    return ends, table


def _is_modified(tokens: Sequence[str]) -> bool:
    """Tell whether a season or a month says which event is meant."""
    return not _MODIFYING.isdisjoint(tokens)


def is_joined(line: Line, i: int) -> bool:
    """Tell whether only a space, or a number, stands before a word."""
    gap = gap_before(line, i)
    if "," in gap:
        return False
    if gap == "' ":
        return True
    if gap == " " or gap[:1] != " " or not gap[1:2].isdigit():
        return gap == " "
    return gap[-1] == " " or line.words[i] in ORDINAL_ENDINGS


def is_last(line: Line, stop: int) -> bool:
    """Tell whether a phrase is the last of its line or stands before a mark."""
    tail = line.low[line.ends[stop - 1] :].lstrip()
    return not tail or tail[0] in ").,;:|[(@-"


def word_at(line: Line, i: int) -> str:
    """Return a word, or nothing beyond the last."""
    return line.words[i] if i < len(line.words) else ""


def is_capital(line: Line, i: int) -> bool:
    """Tell whether a word is written with a capital."""
    return i < len(line.words) and line.plain[line.starts[i]].isupper()


def gap_before(line: Line, i: int) -> str:
    """Return what stands between a word and the one before it."""
    return line.low[line.ends[i - 1] : line.starts[i]]
