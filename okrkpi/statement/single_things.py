"""One thing of its kind: what is done to it, a product with its version, a class of pupils."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb

_INNER_CAPITAL = re.compile(r"[A-Za-z]+[a-z][A-Z]|[a-z]+[A-Z]{2}")
_CLASS_BEFORE = pattern(
    r"\b(?:(?:grade|year|class|form|level|band)[\s-]|(?:under|over|u)-"
    r"|(?:for|of|among|more|our|all|the)\s(?:under|over)\s)$"
)
_DONE_TO = pattern(
    r" (?:(?:back|out of|up and|off|down|in) (?!to\b|by \d|\d|%|from \d)[a-z]+|(?P<done>[a-z]+))\b"
    r"(?!(?: [a-z]+){0,2} (?:to|by|from) (?:(?:under|below|about|only|just|at) )?"
    r"[$€£]?\d+(?!\d*[./:]|\d* [a-z]{3,9} 20))"
)
_MOVING = frozenset({"raise", "lower", "reach", "keep"})


def is_done_to(line: Line, end: int) -> bool:
    """`kiln 3 relined by May`, `crane 2 down`: what is done to the thing that a line opens with."""
    found = _DONE_TO.match(line.low, end)
    if found is None:
        return False
    if found["done"] is None:
        return True
    if find_verb(line.words[0]) is not None:
        return False
    verb = find_verb(found["done"])
    if verb is None:
        return found["done"].endswith("ed") and not found["done"].endswith("eed")
    return verb.form == "past" and verb.kind not in _MOVING


def is_product(written: str) -> bool:
    """Tell a name with a capital inside: `iOS 26`, `PostgreSQL 17`."""
    return _INNER_CAPITAL.match(written) is not None


def is_plural_label(low: str, start: int) -> bool:
    """`grade 9s`, `under-14s`: those of a class or an age, and no seconds."""
    return _CLASS_BEFORE.search(low, max(0, start - 16), start) is not None
