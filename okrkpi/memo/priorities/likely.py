"""Priorities as the sentences and headings that most likely name one, however they are worded."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.memo.priorities.aims import Anchor, anchor, close_scopes
from okrkpi.memo.priorities.lists import NAMED, heading_anchor
from okrkpi.memo.priorities.prose import end_of, opened_at
from okrkpi.memo.text.headings import uncounted
from okrkpi.memo.text.outline import Outline, Sentence

_LIKELY = 0.5
_LABEL = 6
"""A name of so few words is a label, and not what is wanted."""


def likely_anchors(outline: Outline, odds: Sequence[float]) -> list[Anchor]:
    """Find the sentences that more likely than not name a priority."""
    found: list[Anchor] = []
    for sentence in outline.sentences:
        kind = outline.blocks[sentence.block].kind
        if odds[sentence.index] < _LIKELY or kind not in {"heading", "paragraph", "item"}:
            continue
        if kind == "heading" and outline.sections[sentence.section].own is not None:
            continue  # it stands over priorities, or over something else
        if kind == "heading":
            found.append(heading_anchor(outline, sentence.section))
        elif made := _in_text(outline, sentence, len(found)):
            found.append(made)
    return close_scopes(outline, found)


def _in_text(outline: Outline, sentence: Sentence, before: int) -> Anchor | None:
    text = sentence.text
    named = NAMED.match(text)
    opened = opened_at(sentence, before, told=True)
    start = named.end() if named else len(text) - len(uncounted(text))
    end = len(text)
    if opened is not None and opened < 0:
        end = -opened
    elif opened is not None:
        start = max(start, opened)
    end = min(end, end_of(text, start))
    if not text[start:end].strip(" .:,–—-!"):
        return None
    scope = (sentence.index, len(outline.sentences))
    brief = len(text[start:end].split()) <= _LABEL
    return anchor(sentence, start, end, scope, label=brief)
