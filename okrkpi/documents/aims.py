"""Aims in words of their own beneath a topic: `Priority 1 - Reading`, then what is wanted there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, pairwise

from okrkpi.documents.columns import columns_of
from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.fields import AMBITIONS
from okrkpi.documents.labels import GENERAL, Label
from okrkpi.documents.leads import rank_of
from okrkpi.documents.node import STOP, Node
from okrkpi.pattern import pattern

_LEVEL = (
    r"(?:(?:overall|expected|intended|desired|intermediate|long[- ]term|final|our|the) )?"
    r"(?:impact|outcome|output|result|purpose|ambition|aspiration|intent(?:ion)?|aim|goal|"
    r"change (?:we want|sought)|outcome (?:sought|wanted|we want)|"
    r"what (?:good|success|great|excellent) (?:looks|will look|would look) like|"
    r"where (?:we|i) want to be|what we (?:want|are aiming for)|future state)"
    r"(?: statement)?(?: (?:\d{1,2}|[A-H]))?"
)
_BARE = pattern(rf"{_LEVEL}\s*[:.?–—-]?$", re.IGNORECASE)
_INLINE = pattern(rf"{_LEVEL}\s*[:–—]\s*(?=\S)", re.IGNORECASE)
_IN_BOLD = pattern(rf"{_LEVEL}(?:\s*[:–—]\s*|[.?]\s+)(?=\S)", re.IGNORECASE)
_WISHED = pattern(
    r"(?:and )?(?:our|the|my) (?:[a-z]+ )?(?:aim|goal|ambition|objective|mission|intention|"
    r"aspiration|wish)(?: (?:here|for|in|by) [\w ]{1,30}?)? is(?: that| to|:)?\s+(?=\S)"
    r"|(?:here )?(?:we|i) want(?: to see)? (?=\S)",
    re.IGNORECASE,
)
_DIGIT = pattern(r"\d")
_SIGNS = pattern(r"[.!?:]\s|\d")
_NAMED = Label("objective", "aim", 0, why="the words before it say that it is the aim")
_WISH = Label("objective", "aim", 0, why="it says what is wanted in this part")
_SENTENCE = Label("objective", "aim", 0, why="it says what is wanted under the topic above it")
_OVER_TABLE = Label("objective", "aim", 0, why="the table beneath it holds its results")
_FREE = ("plain", "lead", "bullet")
_HEADS = ("heading", "bold")
_OUTRIGHT = GENERAL | {"ambition", "aim"}
_FEWEST_WORDS = 4
_TOPIC_WORDS = 5
_NAME_WORDS = 2
_NEAR = 12
_FEW = 2


def find_aims(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label the aims that stand beneath topics or after words such as `Outcome:`.

    Where objectives carry a label of their own, nothing else is one.
    """
    labelled = [node.label for node in nodes if node.label and node.label.role == "objective"]
    if any(label.word not in _OUTRIGHT and not label.plural for label in labelled):
        return
    if not _find_named(nodes, evidence):
        _find_wished(nodes)
        _find_topics(nodes, evidence)
    _find_over_tables(nodes, evidence)


def _find_named(nodes: Sequence[Node], evidence: Evidence) -> bool:
    """Label what stands after or beneath a word for the aim, where measures follow it."""
    found = False
    for at, node in enumerate(nodes):
        if node.kind == "table" or node.line.quoted:
            continue
        below = nodes[at + 1] if at + 1 < len(nodes) else None
        led = _IN_BOLD if node.raw.startswith(("**", "__")) else _INLINE
        inline = led.match(node.whole.text)
        bare = None if inline else _BARE.match(node.whole.text)
        if inline and _may_be_aim(node.whole.text[inline.end() :], evidence):
            if is_measured(nodes, at + 1, evidence):
                found = True
                start = inline.end()
                node.say(node.whole.cut(start), _NAMED._replace(start=start))
                node.section = None
        elif (
            bare
            and below
            and _may_state(node, below, evidence)
            and is_measured(nodes, at + 2, evidence)
        ):
            found = True
            node.say(node.whole, None)
            node.section = None
            below.label = _NAMED
            below.section = None
            _leave(node)
    return found


def _leave(topic: Node) -> None:
    """Make a heading of a line that only names the topic of an aim."""
    if topic.kind in _FREE:
        topic.kind = "bold"
        topic.rank = rank_of(topic)


