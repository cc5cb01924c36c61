"""Emoji that stand before points to say what they are: targets, rulers, tools, speech bubbles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from okrkpi.documents.labels import Label
from okrkpi.documents.node import Node

_MEANINGS = {
    "objective": "🎯⛳🏔🥅",
    "key_result": "🔑📏📐📈📊🏁",
    "initiative": "🛠🔧🔨⚒⚙🪛🧰🏗👷",
    "note": "💬🗨📝💭🗒📌ℹ❓⚠",
}
_ROLES = {sign: role for role, signs in _MEANINGS.items() for sign in signs}
_TWICE = 2


def find_signs(nodes: Sequence[Node]) -> None:
    """Label unlabelled points by their emoji, where a document uses several kinds of them."""
    marked = [(node, _ROLES[sign]) for node in nodes if (sign := _sign(node))]
    count = Counter(role for _, role in marked)
    if sum(number >= _TWICE for number in count.values()) < _TWICE:
        return
    for node, role in marked:
        if role == "note":
            node.label = Label("field", "note", 0, field="note")
        else:
            node.label = Label(role, role.replace("_", " "), 0, why="its emoji says so")


def _sign(node: Node) -> str:
    """Return the emoji that an unlabelled point begins with, if it has a meaning."""
    free = node.kind in ("bullet", "heading", "bold", "plain") and not (node.label or node.section)
    first = node.raw.lstrip(" *_")[:1]
    return first if free and node.text and first in _ROLES else ""
