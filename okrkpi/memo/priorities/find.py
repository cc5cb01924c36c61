"""Which of the ways to name priorities a memo uses; of two that fit alike, the plainer one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from okrkpi.memo.language.words import likeness, overlap
from okrkpi.memo.priorities.aims import Anchor
from okrkpi.memo.priorities.inline import inline_anchors, lead_in_anchors, selected_items
from okrkpi.memo.priorities.labelled import bold_anchors, numbered_anchors, topic_anchors
from okrkpi.memo.priorities.likely import likely_anchors
from okrkpi.memo.priorities.lists import (
    item_anchors,
    named_headings,
    order_headings,
    priority_sections,
    question_anchors,
    section_anchors,
    title_anchors,
)
from okrkpi.memo.priorities.prose import prose_anchors
from okrkpi.memo.priorities.spoken import aim_anchors, answer_anchors
from okrkpi.memo.priorities.told import told_anchors
from okrkpi.memo.text.outline import Outline
from okrkpi.pattern import pattern

_DOUBTFUL = 0.1
"""A sentence that is less likely than this to name a priority speaks against a way."""
_BETTER = 0.6
"""How much likelier sentences have to be that name priorities in no known way."""
MOST = 30
"""More priorities than this are read from no memo."""

# `It belongs together with the first` speaks of a priority, and names none.
_SAYS_OF_IT = pattern(r"(?:and |but )?(?:it|that|they|these|those|this)\b (?!to\b)[a-z]+")
_COUNT = pattern(r"\s*\((?:\d{1,3}|\d+ (?:votes?|dots?|points?))\)\s*")
_NUMBER = pattern(
    r"(?:no\.?|nr\.?|number|item|point|row|#)?\s*(\d{1,2})\b[\s,.:–—-]*", re.IGNORECASE
)


def find_priorities(outline: Outline, odds: Sequence[float]) -> list[Anchor]:
    """Return the places where a memo names its priorities, in their order.

    `odds` says of each sentence how likely it names one; of the ways to name priorities that one is
    taken whose sentences together look most like it.
    """
    chosen, listed = selected_items(outline)
    if chosen and listed:
        return _chosen_items(outline, chosen, listed)
    sections = priority_sections(outline)
    ways = [
        named_headings(outline),
        section_anchors(outline),
        order_headings(outline),
        lead_in_anchors(outline),
        title_anchors(outline),
        _answers(outline),
        question_anchors(outline),
        bold_anchors(outline),
        prose_anchors(outline, sections or None),
        prose_anchors(outline),
        inline_anchors(outline),
        topic_anchors(outline),
        told_anchors(outline),
        numbered_anchors(outline),
        aim_anchors(outline, sections) if sections else [],
    ]
    named = [_distinct(way)[:MOST] for way in ways if way]
    best = max(named, key=lambda way: _likelihood(way, odds), default=[])
    likely = _distinct(likely_anchors(outline, odds))[:MOST]
    if _likelihood(likely, odds) > _likelihood(best, odds) + _BETTER:
        best = likely
    return taken_up(outline, best)


def _likelihood(anchors: list[Anchor], odds: Sequence[float]) -> float:
    """Return how far the sentences that name priorities are likelier to do so than most."""
    return sum(odds[one.sentence] - _DOUBTFUL for one in anchors)


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
        passage = taken_up.get(number)
        if source := items.get(number) or passage:
            text = _COUNT.sub(" ", source.text).strip()
            found.append(replace(passage or source, text=text))
    return found


def _answers(outline: Outline) -> list[Anchor]:
    """Take answers to questions about priorities, unless one answer counts them off itself."""
    found = answer_anchors(outline)
    if len(found) == 1:
        counted = prose_anchors(outline)
        return counted if len(counted) > 1 else found
    return found


def taken_up(outline: Outline, anchors: list[Anchor]) -> list[Anchor]:
    """Give priorities that are only listed the sections or paragraphs that take them up later."""
    lengths = [one.scope[1] - one.scope[0] for one in anchors]
    if not anchors or max(lengths) > 1:
        return anchors
    after = max(one.sentence for one in anchors)
    found = []
    for one in anchors:
        scope = (
            _section_on(outline, one, after)
            or _paragraph_on(outline, one, after)
            or _sentences_on(outline, one, anchors)
        )
        found.append(replace(one, scope=scope) if scope else one)
    return found


def _section_on(outline: Outline, one: Anchor, after: int) -> tuple[int, int] | None:
    """Find the section whose title has nearly the words of a priority."""
    best: tuple[int, int] | None = None
    most = 0.7
    for number, section in enumerate(outline.sections):
        start, end = outline.extents[number]
        if start == end or start <= after or not section.heading:
            continue
        if (alike := likeness(section.title, one.text)) >= most:
            best, most = (start, end), alike + 0.001
    return best


def _paragraph_on(outline: Outline, one: Anchor, after: int) -> tuple[int, int] | None:
    """Find the paragraph whose opening words name a priority: `On buildings: …`."""
    for sentence in outline.sentences:
        if sentence.index <= after or not sentence.first:
            continue
        opening = re.match(
            r"(?:on|as for|regarding|about|with|for|to)?\s*([^:,.]{3,60})[:,.]", sentence.low
        )
        if opening and overlap(opening[1], one.text) >= 0.6:
            start, end = outline.spans[sentence.block]
            return start, end
    return None


def _sentences_on(outline: Outline, one: Anchor, anchors: list[Anchor]) -> tuple[int, int] | None:
    """Find the sentences further on in the same paragraph that take a priority up."""
    home = outline.sentences[one.sentence]
    last = outline.spans[home.block][1]
    starts = {
        other.start: begin
        for other in anchors
        if (begin := _opening_on(outline, other, (home.index + 1, last))) is not None
    }
    start = starts.get(one.start)
    if start is None:
        return None
    return start, min((begin for begin in starts.values() if begin > start), default=last)


def _opening_on(outline: Outline, one: Anchor, within: tuple[int, int]) -> int | None:
    """Return the first sentence that begins with the topic of a priority."""
    for index in range(*within):
        low = re.sub(r"^\W*(?:and |but |as for |on |so )?", "", outline.sentences[index].low)
        words = " ".join(low.split()[: len(one.text.split()) + 1])
        if words and likeness(words.strip(" ,;:.–—-"), one.text) >= 0.5:
            return index
    return None


def _distinct(anchors: list[Anchor]) -> list[Anchor]:
    """Drop priorities that are named twice in the same words, keeping the wider scope."""
    kept: dict[str, Anchor] = {}
    for one in anchors:
        key = re.sub(r"\W+", " ", one.text.lower()).strip()
        if key and key not in kept and not _SAYS_OF_IT.match(key):
            kept[key] = one
    return list(kept.values())
