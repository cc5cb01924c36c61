"""Lines without a label: what they are by where they stand, and only then by what they say."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.documents.among_results import (
    add_parts,
    take_among_results,
    take_beneath_result,
)
from okrkpi.documents.areas import take_area
from okrkpi.documents.columns import columns_of
from okrkpi.documents.family import bullets, is_intro
from okrkpi.documents.head_rows import is_among_groups, stands_apart
from okrkpi.documents.head_shape import head_shape, is_parallel
from okrkpi.documents.inline import Words
from okrkpi.documents.inside import Inside
from okrkpi.documents.labelled import part_of
from okrkpi.documents.meanings import take_meaning
from okrkpi.documents.node import HEADS, Node
from okrkpi.documents.paragraph import take_prose_lead
from okrkpi.documents.parts import enter_group, enter_section, enter_untied
from okrkpi.documents.reading import Reading
from okrkpi.documents.runs import counted, listed
from okrkpi.documents.sketch import Role
from okrkpi.documents.titles import speaks_of_goals
from okrkpi.pattern import pattern

_VALUE = pattern(
    r"(?:goal|target|now|today|was|limit|min|max|soll|ist|ziel)?\.?:?\s*[^\w\s]{0,3}\s?\d[\d.,]*\s?\S{0,8}",
    re.IGNORECASE,
)
"""A value, and not the name of what has it."""
_SOME = 2
_HALF = 0.5
_LOOSE = pattern(r"\bgoals?\b|\bpriorit|\bfocus\b", re.IGNORECASE)
_STOP = pattern(r"[^\W\d_]{2}[.!?](?:\s|$)")
_ROLES: dict[str, Role] = {
    "objective": "objective",
    "key_result": "key_result",
    "kpi": "kpi",
    "initiative": "initiative",
}


def take_unlabelled(reading: Reading, node: Node, inside: Inside) -> None:
    """Take a line for what stands to reason where it stands."""
    match inside.where:
        case "open" | "other":
            _in_the_open(reading, node, inside)
        case "objectives":
            _among_objectives(reading, node, inside)
        case "objective" | "key_results":
            take_among_results(reading, node, inside)
        case "key_result":
            take_beneath_result(reading, node, inside)
        case "kpis" | "initiatives":
            _in_list(reading, node, inside)
        case _ if inside.item and inside.item.role == "kpi" and _heads_measures(reading, node):
            beneath = replace(inside, where="kpis", item=inside.objective, category=node.own)
            reading.enter(node, beneath, "section", "measures stand beneath it")
        case _:
            reading.note(node, inside)


def _heads_measures(reading: Reading, node: Node) -> bool:
    """Say whether a heading beneath a KPI parts further ones."""
    items = bullets(node) if node.kind in HEADS else []
    return len(items) >= _SOME and reading.evidence.share_kind(items, "kpi") >= _HALF


def take_by_words(reading: Reading, node: Node, inside: Inside) -> None:
    """Take a line for what its words say."""
    evidence = reading.evidence
    kind = evidence.kind_alone(node)
    several = node.prose and len(_STOP.findall(node.own)) > 1
    if several or kind == "none" or not (evidence.goals or evidence.sure(node)):
        reading.enter(node, inside, "text", "its words state no goal")
        return
    if kind == "kpi" and reading.last and evidence.measurable(node):
        kind = "key_result"
    shown = kind.replace("_", " ")
    reading.item(node, _ROLES[kind], inside, f"its words are those of one: {shown}")


def _in_the_open(reading: Reading, node: Node, inside: Inside) -> None:
    if node.kind in HEADS:
        _take_head(reading, node, inside)
    elif node.kind == "bullet":
        _take_bullet(reading, node, inside)
    else:
        reading.enter(node, inside, "text", "running text, with no label")


def _take_head(reading: Reading, node: Node, inside: Inside) -> None:
    if take_prose_lead(reading, node, inside):
        return
    shape = head_shape(reading.evidence, node)
    over_results = any(child.label and child.result_like for child in node.children)
    if shape == "other" and node.kind == "lead" and is_parallel(reading.evidence, node):
        shape = "objective"
    if inside.where == "other" and shape != "group" and not over_results:
        shape = "other"
    if shape == "group":
        enter_group(reading, node, inside)
    elif shape == "objective":
        reading.evidence.keep_aim(node)
        reading.objective(node, inside, "goals that measure it stand beneath it")
    elif shape == "untied":
        enter_untied(reading, node, inside)
    elif shape == "measures":
        beneath = replace(inside, where="kpis", category=node.own, name=node.own)
        reading.enter(node, beneath, "group", "measures stand beneath it")
    elif node.kind == "lead":
        reading.enter(node, inside, "text", "it leads to the list beneath it")
    else:
        _enter_other(reading, node, inside, "nothing beneath it reads like a goal")


def _enter_other(reading: Reading, node: Node, inside: Inside, reason: str) -> None:
    reading.boundary()
    beneath = replace(inside, where="other", item=None, objective=None, heading=node, name=node.own)
    reading.enter(node, beneath, "section", reason)


def _take_bullet(reading: Reading, node: Node, inside: Inside) -> None:
    evidence, parent = reading.evidence, node.parent
    nested = parent is not None and bool(bullets(node)) and evidence.nests(parent)
    tables = [columns_of(child.table) for child in node.children if child.table]
    if any(child.result_like for child in node.children) or any("key_result" in t for t in tables):
        reading.objective(node, inside, "key results stand beneath it")
    elif node.objectives:
        enter_group(reading, node, inside)
    elif inside.where == "other":
        reading.note(node, replace(inside, item=None))
    elif nested and (evidence.aspires(node) or not evidence.labelled):
        reading.objective(node, inside, "goals that measure it stand beneath it")
    elif evidence.labelled or evidence.headed:
        reading.note(node, replace(inside, item=None))
    else:
        take_by_words(reading, node, inside)


def _among_objectives(reading: Reading, node: Node, inside: Inside) -> None:
    here = f"it stands under “{inside.name}”"
    evidence = reading.evidence
    if node.kind in HEADS and head_shape(evidence, node) == "group":
        enter_group(reading, node, inside)
        node.inside = replace(node.inside, where="objectives")
    elif is_among_groups(evidence, node):
        enter_group(reading, node, inside)
    elif node.kind in HEADS and stands_apart(evidence, node):
        _enter_other(reading, node, inside, "the headings beside it are numbered")
    elif node.kind == "bullet" and _LOOSE.search(inside.name) and not reading.has_lists_below(node):
        take_by_words(reading, node, inside)
    elif _is_listed(reading, node) or (node.kind == "plain" and _is_only_line(reading, node)):
        reading.objective(node, inside, here)
    else:
        reading.enter(node, inside, "text", "running text, with no label")


def _is_listed(reading: Reading, node: Node) -> bool:
    """Say whether a line stands out in its part as objectives do."""
    intro = node.kind == "lead" and is_intro(node.text) and not reading.evidence.aspires(node)
    intro = intro and not any(child.result_like for child in node.children)
    return node.kind in (*HEADS, "bullet") and not intro


def _is_only_line(reading: Reading, node: Node) -> bool:
    """Say whether a plain line gives the objective in a part that has no list of them."""
    several = node.prose and "." in node.text.rstrip(".")
    return not (reading.has_points(node) or reading.evidence.labelled or several)


def _in_list(reading: Reading, node: Node, inside: Inside) -> None:
    if node.kind in ("heading", "bold") and inside.where == "kpis" and _turns_to_goals(node):
        enter_group(reading, node, replace(inside, category=None, kpi_role=None))
        return
    if _turns_to_work(reading, node, inside):
        enter_section(reading, node, "todo", replace(inside, category=None, kpi_role=None))
        return
    role: Role = "kpi" if inside.where == "kpis" else "initiative"
    meant = (
        role == "kpi" and node.kind in ("bullet", "plain") and take_meaning(node, reading.evidence)
    )
    parts = node.kind in HEADS and bool(node.children)
    if node.kind == "bullet" and role == "kpi" and (inner := bullets(node)):
        measures = reading.evidence.share_kind(inner, "kpi") > 0.5
        parts = measures and not reading.evidence.measurable(node)
    if parts and role == "initiative" and (again := reading.again(node)):
        beneath = replace(inside, objective=again, item=again)
        reading.enter(node, beneath, "section", "it names an objective again")
    elif parts:
        named = role == "kpi" and not is_intro(node.text)
        beneath = replace(inside, category=node.own if named else inside.category)
        reading.enter(node, beneath, "section", f"it parts the {inside.where}")
    elif node.kind == "plain" and node.text.endswith(":") and is_intro(node.text):
        reading.enter(node, inside, "text", "it leads to what stands beneath it")
    elif (
        node.kind in ("bullet", "heading")
        or meant
        or not (node.prose or reading.has_points(node))
        or _is_run(reading, node, role)
    ):
        area = take_area(node, reading.evidence) if node.kind == "bullet" and role == "kpi" else ""
        inside = replace(inside, category=area or inside.category)
        add_parts(reading, node, role, inside, _names if node.kind == "plain" else counted)
    else:
        reading.enter(node, inside, "text", "running text, with no label")


def _names(words: Words) -> list[Words]:
    """Return the names in a line, which is one item where some of its parts are mere values."""
    parts = listed(words)
    return [words] if any(_VALUE.fullmatch(part.text) for part in parts) else parts


def _is_run(reading: Reading, node: Node, role: Role) -> bool:
    """Say whether running text only lists the names of several measures."""
    parts = [part_of(node, words) for words in listed(node.start.words)]
    return (
        role == "kpi" and len(parts) > _SOME and reading.evidence.share_kind(parts, role) >= _HALF
    )


def _turns_to_work(reading: Reading, node: Node, inside: Inside) -> bool:
    """Say whether a heading after KPIs stands over work, none of which is measured."""
    points, evidence = bullets(node), reading.evidence
    if inside.where != "kpis" or node.kind not in HEADS or len(points) < _SOME:
        return False
    done = evidence.share_kind(points, "initiative") > _HALF
    return done and not any(map(evidence.counts, points))


def _turns_to_goals(node: Node) -> bool:
    """Say whether a heading among KPIs leads to goals after all."""
    return bool(node.objectives) or (bool(node.children) and speaks_of_goals(node.text))
