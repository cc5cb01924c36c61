"""Plain lines that are points by their indent, or stand over a list."""

from __future__ import annotations

import re
from itertools import pairwise

from okrkpi.documents.node import SENTENCE, Node
from okrkpi.documents.section_roles import KPI_SECTIONS
from okrkpi.documents.sections import section_of
from okrkpi.pattern import pattern

_UNTIED = pattern(
    r"\b(?:without an?|no|not (?:under|tied to|linked to|attached to|part of)|outside)\b.{0,20}"
    r"\b(?:objectives?|goals?|okrs?|above)\b(?! (?:yet|this|for))"
    r"|(?:\bnot|n['’]t)\b.{0,20}\b(?:belong|fit|tied?|linked|relate|part of)\b.{0,20}"
    r"\b(?:any|one|either) of\b"
    r"|\bbelongs? (?:to none|nowhere)\b"
    r"|\b(?:unattached|orphan(?:ed)?|stand-?alone|free-?standing) (?:key results?|krs?|results?)\b",
    re.IGNORECASE,
)
_ALSO_SHORT = ("skip", *KPI_SECTIONS)


def rank_of(node: Node) -> float:
    """Return how far out a node stands; headings stand furthest."""
    if node.kind == "heading":
        return node.line.level
    if node.kind == "bold":
        return 8 if node.line.indent < 2 else 9.3 + node.line.indent
    return (10 if node.kind == "bullet" else 9.5) + node.line.indent


def find_points(nodes: list[Node]) -> None:
    """Make bullets of plain lines that are set further in than the line above them."""
    opener: Node | None = None
    for node in nodes:
        if opener and _indented(node, opener):
            node.kind, node.line.marker = "bullet", "s"
            node.rank = rank_of(node)
        elif node.kind != "table":
            opener = None if node.kind == "bullet" else node


def find_leads(nodes: list[Node]) -> None:
    """Mark the plain lines, and name the bullets, that stand over a list or key results."""
    for node, below in pairwise([*nodes, None]):
        if node is None:
            break
        deeper = below is not None and below.line.indent >= node.line.indent + 2
        if node.kind == "bullet" and node.section and not node.text.endswith(":"):
            over = deeper and below is not None and below.kind == "bullet"
            node.section = node.section if over else None
        if below and node.kind == "plain" and not node.label and _leads(node, below, deeper):
            node.kind = "lead"
            section = "untied" if serves_none(node.text) else section_of(node.text)
            listed = below.kind == "bullet" and section in (*_ALSO_SHORT, "untied")
            if listed or (section == "untied" and below.result_like):
                node.section = section


def serves_none(text: str) -> bool:
    """Say whether a heading says that the key results beneath it serve no objective."""
    return bool(_UNTIED.search(text))


def _leads(node: Node, below: Node, deeper: bool) -> bool:
    finished = node.prose and bool(SENTENCE.search(node.text))
    if below.line.number > node.last + 2 or finished:
        return False
    listed = below.kind in ("bullet", "table") and below.line.indent >= node.line.indent - 1
    return listed or below.result_like or (deeper and below.kind == "plain")


def _indented(node: Node, opener: Node) -> bool:
    """Say whether a plain line is a point of the line above it, set further in."""
    return (
        node.kind == "plain"
        and not node.label
        and not node.section
        and not node.prose
        and node.line.indent >= opener.line.indent + 2
    )
