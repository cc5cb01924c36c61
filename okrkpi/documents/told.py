"""Goals told in running text: an aim in the first sentence of a paragraph, then what shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.inline import Words
from okrkpi.documents.labels import Label
from okrkpi.documents.node import Node
from okrkpi.documents.peeled import Peeled
from okrkpi.documents.told_clauses import clauses_in, sentences_in
from okrkpi.pattern import pattern

_ORDINAL = pattern(
    r"(?:(?:the )?(?P<word>first|second|third|fourth|fifth|sixth)(?:ly)?|number (?P<number>one|two|"
    r"three|four|five|six))\s*(?:[:,.–—-]|is(?: that| to)?:?)\s+",
    re.IGNORECASE,
)
_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NUMBERS = ("one", "two", "three", "four", "five", "six")
_FOCUS = pattern(
    r"\b(?:goals?|objectives?|priorit(?:y|ies)|aims?|ambitions?|focus(?:ed|ing)?|intentions?|"
    r"what we (?:want|will|are going to|plan to)|where we (?:are going|want to be))\b",
    re.IGNORECASE,
)
_DIGIT = pattern(r"(?<![\w-])\d")
_PAST = pattern(r"\b(?:last|previous|past|review|achieved|went|former)\b", re.IGNORECASE)
_AIM = Label("objective", "aim", 0, why="its paragraph begins with it, and says how it is met")
_RESULT = Label("key_result", "result", 0, why="its paragraph says that this is to be reached")
_LINES = ("lead", "plain", "bullet")
_TITLE_WORDS = 9
_AIM_WORDS = 18
_TOPIC_WORDS = 2
_FEW = 2
_LISTED = 3


@dataclass(slots=True)
class _Told:
    """A paragraph: the nodes that it takes, its aim, and what shows that the aim is met."""

    first: int
    nodes: list[Node]
    aim: Words
    results: list[tuple[Node, Words]] = field(default_factory=list)


def find_told(nodes: Sequence[Node], evidence: Evidence) -> list[Node]:
    """Return the nodes with paragraphs that tell goals parted into these.

    Where goals are labelled or listed, running text only speaks about them.
    """
    if _is_listed(nodes, evidence):
        return list(nodes)
    found: dict[int, _Told] = {}
    for group in (*_ordinals(nodes), *_beneath_focus(nodes)):
        told = [one for at in group if (one := _told(nodes, at, evidence))]
        aims = [one for one in told if evidence.statement(one.aim.text).kind == "objective"]
        shown = [one for one in told if one.results]
        if len(shown) >= _FEW and len(aims) >= HALF * len(told):
            found |= {one.first: one for one in (*shown, *aims)}
    taken = {id(node) for one in found.values() for node in one.nodes}
    parted: list[Node] = []
    for at, node in enumerate(nodes):
        if at in found:
            parted += _parts(found[at])
        elif id(node) not in taken:
            parted.append(node)
    return parted


def _is_listed(nodes: Sequence[Node], evidence: Evidence) -> bool:
    """Say whether a document labels its goals, or lists some that are measurable."""
    labels = {node.label.role for node in nodes if node.label}
    if labels & {"objective", "key_result", "measure"} or any(node.table for node in nodes):
        return True
    if any(node.section in ("key_results", "measures") for node in nodes):
        return True
    points = (node for node in nodes if node.kind == "bullet" and not node.prose)
    return len(list(islice(filter(evidence.measurable, points), _LISTED))) == _LISTED


def _ordinals(nodes: Sequence[Node]) -> Iterator[list[int]]:
    """Yield the paragraphs that begin with first, second and so on."""
    row: list[int] = []
    for at, node in enumerate(nodes):
        found = _ORDINAL.match(node.text) if node.kind in ("plain", "bullet") else None
        if not found or node.line.quoted:
            continue
        word = (found["word"] or found["number"]).lower()
        place = (_WORDS if found["word"] else _NUMBERS).index(word)
        if place == 0:
            yield row
            row = []
        if place == len(row):
            row.append(at)
    yield row


def _beneath_focus(nodes: Sequence[Node]) -> Iterator[list[int]]:
    """Yield the paragraphs beneath each short line that speaks of goals to come."""
    row: list[int] = []
    under = False
    for at, node in enumerate(nodes):
        if _is_title(node):
            yield row
            row, under = [], bool(_FOCUS.search(node.text)) and not _PAST.search(node.text)
        elif under and node.kind in ("plain", "bullet") and not (node.label or node.line.quoted):
            goes_on = node.kind == "plain" and node.line.number == nodes[at - 1].last + 1
            row += [] if goes_on and nodes[at - 1].prose else [at]
    yield row


def _is_title(node: Node) -> bool:
    """Say whether a line stands over paragraphs rather than being one."""
    if node.kind in ("heading", "bold"):
        return True
    short = node.kind in _LINES and len(node.text.split()) <= _TITLE_WORDS and not node.prose
    numbered = node.kind == "bullet" and "." in node.numeral
    return short and not numbered and not node.text.endswith((".", ",", ";"))


def _told(nodes: Sequence[Node], at: int, evidence: Evidence) -> _Told | None:
    """Return the goal that a paragraph tells, with those that carry it on."""
    node = nodes[at]
    words = node.start.words
    if ordinal := _ORDINAL.match(words.text):
        words = words.cut(ordinal.end())
    first, *rest = sentences_in(words)
    topic = len(first.text.split()) <= _TOPIC_WORDS
    named = " " not in first.text and bool(rest) and not _DIGIT.search(rest[0].text)
    if rest and topic and (named or _may_be_aim(rest[0].text, evidence)):
        first, *rest = rest
    aim = first.cut(0, len(first.text.rstrip(".!")))
    if not topic and not _may_be_aim(aim.text, evidence):
        return None
    told = _Told(at, [node], aim)
    told.results += [(node, one) for one in clauses_in(rest, evidence)]
    last = node
    for below in nodes[at + 1 :]:
        beneath = bool(node.numeral) and below.line.indent > node.line.indent
        next_to = below.line.number == last.last + 1 and below.line.indent >= node.line.indent
        if below.kind != "plain" or below.label or not (beneath or next_to):
            break
        last = below
        told.nodes.append(below)
        sentences = sentences_in(below.start.words)
        told.results += [(below, one) for one in clauses_in(sentences, evidence)]
    return told


def _may_be_aim(text: str, evidence: Evidence) -> bool:
    """Say whether a sentence names a direction, and no number to be reached."""
    if not text or len(text.split()) > _AIM_WORDS or _DIGIT.search(text):
        return False
    found = evidence.statement(text)
    if found.quantified:
        return found.kind == "objective"
    return found.kind in ("objective", "key_result", "initiative")


def _parts(told: _Told) -> Iterator[Node]:
    first = told.nodes[0]
    yield _part(first, told.aim, _AIM)
    for node, words in told.results:
        part = _part(node, words, _RESULT)
        yield replace(part, kind="plain", rank=max(first.rank, part.rank))


def _part(node: Node, words: Words, label: Label) -> Node:
    """Return a node that holds a part of a paragraph."""
    return replace(
        node, start=Peeled(words), whole=words, label=label, section=None, children=[], peeled=None
    )
