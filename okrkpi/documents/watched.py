"""Headings over measures that are watched: told by their words and by what stands beneath them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from okrkpi.documents.columns import columns_of
from okrkpi.documents.evidence import Evidence
from okrkpi.documents.grid import Grid
from okrkpi.documents.node import HEADS, Node
from okrkpi.documents.over_goals import is_over_goals
from okrkpi.documents.runs import listed
from okrkpi.documents.watch_words import (
    OUTRIGHT,
    VERBS,
    WATCH,
    are_measures,
    calls_measures,
    speaks_of_watching,
)
from okrkpi.documents.watched_runs import ROLES, find_run
from okrkpi.pattern import pattern

_ONLY = pattern(
    r"\b(?:track(?:ing|ed)?|monitor(?:ing|ed)?|watch(?:ing|ed)?)[ -]only\b"
    r"|\b(?:only|just) (?:to )?(?:track(?:ing|ed)?|monitor(?:ing|ed)?|watch(?:ing|ed)?)\b",
    re.IGNORECASE,
)
_GOALS = ("objective", "key_result", "initiative")
_SAMPLE = 12
_FEW = 2
_SURE = 0.9


def find_watched(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Mark the headings over KPIs whose words are none of the usual ones."""
    under = False
    for index, node in enumerate(nodes):
        if node.kind == "heading":
            under = bool(OUTRIGHT.search(node.text)) and speaks_of_watching(node.text)
        find_run(node, evidence, under=under)
        below = nodes[index + 1] if index + 1 < len(nodes) else None
        heads = _may_head(node, below) and not _is_aim(node, evidence)
        heads = heads and not is_over_goals(islice(nodes, index + 1, None), node)
        if heads and speaks_of_watching(node.text):
            body = _body(islice(nodes, index + 1, None), node)
            named = calls_measures(node.text)
            if are_measures(body, evidence, named=named) or (body and _ONLY.search(node.text)):
                node.section = "kpis"
        under = under or (node.kind == "heading" and ROLES.get(node.section or "") == "kpi")


def _is_aim(node: Node, evidence: Evidence) -> bool:
    """Say whether a heading is beyond doubt an aim that happens to name numbers."""
    found = evidence.statement(node.own)
    told = VERBS.search(node.text) or WATCH.search(node.text) or OUTRIGHT.match(node.own)
    return found.kind == "objective" and found.confidence >= _SURE and not told


def _may_head(node: Node, below: Node | None) -> bool:
    listed = below is not None and below.kind == "bullet" and below.rank > node.rank
    heads = node.kind in HEADS or (node.kind == "bullet" and listed)
    free = heads and node.label is None
    return free and node.section in (None, "maybe", "notes") and bool(node.text)


def _body(following: islice[Node], head: Node) -> list[str]:
    """Return the words of the points, rows and short lines right beneath a heading."""
    found: list[str] = []
    pointed = False
    for node in following:
        if node.table:
            return found + _names(node.table)
        outer = node.rank <= head.rank or (node.kind in HEADS and (node.label or node.section))
        outer = outer and node.kind in (*HEADS, head.kind)
        ended = bool(found) and pointed and node.kind == "plain"
        if outer or ended or (node.label and node.label.role in _GOALS):
            break
        pointed = pointed or node.kind == "bullet"
        parts = listed(node.start.words) if node.kind == "plain" else [node.end.words]
        if node.kind not in HEADS and not node.label and (len(parts) > _FEW or not node.prose):
            found += [part.text.rstrip(".:") for part in parts]
        if len(found) >= _SAMPLE:
            break
    return found


def _names(table: Grid) -> list[str]:
    columns = columns_of(table)
    if set(columns) & {"objective", "key_result", "initiative"}:
        return []
    index = next((columns[name] for name in ("measure", "text") if name in columns), 0)
    return [row.cells[index].words().text for row in table.rows if index < len(row.cells)]
