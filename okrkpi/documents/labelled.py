"""Lines with a label: what the label says, in the place where it stands."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.documents.fields import clean, named, read_part
from okrkpi.documents.inside import Inside
from okrkpi.documents.labels import Label
from okrkpi.documents.node import Node
from okrkpi.documents.reading import Reading
from okrkpi.documents.sketch import Role
from okrkpi.documents.titles import cycle_in

_PARTS = re.compile(r"\s*[|;]\s*|\s+[·•]\s+|,\s+(?=[A-Z][\w ]{1,20}:)")
_VALUE = re.compile(r"[^\w\s]*\d[\d.,]*\s?[%\w]{0,12}[^\w\s]*$")
_ROLES: dict[str, Role] = {"key_result": "key_result", "kpi": "kpi", "initiative": "initiative"}


def take_labelled(reading: Reading, node: Node, label: Label, inside: Inside) -> bool:
    """Take a line for what its label says; return False where the label is none after all."""
    if label.role == "field":
        return _take_detail(reading, node, label, inside)
    if label.bare:
        _take_bare(reading, node, inside)
    elif label.role == "objective":
        _take_objective(reading, node, label, inside)
    elif label.role == "measure":
        _take_measure(reading, node, label, inside)
    else:
        reading.item(node, _ROLES[label.role], inside, f"it is labelled “{label.word}”")
    return True


def _take_objective(reading: Reading, node: Node, label: Label, inside: Inside) -> None:
    goal, within = label.word.startswith("goal"), inside.where in ("key_result", "item")
    if inside.item and (goal or within) and _VALUE.match(node.text):
        inside.item.keep("target", node.text)
        reading.enter(node, inside, "detail", f"it gives the target of {inside.what}")
    elif goal and within:
        reading.note(node, inside)
    else:
        reading.objective(node, inside, f"it is labelled “{label.word}”")


def _take_measure(reading: Reading, node: Node, label: Label, inside: Inside) -> None:
    if inside.where == "key_result" and inside.item:
        inside.item.keep("metric", node.own)
        reading.enter(node, inside, "detail", "it names the metric of the key result")
    elif inside.where in ("objective", "key_results") and not reading.has_results(node):
        reason = f"“{label.word}” says how the objective is measured"
        reading.item(node, "key_result", inside, reason)
    else:
        reading.item(node, "kpi", inside, f"it is labelled “{label.word}”")


def _take_bare(reading: Reading, node: Node, inside: Inside) -> None:
    """Wait for the words of a label that stands alone."""
    if node.children:
        beneath = replace(inside, where="awaiting", label=node)
        reading.enter(node, beneath, "label", "its words stand beneath it")
    else:
        reading.enter(node, inside, "label", "a label without words")


def _take_detail(reading: Reading, node: Node, label: Label, inside: Inside) -> bool:
    if label.bare:
        beneath = replace(inside, where="notes", name=label.word)
        reading.enter(node, beneath, "note", "its heading says so")
    elif inside.item is not None:
        _keep_detail(reading, node, label, inside)
    elif inside.where in ("kpis", "key_results", "objectives") and label.field != "owner":
        node.say(node.whole, None)
        return False
    else:
        _take_plan_detail(reading, node, label, inside)
    return True


def _keep_detail(reading: Reading, node: Node, label: Label, inside: Inside) -> None:
    """Give a detail, and others in the same line, to the goal above."""
    item = inside.item
    if item is None:
        return
    first, *others = _PARTS.split(node.text)
    several = bool(others) and all(map(named, others))
    item.keep(label.field, clean(label.field, first if several else node.text))
    for part in map(read_part, others if several else ()):
        if part:
            item.keep(*part)
    beneath = replace(inside, where="notes", name="")
    reading.enter(node, beneath, "detail", f"the {label.word} of {inside.what}")


def _take_plan_detail(reading: Reading, node: Node, label: Label, inside: Inside) -> None:
    above, value = node.parent, clean(label.field, node.text)
    if label.field == "team" and above:
        above.inside = replace(above.inside, team=value)
    elif label.field == "cycle" and above and (found := cycle_in(value, reading.clock)):
        above.inside = replace(above.inside, cycle=found[0])
    elif label.field == "title" and not reading.sketch.title:
        reading.sketch.title = value
    elif label.field == "owner" and inside.where == "open" and not reading.sketch.objectives:
        reading.sketch.fields.setdefault("owner", value)
    reading.enter(node, inside, "detail", f"the {label.word} of the plan")
