"""Priorities as paragraphs of prose that each open with their topic: `Staff turnover: 31% …`."""

from __future__ import annotations

import re

from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.grammar import is_a, tokens
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.priorities.aims import (
    Anchor,
    anchor,
    close_scopes,
    leads_elsewhere,
    may_name_priority,
)
from okrkpi.memo.priorities.lists import item_anchors
from okrkpi.memo.text.headings import gives_order, heading_role, role_over, uncounted
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.pattern import pattern

_TOPIC = pattern(r"(?P<topic>[A-Z][^:.;!?,]{2,45}?)(?::\s+|\s[–—-]+\s|\.$)")
_REFUSED = pattern(r"\W*(?:no|nope|not (?:now|yet|this \w+)|later|parked)\W*$", re.IGNORECASE)
_LONGEST_LABEL = 12
_ASIDE = pattern(
    r"(?:p\.? ?s\.?|notes?|minutes|memo|call|meeting|"
    r"n\.? ?b\.?|fyi|date|from|to|cc|subject|re|reminder|update|warning|"
    r"attention|important|example|hiring|recruiting|recruitment|vacanc\w+|holidays?|"
    r"new (?:faces|starters|hires)|thanks.*|thank you.*|dear .*|h(?:i|ello|ey)\b.*|best|regards|"
    r"cheers.*|questions?|party|people|team|staff|headcount|logistics|location|venue|where|when|"
    r"who|what|why|how|tl;?dr|summary|bottom line|(?:the )?(?:good|bad) .*|news|congratulations.*|"
    r"welcome.*|also|first|remember|(?:one|a) (?:last|final|quick) (?:thing|word|note))"
)


def topic_anchors(outline: Outline) -> list[Anchor]:
    """Find paragraphs that open with a topic, where two or more say how it stands in numbers."""
    found: list[Anchor] = []
    counted = 0
    for block, _ in enumerate(outline.blocks):
        sentence = outline.first_of(block)
        if sentence is None or outline.blocks[block].kind != "paragraph":
            continue
        if not may_name_priority(outline, sentence) or (topic := _topic(sentence)) is None:
            continue
        if not found and _is_title(outline, block):
            continue
        start, end = outline.spans[block]
        if any(
            cue("sentence", "kept_so").search(outline.sentences[i].low) for i in range(start, end)
        ):
            continue
        counted += any(re.search(r"\d", outline.sentences[i].text) for i in range(start, end))
        found.append(anchor(sentence, *topic, (start, end), label=True))
    return close_scopes(outline, found) if counted > 1 else []


def bold_anchors(outline: Outline) -> list[Anchor]:
    """Find paragraphs and items that open with a heading in bold, each with what stands after it.

    Two or more have to be orders, or to say how what they name stands in numbers.
    """
    groups: dict[int, list[int]] = {}
    for number, block in enumerate(outline.blocks):
        if block.kind in {"paragraph", "item"} and _bold_label(outline, number):
            groups.setdefault(outline.section_of[number], []).append(number)
    for found in groups.values():
        orders = sum(gives_order(_bold_label(outline, number)) for number in found)
        counted = sum(bool(re.search(r"\d", outline.blocks[number].text)) for number in found)
        if len(found) > 1 and max(orders, counted) > 1:
            return [_bold_anchor(outline, number, found) for number in found]
    return []


def _bold_label(outline: Outline, number: int) -> str:
    """Return the words in bold that a block opens with, where they can name a priority."""
    strong, sentence = outline.blocks[number].passage.strong, outline.first_of(number)
    text = outline.blocks[number].text
    if sentence is None or not strong or strong[0][0] > 0 or not text[strong[0][1] :].strip(" .:"):
        return ""
    label = text[: strong[0][1]].strip(" .:!–—-")
    role = role_over(label, text[strong[0][1] :])
    if not may_name_priority(outline, sentence) or outline.role(sentence) in {"measures", "work"}:
        return ""
    if role not in {None, "priorities"} or label.endswith("?") or re.search(r"\d", label):
        return ""
    return "" if len(label.split()) > _LONGEST_LABEL or _ASIDE.fullmatch(plain(label)) else label


def _bold_anchor(outline: Outline, number: int, found: list[int]) -> Anchor:
    """Make the anchor of a label; what follows up to the next one belongs to it."""
    later = [other for other in found if other > number]
    last = later[0] if later else number + 1
    end = outline.spans[number][1]
    for block in range(number + 1, last):
        first = outline.first_of(block)
        if first is None or outline.section_of[block] != outline.section_of[number]:
            break
        if leads_elsewhere(first):
            break
        end = outline.spans[block][1]
    sentence = outline.sentences[outline.spans[number][0]]
    strong = sentence.passage.strong
    stop = strong[0][1] if strong and strong[0][0] == 0 else len(sentence.text)
    begin = len(sentence.text) - len(uncounted(sentence.text))
    return anchor(sentence, begin, stop, (sentence.index, end), label=True)


def _is_title(outline: Outline, block: int) -> bool:
    """Tell a title at the top from a topic: `Ward 7 – priorities for the winter`."""
    text = outline.blocks[block].text
    alone = outline.spans[block][1] - outline.spans[block][0] == 1 and text[-1:].isalnum()
    earlier = any(one.kind == "paragraph" for one in outline.blocks[:block])
    return alone and not earlier and not re.search(r"\d\s?(?:%|per ?cent)", text)


def numbered_anchors(outline: Outline) -> list[Anchor]:
    """Find numbered paragraphs of prose, where most say more than one thing, in numbers."""
    numbered = [
        i for i, block in enumerate(outline.blocks)
        if block.kind == "item" and block.marker.strip("().:#").isdigit()
    ]  # fmt: skip
    if not numbered or outline.blocks[numbered[0]].marker.strip("().:#") != "1":
        return []
    home = outline.section_of[numbered[0]]
    numbered = [i for i in numbered if outline.section_of[i] == home]
    first = outline.first_of(numbered[0])
    if first is None or outline.sections[home].own or not may_name_priority(outline, first):
        return []
    spoken = sum(len(outline.block_sentences(i)) > 1 for i in numbered)
    counted = sum(bool(re.search(r"\d", outline.blocks[i].text)) for i in numbered)
    enough = counted > 1 and 2 * spoken >= len(numbered) > 1
    return item_anchors(outline, numbered) if enough else []


def _topic(sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of the noun phrase that a paragraph opens with."""
    found = _TOPIC.match(sentence.text)
    if found is None or any(
        cue("sentence", name).search(sentence.low) for name in ("non_goal", "wish")
    ):
        return None
    topic = found["topic"]
    words = tokens(topic)
    if not words or len(words) > 6 or heading_role(topic) or _ASIDE.fullmatch(plain(topic)):
        return None
    if words[0].low in {"no", "not", "never"}:
        return None
    if is_a(words[0].low, "pronouns", "auxiliaries", "prepositions", "conjunctions"):
        return None
    split = split_predicate(topic)
    if split and not opens_with_verb(topic) and (" " in split[0] or " " in split[1]):
        return None
    if _REFUSED.match(sentence.text, found.end()):
        return None
    return found.span("topic")
