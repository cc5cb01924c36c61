"""Aims that words lead in: a topic of their own, as in `**Guests.** A day here is a joy.`

Or the same words in each part, as `Big thing:` beneath the name of each section.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from okrkpi.documents.aims import is_measured, is_topic_name
from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.labels import Label
from okrkpi.documents.node import STOP, Node
from okrkpi.documents.sections import section_of
from okrkpi.pattern import pattern

_LED = pattern(r"[^\w*_]{0,8}(\*\*|__)(?P<topic>[^*_]{2,40}?)[.:–—-]?\1\s*[.:–—-]?\s+(?=[^\W\d_])")
_AIM = Label("objective", "aim", 0, why="a topic leads it in, among others beside it")
_SAME = pattern(
    r"(?P<words>(?!(?i:why|how|who|when|because|today|now|current|last|previous|past|so far)\b)"
    r"[^\W\d_][^:.!?\n]{1,40}?)\s*:\s+(?=\S)"
)
_REPEATED = Label("objective", "aim", 0, why="the same words lead in what is wanted in each part")
_TOPIC_WORDS = 4
_FEWEST_WORDS = 4
_FEW = 2
_HEADS = ("heading", "bold")


def find_lead_ins(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label sentences beneath a heading over objectives that stand in parallel after a topic."""
    if any(node.label and node.label.role == "objective" for node in nodes):
        return
    _find_repeated(nodes, evidence)
    led: list[tuple[Node, int, str]] = []
    under = False
    for node in nodes:
        if node.kind in _HEADS:
            _settle(led, evidence)
            led, under = [], node.section == "objectives"
        found = _LED.match(node.raw) if under and node.kind in ("plain", "bullet") else None
        if found and not node.label and _is_led(node, found["topic"]):
            led.append((node, len(found["topic"]), found["topic"]))
    _settle(led, evidence)


def _find_repeated(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label what the same words lead in right beneath topics, where measures follow it."""
    families: dict[str, list[tuple[Node, Node, int]]] = defaultdict(list)
    for at, (topic, node) in enumerate(pairwise(nodes)):
        free = node.kind in ("plain", "bold") and not (node.label or node.line.quoted)
        led = _SAME.match(node.whole.text) if free and topic.kind in _HEADS else None
        if led and section_of(led["words"]) in (None, "objectives"):
            rest = node.whole.text[led.end() :]
            whole = len(rest.split()) >= _FEWEST_WORDS and not STOP.search(rest)
            if whole and is_measured(nodes, at + 2, evidence):
                families[led["words"].lower()].append((topic, node, led.end()))
    for family in families.values():
        aims = [evidence.statement(node.whole.text[end:]).kind for _, node, end in family]
        topics = sum(is_topic_name(topic.own, evidence) for topic, _, _ in family)
        least = max(_FEW, HALF * len(family))
        if aims.count("objective") >= least and topics >= least:
            for _, node, end in family:
                node.say(node.whole.cut(end), _REPEATED)
                node.section = None


def _is_led(node: Node, topic: str) -> bool:
    rest = node.text[len(topic) :]
    several = bool(STOP.search(rest.lstrip(".:–—- ")))
    short = len(topic.split()) <= _TOPIC_WORDS and node.text.startswith(topic)
    return short and len(rest.split()) >= _FEWEST_WORDS and not several


def _settle(led: Sequence[tuple[Node, int, str]], evidence: Evidence) -> None:
    """Label the sentences if most of them are aims."""
    rests = [node.start.words.cut(at) for node, at, _ in led]
    rests = [words.cut(len(words.text) - len(words.text.lstrip(".:–—- "))) for words in rests]
    aims = sum(evidence.statement(words.text).kind == "objective" for words in rests)
    if len(led) < _FEW or aims < HALF * len(led):
        return
    for (node, _, topic), words in zip(led, rests, strict=True):
        node.say(words, _AIM)
        node.start.keep("category", topic)
