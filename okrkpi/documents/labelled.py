"""Lines with a label: what the label says, in the place where it stands."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.family import bullets
from okrkpi.documents.fields import clean, read_part
from okrkpi.documents.inline import Words
from okrkpi.documents.inside import Inside
from okrkpi.documents.labels import Label, label_of
from okrkpi.documents.node import Node
from okrkpi.documents.peeled import Peeled
from okrkpi.documents.reading import Reading
from okrkpi.documents.runs import counted
from okrkpi.documents.sketch import Draft, Role
from okrkpi.documents.slots import OPEN, has_slot
from okrkpi.documents.titles import without_reply
from okrkpi.documents.watched_runs import measures_in
from okrkpi.pattern import pattern

_PARTS = pattern(r"\s*[|;]\s*|\s+[·•]\s+|[,.]\s+(?=[A-Z][\w ]{1,20}:)")
_SEMICOLON = pattern(r"\s*;\s+")
_POINTS = pattern(r"\s+[·•|]\s+")
_COMMA = pattern(r"\s*[,;]\s+(?:and\s+)?")
_MANY_WORDS = 12
_LONG = 20
_WORDY = 3
_VALUE = pattern(r"[^\w\s]*\d[\d.,]*\s?[%\w]{0,12}[^\w\s]*$")
_KPI_ROLE = pattern(r"guardrail|health|outcome", re.IGNORECASE)
_REFERENCE = pattern(r"\b(?:objective|O|goal)\s?#?(\d{1,2})\b", re.IGNORECASE)
_ROLES: dict[str, Role] = {"key_result": "key_result", "kpi": "kpi", "initiative": "initiative"}


def take_labelled(reading: Reading, node: Node, label: Label, inside: Inside) -> bool:
    """Take a line for what its label says; return False where the label is none after all."""
    if label.role == "field":
        return _take_detail(reading, node, label, inside)
    if label.bare:
        _take_bare(reading, node, inside)
    elif label.role == "objective":
        _take_objective(reading, node, label, inside)
    elif label.role == "measure" and _is_work(reading, node, label):
        for part in _split(reading, node, label._replace(role="initiative", plural=True)):
            reading.item(part, "initiative", inside, f"its “{label.word}” are work to be done")
    elif label.role == "measure":
        _take_measure(reading, node, label, inside)
    else:
        for part in _split(reading, node, label):
            reading.item(part, _ROLES[label.role], inside, label.reason)
            node.inside = part.inside
    return True


def _split(reading: Reading, node: Node, label: Label) -> list[Node]:
    """Part a line such as `Projects: a new shop, a new site` or `KRs: (1) …; (2) …`."""
    if label.role == "kpi":
        names = measures_in(node.start.words, reading.evidence, several=label.plural)
        return [part_of(node, part) for part in names] if len(names) > 1 else [node]
    if len(points := counted(node.start.words)) > 1:
        return [part_of(node, words) for words in points]
    sign = _SEMICOLON if label.role == "key_result" else _COMMA
    sign = _POINTS if _POINTS.search(node.text) else sign
    ends = [found.span() for found in sign.finditer(node.text)] if label.plural else []
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(node.text)]
    words = [node.start.words.cut(*span) for span in zip(starts, stops, strict=True)]
    most = _LONG if label.role == "key_result" else _MANY_WORDS
    if len(words) < 2 or any(len(part.text.split()) > most for part in words):
        return [node]
    if words[-1].text.endswith("."):
        words[-1] = words[-1].cut(0, len(words[-1].text) - 1)
    return [part_of(node, part) for part in words]


def part_of(node: Node, words: Words) -> Node:
    """Return a line that holds a part of another's words."""
    return replace(node, start=Peeled(words), whole=words, peeled=None)


def _take_objective(reading: Reading, node: Node, label: Label, inside: Inside) -> None:
    goal, within = label.word.startswith("goal"), inside.where in ("key_result", "item")
    if inside.item and (goal or within) and _VALUE.match(node.text):
        inside.item.keep("target", node.text)
        reading.enter(node, inside, "detail", f"it gives the target of {inside.what}")
    elif goal and within:
        reading.note(node, inside)
    else:
        reading.objective(node, inside, label.reason)


def _take_measure(reading: Reading, node: Node, label: Label, inside: Inside) -> None:
    item = inside.item if inside.where == "key_result" else _result_above(node, inside)
    if item and not (label.plural and item is not inside.item):
        item.keep("metric", node.own)
        reading.enter(node, inside, "detail", "it names the metric of the key result")
    elif inside.objective and inside.objective.results and len(_several(reading, node)) > 1:
        for part in _several(reading, node):
            reading.item(part, "kpi", inside, label.reason)
    elif inside.where in ("objective", "key_results") and not reading.has_results(node):
        reason = f"“{label.word}” says how the objective is measured"
        reading.item(node, "key_result", inside, reason)
    else:
        reading.item(node, "kpi", inside, label.reason)


def _several(reading: Reading, node: Node) -> list[Node]:
    """Part a line that names several measures where key results with numbers stand above."""
    names = measures_in(node.start.words, reading.evidence, several=False)
    return [part_of(node, part) for part in names]


def _is_work(reading: Reading, node: Node, label: Label) -> bool:
    """Say whether what is called measures is what will be done, and none of it is measured."""
    if label.word not in ("measures", "measure"):
        return False
    kinds = [reading.evidence.statement(part).kind for part in _SEMICOLON.split(node.text)]
    return "initiative" in kinds and not {"key_result", "kpi"} & set(kinds)


