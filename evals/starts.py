"""Learns which number is where a wanted one starts, and writes the weights (`make train`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from evals.marked import Marked, read_marked
from evals.parts import CASES, read, write
from okrkpi.memo.content.parts import Parts
from okrkpi.memo.content.starts import WEIGHTS, candidates, features

_STRENGTH = 0.3
_FOLDS = 10
_RARE = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """A number that may be the start of a wanted one, which is known by its place."""

    memo: str
    target: tuple[int, int]
    right: bool
    features: set[str]


def learn(parts: dict[str, Parts]) -> None:
    """Learn the starts, given the parts read in memos left out, and write the weights."""
    memos = list(read_marked())
    pairs = [pair for one in memos for pair in _pairs(one, parts.get(one.name, {}))]
    names = np.array([pair.memo for pair in pairs])
    labels = np.array(["start" if pair.right else "other" for pair in pairs])
    weight = np.array([CASES if pair.memo.startswith("cases") else 1.0 for pair in pairs])
    count = Counter(name for pair in pairs for name in pair.features)
    table = [{n: 1.0 for n in pair.features if count[n] > _RARE} for pair in pairs]
    vectorizer = DictVectorizer()
    shown = vectorizer.fit_transform(table)
    odds = np.empty(len(pairs))
    for known, unseen in GroupKFold(_FOLDS).split(shown, groups=names):
        model = _fit(shown[known], labels[known], weight[known])
        odds[unseen] = model.decision_function(shown[unseen])
    report = f"with memos left out: {_right(pairs, odds)}"
    print(report)
    write(WEIGHTS, "pair of numbers", memos, _fit(shown, labels, weight), vectorizer, report)


def _pairs(memo: Marked, parts: Parts) -> Iterator[Pair]:
    """Yield for each wanted number every number that may be its start."""
    outline, facts = read(memo)
    marks = memo.labels(outline, facts)
    for own in facts:
        for target in own.figures:
            wanted = marks[target.key]
            if wanted is None or wanted.letter != "t":
                continue
            for figure, between in candidates(facts, target):
                mark = marks[figure.key]
                same = mark is not None and mark.measure == wanted.measure
                right = same and mark is not None and mark.letter == "c"
                found = features(outline, facts, parts, figure, target, between)
                yield Pair(memo.name, target.key, right, found)


def _fit(shown: Any, labels: Any, weight: Any) -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=3000).fit(shown, labels, weight)


def _right(pairs: list[Pair], odds: Any) -> str:
    """Say how many starts are found: of each wanted number the likeliest, where it is likely."""
    best: dict[tuple[str, tuple[int, int]], tuple[float, bool]] = {}
    has = set()
    for pair, odd in zip(pairs, odds, strict=True):
        key = (pair.memo, pair.target)
        best[key] = max(best.get(key, (-99.0, False)), (float(odd), pair.right))
        has |= {key} if pair.right else set()
    told = [key for key, (odd, _) in best.items() if odd > 0]
    hit = sum(best[key][1] for key in told)
    return f"precision {hit / len(told):.2f}, recall {hit / len(has):.2f} of {len(has)} starts"
