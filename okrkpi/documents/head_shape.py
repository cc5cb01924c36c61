"""What a heading with no label is, by what stands beneath it and beside it."""

from __future__ import annotations

import re
from itertools import takewhile

from okrkpi.documents.columns import columns_of
from okrkpi.documents.evidence import HALF, MANY, SAMPLE, SURE, Evidence
from okrkpi.documents.family import below, bullets, heads_list, is_intro, is_leaf, says_how_measured
from okrkpi.documents.head_rows import (
    beside_part_for_goals,
    counted_with_goals,
    goals_apart,
    has_cousins,
    is_among_groups,
    is_graded,
    looks_back,
    names_topic,
    parts_of,
    row_of,
    sign_of,
)
from okrkpi.documents.list_kinds import holds_measures, only_measures, surely_results
from okrkpi.documents.node import Node
from okrkpi.documents.own_measures import beneath_goal
from okrkpi.documents.titles import ambition_in, is_cycle, names_team, speaks_of_goals
from okrkpi.pattern import pattern

_MOVES = {"measure", "baseline", "target"}
"""The columns of a table of measures that are to be moved, and not only watched."""
_SOME = 0.3
"""How many points must move for a topic among headings that are aims to be an objective."""
_LONG_ROW = 40
_FEW_TOPIC = 5
_MOST = 0.66
_PAST = pattern(
    r"\b(?:last|previous|past|former|so far|achieved|done|highlights?|20[01]\d)\b", re.IGNORECASE
)
_DIGIT = pattern(r"\d")
_ASIDE = pattern(r"\s*\([^()]*\)$")


def head_shape(evidence: Evidence, node: Node) -> str:
    """Return what an unlabelled heading is.

    It is a `group`, `untied` to any objective, an `objective`, `measures` or `other`.
    """
    text = node.own
    if node.objectives:
        return "group"
    if any(child.announces for child in node.children):
        return "other"
    if names_topic(evidence, node):
        return "group"
    if is_graded(node) or has_cousins(evidence, node):
        return "objective"
    generic = is_cycle(_ASIDE.sub("", text), evidence.clock) or (
        speaks_of_goals(text) and not evidence.aspires(node)
    )
    if any(child.result_like for child in below(node)) or _is_measured(evidence, node):
        parted = ambition_in(text) is not None and len(text.split()) < 3
        if is_among_groups(evidence, node) or looks_back(node):
            return "untied"
        return "group" if generic or parted else "objective"
    if generic:
        return "group"
    if evidence.aspires(node) and node.numeral and any(map(_is_kpi, node.children)):
        return "objective"
    if _is_apart(evidence, node) and holds_measures(evidence, bullets(node)):
        return "measures"
    if evidence.aspires(node) and _lists_results_first(evidence, node):
        return "objective"
    if bullets(node) and _is_like_goals(evidence, node):
        return "objective"
    heads = [child for child in node.children if heads_list(child)]
    intros = [
        head
        for head in heads
        if head.kind == "lead" and not (evidence.aspires(head) or is_parallel(evidence, head))
    ]
    if len(heads) > len(intros):
        results = evidence.aspires(node) and evidence.share_measurable(heads) >= 0.5
        return "objective" if results else "group"
    columns = {name for child in node.children for name in _columns_in(evidence, node, child)}
    if "objective" in columns or ("key_result" in columns and names_team(text)):
        return "group"
    moved = columns >= _MOVES and evidence.aspires(node)
    if "key_result" in columns or moved:
        return "objective"
    return _shape_of_list(evidence, node, intros)


def _columns_in(evidence: Evidence, node: Node, child: Node) -> dict[str, int]:
    """Return the columns of a table beneath a heading, which may be the objective of its goals."""
    columns = columns_of(child.table)
    if child.table is None or "measure" not in columns or names_team(node.own):
        return columns
    aims = evidence.aspires(node) or evidence.statement(node.own).kind == "objective"
    return beneath_goal(child.table, columns, named=False) if aims else columns


def _is_apart(evidence: Evidence, node: Node) -> bool:
    """Say whether the goals stand in a part of their own, and none beside a heading."""
    beside = row_of(node, SAMPLE)
    return goals_apart(node) and not any(_lists_results(evidence, one) for one in beside)


def _is_kpi(node: Node) -> bool:
    """Say whether a line names measures under a label."""
    return node.label is not None and node.label.role == "kpi" and not node.label.bare


def _lists_results_first(evidence: Evidence, node: Node) -> bool:
    """Say whether measurable points come right beneath a heading, before any other part."""
    first = list(takewhile(lambda child: child.kind == "bullet", node.children))
    return len(first) > 1 and evidence.share_measurable(first) >= HALF


