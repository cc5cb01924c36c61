"""From a sketch to a plan: ids, fields where the models have them, and the place of each item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from okrkpi.document import Document, Place
from okrkpi.documents.assumed import assumed_in
from okrkpi.documents.clock import Clock
from okrkpi.documents.fields import AMBITIONS, grade_of
from okrkpi.documents.sketch import Draft, Sketch
from okrkpi.models import Cycle, Initiative, KeyResult, Kpi, Objective, Plan
from okrkpi.pattern import pattern

_PLAIN = pattern(r"[A-Za-z]+[-_]?[0-9]{1,6}$")
_LONGEST_NUMBER = 6
_NUMBER = pattern(r"[0-9]+")
_LEVELS = frozenset(["metric", "scope", "current", "target", "unit"])
_FIELDS: dict[str, frozenset[str]] = {
    "objective": frozenset(["owner", "ambition", "supports"]),
    "key_result": _LEVELS | {"owner", "baseline", "due", "ambition", "grade"},
    "kpi": _LEVELS | {"owner", "threshold", "cadence", "category"},
    "initiative": frozenset(["owner", "due", "status"]),
}


def finish(sketch: Sketch, text: str, clock: Clock) -> Document:
    """Return the document that a sketch stands for."""
    _merge(sketch)
    _settle(sketch)
    ids = _ids(sketch)
    kpis = tuple(_kpi(draft, ids) for draft in sketch.kpis)
    plan = Plan(
        title=sketch.title,
        team=sketch.team,
        cycle=sketch.cycle,
        objectives=tuple(_objective(draft, ids) for draft in sketch.objectives),
        kpis=kpis,
        extra=tuple(sketch.fields.items()),
    )
    places: dict[str, Place] = {ids[draft]: draft.place for draft in _drafts(sketch)}
    structure = tuple(sorted(sketch.taken, key=lambda taken: taken.line))
    cycles = {one.label: one for one in (sketch.cycle, *_own_cycles(sketch)) if one}
    return Document(
        plan=plan,
        places=places,
        text=text,
        structure=structure,
        left_out=tuple(sketch.left_out),
        assumed=tuple(assumed_in(text, tuple(cycles.values()), clock)),
    )


def _own_cycles(sketch: Sketch) -> Iterator[Cycle | None]:
    return (draft.cycle for draft in sketch.objectives)


def same_words(text: str) -> str:
    """Return a text as it is compared with another."""
    return " ".join(text.casefold().split()).strip(" .:!")


def _drafts(sketch: Sketch) -> Iterator[Draft]:
    for objective in sketch.objectives:
        yield objective
        yield from objective.results
        yield from objective.work
    yield from sketch.kpis


def _merge(sketch: Sketch) -> None:
    """Keep one of the objectives that a summary names first and a section details later."""
    found: dict[tuple[str, str | None, str | None], Draft] = {}
    kept: list[Draft] = []
    for draft in sketch.objectives:
        key = (same_words(draft.text), draft.team, draft.cycle.label if draft.cycle else None)
        first = found.setdefault(key, draft)
        if first is draft or not draft.text or (first.results and draft.results):
            kept.append(draft)
            continue
        first.place = draft.place if draft.results else first.place
        first.results += draft.results
        first.work += draft.work
        first.notes += draft.notes
        first.fields = {**draft.fields, **first.fields}
        for kpi in sketch.kpis:
            kpi.serves = first if kpi.serves is draft else kpi.serves
    sketch.objectives = _without_summaries(kept)


def _without_summaries(objectives: list[Draft]) -> list[Draft]:
    """Leave out objectives that a list of contents names for a part that details them later."""
    detailed = {same_words(one.text): one for one in objectives if one.results or one.work}
    kept: list[Draft] = []
    for draft in objectives:
        later = detailed.get(same_words(draft.text))
        if later is None or later is draft or draft.results or draft.work or not draft.text:
            kept.append(draft)
        elif later.team in (None, draft.team) and later.cycle in (None, draft.cycle):
            later.fields = {**draft.fields, **later.fields}
            later.team, later.cycle = draft.team, draft.cycle
        else:
            kept.append(draft)
    return kept


def _settle(sketch: Sketch) -> None:
    """Give the plan the team and the cycle that all objectives share."""
    teams = {draft.team for draft in sketch.objectives}
    if sketch.team is None and len(teams) == 1:
        sketch.team = teams.pop()
    cycles: dict[str | None, Cycle | None] = {
        draft.cycle.label if draft.cycle else None: draft.cycle for draft in sketch.objectives
    }
    if sketch.cycle is None and len(cycles) == 1:
        sketch.cycle = next(iter(cycles.values()))
    for draft in sketch.objectives:
        draft.team = None if draft.team == sketch.team else draft.team
        draft.cycle = None if draft.cycle == sketch.cycle else draft.cycle


def _ids(sketch: Sketch) -> dict[Draft, str]:
    """Return an id for each item: its label in the document where that names it alone.

    Where plain numbers begin anew under each objective, none of them is an id; where they run on,
    an item without a number gets the next.
    """
    ids = _labelled(list(_drafts(sketch)))
    used = {label.casefold() for label in ids.values()}
    running = [label for draft, label in ids.items() if draft.role == "key_result"]
    runs_on = bool(running) and all(map(_PLAIN.fullmatch, running))

    def take(draft: Draft, stem: str, number: int) -> None:
        if draft in ids:
            return
        while f"{stem}{number}".casefold() in used:
            number += 1
        ids[draft] = f"{stem}{number}"
        used.add(ids[draft].casefold())

    works = before = 0
    for n, objective in enumerate(sketch.objectives, 1):
        take(objective, "O", n)
        digits = ids[objective][1:] if ids[objective][1:].isdigit() else str(n)
        for m, result in enumerate(objective.results, 1):
            if not runs_on:
                take(result, f"KR{digits}.", m)
                continue
            take(result, "KR", _number_of(result) or before + 1)
            before = int(_NUMBER.findall(ids[result])[-1])
        for work in objective.work:
            works += 1
            take(work, "I", works)
    for n, kpi in enumerate(sketch.kpis, 1):
        take(kpi, "K", n)
    return ids


def _number_of(draft: Draft) -> int:
    number = draft.number
    return int(number) if number.isdecimal() and len(number) <= _LONGEST_NUMBER else 0


def _labelled(drafts: list[Draft]) -> dict[Draft, str]:
    """Return the labels that can be ids: no other has them, and none of their form is twice."""
    written = Counter(draft.label.casefold() for draft in drafts if draft.label)
    again = {
        _NUMBER.sub("", draft.label)
        for draft in drafts
        if written[draft.label.casefold()] > 1 and _PLAIN.fullmatch(draft.label)
    }
    return {
        draft: draft.label
        for draft in drafts
        if written[draft.label.casefold()] == 1
        and not (_PLAIN.fullmatch(draft.label) and _NUMBER.sub("", draft.label) in again)
    }


def _objective(draft: Draft, ids: dict[Draft, str]) -> Objective:
    values = _values(draft, ids)
    values["team"], values["cycle"] = draft.team, draft.cycle.label if draft.cycle else None
    if parent := draft.fields.get("parent"):
        values["supports"] = parent
        values["extra"] = tuple(pair for pair in values["extra"] if pair[0] != "parent")
    if draft.serves in ids:
        values["supports"] = ids[draft.serves]
    return Objective(
        **values,
        key_results=tuple(KeyResult(**_values(result, ids)) for result in draft.results),
        initiatives=tuple(_initiative(work, ids) for work in draft.work),
    )


def _initiative(draft: Draft, ids: dict[Draft, str]) -> Initiative:
    return Initiative(**_values(draft, ids), serves=ids.get(draft.serves) if draft.serves else None)


def _kpi(draft: Draft, ids: dict[Draft, str]) -> Kpi:
    serves = ids.get(draft.serves) if draft.serves else None
    return Kpi(**_values(draft, ids), role=draft.kpi_role, objectives=(serves,) if serves else ())


def _is_today(draft: Draft, name: str) -> bool:
    """Say whether a start is only today's value, which a measure that is watched has once."""
    return name == "baseline" and draft.fields[name] == draft.fields.get("current")


def _values(draft: Draft, ids: dict[Draft, str]) -> dict[str, Any]:
    values: dict[str, Any] = {"id": ids[draft], "text": draft.text}
    extra: list[tuple[str, str]] = []
    for name, value in draft.fields.items():
        if draft.role == "kpi" and (name == "role" or _is_today(draft, name)):
            continue
        if draft.role == "kpi" and name == "grade" and "current" not in draft.fields:
            values["current"] = value
        elif name not in _FIELDS[draft.role]:
            extra.append((name, value))
        elif name == "grade" and (grade := grade_of(value)) is not None:
            values[name] = grade
        elif name == "grade" or (name == "ambition" and value not in AMBITIONS.values()):
            extra.append((name, value))
        else:
            values[name] = value
    values["note"] = "\n".join(draft.notes)
    values["extra"] = tuple(extra)
    return values
