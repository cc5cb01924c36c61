"""The title of a plan, which gives its cycle and its team."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.documents.head_shape import head_shape
from okrkpi.documents.inside import Inside
from okrkpi.documents.labels import Label
from okrkpi.documents.node import Node
from okrkpi.documents.reading import Reading
from okrkpi.documents.titles import is_measures_title, is_title, read_heading, without_reply
from okrkpi.pattern import pattern

_ONE = pattern(r"(?:our |the )?(?:objective|goal)", re.IGNORECASE)
_MANY = pattern(r"(?:our |the |my )?(?:objectives|goals|key results)", re.IGNORECASE)
_PERSONAL = pattern(r"\b(?:[Mm]y|me|myself|[Pp]ersonal|I)\b(?![.)])")
_NAMED = pattern(r"OKR\s*(?:[:|]|\s[–—-])\s*", re.IGNORECASE)


def take_title(reading: Reading, node: Node, root: Node) -> bool:
    """Take a line for the title of the plan, if it reads like one."""
    if names_objective(reading, node) or not _may_be_title(node):
        return False
    titled = _heads_all(reading, node, root) if node.kind == "heading" else _reads_so(reading, node)
    if not titled:
        return False
    sketch, text = reading.sketch, node.own
    if "owner" in node.end.fields:
        text = node.text
    sketch.title = node.whole.text if node.label and node.label.field != "title" else text
    sketch.title = without_reply(sketch.title)
    heading = read_heading(sketch.title, reading.clock)
    reading.evidence.personal = bool(_PERSONAL.search(sketch.title))
    sketch.cycle = heading.cycle
    sketch.team = heading.rest or None if is_title(text) else None
    inside = Inside(where="kpis" if is_measures_title(sketch.title) else "open", name=text)
    listed = all(child.kind == "bullet" for child in node.children)
    if node.section == "objectives" and listed and not heading.cycle:
        inside = replace(inside, where="objectives")
    if node.kind != "heading":
        root.inside = inside
    reading.enter(node, inside, "title", "it names the plan")
    return True


def names_all(reading: Reading, node: Node, root: Node) -> bool:
    """Say whether a heading is the title, whatever stands above it."""
    return _may_be_title(node) and _heads_all(reading, node, root)


def names_objective(reading: Reading, node: Node) -> bool:
    """Say whether a line is an objective after the word OKR, and label it so."""
    found = _NAMED.match(node.text)
    if not found or node.objectives or node.label or found.end() >= len(node.text):
        return False
    measured = any(child.result_like for child in node.children)
    kind = reading.evidence.statement(node.text[found.end() :]).kind
    if not measured and kind not in ("objective", "key_result"):
        return False
    node.say(node.start.words.cut(found.end()), Label("objective", "okr", found.end()))
    return True


def _may_be_title(node: Node) -> bool:
    text = node.own
    labelled = node.label is not None and not node.label.plural and node.label.field != "title"
    if not text or labelled or node.skips or node.section == "initiatives":
        return False
    return not _ONE.fullmatch(text) and not (_MANY.fullmatch(text) and node.rank > 1)


def _heads_all(reading: Reading, node: Node, root: Node) -> bool:
    """Say whether a heading stands over the goals without being one."""
    if any(
        other.kind == "heading" and other.rank <= node.rank
        for other in root.children
        if other is not node
    ):
        return is_title(node.own) and not node.children and _is_first(node, root)
    if is_title(node.own):
        return True
    return node.rank == 1 and (
        head_shape(reading.evidence, node) != "objective" or node.objectives > 0
    )


def _is_first(node: Node, root: Node) -> bool:
    """Say whether a heading is the first, and the only one at its level with nothing beneath."""
    beside = [one for one in root.children if one.kind == "heading" and one.rank == node.rank]
    return beside[0] is node and all(one.children for one in beside[1:])


def _reads_so(reading: Reading, node: Node) -> bool:
    text = node.own
    dated = node.section == "objectives" and read_heading(text, reading.clock).cycle is not None
    return node.kind != "bullet" and is_title(text) and (dated or not node.section)
