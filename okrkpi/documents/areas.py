"""KPIs that stand after the name of what they are for: `Finance: runway`, `Support: reply time`."""

from __future__ import annotations

from okrkpi.documents.evidence import HALF, SAMPLE, Evidence
from okrkpi.documents.family import bullets
from okrkpi.documents.node import Node
from okrkpi.pattern import pattern

_NAMED = pattern(r"(?P<area>[^\W\d_][\w&/'’-]*(?: [\w&/'’-]+){0,3}):\s+(?=[^\W\d_])")
_SEVERAL = 2


def take_area(node: Node, evidence: Evidence) -> str:
    """Cut the name of an area off a KPI where all of its list carry one, and return it."""
    found = _NAMED.match(node.text)
    if not found or node.label or node.parent is None:
        return ""
    beside = bullets(node.parent)[:SAMPLE]
    parts = [(match["area"], one) for one in beside if (match := _NAMED.match(one.whole.text))]
    if len(parts) < max(_SEVERAL, len(beside)):
        return ""
    names = sum(evidence.statement(area).kind == "kpi" for area, _ in parts)
    measures = [evidence.statement(one.whole.text.partition(":")[2]).kind for _, one in parts]
    if names > HALF * len(parts) or measures.count("kpi") <= HALF * len(parts):
        return ""
    node.say(node.start.words.cut(found.end()), None)
    return found["area"]
