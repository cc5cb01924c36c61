"""Goals as people write them: Markdown, plain text and what lies between, with no settings."""

from __future__ import annotations

from datetime import date
from itertools import islice

from okrkpi.document import Document
from okrkpi.documents.agenda import find_agendas
from okrkpi.documents.build import finish
from okrkpi.documents.clock import Clock, clock_of
from okrkpi.documents.cycles import cycle_in, is_rough, stated_cycle
from okrkpi.documents.definitions import part_definitions
from okrkpi.documents.evidence import Evidence
from okrkpi.documents.footers import hide_folded, hide_footers
from okrkpi.documents.html_lines import part_html
from okrkpi.documents.label_column import part_label_column
from okrkpi.documents.labels import label_of
from okrkpi.documents.lines import Scan, scan
from okrkpi.documents.node import Node
from okrkpi.documents.outline import outline
from okrkpi.documents.reader import read_nodes
from okrkpi.documents.reading import Reading
from okrkpi.documents.silent import take_by_words
from okrkpi.documents.sketch import Sketch
from okrkpi.documents.slides import part_slides
from okrkpi.documents.tabs import part_tabs
from okrkpi.documents.template_hints import find_hints
from okrkpi.documents.ties import tie
from okrkpi.documents.titles import speaks_of_goals
from okrkpi.models import Cycle

_WRITTEN = ("heading", "bullet", "text")
_SEVERAL = 3
_FRONT = 60
_SKIPPED = {
    "rule": ("rule", "a line that only parts"),
    "link": ("link", "where a link leads"),
    "footnote": ("footnote", "a footnote"),
}


def read_wild(text: str, *, today: date | None = None, fiscal_year_start: int = 1) -> Document:
    """Read a document as a careful person would, and say what each line was taken for.

    `today` gives a bare quarter its year, `fiscal_year_start` is the first month of the year.
    """
    clock = clock_of(text, today, fiscal_year_start)
    found = scan(text)
    sketch = _sketch(found, clock)
    if found.fenced and not _labels_goals(found):
        inner = scan(text, fences=False)
        if sketch.empty or _labels_goals(inner):
            sketch = _sketch(inner, clock)
    return finish(sketch, text, clock)


def _labels_goals(found: Scan) -> bool:
    """Say whether a line carries the label of an objective."""
    labels = (label_of(line.raw) for line in found.lines if line.kind in _WRITTEN)
    return any(label and label.role == "objective" and not label.plural for label in labels)


def _sketch(found: Scan, clock: Clock) -> Sketch:
    part_tabs(found.lines)
    hide_footers(found.lines)
    hide_folded(found.lines)
    part_slides(found.lines)
    part_definitions(found.lines)
    part_label_column(found.lines)
    part_html(found.lines)
    evidence = Evidence(clock)
    root, nodes = outline(found, evidence)
    find_agendas(nodes)
    evidence.labelled = _labelled(nodes)
    evidence.goals = _speaks_of_goals(nodes, clock) or _lists_moves(nodes, evidence)
    heads = (node for node in nodes if not node.skipped and evidence.heads_results(node))
    evidence.headed = len(list(islice(heads, 2))) > 1
    reading = Reading(clock, evidence, hints=find_hints(nodes))
    read_nodes(reading, root, nodes)
    reading.drop_slots()
    tie(reading.sketch, reading.evidence)
    reading.drop_mentions()
    if reading.sketch.empty and not (reading.slots or reading.sketch.left_out):
        _read_lines(nodes, reading)
    if found.matter:
        from okrkpi.documents.matter import read_matter

        read_matter(found, reading.sketch, clock, labelled=evidence.labelled)
    _find_cycle(nodes, reading.sketch, clock)
    _account(found, reading.sketch)
    return reading.sketch


def _find_cycle(nodes: list[Node], sketch: Sketch, clock: Clock) -> None:
    """Take the cycle that the lines before the first goal state, where the title states none."""
    known = sketch.cycle
    if (known and not is_rough(known)) or any(one.cycle for one in sketch.objectives):
        return
    firsts = [draft.place.line for draft in (*sketch.objectives, *sketch.kpis)]
    until = min(firsts, default=0)
    found: dict[str, Cycle] = {}
    for node in nodes[:_FRONT]:
        if node.line.number >= until:
            break
        if not node.skipped and not node.table and (cycle := stated_cycle(node.whole.text, clock)):
            found[cycle.label] = cycle
    for cycle in found.values() if len(found) == 1 else ():
        if known is None or (known.start <= cycle.start and cycle.end <= known.end):
            sketch.cycle = cycle


def _labelled(nodes: list[Node]) -> bool:
    return any(
        node.label is not None and node.label.role == "objective" and not node.label.plural
        for node in nodes
        if not node.skipped
    )


def _speaks_of_goals(nodes: list[Node], clock: Clock) -> bool:
    """Say whether any heading or label of a document speaks of goals."""
    if nodes and cycle_in(nodes[0].text[:200], clock):
        return True
    return any(
        node.section in ("objectives", "key_results")
        or (node.label is not None and node.label.role in ("objective", "key_result"))
        or (node.kind in ("heading", "bold", "lead") and speaks_of_goals(node.text))
        for node in nodes
    )


def _lists_moves(nodes: list[Node], evidence: Evidence) -> bool:
    """Say whether several listed points state a move from one value to another."""
    points = (node for node in nodes if node.kind == "bullet" and node.own and not node.skipped)
    stated = (evidence.statement(point.own) for point in points)
    moves = (one for one in stated if one.kind == "key_result" and one.baseline and one.target)
    return len(list(islice(moves, _SEVERAL))) == _SEVERAL


def _read_lines(nodes: list[Node], reading: Reading) -> None:
    """Where nothing stands out, take short lines for what their words say."""
    reading.sketch.taken = []
    for node in nodes:
        free = node.kind in ("plain", "lead", "bold", "bullet") and not node.label
        if free and node.text and not node.prose and not node.skipped and node.parent:
            take_by_words(reading, node, node.parent.inside)
        elif node.raw:
            reading.enter(node, node.inside, "text", "its words state no goal")


def _account(found: Scan, sketch: Sketch) -> None:
    """Say of every other line what it is."""
    known = {taken.line for taken in sketch.taken}
    above = None
    for line in found.lines:
        if line.number in known:
            above = line.number
        elif line.kind == "hidden":
            sketch.note(line.number, line.raw.strip(), line.reason, "it is left out")
        elif line.kind in _SKIPPED:
            sketch.note(line.number, line.raw, *_SKIPPED[line.kind])
        elif line.kind != "blank":
            role = "continuation" if above == line.number - 1 else "text"
            sketch.note(line.number, line.raw, role, "it carries on the line above")
            above = line.number
