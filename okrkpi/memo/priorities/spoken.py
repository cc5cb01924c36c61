"""Priorities in answers, and in sentences that state an aim."""

from __future__ import annotations

import re

from okrkpi.memo.cues import cue, opening
from okrkpi.memo.priorities.aims import Anchor, anchor, close_scopes, may_name_priority
from okrkpi.memo.priorities.prose import MOST, NO_PRIORITY
from okrkpi.memo.text.outline import Outline
from okrkpi.memo.text.sections import question_kind
from okrkpi.pattern import pattern

MOST_QUESTIONS = 200
_FILLER = pattern(
    r"(?:there (?:is|are|will be)(?: (?:one|two))?|yes|no doubt|well|it is|that is|that "
    r"would be|certainly|"
    r"of course|simple|easy|easily)[:,.]?\s+",
    re.IGNORECASE,
)


def answer_anchors(outline: Outline) -> list[Anchor]:
    """Find priorities in questions and answers."""
    found: list[Anchor] = []
    for number, section in enumerate(outline.sections[:MOST_QUESTIONS]):
        kind = question_kind(section) if section.question else None
        if kind is None or (kind == "next" and not found):
            continue
        answer = [
            s for s in outline.sentences[slice(*outline.extents[number])]
            if s.section == number and outline.blocks[s.block].kind != "heading"
        ]  # fmt: skip
        if not answer:
            continue
        sentence = answer[0]
        start = 0
        if (filler := _FILLER.match(sentence.text)) and len(sentence.text) > filler.end():
            start = filler.end()
        elif len(sentence.text.split()) <= 2 and re.match(
            r"(?:yes|no|well|easy|simple)\W*$", sentence.low
        ):
            sentence = answer[1] if len(answer) > 1 else sentence
        found.append(
            anchor(sentence, start, len(sentence.text), (sentence.index, answer[-1].index + 1))
        )
    return found


def aim_anchors(outline: Outline, sections: set[int] | None = None) -> list[Anchor]:
    """Find sentences that state an aim, for a memo that marks its priorities in no other way."""
    found: list[Anchor] = []
    for sentence in outline.sentences:
        inside = sections is None or bool(sections & set(outline.path(sentence.section)))
        if not inside or not may_name_priority(outline, sentence):
            continue
        opens = opening("sentence", "aim").match(sentence.low)
        if not opens or any(
            cue("sentence", n).search(sentence.low) for n in ("non_goal", "wish", "threshold")
        ):
            continue
        if len(found) >= MOST:
            break
        if len(sentence.text.split()) >= 5 and not NO_PRIORITY.match(sentence.low):
            found.append(
                anchor(sentence, 0, len(sentence.text), (sentence.index, len(outline.sentences)))
            )
    return close_scopes(outline, found)