def _may_be_aim(text: str, evidence: Evidence) -> bool:
    """Say whether words may state an aim: several, of which none is a number to reach."""
    if len(text.split()) < _FEWEST_WORDS or text.lower() in AMBITIONS or STOP.search(text):
        return False
    found = evidence.statement(text)
    stated = found.kind in ("key_result", "kpi") and found.target is not None
    return not stated or not _DIGIT.search(text)


def _may_state(head: Node, below: Node, evidence: Evidence) -> bool:
    return _is_beneath(head, below) and _may_be_aim(below.text, evidence)


def is_measured(nodes: Sequence[Node], first: int, evidence: Evidence) -> bool:
    """Say whether measures or results are announced or listed soon, before another aim."""
    for node in islice(nodes, first, first + _NEAR):
        role = node.label.role if node.label else ""
        if role in ("measure", "key_result") or node.section in ("measures", "key_results"):
            return True
        if node.kind == "bullet" and not role and evidence.measurable(node):
            return True
        if node.kind in _HEADS and node.section not in ("initiatives", "work", "todo"):
            return False
        if role == "objective" or _BARE.match(node.text) or _INLINE.match(node.text):
            return False
    return False


def _find_wished(nodes: Sequence[Node]) -> None:
    """Label `Our ambition is that …` where several lines begin so, one beneath each topic."""
    found = [
        (node, wish)
        for above, node in pairwise(nodes)
        if node.kind in _FREE
        and not (node.label or node.section)
        and (wish := _WISHED.match(node.text))
        and _is_topic(above)
    ]
    if len(found) < _FEW:
        return
    for node, wish in found:
        words = node.start.words.cut(wish.end())
        node.say(words.cut(0, len(words.text.rstrip("."))), _WISH)


def _is_topic(node: Node) -> bool:
    general = node.label is not None and node.label.word in _OUTRIGHT
    return general or node.kind in _HEADS or bool(node.numeral)


def _find_topics(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label the sentences beneath themes, pillars and priorities that only name a topic."""
    families: dict[str, list[tuple[Node, Node | None]]] = defaultdict(list)
    for node, below in zip(nodes, [*nodes[1:], None], strict=False):
        label = node.label
        if label and label.role == "objective" and label.word in _OUTRIGHT and not label.bare:
            families[label.word].append((node, below))
    for family in families.values():
        pairs = [(topic, below) for topic, below in family if below and _pairs(topic, below)]
        if len(pairs) < max(_FEW, HALF * len(family)):
            continue
        topics = sum(is_topic_name(topic.own, evidence) for topic, _ in pairs)
        aims = sum(_is_aim(below.own, evidence) for _, below in pairs)
        if topics > HALF * len(pairs) and aims >= HALF * len(pairs):
            for _, below in pairs:
                below.label = _SENTENCE


def _find_over_tables(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label the lines right over tables of results, each of which names no objective itself."""
    found = [
        node
        for node, below in pairwise(nodes)
        if below.table
        and node.kind in ("plain", "bold")
        and not (node.label or node.section or node.prose or node.text.endswith(":"))
        and {"key_result"} <= columns_of(below.table).keys()
        and not {"objective", "type", "parent"} & columns_of(below.table).keys()
    ]
    several = len({node.own.lower() for node in found}) == len(found) >= _FEW
    if several and any(_is_aim(node.own, evidence) for node in found):
        for node in found:
            node.label = _OVER_TABLE


def _pairs(topic: Node, below: Node) -> bool:
    """Say whether one sentence, longer than the topic, stands right beneath it."""
    longer = len(below.text.split()) >= max(_FEWEST_WORDS, len(topic.text.split()) + 1)
    return _is_beneath(topic, below) and longer and not STOP.search(below.text)


def _is_beneath(head: Node, below: Node) -> bool:
    """Say whether a line that is nothing else yet stands right beneath another."""
    near = below.line.number <= head.last + 2 and below.kind in ("plain", "lead")
    free = not (below.label or below.section or below.line.quoted)
    return near and free and not below.text.endswith(":")


def is_topic_name(text: str, evidence: Evidence) -> bool:
    """Say whether words name a topic rather than an aim."""
    if len(text.split()) > _TOPIC_WORDS or _SIGNS.search(text):
        return False
    brief = len(text.split()) <= _NAME_WORDS
    return brief or evidence.statement(text).kind != "objective"


def _is_aim(text: str, evidence: Evidence) -> bool:
    found = evidence.statement(text)
    return found.kind == "objective" or (found.kind == "key_result" and not found.quantified)
