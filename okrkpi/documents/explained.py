"""Measures that a page explains in running text: beneath a heading each, or behind a bold name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.labels import Label
from okrkpi.documents.node import SENTENCE, STOP, Node
from okrkpi.documents.remarks import GOAL
from okrkpi.pattern import pattern

_LED = pattern(r"[^\w*_]{0,8}(\*\*|__)(?P<name>[^*_]{2,60}?)[.:]?\1\s*[.:–—-]?\s+(?=[^\W_])")
_KPI = Label("kpi", "measure", 0, why="what it means stands behind it")
_HEADS = ("heading", "bold")
_LINES = ("plain", "bullet", "lead")
_SIGNS = " .:–—-"
_LONGEST = 8
_FEW = 2


def find_explained(
    nodes: Sequence[Node], evidence: Evidence, among: Callable[[Node], bool]
) -> None:
    """Label the names in parts `among` measures that running text explains, one after the other."""
    headed: dict[int, list[Node]] = {}
    led: dict[int, list[Node]] = {}
    for node in nodes:
        if node.label or node.section or node.skipped or not among(node):
            continue
        if node.kind in _HEADS and _is_over_text(node):
            headed.setdefault(id(node.parent), []).append(node)
        elif node.kind in _LINES and not node.children and _name_in(node):
            led.setdefault(id(node.parent), []).append(node)
    for row in headed.values():
        if _are_measures([node.own for node in row], evidence):
            for node in row:
                node.say(node.start.words, _KPI)
    for row in led.values():
        if _are_measures([_name_in(node) for node in row], evidence):
            for node in row:
                _cut(node, _name_in(node))


def _is_over_text(node: Node) -> bool:
    """Say whether running text alone stands beneath a short name."""
    inner = node.children
    text = bool(inner) and all(one.kind == "plain" and one.table is None for one in inner)
    free = not any(one.label and one.label.role != "field" for one in inner)
    return (
        text and free and bool(SENTENCE.search(inner[0].text)) and len(node.own.split()) <= _LONGEST
    )


def _name_in(node: Node) -> str:
    """Return the bold name that a paragraph begins with, unless its level comes next."""
    found = _LED.match(node.raw)
    name = found["name"].strip() if found else ""
    if found and GOAL.search(STOP.split(node.raw[found.end() :])[0]):
        return ""
    return name if name and node.text.startswith(name) and len(name.split()) <= _LONGEST else ""


def _are_measures(names: Sequence[str], evidence: Evidence) -> bool:
    measures = sum(evidence.statement(name).kind == "kpi" for name in names)
    return len(names) >= _FEW and measures >= HALF * len(names)


def _cut(node: Node, name: str) -> None:
    """Keep the name, and what follows it as a note."""
    words = node.start.words
    said = words.cut(len(name)).text.lstrip(_SIGNS)
    node.say(words.cut(0, len(name)), _KPI)
    node.start.notes += [said] if said else []
