"""Lines beneath a heading that holds no goals of this plan, and the goals among them."""

from __future__ import annotations

import re

from okrkpi.document import LeftOut
from okrkpi.documents.inside import Inside
from okrkpi.documents.node import Node
from okrkpi.documents.reading import Reading
from okrkpi.documents.sections import plain_heading
from okrkpi.documents.slots import is_slot
from okrkpi.pattern import pattern

_EXPLAINS = pattern(
    r"(?:about|what (?:is|are|does|makes)|how|why|guide|guidance|glossary|legend|definitions?|terms"
    r"|instructions?|examples?|templates?|samples?|scoring|grading|writing|wording|tips|checklist"
    r"|(?:good|bad|great|better) (?:okrs?|objectives|goals|key results))\b"
    r"|.*\b(?:examples?|templates?|samples?|explained|glossary)$",
    re.IGNORECASE,
)
"""A heading over words on goals as such: what stands beneath it is nobody's goal."""
_GOALS = frozenset(["objective", "key_result"])


def take_skipped(reading: Reading, node: Node, inside: Inside) -> None:
    """Record a line beneath a heading without goals; what is labelled as one is left out aloud."""
    reason = f"it stands under “{inside.name}”, which holds no goals"
    label = node.label
    if label and label.role in _GOALS and not label.plural and _is_goal(node, inside):
        reason = f"{label.reason}, and left out as it stands under “{inside.name}”"
        text = node.own or node.raw.strip()
        left = LeftOut(label.role, text, node.line.number, inside.name.rstrip(": "))
        reading.sketch.left_out.append(left)
    reading.enter(node, inside, "text", reason)


def _is_goal(node: Node, inside: Inside) -> bool:
    """Say whether a labelled line states a goal, be it in the words beneath it."""
    if _EXPLAINS.match(plain_heading(inside.name)) or node.struck:
        return False
    if node.label and node.label.bare:
        return node.label.role == "objective"
    return not is_slot(node.own)
