"""Which line stands beneath which: by indent first, and at one indent by what the lines are."""

from __future__ import annotations

import re

from okrkpi.documents.lines import Line
from okrkpi.documents.node import Node
from okrkpi.documents.section_roles import KPI_SECTIONS
from okrkpi.pattern import pattern

_SHARED = frozenset(["owner", "due", "team", "status", "note", "cycle"])
_FIRST_CHILDREN = 3
_LAST_CHILDREN = 5
_GUIDE = pattern(
    r"\b(?:examples?|templates?|samples?|how to|how (?:we|okrs?)|guides?|guidelines|writing|"
    r"glossary|scoring|grading|tips|what (?:is|are)|why|faq|questions|instructions|principles)\b",
    re.IGNORECASE,
)

_PUT_OFF = pattern(
    r"\W*(?:parked|parking lot|postponed|deferred|dropped|withdrawn|shelved|out of scope|later"
    r"|on (?:ice|hold)|ice ?box|someday|not (?:now|yet|doing|(?:for )?this \w+))\W*$",
    re.IGNORECASE,
)

# How far down in a plan a line belongs, as far as its label or its title says.
_LIST, _OBJECTIVE, _PART, _ITEM, _UNKNOWN, _DETAIL = range(1, 7)


def grow(nodes: list[Node]) -> Node:
    """Give each node its parent and its children, and return the root."""
    root = Node("root", Line(0, "blank"), "", [], rank=-1)
    stack = [root]
    for node in nodes:
        while len(stack) > 1 and not _holds(stack, node):
            stack.pop()
        node.parent = stack[-1]
        node.parent.children.append(node)
        if node.holds:
            stack.append(node)
    _sum_up(nodes)
    return root


def _sum_up(nodes: list[Node]) -> None:
    """Mark what stands in parts without goals, and count the objectives beneath each node."""
    first = next((node for node in nodes if node.kind == "heading"), None)
    for node in nodes:
        node.skips = node.section == "skip" and not (
            any(
                child.kind == "heading" and child.section in ("objectives", "key_results")
                for child in node.children
            )
            or (node is first and _heads_document(node))
        )
        node.skipped = node.parent is not None and (node.parent.skipped or node.parent.skips)
    for node in reversed(nodes):
        if node.parent and not node.skipped:
            own = node.label is not None and node.label.role == "objective"
            node.parent.objectives += node.objectives + own


def _heads_document(node: Node) -> bool:
    """Say whether a heading is that of the whole document, and of no guide to writing goals."""
    alone = node.parent is not None and not any(
        child.kind == "heading" and child.rank <= node.rank and child is not node
        for child in node.parent.children
    )
    parts = any(child.kind in ("heading", "bold", "lead") for child in node.children)
    beneath = (one for child in node.children for one in (child, *child.children))
    parts = parts or any(one.label and one.label.role == "objective" for one in beneath)
    return alone and parts and not _GUIDE.search(node.text)


def _depth(node: Node) -> int:
    if node.label:
        return {"objective": _OBJECTIVE, "field": _DETAIL}.get(node.label.role, _ITEM)
    if node.section:
        return _LIST if node.section in ("objectives", "skip", "maybe") else _PART
    return _UNKNOWN


def _holds(stack: list[Node], node: Node) -> bool:
    """Say whether a node stands beneath the top of the stack."""
    top = stack[-1]
    outside = node.line.indent < top.line.indent + 2
    aside = top.section in ("skip", "maybe") and top.kind != "heading"
    if outside and aside and node.label and node.label.role == "objective":
        return _puts_off(top)
    if _depth(node) == _OBJECTIVE and _depth(top) in (_PART, _ITEM) and outside:
        return node.rank > 6 > top.rank
    if top.kind == "bullet" and node.kind == "bullet":
        gap = node.line.indent - top.line.indent
        if abs(gap) > 1:
            return gap > 0
    elif top.rank != node.rank:
        return top.rank < node.rank or _keeps(top, node)
    return _beneath(stack, node)


def _puts_off(top: Node) -> bool:
    """Say whether a line such as `Parked:` stands over goals, and over nothing else."""
    goals = all(child.label and child.label.role == "objective" for child in top.children)
    return goals and bool(_PUT_OFF.match(top.own))


def _keeps(top: Node, node: Node) -> bool:
    """An objective in a plain line keeps the key results that stand further out."""
    outside = min(top.rank, node.rank) > 6
    return outside and _depth(top) == _OBJECTIVE and _depth(node) in (_PART, _ITEM)


def _beneath(stack: list[Node], node: Node) -> bool:
    """Decide between two nodes at one indent by what they are."""
    top, upper, lower = stack[-1], _depth(stack[-1]), _depth(node)
    if node.kind == top.kind == "bold" and top.section in ("skip", "maybe") and not node.label:
        return False
    if upper == _UNKNOWN:
        return _beneath_unknown(stack, node)
    if node.kind == "heading" or (upper == _OBJECTIVE and node.section in KPI_SECTIONS):
        return upper < lower < _UNKNOWN and _part_nests(top, node)
    if lower == _UNKNOWN:
        return _unknown_beneath(stack, node)
    if lower == _DETAIL and upper == _ITEM and node.kind == "plain":
        return _belongs_to_item(top, node)
    return upper < lower


def _beneath_unknown(stack: list[Node], node: Node) -> bool:
    top, lower = stack[-1], _depth(node)
    if lower in (_PART, _ITEM) and node.result_like:
        return not any(_depth(above) == _OBJECTIVE for above in stack)
    if top.kind == "bullet":
        return lower == _UNKNOWN and _marker_nests(stack, node)
    return lower == _DETAIL and top.kind != "heading" and node.line.number == top.last + 1


def _unknown_beneath(stack: list[Node], node: Node) -> bool:
    top, upper = stack[-1], _depth(stack[-1])
    if upper == _ITEM and top.kind == "bullet" and node.kind == "bullet":
        return _marker_nests(stack, node)
    if upper == _ITEM:
        return node.kind == "plain" and node.line.number == top.last + 1
    if upper == _PART and node.kind == top.kind == "lead" and top.children:
        return False
    first = top.children[:_FIRST_CHILDREN]
    return upper < _ITEM and not any(_further_in(child, top) for child in first)


def _part_nests(top: Node, node: Node) -> bool:
    """Key results nest at the level of their objective, and other parts beside such a part."""
    if node.result_like:
        return True
    beside = any(child.section == "key_results" for child in top.children[-_LAST_CHILDREN:])
    labelled = any(child.result_like and child.kind == "heading" for child in top.children[:1])
    return _depth(node) == _PART and (beside or labelled)


def _belongs_to_item(top: Node, node: Node) -> bool:
    """A detail after several key results without any is that of their objective."""
    if node.label is None or node.label.field not in _SHARED or top.parent is None:
        return True
    for before in reversed(top.parent.children):
        if before is not top and _depth(before) == _ITEM:
            return any(_depth(child) == _DETAIL for child in before.children)
    return True


def _further_in(child: Node, top: Node) -> bool:
    return child.kind == "bullet" and child.line.indent > top.line.indent + 1


def _marker_nests(stack: list[Node], node: Node) -> bool:
    """Bullets of another family at one indent nest, until the first family comes again."""
    marker, top = node.line.marker, stack[-1]
    if marker == top.line.marker:
        return False
    for above in reversed(stack[:-1]):
        if above.kind != "bullet" or abs(above.line.indent - node.line.indent) > 1:
            break
        if above.line.marker == marker:
            return False
    return True
