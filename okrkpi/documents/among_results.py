"""Lines without a label where key results stand, and what stands beneath one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from okrkpi.documents.aside import take_aside, take_list_aside
from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.family import bullets, is_intro, is_progress
from okrkpi.documents.inline import Words
from okrkpi.documents.inside import Inside
from okrkpi.documents.labelled import part_of
from okrkpi.documents.node import HEADS, Node
from okrkpi.documents.reading import Reading
from okrkpi.documents.remarks import denies_goal
from okrkpi.documents.runs import counted
from okrkpi.documents.sketch import Role
from okrkpi.pattern import pattern

_NAMED = pattern(r"[A-Z][a-z]+(?: [a-z]+){0,3}:\s")
_SOME = 2
_SAMPLE = 12


def take_among_results(reading: Reading, node: Node, inside: Inside) -> None:
    """Take a line where the key results of an objective stand."""
    evidence = reading.evidence
    again = reading.again(node) if inside.where == "key_results" else None
    if again:
        beneath = replace(inside, objective=again, item=again)
        reading.enter(node, beneath, "section", "it names an objective again")
    elif is_progress(node) or (node.kind == "bullet" and _says_no_goal(evidence, node)):
        reading.note(node, inside)
        node.inside = inside
    elif node.kind in HEADS:
        _head_among_results(reading, node, inside)
    elif take_list_aside(reading, node, inside):
        return
    elif node.kind == "bullet" and node.objectives:
        reading.enter(node, replace(inside, name=node.own), "group", "objectives stand beneath it")
    elif node.kind == "bullet" and not _leads_to_results(reading, node):
        add_parts(reading, node, "key_result", inside, counted)
    elif node.kind == "bullet":
        reading.enter(node, inside, "text", "it leads to the list beneath it")
    elif inside.where == "objective" and _is_named_detail(node):
        reading.note(node, inside)
        node.inside = inside
    elif not (node.prose or reading.has_points(node)) and (
        inside.where == "key_results" or evidence.measurable(node) or _among_lines(evidence, node)
    ):
        add_parts(reading, node, "key_result", inside, counted)
    else:
        reading.note(node, inside)
        node.inside = inside


def _says_no_goal(evidence: Evidence, node: Node) -> bool:
    """Say whether a point only talks, leads elsewhere, or says that it is no goal."""
    return evidence.is_talk(node) or denies_goal(node.whole.text) or evidence.refers(node)


def _is_named_detail(node: Node) -> bool:
    """Say whether a line such as `Support needed: …` stands beside labelled measures."""
    beside = node.parent.children if node.parent else []
    return bool(_NAMED.match(node.text)) and any(
        other.label is not None and other.label.role in ("measure", "key_result")
        for other in beside
    )


def _among_lines(evidence: Evidence, node: Node) -> bool:
    """Say whether a line with a number stands beside lines of their own that are measurable."""
    beside = node.parent.children if node.parent else []
    return evidence.counts(node) and any(
        other.kind == "plain" and not other.prose and evidence.measurable(other)
        for other in beside[:_SAMPLE]
    )


def _leads_to_results(reading: Reading, node: Node) -> bool:
    if not node.text.endswith(":") or reading.evidence.measurable(node):
        return False
    share = reading.evidence.share_measurable(bullets(node))
    return share >= HALF or (share > 0 and is_intro(node.text))


def _head_among_results(reading: Reading, node: Node, inside: Inside) -> None:
    evidence = reading.evidence
    astray = inside.where == "key_results" and inside.objective is None and node.kind != "lead"
    if _is_fact_over_results(evidence, node):
        reading.note(node, inside)
        node.inside = inside
    elif evidence.measurable(node):
        reading.item(node, "key_result", inside, _reason(inside))
    elif astray and evidence.aspires(node):
        reading.objective(node, inside, "key results stand beneath it")
    elif node.children and _turns_to_measures(reading, node, inside):
        beneath = replace(inside, where="kpis", item=inside.objective, name=node.own)
        reading.enter(node, beneath, "section", "bare measures stand beneath it")
    elif node.children and take_aside(reading, node, inside):
        return
    elif node.children:
        if inside.objective and not inside.objective.results:
            reading.parted.add(id(inside.objective))
        beneath = replace(inside, name=node.own)
        reading.enter(node, beneath, "section", "it parts the key results")
    elif node.kind == "heading" and evidence.among_results(node):
        reading.item(node, "key_result", inside, _reason(inside))
    else:
        reading.note(node, inside)


def _is_fact_over_results(evidence: Evidence, node: Node) -> bool:
    """Say whether a whole sentence stands over points that are measurable themselves."""
    whole = node.kind == "lead" and node.text.endswith((".", "!"))
    return whole and evidence.share_measurable(bullets(node)) >= HALF


def _turns_to_measures(reading: Reading, node: Node, inside: Inside) -> bool:
    """Say whether only names of measures stand beneath a line after key results with numbers."""
    evidence, items = reading.evidence, bullets(node)
    above = inside.objective.results if inside.objective else []
    if (
        len(above) < _SOME
        or not items
        or any(evidence.statement(one.text).kind == "kpi" for one in above)
    ):
        return False
    if any(item.text.endswith("?") for item in items):
        return False
    quantified = any(evidence.statement(item.own).quantified for item in items[:_SAMPLE])
    return not quantified and evidence.share_kind(items, "kpi") >= HALF


def take_beneath_result(reading: Reading, node: Node, inside: Inside) -> None:
    """Take a line that stands beneath a key result for work or for a note."""
    if node.kind == "bullet" and reading.evidence.is_work(node):
        reading.item(node, "initiative", inside, "work that stands beneath a key result")
    else:
        reading.note(node, inside)


def add_parts(
    reading: Reading, node: Node, role: Role, inside: Inside, split: Callable[[Words], list[Words]]
) -> None:
    """Add an item for each part of a line."""
    parts = split(node.start.words)
    for words in parts:
        part = part_of(node, words) if len(parts) > 1 else node
        reading.item(part, role, inside, _reason(inside))
        node.inside = part.inside


def _reason(inside: Inside) -> str:
    beneath = inside.where == "objective"
    return "it stands beneath an objective" if beneath else f"it stands under “{inside.name}”"
