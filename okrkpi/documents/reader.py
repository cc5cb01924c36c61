"""Takes every line of a document for what it is, in order."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.documents.columns import columns_of
from okrkpi.documents.family import bullets
from okrkpi.documents.headline import names_all, names_objective, take_title
from okrkpi.documents.inside import Inside
from okrkpi.documents.intros import intro_of, only_watched
from okrkpi.documents.labelled import take_labelled, take_open_result
from okrkpi.documents.labels import Label
from okrkpi.documents.leads import serves_none
from okrkpi.documents.list_kinds import only_measures
from okrkpi.documents.node import HEADS, Node
from okrkpi.documents.parts import enter_section, enter_untied, holds_goals, take_table
from okrkpi.documents.reading import Reading
from okrkpi.documents.referring import take_again, take_reference
from okrkpi.documents.sections import guessed_section, last_sentence, section_of
from okrkpi.documents.silent import take_unlabelled
from okrkpi.documents.skipped import take_skipped
from okrkpi.documents.slots import is_slot
from okrkpi.documents.template_hints import is_italic
from okrkpi.documents.watch_words import names_measures
from okrkpi.pattern import pattern

_MEASURED = ("key_results", "kpis", "measures")
_WATCHED = ("kpis", "measures")

_HALF = 0.5
_FIRST_LINES = 3
_HEAD_LINES = 8
_CONTENTS = pattern(r"(?:\d[\d.)]*\s+)?\[[^\[\]]*\]\(#[^()\s]*\)")
_STATEMENT = pattern(
    r"(?:statement|description|title|name|summary|what|text)\s*[:–—-]\s*", re.IGNORECASE
)


def read_nodes(reading: Reading, root: Node, nodes: list[Node]) -> None:
    """Read all lines; one of the first may be the title."""
    root.inside = Inside()
    early = True
    head = next((node for node in nodes[:_HEAD_LINES] if node.kind == "heading"), None)
    titled = head is not None and names_all(reading, head, root)
    for number, node in enumerate(nodes):
        may = node is head if titled else number < _FIRST_LINES
        if early and may and take_title(reading, node, root):
            early = False
            continue
        _take(reading, node)
        early = early and node.kind in ("plain", "lead") and (titled or not node.label)


def _take(reading: Reading, node: Node) -> None:
    inside: Inside = node.parent.inside if node.parent else Inside()
    if _CONTENTS.fullmatch(node.raw):
        reading.enter(node, inside, "text", "an entry of the contents")
    elif node.announces:
        reading.enter(node, inside, "text", "it names a part that comes")
    elif _is_aside(node):
        reading.enter(node, inside, "text", "its first words say that it states no goals")
    elif inside.where == "skip":
        take_skipped(reading, node, inside)
    elif inside.where == "awaiting" and inside.label:
        if not _fill(reading, node, inside.label):
            _take_free(reading, node, node.parent.inside if node.parent else inside)
    else:
        _take_free(reading, node, inside)


def _is_aside(node: Node) -> bool:
    """Say whether a line such as `Not this year: the dairy` lists what is no goal."""
    name, sign, rest = node.text.partition(":")
    free = node.kind in ("plain", "bullet") and not node.label and not node.children
    return free and bool(sign and rest.strip()) and section_of(name) == "skip"


def _take_free(reading: Reading, node: Node, inside: Inside) -> None:
    label = node.label
    if take_open_result(reading, node, inside):
        return
    if take_reference(reading, node, inside) or take_again(reading, node, inside):
        return
    if label and label.role == "field" and inside.where == "notes" and not inside.item:
        label = None
    if label and label.bare and label.role == "key_result" and inside.where == "initiatives":
        reading.enter(node, inside, "section", "it parts the initiatives")
    elif node.table:
        take_table(reading, node, inside)
    elif label and (label.plural or label.bare) and label.role == "kpi" and bullets(node):
        enter_section(reading, node, "kpis", inside)
    elif label and label.bare and label.role == "measure" and len(bullets(node)) > 1:
        enter_section(reading, node, "measures", inside)
    elif label and (
        _enter_part_of(reading, node, label, inside) or take_labelled(reading, node, label, inside)
    ):
        return
    elif names_objective(reading, node) and node.label:
        take_labelled(reading, node, node.label, inside)
    elif not label and _is_untied(reading, node):
        if only_watched(reading.evidence, node):
            enter_section(reading, node, "kpis", inside)
        else:
            enter_untied(reading, node, inside)
    elif node.section == "todo" and only_measures(reading.evidence, bullets(node)):
        enter_section(reading, node, "kpis", inside)
    elif (node.section == "work" and not inside.objective) or node.section == "untied":
        take_unlabelled(reading, node, inside)
    elif node.section and not holds_goals(reading, node, inside) and not _names_area(reading, node):
        enter_section(reading, node, node.section, inside)
    elif not node.text.strip():
        reading.enter(node, inside, "slot", "a place without words")
    elif (section := _guessed(reading, node)) == "untied":
        enter_untied(reading, node, inside)
    elif section:
        enter_section(reading, node, section, inside)
    else:
        take_unlabelled(reading, node, inside)


def _guessed(reading: Reading, node: Node) -> str | None:
    """Return what a heading over nothing but a list announces in words of its own."""
    if node.kind not in HEADS or node.label or node.section or not node.children:
        return None
    if any(child.label or child.section or child.kind in HEADS for child in node.children):
        return None
    beneath = node.parent is not None and bool(node.parent.inside.objective)
    alone = node.kind != "heading" and beneath
    said = last_sentence(node.own) if node.kind == "lead" and beneath else node.own
    evidence = reading.evidence
    section = guessed_section(said, alone=alone, beneath=evidence.sorts(node.children))
    if section is None and evidence.labelled and names_measures(said):
        section = "measures"
    measured = evidence.share_measurable(node.children) >= _HALF or _tabulates(node)
    if section == "skip" and measured:
        return None
    if section in _MEASURED and evidence.share_kind(node.children, "none") >= _HALF:
        return None
    if section in _WATCHED and evidence.share_kind(node.children, "key_result") > _HALF:
        return "key_results" if beneath else "untied"
    return "todo" if section == "initiatives" else section


def _tabulates(node: Node) -> bool:
    """Say whether tables of key results stand beneath a heading."""
    inner = [one for child in node.children for one in (child, *child.children)]
    return any("key_result" in columns_of(one.table) for one in inner if one.table)


def _enter_part_of(reading: Reading, node: Node, label: Label, inside: Inside) -> bool:
    """Enter a part such as `Objective 2 – plan` of an objective that stands above."""
    home = reading.numbered.get(label.number) if label.role == "objective" else None
    section = section_of(node.text, exact=True) if home else None
    if home is None or section is None or section == "skip":
        return False
    inside = replace(inside, where="objective", objective=home, item=home)
    enter_section(reading, node, section, inside)
    return True


def _is_untied(reading: Reading, node: Node) -> bool:
    """Say whether a heading says that the key results beneath it serve no objective."""
    items = [*bullets(node), *(one for one in node.children if one.result_like)]
    if node.section not in (None, "skip", "untied") or not items:
        return False
    if not serves_none(node.text) and not serves_none(intro_of(node)):
        return False
    counted = sum(reading.evidence.statement(item.own).quantified for item in items)
    moved = any(item.result_like or reading.evidence.moves(item) for item in items)
    return moved or (len(items) > 1 and counted > _HALF * len(items))


def _names_area(reading: Reading, node: Node) -> bool:
    """Say whether `Health` names a part of life, rather than the health of a business."""
    alone = not reading.evidence.labelled and not reading.sketch.objectives
    return alone and node.own.lower() == "health"


def _fill(reading: Reading, node: Node, owner: Node) -> bool:
    """Give a label that stands alone its words; return False where this line has none for it."""
    label = owner.label
    if label is None or owner.parent is None:
        return False
    outer: Inside = replace(owner.parent.inside, label=None)
    if _is_hint(node, owner):
        reading.enter(node, outer, "text", "a hint for whoever fills this in")
        return True
    words = node.whole if node.label and node.label.role == "field" else node.start.words
    stated = _STATEMENT.match(words.text)
    if node.label and node.label.role == "field" and not stated:
        return False
    if label.role == "objective" and node.label and node.label.role == "objective":
        owner.inside = outer
        return False
    taken = (node.label and not stated) or node.section or node.table is not None
    if taken or (label.role == "objective" and _is_result_list(reading, node, owner)):
        owner.inside = outer
        if label.role == "objective":
            reading.objective(owner, outer, "an objective without words")
            reading.sketch.objectives[-1].text = ""
        return False
    node.say(words.cut(stated.end() if stated else 0), label._replace(bare=False))
    take_labelled(reading, node, label._replace(bare=False), outer)
    owner.inside = node.inside
    return True


def _is_hint(node: Node, owner: Node) -> bool:
    """Say whether a line in italics only explains the one beneath it, filled in or not."""
    after = owner.children[owner.children.index(node) + 1 :] if node in owner.children else []
    beneath = after[0] if after else None
    if not is_italic(node.raw) or beneath is None:
        return False
    stated = not is_italic(beneath.raw) or is_slot(beneath.text)
    return beneath.kind in ("plain", "lead") and stated


def _is_result_list(reading: Reading, node: Node, owner: Node) -> bool:
    """Say whether key results stand right beneath the label of an objective."""
    if node.kind != "bullet" or reading.evidence.aspires(node):
        return False
    return len(bullets(owner)) > 1 or (_others_say(owner) and reading.evidence.moves(node))


def _others_say(owner: Node) -> bool:
    """Say whether labels beside one that stands alone have their words with them."""
    beside = owner.parent.children if owner.parent else []
    labels = [one.label for one in beside if one.label and one.label.role == "objective"]
    return any(not label.bare and not label.plural for label in labels)
