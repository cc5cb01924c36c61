"""Priorities named in lists: under a heading, after a lead-in, in one sentence, or by number."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.priorities.aims import EXCLUDED, Anchor, anchor
from okrkpi.memo.priorities.naming import label_span
from okrkpi.memo.text.headings import NUMBERED, gives_order, heading_role, uncounted
from okrkpi.memo.text.outline import Outline
from okrkpi.memo.text.sections import Section
from okrkpi.pattern import pattern

NAMED = pattern(
    r"(?:strategic |key |top |our |the )?(?:priority|goal|objective|focus(?: area)?|"
    r"pillar|theme|bet|aim|commitment|ambition|"
    r"imperative|direction|target|must-win(?: battle)?|challenge|outcome)\s*(?:no\.?|number|#)?\s*"
    r"(?:\d{1,2}|[a-e]|one|two|three|four|five|six|[ivx]{1,3})\b\s*[:.)–—-]*\s*",
    re.IGNORECASE,
)
_STRONG = pattern(
    r"priorit|focus|pillar|goal|objective|theme|concentrat|commit|ambition|imperative|"
    r"must-?win|\b(?:two|three|four|five|2|3|4|5)\b|"
    r"matters|counts|bets?\b|rocks?\b|what (?:i|we) (?:want|propose|ask)"
)
_ASKED = pattern(
    r"how (?:(?:do|can|will|should|could|shall|might|are) (?:we|i)(?: going to)?|to) "
    r"(?P<what>[^?]+?)\s*\?\s*$",
    re.IGNORECASE,
)
_REFUSED = pattern(
    r"\W*(?:what|the (?:one )?(?:thing|topic|subject)s?(?: that)?|something) (?:i|we)"
    r"(?: really| certainly)? (?:do not|don't|will not|won't|am not|are not|aren't|never)\b"
)
_PLAIN_NO = pattern(r"\W*(?:no|not|nothing)\b(?! (?:one|more|child|patient|longer|later)\b)")


def section_anchors(outline: Outline) -> list[Anchor]:
    """Find the section that lists the priorities, and what it lists."""
    best: list[Anchor] = []
    score = 0
    for number, section in enumerate(outline.sections):
        if section.own != "priorities" or section.question:
            continue
        found = _listed(outline, number)
        strength = (3 if _STRONG.search(plain(section.title)) else 1) + (2 if len(found) > 1 else 0)
        if found and strength > score:
            best, score = found, strength
    return best


def _listed(outline: Outline, number: int) -> list[Anchor]:
    children = [
        i for i, s in enumerate(outline.sections)
        if s.parent == number and (s.own in {None, "priorities"}) and _spoken(outline, i)
    ]  # fmt: skip
    if len(children) > 1:
        return [heading_anchor(outline, i) for i in children]
    inside = [
        i for i, block in enumerate(outline.blocks)
        if outline.section_of[i] == number and block.kind in {"item", "paragraph"}
    ]  # fmt: skip
    return item_anchors(outline, inside) or label_anchors(outline, inside)


def _spoken(outline: Outline, section: int) -> bool:
    """Tell whether more than its heading stands in a section."""
    start, end = outline.extents[section]
    return end > start


def heading_anchor(outline: Outline, number: int) -> Anchor:
    """Make the anchor of a heading; what stands beneath it belongs to it."""
    scope = outline.extents[number]
    section = outline.sections[number]
    first = outline.sentences[scope[0]]
    title = NAMED.sub("", section.title, count=1) or section.title
    start = max(first.text.find(title), 0)
    made = anchor(first, start, start + len(title), scope, label=True)
    return Anchor(made.text, made.sentence, made.start, made.span, made.scope, number, True)


def named_headings(outline: Outline) -> list[Anchor]:
    """Find headings such as `Priority 2: Shorter waits`."""
    numbers = [
        i for i, s in enumerate(outline.sections)
        if s.heading and NAMED.match(s.title) and _spoken(outline, i)
    ]  # fmt: skip
    return [heading_anchor(outline, i) for i in numbers] if numbers else []


def order_headings(outline: Outline) -> list[Anchor]:
    """Take headings of one level that are orders: `Stop the leak`, `Keep our people`.

    A numbered one beside them need not be an order.
    """
    groups: dict[tuple[int | None, int], list[int]] = {}
    for number, section in enumerate(outline.sections):
        free = section.heading and not section.top and section.own is None
        if free and section.role not in EXCLUDED and _spoken(outline, number):
            groups.setdefault((section.parent, section.level), []).append(number)
    for found in groups.values():
        headings = {i: passage.text for i in found if (passage := outline.sections[i].heading)}
        orders = {i for i, text in headings.items() if gives_order(text)}
        if len(orders) > 1:
            numbered = {i for i, text in headings.items() if NUMBERED.match(text)}
            return [heading_anchor(outline, i) for i in found if i in orders | numbered]
    return []


def question_anchors(outline: Outline) -> list[Anchor]:
    """Take headings that ask how to bring something about: `How do we keep customers?`"""
    found = []
    for number, section in enumerate(outline.sections):
        asked = _ASKED.match(section.title) if section.question else None
        if asked is None or section.role in EXCLUDED or not _spoken(outline, number):
            continue
        if not opens_with_verb(asked["what"].lower()):
            continue
        scope = outline.extents[number]
        first = outline.sentences[scope[0]]
        start = max(first.text.find(asked["what"]), 0)
        made = anchor(first, start, start + len(asked["what"]), scope, label=True)
        found.append(replace(made, section=number))
    return found if len(found) > 1 else []


def item_anchors(outline: Outline, blocks: list[int]) -> list[Anchor]:
    """Take the top items of a list, each with what stands below it."""
    items = [i for i in blocks if outline.blocks[i].kind == "item"]
    items = [i for i in items if not _other_list(outline, i) and not _other_matter(outline, i)]
    if not items:
        return []
    level = min(outline.blocks[i].level for i in items)
    numbered = [i for i in items if outline.blocks[i].marker[:2].strip("(")[:1].isdigit()]
    if len(numbered) >= 2 and outline.blocks[items[0]].marker in outline.blocks[numbered[0]].marker:
        level = outline.blocks[numbered[0]].level
    top = [i for i in items if outline.blocks[i].level == level]
    if len(top) < 2 and len(blocks) > 3:
        return []
    followed = any(
        outline.blocks[b].kind == "paragraph" and b - 1 in items for b in range(top[0], top[-1])
    )
    found = []
    for block in top:
        sentences = outline.block_sentences(block)
        if not sentences:
            continue
        last = _end_of_item(outline, block, level, followed=followed)
        scope = (sentences[0].index, outline.spans[last - 1][1])
        start, end, label = label_span(sentences[0])
        found.append(anchor(sentences[0], start, end, scope, label=label))
    return found


def _end_of_item(outline: Outline, block: int, level: int, *, followed: bool) -> int:
    """Return the block after what belongs to an item; `followed` says that paragraphs may."""
    section = outline.section_of[block]
    after = block + 1
    while after < len(outline.blocks) and outline.section_of[after] == section:
        other = outline.blocks[after]
        paragraph = other.kind == "paragraph"
        second = paragraph and outline.blocks[after - 1].kind == "paragraph"
        if (other.kind == "item" and other.level <= level) or other.kind == "table":
            break
        if (paragraph and not followed) or second:
            break
        after += 1
    return after


def _other_list(outline: Outline, block: int) -> bool:
    """Tell whether an item belongs to a list that is led in as something else."""
    before = block - 1
    while before >= 0 and outline.blocks[before].kind == "item":
        before -= 1
    if before < 0 or outline.blocks[before].kind != "paragraph":
        return False
    text = outline.blocks[before].text
    return text.endswith(":") and heading_role(text[-120:]) in EXCLUDED | {"work", "measures"}


def _other_matter(outline: Outline, block: int) -> bool:
    """Tell an item that keeps a level, refuses something or only informs from a priority."""
    if outline.blocks[block].level > 1 or not outline.block_sentences(block):
        return False
    sentence = outline.block_sentences(block)[0]
    label = re.match(r"([^:.]{2,40}):\s", sentence.text)
    if label and (
        heading_role(label[1]) in EXCLUDED
        or re.match(r"(?:team|people|headcount|staff)$", plain(label[1]))
    ):
        return True
    counted = re.search(r"\d", sentence.low)
    if cue("sentence", "answered_no").search(sentence.low):
        return True
    if _REFUSED.match(sentence.low) or (_PLAIN_NO.match(sentence.low) and not counted):
        return True
    keeps = cue("sentence", "threshold").search(sentence.low) and re.search(r"\d", sentence.low)
    moves = re.search(r"→|->|=>|\bfrom\b.*\d.*\bto\b", sentence.low)
    return bool(keeps) and not moves and len(outline.block_sentences(block)) == 1


def title_anchors(outline: Outline) -> list[Anchor]:
    """Take the list that stands right under a title such as `Priorities for Q2`."""
    for number, section in enumerate(outline.sections):
        if section.top and heading_role(section.title) == "priorities":
            inside = [
                i for i, block in enumerate(outline.blocks)
                if outline.section_of[i] == number and block.kind in {"item", "paragraph"}
            ]  # fmt: skip
            if found := item_anchors(outline, inside) or label_anchors(outline, inside):
                return found
    return []


def label_anchors(outline: Outline, blocks: list[int]) -> list[Anchor]:
    """Take paragraphs that open with a label in bold."""
    led = []
    for block in blocks:
        strong = outline.blocks[block].passage.strong
        if outline.blocks[block].kind == "paragraph" and strong and strong[0][0] == 0:
            led.append((block, strong[0][1]))
    if len(led) < 2:
        return []
    found = []
    for position, (block, end) in enumerate(led):
        sentences = outline.block_sentences(block)
        last = led[position + 1][0] if position + 1 < len(led) else max(blocks) + 1
        scope = (sentences[0].index, outline.spans[last - 1][1])
        text = sentences[0].text
        begin = len(text) - len(uncounted(text))
        found.append(anchor(sentences[0], begin, min(end, len(text)), scope, label=True))
    return found


def priority_sections(outline: Outline) -> set[int]:
    """Sections whose heading speaks of priorities."""
    return {i for i, s in enumerate(outline.sections) if _is_priority(s)}


def _is_priority(section: Section) -> bool:
    return section.own == "priorities"
