"""A value and the level it has to keep, side by side: `6% (goal: 4%)`, `6% (max 4%)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import Move, alike
from okrkpi.statement.comparator import SIDES
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.months import MONTH
from okrkpi.statement.role_words import CHANGE, TARGET

_NOTE = pattern(
    r"[\s(|/,;:]*\b(?:vs\.?\s)?(?:target|tgt|t(?=:)|budget|goal|ziel/target|ziel|soll|plan|aim|"
    r"should be|want|"
    r"needs to be|we(?:'d| would) like|hoping for|"
    r"aiming for|aim for|ceiling|floor|cap|limit|threshold)\b"
    r"(?:\s(?:(?:for|in|by|at)\s(?:the\s)?)?(?:end\s(?:of\s)?)?(?:(?:fy|cy)?\s?'?(?:20)?\d\d(?:/\d\d)?"
    r"|q[1-4]|h[12]|(?:this|next|the)\s(?:year|quarter|season|term)))?"
    r"[\s:=<>≥≤~$€£]*(?:of|is|to)?\s*$"
)
_LONGEST_NOTE = 34
_BOUND = pattern(
    r"(?:\s?[a-z°/²³]+)?\s*(?:[(\[|/,;–—]|-\s)\s*"
    r"(?:(?:should|must|has to|is to|needs to|to)\s(?:be|stay|keep|remain)\s)?"
    r"(?:(?!of|which|whom|with|incl|plus)[a-z]+[\s.:]+){0,3}?[\s=<>≥≤$€£]*"
)
_WITH_BOUND_ON = pattern(
    r"(?:\s?[a-z%°/²³]+)??(?:\s(?:or|and) [a-z]+)?(?:\s(?:max|min)(?:imum)?)?\.?\s*(?:$|[)\]|,;.])"
)
_READ_AFTER = pattern(
    r"\s?[a-z]{0,8}(?:(?P<closed>[)\]])\s*(?:[:;=|–—-]\s*)?(?:(?:now|actual|is|at)\s)?"
    rf"|\s*[;,|(–—-]\s*(?:in\s)?(?:{MONTH}|q[1-4]|actual|latest|last (?:month|week|reading))\b"
    r"[\s:=]*)(?:[$€£]\s?)?"
)
_VALUED = pattern(r"[\w)\]%](?:\s?[:=|–—]|\s-)\s*(?:[$€£~]\s?)?$")
_TO_THE_END = pattern(r"(?:\s?[a-z%°/²³]+)?[)\]]?\.?\s*$")


def find_noted(line: Line, main: Sequence[Quantity], verb_class: str | None) -> Move | None:
    """Return the value of today and the level wanted: `Metric: 6% (goal: 4%)`."""
    for index, (first, second) in enumerate(pairwise(main)):
        if not alike(first, second) or second.start - first.end >= _LONGEST_NOTE:
            continue
        between = line.low[first.end : second.start]
        if first.comparator is None and _NOTE.search(between):
            return Move(_latest(line, main, index), second, noted=True)
        if verb_class is not None or second is not main[-1]:
            continue
        if index and not _VALUED.search(line.low, 0, first.start):
            continue
        if _is_kept_within(line, first, second, between):
            return Move(first, second, noted=True, bound=True)
        if read := _read_after(line, first, second, between):
            return Move(second, first, noted=True, bound=bool(read["closed"]))
    return None


def _is_kept_within(line: Line, value: Quantity, bound: Quantity, between: str) -> bool:
    """`Uptime: 99.1% (min 99.5%)`: a bare value, and beside it a bound of nothing narrower."""
    if value.comparator is not None or bound.comparator not in SIDES or value.text[:1] in "+-":
        return False
    if not _BOUND.fullmatch(between) or not _WITH_BOUND_ON.match(line.low, bound.end):
        return False
    before = line.low[: value.start]
    return not (TARGET.search(before) or CHANGE.search(before))


def _read_after(line: Line, bound: Quantity, value: Quantity, between: str) -> re.Match[str] | None:
    """`Damage rate (max 0.5%): 0.9%`: a bound, and after it what was read."""
    if value.comparator is not None or value.text[:1] in "+-":
        return None
    if _TO_THE_END.match(line.low, value.end) is None:
        return None
    found = _READ_AFTER.fullmatch(between)
    aimed = found is not None and found["closed"] and TARGET.search(line.low[: bound.start])
    return found if bound.comparator in SIDES or aimed else None


def _latest(line: Line, main: Sequence[Quantity], index: int) -> Quantity:
    """Return the 412 of `412 (last year 380; goal 300)`: the value before the bracket is newer."""
    first = main[index]
    before = main[index - 1] if index else None
    if before and before.comparator is None and alike(before, first):
        gap = line.low[before.end : first.start]
        if gap.lstrip().startswith(("(", "[")) and not any(mark in gap for mark in ")]|"):
            return before
    return first
