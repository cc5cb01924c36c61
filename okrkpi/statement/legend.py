"""Values with a legend: `58 | 60 | 55 (plan / actual / last year)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import Move
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line

_LEGEND_WORDS = frozenset("target plan goal actual budget stretch aim tgt".split())
_NAME = r"(?:\s?(?:20\d\d|fy\d\d|q[1-4]))?[a-z. ]+(?:(?:20\d\d|fy\d\d)\s?)?"
"""The name of a value; each blank fits it in one way, so that long brackets are soon done."""
_BRACKET = pattern(rf"[(\[]({_NAME}(?:[/|,;]{_NAME})+)[)\]]")
_APART = pattern(r"\s?[/|,;]\s?")
_AIMED = pattern(r"\b(?:target|plan|goal|budget|aim|tgt)\b")
_NOW = pattern(r"\b(?:actual|now|current|today|baseline|start|ytd|latest)\b")
_BEFORE = pattern(r"\b(?:last|previous|prior|ly|py|prev)\b")


def find_legend(line: Line) -> re.Match[str] | None:
    """Find the bracket that says what each of a row of values is."""
    if _LEGEND_WORDS.isdisjoint(line.said) or ("(" not in line.low and "[" not in line.low):
        return None
    found = _BRACKET.search(line.low)
    return found if found and _AIMED.search(found[1]) else None


def read_legend(line: Line, main: Sequence[Quantity]) -> Move | None:
    """Give the values before a legend the roles that it names."""
    legend = find_legend(line) if len(main) > 1 else None
    if legend is None:
        return None
    names = _APART.split(legend[1])
    values = [quantity for quantity in main if quantity.end <= legend.start()][-len(names) :]
    if len(values) != len(names):
        return None
    gaps = (line.low[a.end : b.start] for a, b in pairwise(values))
    if not all(map(_APART.fullmatch, gaps)):
        return None
    slots = list(zip(names, values, strict=True))
    target = next((value for name, value in slots if _AIMED.search(name)), None)
    baseline = next((value for name, value in slots if _NOW.search(name)), None) or next(
        (value for name, value in slots if _BEFORE.search(name)), None
    )
    return Move(baseline, target) if target and baseline else None
