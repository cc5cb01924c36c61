"""What the running text between a heading and its list says of the list."""

from __future__ import annotations

import re

from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.family import bullets
from okrkpi.documents.node import Node
from okrkpi.pattern import pattern

_NAMES_RESULTS = pattern(r"\b(?:key results?|krs?|results?|targets?|promised?)\b", re.IGNORECASE)
_LINES = ("plain", "lead")


def intro_of(node: Node) -> str:
    """Return the running text that stands first beneath a heading, over what it lists."""
    first = node.children[0] if node.kind in ("heading", "bold") and node.children else None
    free = first is not None and first.kind in _LINES and not (first.label or first.section)
    return first.text if first is not None and free and first.prose else ""


def only_watched(evidence: Evidence, node: Node) -> bool:
    """Say whether most of a list that serves no goal are levels and measures, and no results."""
    if _NAMES_RESULTS.search(node.text):
        return False
    items = bullets(node)
    return len(items) > 1 and evidence.share_kind(items, "kpi") > HALF
