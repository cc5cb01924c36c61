"""What the reading of a line rests on: the features that weigh most, and how much.

A weight is the natural logarithm of what a feature multiplies the odds by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from okrkpi.statement.classify import classify
from okrkpi.statement.compound import shows_two
from okrkpi.statement.doubtful import VAGUE, doubtful, doubts
from okrkpi.statement.evidence import Evidence
from okrkpi.statement.facts import Kind
from okrkpi.statement.features import shown
from okrkpi.statement.joints import JOINTS, joints
from okrkpi.statement.statement import gather
from okrkpi.statement.weights import KINDS, Answer, Group, rows_of, weigh

_HUNDREDTHS = 100.0
Weights = list[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Explained:
    """What speaks for a line's kind against the one `next` to it, and for its other marks.

    `vague` holds each vague word with what makes it so; `joined` says what makes two results of
    the line, and is None where it holds one, or where its numbers or tasks show two by themselves.
    """

    next: Kind
    kind: Weights
    vague: tuple[tuple[str, Weights], ...] = ()
    joined: Weights | None = None


def explained(text: str, most: int = 5, *, today: date | None = None) -> Explained:
    """Return what weighs most for the kind of a line, its vague words and its two results."""
    evidence = gather(text, today=today)
    other, weights = _kinds(evidence, most)
    kind = classify(evidence).kind
    vague = tuple(_vague(text, evidence, kind, most))
    return Explained(other, weights, vague, _joined(evidence, kind, most))


def heaviest(text: str, most: int = 5, *, today: date | None = None) -> tuple[Kind, Weights]:
    """Return the kind next to a line's own, and the features that speak most against it."""
    return _kinds(gather(text, today=today), most)


def _kinds(evidence: Evidence, most: int) -> tuple[Kind, Weights]:
    found = shown(evidence)
    sums = weigh(*found)
    best, second, *_ = sorted(range(len(KINDS)), key=sums.__getitem__, reverse=True)
    names = found.names.union(*(one.names for one in found.groups))
    told = {name: row[best] - row[second] for name, row in rows_of(names).items()}
    return KINDS[second], _most(told.items(), most)


def _vague(text: str, evidence: Evidence, kind: Kind, most: int) -> Iterator[tuple[str, Weights]]:
    spans = set(doubtful(evidence, kind))
    for doubt in doubts(evidence, kind):
        if doubt.span in spans:
            yield text[slice(*doubt.span)], _of_answer(VAGUE, doubt.groups, most)


def _joined(evidence: Evidence, kind: Kind, most: int) -> Weights | None:
    if kind == "kpi" or shows_two(evidence, kind):
        return None
    joint = max(joints(evidence, kind), key=lambda one: one.weight, default=None)
    return _of_answer(JOINTS, joint.groups, most) if joint and joint.weight > 0 else None


def _of_answer(answer: Answer, groups: Iterable[Group], most: int) -> Weights:
    names = {name for one in groups for name in one.names}
    return _most(((name, answer.weights.get(name, 0)) for name in names), most)


def _most(told: Iterable[tuple[str, int]], most: int) -> Weights:
    heavy = sorted(told, key=lambda one: (-one[1], one[0]))[:most]
    return [(name, weight / _HUNDREDTHS) for name, weight in heavy if weight > 0]
