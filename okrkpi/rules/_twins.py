"""Key results on the same measure: same words, same scope, same period."""

from __future__ import annotations

from collections import Counter

from okrkpi.rules._base import Context, KeyResultLine
from okrkpi.rules._common import topic
from okrkpi.rules._move import aim, difference
from okrkpi.rules._overlap import Overlap, counted

_COMMON = frozenset({0.0, 1.0, 100.0})
_NEARLY = 0.4
_Pair = tuple[KeyResultLine, KeyResultLine]


def twins(context: Context) -> tuple[_Pair, ...]:
    """Return each later key result with the first one that moves the same measure.

    The measure is the same where the same words name it, and where some words do and both go from
    the same value to the same value.
    """
    return context.once(_twins)


def _twins(context: Context) -> tuple[_Pair, ...]:
    lines = [line for line in context.key_results if _names_one_measure(line)]
    often = counted(topic(line.facts) for line in lines)
    same_words: dict[object, list[KeyResultLine]] = {}
    same_move: dict[object, _SameMove] = {}
    found: list[_Pair] = []
    for line in lines:
        when, move = _when(line), _move(line)
        worded = same_words.setdefault((topic(line.facts), when), [])
        moved = same_move.setdefault((move, when), _SameMove(often)) if move else None
        other = next((one for one in worded if _alike(one, line)), None)
        if other is None and moved:
            other = moved.restated(line)
        if other is not None:
            found.append((other, line))
            continue
        worded.append(line)
        if moved:
            moved.lines.append(line)
    return tuple(found)


class _SameMove:
    """Key results that go from one value to another at one time, found by what they are about."""

    def __init__(self, often: Counter[str]) -> None:
        self.lines: list[KeyResultLine] = []
        self._often = often
        self._known = 0
        self._scopes: dict[str | None, tuple[Overlap, list[int]]] = {}

    def restated(self, line: KeyResultLine) -> KeyResultLine | None:
        """Return the first that says the same in its own words; other scopes are not the same."""
        while self._known < len(self.lines):
            self._add(self._known)
            self._known += 1
        scopes = {"", line.facts.scope} if line.facts.scope else {None}
        found = [
            number
            for overlap, numbers in (self._scopes[scope] for scope in scopes & self._scopes.keys())
            if (number := self._first(line, overlap, numbers)) is not None
        ]
        return self.lines[min(found)] if found else None

    def _add(self, number: int) -> None:
        """Find a key result under its own scope and, for one that has none, among all."""
        said = self.lines[number].facts
        for scope in (None, said.scope or ""):
            overlap, numbers = self._scopes.setdefault(scope, (Overlap(self._often), []))
            overlap.add(topic(said))
            numbers.append(number)

    def _first(self, line: KeyResultLine, overlap: Overlap, numbers: list[int]) -> int | None:
        about = topic(line.facts)

        def nearly(shared: int, size: int) -> bool:
            return shared > 0 and _NEARLY * (len(about) + size - shared) <= shared

        def fits(place: int) -> bool:
            return _alike(self.lines[numbers[place]], line)

        place = overlap.first(about, nearly, fits)
        return None if place is None else numbers[place]


def _names_one_measure(line: KeyResultLine) -> bool:
    said = line.facts.says
    unclear = line.facts.activity or said.compound or said.placeholders
    return not unclear and bool(topic(line.facts))


def _when(line: KeyResultLine) -> tuple[object, ...]:
    """Return the team, the cycle and the day that a key result is for."""
    cycle, deadline = line.cycle, line.facts.deadline
    last = (deadline.date if deadline else None) or (cycle.end if cycle else None)
    return line.objective.team, cycle and (cycle.label, cycle.start, cycle.end), last


def _move(line: KeyResultLine) -> tuple[float, float] | None:
    """Return from where to where a key result goes, if both are numbers of its own."""
    start, end = line.facts.baseline, line.facts.target
    if start is None or end is None or start.value in _COMMON or start.value == end.value:
        return None
    return start.value, end.value


def conflict(one: KeyResultLine, other: KeyResultLine) -> str | None:
    """Say in what two key results on the same measure contradict each other, if they do."""
    ways = {aim(line.facts, None) for line in (one, other)}
    if ways == {"up", "down"}:
        return "go in opposite directions"
    if one.ambition != other.ambition:
        return None
    targets = (one.facts.target, other.facts.target)
    if difference(*targets) and targets[0] and targets[1]:
        return f"aim at {targets[0].text.strip()} and {targets[1].text.strip()}"
    return None


def _alike(one: KeyResultLine, other: KeyResultLine) -> bool:
    """Say whether their numbers could be of one measure: orders and €-orders are not."""
    pairs = ((one.facts.target, other.facts.target), (one.facts.baseline, other.facts.baseline))
    return all(a is None or b is None or difference(a, b) is not None for a, b in pairs)
