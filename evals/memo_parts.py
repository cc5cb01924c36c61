"""How well the numbers and the sentences of memos are told apart, on memos that nothing saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from evals.marked import ROLES, TAGS, TODAY, Marked, read_marked
from evals.stats import Pair, bootstrap, f1, precision, recall
from okrkpi.memo.content.parts import by_rules, read_parts
from okrkpi.memo.content.starts import likely_start
from okrkpi.memo.content.tags import read_tags
from okrkpi.memo.numbers.figure import Facts
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.memo.read import understood
from okrkpi.memo.text.outline import Outline, outline_of

Told: TypeAlias = dict[str, list[list[Pair]]]
"""What was asked, and for each memo what is labelled and what is read."""

_PARTS = {
    "where it stands today": "current",
    "wanted": "target",
    "a level to keep": "threshold",
}


def lines() -> Iterator[str]:
    """Yield the section of the page on memos about the memos whose numbers are marked."""
    memos = list(read_marked(test=True))
    learned = [one.name for one in read_marked()]
    whole = sum("cases" not in name and "notes" not in name for name in learned)
    yield f"## The parts of numbers, on {len(memos)} test memos"
    yield ""
    short = len(learned) - whole
    yield f"The weights were learned from {whole} whole memos and {short} short ones;"
    yield "the memos of this test were written last, and nothing was tuned on them."
    yield ""
    yield "| what | F1 [95% interval] | precision | recall | F1 by rules alone |"
    yield "|---|---|---|---|---|"
    told: Told = {}
    for memo in memos:
        _tell(memo, told)
    for name, pairs in told.items():
        if name.endswith(_RULES):
            continue
        ruled = told.get(name + _RULES)
        pooled = [pair for own in pairs for pair in own]
        interval = bootstrap(pairs, _f1)
        alone = f"{_f1(ruled):.3f}" if ruled else "–"
        yield f"| {name} | {interval} | {precision(pooled):.3f} | {recall(pooled):.3f} | {alone} |"
    yield ""


_RULES = " (rules)"


def _f1(pairs: Sequence[Sequence[Pair]]) -> float:
    return f1([pair for own in pairs for pair in own])


def _tell(memo: Marked, told: Told) -> None:
    """Add what is labelled and read in one memo."""
    outline = outline_of(memo.text, memo.name)
    facts = [read_facts(s.text, s.index, TODAY, 1) for s in outline.sentences]
    parts, ruled = read_parts(outline, facts), by_rules(outline, facts)
    labels = memo.labels(outline, facts)
    for name, part in _PARTS.items():
        for way, read in (("", parts), (_RULES, ruled)):
            own = [
                (mark is not None and ROLES[mark.letter] == part, read[key] == part)
                for key, mark in labels.items()
            ]
            told.setdefault(f"a number is {name}{way}", []).append(own)
    told.setdefault("the start of a wanted number", []).append(_starts(memo, outline, facts))
    tags = read_tags(outline, facts, parts)
    for letter, tag in TAGS.items():
        own = [
            (memo.tag_of(sentence) == letter, max(odds, key=lambda one: odds[one]) == tag)
            for sentence, odds in zip(outline.sentences, tags, strict=True)
        ]
        told.setdefault(f"a sentence is {_WORDS[letter]}", []).append(own)
    told.setdefault("a whole move: measure's start and target", []).append(_moves(memo))


_WORDS = {"A": "an aim", "W": "work", "N": "a refusal", "K": "on what has to stay"}


def _starts(memo: Marked, outline: Outline, facts: Sequence[Facts]) -> list[Pair]:
    parts, labels = read_parts(outline, facts), memo.labels(outline, facts)
    pairs: list[Pair] = []
    for own in facts:
        for target in own.figures:
            wanted = labels[target.key]
            if wanted is None or wanted.letter != "t":
                continue
            known = any(
                mark and mark.letter == "c" and mark.measure == wanted.measure
                for mark in labels.values()
            )
            found = likely_start(outline, facts, parts, target, frozenset())
            mark = labels[found.key] if found else None
            right = mark is not None and (mark.letter, mark.measure) == ("c", wanted.measure)
            if found:
                pairs.append((right, True))
            if known and not right:
                pairs.append((True, False))
    return pairs


def _moves(memo: Marked) -> list[Pair]:
    """Pair the moves that are marked with those that a draft states, by both of their values."""
    _, read = understood(memo.text, document=memo.name, today=TODAY)
    left = [
        (move.baseline.value if move.baseline else None, move.target.value)
        for move in read.moves
        if move.target
    ]
    pairs: list[Pair] = []
    for starts, targets in memo.moves().values():
        fits = (one for one in left if one[1] in targets)
        hit = next((one for one in fits if (one[0] in starts if starts else one[0] is None)), None)
        if hit:
            left.remove(hit)
        pairs.append((True, hit is not None))
    return pairs + [(False, True) for _ in left]
