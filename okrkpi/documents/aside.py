"""Parts beneath an objective whose key results are listed already: measures, work or remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okrkpi.documents.columns import columns_of
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.family import bullets, measured_beside
from okrkpi.documents.grid import Grid
from okrkpi.documents.inside import Inside, Where
from okrkpi.documents.node import Node
from okrkpi.documents.reading import Reading
from okrkpi.documents.titles import ambition_in, names_team, speaks_of_goals

_SAMPLE = 12
_SOME = 2
_GOALS = frozenset(["objective", "key_result", "objective_id", "key_result_id"])


def take_aside(reading: Reading, node: Node, inside: Inside) -> bool:
    """Enter a part that follows the key results of its objective, or return False."""
    where = _turns(reading, node, inside)
    if where is None:
        return False
    beneath = replace(inside, where=where, item=inside.objective, name=node.own)
    reading.enter(node, beneath, "section", "it follows the key results")
    return True


def take_list_aside(reading: Reading, node: Node, inside: Inside) -> bool:
    """Do so for a point that only leads to those beneath it."""
    leads = node.kind == "bullet" and node.text.endswith(":") and bool(bullets(node))
    return leads and not reading.evidence.measurable(node) and take_aside(reading, node, inside)


def _turns(reading: Reading, node: Node, inside: Inside) -> Where | None:
    """Say what a part holds that follows the key results of its objective.

    None where it may hold more of them: where it parts them, where its heading says so, or where
    it lists moves from one value to another.
    """
    objective = inside.objective
    if objective is None or id(objective) in reading.parted:
        return None
    if len(objective.results) < _SOME and not measured_beside(node):
        return None
    text = node.own
    named = ambition_in(text) or speaks_of_goals(text) or names_team(text)
    if named or cycle_in(text, reading.clock) or any(_holds_results(one) for one in node.children):
        return None
    lines = _lines(node)
    if not lines or _share_moves(lines, reading.evidence) >= HALF:
        return None
    results = [one.text for one in objective.results[:_SAMPLE]]
    moved = _share(results, "kpi", reading.evidence) < HALF
    if moved and _share(lines, "kpi", reading.evidence) > HALF:
        return "kpis"
    return "initiatives" if _share(lines, "initiative", reading.evidence) > HALF else "notes"


def _holds_results(node: Node) -> bool:
    columns = columns_of(node.table).keys() if node.table else frozenset[str]()
    labelled = node.label is not None and node.label.role in ("objective", "key_result")
    return labelled or node.result_like or bool(_GOALS & columns)


def _lines(node: Node) -> list[str]:
    """Return the words of the points and of the rows beneath a heading."""
    found = [item.own for item in bullets(node) if item.own]
    for child in node.children:
        if child.table is not None:
            found += _words(child.table)
    return found[:_SAMPLE]


def _words(table: Grid) -> list[str]:
    """Return the words in the column that holds most of them."""
    columns = columns_of(table)
    rows = [[cell.words().text for cell in row.cells] for row in table.rows[:_SAMPLE]]
    width = max((len(row) for row in rows), default=0)
    named = next((columns[name] for name in ("measure", "text") if name in columns), None)
    if named is None and width:
        lengths = [
            sum(len(row[at].split()) for row in rows if at < len(row)) for at in range(width)
        ]
        named = lengths.index(max(lengths))
    return [row[named] for row in rows if named is not None and named < len(row) and row[named]]


def _share(lines: Sequence[str], kind: str, evidence: Evidence) -> float:
    """Return the share of lines of a kind: none of no lines."""
    return sum(evidence.statement(line).kind == kind for line in lines) / max(len(lines), 1)


def _share_moves(lines: Sequence[str], evidence: Evidence) -> float:
    found = [evidence.statement(line) for line in lines]
    moves = sum(one.kind == "key_result" and one.baseline is not None for one in found)
    return moves / len(lines)
