"""The part that each number of a memo plays.

A linear model weighs the features of a number: the words around it, its unit, the dates and the
numbers beside it, the heading above it, and what the rules of `numbers.roles` say of it. The
weights were learned from memos whose numbers are marked, by `make train`, and stand in `parts.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias, cast

from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.numbers.clues import clues, tokens
from okrkpi.memo.numbers.figure import Facts, Figure, FigureRole
from okrkpi.memo.numbers.roles import may_be_wanted, part_of
from okrkpi.memo.text.headings import looks_ahead
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.memo.weights import shares
from okrkpi.pattern import pattern

Parts: TypeAlias = dict[tuple[int, int], FigureRole]
"""The part of each number, by its place."""

WEIGHTS = "parts.tsv"
_FARTHEST = 3
_ALONE = pattern(
    r"\W*(?:(?:make|let) (?:it|that) |not |say |under |below |above |over |at (?:most|least) )?\W*"
    r"(?:,? (?:please|pls|would do|at most|or (?:less|more|fewer|better)))?\W*"
)
_TOLD = frozenset({"pair from told", "pair to told"})
_WAS_WANTED = pattern(
    r"\b(?:used to be|(?:should|would|could|must) have been"
    r"|(?:was|were) (?:meant |supposed |due )?to be)(?: (?:at|about|around|only|over|under))*\s\W?$"
)


def read_parts(outline: Outline, facts: Sequence[Facts]) -> Parts:
    """Judge every number of a memo."""
    ruled = by_rules(outline, facts)
    found: Parts = {}
    for sentence in outline.sentences:
        for figure in facts[sentence.index].figures:
            shown = features(outline, facts, ruled, sentence, figure)
            told = shares(WEIGHTS, shown)
            if shown & _TOLD or _WAS_WANTED.search(sentence.low[: figure.start]):
                told["target"] = 0.0
            found[figure.key] = cast(FigureRole, max(told, key=lambda role: told[role]))
    return found


def by_rules(outline: Outline, facts: Sequence[Facts]) -> Parts:
    """Judge every number by the rules alone."""
    return {
        figure.key: _by_rule(outline, facts, sentence, figure)
        for sentence in outline.sentences
        for figure in facts[sentence.index].figures
    }


def features(
    outline: Outline, facts: Sequence[Facts], ruled: Parts, sentence: Sentence, figure: Figure
) -> set[str]:
    """Name everything that bears on the part of one number."""
    own = facts[sentence.index]
    rule, section = ruled[figure.key], outline.sections[sentence.section]
    found = clues(sentence.low, figure, own)
    found |= {f"rule {rule}", f"rule {rule} + {figure.family}", f"section {section.role}"}
    found.add(f"block {outline.blocks[sentence.block].kind}")
    found |= {f"head {word}" for word in tokens((section.title or "").lower())}
    found |= set(_beside(outline, facts, ruled, sentence, figure))
    if sentence.first:
        found.add("opens the block")
    return found


def _beside(
    outline: Outline, facts: Sequence[Facts], ruled: Parts, sentence: Sentence, figure: Figure
) -> Iterator[str]:
    """Name what the rules say of the numbers of the same sort around one."""
    alike = [f for f in facts[sentence.index].figures if f.family == figure.family]
    earlier = [f for f in alike if f.end <= figure.start]
    later = [f for f in alike if f.start >= figure.end]
    if earlier:
        yield f"behind it {ruled[earlier[-1].key]}"
    if later:
        yield f"ahead of it {ruled[later[0].key]}"
    start, end = outline.spans[sentence.block]
    for step in range(1, _FARTHEST + 1):
        for side, index in (("before", sentence.index - step), ("after", sentence.index + step)):
            for other in facts[index].figures if start <= index < end else ():
                if other.family == figure.family:
                    yield f"{step} {side} {ruled[other.key]}"


def is_ahead(outline: Outline, sentence: Sentence) -> bool:
    """Tell whether a sentence with no verb stands where the memo says where it wants to be."""
    under = any(looks_ahead(outline.sections[i].title) for i in outline.path(sentence.section))
    return under and split_predicate(sentence.text) is None


def _by_rule(
    outline: Outline, facts: Sequence[Facts], sentence: Sentence, figure: Figure
) -> FigureRole:
    if _says_only(outline, facts, sentence, figure):
        return "target"
    own, guards = facts[sentence.index], outline.role(sentence) == "guards"
    part = part_of(sentence.low, figure, own, guards=guards)
    ahead = part == "plain" and is_ahead(outline, sentence)
    return "target" if ahead and may_be_wanted(sentence.low, figure, own) else part


def _says_only(
    outline: Outline, facts: Sequence[Facts], sentence: Sentence, figure: Figure
) -> bool:
    """Tell `Month-end takes 11 days. Six.`, where a number alone answers the one before."""
    if _ALONE.fullmatch(sentence.low[: figure.start] + sentence.low[figure.end :]) is None:
        return False
    before = next(outline.before(sentence, 1), None)
    earlier = facts[before.index].figures if before else ()
    return bool(earlier) and (earlier[-1].family == figure.family or figure.unit is None)
