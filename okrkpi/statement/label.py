"""What stands before a goal's own words: a bullet, a check box, a label such as `KR 1.2:`."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Kind
from okrkpi.statement.line import Line

_LABEL = pattern(
    r"""\s*(?:(?:[-*+•◦▪‣→]|\d{1,2}[.)](?!\d)|[a-h][.)])\s+)?(?:\[[\ x~-]?\]\s*)?
    (?:[\[(](?:p|prio|priority|must|should|could|wip|new|draft)\s?\d?[\])]\s+)?
    (?![+-]\s?[$€£\d][\d.,]*\s?%|[+-]\s?[$€£])
    (?:[^\w\s"'(\[$€£<>=~%+\#]+\s*)?
    (?P<label>(?:(?P<objective>objectives?|obj|goal|o)|(?P<key_result>key[\s-]?results?|krs?)
      |(?P<kpi>kpis?)|(?P<initiative>initiatives?|init|actions?|tasks?|milestone|project))
    (?:\s?\#?\d{1,2}(?:[.\-]\d{1,2})*[a-c]?(?:\s*[:.)\-|·\t]+\s*|\s+(?=\S))|\s*[:|]\s*|\s+-+\s+))?
    """,
    re.VERBOSE,
)
_LABELS = frozenset(
    """objective objectives obj goal key key-result key-results keyresult keyresults kr krs kpi kpis
    initiative initiatives init action actions task tasks milestone project""".split()
)
_KINDS: tuple[Kind, ...] = ("objective", "key_result", "kpi", "initiative")


def read_label(line: Line) -> tuple[int, Kind | None]:
    """Return where the goal's own words begin, and the kind that its label names."""
    if line.starts and line.starts[0] == 0:
        first = line.words[0]
        if len(first) > 1 and first not in _LABELS:
            return 0, None
    match = _LABEL.match(line.low)
    if not match or not match["label"]:
        return (match.end() if match else 0), None
    return match.end(), next((kind for kind in _KINDS if match[kind]), None)
