"""Learns what headings and columns are called, and writes the weights (`make train`).

Both are logistic regressions over the words of a short name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from evals.names import Names, read_columns, read_headings
from okrkpi.documents.headings import heading_features
from okrkpi.documents.learned import EVERY
from okrkpi.documents.likely_columns import column_features
from okrkpi.documents.sections import plain_heading

LEXICON = Path(__file__).parents[1] / "okrkpi/documents/lexicon"
_STRENGTH = 10.0
_FOLDS = 8
_LEAST_WEIGHT = 8


def learn() -> None:
    """Train both models, report on names left out, and write the weights."""
    _learn("headings.tsv", read_headings(), _of_heading)
    _learn("likely_columns.tsv", read_columns(), column_features)


def _of_heading(text: str) -> Set[str]:
    return heading_features(text, plain_heading(text))


def _learn(file: str, names: Names, features: Callable[[str], Set[str]]) -> None:
    """Train on all names; judge by the labelled ones."""
    learned = [*names.labelled, *names.beside]
    shown = [dict.fromkeys(sorted(features(one.text)), True) for one in learned]
    classes = sorted({one.kind for one in learned})
    kinds = np.array([classes.index(one.kind) for one in learned])
    model = make_pipeline(DictVectorizer(), LogisticRegression(C=_STRENGTH, max_iter=5000))
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=1)
    shares = cross_val_predict(model, shown, kinds, cv=folds, method="predict_proba")
    right = (shares.argmax(axis=1) == kinds)[: len(names.labelled)]
    counts = f"{len(names.labelled):,} labelled names and {len(names.beside):,} beside them"
    notes = [
        f"# Written by `make train` from {counts}, {names.fingerprint}.",
        f"# With an eighth of them left out in turn, {right.mean():.3f} of the labelled are right.",
    ]
    _write(LEXICON / file, model.fit(shown, kinds), classes, notes)
    print(f"{file:16} {len(names.labelled):5} names  {right.mean():.3f} right")


def _write(path: Path, model: Any, classes: Sequence[str], notes: Sequence[str]) -> None:
    vectorizer, regression = model[0], model[1]
    rows = [
        (name, row)
        for name, column in zip(vectorizer.feature_names_, regression.coef_.T, strict=True)
        if max(map(abs, row := [round(float(one) * 100) for one in column])) >= _LEAST_WEIGHT
    ]
    start = [round(float(one) * 100) for one in regression.intercept_]
    lines = [
        "# What each feature of a name says of what it stands for, in hundredths of a logarithm.",
        *notes,
        "\t".join(("feature", *classes)),
        *("\t".join((name, *map(str, row))) for name, row in [(EVERY, start), *rows]),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
