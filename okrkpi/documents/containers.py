"""Themes, pillars and priorities: objectives where none stand beneath them, else only parts."""

from __future__ import annotations

from itertools import pairwise

from okrkpi.documents.columns import columns_of
from okrkpi.documents.labels import GENERAL
from okrkpi.documents.leads import rank_of
from okrkpi.documents.node import Node
from okrkpi.documents.sections import section_of

_OUTCOMES = ("outcome", "result", "target")
_MEASURES = frozenset(["measure", "key_result"])


def settle_containers(nodes: list[Node]) -> None:
    """Read themes, outcomes and counted nouns as the objectives or the parts that they are."""
    _name_bare(nodes)
    _raise_outcomes(nodes)
    _settle_general(nodes)


def _name_bare(nodes: list[Node]) -> None:
    """Give a heading such as `Objective 1` the words of the heading that comes right after it."""
    for node, below in pairwise(nodes):
        label = node.label
        if not label or not label.bare or label.role != "objective" or node.kind != "heading":
            continue
        if (
            below.kind == "heading"
            and below.rank <= node.rank
            and not (below.label or below.section)
        ):
            below.label = label._replace(start=0, bare=False)
            node.kind, node.label, node.rank = "plain", None, 9.5


def _raise_outcomes(nodes: list[Node]) -> None:
    """Make objectives of headings such as `Outcome 1` over tables or sections of measures."""
    for node, *below in zip(nodes, nodes[1:], [*nodes[2:], None], strict=False):
        label = node.label
        if label is None or label.word not in _OUTCOMES or node.kind not in ("heading", "bold"):
            continue
        near = [other for other in below if other is not None]
        if any(_MEASURES & columns_of(other.table).keys() for other in near if other.table) or any(
            other.section in ("measures", "key_results") for other in near
        ):
            node.label = label._replace(role="objective")


def _settle_general(nodes: list[Node]) -> None:
    """Take the label from themes and the like where the objectives stand beneath or beside them."""
    labelled = [node for node in nodes if node.label and node.label.role == "objective"]
    general = [node for node in labelled if _is_general(node)]
    if not general:
        return
    outright = len(labelled) > len(general)
    parts = {_word(node) for node in _over_objectives(nodes)}
    for node in general:
        if outright or _word(node) in parts:
            node.say(node.whole, None)
            node.section = section_of(node.text)
            if node.kind in ("plain", "lead") and outright and not node.section:
                node.kind = "bold"
                node.rank = rank_of(node)


def _over_objectives(nodes: list[Node]) -> list[Node]:
    """Return the general labels with other general labels further in, as themes with aims."""
    found: list[Node] = []
    above: Node | None = None
    for node in nodes:
        if not _is_general(node):
            continue
        if above and node.rank > above.rank and _word(node) != _word(above):
            found.append(above)
        else:
            above = node
    return found


def _is_general(node: Node) -> bool:
    return node.label is not None and node.label.role == "objective" and node.label.word in GENERAL


def _word(node: Node) -> str:
    return node.label.word if node.label else ""
