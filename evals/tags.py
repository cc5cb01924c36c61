"""Learns what a sentence of a memo does, and writes the weights (`make train`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from evals.marked import TAGS, Marked, read_marked
from evals.parts import read, right, write
from okrkpi.memo.content.parts import Parts
from okrkpi.memo.content.tags import WEIGHTS, features

_STRENGTH = 0.5
_FOLDS = 10
_RARE = 2


def learn(parts: dict[str, Parts]) -> None:
    """Learn the tags, given the parts read in memos left out, and write the weights."""
    memos = [one for one in read_marked() if one.tagged]
    rows = [(one.name, *row) for one in memos for row in _rows(one, parts[one.name])]
    names = np.array([name for name, *_ in rows])
    labels = np.array([label for _, label, _ in rows])
    count = Counter(name for *_, found in rows for name in found)
    table = [{n: 1.0 for n in found if count[n] > _RARE} for *_, found in rows]
    vectorizer = DictVectorizer()
    shown = vectorizer.fit_transform(table)
    found = np.empty_like(labels)
    for known, unseen in GroupKFold(_FOLDS).split(shown, groups=names):
        found[unseen] = _fit(shown[known], labels[known]).predict(shown[unseen])
    report = f"with memos left out: {right(labels, found)}"
    print(report)
    write(WEIGHTS, "sentence", memos, _fit(shown, labels), vectorizer, report)


def _rows(memo: Marked, parts: Parts) -> Iterator[tuple[str, set[str]]]:
    """Yield for each sentence what it does and its features."""
    outline, facts = read(memo)
    for sentence in outline.sentences:
        tag = memo.tag_of(sentence)
        yield TAGS[tag] if tag else "told", features(outline, facts, parts, sentence)


def _fit(shown: Any, labels: Any) -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=3000).fit(shown, labels)
