"""What a line measures: a metric of the lexicon, else the words between the verb and the number."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.metric import Named, find_metric, is_measure, leads_measure, noun_phrase
from okrkpi.statement.moment import Moment
from okrkpi.statement.move import Move
from okrkpi.statement.opening import Opening
from okrkpi.statement.units import TIME_UNITS

_MEASURED = TIME_UNITS | {"pp", "x", "bp", "point"}


def find_measured(
    line: Line,
    begin: int,
    opening: Opening | None,
    clause: Opening | None,
    move: Move,
    moments: Sequence[Moment],
    guard: Span | None,
) -> Named | None:
    """Name what is measured: by the lexicon, else by the line's own words."""
    avoid = [(moment.start, moment.end) for moment in moments if moment.role == "due"]
    avoid += [guard] if guard else []
    known = find_metric(line, begin, avoid)
    start = opening.end if opening else begin
    stop = _stop(line, clause, move, moments)
    plain = noun_phrase(line, start, stop if stop > start else len(line.low))
    target = move.target
    counts = opening is not None and opening.kind in {"win", "reach"}
    if counts and target and known and known.start >= target.end:
        return _counted(line, target) or known
    if known and (plain is None or known.start < plain.end or known.start >= stop):
        return _widest(known, plain)
    if plain and plain.start < stop:
        if move.baseline or move.change or target or is_measure(plain.name):
            return plain
    return known or (_counted(line, target) if target else None)


def _stop(line: Line, clause: Opening | None, move: Move, moments: Sequence[Moment]) -> int:
    """Return where the words that may name the measure end."""
    stop = clause.start if clause else len(line.low)
    for moment in moments:
        if moment.role != "cadence" and moment.start < stop:
            stop = moment.start
    for part in (move.baseline, move.target, move.change):
        if part and part.start < stop:
            stop = part.start
    return stop


def _counted(line: Line, target: Quantity) -> Named | None:
    """Name a count by what it counts: `12 hospital groups`."""
    unit = target.unit
    if unit is None or not unit[0].islower() or unit in _MEASURED:
        return None
    return noun_phrase(line, target.end, len(line.low))


def _widest(known: Named, plain: Named | None) -> Named:
    """Prefer a measure's own longer name: `cost of poor quality` over `quality`."""
    if plain is None or plain.start > known.start:
        return known
    if plain.end > known.start and leads_measure(plain.name):
        return plain
    longer = plain.end > known.end and is_measure(plain.name)
    return plain if longer and not known.name.endswith(plain.name.split()[-1]) else known
