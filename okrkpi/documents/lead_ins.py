"""Aims that a topic in bold leads in: `**Guests.** A day here sends families home curious.`"""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.labels import Label
from okrkpi.documents.node import STOP, Node
from okrkpi.pattern import pattern

_LED = pattern(r"[^\w*_]{0,8}(\*\*|__)(?P<topic>[^*_]{2,40}?)[.:–—-]?\1\s*[.:–—-]?\s+(?=[^\W\d_])")
_AIM = Label("objective", "aim", 0, why="a topic leads it in, among others beside it")
_TOPIC_WORDS = 4
_FEWEST_WORDS = 4
_FEW = 2
_HEADS = ("heading", "bold")


def find_lead_ins(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label sentences beneath a heading over objectives that stand in parallel after a topic."""
    if any(node.label and node.label.role == "objective" for node in nodes):
        return
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
