"""Learns what each feature of a line says of its kind, and writes the weights (`make train`).

The model is a logistic regression over named features, trained on every labelled line that is not
`test`. Files of lines are left out in turn: what is reported, and how sure the model may call
itself, comes from lines that it had not seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, log_loss
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline

from evals.examples import Example, fingerprint, read_examples
from okrkpi.statement.features import features
from okrkpi.statement.statement import gather
from okrkpi.statement.weights import KINDS

LEXICON = Path(__file__).parents[1] / "okrkpi/statement/lexicon"
WEIGHTS = LEXICON / "kinds.tsv"
STRENGTH = 1.5
"""The inverse of the penalty on the squares of the weights."""
SHARES = {"objective": 0.18, "key_result": 0.34, "kpi": 0.14, "initiative": 0.28, "none": 0.06}
"""How common each kind is in documents of goals; some files hold more of the rare ones."""
_TODAY = date(2026, 10, 1)
_RARE = 2
_PARTS = 6
_CHOSEN = "doubtful"
"""Lines picked because they are hard: they say nothing of how sure the model may be of others."""
_LEAST_WEIGHT = 8
_SCALES = [step / 20 for step in range(8, 41)]


def main() -> None:
    """Train, report on lines left out, and write the weights."""
    examples = list(read_examples())
    shown = _recurring([features(gather(one.text, today=_TODAY)) for one in examples])
    kinds = np.array([KINDS.index(one.kind) for one in examples])
    sources = np.array([one.source for one in examples])
    model = _model(kinds)
    scores = cross_val_predict(
        model, shown, kinds, groups=sources, cv=GroupKFold(_PARTS), method="decision_function"
    )
    drawn = sources != _CHOSEN
    scale = min(_SCALES, key=lambda one: log_loss(kinds[drawn], _shares(scores[drawn] * one)))
    for source in sorted(set(sources)):
        own = sources == source
        right, mean = _right(kinds[own], scores[own])
        print(f"{source:12} {own.sum():5} lines  {right:.3f} right  {mean:.3f} macro-F1")
    _write(model.fit(shown, kinds), scale, examples, _right(kinds, scores))


def _recurring(found: Sequence[Set[str]]) -> list[dict[str, bool]]:
    """Leave out what shows in a line or two only, for it teaches little about others."""
    count = Counter(name for names in found for name in names)
    return [{name: True for name in names if count[name] > _RARE} for names in found]


def _model(kinds: Any) -> Pipeline:
    found = np.bincount(kinds) / len(kinds)
    weight = {i: SHARES[kind] / float(found[i]) for i, kind in enumerate(KINDS)}
    learner = LogisticRegression(C=STRENGTH, class_weight=weight, max_iter=5000)
    return make_pipeline(DictVectorizer(), learner)


def _shares(scores: Any) -> Any:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _right(kinds: Any, scores: Any) -> tuple[float, float]:
    """Return the share of lines read right and the macro-F1."""
    read = scores.argmax(axis=1)
    return accuracy_score(kinds, read), f1_score(kinds, read, average="macro")


def _write(
    model: Pipeline, scale: float, examples: Sequence[Example], left_out: tuple[float, float]
) -> None:
    vectorizer: Any = model[0]
    regression: Any = model[1]
    start = _hundredths(regression.intercept_ * scale)
    rows = [
        (name, row)
        for name, column in zip(vectorizer.feature_names_, regression.coef_.T, strict=True)
        if max(map(abs, row := _hundredths(column * scale))) >= _LEAST_WEIGHT
    ]
    lines = [
        "# What each feature of a line says for each kind, in hundredths of a natural logarithm.",
        f"# Written by `make train` from {len(examples):,} lines, {fingerprint(examples)}.",
        "# With each file of lines left out in turn, {:.3f} of its lines are read right; "
        "macro-F1 {:.3f}.".format(*left_out),
        "\t".join(("# feature", *KINDS)),
        *("\t".join((name, *map(str, row))) for name, row in [("every line", start), *rows]),
    ]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows):,} features, {WEIGHTS.stat().st_size / 1000:.0f} kB, scale {scale}")


def _hundredths(values: Any) -> list[int]:
    return [round(float(value) * 100) for value in values]
