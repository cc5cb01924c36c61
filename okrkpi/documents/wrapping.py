"""Which lines carry on the words of the line above, as running text broken by its margin does."""

from __future__ import annotations

import re
from itertools import pairwise
from math import inf

from okrkpi.documents.beside import label_gap
from okrkpi.documents.line_kinds import is_bold, kind_of, label_in
from okrkpi.documents.lines import Line
from okrkpi.documents.node import SENTENCE, Node
from okrkpi.documents.sections import section_of
from okrkpi.pattern import pattern

_MARGIN, _NARROWEST, _WIDEST = 72, 50, 110
_WRAPPED = 60
_UNBROKEN = 2
_NEARLY = 0.8
_MOST_LINES = 40
_FEW_WORDS = 9
_SHARE = 0.6
_FURTHER = 3
_OPEN = pattern(
    r"(?:[,;(&/–—-]|\b(?:the|a|an|of|from|and|or|per|than|our|their|its|every|that|which|is|are|be|will"
    r"|into|between))$",
    re.IGNORECASE,
)
_JOINING = pattern(r"\b(?:to|in|for|with|by|on|at|as)$", re.IGNORECASE)
"""Words after which a line mostly goes on, and with which a short one may end."""
_CARRIES_ON = pattern(
    r"(?:and|or|but|of|in|for|with|by|on|at|per|than|from|to|as|that|which|who|is|are|was|were|if|when|"
    r"until|because|while|including|incl)\b"
)
_SIGNS = pattern(r"\[(?=[^\]]+\]\()|\*\*(?=\S)|__(?=\S)|`(?=\S)")
_NAMED = pattern(r"[A-Z][a-z]+:\s+\S")


def full_from(lines: list[Line]) -> float:
    """Return the length from which a line of running text may have been broken by its margin."""
    lengths = [line.column + len(line.raw) for line in lines if line.kind == "text"]
    long = sum(length > _WIDEST for length in lengths)
    if long >= _UNBROKEN or (long and not _breaks_sentences(lines)):
        return inf
    return _NEARLY * min(max([_NARROWEST, *lengths]), _MARGIN)


def _breaks_sentences(lines: list[Line]) -> bool:
    """Say whether any long line goes on in the next one, as all do in text with a margin."""
    return any(
        below.kind == "text"
        and below.raw[:1].islower()
        and line.column + len(line.raw) >= _NARROWEST
        for line, below in pairwise(lines)
        if line.kind in ("text", "bullet")
    )


def continues(node: Node, line: Line, full: float) -> bool:
    """Say whether a line carries on the words of the line above."""
    if line.said or (line.quoted != node.line.quoted and line.quoted):
        return False
    if node.kind in ("heading", "bold") or line.number != node.last + 1:
        return False
    if line.kind != "text":
        return _breaks_sentence(node, line)
    if line.apart or (node.apart and line.column != node.apart):
        return False
    if node.apart:
        return True
    if not node.raw or len(node.parts) >= _MOST_LINES:
        return not node.raw
    if node.ends and not line.raw[0].islower():
        return False
    last = node.raw[node.parts[-1][0] :]
    if node.kind == "bullet" and len(node.parts) == 1 and is_bold(last):
        return False
    if last.endswith(("\\", "<br>", "<br/>", "<br />", ":")) or kind_of(line) == "bold":
        return False
    if label_in(line) or _NAMED.match(line.raw) or _announces(line) or _is_parallel(last, line):
        return False
    if _OPEN.search(last):
        return True
    if _stands_beneath(node, line, last, full):
        return False
    if _JOINING.search(last) and not _remarks(node, line, last, full):
        return True
    if line.raw[0].islower():
        room = node.parts[-1][2] + len(last) + 1 + len(line.raw.split(maxsplit=1)[0])
        return line.indent > node.line.indent or room >= full or bool(_CARRIES_ON.match(line.raw))
    return not SENTENCE.search(last) and len(last) + node.parts[-1][2] >= max(_WRAPPED, full)


def _is_parallel(last: str, line: Line) -> bool:
    """Say whether two lines begin with the same signs, a link or a name in bold."""
    first = _SIGNS.match(last)
    return first is not None and line.raw.startswith(first[0])


def _announces(line: Line) -> bool:
    """Say whether a line, or what stands before its colon, says what comes beneath it."""
    name, sign, _ = line.raw.partition(":")
    short = len(name.split()) <= _FEW_WORDS and line.raw[0].isupper()
    return short and section_of(name, exact=True) is not None and (bool(sign) or len(line.raw) > 5)


def _stands_beneath(node: Node, line: Line, last: str, full: float) -> bool:
    """Say whether a line set further in than the words of a point begins something else."""
    _, _, column = node.parts[-1]
    far = line.column >= column + (_FURTHER if node.kind == "bullet" else 2)
    most = max(_WRAPPED, full) if not line.raw[0].islower() else _SHARE * min(full, _MARGIN)
    if line.raw[0].islower() and _CARRIES_ON.match(line.raw):
        return False
    if (gap := label_gap(node.raw)) and far:
        return len(node.parts) == 1 and abs(line.column - column - gap[1]) > 1
    return far and len(node.parts) == 1 and len(last) + column < most


def _remarks(node: Node, line: Line, last: str, full: float) -> bool:
    """Say whether a sentence of its own follows a line that is far from its margin."""
    short = node.parts[-1][2] + len(last) < _SHARE * min(full, _MARGIN)
    return short and line.raw[0].isupper() and bool(SENTENCE.search(line.raw))


def _breaks_sentence(node: Node, line: Line) -> bool:
    """Say whether a line of running text only happens to begin with a number and a full stop."""
    numbered = line.kind == "bullet" and line.marker == "n1" and line.numeral != "1"
    last = node.raw[node.parts[-1][0] :]
    return numbered and node.kind == "plain" and len(last) >= _WRAPPED and not SENTENCE.search(last)
