"""What one line of a goal states, worked out once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from okrkpi.statement.classify import Evidence, classify, reasons_for
from okrkpi.statement.compound import first_part, joins_work
from okrkpi.statement.facts import Deadline, Direction, Phrase, Quantity, Span, Statement
from okrkpi.statement.line import LIMIT, Line, read_line
from okrkpi.statement.metric import (
    Named,
    find_metric,
    is_measure,
    leads_measure,
    noun_phrase,
)
from okrkpi.statement.move import Move, read_move
from okrkpi.statement.period import Moment, find_moments
from okrkpi.statement.quantity import find_quantities
from okrkpi.statement.units import TIME_UNITS
from okrkpi.statement.clause import find_clause_verb
from okrkpi.statement.guard import find_guard
from okrkpi.statement.label import read_label
from okrkpi.statement.opening import Opening, find_opening
from okrkpi.statement.placeholders import find_placeholders
from okrkpi.statement.progress import find_progress
from okrkpi.statement.scope import find_scope
from okrkpi.statement.vague import find_vague, undecided




def phrase(text: str, span: Span) -> Phrase:
    """Return the words of a span."""
    return Phrase(text[span[0] : span[1]], span[0], span[1])


def parse(text: str, *, today: date | None = None, fiscal_year_start: int = 1) -> Statement:
    """Read one line; a bare quarter falls in the calendar year of `today`.

    Facts are read from the first 2,000 characters; `truncated` says that there were more.
    """
    line = read_line(text[:LIMIT])
    begin, label = read_label(line)
    moments = find_moments(line, today, fiscal_year_start)
    progress = find_progress(line, begin)
    placeholders = find_placeholders(line)
    guard = find_guard(line, begin)
    opening = _unless_metric(line, begin, find_opening(line, begin))
    dated = [(m.start, m.end) for m in moments if m.role in {"due", "past"}]
    quantities = find_quantities(line, [(0, begin), *dated, *progress], begin)
    clause = _clause(line, begin, opening, guard)
    opening = None if clause else opening
    verb_class = opening.kind if opening else clause.kind if clause else None
    second = first_part(line, begin, quantities, guard, label)
    counted_here = quantities if second is None else [q for q in quantities if q.start < second]
    move = read_move(line, begin, counted_here, moments, guard, verb_class)
    moments = _settle(line, moments, move)
    deadline = _deadline(text, moments)
    cadence = next((m for m in moments if m.role == "cadence"), None)
    metric = _metric(line, begin, opening, clause, move, moments, guard)
    vague = find_vague(line, begin)
    evidence = Evidence(
        line, begin, label, opening, clause, metric, move, tuple(quantities), deadline is not None,
        cadence is not None, bool(vague), bool(placeholders),
        any(name in {"subjective", "degree"} for _, name in vague),
    )  # fmt: skip
    decision = classify(evidence)
    kind = decision.kind
    named = metric if kind in {"key_result", "kpi"} or (metric and metric.known) else None
    counted = move.baseline is not None or move.target is not None or move.change is not None
    quantified = counted and kind != "none"
    words_vague = undecided(line, vague, move, kind, opening)
    return Statement(
        text=text,
        kind=kind,
        confidence=round(decision.confidence, 2),
        also=tuple(dict.fromkeys(other for other in decision.also if other != kind)),
        reasons=reasons_for(decision, evidence, deadline),
        metric=named.name if named else None,
        metric_span=(named.start, named.end) if named else None,
        scope=find_scope(line, named, quantities, moments, guard) if named else None,
        quantified=quantified,
        relative=move.change is not None and move.target is None and move.baseline is None,
        direction=_direction(kind, opening or clause, move, line, metric),
        verb_direction=_verb_direction(opening or clause),
        number_direction=move.direction,
        baseline=move.baseline,
        target=move.target,
        change=move.change,
        time_bound=deadline is not None and kind != "none",
        deadline=deadline if kind != "none" else None,
        cadence=phrase(text, (cadence.start, cadence.end)) if cadence else None,
        outcome=decision.outcome,
        vague=tuple(phrase(text, span) for span in words_vague),
        compound=kind != "none" and (second is not None or (kind != "kpi" and joins_work(line, begin, opening, guard))),
        guard=phrase(text, guard) if guard else None,
        placeholders=tuple(phrase(text, span) for span in placeholders),
        quantities=tuple(quantities),
        opening=opening.word if opening else None,
        opening_class=verb_class,
        label=label,
        begin=begin,
        truncated=len(text) > LIMIT,
    )


def _clause(
    line: Line, begin: int, opening: Opening | None, guard: Span | None
) -> Opening | None:
    """Find the verb of a line that opens with a noun, or with an action named by a noun."""
    if opening is not None and opening.form != "noun":
        return None
    return find_clause_verb(line, begin, guard[0] if guard else len(line.low))


def _unless_metric(line: Line, begin: int, opening: Opening | None) -> Opening | None:
    """`Offer acceptance rate` opens with a metric's name, not with a verb."""
    if opening is None or opening.kind in {"raise", "lower", "better"}:
        return opening
    known = find_metric(line, begin)
    inside = known is not None and known.start <= opening.start < known.end
    return None if inside and known and known.end > opening.end else opening


