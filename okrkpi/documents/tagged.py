"""Lines that say what they are by a bare first word: `KR Lead time …`, `KPI Latency …`."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.labels import Label
from okrkpi.documents.node import Node
from okrkpi.pattern import pattern

_ROLES = {
    "o": "objective",
    "obj": "objective",
    "objective": "objective",
    "kr": "key_result",
    "kpi": "kpi",
    "k": "kpi",
    "guardrail": "kpi",
    "health": "kpi",
    "init": "initiative",
    "initiative": "initiative",
    "task": "initiative",
    "action": "initiative",
}
_TAG = pattern(r"(?P<word>[A-Z][A-Za-z]*|kr|kpi)[ \t]+(?=[^\s\d:=|–—-])")
_COUNT = pattern(r"KR\s+(?=\d+\s+[a-z])")
_LETTERS = ("o", "k")
_OFTEN = 2


def find_tagged(nodes: Sequence[Node]) -> None:
    """Label lines by their first word where several of a document begin with a bare `KR`.

    The word has no sign behind it, so that only its company tells `KPI Dashboards` from a label.
    """
    tags = [(node, word, end) for node in nodes if (word := _tag(node)) and (end := len(word) + 1)]
    if sum(word.lower() == "kr" for _, word, _ in tags) < _OFTEN:
        return
    _take_counts_back(nodes)
    for node, word, end in tags:
        low, beyond = word.lower(), node.whole.text[end:].lstrip()
        if node.label and node.label.role == _ROLES[low]:
            continue
        if low in _LETTERS and not (word.isupper() and beyond[:1].isupper()):
            continue
        start = len(node.whole.text) - len(beyond)
        node.section = None
        node.say(node.whole.cut(start), Label(_ROLES[low], low, start))


def _take_counts_back(nodes: Sequence[Node]) -> None:
    """Give `KR 10 labs use it` its count back, where other key results carry no number."""
    for node in nodes:
        if node.label and node.label.number and (found := _COUNT.match(node.whole.text)):
            label = node.label._replace(number="", id="", start=found.end())
            node.say(node.whole.cut(found.end()), label)


def _tag(node: Node) -> str:
    """Return the first word of a line where it may be a tag."""
    text = node.whole.text
    if node.kind not in ("bullet", "plain", "heading", "bold") or node.table or not text:
        return ""
    found = _TAG.match(text)
    return found["word"] if found and found["word"].lower() in _ROLES else ""
