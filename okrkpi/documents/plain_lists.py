"""Lists without signs: lines one below the other beneath a line that says what they are."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.evidence import Evidence
from okrkpi.documents.leads import rank_of
from okrkpi.documents.node import Node
from okrkpi.documents.section_roles import KPI_SECTIONS
from okrkpi.documents.sections import section_of
from okrkpi.documents.watch_words import are_measures, calls_measures, speaks_of_watching
from okrkpi.pattern import pattern

_APART = ("heading", "bold", "table")
_FOLLOWED = pattern(r":\s+\S")
_FEW = 2


def find_plain_lists(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Make points of the plain lines beneath a line by itself that calls them measures."""
    for at, head in enumerate(nodes):
        if head.kind in ("heading", "bold") and not head.label:
            _find_beneath(nodes, at, evidence)
        if not _stands_alone(nodes, at) or not (section := _announced(head, evidence)):
            continue
        run = _run(nodes, at)
        named = section != "kpis" or calls_measures(head.text)
        if len(run) >= _FEW and are_measures([one.own for one in run], evidence, named=named):
            head.kind, head.section = "lead", section
            _list(run)


def _find_beneath(nodes: Sequence[Node], at: int, evidence: Evidence) -> None:
    """Make points of the lines right beneath a heading where nearly all name measures."""
    run = _run(nodes, at)
    measures = sum(evidence.statement(one.own).kind == "kpi" for one in run)
    if len(run) >= _FEW and 3 * measures >= 2 * len(run):
        _list(run)


def _list(run: Sequence[Node]) -> None:
    for line in run:
        line.kind, line.line.marker = "bullet", "s"
        line.rank = rank_of(line)


def _stands_alone(nodes: Sequence[Node], at: int) -> bool:
    """Say whether a line begins a block of its own."""
    head = nodes[at]
    if head.kind != "plain" or head.label or not head.own or head.line.quoted:
        return False
    if _FOLLOWED.search(head.text):
        return False
    above = nodes[at - 1] if at else None
    return above is None or above.kind in _APART or above.last + 1 < head.line.number


def _announced(head: Node, evidence: Evidence) -> str | None:
    section = head.section or section_of(head.text)
    if section in KPI_SECTIONS:
        return section
    named = calls_measures(head.text) or evidence.statement(head.own).kind != "kpi"
    return "kpis" if section is None and named and speaks_of_watching(head.text) else None


def _run(nodes: Sequence[Node], at: int) -> list[Node]:
    """Return the short lines right beneath a line, up to the next gap."""
    found: list[Node] = []
    last = nodes[at].last + 1
    for node in nodes[at + 1 :]:
        free = node.kind == "plain" and not (node.section or node.prose or node.line.quoted)
        near = node.line.number <= last + 1
        if not free or not near or (node.label and node.label.role != "field"):
            break
        if found and abs(node.line.indent - found[0].line.indent) > 1:
            break
        found.append(node)
        last = node.last
    return found