def _settle(line: Line, moments: list[Moment], move: Move) -> list[Moment]:
    """Drop the times that date the baseline rather than the goal."""
    baseline = move.baseline
    if not baseline:
        return moments
    return [m for m in moments if m.role != "due" or m.strong or not _dates(line, m, baseline, move)]


def _dates(line: Line, moment: Moment, baseline: Quantity, move: Move) -> bool:
    target = move.target
    if moment.start >= baseline.end:
        between = line.low[baseline.end : moment.start]
        if target and baseline.end <= target.start < moment.start:
            return False
        return len(between) < 14 and ")" not in between and ";" not in between and "|" not in between
    between = line.low[moment.end : baseline.start]
    return len(between) < 14 and not (target and moment.end <= target.start < baseline.start) and ":" in between + "("


def _deadline(text: str, moments: Sequence[Moment]) -> Deadline | None:
    due = [m for m in moments if m.role == "due"]
    if not due:
        return None
    best = next((m for m in due if m.strong), due[-1])
    return Deadline(text[best.start : best.end], best.start, best.end, best.date)


def _stop(line: Line, move: Move, moments: Sequence[Moment]) -> int:
    starts = [m.start for m in moments if m.role != "cadence"]
    starts += [q.start for q in (move.baseline, move.target) if q]
    starts += [move.change.start] if move.change else []
    return min(starts, default=len(line.low))


def _metric(
    line: Line,
    begin: int,
    opening: Opening | None,
    clause: Opening | None,
    move: Move,
    moments: Sequence[Moment],
    guard: Span | None,
) -> Named | None:
    """Name what is measured: by the lexicon, else by the words between the verb and the number."""
    avoid = [(m.start, m.end) for m in moments if m.role == "due"]
    avoid += [guard] if guard else []
    known = find_metric(line, begin, avoid)
    start = opening.end if opening else begin
    stop = min(_stop(line, move, moments), clause.start if clause else len(line.low))
    plain = noun_phrase(line, start, stop if stop > start else len(line.low))
    target = move.target
    if target and known and known.start >= target.end and opening and opening.kind in {"win", "reach"}:
        return _counted(line, target) or known
    if known and (plain is None or known.start < plain.end or known.start >= stop):
        return _widest(known, plain)
    numbered = move.baseline or move.change or move.target
    if plain and (is_measure(plain.name) or numbered) and plain.start < stop:
        return plain
    return known or (_counted(line, move.target) if move.target else None)


def _counted(line: Line, target: Quantity) -> Named | None:
    """Name a count by what it counts: `12 hospital groups`."""
    counted = target.unit is not None and target.unit[0].islower() and target.unit not in _MEASURED
    return noun_phrase(line, target.end, len(line.low)) if counted else None


_MEASURED = frozenset({"pp", "x", "bp", "point", *TIME_UNITS})


def _widest(known: Named, plain: Named | None) -> Named:
    """Prefer a measure's own longer name: `cost of poor quality` over `quality`."""
    if plain and plain.start <= known.start and plain.end > known.start and leads_measure(plain.name):
        return plain
    if plain and plain.start <= known.start and plain.end > known.end and is_measure(plain.name):
        if not known.name.endswith(plain.name.split()[-1]):
            return plain
    return known


