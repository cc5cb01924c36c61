"""Headings and the rows of headings that they stand in: what only parts the goals beneath it."""

from __future__ import annotations

import re
from itertools import islice

from okrkpi.documents.columns import columns_of
from okrkpi.documents.evidence import MANY, SAMPLE, Evidence
from okrkpi.documents.family import bullets, heads_list
from okrkpi.documents.node import Node
from okrkpi.documents.peeled import EMOJI_FIRST
from okrkpi.documents.sections import last_sentence
from okrkpi.documents.titles import speaks_of_goals
from okrkpi.pattern import pattern

_FEW_TOPIC = 5
_LONG_ROW = 40
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


def stands_apart(evidence: Evidence, node: Node) -> bool:
    """Say whether a heading that is no measured aim follows numbered ones without a number."""
    if node.numeral or node.label or node.parent is None:
        return False
    if evidence.aspires(node) and evidence.share_measurable(bullets(node)) >= MANY:
        return False
    beside = node.parent.children
    row = [one for one in beside[: beside.index(node)] if one.rank == node.rank]
    counted = [one for one in row if one.numeral and not one.section]
    free = [one for one in row if not one.numeral and not (one.section or one.label)]
    return len(counted) > 1 and len(counted) > len(free)


def is_graded(node: Node) -> bool:
    """Say whether a heading and most of the points beneath it carry a score, as goals do."""
    points = bullets(node)
    graded = sum("grade" in one.end.fields for one in points)
    return "grade" in node.end.fields and len(points) > 1 and 2 * graded > len(points)


def has_cousins(evidence: Evidence, node: Node) -> bool:
    """Say whether an aim stands where the parts beside its own have their labelled objectives."""
    part = node.parent
    if node.kind != "heading" or part is None or not bullets(node) or not evidence.aspires(node):
        return False
    beside = [one for one in row_of(part, SAMPLE) if one.objectives]
    heads = [one for part in beside for one in part.children if one.rank == node.rank]
    labelled = [one for one in heads if one.label and one.label.role == "objective"]
    return bool(labelled) and 2 * len(labelled) >= len(heads)


def names_topic(evidence: Evidence, node: Node) -> bool:
    """Say whether a heading only names the topic of the one aim in bold right beneath it.

    The aim stands over what measures it, and says more than the topic does.
    """
    lines = [one for one in node.children if one.kind in ("heading", "bold")]
    if node.kind != "heading" or len(lines) != 1 or lines[0] is not node.children[0]:
        return False
    aim = lines[0]
    free = not (aim.label or aim.section) and bool(aim.children)
    brief = len(node.own.split()) <= _FEW_TOPIC and not evidence.aspires(node)
    longer = len(aim.own.split()) > max(_FEW_TOPIC - 2, len(node.own.split()))
    return free and brief and longer and evidence.aspires(aim)


def beside_part_for_goals(evidence: Evidence, node: Node) -> bool:
    """Say whether another heading of the same level announces the goals."""
    row = row_of(node, _LONG_ROW) if node.kind == "heading" else []
    return any(
        one.section == "objectives" or (speaks_of_goals(one.text) and not evidence.aspires(one))
        for one in row
        if one.children
    )


def goals_apart(node: Node) -> bool:
    """Say whether a heading of the same level announces the goals and stands over them."""
    if node.kind != "heading":
        return False
    parts = [one for one in row_of(node, _LONG_ROW) if one.section == "objectives"]
    return any(one.kind in ("heading", "bold", "bullet") for part in parts for one in part.children)


def counted_with_goals(evidence: Evidence, node: Node) -> bool:
    """Say whether a heading is one of a numbered row in which most are over results."""
    if not node.numeral:
        return False
    others = [one for one in row_of(node, SAMPLE) if one.numeral]
    over = [one for one in others if evidence.share_measurable(bullets(one)) >= MANY]
    return len(over) > 1 and 2 * len(over) > len(others) and any(map(evidence.aspires, over))


def sign_of(node: Node) -> str:
    """Return the emoji that a line begins with."""
    found = EMOJI_FIRST.match(node.raw)
    return found[0].strip() if found else ""


def parts_of(node: Node) -> tuple[str, ...]:
    """Return the names of the parts that follow the points beneath a heading."""
    if not node.children or node.children[0].kind != "bullet":
        return ()
    return tuple(child.own.lower() for child in node.children if heads_list(child) or child.section)


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
