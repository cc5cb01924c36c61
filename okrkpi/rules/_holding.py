"""Whether a key result keeps a level, or is at the one that it names already."""

from __future__ import annotations

import re
from functools import lru_cache

from okrkpi.doings import is_ordered
from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._move import difference, reached
from okrkpi.statement.metric import Metric

_BESIDE_A_LEVEL = (
    r"at|above|below|under|over|within|between|around|near|in|stable|steady|constant|unchanged|"
    r"the same|no (?:more|less|higher|lower)|[<>≥≤~]|\d"
)
_STEADY = r"flat|steady|stable|constant|level|unchanged|put|where (?:it|they) (?:is|are)"
_KEPT = pattern(
    rf"\b(?:stays?|remains?|holds?)\s+(?:{_BESIDE_A_LEVEL}|{_STEADY})"
    r"|\b(?:is|are|be|being|gets?)\s+(?:\w+ly\s+)?(?:kept|held|maintained|sustained|preserved)\b"
    r"|\b(?:kept|held|maintained|sustained)\s+(?:at|above|below|under|over|between)\s+\W?\d"
    r"|\b(?:never|not|no longer|n['’]t)\s+(?:to\s+)?"
    r"(?:falls?|drops?|rises?|goes|go|exceeds?|slips?|dips?|climbs?|gets? worse|grows?)\b"
    r"|\b(?:let|lets)\s+[\w\s-]{2,40}?\s(?:fall|drop|rise|go|exceed|slip)\b"
    r"|\b(?:consistently|constantly|permanently|always|never|steady|not)\s+"
    r"(?:at|above|below|under|over|within|between|more than|less than|fewer than)\s+\W?\d",
    re.IGNORECASE,
)
_AS_BEFORE = pattern(
    r"\bunchanged\b|\bsame as (?:last|this|the previous|in) \w+"
    r"|(?:[\d%,;(–—-]|\b(?:none|nil|zero))\s*(?:just )?as (?:so far|today|now|"
    r"at present|before|until now|up to now|currently|ever|always|(?:in )?(?:the )?(?:last|"
    r"previous) \w+|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_KEPT_WORDS = frozenset(
    """stay stays remain remains hold holds kept held maintained sustained preserved never not
    longer as unchanged same don don't doesn't consistently constantly permanently always
    steady""".split()
)
_SO_THAT = pattern(
    r"\b(?:so|that|which|who|whose|where|when|while|until|and|to|if|because)\b|[:;,]", re.IGNORECASE
)
"""What leads from an order to what is to come of it."""


def kept(said: Facts) -> bool:
    """Say whether the words keep a level: maintain it, or have it stay where it is."""
    return said.says.verb_direction == "keep" or stays(said)


@lru_cache(1 << 15)
def stays(said: Facts) -> bool:
    """Say whether the line says of its measure that it stays where it is."""
    if said.spoken.isdisjoint(_KEPT_WORDS):
        return False
    if difference(said.baseline, said.target) and not _holds_a_limit(said):
        return False
    guard = said.says.guard
    clear = said.text[: guard.start] + said.text[guard.end :] if guard else said.text
    if said.target and _AS_BEFORE.search(said.text):
        return True
    found = _KEPT.search(clear, said.says.begin)
    if found is None or not is_ordered(said.says):
        return found is not None
    between = clear[said.says.begin : found.start()]
    return bool(between.strip()) and not _SO_THAT.search(between)


def _holds_a_limit(said: Facts) -> bool:
    """Say whether today's value is within a limit that stands beside it."""
    limit = bool(said.target and said.target.comparator) and said.current is said.baseline
    return limit and reached(said, None) is True


def holds_already(said: Facts, metric: Metric | None) -> bool:
    """Say whether a bare level is written beside a value of today that keeps it."""
    bare = said.says.verb_direction not in {"up", "down", "reach"}
    if bare and said.current is said.baseline and difference(said.current, said.target) == 0:
        return True
    limit = bool(said.target and said.target.comparator) and said.current is said.baseline
    return bare and limit and reached(said, metric) is True
