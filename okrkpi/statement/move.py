"""From where to where: which of a line's numbers is the baseline, the target, the change."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import Move, alike, as_change, complete
from okrkpi.statement.around import RELATIVE, WORK, around
from okrkpi.statement.arrows import reached_by_arrow
from okrkpi.statement.counted_wholes import without_stretch, without_wholes
from okrkpi.statement.earlier import earlier_values
from okrkpi.statement.facts import Change, Quantity, Span
from okrkpi.statement.legend import read_legend
from okrkpi.statement.line import Line
from okrkpi.statement.metric import find_metric
from okrkpi.statement.moment import Moment
from okrkpi.statement.noted import find_noted
from okrkpi.statement.pairs import (
    find_pair,
    is_leading_share,
    read_pair,
    without_narrower,
)
from okrkpi.statement.roles import role_of
from okrkpi.statement.shares import SHARES, without_conditions
from okrkpi.statement.stated import stated_then_wanted
from okrkpi.statement.units import CLOCK_UNITS
from okrkpi.statement.unmarked import (
    is_set_aside,
    is_weak,
    level_before,
    level_left,
    plain_share,
    stated_after,
)

__all__ = ["Move", "read_move"]

_DENOMINATORS = frozenset({"per", "every", "out"})
_DENOMINATOR = pattern(
    r"(?:\bper|(?<!\bw)(?<!\d)(?<!\d\s)(?<!\)\s)/|\bfor every|\bout of|\bevery)\s*(?:[$€£]\s?)?$"
)
_COUNTED_SHARE = pattern(
    r"\W*(?:the )?(?:%|percent(?:age)?|share|proportion|number|rate|ratio|count|amount|#) of\b"
)
_REACHED = pattern(r"(?:to|→|reach\w*)\s*$")
_CLEARLY_BASELINE = pattern(
    r"\b(?:from|baseline|start(?:ing)?(?! (?!at|value|level|point)[a-z])|current(?:ly)?|was|base|"
    r"bl|were|had|today|now|"
    r"at present|so far|previous(?:ly)?|prev|pb|stood at|presently|(?:which|who|that) (?:is|"
    r"are) at|we are at)\b"
)
_CLEARLY_NOW = pattern(
    r"\s?(?:[a-z%-]+\s){0,2}?[(,]?\s?(?:today|currently|at present|so far|a year ago|"
    r"(?:last|previous|prior) [a-z]+|(?:seen|recorded|measured|counted|registered) (?:this|last|"
    r"in|so|"
    r"over|during)|we (?:had|saw|recorded|sold|lost|made|took|counted|spent))\b"
)
_OF_THEM = pattern(r"\s(?:\w+\s)?of (?:them|these|those|which|whom)\b")
_COUNTED = frozenset({"%", "count", "rate"})
_POINTS, _POINTED = frozenset({"pp", "point"}), frozenset({None, "%"})


def read_move(
    line: Line,
    begin: int,
    quantities: Sequence[Quantity],
    moments: Sequence[Moment],
    guard: Span | None,
    verb_class: str | None,
) -> Move:
    """Work out the roles of the numbers outside guards and windows."""
    inside = [
        quantity
        for quantity in quantities
        if quantity.start >= begin
        and not (guard and guard[0] <= quantity.start < guard[1])
        and not _is_denominator(line, quantity)
    ]
    if len(inside) > 1:
        inside = without_wholes(line, inside)
    if len(inside) > 1 and "stretch" in line.said:
        inside = without_stretch(line, inside)
    if not line.said.isdisjoint(SHARES):
        inside = without_conditions(line, inside)
    if not inside:
        return Move()
    windows = [(m.start, m.end) for m in moments if m.role in {"window", "cadence"}]
    main, in_windows = inside, []
    if windows:
        in_windows = [q for q in inside if any(a <= q.start < b for a, b in windows)]
        main = [q for q in inside if q not in in_windows]
        if not main and not _COUNTED_SHARE.match(line.low, begin) and not _counts(line, begin):
            main, in_windows = inside, []
    if not main:
        return Move()
    if in_windows and earlier_values(line, inside).issuperset(q.start for q in main):
        main = [in_windows[0], *main]
    move = _roles(line, main, verb_class)
    if in_windows and move.baseline and not move.target and not move.change:
        move = move._replace(target=in_windows[0])
    if in_windows and move.target and not move.baseline:
        earlier = earlier_values(line, inside)
        before = next((q for q in in_windows if q.start in earlier), None)
        move = move._replace(baseline=before)
    return complete(line, move, verb_class)


def _is_denominator(line: Line, quantity: Quantity) -> bool:
    """`complaints per 1,000 orders`: the second number only divides."""
    start = max(0, quantity.start - 14)
    if "/" not in line.low and line.said.isdisjoint(_DENOMINATORS):
        return False
    return _DENOMINATOR.search(line.low, start, quantity.start) is not None


def _roles(line: Line, main: list[Quantity], verb_class: str | None) -> Move:
    if len(main) > 1 and verb_class is None:
        main = without_narrower(line, main)
    if len(main) > 1:
        if told := read_legend(line, main):
            return told
        if reached := reached_by_arrow(line, main):
            return Move(target=reached)
        if pair := find_pair(line, main):
            return read_pair(line, main, *pair)
        if stated := stated_then_wanted(line, main):
            if _OF_THEM.match(line.low, stated[1].end):
                return Move(target=stated[1])
            return Move(baseline=stated[0], target=stated[1], noted=True)
        if is_leading_share(line, main) and not earlier_values(line, main):
            return Move(target=main[0])
        if noted := find_noted(line, main, verb_class):
            return noted
    return _one_by_one(line, main, verb_class)


def _by_words(
    line: Line, main: Sequence[Quantity], verb_class: str | None, earlier: Collection[int]
) -> tuple[Move, list[Quantity]]:
    """Give each number its role by the words around it, and return those that have none."""
    baseline: Quantity | None = None
    target: Quantity | None = None
    change: Change | None = None
    rest: list[Quantity] = []
    previous: Quantity | None = None
    for quantity in main:
        here = around(line, quantity, previous, verb_class)
        role = "baseline" if quantity.start in earlier else role_of(here)
        if role == "baseline" and earlier and quantity.start not in earlier:
            role = "plain"
        if role == "change" and change is None and not quantity.scale:
            change = as_change(quantity)
        elif role == "baseline" and (baseline is None or is_weak(line, baseline)):
            rest += [baseline] if baseline else []
            baseline = quantity
        elif role == "target" and target is None:
            target = quantity
        elif role != "side":
            rest.append(quantity)
        previous = quantity
    return Move(baseline, target, change), rest


def _one_by_one(line: Line, main: Sequence[Quantity], verb_class: str | None) -> Move:
    """Give each number its role by the words around it, then settle what is left open."""
    earlier = earlier_values(line, main) if len(main) > 1 else ()
    told, rest = _by_words(line, main, verb_class, earlier)
    baseline, target, change = told.baseline, told.target, told.change
    works = verb_class in WORK
    if works and target and rest and _is_own_count(line, rest[0], main[0], target):
        target = rest[0]
    if target is None and rest and change is None:
        target = _main_target(line, rest, baseline)
    if change and change.unit == "x" and target and baseline is None:
        if not _REACHED.search(line.low[: target.start]):
            target = None
    noted = change is not None and line.low[max(0, change.start - 1)] in "(["
    points = change is not None and change.unit in _POINTS and not noted
    if points and not (target or baseline) and verb_class is None:
        target = next((q for q in rest if q.unit in _POINTED), None)
    if change and not (target or baseline) and verb_class is None and rest:
        target = level_before(line, rest[0], change)
    if target and target.unit in CLOCK_UNITS and (stated := stated_after(line, rest, target)):
        target = stated
    if target and target.unit in CLOCK_UNITS and (share := plain_share(line, rest, target)):
        target = share
    if baseline is None and target and rest and change is None:
        baseline = level_left(line, rest, target, verb_class)
    if baseline and target is None and change is None and not rest:
        if not _is_clearly_past(line, baseline):
            baseline, target = None, baseline
    if baseline and target and not alike(baseline, target):
        other = next((q for q in rest if alike(q, baseline)), None) if earlier else None
        baseline, target = (baseline, other) if other else (None, target)
    if works and baseline and target is None and change is None and _is_source(line, baseline):
        baseline, target = None, baseline
    if works and baseline and baseline.unit and target is None and change is None:
        if not _is_clearly_past(line, baseline):
            baseline, target = None, baseline
    return Move(baseline, target, change)


def _counts(line: Line, begin: int) -> bool:
    """`Readmissions within 30 days`: cases are counted, so that no span of time is their level."""
    named = find_metric(line, begin)
    first = line.word_at(begin)
    if named is None or named.known is None or line.word_at(named.start) != first:
        return False
    if not line.low.startswith((" within ", " in ", " inside "), named.end):
        return False
    return named.known.unit in _COUNTED


def _is_clearly_past(line: Line, quantity: Quantity) -> bool:
    before = line.low[max(0, quantity.start - 32) : quantity.start]
    after = line.low[quantity.end : quantity.end + 24]
    return bool(_CLEARLY_BASELINE.search(before) or _CLEARLY_NOW.match(after))


def _is_source(line: Line, quantity: Quantity) -> bool:
    """`Get feedback from 40 playtesters`: the people that something comes from."""
    unit = quantity.unit
    if unit is None or unit in CLOCK_UNITS or unit in RELATIVE or unit.isupper():
        return False
    return line.low.endswith("from ", 0, quantity.start)


def _is_own_count(line: Line, count: Quantity, first: Quantity, target: Quantity) -> bool:
    """`Train 40 nurses … to at least 80%`: the count of work comes first and is the target."""
    ahead = count.start == first.start and count.end < target.start
    if line.low[max(0, count.start - 4) : count.start] == "the ":
        return False
    return ahead and bool(count.unit) and target.comparator is not None


def _main_target(line: Line, rest: Sequence[Quantity], baseline: Quantity | None) -> Quantity:
    """Choose among the numbers that no word marks: one that no preposition sets aside."""
    same = [q for q in rest if baseline is None or alike(baseline, q)] or list(rest)
    shares = [q for q in same if q.unit == "%"]
    if (
        shares
        and same[0].unit != "%"
        and (is_set_aside(line, same[0]) or same[0].unit in CLOCK_UNITS)
    ):
        return shares[0]
    return next((q for q in same if not is_set_aside(line, q)), same[0])
