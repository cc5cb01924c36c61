"""Aims that stand in running text, above the list that says how they are measured."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.documents.family import bullets
from okrkpi.documents.head_rows import looks_back
from okrkpi.documents.inline import Words
from okrkpi.documents.inside import Inside
from okrkpi.documents.labelled import part_of
from okrkpi.documents.node import Node
from okrkpi.documents.reading import Reading
from okrkpi.pattern import pattern

_BOLD = pattern(r"\*\*([^*]+)\*\*|__([^_]+)__")
_SENTENCE = pattern(r"[^.!?]+(?:[.!?](?=\S)[^.!?]*)*[.!?]?")
_WISH = pattern(
    r"\b(?:(?:we|i|they)(?:'d| would)?(?: also| really| all)? (?:want|aim|wish|intend|aspire|hope)"
    r"|(?:our|the|my) (?:aim|goal|ambition|objective|mission|intention|hope) is)\b",
    re.IGNORECASE,
)
_COUNTED = pattern(
    r"(?:(?:and|so|then),? )?(?:(?:the|our|my) )?(?:first|second|third|fourth|fifth|last|final|"
    r"next|other|main|biggest)(?:ly)?\b[^:.,]{0,40}?(?: is(?: that| to)?|:|,)\s+",
    re.IGNORECASE,
)
_SOME = 0.3
_GOAL = pattern(r"(?:(?:our|the|my|overall|main|one)\s+)?(?:objective|goal|aim)\W*", re.IGNORECASE)
_FEWEST_WORDS = 3
_MOST_WORDS = 30


def take_prose_lead(reading: Reading, node: Node, inside: Inside) -> bool:
    """Take the aim in running text that leads to a list, or return False."""
    told = node.kind == "lead" and node.prose and not looks_back(node)
    words = _aim_in(reading, node) if told else None
    if words is None or reading.evidence.share_measurable(bullets(node)) < _SOME:
        return False
    part = part_of(node, words)
    reading.objective(part, inside, "what the list beneath it measures")
    node.inside = part.inside
    return True


def adopt_aim(reading: Reading, node: Node, inside: Inside) -> Inside:
    """Take the aim from the paragraph above a list of measures that belongs to no objective."""
    above = _paragraph_above(node)
    if inside.objective is not None or above is None or not bullets(node):
        return inside
    words = _aim_in(reading, above)
    if words is None:
        return inside
    part = part_of(above, words)
    draft = reading.objective(part, above.inside or inside, "what the list beneath it measures")
    return replace(inside, where="objective", objective=draft, item=draft)


def beside_goal(reading: Reading, node: Node, inside: Inside) -> Inside:
    """Take the goal of the whole page from the part called `Goal` that stands before this one."""
    goal = reading.last
    if inside.objective is not None or goal is None or node.kind != "heading" or not node.parent:
        return inside
    row = [one for one in node.parent.children if one.rank == node.rank and one.kind == "heading"]
    named = [one for one in row[: row.index(node)] if _GOAL.fullmatch(one.whole.text)]
    lines = {line for one in named for line in (one.line.number, *_lines_of(one))}
    if len(named) != 1 or goal.place.line not in lines or len(reading.sketch.objectives) > 1:
        return inside
    return replace(inside, where="objective", objective=goal, item=goal)


def _lines_of(node: Node) -> list[int]:
    return [child.line.number for child in node.children]


def _paragraph_above(node: Node) -> Node | None:
    """Return the nearest line of running text above a node, before any other part begins."""
    beside = node.parent.children if node.parent else []
    before = beside[: beside.index(node)][-1:]
    above = before[0] if before else None
    if above and above.children:
        above = above.children[-1]
    return above if above and above.kind == "plain" and not above.label else None


def _aim_in(reading: Reading, paragraph: Node) -> Words | None:
    """Find what is set in bold, what is wished for, or the one sentence that is an aim."""
    words = paragraph.start.words
    bold = [found[1] or found[2] for found in _BOLD.finditer(paragraph.raw)]
    if len(bold) == 1 and len(bold[0].split()) >= _FEWEST_WORDS and bold[0] in words.text:
        start = words.text.index(bold[0])
        return words.cut(start, start + len(bold[0]))
    sentences = [words.cut(*found.span()) for found in _SENTENCE.finditer(words.text)]
    sentences = [one for one in sentences if 0 < len(one.text.split()) <= _MOST_WORDS]
    counted = [one.cut(found.end()) for one in sentences if (found := _COUNTED.match(one.text))]
    wished = [one for one in sentences if _WISH.search(one.text)]
    aims = counted or wished
    aims = aims or [one for one in sentences if reading.evidence.aspires(part_of(paragraph, one))]
    return _without_stop(aims[0]) if len(aims) == 1 else None


def _without_stop(words: Words) -> Words:
    return words.cut(0, len(words.text) - words.text.endswith("."))
