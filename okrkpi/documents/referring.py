"""Lines that lead to what belongs to an objective named before: `For #1:`, `Key results for O2`."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.documents.inside import Inside
from okrkpi.documents.node import Node
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
_HEADS = ("heading", "bold", "lead")
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


def _section(node: Node) -> str:
    """Return what a label without words announces, as `Key results` does."""
    role = node.label.role if node.label else ""
    return {"key_result": "key_results", "initiative": "initiatives", "kpi": "kpis"}.get(role, "")


def _referred(reading: Reading, node: Node) -> Draft | None:
    text = node.whole.text.strip()
    if node.kind not in _HEADS or not node.children or len(text.split()) > _MOST_WORDS:
        return None
    if node.label and not node.label.bare:
        return None
    found = _NAMED.search(text) or _BARE.match(text)
    return reading.numbered.get(found["number"].upper()) if found else None
