"""Measures that a page defines one by one: a heading or a bold name over nothing but details."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from okrkpi.documents.evidence import LIKELY, Evidence
from okrkpi.documents.explained import find_explained
from okrkpi.documents.labels import Label
from okrkpi.documents.node import HEADS, Node
from okrkpi.documents.section_roles import KPI_SECTIONS
from okrkpi.documents.titles import is_measures_title, speaks_of_goals
from okrkpi.documents.watch_words import names_measures
from okrkpi.pattern import pattern

_DETAIL = pattern(r"(?P<name>[^\W\d_][\w/'’-]*(?: [\w/'’()-]+){0,3}?)\s*:(?:\s+(?P<value>\S.*))?$")
_KPI = Label("kpi", "measure", 0, why="what it means stands beneath it")
_MEASURING = frozenset(
    "target baseline current threshold tolerance unit cadence formula source note owner".split()
)
"""Details of a measure; a name alone, with an owner or a note, may as well be an aim."""
_LOOSE = frozenset(["owner", "note"])
_GOALS = ("objective", "key_result", "measure")
_LONGEST = 14
_FEW = 2
_DIGIT = pattern(r"\d")


def find_defined(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label the names in parts about measures that stand over their definitions and targets."""
    rows: dict[int, list[Node]] = {}
    for node in nodes:
        if _may_name(node) and _names_of(node, evidence) and _is_among_measures(node):
            rows.setdefault(id(node.parent), []).append(node)
    for row in rows.values():
        often = Counter(name for node in row for name in _names_of(node, evidence))
        if len(row) >= _FEW and often.most_common(1)[0][1] < _FEW:
            continue
        for node in row:
            if len(row) >= _FEW or len(_names_of(node, evidence)) >= _FEW:
                _define(node)
    find_explained(nodes, evidence, _is_among_measures)


def _may_name(node: Node) -> bool:
    free = node.kind in HEADS and node.label is None and not node.section and not node.skipped
    return free and bool(node.children) and 0 < len(node.own.split()) <= _LONGEST


def _names_of(node: Node, evidence: Evidence) -> set[str]:
    """Return the names of the details beneath a node, none where anything else stands there."""
    found: set[str] = set()
    for child in node.children:
        if child.kind in ("heading", "bold", "table") or _is_goal(child):
            return set()
        if child.label and child.label.role == "field" and not child.label.bare:
            found.add(child.label.field)
        elif named := _DETAIL.match(child.whole.text):
            if _is_measure(named["name"], named["value"] or "", evidence):
                return set()
            found.add(named["name"].lower())
        elif child.kind != "plain" and child is not node.children[0]:
            return set()
    return found if found & (_MEASURING - _LOOSE) else set()


def _is_goal(node: Node) -> bool:
    return node.label is not None and node.label.role in _GOALS


def _is_measure(name: str, value: str, evidence: Evidence) -> bool:
    """Say whether a line such as `Stock: 91%` names a measure itself."""
    found = evidence.statement(name)
    return bool(_DIGIT.match(value)) and found.kind == "kpi" and found.confidence >= LIKELY


def _is_among_measures(node: Node) -> bool:
    """Say whether the nearest part that says what it holds is about measures."""
    above = node.parent
    while above is not None and above.kind != "root":
        if above.label is not None and above.label.role in _GOALS:
            return False
        if above.section and above.section != "notes":
            return above.section in KPI_SECTIONS
        if speaks_of_goals(above.text):
            return False
        if is_measures_title(above.text) or names_measures(above.text):
            return True
        above = above.parent
    return False


def _define(node: Node) -> None:
    """Label a name, and leave what stands beneath it to its details."""
    node.say(node.start.words, _KPI)
    for child in node.children:
        child.section = None
        if child.label and child.label.role != "field":
            child.say(child.whole, None)
