"""Learns what part a number of a memo plays, and writes the weights (`make train`).

A logistic regression over named features, trained on the marked memos. Memos are left out in turn
to report how well it does on others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from evals.marked import ROLES, TODAY, Marked, fingerprint, read_marked
from okrkpi.memo.content.parts import WEIGHTS, Parts, by_rules, features
from okrkpi.memo.numbers.figure import Facts, FigureRole
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.memo.text.outline import Outline, outline_of

FOLDER = Path(__file__).parents[1] / "okrkpi/memo"
_STRENGTH = 0.3
"""The inverse of the penalty on the squares of the weights."""
CASES = 3.0
"""How often a short memo that shows one thing counts."""
_FOLDS = 10
_RARE = 2
_LEAST_WEIGHT = 4


@dataclass(frozen=True, slots=True)
class Row:
    """A number of a marked memo: what it is, what the rules say, and its features."""

    memo: str
    key: tuple[int, int]
    label: FigureRole | None
    ruled: FigureRole
    features: set[str]


def learn() -> dict[str, Parts]:
    """Learn the parts of numbers and write the weights; return what is read with memos left out."""
    memos = list(read_marked())
    rows = [row for one in memos for row in _rows(one)]
    names = np.array([row.memo for row in rows])
    labels = np.array([row.label or "" for row in rows])
    told = labels != ""
    weight = np.array([CASES if row.memo.startswith("cases") else 1.0 for row in rows])
    ruled = np.array([row.ruled for row in rows])
    count = Counter(name for row in rows for name in row.features)
    table = [{n: 1.0 for n in row.features if count[n] > _RARE} for row in rows]
    vectorizer = DictVectorizer()
    shown = vectorizer.fit_transform(table)
    read_unseen = np.empty_like(labels)
    for known, unseen in GroupKFold(_FOLDS).split(shown, groups=names):
        known = known[told[known]]
        model = _fit(shown[known], labels[known], weight[known])
        read_unseen[unseen] = model.predict(shown[unseen])
    model = _fit(shown[told], labels[told], weight[told])
    report = [
        f"by rules: {right(labels[told], ruled[told])}",
        f"with memos left out: {right(labels[told], read_unseen[told])}",
    ]
    print(*report, sep="\n")
    write(WEIGHTS, "number", memos, model, vectorizer, report[1])
    found: dict[str, Parts] = {}
    for row, part in zip(rows, read_unseen, strict=True):
        found.setdefault(row.memo, {})[row.key] = part
    return found


def write(
    file: str, thing: str, memos: list[Marked], model: Any, vectorizer: Any, report: str
) -> None:
    """Write the weights of a model, a feature a line."""
    weights = np.round(model.coef_ * 100).astype(int).T
    start = np.round(model.intercept_ * 100).astype(int)
    if len(model.classes_) > weights.shape[1]:
        weights = np.hstack([np.zeros_like(weights), weights])
        start = np.array([0, *start])
    kept = [
        (name, row)
        for name, row in zip(vectorizer.feature_names_, weights, strict=True)
        if np.abs(row).max() >= _LEAST_WEIGHT
    ]
    lines = [
        f"# What each feature of a {thing} says for each answer, in hundredths of a logarithm.",
        f"# Written by `make train` from {len(memos)} memos, {fingerprint(memos)}.",
        f"# {report}",
        "\t".join(("# feature", *model.classes_)),
        *("\t".join((name, *map(str, row))) for name, row in [("always", start), *kept]),
    ]
    (FOLDER / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(kept):,} features of a {thing}")


def _rows(memo: Marked) -> Iterator[Row]:
    """Yield each number that is read in a memo."""
    outline, facts = read(memo)
    ruled, marks = by_rules(outline, facts), memo.labels(outline, facts)
    for sentence in outline.sentences:
        for figure in facts[sentence.index].figures:
            mark = marks[figure.key]
            label = ROLES[mark.letter] if mark else "plain"
            found = features(outline, facts, ruled, sentence, figure)
            yield Row(memo.name, figure.key, label, ruled[figure.key], found)


def read(memo: Marked) -> tuple[Outline, list[Facts]]:
    """Read the sentences of a memo and their numbers."""
    outline = outline_of(memo.text, memo.name)
    return outline, [read_facts(s.text, s.index, TODAY, 1) for s in outline.sentences]


def _fit(shown: Any, labels: Any, weight: Any) -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=3000).fit(shown, labels, weight)


def right(labels: Any, read: Any) -> str:
    """Say how many are right, and the precision and recall of each answer."""
    told = [f"{np.mean(labels == read):.2f} right"]
    for role in sorted(set(labels)):
        hit = np.sum((labels == role) & (read == role))
        shares = hit / max(1, np.sum(read == role)), hit / np.sum(labels == role)
        told.append(f"{role} {shares[0]:.2f}/{shares[1]:.2f}")
    return ", ".join(told)
