"""What one line of a goal states, worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from okrkpi.statement.arithmetic import agrees, complete
from okrkpi.statement.bracketed import dated_start, everybody
from okrkpi.statement.classify import classify
from okrkpi.statement.clause import find_clause_verb
from okrkpi.statement.compound import first_part, is_compound
from okrkpi.statement.dated_values import then_and_now
from okrkpi.statement.deadline import find_deadline, without_dated_baseline
from okrkpi.statement.direction import direction_of, verb_direction
from okrkpi.statement.doubtful import doubtful
from okrkpi.statement.evidence import Decision, Evidence
from okrkpi.statement.facts import Kind, Phrase, Quantity, Span, Statement
from okrkpi.statement.guard import find_guard
from okrkpi.statement.label import read_label
from okrkpi.statement.line import LIMIT, Line, read_line
from okrkpi.statement.measured import find_measured
from okrkpi.statement.metric import Named, find_metric
from okrkpi.statement.moment import Moment
from okrkpi.statement.move import Move, read_move
from okrkpi.statement.naming import name_measure
from okrkpi.statement.numbered_spans import numbered_spans
from okrkpi.statement.opening import Opening, find_opening
from okrkpi.statement.particle import find_particle
from okrkpi.statement.period import find_moments
from okrkpi.statement.placeholders import find_placeholders
from okrkpi.statement.progress import find_progress
from okrkpi.statement.quantity import find_quantities
from okrkpi.statement.reasons import reasons_for
from okrkpi.statement.scope import find_scope
from okrkpi.statement.steps import find_steps
from okrkpi.statement.unmarked import is_by_the_way
from okrkpi.statement.vague import find_vague

Part = TypeVar("Part", Quantity, Moment)
_WITHOUT = ("without", "while", "whilst", "with no", "at no")
_SURE = 0.7
"""A line that reads as no goal keeps its facts below this confidence: it may be one after all."""
_OUTCOME: dict[Kind, bool] = {"key_result": True, "kpi": True, "initiative": False}
"""Whether a kind is an effect; of an objective and of no goal that cannot be said."""


def parse(text: str, *, today: date | None = None, fiscal_year_start: int = 1) -> Statement:
    """Read one line; a bare quarter falls in the calendar year of `today`.

    Facts are read from the first 2,000 characters; `truncated` says that there were more.
    """
    return read(text, today, fiscal_year_start)[0]


def read(text: str, today: date | None, fiscal_year_start: int) -> tuple[Statement, bool]:
    """Read one line, and tell whether it names a time, which another day may read otherwise."""
    evidence = gather(text, today=today, fiscal_year_start=fiscal_year_start)
    return _state(text, evidence, classify(evidence)), evidence.dated


def gather(text: str, *, today: date | None = None, fiscal_year_start: int = 1) -> Evidence:
    """Find what a line holds: its verb, numbers, times and measure."""
    line = read_line(text[:LIMIT])
    begin, label = read_label(line)
    guard = find_guard(line, begin)
    moments = find_moments(line, today, fiscal_year_start)
    taken = [(m.start, m.end) for m in moments if m.role in {"due", "past"}]
    dated = bool(taken)
    taken += [(0, begin)] if begin else []
    taken += [*find_progress(line, begin), *numbered_spans(line)]
    quantities = find_quantities(line, taken, begin)
    if moments and quantities:
        moments = _without_numbers(moments, quantities)
    opening = _unless_metric(line, begin, find_opening(line, begin))
    clause = _clause(line, begin, opening, guard)
    opening = None if clause else opening
    verb = opening or clause
    second = first_part(line, begin, quantities, guard)
    verb_class = verb.kind if verb else None
    move, second = _first_move(line, begin, quantities, moments, guard, verb_class, second)
    if steps := find_steps(line, begin):
        if not _is_share_outside(steps, move.target):
            move = complete(line, Move(*steps), verb_class)
        quantities = sorted([*_outside(steps, quantities), *steps], key=lambda one: one.start)
        moments = _outside(steps, moments)
    move = everybody(line, begin, move)
    if today and (told := dated_start(line, quantities, moments, move, today)):
        move, moments = told
    if today and (told := then_and_now(line, quantities, moments, move, today)):
        (move, moments), second = told, None
    moments = without_dated_baseline(line, moments, move)
    return Evidence(
        line=line,
        begin=begin,
        text=line.low[begin:] if begin else line.low,
        label=label,
        opening=opening,
        clause=clause,
        guard=guard,
        second=second,
        metric=find_measured(line, begin, opening, clause, move, moments, guard),
        move=move,
        quantities=tuple(quantities),
        moments=tuple(moments),
        deadline=find_deadline(text, moments),
        dated=dated,
        cadence=_cadence(line, moments, guard),
        vague=tuple(find_vague(line, begin)),
        placeholders=tuple(find_placeholders(line)),
    )


def _state(text: str, e: Evidence, decision: Decision) -> Statement:
    """State the facts of a line whose kind is known."""
    kind, line, move, verb, cadence = decision.kind, e.line, e.move, e.verb, e.cadence
    if kind in {"initiative", "objective"} and is_by_the_way(line, e.begin, move):
        move = Move()
    goal = kind != "none" or decision.confidence < _SURE
    measured = kind in {"key_result", "kpi"}
    named = name_measure(e) if measured else e.metric if e.names_known_metric else None
    numbered = (move.baseline or move.target or move.change) is not None
    decided = (move.target or move.change) is not None
    deadline = e.deadline if goal and not _is_season_of(e, kind, numbered) else None
    return Statement(
        text=text,
        kind=kind,
        confidence=round(decision.confidence, 2),
        also=decision.also,
        reasons=reasons_for(decision, e),
        metric=named.name if named else None,
        metric_span=(named.start, named.end) if named else None,
        scope=_scope(e, named) if goal and (named or kind != "objective") else None,
        quantified=goal and decided,
        relative=move.change is not None and move.target is None and move.baseline is None,
        direction=direction_of(kind, verb, move, line, e.metric),
        verb_direction=verb_direction(verb),
        number_direction=move.direction,
        baseline=move.baseline if goal else None,
        target=move.target if goal else None,
        change=move.change if goal else None,
        time_bound=deadline is not None,
        deadline=deadline,
        cadence=_phrase(text, (cadence.start, cadence.end)) if goal and cadence else None,
        outcome=_OUTCOME.get(kind),
        vague=_phrases(text, doubtful(e, kind)),
        compound=goal and is_compound(e, kind),
        guard=_phrase(text, e.guard) if e.guard else None,
        placeholders=_phrases(text, e.placeholders),
        quantities=e.quantities,
        opening=e.opening.word if e.opening else None,
        opening_class=verb.kind if verb else None,
        label=e.label,
        begin=e.begin,
        truncated=len(text) > LIMIT,
    )


def _first_move(
    line: Line,
    begin: int,
    quantities: Sequence[Quantity],
    moments: Sequence[Moment],
    guard: Span | None,
    verb_class: str | None,
    second: int | None,
) -> tuple[Move, int | None]:
    """Return the move that a line begins with, and where another one begins after it."""
    counted = quantities if second is None else [q for q in quantities if q.start < second]
    move = read_move(line, begin, counted, moments, guard, verb_class)
    if second is not None:
        whole = read_move(line, begin, quantities, moments, guard, verb_class)
        if _is_one_move(line, move, whole, second):
            return whole, None
    return move, second


def _is_share_outside(steps: Sequence[Quantity], target: Quantity | None) -> bool:
    """`Half of the leaks found at stage 1 rather than stage 3`: the share is what is reached."""
    if target is None or not _outside(steps, [target]):
        return False
    return target.unit in {"%", "pp"} or (target.unit is None and 0 < target.value < 1)


def _outside(steps: Sequence[Quantity], parts: Sequence[Part]) -> list[Part]:
    """Leave out the numbers and times that are steps of a series: `in week 6 instead of 14`."""
    return [
        part
        for part in parts
        if not any(part.start < step.end and step.start < part.end for step in steps)
    ]


def _is_season_of(e: Evidence, kind: Kind, numbered: bool) -> bool:
    """`Average footfall in December`: a measure with no level, and when it is counted."""
    if kind != "kpi" or numbered or e.deadline is None:
        return False
    return e.deadline.text.lower().startswith(("in ", "during "))


def _scope(e: Evidence, named: Named | None) -> str | None:
    about = named or _object(e.opening, e.begin)
    return find_scope(e.line, about, e.quantities, e.moments, e.guard)


def _is_one_move(line: Line, first: Move, whole: Move, second: int) -> bool:
    """Tell whether the numbers after `second` complete the move that stands before it."""
    if first.target is None and first.change is None:
        return True
    start = whole.baseline
    if first.target and start and whole.target and start.start == first.target.start:
        glue = line.low[second : whole.target.start].strip(" ,;")
        return (whole.noted or not glue) and whole.target.start >= second
    if first.target is None and first.change and start and whole.target:
        return start.start >= second and agrees(start, whole.target, first.change)
    later = start is not None and start.start >= second and first.baseline is None
    return later and whole.target == first.target


def _without_numbers(moments: list[Moment], quantities: Sequence[Quantity]) -> list[Moment]:
    """Leave out the periods that are numbers: `from a quarter to half`, `from a week to a day`."""
    if not any(moment.role == "cadence" for moment in moments):
        return moments
    numbers = {quantity.start for quantity in quantities}
    return [m for m in moments if m.role != "cadence" or m.start not in numbers]


def _cadence(line: Line, moments: list[Moment], guard: Span | None) -> Moment | None:
    """Return the first measuring period outside the clause that only protects something."""
    told = (moment for moment in moments if moment.role == "cadence")
    if guard is None or not line.low.startswith(_WITHOUT, guard[0]):
        return next(told, None)
    return next((moment for moment in told if not guard[0] <= moment.start < guard[1]), None)


def _object(opening: Opening | None, begin: int) -> Named:
    """Stand in for a measure that is not named: what follows the verb."""
    start = opening.end if opening else begin
    return Named("", start, start)


def _phrase(text: str, span: Span) -> Phrase:
    return Phrase(text[span[0] : span[1]], span[0], span[1])


def _phrases(text: str, spans: Sequence[Span]) -> tuple[Phrase, ...]:
    return tuple([_phrase(text, span) for span in spans]) if spans else ()


def _clause(line: Line, begin: int, opening: Opening | None, guard: Span | None) -> Opening | None:
    """Find the verb of a line that opens with a noun, or with an action named by a noun."""
    if opening is not None and opening.form != "noun":
        return None
    found = find_clause_verb(line, begin, guard[0] if guard else len(line.low))
    return found or (find_particle(line, begin) if opening is None else None)


def _unless_metric(line: Line, begin: int, opening: Opening | None) -> Opening | None:
    """`Offer acceptance rate` opens with a metric's name, not with a verb."""
    if opening is None or opening.kind in {"raise", "lower", "better"}:
        return opening
    known = find_metric(line, begin, last=opening.start)
    return None if known and opening.end < known.end else opening
