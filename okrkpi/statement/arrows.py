"""Where an arrow leads from a blank or from another thing: `XX% → 35%`, `3 LOIs → 10 pilots`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import alike
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line

_FROM_BLANK = pattern(
    r"(?:(?<![a-z\d])x{1,3}|\?+|_{2,}|\[\s*\??\s*\]|tb[acd]|n/a|unknown)\s?[%€$£]?\s?(?:→|-+>|=+>|to)\s?"
    r"[<>≥≤~]?\s?[$€£]?$"
)
_LONGEST_BLANK = 20
_ARROW = pattern(r"[^\d|;]{0,30}?(?:→|-+>|=+>)\s?[<>≥≤~]?\s?[$€£]?")


def reached_by_arrow(line: Line, main: Sequence[Quantity]) -> Quantity | None:
    """Return the value that an arrow leads to, where it starts at no value of the same kind."""
    if "→" not in line.low and ">" not in line.low and " to " not in line.low:
        return None
    for quantity in main:
        if _FROM_BLANK.search(line.low, max(0, quantity.start - _LONGEST_BLANK), quantity.start):
            return quantity
    for first, second in pairwise(main):
        if not alike(first, second) and _ARROW.fullmatch(line.low, first.end, second.start):
            return second
    return None
