"""Names of measures in a line's own words: where they end, and what makes them measures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.metric import Named
from okrkpi.statement.words import only_describes, words

_DETERMINERS = frozenset(
    """the our a an its their your my this that all each every of in overall avg average mean some
    any""".split()
)
_BREAK = frozenset(
    """from to by below above under over at until till before within while whilst without with
    is are
    was were be becomes become stays stay reaches reach hits hit exceeds than vs versus per if so
    that which who and or but remains falls drops rises grows increases decreases improves down up
    through via between currently current target baseline today now goal shall should must will can
    onto w has have had keep kept keeps no not more less fewer""".split()
)
_LEADS = _DETERMINERS | frozenset(
    """at least most about over than up to nearly almost around roughly under another further
    additional extra only just within between below above fewer approximately""".split()
)
_NARROWING = frozenset("in for on at across among amongst within throughout".split())
_PREPOSITIONS = frozenset(
    "in for on at of across among amongst within throughout per during".split()
)
_NO_END = _PREPOSITIONS | _DETERMINERS
_MOVES_OR_THINGS = frozenset({"drops", "falls", "rises", "increases", "decreases"})
_BREAK_INSIDE = _BREAK | _NARROWING
_PUNCTUATION = pattern(r"[:;|→()\[\],\t?!=<>≥≤~\"•·/]|\s-+\s|--|\.\s|->")


def noun_phrase(line: Line, begin: int, stop: int) -> Named | None:
    """Return the words from `begin` to the first break as the name of what is measured."""
    low, tokens = line.low, line.words
    first = line.word_at(begin)
    while first < len(tokens) and tokens[first] in _LEADS:
        first += 1
    last = None
    for i in range(first, len(tokens)):
        start = line.starts[i]
        if start >= stop or tokens[i] in (_BREAK if last is None else _BREAK_INSIDE):
            if start >= stop or i != first + 1 or not _is_noun_too(tokens, i):
                break
        if last is not None and low[line.ends[last] : start] not in {" ", "/"}:
            if _PUNCTUATION.search(low, line.ends[last], start):
                break
        last = i
    if last is None:
        return None
    while last > first and tokens[last] in _NO_END:
        last -= 1
    start, end = line.starts[first], line.ends[last]
    return Named(low[start:end], start, end)


def _is_noun_too(tokens: Sequence[str], index: int) -> bool:
    """`Late drops`, `unplanned falls`: after a word that only describes, things and no moves."""
    return tokens[index] in _MOVES_OR_THINGS and only_describes(tokens[index - 1])


@lru_cache(maxsize=8192)
def is_measure(name: str) -> bool:
    """Tell whether words name a measure: `share of …`, or a head such as rate, cost, score."""
    tokens = name.split()
    if not tokens:
        return False
    if _leads(tokens):
        return True
    heads = words().nouns["measure_head"]
    head = tokens[-1]
    for i, token in enumerate(tokens):
        if i and token in _PREPOSITIONS:
            head = tokens[i - 1]
            break
    return head in heads or head.rpartition("-")[2] in heads


def leads_measure(name: str) -> bool:
    """Tell whether words open like a measure's name: `share of`, `number of`, `time to`."""
    tokens = name.split()
    return bool(tokens) and _leads(tokens)


def _leads(tokens: list[str]) -> bool:
    return words().measure_lead.find(tokens, 0) is not None
