"""Objectives under a name of their own: First hope, Second hope; Wish 1, Wish 2."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from okrkpi.documents.evidence import Evidence
from okrkpi.documents.labels import Label
from okrkpi.documents.node import HEADS, Node
from okrkpi.documents.sections import section_of
from okrkpi.pattern import pattern

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_ORDERS = (
    _ORDINALS,
    _NUMBERS,
    tuple(str(n) for n in range(1, 21)),
    tuple("abcdefgh"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"),
    ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th"),
)
_COUNTED = pattern(
    rf"(?:(?:our |the )?(?P<before>{'|'.join(_ORDINALS)}|1st|2nd|3rd|[4-8]th)"
    r"\s+(?P<noun>[a-z]{3,15})"
    rf"|(?:our |the )?(?P<name>[a-z]{{3,15}})\s+(?:no\.?\s*|#)?"
    rf"(?P<after>\d{{1,2}}|[a-h]|[ivx]{{1,4}}|{'|'.join(_NUMBERS)}))\s*(?:[:.–—]|\s-)\s+(?=\S)",
    re.IGNORECASE,
)
_ALONE = pattern(
    rf"(?P<mark>{'|'.join(_NUMBERS)}|{'|'.join(_ORDINALS)}(?:ly)?)\s*(?:[:.,–—]|\s-)\s+(?=\S)",
    re.IGNORECASE,
)
_LETTER = pattern(r"([A-H]|[IVX]{1,4})[.)]\s+(?=\S)")
_OTHER = frozenset(
    """phase step week month quarter sprint year day chapter part section item appendix figure table
    slide page option question meeting session milestone team group level term season ward site
    line room unit class grade project initiative action task risk note principle rule tip lesson
    reason example version draft scenario stage wave release tier channel region zone district floor
    shift point paragraph annex exhibit attachment round block module lot half semester fact myth
    mistake answer comment update result outcome target metric kpi indicator measure assumption
    decision topic agenda speaker case story epic feature requirement""".split()
)
_NEAR = 8
_COUNTS = ("A", "a", "n1")
_FEW = 2
_FEWEST_WORDS = 3
_SHORT = 8
_LEVEL = 5


def find_enumerated(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label lines that count one noun up, with measurable lines beneath, as objectives."""
    _cut_letters(nodes)
    _raise_parts(nodes, evidence)
    _find_aims(nodes)
    if any(node.label and node.label.role == "objective" for node in nodes):
        return
    families: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    for index, node in enumerate(nodes):
        if node.label is None and (alone := _ALONE.match(node.text)) and node.kind in HEADS:
            mark = alone["mark"].lower().removesuffix("ly")
            families[""].append((index, mark, alone.end()))
            continue
        found = _COUNTED.match(node.text) if node.label is None and node.text else None
        noun = (found["noun"] or found["name"]).lower() if found else ""
        if found and noun not in _OTHER and node.kind != "table":
            mark = (found["before"] or found["after"]).lower()
            families[noun].append((index, mark, found.end()))
    for noun, family in families.items():
        if len(family) >= _FEW and _rises([mark for _, mark, _ in family]):
            starts = [index for index, _, _ in family]
            apart = all(after - before > 1 for before, after in pairwise(starts))
            if apart and all(_measured(nodes, index, evidence) for index in starts[:-1]):
                _label(nodes, family, noun)


def _cut_letters(nodes: Sequence[Node]) -> None:
    """Take the letters off headings that are lettered from A, or numbered in Roman numerals."""
    found = [
        (node, lettered)
        for node in nodes
        if node.kind in ("heading", "bold") and not node.label
        if (lettered := _LETTER.match(node.text))
    ]
    marks = [lettered[1].lower() for _, lettered in found]
    if len(found) >= _FEW and _rises(marks):
        for node, lettered in found:
            node.say(node.start.words.cut(lettered.end()), None)


def _raise_parts(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Make headings of the numbered parts of minutes, where objectives stand within a part."""
    first = next((n for n, node in enumerate(nodes) if _is_goal(nodes, n)), None)
    if first is None:
        return
    found = [(n, node) for n, node in enumerate(nodes) if _may_part(node)]
    parts = [node for _, node in found]
    risen = [node.numeral for node in parts] == [str(n) for n in range(1, len(parts) + 1)]
    if len(parts) < _FEW or not risen or found[0][0] > first:
        return
    numerals = [node.numeral for node in nodes if node.label and node.label.role == "objective"]
    within = any(numeral.startswith(f"{n}.") for numeral in numerals for n in range(1, 99))
    goals = any(evidence.measurable(node) or evidence.aspires(node) for node in parts)
    if within or not goals:
        for node in parts:
            node.kind, node.line.level = "heading", _LEVEL
            node.rank, node.section = _LEVEL, section_of(node.end.words.text)


def _find_aims(nodes: Sequence[Node]) -> None:
    """Label lines that stand in parallel, each right over how it is known to be met."""
    found = [
        node
        for n, node in enumerate(nodes)
        if node.kind in ("plain", "lead", "bullet")
        and _is_goal(nodes, n)
        and not (n and node.kind == nodes[n - 1].kind == "bullet")
    ]
    named = {node.text.lower() for node in found if len(node.text.split()) >= _FEWEST_WORDS}
    labelled = any(node.label and node.label.role == "objective" for node in nodes)
    if len(found) >= _FEW and len(named) == len(found) and not labelled:
        for node in found:
            node.label = Label(
                "objective", "aim", 0, why="how it is known to be met stands beneath it"
            )


def _is_goal(nodes: Sequence[Node], at: int) -> bool:
    """Say whether a line is a labelled objective, or stands over how it is known to be met."""
    node = nodes[at]
    if node.label:
        return node.label.role == "objective"
    below = nodes[at + 1] if at + 1 < len(nodes) else None
    lettered = node.kind != "bullet" or node.line.marker in _COUNTS
    free = node.kind != "table" and lettered and not node.section and not node.prose
    leads = below is not None and below.section in ("key_results", "measures") and not below.numeral
    return free and leads and not node.text.endswith(":")


def _may_part(node: Node) -> bool:
    """Say whether a line is a short one with a number that stands furthest out."""
    numbered = node.kind == "bullet" and node.line.marker == "n1" and not node.label
    return numbered and node.line.indent == 0 and len(node.text.split()) <= _SHORT


def _label(nodes: Sequence[Node], family: list[tuple[int, str, int]], noun: str) -> None:
    for number, (index, _, start) in enumerate(family, 1):
        node = nodes[index]
        label = Label("objective", noun, start, str(number))
        node.say(node.start.words.cut(start), label)
        node.section = None


def _measured(nodes: Sequence[Node], index: int, evidence: Evidence) -> bool:
    """Say whether a table or something with a number stands right beneath a line."""
    head = nodes[index]
    below = nodes[index + 1 : index + _NEAR]
    return any(node.table or (node is not head and evidence.counts(node)) for node in below)


def _rises(marks: list[str]) -> bool:
    """Say whether marks count up from the first of their kind."""
    return any(marks == list(order[: len(marks)]) for order in _ORDERS)
