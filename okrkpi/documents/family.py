"""What stands beneath a line, and what a line is to those around it."""

from __future__ import annotations

import re

from okrkpi.documents.node import HEADS, Node
from okrkpi.pattern import pattern

_PROGRESS = pattern(
    r"\W{0,4}(?:[█▓▒░▰▱■□▮▯▪▫⬛⬜🟩🟨🟥⣿]{3,}|\[[#=\->. ]{4,}\]"
    r"|[\U0001f464\U0001f465\U0001f9d1\U0001f468\U0001f469]|@[\w.-]+(?:[\s,;/&]+@[\w.-]+)*\s*$"
    r"|(?:\d{1,3} ?%|\d{1,2}/\d{1,2}|0?\.\d+)"
    r"(?: (?:done|complete|completed|achieved|reached))?\s*$)"
)
_INTRO = pattern(
    r"\b(?:we|our|us|you|here|these|this|following|below|i|my|include|includes|are|is)\b",
    re.IGNORECASE,
)


def bullets(node: Node) -> list[Node]:
    """Return the bullets directly beneath a node that are no details of it."""
    return [
        child
        for child in node.children
        if child.kind == "bullet"
        and not (child.section or child.announces)
        and (child.label is None or child.label.role != "field")
    ]


def is_leaf(node: Node) -> bool:
    """Say whether a node is a heading over nothing."""
    return node.kind == "heading" and not (node.children or node.label or node.section)


def below(node: Node) -> list[Node]:
    """Return what stands beneath a node, also through the lines that lead to a list."""
    found = []
    for child in node.children:
        found.append(child)
        if child.kind in ("lead", "bold") and not child.label and not child.section:
            found += child.children
    return found


def is_progress(node: Node) -> bool:
    """Say whether a line only shows how far a goal is, or whose it is."""
    return bool(_PROGRESS.match(node.raw))


def is_intro(text: str) -> bool:
    """Say whether a line only leads to the list beneath it."""
    return bool(_INTRO.search(text))


def says_how_measured(node: Node) -> bool:
    """Say whether a line leads to how something is measured."""
    labelled = node.label is not None and node.label.role == "measure" and node.label.bare
    return labelled or node.section == "measures"


def measured_beside(node: Node) -> bool:
    """Say whether a part beside this one says how the same thing is measured."""
    beside = node.parent.children if node.parent else []
    return any(
        other.section in ("measures", "key_results", "outcomes") or other.result_like
        for other in beside
        if other is not node
    )


def heads_list(node: Node) -> bool:
    """Say whether a line stands over a list, a table or further headings."""
    free = node.kind in HEADS and not node.label and not node.section
    return free and any(child.kind in ("bullet", "table", *HEADS) for child in node.children)
