"""Which of the ways to name priorities a memo uses, tried from the plainest to the vaguest."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from okrkpi.memo.aims import Anchor
from okrkpi.memo.lists import (
    inline_anchors,
    item_anchors,
    lead_in_anchors,
    named_headings,
    priority_sections,
    section_anchors,
    selected_items,
)
from okrkpi.memo.outline import Outline
from okrkpi.memo.prose import aim_anchors, answer_anchors, prose_anchors

_COUNT = re.compile(r"\s*\((?:\d{1,3}|\d+ (?:votes?|dots?|points?))\)\s*")
_NUMBER = re.compile(
    r"(?:no\.?|nr\.?|number|item|point|row|#)?\s*(\d{1,2})\b[\s,.:–—-]*", re.IGNORECASE
)


def find_priorities(outline: Outline) -> list[Anchor]:
    """Return the places where a memo names its priorities, in their order."""
    chosen, listed = selected_items(outline)
    strategies: list[Callable[[], list[Anchor]]] = [
        lambda: named_headings(outline),
        lambda: section_anchors(outline),
        lambda: lead_in_anchors(outline),
        lambda: answer_anchors(outline),
        lambda: prose_anchors(outline, priority_sections(outline) or None),
        lambda: prose_anchors(outline),
        lambda: inline_anchors(outline),
        lambda: (
            aim_anchors(outline, priority_sections(outline)) if priority_sections(outline) else []
        ),
    ]
    if chosen and listed:
        return _chosen_items(outline, chosen, listed)
    found: list[Anchor] = next((f for strategy in strategies if (f := strategy())), [])
    return _distinct(found)


def _chosen_items(outline: Outline, chosen: list[int], listed: list[int]) -> list[Anchor]:
    """Join the chosen items of a list with the passages that take them up by number."""
    items = {
        int(outline.blocks[b].marker.strip("().:#")): anchor
        for b in listed
        for anchor in item_anchors(outline, [b])
    }
    taken_up = {int(n[1]): a for a in section_anchors(outline) if (n := _NUMBER.match(a.text))}
    found = []
    for number in chosen:
        item, passage = items.get(number), taken_up.get(number)
        if item is None and passage is None:
            continue
        source = item or passage
        assert source is not None
        text = _COUNT.sub(" ", source.text).strip()
        if passage is not None:
            found.append(replace(passage, text=text))
        else:
            found.append(replace(source, text=text))
    return found


def _distinct(anchors: list[Anchor]) -> list[Anchor]:
    """Drop priorities that are named twice in the same words, keeping the wider scope."""
    kept: dict[str, Anchor] = {}
    for one in anchors:
        key = re.sub(r"\W+", " ", one.text.lower()).strip()
        if key and key not in kept:
            kept[key] = one
    return list(kept.values())
