"""Whether a line lists several things: `less paper, nicer uniforms`, `SSO, audit log and roles`."""

from __future__ import annotations

import re

from okrkpi.statement.facts import Span
from okrkpi.statement.joined_objects import DETERMINERS, PREPOSITIONS
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb, words

_COMPARATIVES = frozenset(
    """more fewer less better faster quicker slower cheaper shorter longer higher lower bigger
    larger smaller cleaner safer quieter stronger nicer friendlier easier simpler earlier fairer
    warmer greener closer tidier lighter smarter tighter clearer sharper healthier happier
    richer wider deeper""".split()
)
_NO_THING = PREPOSITIONS | frozenset("and or often likely than so that who which to time".split())
_DELIVERS = frozenset(
    """ship release launch deliver build implement introduce roll-out publish deploy install open
    book buy procure order commission""".split()
)
_PARTS = re.compile(r",\s(?:and\s)?|\s(?:and|&|\+)\s")
_FEWEST = 3


def compares_twice(line: Line, parts: list[Span]) -> bool:
    """`more apprentices and fewer agency workers`: two directions, each with its own thing."""
    if _COMPARATIVES.isdisjoint(line.said):
        return False
    heads = {
        line.words[line.word_at(end) - 1] for start, end in parts if _compares(line, (start, end))
    }
    return len(heads) > 1


def _compares(line: Line, part: Span) -> bool:
    tokens = line.words[line.word_at(part[0]) : line.word_at(part[1])]
    if tokens and tokens[0].endswith("ly"):
        tokens = tokens[1:]
    if len(tokens) < 2 or tokens[0] not in _COMPARATIVES or tokens[1] in _NO_THING:
        return False
    if len(tokens) == 2 and tokens[0] in {"more", "less"} and find_verb(tokens[1]) is not None:
        return tokens[1].endswith("s")
    return True


def lists_deliverables(line: Line, verb: str, start: int, stop: int) -> bool:
    """`ship SCIM, audit log export and custom roles`: three things or more that are made."""
    if verb not in _DELIVERS:
        return False
    items = _items(line, start, stop)
    if len(items) < _FEWEST:
        return False
    named = sum(_is_thing(line, item) for item in items)
    long = sum(item[1] - item[0] > 1 for item in items)
    return named == len(items) and long > 1


def lists_things(line: Line, start: int, stop: int) -> bool:
    """`meters: business case, rollout plan`: after a colon, things that are made, and no more."""
    colon = line.low.find(": ", start, stop)
    if colon < 0:
        return False
    items = _items(line, colon + 1, stop)
    return len(items) > 1 and all(
        item[1] - item[0] > 1 and line.words[item[0]] not in DETERMINERS and _is_thing(line, item)
        for item in items
    )


def _items(line: Line, start: int, stop: int) -> list[Span]:
    """Return the items of the list that opens at `start`, as spans of words."""
    found: list[Span] = []
    place = start
    end = next(
        (line.starts[i] for i in range(line.word_at(start), len(line.words))
         if line.words[i] in PREPOSITIONS or line.starts[i] >= stop), stop
    )  # fmt: skip
    for mark in [*_PARTS.finditer(line.low, start, end), None]:
        item = line.word_at(place), line.word_at(mark.start() if mark else end)
        if item[0] >= item[1]:
            return []
        found.append(item)
        place = mark.end() if mark else end
    return found


def _is_thing(line: Line, item: Span) -> bool:
    """Tell whether a deliverable, or a short name in capitals, is all of an item or its head."""
    first, last = item
    head = line.words[last - 1]
    if line.words[first] in DETERMINERS:
        return words().vague.whole([head]) is None
    written = line.plain[line.starts[last - 1] : line.ends[last - 1]]
    if len(written) > 1 and written.isupper():
        return True
    made, pair = words().nouns["deliverable"], " ".join(line.words[last - 2 : last])
    return head in made or head in words().noun_too or pair in made or _is_plural(head)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
