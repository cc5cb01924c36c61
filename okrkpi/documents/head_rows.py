"""Headings and the rows of headings that they stand in: what only parts the goals beneath it."""

from __future__ import annotations

import re
from itertools import islice

from okrkpi.documents.columns import columns_of
from okrkpi.documents.evidence import SAMPLE, Evidence
from okrkpi.documents.node import Node
from okrkpi.documents.sections import last_sentence
from okrkpi.pattern import pattern

_FEW_TOPIC = 5
_BACK = pattern(
    r"(?:(?:still |left |open |unfinished |kept |taken )?(?:over )?from (?:the )?"
    r"(?:last|previous|past)|(?:carried|rolled|left) over)\b",
    re.IGNORECASE,
)


def is_among_groups(evidence: Evidence, node: Node) -> bool:
    """Say whether a heading that is no aim stands among those that part the objectives."""
    if node.kind != "heading" or evidence.aspires(node):
        return False
    short = len(node.own.split()) <= _FEW_TOPIC
    return short and sum(map(_holds_objectives, row_of(node, SAMPLE))) > 1


def _holds_objectives(node: Node) -> bool:
    """Say whether objectives that are called so stand beneath a heading, perhaps in a table."""
    if node.objectives or any(child.section == "objectives" for child in node.children):
        return True
    return any("objective" in columns_of(child.table) for child in node.children if child.table)


def looks_back(node: Node) -> bool:
    """Say whether a line only says that what it leads to comes from an earlier cycle."""
    return bool(_BACK.match(last_sentence(node.text)))


def row_of(node: Node, most: int) -> list[Node]:
    """Return the first lines that stand beside a line, at its own level."""
    beside = node.parent.children if node.parent else []
    return list(islice((one for one in beside if one.rank == node.rank and one is not node), most))
