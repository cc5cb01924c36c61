"""Themes, pillars and priorities: objectives where none stand beneath them, else only parts."""

from __future__ import annotations

from okrkpi.documents.labels import GENERAL
from okrkpi.documents.node import Node
from okrkpi.documents.sections import section_of


def settle_containers(nodes: list[Node]) -> None:
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
