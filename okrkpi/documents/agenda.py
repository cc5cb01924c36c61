"""Lists that only name the parts to come, as an agenda or a contents list does."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.build import same_words
from okrkpi.documents.family import bullets
from okrkpi.documents.node import Node

_FEW = 2
_MOST = 0.6
_HEADS = ("heading", "bold")


def find_agendas(nodes: Sequence[Node]) -> None:
    """Mark the points of lists most of which are the headings of later parts."""
    heads = {
        same_words(node.own): at
        for at, node in enumerate(nodes)
        if node.kind in _HEADS and node.children and node.own
    }
    if len(heads) < _FEW:
        return
    for at, node in enumerate(nodes):
        points = bullets(node) if node.section is None and not node.label else []
        named = [one for one in points if heads.get(same_words(one.own), -1) > at]
        if len(named) >= _FEW and len(named) >= _MOST * len(points):
            for one in named:
                one.announces = True
