"""Headings over measures that are watched: told by their words and by what stands beneath them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from okrkpi.documents.columns import columns_of
from okrkpi.documents.evidence import Evidence
from okrkpi.documents.grid import Grid
from okrkpi.documents.inline import Words
from okrkpi.documents.labels import Label
from okrkpi.documents.node import HEADS, Node
from okrkpi.documents.over_goals import is_over_goals
from okrkpi.documents.runs import counted, listed
from okrkpi.documents.sections import section_of
from okrkpi.documents.vocabulary import any_of, load
from okrkpi.levels import of_today
from okrkpi.pattern import pattern
from okrkpi.statement import Statement

_LISTS = load("watching")
_NOUNS, _OUTRIGHT, _VERBS, _WEAK, _RHYTHM, _PAST = (
    any_of(_LISTS[name]) for name in ("nouns", "outright", "verbs", "weak", "rhythm", "past")
)
_WATCH = pattern(
    r"\b(?:we|i|you|they|board|team|that|which|things?|what)\b.{0,30}"
    r"\b(?:watch|monitor|track|keep (?:an|our) eyes? on|must not)\b",
    re.IGNORECASE,
)
_TOLD = pattern(
    r"(?:^|[.;:,] |\b(?:and|also|always) )(?:we|i)(?: (?:also|still|just|only|always|will|shall))* "
    r"(?P<verb>watch|monitor|track|report|measure|count|check|follow|look at|keep an eye on)"
    r" (?:on )?(?:the )?"
    r"(?P<names>[^.:;]+?)"
    r"(?:,? (?:every|each|daily|weekly|monthly|quarterly|yearly|annually|all year|but|with no|"
    r"without|as (?:always|usual|before))\b[^.]*)?[.!]?$",
    re.IGNORECASE,
)
_SEMICOLON = pattern(r"\s*;\s+")
_JOINT = pattern(r"\s*,\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")
_ONLY = pattern(
    r"\b(?:track(?:ing|ed)?|monitor(?:ing|ed)?|watch(?:ing|ed)?)[ -]only\b"
    r"|\b(?:only|just) (?:to )?(?:track(?:ing|ed)?|monitor(?:ing|ed)?|watch(?:ing|ed)?)\b",
    re.IGNORECASE,
)
_COUNTED = pattern(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b", re.IGNORECASE)
_STOP = pattern(r"\.\s+[A-Z]")
_FACT = pattern(r"\W{0,2}\d")
_SENTENCE = pattern(r"[.!?:]\s|[.!?]$")
_RUNS = {
    "kpis": "kpi",
    "health": "kpi",
    "guardrails": "kpi",
    "initiatives": "initiative",
    "key_results": "key_result",
    "work": "initiative",
}
_GOALS = ("objective", "key_result", "initiative")
_SAMPLE = 12
_LONGEST = 110
_MOST_WORDS = 16
_SHORT = 8
_FEW = 2
_MEASURES = 0.3
_MOVES = 0.5
_MOST = 0.8
_SURE = 0.9


def find_watched(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Mark the headings over KPIs whose words are none of the usual ones."""
    under = False
    for index, node in enumerate(nodes):
        if node.kind == "heading":
            under = bool(_OUTRIGHT.search(node.text)) and speaks_of_watching(node.text)
        _find_run(node, evidence, under=under)
        below = nodes[index + 1] if index + 1 < len(nodes) else None
        heads = _may_head(node, below) and not _is_aim(node, evidence)
        heads = heads and not is_over_goals(islice(nodes, index + 1, None), node)
        if heads and speaks_of_watching(node.text):
            body = _body(islice(nodes, index + 1, None), node)
            named = bool(
                _OUTRIGHT.search(node.text)
                or _WATCH.search(node.text)
                or (_VERBS.search(node.text) and _RHYTHM.search(node.text))
            )
            if are_measures(body, evidence, named=named) or (body and _ONLY.search(node.text)):
                node.section = "kpis"
        under = under or (node.kind == "heading" and _RUNS.get(node.section or "") == "kpi")


def _is_aim(node: Node, evidence: Evidence) -> bool:
    """Say whether a heading is beyond doubt an aim that happens to name numbers."""
    found = evidence.statement(node.own)
    told = _VERBS.search(node.text) or _WATCH.search(node.text)
    return found.kind == "objective" and found.confidence >= _SURE and not told


