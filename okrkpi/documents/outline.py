"""A document as a tree: headings, bold lines, lines above a list, and bullets by their indent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from okrkpi.documents.aims import find_aims
from okrkpi.documents.aligned import aligned_tables
from okrkpi.documents.beside import part_columns
from okrkpi.documents.chain import chained
from okrkpi.documents.code_graph import find_coded
from okrkpi.documents.containers import settle_containers
from okrkpi.documents.decoration import peel_start
from okrkpi.documents.defined import find_defined
from okrkpi.documents.end_labels import settle_end_labels
from okrkpi.documents.end_marks import mark_of
from okrkpi.documents.enumerated import find_enumerated
from okrkpi.documents.evidence import Evidence
from okrkpi.documents.inline import Words, read_inline
from okrkpi.documents.labels import Label, label_of
from okrkpi.documents.lead_ins import find_lead_ins
from okrkpi.documents.leads import find_leads, find_points, rank_of
from okrkpi.documents.line_kinds import cites_goal, is_goal, kind_of, marked_label
from okrkpi.documents.lines import Line, Scan
from okrkpi.documents.nesting import grow
from okrkpi.documents.node import NOTHING, Node
from okrkpi.documents.plain_lists import find_plain_lists
from okrkpi.documents.promotion import promote
from okrkpi.documents.sections import last_sentence, section_of
from okrkpi.documents.signs import find_signs
from okrkpi.documents.slots import is_blank_goal
from okrkpi.documents.table_at import last_end, table_at
from okrkpi.documents.tagged import find_tagged
from okrkpi.documents.tails import find_tails
from okrkpi.documents.targets import find_targets
from okrkpi.documents.told import find_told
from okrkpi.documents.upright import upright
from okrkpi.documents.watched import find_watched
from okrkpi.documents.wrapping import continues, full_from
from okrkpi.pattern import pattern

_NUMERAL = pattern(
    r"\(?([1-9]\d?(?:\.[1-9]\d?)+(?!\))|\d{1,2}(?=[.):]|\s[·•|]\s))"
    r"(?:\s[·•|]|[.):]*)\s+(?=[^\s\d%a-z€$£])"
)
_COUNTED = pattern(
    r"\(?([1-9]\d?(?:\.[1-9]\d?)+(?!\))|\d{1,2}(?=[.):]|\s[·•|/–—-]\s))"
    r"(?:\s[·•|/–—-]|[.):]*)\s+"
    r"(?=[^\s\d%])(?!(?:quarter|half|term|month|week|year|place)\b)"
)
"""The number of a heading, whose first word may be a small one."""
_LETTERED = pattern(r"(?:[A-J]|[IVX]{1,4})(?:[.)]|\s[·•|/–—-])\s+(?=[^\W\d_])")
"""The letter or the Roman numeral that counts a heading."""
_FORMULA = pattern(
    r"(?:(?:i|we|our team|the team)\s+(?:will|want to|aim to)\s+)?(?P<goal>\S.{6,160}?),?\s+"
    r"(?:as\s+)?measured\s+by\s*:?$",
    re.IGNORECASE,
)
_INNER = pattern(
    r"(?:^|[\s.;,|(])\s*(?P<label>KR\s?\d{1,2}(?:\.\d{1,2})?\s*[:.)–—-]"
    r"|key results?\s*\d{0,2}(?:\.\d)?\s*:|as measured by\b)",
    re.IGNORECASE,
)


_INNER_SIGNS = ("kr", "key result", "measured by")


def outline(scan: Scan, evidence: Evidence) -> tuple[Node, list[Node]]:
    """Return the root of the tree, and all nodes in the order of the document."""
    nodes = list(_nodes(scan.lines))
    settle_end_labels(nodes)
    find_signs(nodes)
    find_tagged(nodes)
    find_tails(nodes, evidence)
    find_coded(nodes, evidence)
    find_aims(nodes, evidence)
    find_lead_ins(nodes, evidence)
    nodes = find_told(nodes, evidence)
    settle_containers(nodes)
    find_enumerated(nodes, evidence)
    find_plain_lists(nodes, evidence)
    find_points(nodes)
    find_leads(nodes)
    find_targets(nodes, evidence)
    find_watched(nodes, evidence)
    root = grow(nodes)
    find_defined(nodes, evidence)
    return root, nodes


def _nodes(lines: list[Line]) -> Iterator[Node]:
    """Join the lines to nodes; a table is one node."""
    tables = aligned_tables(lines)
    inside = {at for start, (_, end) in tables.items() for at in range(start, end)}
    free = [line for at, line in enumerate(lines) if at not in inside]
    promote(free)
    part_columns(free)
    _unquote(free)
    node: Node | None = None
    at, full, last = 0, full_from(lines), last_end(lines)
    while at < len(lines):
        line = lines[at]
        found = table_at(lines, at, last) or tables.get(at)
        if node is not None and not found and continues(node, line, full):
            node.parts.append((len(node.raw) + 1, line.number, line.column))
            node.raw += "\n" + line.raw
            node.last, node.apart, node.ends = line.number, line.apart, line.ends
            at += 1
            continue
        if node is not None:
            yield from _finish(node)
        node = None
        at += 1
        if found:
            grid, at = chained(upright(found[0])), found[1]
            rank = 9.5 + line.indent
            yield Node("table", line, "", [], rank=rank, last=lines[at - 1].number, table=grid)
        elif line.kind in ("heading", "bullet", "text"):
            place = [(0, line.number, line.column)]
            node = Node(kind_of(line), line, line.raw, place, last=line.number, apart=line.apart)
            node.ends = line.ends
    if node is not None:
        yield from _finish(node)


def _unquote(lines: list[Line]) -> None:
    """Take no notice of quotation marks around a whole document, or before a labelled goal."""
    quoted = [line for line in lines if line.quoted and line.raw]
    whole = 2 * len(quoted) > sum(line.kind != "blank" for line in lines)
    for line in quoted:
        line.quoted = not whole and (not is_goal(line) or cites_goal(line))


def _finish(node: Node) -> Iterator[Node]:
    """Read the words of a node; a line with several labels becomes several nodes."""
    inline = read_inline(node.raw)
    node.links, node.struck = inline.links, inline.struck
    node.rank = rank_of(node)
    rest = inline.words
    for words in _split(rest):
        part = node if words is rest else replace(node, children=[])
        _label(part, words)
        rest = NOTHING
        if part.text or part.label or part.raw:
            yield part


def _split(words: Words) -> list[Words]:
    low = words.text.lower()
    if not any(sign in low[1:] for sign in _INNER_SIGNS) or not _INNER.search(words.text, 1):
        return [words]
    label = label_of(peel_start(words).words.text)
    if label is None or label.role not in ("objective", "key_result"):
        return [words]
    start = words.text.rfind(peel_start(words).words.text) + label.start
    cuts = [found.start("label") for found in _INNER.finditer(words.text, start)]
    if not cuts:
        return [words]
    ends = [*cuts, len(words.text)]
    return [words.cut(start, end) for start, end in zip([0, *cuts], ends, strict=True)]


def _heads_part(node: Node, label: Label) -> bool:
    """Say whether a label without words or number is a heading for what stands beneath it."""
    if not label.bare or label.number:
        return False
    several = label.plural and label.role == "objective" and node.kind == "heading"
    return several or section_of(node.text) is not None


def _label(node: Node, words: Words) -> None:
    node.start = peel_start(words)
    for name, value in node.line.beside:
        node.start.keep(name, value)
    if numeral := (_COUNTED if node.kind == "heading" else _NUMERAL).match(node.text):
        node.numeral = node.numeral or numeral[1]
        node.start = peel_start(node.start.words.cut(numeral.end()))
        if node.kind == "plain":
            node.kind, node.line.marker = "bullet", f"n{numeral[1].count('.') + 1}"
            node.rank = rank_of(node)
    elif node.kind == "heading" and (lettered := _LETTERED.match(node.text)):
        node.start = peel_start(node.start.words.cut(lettered.end()))
    node.numeral = node.numeral or node.line.numeral
    node.whole = node.start.words
    if "measured" in node.text.lower() and (formula := _FORMULA.match(node.text)):
        node.label = Label("objective", "as measured by", formula.start("goal"))
        node.start.words = node.start.words.cut(*formula.span("goal"))
        return
    label = label_of(node.text) or marked_label(node.raw, node.text) or _label_at_end(node)
    if node.line.todo and label is None:
        label = Label("initiative", "to do", 0)
    if label and node.line.quoted and label.role in ("objective", "key_result"):
        label = None
    if label and not _heads_part(node, label):
        node.label = label
        fields, notes = node.start.fields, node.start.notes
        node.start = peel_start(node.start.words.cut(label.start))
        for name, value in fields.items():
            node.start.keep(name, value)
        node.start.notes += notes
        return
    if is_blank_goal(node.text):
        node.section = None
    elif label:
        node.section = section_of(node.text) or "objectives"
    elif node.kind in ("heading", "bold"):
        node.section = section_of(node.end.words.text)
    else:
        leads = node.text.endswith(":")
        node.section = section_of(last_sentence(node.text) if leads else node.text, exact=not leads)


def _label_at_end(node: Node) -> Label | None:
    """Read what the end of a line says that it is, and take that off."""
    marked = mark_of(node.start.words)
    coded = marked is not None and bool(marked[1].number)
    if marked is None or not (coded or (node.kind in ("bullet", "plain") and not node.prose)):
        return None
    node.start.words, label = marked
    return label
