"""Where a memo names its priorities: anchors, each with the sentences that speak of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from okrkpi.memo.cues import cue
from okrkpi.memo.text.outline import Outline, Sentence

EXCLUDED = frozenset(
    {"background", "annex", "risks", "admin", "budget", "vision", "non_goals", "guards"}
)
"""Parts of a memo that name no priorities."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that name a priority, and the sentences (start, end) that belong to it.

    One that is told says how things are, and not what is wanted.
    """

    text: str
    sentence: int
    start: int
    span: tuple[int, int]
    scope: tuple[int, int]
    section: int | None = None
    label: bool = False
    told: bool = False


def anchor(
    sentence: Sentence, start: int, end: int, scope: tuple[int, int], *, label: bool = False
) -> Anchor:
    """Make an anchor of a part of a sentence."""
    text = sentence.text[start:end]
    lead = len(text) - len(text.lstrip(" ,;:–—-"))
    trimmed = text.strip(" ,;:–—-\n").rstrip(".!")
    start += lead
    return Anchor(trimmed, sentence.index, start, (start, start + len(trimmed)), scope, label=label)


def may_name_priority(outline: Outline, sentence: Sentence) -> bool:
    """Tell whether a sentence stands where priorities may be named."""
    block = outline.blocks[sentence.block]
    return block.kind in {"paragraph", "item"} and outline.role(sentence) not in EXCLUDED


def leads_elsewhere(sentence: Sentence) -> bool:
    """Tell whether a paragraph that begins with this sentence leaves the priority before it."""
    low = sentence.low
    return any(
        cue("sentence", name).search(low) for name in ("non_goal", "wish")
    ) or low.startswith(("thank", "one thing must", "one thing i will", "what must not"))


def close_scopes(outline: Outline, anchors: list[Anchor]) -> list[Anchor]:
    """End each anchor's scope where the next begins, or where the memo turns to another matter."""
    closed = []
    ordered = sorted(anchors, key=lambda a: (a.scope[0], a.start))
    for position, one in enumerate(ordered):
        following = ordered[position + 1].sentence if position + 1 < len(ordered) else None
        end = one.scope[1] if following is None else min(one.scope[1], following)
        end = max(end, one.sentence + 1)
        closed.append(replace(one, scope=(one.scope[0], _turn(outline, one, end))))
    return closed


def _turn(outline: Outline, one: Anchor, end: int) -> int:
    """Return the sentence before `end` at which another matter begins."""
    home = outline.sentences[one.sentence]
    for index in range(one.sentence + 1, end):
        sentence = outline.sentences[index]
        if sentence.section != home.section and home.section not in outline.path(sentence.section):
            return index
        if outline.blocks[sentence.block].kind in {"quoted", "header"}:
            return index
        if sentence.first and sentence.block != home.block and _leaves(outline, home, sentence):
            return index
    return end


def _leaves(outline: Outline, home: Sentence, sentence: Sentence) -> bool:
    """Tell whether a paragraph speaks of limits or refusals and no more of the priority."""
    if leads_elsewhere(sentence):
        return True
    if outline.blocks[home.block].kind != "paragraph" or sentence.section != home.section:
        return False
    start, end = outline.spans[sentence.block]
    return any(
        cue("sentence", name).search(outline.sentences[index].low)
        for name in ("threshold", "non_goal")
        for index in range(start, min(end, start + 3))
    )
