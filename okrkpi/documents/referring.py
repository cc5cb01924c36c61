"""Lines that lead to what belongs to an objective named before: `For #1:`, `Key results for O2`."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.documents.inside import Inside
from okrkpi.documents.node import HEADS, Node
from okrkpi.documents.parts import enter_section
from okrkpi.documents.reading import Reading
from okrkpi.documents.sketch import Draft
from okrkpi.pattern import pattern

_NAMED = pattern(
    r"(?:^|[\s(\[,:–—-])(?:(?i:objective|obj\.?|goal|aim|priority)\s?(?:no\.?|nr\.?|\#)?\s?|O-?|\#)"
    r"(?P<number>\d{1,2}|[A-H])[)\]:.]*$"
)
_BARE = pattern(
    r"(?:for|to|re|regarding|ad|on|under|of)\s+(?:no\.?|nr\.?|\#)?\s?(?P<number>\d{1,2}|[A-H])[):.]*$",
    re.IGNORECASE,
)
_MOST_WORDS = 6


def take_reference(reading: Reading, node: Node, inside: Inside) -> bool:
    """Enter a part for an objective that a line names by its number, or return False."""
    draft = _referred(reading, node)
    if draft is None:
        return False
    beneath = replace(inside, objective=draft, item=draft)
    section = node.section or _section(node)
    if section in ("skip", "maybe", "notes", "objectives") or (draft.results and not section):
        return False
    reading.last = draft
    if section:
        enter_section(reading, node, section, replace(beneath, where="objective"))
    else:
        beneath = replace(beneath, where="key_results", label=None, name=node.own or node.raw)
        reading.enter(node, beneath, "section", "it names an objective by its number")
    return True


def take_again(reading: Reading, node: Node, inside: Inside) -> bool:
    """Add work for objectives that a list names by their numbers, some of them more than once."""
    label = node.label
    if label is None or label.role != "objective" or label.bare or node.kind != "bullet":
        return False
    if not _names_again(reading, node):
        return False
    found = reading.numbered.get(label.number)
    home = found or reading.sketch.objectives[int(label.number) - 1]
    beneath = replace(inside, objective=home, item=home)
    reading.item(node, "initiative", beneath, "it names the objective that it is for")
    node.inside = inside
    return True


def _names_again(reading: Reading, node: Node) -> bool:
    """Say whether a list names objectives that stand above it, as told at its first line."""
    key = id(node.parent)
    if key not in reading.named_again:
        labels = [one.label for one in node.parent.children] if node.parent else []
        named = [one.number for one in labels if one and one.role == "objective" and not one.bare]
        known = {str(n) for n in range(1, len(reading.sketch.objectives) + 1)}
        reading.named_again[key] = len(set(named)) < len(named) and known.issuperset(named)
    return reading.named_again[key]


def _section(node: Node) -> str:
    """Return what a label without words announces, as `Key results` does."""
    role = node.label.role if node.label else ""
    return {"key_result": "key_results", "initiative": "initiatives", "kpi": "kpis"}.get(role, "")


def _referred(reading: Reading, node: Node) -> Draft | None:
    text = node.whole.text.strip()
    if node.kind not in HEADS or not node.children or len(text.split()) > _MOST_WORDS:
        return None
    if node.label and not node.label.bare:
        return None
    found = _NAMED.search(text) or _BARE.match(text)
    return reading.numbered.get(found["number"].upper()) if found else None
