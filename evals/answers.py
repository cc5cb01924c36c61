"""Learns which words are vague and where two results meet, and writes the weights (`make train`).

Both are logistic regressions over the named features of a part of a line: a word, or a joint. A
line is vague, or compound, where one of its parts is. Which word is vague is labelled; at which
joint two results meet is not, so a compound line counts once, at the joints that look most like it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, precision_score, recall_score
from sklearn.model_selection import GroupKFold

from evals.examples import read_examples
from evals.marks import Mark, fingerprint, read_marks
from evals.train import LEXICON, SHARES
from okrkpi.statement.compound import shows_two
from okrkpi.statement.doubtful import doubts
from okrkpi.statement.evidence import Evidence
from okrkpi.statement.joints import joints
from okrkpi.statement.statement import gather

_TODAY = date(2026, 10, 1)
_FOLDS = 8
_RARE = 2
_LEAST_WEIGHT = 6
_CASES, _OWN = "cases", 9.0
"""The examples of the definitions and of the tests, and how often each counts."""
_STRICT = 1.5
"""How far the feature of a set of labels weighs, before its weight is dropped."""
_SHIFTS = [step / 20 for step in range(-20, 61)]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a part of a line, and how its answer is learned.

    `strength` is the inverse of the penalty on the squares of the weights, `rounds` how often the
    parts of a line are weighed anew. A doubtful yes costs more than a doubtful no: `given` is what
    may be lost of F1 for that. Where the labellers of `marks/` take a word in a wider sense
    than the definitions do, the question is `strict`: `lines/` decide, and `marks/` where those do
    not care.
    """

    name: str
    part: str
    says: str
    strength: float
    rounds: int
    given: float
    strict: bool


