"""A review as readable text: findings by objective, each at its place in the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.files import shown
from assistant.render.parts import (
    VERDICT_STYLES,
    closing,
    counts,
    excerpt,
    finding_lines,
    heading,
    weight,
)
from assistant.render.styled import BLANK, WIDTH, Line, Span, span, wrap
from okrkpi.export.assumed import told_assumed
from okrkpi.export.left_out import told_left_out
from okrkpi.export.reviewed import Located, Reviewed, locate
from okrkpi.export.summary import summary
from okrkpi.finding import VERDICTS

if TYPE_CHECKING:
    from okrkpi.models import Item, Objective

By = dict[str | None, list[Located]]
Told = dict[str, Span]


def review_lines(reviews: Sequence[Reviewed], *, columns: int = WIDTH) -> Iterator[Line]:
    """Yield a review of one document or of several, and last what matters."""
    for one in reviews:
        yield from _document(one, columns)
        if len(reviews) > 1:
            spans = [span(shown(one.path), "id"), span(f": {summary([one])}", "strong")]
            yield from wrap(spans, columns=columns)
            yield BLANK
    open_ones = [finding for one in reviews for finding in one.review.open]
    told = counts(open_ones) + _allowed(reviews)
    if len(reviews) > 1:
        told = f"{len(reviews)} documents: {told}"
    yield from wrap([Span(told, "dim")], columns=columns)
    yield from closing(summary(reviews), columns)


def _allowed(reviews: Sequence[Reviewed]) -> str:
    """Say how many findings the documents allow, and of which rules."""
    found = [one.code for each in reviews for one in each.review.findings if one.suppressed]
    codes = ", ".join(dict.fromkeys(found))
    return f"; {len(found)} allowed by the document ({codes})" if found else ""


def _document(one: Reviewed, columns: int) -> Iterator[Line]:
    plan = one.review.plan
    by: By = {}
    for located in locate(one):
        by.setdefault(located.finding.at, []).append(located)
    named = [plan.title, plan.cycle.label if plan.cycle else "no cycle"]
    yield from wrap([span(shown(one.path), "id")], columns=columns)
    yield from wrap([span(" · ".join(filter(None, named)), "title")], columns=columns)
    if told := told_assumed(one.document, plan):
        yield from wrap([span(told, "dim")], columns=columns)
    if told := told_left_out(one.document.left_out):
        yield from wrap([span(f"Left out: {told}", "dim")], columns=columns)
    yield BLANK
    known = {item.id for item in plan.items()}
    general = [located for at, found in by.items() if at not in known for located in found]
    grave = [located for located in general if located.finding.severity != "info"]
    yield from _whole("The plan as a whole", grave, columns)
    verdicts = _told_verdicts(one)
    for objective in plan.objectives:
        yield from _objective(objective, verdicts, by, columns)
    if any(kpi.id in by for kpi in plan.kpis):
        yield (Span("KPIs", "strong"),)
        yield from _items(plan.kpis, verdicts, by, columns)
        yield BLANK
    hints = [located for located in general if located.finding.severity == "info"]
    yield from _whole("Hints on the plan as a whole", hints, columns)


def _whole(title: str, found: Sequence[Located], columns: int) -> Iterator[Line]:
    if found:
        yield (Span(title, "strong"),)
        yield from _at(found, columns, 2)
        yield BLANK


def _objective(objective: Objective, told: Told, by: By, columns: int) -> Iterator[Line]:
    text = objective.text.strip() or "Key results without an objective"
    named = f"{text} · {objective.team}" if objective.team else text
    yield from heading(_id(objective), span(named, "strong"), told[objective.id], columns)
    yield from _at(by.get(objective.id, []), columns, 2)
    yield from _items((*objective.key_results, *objective.initiatives), told, by, columns)
    yield BLANK


def _items(items: Iterable[Item], told: Told, by: By, columns: int) -> Iterator[Line]:
    for item in items:
        found = by.get(item.id, [])
        if not found:
            continue
        text = span(item.text if found[0].line is None else "")
        yield from heading(_id(item, 2), text, told.get(item.id, Span("")), columns)
        yield from _at(found, columns, 4)


def _at(found: Sequence[Located], columns: int, indent: int) -> Iterator[Line]:
    """Yield findings at one item, those on the same words under one excerpt."""
    places: dict[tuple[int | None, tuple[tuple[int, int], ...]], list[Located]] = {}
    for located in sorted(found, key=lambda one: weight(one.finding)):
        places.setdefault((located.line, located.marks), []).append(located)
    for (line, marks), here in places.items():
        if line is not None:
            yield from excerpt(here[0].source, line, marks, columns, indent)
        for located in here:
            yield from finding_lines(located.finding, columns, indent)


def _id(item: Item, indent: int = 0) -> Span:
    return span(f"{' ' * indent}{item.id} ", "id")


def _told_verdicts(one: Reviewed) -> Told:
    """Return each verdict in words: of what is ready, the hints; of an objective, where from."""
    verdicts, hinted = one.review.verdicts, one.review.hinted
    own = Counter((finding.at, VERDICTS[finding.severity]) for finding in one.review.open)
    told: Told = {}
    for item in one.review.plan.items():
        verdict = verdicts.get(item.id, "")
        words: str = "" if one.profile.select and verdict == "ready" else verdict
        if count := hinted.get(item.id):
            words = f"{verdict} but for {'a hint' if count == 1 else f'{count} hints'}"
        told[item.id] = Span(words, VERDICT_STYLES.get(verdict, ""))
    for objective in one.review.plan.objectives:
        worst = verdicts[objective.id]
        if worst != "ready" and not own[objective.id, worst]:
            first, *others = [kr.id for kr in objective.key_results if verdicts[kr.id] == worst]
            more = f" and {len(others)} more" if others else ""
            told[objective.id] = Span(f"{worst} ({first}{more})", VERDICT_STYLES[worst])
    return told
