"""Puts what refers to a goal by its code beneath that goal."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.codes import letters_of
from okrkpi.documents.evidence import Evidence
from okrkpi.documents.sketch import Draft, Sketch

_FEW = 0.34


def tie(sketch: Sketch, evidence: Evidence) -> None:
    """Put what refers to an objective, or to one of its key results, by a code beneath it."""
    coded = {f"O{one.number}": one for one in sketch.objectives if one.number}
    coded |= {one.label: one for one in sketch.objectives if one.label}
    moved = [draft for home in list(sketch.objectives) for draft in _astray(sketch, home, coded)]
    _tell_work(moved, evidence)
    for draft in moved:
        sketch.add(draft, _referred(draft, coded))
    _tie_work(sketch)
    for kpi in sketch.kpis:
        kpi.serves = _referred(kpi, coded) or kpi.serves


def _astray(sketch: Sketch, home: Draft, coded: dict[str, Draft]) -> list[Draft]:
    """Take off an objective what refers to another; one that is left without any is none."""
    items = [*home.results, *home.work]
    astray = [one for one in items if _referred(one, coded) not in (None, home)]
    home.results = [one for one in home.results if one not in astray]
    home.work = [one for one in home.work if one not in astray]
    home.serves = home.serves or _referred(home, coded)
    rest = [*home.results, *home.work]
    if len(astray) > len(rest) and not (home.label or home.number):
        home.text = ""
        _drop(sketch, home)
    return astray


def _drop(sketch: Sketch, home: Draft) -> None:
    """Leave out an objective that has neither words nor anything beneath it."""
    if not (home.text or home.results or home.work):
        sketch.objectives = [one for one in sketch.objectives if one is not home]


def _tie_work(sketch: Sketch) -> None:
    """Put work that refers to a key result beneath it."""
    coded = {one.label: (one, home) for home in sketch.objectives for one in home.results}
    for home in list(sketch.objectives):
        named = [one for one in home.work if any(code in coded for code in one.refers)]
        home.work = [one for one in home.work if one not in named]
        for draft in named:
            result, other = next(coded[code] for code in draft.refers if code in coded)
            draft.serves = result
            other.work.append(draft)
        if named and not (home.label or home.number or home.results or home.work):
            home.text = ""
            _drop(sketch, home)


def _tell_work(moved: Sequence[Draft], evidence: Evidence) -> None:
    """Take for work the coded lines without numbers beside others that state them."""
    families: dict[str, list[Draft]] = {}
    for draft in moved:
        families.setdefault(letters_of(draft.label), []).append(draft)
    shares = {
        letters: sum(evidence.statement(one.text).quantified for one in family) / len(family)
        for letters, family in families.items()
    }
    for letters, family in families.items():
        if shares[letters] < _FEW <= 1 - _FEW <= max(shares.values()):
            for draft in family:
                draft.role = "initiative"


def _referred(draft: Draft, coded: dict[str, Draft]) -> Draft | None:
    """Return the first objective that an item refers to."""
    return next((coded[code] for code in draft.refers if coded.get(code, draft) is not draft), None)