VAGUE = Question("vague", "word", "being vague", 0.7, 1, 0.005, strict=True)
JOINTS = Question("joints", "joint", "two results meeting there", 0.15, 4, 0.005, strict=False)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of every line: their features, the line of each, and its label."""

    found: list[dict[str, float]]
    line: Any
    label: Any


@dataclass(frozen=True, slots=True)
class Lines:
    """Labelled lines, how much each counts, and the file that each was written for."""

    marks: list[Mark]
    evidence: list[Evidence]
    answer: Any
    weight: Any
    source: Any


def learn() -> None:
    """Learn both answers, report on lines left out, and write the weights."""
    marks = list(read_marks())
    evidence = [gather(one.text, today=_TODAY) for one in marks]
    lines = _lines(marks, evidence, [bool(one.vague) for one in marks])
    _learn(VAGUE, lines, _doubts(lines), np.full(len(marks), fill_value=False))
    lines = _lines(marks, evidence, [one.compound for one in marks])
    seen = [shows_two(e, one.kind) for one, e in zip(marks, evidence, strict=True)]
    _learn(JOINTS, lines, _joints(lines, seen), np.array(seen))


def _lines(marks: list[Mark], evidence: list[Evidence], answer: list[bool]) -> Lines:
    """Weigh the lines so that kinds are as common as in documents of goals."""
    kinds = Counter(one.kind for one in marks)
    weight = [
        SHARES[one.kind] / kinds[one.kind] * len(marks) * (_OWN if one.source == _CASES else 1)
        for one in marks
    ]
    return Lines(marks, evidence, np.array(answer), np.array(weight), np.array(_sources(marks)))


def _doubts(lines: Lines) -> Parts:
    found, line, label = [], [], []
    for i, (one, e) in enumerate(zip(lines.marks, lines.evidence, strict=True)):
        spans = one.spans
        side = _STRICT if one.source.startswith("dev") else -_STRICT
        goal = "objective" if one.kind == "objective" else "other"
        for doubt in doubts(e, one.kind):
            names = {name: 1.0 for group in doubt.groups for name in group.names}
            found.append(names | {f"# labelled {goal}": side})
            line.append(i)
            label.append(any(doubt.span[0] < end and start < doubt.span[1] for start, end in spans))
    return Parts(_recurring(found), np.array(line), np.array(label))


def _joints(lines: Lines, seen: Sequence[bool]) -> Parts:
    found, line = [], []
    for i, (one, e) in enumerate(zip(lines.marks, lines.evidence, strict=True)):
        for joint in () if seen[i] else joints(e, one.kind):
            found.append({name: 1.0 for group in joint.groups for name in group.names})
            line.append(i)
    return Parts(_recurring(found), np.array(line), lines.answer[line])


def _recurring(found: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """Leave out what shows in a part or two only, for it teaches little about others."""
    count = Counter(name for names in found for name in names)
    return [{k: value for k, value in names.items() if count[k] > _RARE} for names in found]


def _sources(marks: Sequence[Mark]) -> list[str]:
    """Name the file that each line was written for, so that no line is seen in two."""
    written = {one.text: one.source for one in read_examples()}
    return [written.get(one.text, one.source) for one in marks]


def _learn(asked: Question, lines: Lines, parts: Parts, seen: Any) -> None:
    """Learn the answer for the lines in which no rule has `seen` it."""
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(parts.found)
    dropped = [i for i, one in enumerate(vectorizer.feature_names_) if one[0] == "#"]
    scores = np.where(seen, np.inf, -np.inf)
    for known, unseen in GroupKFold(_FOLDS).split(table, groups=lines.source[parts.line]):
        weights, start = _fit(asked, table, parts, lines, known)
        weights[dropped] = 0
        np.maximum.at(scores, parts.line[unseen], table[unseen] @ weights + start)
    shift = _shift(asked, lines, scores)
    weights, start = _fit(asked, table, parts, lines, np.arange(table.shape[0]))
    weights[dropped] = 0
    named = dict(zip(vectorizer.feature_names_, weights, strict=True))
    named[f"every {asked.part}"] += start + shift
    _write(asked, lines, named, _right(lines, scores + shift))


def _fit(asked: Question, table: Any, parts: Parts, lines: Lines, rows: Any) -> tuple[Any, float]:
    """Return a weight for each feature, and what every part starts from."""
    own, label, part = parts.line[rows], parts.label[rows], table[rows]
    counted = np.bincount(own, minlength=len(lines.marks))
    share = np.where(label, 1 / counted[own], 1.0) if asked.rounds > 1 else 1.0
    for _ in range(asked.rounds):
        model = LogisticRegression(C=asked.strength, max_iter=3000)
        model.fit(part, label, sample_weight=share * lines.weight[own])
        power = np.exp(model.decision_function(part))
        whole = np.bincount(own, weights=power, minlength=len(lines.marks))
        share = np.where(label, power / whole[own], 1.0)
    return model.coef_[0].copy(), float(model.intercept_[0])


def _shift(asked: Question, lines: Lines, scores: Any) -> float:
    """Return how far to move every score: the least of what is nearly the best by F1."""
    right = {shift: [f1 for *_, f1 in _right(lines, scores + shift)] for shift in _SHIFTS}
    best = {shift: f1[-1] if asked.strict else np.mean(f1) for shift, f1 in right.items()}
    near = [shift for shift, f1 in best.items() if f1 >= max(best.values()) - asked.given]
    return max(near, key=lambda shift: right[shift][0]) if asked.strict else min(near)


def _right(lines: Lines, scores: Any) -> list[tuple[float, float, float]]:
    """Return precision, recall and F1 on the lines labelled for this alone, and on the others."""
    told = []
    fully = np.array([one.source.startswith("dev") for one in lines.marks])
    own = np.array([one.source == _CASES for one in lines.marks])
    for among in (~fully & ~own, fully):
        pair = (lines.answer[among], scores[among] > 0)
        weigh = {"sample_weight": lines.weight[among], "zero_division": 0}
        told.append(
            (
                precision_score(*pair, **weigh),
                recall_score(*pair, **weigh),
                f1_score(*pair, **weigh),
            )
        )
    return told


def _write(
    asked: Question,
    lines: Lines,
    weights: dict[str, float],
    right: list[tuple[float, float, float]],
) -> None:
    rows = {feature: round(float(weight) * 100) for feature, weight in weights.items()}
    kept = [(feature, row) for feature, row in rows.items() if abs(row) >= _LEAST_WEIGHT]
    told = ["precision {:.2f}, recall {:.2f}, F1 {:.2f}".format(*one) for one in right]
    text = [
        f"# What a feature of a {asked.part} says for {asked.says}, in hundredths of a logarithm.",
        f"# Written by `make train` from {len(lines.marks):,} lines, {fingerprint(lines.marks)}.",
        f"# With lines left out in turn: {told[0]} on marks/, {told[1]} on lines/.",
        f"# feature\t{asked.name}",
        *(f"{feature}\t{row}" for feature, row in kept),
    ]
    (LEXICON / f"{asked.name}.tsv").write_text("\n".join(text) + "\n", encoding="utf-8")
    print(f"{asked.name}: {text[2][2:]} {len(kept):,} features")
