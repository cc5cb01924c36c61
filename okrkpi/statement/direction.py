"""Which way a goal points: what its verb says, and what its numbers say."""

from __future__ import annotations

from okrkpi.statement.facts import Direction, Kind
from okrkpi.statement.line import Line
from okrkpi.statement.metric import Named
from okrkpi.statement.move import Move
from okrkpi.statement.opening import Opening
from okrkpi.statement.pattern import pattern

_VERBS: dict[str, Direction] = {
    "raise": "up", "lower": "down", "keep": "keep", "reach": "reach", "win": "reach",
}  # fmt: skip
_LESS = frozenset(
    "less fewer lower down shorter falls fall drops drop shrinks declines decreases".split()
)
_MORE = frozenset("more higher rises rise climbs climb grows increases goes".split())
_UPWARDS = pattern(r"(?<!make )(?<!sign )(?<!set )(?<!pick )(?<!follow )\bup\b")


def verb_direction(opening: Opening | None) -> Direction:
    """Return the direction that a verb says."""
    if opening is None or opening.word in {"ensure", "guarantee"}:
        return "none"
    return _VERBS.get(opening.kind, "none")


def direction_of(
    kind: Kind, opening: Opening | None, move: Move, line: Line, metric: Named | None
) -> Direction:
    """Return the direction of a goal: the verb's, else the numbers', else what the words tell."""
    if kind in {"initiative", "none"}:
        return "none"
    verb = verb_direction(opening)
    if verb in {"up", "down", "keep"}:
        return verb
    if move.direction != "none":
        return move.direction
    if kind == "kpi":
        return "keep" if move.target else "none"
    if kind == "key_result":
        return _drift(line, opening, move, metric) or "reach"
    return verb if verb != "reach" or move.target else "none"


def _drift(
    line: Line, opening: Opening | None, move: Move, metric: Named | None
) -> Direction | None:
    """The direction that a comparative, a verb inside the line, or `improve` tells."""
    target = move.target
    if target is None or target.comparator is None:
        stop = target.start if target else len(line.low)
        told = line.words[: line.word_at(stop)]
        if not _LESS.isdisjoint(told):
            return "down"
        if not _MORE.isdisjoint(told) or ("up" in line.said and _UPWARDS.search(line.low[:stop])):
            return "up"
    if opening and opening.kind == "better":
        lower = metric is not None and metric.known is not None and metric.known.better == "lower"
        below = target is not None and (target.comparator or "")[:1] == "<"
        return "down" if lower or below else "up"
    return None