def _scope(
    line: Line,
    named: Named,
    quantities: Sequence[Quantity],
    moments: Sequence[Moment],
    guard: Span | None,
) -> str | None:
    window = next((m for m in moments if m.role == "window"), None)
    avoid = [(m.start, m.end) for m in moments if m.role != "window"]
    avoid += [(q.start, q.end) for q in quantities] + ([guard] if guard else [])
    scope = find_scope(line, named, avoid + ([(window.start, window.end)] if window else []))
    if window and window.start >= named.start and any(q.start < window.start and q.unit == "%" for q in quantities) and not scope:
        return window.text
    return scope


_VERB_DIRECTIONS: dict[str, Direction] = {
    "raise": "up", "lower": "down", "keep": "keep", "reach": "reach", "win": "reach",
}  # fmt: skip


def _verb_direction(opening: Opening | None) -> Direction:
    if opening is None or opening.word in {"ensure", "guarantee"}:
        return "none"
    return _VERB_DIRECTIONS.get(opening.kind, "none")


def _direction(
    kind: str, opening: Opening | None, move: Move, line: Line, metric: Named | None
) -> Direction:
    verb = _verb_direction(opening)
    if kind in {"initiative", "none"}:
        return "none"
    if verb in {"up", "down", "keep"}:
        return verb
    if move.direction != "none":
        return move.direction
    if kind == "kpi":
        return "keep" if move.target else "none"
    if kind == "key_result":
        return _drift(line, opening, move, metric) or "reach"
    return verb if verb != "reach" or move.target else "none"


_LESS = frozenset("less fewer lower down shorter falls fall drops drop shrinks declines decreases".split())
_MORE = frozenset("more higher rises rise climbs climb grows increases goes".split())


_UPWARDS = re.compile(r"(?<!make )(?<!sign )(?<!set )(?<!pick )(?<!follow )\bup\b")


def _drift(
    line: Line, opening: Opening | None, move: Move, metric: Named | None
) -> Direction | None:
    """The direction that a comparative, a verb inside the line, or `improve` tells."""
    stop = move.target.start if move.target else len(line.low)
    told = {word for word, start in zip(line.words, line.starts, strict=True) if start < stop}
    compared = move.target is None or move.target.comparator is None
    if compared and told & _LESS:
        return "down"
    if compared and (told & _MORE or _UPWARDS.search(line.low[:stop])):
        return "up"
    if opening and opening.kind == "better":
        lower = metric is not None and metric.known is not None and metric.known.better == "lower"
        below = move.target is not None and (move.target.comparator or "")[:1] == "<"
        return "down" if lower or below else "up"
    return None


_MILD = frozenset(
    "help support focus aim low easy confident learn work small large big high simple clear safe fair".split()
)
_VAGUE_VERBS = frozenset({"optimise", "maximise", "minimise", "modernise"})


def _undecided(
    line: Line,
    vague: list[tuple[Span, str]],
    move: Move,
    kind: str,
    opening: Opening | None,
) -> list[Span]:
    """Keep the vague words that no number makes concrete."""
    if kind in {"kpi", "none"}:
        return []
    low = line.low
    spans = [(span, name) for span, name in vague if low[span[0] : span[1]] not in _MILD]
    if move.target or move.change:
        return [
            span
            for span, name in spans
            if name == "loose" and " " in low[span[0] : span[1]] and kind == "key_result"
        ]
    verb = [(opening.start, opening.end)] if opening and opening.word in _VAGUE_VERBS else []
    if kind in {"initiative", "key_result"}:
        return verb + [
            span
            for span, name in spans
            if name != "loose" or " " in low[span[0] : span[1]] or low[span[0] : span[1]] in _SHORT_LOOSE
        ]
    if len(line.words) > 8:
        return [span for span, name in spans if name == "generic_aim"]
    found = verb + [span for span, name in spans if name != "loose"]
    if not found and opening and opening.kind in {"better", "raise"} and len(line.words) <= 5:
        return [(opening.start, opening.end)]
    return found


_SHORT_LOOSE = frozenset({"asap", "etc", "successfully"})


__all__ = ["Deadline", "Phrase", "Quantity", "Statement", "parse"]
