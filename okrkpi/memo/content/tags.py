"""What each sentence of a memo does: names an aim, announces work, rules out, keeps, or tells.

A linear model weighs the features of a sentence: its words, its place and shape, the heading above
it, and the parts that its numbers and those after it play. The weights were learned from memos
whose sentences are tagged, by `make train`, and stand in `tags.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias, cast

from okrkpi.memo.content.parts import Parts
from okrkpi.memo.cues import cue
from okrkpi.memo.numbers.clues import tokens
from okrkpi.memo.numbers.figure import Facts
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.memo.weights import shares

Tag = Literal["aim", "work", "refusal", "keep", "told"]
Tags: TypeAlias = tuple[dict[Tag, float], ...]
"""How likely each sentence does each of these."""

WEIGHTS = "tags.tsv"
_CUES = ("threshold", "non_goal", "wish", "current", "past", "benchmark", "unmeasured")
_LENGTHS = ((2, "1"), (4, "2-3"), (7, "4-6"), (13, "7-12"), (26, "13-25"), (10**6, "26+"))
_SHORT, _FOLLOWING, _FIFTHS = 7, 6, 5


def read_tags(outline: Outline, facts: Sequence[Facts], parts: Parts) -> Tags:
    """Judge every sentence of a memo."""
    return tuple(
        cast(dict[Tag, float], shares(WEIGHTS, features(outline, facts, parts, sentence)))
        for sentence in outline.sentences
    )


def features(
    outline: Outline, facts: Sequence[Facts], parts: Parts, sentence: Sentence
) -> set[str]:
    """Name everything that bears on what a sentence does."""
    return {
        *_of_words(sentence),
        *_of_place(outline, sentence),
        *_of_numbers(outline, facts, parts, sentence),
    }


def _of_words(sentence: Sentence) -> Iterator[str]:
    words = tokens(sentence.low)
    yield from (f"said {word}" for word in words)
    yield from (f"said {one} {two}" for one, two in pairwise(words))
    yield from (f"word {place} {word}" for place, word in enumerate(words[:3]))
    if len(words) > 1:
        yield f"opens {words[0]} {words[1]}"
    if sentence.first and words:
        yield f"opens the block {words[0]}"
    yield f"length {next(name for most, name in _LENGTHS if len(words) < most)}"
    if (last := sentence.text.rstrip()[-1:]) in {"?", "!", ":"}:
        yield f"ends {last}"
    yield from (f"cue {name}" for name in _CUES if cue("sentence", name).search(sentence.low))


def _of_place(outline: Outline, sentence: Sentence) -> Iterator[str]:
    block, section = outline.blocks[sentence.block], outline.sections[sentence.section]
    start, end = outline.spans[sentence.block]
    brief = "brief" if len(sentence.text.split()) < _SHORT else "long"
    yield f"block {block.kind}"
    yield f"section {section.role}"
    yield f"block {block.kind} + section {section.role}"
    yield f"{brief} + {block.kind} + {'first' if sentence.first else 'later'}"
    yield f"block of {min(3, end - start)}"
    if sentence.first:
        yield "first"
    if sentence.index == end - 1:
        yield "last"
    if strong := sentence.passage.strong:
        yield "opens strong" if strong[0][0] == 0 else "strong"
    if block.marker:
        yield "numbered" if any(c.isdigit() for c in block.marker) else "bulleted"
    yield from (f"head {word}" for word in tokens((section.title or "").lower()))
    yield f"fifth {sentence.index * _FIFTHS // max(1, len(outline.sentences))}"


def _of_numbers(
    outline: Outline, facts: Sequence[Facts], parts: Parts, sentence: Sentence
) -> Iterator[str]:
    own = facts[sentence.index]
    yield from (f"has {parts[figure.key]}" for figure in own.figures)
    if not own.figures:
        yield "has no number"
    yield from (f"has {moment.role} moment" for moment in own.moments)
    heads = outline.blocks[sentence.block].kind == "heading"
    end = sentence.index + _FOLLOWING if heads else outline.spans[sentence.block][1]
    for following in facts[sentence.index + 1 : end]:
        yield from (f"leads to {parts[figure.key]}" for figure in following.figures)
