"""Labels at the end of a line that are those of another, which the line serves."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.end_marks import AT_END
from okrkpi.documents.node import Node


def settle_end_labels(nodes: Sequence[Node]) -> None:
    """Take a label at the end of a line for that of another, where another line begins with it."""
    labels = [
        (node.label.role, node.label.number) for node in nodes if node.label and _begins(node)
    ]
    for node in nodes:
        label = node.label
        if label and label.why == AT_END and (label.role, label.number) in labels:
            node.line.refers = (label.id,)
            node.say(node.start.words, None)


def _begins(node: Node) -> bool:
    """Say whether a line begins with the label of a goal."""
    return node.label is not None and node.label.why != AT_END and bool(node.label.number)
