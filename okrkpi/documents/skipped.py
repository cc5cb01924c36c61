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
_CALLED = {"objective": "an objective", "key_result": "a key result"}


def take_skipped(reading: Reading, node: Node, inside: Inside) -> None:
    """Record a line beneath a heading without goals; what is called a goal is left out aloud."""
    reason = f"it stands under “{inside.name}”, which holds no goals"
    role = _role(node)
    if role and not _EXPLAINS.match(plain_heading(inside.name)):
        reason = f"it is called {_CALLED[role]}, and left out as it stands under “{inside.name}”"
        left = LeftOut(role, node.own, node.line.number, inside.name.rstrip(": "))
        reading.sketch.left_out.append(left)
    reading.enter(node, inside, "text", reason)


def _role(node: Node) -> str | None:
    """Return what a line is by its label, or by one that stands alone above it."""
    label, above = node.label, node.parent
    if node.struck or is_slot(node.own):
        return None
    if label:
        return label.role if label.role in _CALLED and not label.bare else None
    named = above.label if above and above.label and above.label.bare else None
    if named and named.role in _CALLED:
        return named.role
    listed = above is not None and above.kind != "heading" and above.section == "objectives"
    return "objective" if listed and not node.section else None
