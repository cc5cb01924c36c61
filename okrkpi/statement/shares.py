"""Numbers that say what a share is of: `% of homes with two bathrooms` states no level."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line

SHARES = frozenset("share percent percentage proportion of".split())
_LEVELS = frozenset({"%", "pp", "bp", "x", "point", "‰"})
_HEAD = pattern(
    r"(?:(?<!\d)(?<!\d\s)%|(?<!\d\s)(?:\bpercent(?:age)?\b)|\b(?:share|proportion))\sof\s(?:[^,;:=|()→\d]|\d+-\d+)*$"
)
_OF_WHOLE = pattern(r"(?:\s[a-z]+)?\sas an? (?:share|percentage|proportion) of\b")


def without_conditions(line: Line, inside: Sequence[Quantity]) -> list[Quantity]:
    """Leave out what says who or what a share is of: a share is no count and no span of time."""
    return [
        quantity
        for quantity in inside
        if quantity.unit is None
        or quantity.unit in _LEVELS
        or quantity.unit.isupper()
        or not (
            _HEAD.search(line.low, 0, quantity.start) or _OF_WHOLE.match(line.low, quantity.end)
        )
    ]