def _find_run(node: Node, evidence: Evidence, *, under: bool) -> None:
    """Label a line such as `Tracked every Friday: billable hours, debtor days`."""
    if node.kind == "plain" and not node.label and _told_in_passing(node, evidence):
        return
    name, sign, rest = node.text.partition(":")
    if node.kind not in ("plain", "bullet") or node.label or not (sign and rest.strip()):
        return
    if node.prose and _ends_in_names(node, evidence, under=under):
        return
    parts = [part.text.rstrip(".") for part in names_in(Words(rest, range(len(rest))).cut(0))]
    role = _RUNS.get(section_of(name, exact=True) or "")
    if role == "key_result" and len(parts) == 1:
        parts = _SEMICOLON.split(rest)
    least = 1 if role == "initiative" and not node.prose else _FEW
    if role and len(parts) >= least and all(len(part.split()) <= _MOST_WORDS for part in parts):
        _label(node, role, name)
        return
    watched = _OUTRIGHT.search(name) or _VERBS.search(name)
    watched = watched or (_WEAK.search(name) and _RHYTHM.search(name))
    if len(parts) < _FEW or not watched or not speaks_of_watching(name):
        return
    if are_measures(parts, evidence, named=bool(_OUTRIGHT.search(name))):
        _label(node, "kpi", name)


def _ends_in_names(node: Node, evidence: Evidence, *, under: bool) -> bool:
    """Label running text that ends in the names of measures that it says are looked at.

    Where it stands `under` a heading that says so, or says how many it names, other sentences may
    follow.
    """
    said, _, rest = node.text.rpartition(":")
    counted = _WATCH.search(said) and _COUNTED.search(said)
    stop = _STOP.search(rest) if under or counted else None
    rest = rest[: stop.start()] if stop else rest
    told = under or _VERBS.search(said) or (_WEAK.search(said) and _RHYTHM.search(said))
    parts = names_in(Words(rest.rstrip(". "), range(len(rest))).cut(0)) if told else []
    found = [evidence.statement(part.text) for part in parts]
    if len(found) <= _FEW or 3 * sum(one.kind == "kpi" for one in found) < 2 * len(found):
        return False
    node.say(node.start.words.cut(0, len(said) + 1 + len(rest)), node.label)
    _label(node, "kpi", said)
    return True


def _told_in_passing(node: Node, evidence: Evidence) -> bool:
    """Label a sentence such as `And we report sick days, headcount and churn every month`."""
    found = _TOLD.search(node.text)
    if not found or not (_VERBS.search(found["verb"]) or _RHYTHM.search(node.text)):
        return False
    parts = _JOINT.split(found["names"])
    stated = [evidence.statement(part) for part in parts]
    measures = sum(one.kind == "kpi" and not one.target for one in stated)
    if len(parts) <= _FEW or measures < _MOVES * len(parts):
        return False
    node.say(node.start.words.cut(*found.span("names")), Label("kpi", "we report", 0, plural=True))
    return True


def _label(node: Node, role: str, name: str) -> None:
    """Take what stands before the colon for the label of several items."""
    label = Label(role, name.lower(), len(name) + 1, plural=True)
    node.say(node.start.words.cut(len(name) + 1), label)


def names_in(words: Words) -> list[Words]:
    """Return the names in a line, counted, with signs or with commas between them."""
    parts = counted(words)
    return parts if len(parts) > 1 else listed(words)


def speaks_of_watching(text: str) -> bool:
    """Say whether a heading names measures, or says that something is watched."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or _PAST.search(text):
        return False
    named = _NOUNS.search(text) or _OUTRIGHT.search(text) or _VERBS.search(text)
    return bool(named or (_WEAK.search(text) and _RHYTHM.search(text)))


def are_measures(lines: Sequence[str], evidence: Evidence, *, named: bool = False) -> bool:
    """Say whether lines name measures, and few of them a move that is to be made.

    Where their heading has `named` them so, mostly short names of anything will do.
    """
    found = [evidence.statement(line) for line in lines[:_SAMPLE]]
    if not found:
        return False
    measures = sum(one.kind == "kpi" or _is_kept(one) for one in found)
    moves = sum(one.kind == "key_result" and one.quantified for one in found if not _is_kept(one))
    short = sum(len(line.split()) <= _SHORT and not _SENTENCE.search(line) for line in lines)
    facts = sum(bool(_FACT.match(line)) for line in lines)
    bare = named and short >= _MOST * len(lines) and moves <= (1 - _MOST) * len(found)
    return (
        2 * facts < len(lines)
        and (bare or measures >= _MEASURES * len(found))
        and moves < _MOVES * len(found)
    )


def _is_kept(line: Statement) -> bool:
    """Say whether a line holds a threshold and, beside it, today's value."""
    limit = line.target is not None and line.target.comparator is not None
    return limit and of_today(line.text, line.baseline)


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
