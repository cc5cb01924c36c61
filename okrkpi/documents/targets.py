"""Points that are objectives because their targets or measures are spelled out beneath them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from okrkpi.documents.evidence import Evidence
from okrkpi.documents.labels import Label
from okrkpi.documents.node import Node

_SOME = 2
_FEWEST_WORDS = 3
_HEADS = ("bullet", "bold", "lead", "plain")


def find_targets(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label points above `Target: …` lines, or above a list of targets, where several stand so.

    One such point may be a key result with its target; with several targets each, or with targets
    that are whole statements, points are objectives and the targets their key results.
    """
    found = [
        (node, beneath)
        for at, node in enumerate(nodes[:-1])
        if (beneath := _targets(nodes, at + 1))
        and _may_be_aim(node, evidence)
        and not _is_beside(node, beneath[0])
    ]
    stated = [
        target for _, beneath in found for target in beneath if _is_statement(target, evidence)
    ]
    if len(found) < _SOME or len(stated) < len(found):
        return
    for node, beneath in found:
        node.label = Label("objective", "goal", 0, why="its targets stand beneath it")
        for target in beneath:
            if target.label and _is_statement(target, evidence):
                target.say(target.start.words, target.label._replace(role="key_result"))


def _may_be_aim(node: Node, evidence: Evidence) -> bool:
    free = node.kind in _HEADS and not (node.label or node.section or node.table)
    return free and bool(node.own) and not evidence.counts(node)


def _is_beside(node: Node, below: Node) -> bool:
    """Say whether a line over a list of measures stands no further in than a point above it."""
    return node.kind == "bullet" and bool(below.section) and below.line.indent <= node.line.indent


def _targets(nodes: Sequence[Node], first: int) -> list[Node]:
    """Return the lines with targets from one on; a list of them counts by its head."""
    following = nodes[first]
    if following.section == "measures" and following.kind == "lead":
        return [following]
    found = []
    for other in islice(nodes, first, None):
        if not (other.label and other.label.field == "target"):
            break
        found.append(other)
    return found


def _is_statement(node: Node, evidence: Evidence) -> bool:
    if node.section == "measures":
        return True
    wordy = len(node.text.split()) >= _FEWEST_WORDS
    return wordy and evidence.statement(node.own).kind in ("key_result", "kpi")
