"""Paragraphs that each open with a complaint and go on with its number: `Students drop out.`"""

from __future__ import annotations

from dataclasses import replace

from okrkpi.memo.cues import cue
from okrkpi.memo.language.grammar import is_a, tokens, verb_form
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.priorities.aims import (
    Anchor,
    anchor,
    close_scopes,
    leads_elsewhere,
    may_name_priority,
)
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.pattern import pattern

_FEWEST, _LONGEST = 3, 7
_LEAD = pattern(r"\W*(?:and|but|so|then|also|finally|lastly|now)[, ]\s*")
_COUNTS = pattern(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|every)\b"
)
_WISHES = ("target", "asked", "moved", "changed", "threshold")
_NOBODY = frozenset({"nobody", "everybody", "everyone", "half", "most", "many", "few"})


def told_anchors(outline: Outline) -> list[Anchor]:
    """Find such paragraphs, where there are three or more of them."""
    found = []
    for block, one in enumerate(outline.blocks):
        sentence = outline.first_of(block)
        if one.kind != "paragraph" or sentence is None or not may_name_priority(outline, sentence):
            continue
        rest = outline.block_sentences(block)[1:]
        if _complains(sentence) and any(map(_wishes, rest)):
            lead = _LEAD.match(sentence.low)
            start = lead.end() if lead else 0
            scope = outline.spans[block]
            made = anchor(sentence, start, len(sentence.text), scope)
            found.append(replace(made, told=True))
    return close_scopes(outline, found) if len(found) >= _FEWEST else []


def _complains(sentence: Sentence) -> bool:
    """Tell a short statement of how things are from a greeting, a wish, a fact and an order."""
    low = _LEAD.sub("", sentence.low, count=1)
    text = sentence.text[len(sentence.low) - len(low) :]
    words = tokens(text)
    if not 1 < len(words) <= _LONGEST + 1 or _COUNTS.search(low) or low.rstrip().endswith("?"):
        return False
    pronoun = is_a(words[0].low, "pronouns", "anaphora") and words[0].low not in _NOBODY
    if pronoun or opens_with_verb(text):
        return False
    if leads_elsewhere(sentence) or any(cue("sentence", n).search(low) for n in ("target", "aim")):
        return False
    split = split_predicate(text)
    if split is None:
        return False
    verb = verb_form(split[1].split()[0].lower().strip(".,"))
    return verb is None or verb[1] != "past" or is_a(split[1].split()[0].lower(), "auxiliaries")


def _wishes(sentence: Sentence) -> bool:
    low = sentence.low
    if cue("sentence", "aim").match(low):
        return True
    return bool(_COUNTS.search(low)) and any(cue("sentence", n).search(low) for n in _WISHES)
