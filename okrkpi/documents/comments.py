"""Sentences that follow a goal in its own line, and only say something of it."""

from __future__ import annotations

import re
from itertools import pairwise

from okrkpi.documents.evidence import Evidence
from okrkpi.documents.node import Node
from okrkpi.pattern import pattern

_STOP = pattern(r"(?P<word>[^\s.]+)[.!?…]+[\"”')]*\s+(?=[A-Z\"“‘(\[])")
_SHORTENED = frozenset(
    """prof capt rev gov sgt col gen mrs mme approx incl excl resp avg max min dept corp inc ltd
    univ assn est ref fig vol ave""".split()
)
_START = pattern(r"(?:We|I)(?:'re| are| now)? (?:measured|counted|stand at|at) [^.]*\d")
"""A start that was measured, and belongs to the result."""
_NOW = pattern(
    r"(?:now|currently|today|so far|at present|presently|latest|to date|status)\b"
    r"(?!.*\b(?:target|goal|aim|to be)\b)",
    re.IGNORECASE,
)
"""How far it has come."""
_FEWEST = 3
_WORD = 3
_MEASURED = ("key_result", "kpi")


def take_comment(node: Node, evidence: Evidence, *, listed: bool = False) -> str:
    """Cut what follows the first sentence of a goal off, where no goal stands in it; return it.

    What is `listed` among measures is one, whatever its words are.
    """
    words = node.start.words
    for found in _STOP.finditer(words.text):
        word = found["word"]
        if word.isalpha() and (len(word) < _WORD or word.lower() in _SHORTENED):
            continue
        first, rest = words.text[: found.end()].strip(), words.text[found.end() :].strip()
        if len(first.split()) < _FEWEST or not _comments(first, rest, evidence, listed=listed):
            return ""
        node.say(words.cut(0, len(first.rstrip(" .\"”')") + _closing(first))), node.label)
        return rest
    return ""


def _comments(first: str, rest: str, evidence: Evidence, *, listed: bool) -> bool:
    """Say whether the sentences after the first one state no goal of their own."""
    stated = evidence.statement(first.rstrip("."))
    if (stated.kind == "none" and not listed) or (_START.match(rest) and stated.quantified):
        return False
    if not _NOW.match(rest) and _completes(first, rest, evidence):
        return False
    for sentence in _sentences(rest):
        found = evidence.statement(sentence)
        if stated.quantified and _NOW.match(sentence):
            continue
        unmeasured = not found.quantified and found.kind not in _MEASURED
        beside = (stated.quantified or listed) and unmeasured
        if found.kind != "none" and not beside and not sentence.endswith("?"):
            return False
    return True


def _completes(first: str, rest: str, evidence: Evidence) -> bool:
    """Say whether a move begins in the first sentence and ends in the next: `62 days. Goal: 45`."""
    whole = evidence.statement(f"{first} {rest}")
    if whole.baseline is None or whole.target is None:
        return False
    return whole.baseline.end <= len(first) <= whole.target.start


def _sentences(text: str) -> list[str]:
    ends = [0, *(found.end() for found in _STOP.finditer(text)), len(text)]
    return [text[start:end].strip() for start, end in pairwise(ends)]


def _closing(first: str) -> str:
    """Return the quotation mark or bracket after which a sentence stops."""
    end = first.rstrip(" .")
    return end[len(end.rstrip("\"”')")) :]