def _shape_of_list(evidence: Evidence, node: Node, intros: list[Node]) -> str:
    items = [*bullets(node), *(item for lead in intros for item in bullets(lead))]
    items += [child for child in node.children if is_leaf(child)]
    items = items or [child for child in node.children if _is_line_of_its_own(evidence, child)]
    aspires = evidence.aspires(node)
    if not items:
        beside = node.kind != "lead" and not evidence.labelled and _beside_goals(evidence, node)
        return "objective" if aspires and beside else "other"
    share = evidence.share_measurable(items)
    if evidence.labelled:
        if holds_measures(evidence, items):
            return "measures"
        if (aspires and share >= HALF) or _tops(evidence, node):
            return "objective"
        return "untied" if surely_results(evidence, items) else "other"
    if evidence.nested(items) if intros else evidence.nests(node):
        return "group"
    if (
        only_measures(evidence, items)
        and _beside_goals(evidence, node)
        and _is_plain_head(evidence, node)
    ):
        return "measures"
    if evidence.share_kind(items, "kpi") > 0.5 and not aspires:
        return "measures"
    if evidence.share_aspiring(items) > 0.5 and not aspires and not _beside_goals(evidence, node):
        return "group"
    goals = evidence.goals and evidence.share_kind(items, "none") < 0.5
    sure = aspires and (goals or share > 0 or evidence.sure(node))
    sure = sure or (goals and _orders_a_result(evidence, node) and _beside_goals(evidence, node))
    heads = node.kind != "lead" or not (is_intro(node.text) or node.text.endswith(":"))
    listed = (evidence.goals and share >= MANY) or (goals and _beside_goals(evidence, node))
    listed = listed and not (evidence.headed and evidence.share_moves(items) < _SOME)
    listed = listed and not beside_part_for_goals(evidence, node)
    listed = listed or counted_with_goals(evidence, node)
    listed = listed or (share >= HALF and evidence.stands_like_aims(node))
    return "objective" if sure or (heads and listed) else "other"


def _orders_a_result(evidence: Evidence, node: Node) -> bool:
    """Say whether a heading is a goal in its measure: win 500 new customers."""
    found = evidence.statement(node.own)
    ordered = found.opening_class is not None and found.verb_direction != "none"
    return ordered and found.kind == "key_result" and found.quantified and found.confidence >= SURE


def _tops(evidence: Evidence, node: Node) -> bool:
    """Say whether a topic over results stands in a row of headings that are labelled objectives."""
    items = bullets(node)
    beside = row_of(node, _LONG_ROW) if node.kind in ("heading", "bold") else []
    row = any(one.label and one.label.role == "objective" and one.children for one in beside)
    topic = len(node.own.split()) <= _FEW_TOPIC and not _PAST.search(node.own)
    found = [evidence.statement(item.own) for item in items[:SAMPLE] if item.own]
    results = sum(one.kind == "key_result" and one.quantified for one in found)
    return row and topic and len(found) > 1 and results >= _MOST * len(found)


def is_parallel(evidence: Evidence, lead: Node) -> bool:
    """Say whether a line stands where the headings beside its own have their objectives."""
    heading = lead.parent
    if heading is None or heading.parent is None or lead is not heading.children[0]:
        return False
    row = [one for one in heading.parent.children if one.rank == heading.rank]
    firsts = [one.children[0] for one in row[:SAMPLE] if one is not heading and one.children]
    aims = sum(one.kind in ("bold", "lead") and _lists_results(evidence, one) for one in firsts)
    return aims > 1 and 2 * aims >= len(firsts)


def _is_like_goals(evidence: Evidence, node: Node) -> bool:
    """Say whether a heading looks like those beside it that are objectives.

    It begins with the same sign as they do, or has the same parts beneath its points.
    """
    if node.kind not in ("heading", "bold") or node.parent is None:
        return False
    row = row_of(node, SAMPLE)
    for look in (sign_of, parts_of):
        mine = look(node)
        same = [one for one in row if mine and look(one) == mine]
        aims = sum(_lists_results(evidence, one) for one in same)
        if aims and 2 * aims >= len(same):
            return True
    return False


def _is_plain_head(evidence: Evidence, node: Node) -> bool:
    """Say whether a heading is no clear aim, among those whose points state numbers."""
    found = evidence.statement(node.own)
    return found.kind != "objective" or found.confidence < SURE


def _is_line_of_its_own(evidence: Evidence, node: Node) -> bool:
    free = node.kind == "plain" and not (node.label or node.section or node.prose)
    return free and evidence.measurable(node)


def _lists_results(evidence: Evidence, node: Node) -> bool:
    items = bullets(node)
    return evidence.aspires(node) and evidence.share_measurable(items) >= MANY


def _is_measured(evidence: Evidence, node: Node) -> bool:
    """Say whether a part below a heading says how what the heading names is measured."""
    parts = [child for child in node.children if says_how_measured(child)]
    items = [item for part in parts for item in bullets(part)]
    beside = node.parent.children if node.parent and parts else []
    named = (
        evidence.aspires(node)
        or bool(node.numeral)
        or (node.parent is not None and speaks_of_goals(node.parent.text))
        or any(one.rank == node.rank and evidence.aspires(one) for one in beside[:SAMPLE])
    )
    moves = evidence.share_kind(items, "key_result") >= HALF
    return bool(items) and (moves or (named and evidence.share_measurable(items) >= MANY))


def _beside_goals(evidence: Evidence, node: Node) -> bool:
    """Say whether goals are listed under a heading of the same level."""
    parent = node.parent
    key = id(parent)
    if parent is not None and key not in evidence.beside:
        heads = [child for child in parent.children if child.rank == node.rank][:SAMPLE]
        evidence.beside[key] = any(
            evidence.share_measurable(bullets(head)) >= MANY for head in heads
        )
    return evidence.beside.get(key, False)
