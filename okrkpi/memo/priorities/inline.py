"""Priorities named within one sentence, after a lead-in, or by number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.memo.cues import cue
from okrkpi.memo.priorities.aims import Anchor, anchor, may_name_priority
from okrkpi.memo.priorities.lists import item_anchors, label_anchors
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.pattern import pattern

_SPLIT = pattern(
    r"\s*;\s*(?:and\s+)?|,\s+(?:and\s+(?:finally\s+|lastly\s+)?)?|\s+and\s+(?:finally\s+|"
    r"lastly\s+)?|\s+as well as\s+"
)


_ENUMERATED = pattern(
    r"(?:^|[\s,;:])\(?(?:[1-6]|[a-f]|i{1,3}|iv|v)\)\s*|(?:^|[\s;:])(?:[1-6])\.\s+(?=[a-z])"
)


def lead_in_anchors(outline: Outline) -> list[Anchor]:
    """Find lists after sentences such as `we agreed on three priorities:`."""
    for sentence in outline.sentences:
        if not may_name_priority(outline, sentence) or not _leads_in(outline, sentence):
            continue
        block = sentence.block + 1
        inside = []
        while block < len(outline.blocks) and outline.section_of[block] == sentence.section:
            if outline.blocks[block].kind in {"item", "paragraph"}:
                inside.append(block)
            block += 1
        if found := _first_list(outline, inside):
            return found
    return []


def _leads_in(outline: Outline, sentence: Sentence) -> bool:
    last = outline.spans[sentence.block][1] - 1 == sentence.index
    if not last or not cue("sentence", "non_goal"):
        return False
    found = cue("opener", "lead").search(sentence.low)
    if not found or cue("heading", "non_goals").search(sentence.low[found.start() :]):
        return False
    following = sentence.block + 1
    here, after = outline.blocks[sentence.block], outline.blocks[following : following + 1]
    if here.kind == "item" and after and after[0].kind == "item" and after[0].level <= here.level:
        return False
    ends = sentence.text.endswith((":", "–", "-"))
    return following < len(outline.blocks) and (
        ends
        or outline.blocks[following].kind == "item"
        or bool(outline.blocks[following].passage.strong)
    )


def _first_list(outline: Outline, blocks: list[int]) -> list[Anchor]:
    """Return the anchors of the list that begins at once."""
    if not blocks:
        return []
    if outline.blocks[blocks[0]].kind != "item":
        return label_anchors(outline, blocks)
    run = [b for b in blocks if outline.blocks[b].kind == "item" or b < blocks[-1]]
    return item_anchors(outline, run)


def inline_anchors(outline: Outline) -> list[Anchor]:
    """Find priorities listed within a sentence: `our priorities are A, B and C`."""
    for sentence in outline.sentences:
        if not may_name_priority(outline, sentence):
            continue
        found = cue("opener", "inline").search(sentence.low)
        if not found or cue("sentence", "non_goal").search(sentence.low[: found.end()]):
            continue
        parts = list(_parts(sentence, found.end()))
        if 2 <= len(parts) <= 7 and all(
            1 <= len(sentence.text[s:e].split()) <= 18 for s, e in parts
        ):
            scope = (sentence.index, sentence.index + 1)
            return [anchor(sentence, s, e, scope, label=True) for s, e in parts]
    return []


def _parts(sentence: Sentence, start: int) -> Iterator[tuple[int, int]]:
    text = sentence.text
    end = len(text.rstrip(" .!"))
    marks = list(_ENUMERATED.finditer(text, start))
    if len(marks) >= 2:
        for position, mark in enumerate(marks):
            stop = marks[position + 1].start() if position + 1 < len(marks) else end
            yield mark.end(), stop
        return
    splitter = re.compile(r"\s*;\s*(?:and\s+)?") if ";" in text[start:end] else _SPLIT
    series = re.match(r"\s*(to|that)\s", text[start:end]) or re.search(
        r"\b(to|that)\s*$", text[:start]
    )
    if series and len(re.findall(rf"(?:,| and) {series[1]} ", text[start:end])) >= 1:
        splitter = re.compile(rf"\s*[,;]?\s+(?:and\s+)?(?:finally\s+|lastly\s+)?(?={series[1]}\s)")
    position = start
    for found in splitter.finditer(text, start, end):
        if text[position : found.start()].strip():
            yield position, found.start()
        position = found.end()
    if text[position:end].strip():
        yield position, end


_CHOSEN = pattern(
    r"(?:we (?:do|take|choose|chose|pick|picked|go for|will do|keep|focus on)|"
    r"(?:rows?|items?|points?|numbers?|nos?\.?|lines?))\s+"
    r"((?:no\.? ?)?\d{1,2}(?:\s*(?:,|and|&|\+|,\s*and)\s*(?:no\.? ?)?\d{1,2})*)(?![\d%])"
)


def chosen_in(sentence: Sentence) -> list[int]:
    """Return the numbers that a sentence chooses from a list: `we do 2, 3 and 10`."""
    found = _CHOSEN.search(sentence.low)
    if not found:
        return []
    speaks = re.search(r"priorit|focus|matter|only|first|count", sentence.low)
    numbers = [int(n) for n in re.findall(r"\d+", found[1])]
    return numbers if len(numbers) >= 2 and (found[0].startswith("we") or speaks) else []


def selected_items(outline: Outline) -> tuple[list[int], list[int]]:
    """Return the numbers that the memo chooses, and the blocks of the list that is meant."""
    for sentence in outline.sentences:
        if not (chosen := chosen_in(sentence)):
            continue
        listed = [
            i for i, b in enumerate(outline.blocks[: sentence.block])
            if b.kind == "item" and b.marker.strip("().:#").isdigit()
        ]  # fmt: skip
        if listed or any(b.kind == "table" for b in outline.blocks):
            return chosen, listed
    return [], []
