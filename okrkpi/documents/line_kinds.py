"""What a line by itself is: a heading, a point, a bold or a plain line, and its label."""

from __future__ import annotations

import re

from okrkpi.documents.beside import label_gap
from okrkpi.documents.decoration import peel_start
from okrkpi.documents.inline import read_inline
from okrkpi.documents.labels import Label, label_of
from okrkpi.documents.lines import Line
from okrkpi.documents.node import NodeKind
from okrkpi.pattern import pattern

_BOLD = pattern(r"(?::[a-z0-9_+-]{2,40}:|\W){0,8}?(\*\*|__)(?=\S)(.+?)(?<=\S)\1\s*(.*)$", re.DOTALL)
_AFTER_BOLD = pattern(r"$|[.:;,]*$|[(\[@|`]|[^\w\s\"“'*_`~-]*$")
_MARKED = pattern(
    r"[^\w*_`]{0,8}(?:\[[ xX]\]\s*)?(\*\*|__|`)([^\W\d_][^*_`:]{0,40})\1\s+(?=\S)"
    r"|([^\W\d_][\w ]{0,20})\t+(?=\S)"
)
_CITED = pattern(r"[\"“„«‘'][^\"“”„«»]{3,}[\"”“»’']\s*(?:[:,–—-]|is\b|was\b)\s*\S")
_MARKABLE = ("objective", "key_result", "initiative")


def label_in(line: Line) -> Label | None:
    """Return the label that a line begins with."""
    text = peel_start(read_inline(line.raw).words).words.text
    return label_of(text) or marked_label(line.raw, text)


def marked_label(raw: str, text: str) -> Label | None:
    """Read a label that only its emphasis sets apart, as in `**KR** Sign 12 clinics`."""
    if gap := label_gap(raw):
        word = text[: gap[0]].rstrip("?")
        return label_of(f"{word}:{text[len(word) + 1 :]}")
    found = _MARKED.match(raw)
    word = (found[2] or found[3]) if found else ""
    if not found or not word or not text.startswith(f"{word} "):
        return None
    name = word.rstrip(".?!")
    label = label_of(f"{name}:{' ' * (len(word) - len(name))}{text[len(word) + 1 :]}")
    known = label and (label.role in _MARKABLE or (bool(found[3]) and label.role == "kpi"))
    return label if label and known and not label.bare else None


def is_goal(line: Line) -> bool:
    """Say whether a line carries the label of an objective or a key result."""
    label = label_in(line)
    return label is not None and label.role in ("objective", "key_result")


def cites_goal(line: Line) -> bool:
    """Say whether a line quotes the words of a goal, to say something about them."""
    label = label_in(line)
    text = peel_start(read_inline(line.raw).words).words.text
    return label is not None and bool(_CITED.match(text[label.start :]))


def kind_of(line: Line) -> NodeKind:
    """Return what a line is by its signs alone."""
    if line.quoted:
        return "plain"
    if line.kind == "heading" or (line.level and _is_headed(line)):
        return "heading"
    if line.kind == "bullet":
        return "bullet"
    return "bold" if is_bold(line.raw) else "plain"


def _is_headed(line: Line) -> bool:
    """Say whether an underlined line heads others: it states no goal, but may name several."""
    label = label_in(line)
    return not is_goal(line) or bool(label and label.bare and label.plural)


def is_bold(raw: str) -> bool:
    """Say whether a line is set in bold but for signs and brackets at its end."""
    bold = _BOLD.match(raw)
    return bold is not None and bold[1] not in bold[2] and bool(_AFTER_BOLD.match(bold[3]))