def _result_above(node: Node, inside: Inside) -> Draft | None:
    """Return the key result in the line right above one that is no point."""
    results = inside.objective.results if inside.objective else []
    beside = node.parent.children if node.parent else []
    above = next((one for one in reversed(beside) if one.line.number < node.line.number), None)
    if node.kind != "plain" or not results or above is None or above.label is None:
        return None
    if above.label.role != "key_result" or above.last + 1 < node.line.number:
        return None
    return results[-1] if results[-1].place.line == above.line.number else None


def _take_bare(reading: Reading, node: Node, inside: Inside) -> None:
    """Wait for the words of a label that stands alone, or turn to the objective that it names."""
    label = node.label
    again = reading.numbered.get(label.number) if label and label.role == "objective" else None
    if again and again.text and len(bullets(node)) == len(node.children) > 0:
        reading.last = again
        beneath = replace(inside, where="objective", objective=again, item=again)
        reading.enter(node, beneath, "section", "it names an objective again")
    elif node.children:
        beneath = replace(inside, where="awaiting", label=node)
        reading.enter(node, beneath, "label", "its words stand beneath it")
    else:
        reading.enter(node, inside, "label", "a label without words")


def take_open_result(reading: Reading, node: Node, inside: Inside) -> bool:
    """Take a label without words for a key result that is still open, among others with theirs."""
    label, at = label_of(node.whole.text), node.whole.at
    if not (label and label.bare and label.role == "key_result" and not label.plural):
        return False
    place = node.kind, node.line.indent
    around = [*(node.parent.children if node.parent else ()), *node.children]
    beside = [one for one in around if (one.kind, one.line.indent) == place and one.result_like]
    worded = any(one.label and not one.label.bare and not has_slot(one.text) for one in beside)
    if inside.objective is None or not worded or any(one not in beside for one in node.children):
        return False
    node.say(Words(OPEN, (at[0], at[0], at[-1])), label)
    reading.item(node, "key_result", inside, "its words are still open")
    return True


def _take_detail(reading: Reading, node: Node, label: Label, inside: Inside) -> bool:
    if label.bare:
        beneath = replace(inside, where="notes", name=label.word)
        reading.enter(node, beneath, "note", "its heading says so")
    elif _states_target(reading, node, label, inside):
        reading.item(node, "key_result", inside, label.reason)
    elif inside.item is not None:
        _keep_detail(reading, node, label, inside)
    elif inside.where in ("kpis", "key_results", "objectives") and label.field != "owner":
        node.say(node.whole, None)
        return False
    else:
        _take_plan_detail(reading, node, label, inside)
    return True


def _states_target(reading: Reading, node: Node, label: Label, inside: Inside) -> bool:
    """Say whether a target of an objective is a whole statement, and so a key result."""
    if label.field != "target" or inside.where not in ("objective", "open", "other"):
        return False
    found = reading.evidence.statement(node.own)
    stated = found.kind in ("key_result", "kpi") or found.quantified
    return (
        stated
        and len(node.own.split()) >= _WORDY
        and (inside.item is not None or inside.heading is not None)
    )


def _keep_detail(reading: Reading, node: Node, label: Label, inside: Inside) -> None:
    """Give a detail, and others in the same line, to the goal above."""
    item = inside.item
    if item is None:
        return
    if label.field == "role":
        _keep_role(reading, node, item)
    first, *others = _PARTS.split(node.text)
    several = bool(others) and all(":" in other for other in others)
    item.keep(label.field, clean(label.field, first if several else node.text))
    for other in others if several else ():
        name, _, value = other.partition(":")
        item.keep(*(read_part(other) or (name.strip().lower(), value.strip())))
    beneath = replace(inside, where="notes", name="")
    reading.enter(node, beneath, "detail", f"the {label.word} of {inside.what}")


def _keep_role(reading: Reading, node: Node, item: Draft) -> None:
    """Read what a KPI is for, such as `guardrail for objective 1`."""
    if item.role != "kpi":
        return
    role = _KPI_ROLE.search(node.text)
    item.kpi_role = role[0].lower() if role else item.kpi_role
    if found := _REFERENCE.search(node.text):
        item.serves = reading.numbered.get(found[1]) or item.serves


def _take_plan_detail(reading: Reading, node: Node, label: Label, inside: Inside) -> None:
    above, value = node.parent, clean(label.field, _PARTS.split(node.text)[0])
    if label.field == "team" and above:
        above.inside = replace(above.inside, team=value)
    elif label.field == "cycle" and above and (found := cycle_in(value, reading.clock)):
        above.inside = replace(above.inside, cycle=found[0])
        if inside.where == "open" and not reading.sketch.objectives and not inside.team:
            reading.sketch.cycle = found[0]
    elif label.field == "title" and not reading.sketch.title:
        reading.sketch.title = without_reply(clean(label.field, node.text))
        if not reading.sketch.objectives and (found := cycle_in(value, reading.clock)):
            reading.sketch.cycle = found[0]
    elif label.field == "owner" and inside.where == "open" and not reading.sketch.objectives:
        reading.sketch.fields.setdefault("owner", value)
    reading.enter(node, inside, "detail", f"the {label.word} of the plan")
