"""What a measure means, where it stands behind its name: `Occupancy: beds in use / all beds`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from okrkpi.documents.evidence import HALF, SAMPLE, Evidence
from okrkpi.documents.fields import read_part
from okrkpi.documents.node import Node
from okrkpi.documents.told_clauses import sentences_in
from okrkpi.pattern import pattern

_SIGN = pattern(r"(?<=\S)(?:\s*:|\s+[–—-]{1,2}|\s+=)\s+(?=\S)")
_BOLD = pattern(r"[^\w*_]{0,8}(?:\*\*|__)(?P<name>[^*_]+)(?:\*\*|__)")
_FORMULA = pattern(
    r"[\w)%] [/÷×*+−] [\w(]|\b(?:divided by|minus|multiplied by|as a share of)\b", re.IGNORECASE
)
_OPENS = pattern(
    r"(?:the |our )?(?:total |average |mean |median )?"
    r"(?:share|percentage|percent|%|proportion|number|count|sum|average|median|mean|total|ratio|"
    r"how (?:many|much|long|often|far)|whether|what)\b"
    r"|(?:an?|any|all|every|each|those|the|only) .{2,60}?\b(?:that|who|which|whose|where|with|"
    r"from|between|divided)\b"
    r"|(?:time|days|hours|minutes|weeks|months) (?:from|between|until|since)\b",
    re.IGNORECASE,
)
_RELATIVE = pattern(r"[^\W\d_]\s+(?:that|who|which|whose)\s+[a-z]")
_SAID = pattern(
    r"(?:see|from|definition|defined|measured|because|incl|including|excluding|excl|not counting|"
    r"counted|as (?:in|of|per|reported)|tells?|shows?|says?|based on|taken from|we)\b",
    re.IGNORECASE,
)
_BOUND = (
    r"(?:[<>≤≥=]|\b(?:below|above|under|over|at least|at most|max|min|no more than|not more than|"
    r"within|maximum|minimum|up to|between)\b)\.?\s*\W{0,2}\d"
)
_LEVEL = pattern(
    rf"(?:{_BOUND}|\W{{0,2}}\d|(?:none|zero|nil|nobody|no)\b)|.*{_BOUND}\S*(?:\s\S+){{0,3}}$",
    re.IGNORECASE,
)
_BOUNDED = pattern(_BOUND, re.IGNORECASE)
_NAMED = pattern(
    r"\b(?:north star(?: metric)?|metric|kpi|measure|number|indicator|figure)\b[^.:]{0,40}?"
    r"\b(?:is|are|remains|stays)(?: still| the| our| always| called)*\s+[\"“„]?"
    r"(?P<name>[^.;:,()–—\"“”]{3,70}?)[\"”]?"
    r"(?=\s*(?:[.;:,()–—\"“”]|\b(?:because|which|that|as|so|since|and)\b|$))",
    re.IGNORECASE,
)
_STOP = pattern(r"[.;!?]\s")
_VERB_LAST = pattern(r"\b(?:means?|is|are|refers? to|stands? for)$", re.IGNORECASE)
"""How a sentence about a word breaks off before its colon, as in `Owner means: …`."""
_LONGEST = 10
_MANY_WORDS = 6
_FEW_WORDS = 3
_SOME = 2
_VALUE = pattern(r"[^\w\s]{0,3}\s?\d")


def take_meaning(node: Node, evidence: Evidence) -> bool:
    """Cut what a measure means off its name, and keep it beside the name."""
    if _cut_meaning(node, evidence):
        return True
    return node.kind == "plain" and (_cut_bold(node, evidence) or _cut_name(node, evidence))


def _cut_meaning(node: Node, evidence: Evidence) -> bool:
    text = node.text
    sign = _SIGN.search(text)
    if node.label or not sign:
        return False
    sure = node.kind == "bullet" and (bool(_BOLD.match(node.raw)) or _is_among(node, evidence))
    if not _means(text, evidence, sure=sure) or _is_shared(node, text[: sign.start()], evidence):
        return False
    _keep(node, sign.end())
    node.say(node.start.words.cut(0, sign.start()), None)
    return True


def _means(text: str, evidence: Evidence, *, sure: bool) -> bool:
    """Say whether a line names a measure and explains it; `sure` where its looks say so too."""
    sign = _SIGN.search(text)
    if sign is None or len((name := text[: sign.start()]).split()) > _LONGEST:
        return False
    kind, rest = evidence.statement(name).kind, text[sign.end() :]
    if _STOP.search(name) or _VERB_LAST.search(name):
        return False
    several = " " in name and _defines(_first_sentence(rest))
    named = kind == "kpi" or (kind != "none" and (sure or several))
    return named and _explains(rest, evidence, sure=sure)


def _is_among(node: Node, evidence: Evidence) -> bool:
    """Say whether a point beside this one names a measure and explains it, by its words alone."""
    key = id(node.parent)
    if key not in evidence.meant:
        beside = [one for one in islice(_points(node), SAMPLE) if not one.label]
        evidence.meant[key] = [
            id(one) for one in beside if _means(one.whole.text, evidence, sure=False)
        ]
    return any(one != id(node) for one in evidence.meant[key])


def _is_shared(node: Node, name: str, evidence: Evidence) -> bool:
    """Say whether points beside this one begin with the same name, which then only parts them."""
    key = id(node.parent)
    if key not in evidence.names:
        texts = (one.whole.text for one in _points(node))
        evidence.names[key] = Counter(
            text[: sign.start()] for text in texts if (sign := _SIGN.search(text))
        )
    return evidence.names[key][name] > 1


def _points(node: Node) -> Iterator[Node]:
    beside = node.parent.children if node.parent else []
    return (one for one in beside if one.kind == "bullet")


def _explains(rest: str, evidence: Evidence, *, sure: bool) -> bool:
    """Say whether words explain a measure, rather than state its level or narrow it down."""
    first = _first_sentence(rest)
    words = len(first.split())
    if _LEVEL.match(first.rstrip(".")) or words < _FEW_WORDS:
        return False
    if _defines(first) or (sure and not _BOUNDED.search(first)):
        return True
    if evidence.statement(first).quantities:
        return False
    return bool(_SAID.match(first)) or words >= _MANY_WORDS


def _defines(text: str) -> bool:
    """Say whether words are a formula, or say which of several things are counted."""
    return bool(_FORMULA.search(text) or _OPENS.match(text) or _RELATIVE.search(text))


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[\w)][.!?])\s+(?=[A-Z])", text, maxsplit=1)[0]


def _keep(node: Node, at: int) -> None:
    """Keep what is said of a measure: its target as such, the rest as a note."""
    notes: list[str] = []
    for sentence in sentences_in(node.start.words.cut(at)):
        part = read_part(sentence.text)
        if part and part[0] in ("target", "current", "owner", "cadence", "source"):
            node.start.keep(*part)
        else:
            notes.append(sentence.text)
    if notes:
        node.start.notes.append(" ".join(notes))


def _cut_bold(node: Node, evidence: Evidence) -> bool:
    """Take the name in bold that a paragraph begins with, as in `**Churn** 1.9%. Two left.`"""
    found = _BOLD.match(node.raw)
    name = found["name"].strip(" .:") if found else ""
    rest = node.text[len(name) :].strip(" .:–—-")
    if node.label or not name or not rest or not node.text.startswith(name):
        return False
    beside = node.parent.children if node.parent else []
    row = sum(one.kind == "plain" and bool(_BOLD.match(one.raw)) for one in beside[:SAMPLE])
    valued = row >= _SOME and bool(_VALUE.match(rest))
    if evidence.statement(name).kind != "kpi" and not valued:
        return False
    node.start.notes.append(rest)
    node.say(node.start.words.cut(0, len(name)), None)
    return True


def _cut_name(node: Node, evidence: Evidence) -> bool:
    """Take the measure that a sentence names, as in `Our north star is the weekly readers.`"""
    found = _NAMED.search(node.text)
    if node.label or found is None:
        return False
    named = evidence.statement(found["name"])
    if named.kind != "kpi" or named.confidence < HALF:
        return False
    node.start.notes.append(node.text)
    node.say(node.start.words.cut(*found.span("name")), None)
    return True
