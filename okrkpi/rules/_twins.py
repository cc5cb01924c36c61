"""Key results on the same measure: same words, same scope, same period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine
from okrkpi.rules._move import aim, difference, mismatch, written_move
from okrkpi.rules._overlap import Overlap, counted
from okrkpi.rules._topic import figures, other_figures, topic, worded

_COMMON = frozenset({0.0, 1.0, 100.0})
_NEARLY, _MOSTLY, _DIGITS = 0.4, 0.6, 3
_SIGNS = pattern(r"[^\w%€$£<>=≥≤+-]+")
_Pair = tuple[KeyResultLine, KeyResultLine]


def twins(context: Context) -> tuple[_Pair, ...]:
    """Return each later key result with the first one that moves the same measure.

    The measure is the same where the same words name it; where some words do and both go from the
    same value to the same value; and where one names all that the other does, and both go to the
    same value, and only one says from where, or both start from the same value that is no round
    one. What names no one measure is the same only word for word.
    """
    return context.once(_twins)


def plain(line: KeyResultLine) -> str:
    """Return the words of a key result without what tells no two of them apart."""
    return " ".join(_SIGNS.sub(" ", line.item.text.casefold()).split())


def _twins(context: Context) -> tuple[_Pair, ...]:
    lines = [line for line in context.key_results if not line.facts.says.placeholders]
    often = counted(_said(line) for line in lines if _names_one_measure(line))
    same_text: dict[Hashable, KeyResultLine] = {}
    same_words: dict[Hashable, list[KeyResultLine]] = {}
    same_ends: dict[_End, _SameEnd] = {}
    found: list[_Pair] = []
    for line in lines:
        if not _names_one_measure(line):
            first = same_text.setdefault((plain(line), _when(line)), line)
            if first is not line:
                found.append((first, line))
            continue
        sought, kept = _names(line)
        near = (one for name in sought for one in same_words.get(name, ()) if _alike(one, line))
        other = next(near, None) or next(_restated(line, same_ends), None)
        if other is not None:
            found.append((other, line))
            continue
        for name in kept:
            same_words.setdefault(name, []).append(line)
        for end, _ in _ends(line):
            same_ends.setdefault(end, _SameEnd(often, whole=None in end)).lines.append(line)
    return tuple(found)


def _names(line: KeyResultLine) -> tuple[list[Hashable], list[Hashable]]:
    """Return under which names to look for the same measure, and under which to keep it.

    A number in its name tells it from those with another number, and not from those with none.
    """
    when, told = _when(line), figures(line.facts)
    words = worded(line.facts)
    names = [topic(line.facts)] + ([words] if len(words) > 1 else [])
    sought: tuple[frozenset[str] | None, ...] = (told, frozenset()) if told else (None,)
    return (
        [(name, when, mark) for name in names for mark in sought],
        [(name, when, mark) for name in names for mark in (told, None)],
    )


def _restated(line: KeyResultLine, ends: dict[_End, _SameEnd]) -> Iterator[KeyResultLine]:
    """Yield those that go to the same value, and say the same in their own words."""
    for _, sought in _ends(line):
        if sought in ends and (other := ends[sought].restated(line)) is not None:
            yield other


def _ends(line: KeyResultLine) -> Iterator[tuple[_End, _End]]:
    """Yield where a key result goes, and what end another must have to be the same.

    Both go from the same value to the same one, or to the same one and only one says from where; or
    they begin with the same value, of which no two measures are likely to have the same by chance.
    """
    when, start, end = _when(line), line.facts.baseline, line.facts.target
    if end is None or end.value in _COMMON:
        return
    if start is not None and start.value not in _COMMON and start.value != end.value:
        _, *whenever = when
        move = _End(start.value, end.value, tuple(whenever))
        yield move, move
        if _is_telling(start.value):
            begin = _End(start.value, None, when)
            yield begin, begin
    stated = start is not None
    yield _End(None, end.value, when, stated), _End(None, end.value, when, not stated)


def _is_telling(value: float) -> bool:
    """Say whether a value is no round one: 41,200, and not 40."""
    return len(f"{value:.12g}".replace(".", "").strip("0")) >= _DIGITS


class _End(NamedTuple):
    start: float | None
    end: float | None
    when: Hashable
    stated: bool = True


class _SameEnd:
    """Key results that go to one value at one time, found by what they are about.

    Of two that make the same move some words are the same; where one only says where to get to, it
    names as a `whole` what the other names, or the other does.
    """

    def __init__(self, often: Counter[str], *, whole: bool) -> None:
        self.lines: list[KeyResultLine] = []
        self._often = often
        self._whole = whole
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
        line = self.lines[number]
        for scope in (None, line.facts.scope or ""):
            overlap, numbers = self._scopes.setdefault(scope, (Overlap(self._often), []))
            overlap.add(self._words(line))
            numbers.append(number)

    def _words(self, line: KeyResultLine) -> frozenset[str]:
        return worded(line.facts) if self._whole else _said(line)

    def _first(self, line: KeyResultLine, overlap: Overlap, numbers: list[int]) -> int | None:
        words = self._words(line)

        def enough(shared: int, size: int) -> bool:
            if self._whole:
                return shared > 1 and shared == min(len(words), size)
            return shared > 0 and _NEARLY * (len(words) + size - shared) <= shared

        def fits(place: int) -> bool:
            other = self.lines[numbers[place]]
            if not _alike(other, line) or other_figures(other.facts, line.facts):
                return False
            return same_team(other, line) or _mostly(words, self._words(other))

        place = overlap.first(words, enough, fits)
        return None if place is None else numbers[place]


def same_team(one: KeyResultLine, other: KeyResultLine) -> bool:
    """Say whether two key results are those of one team."""
    return one.objective.team == other.objective.team


def _mostly(words: frozenset[str], others: frozenset[str]) -> bool:
    return _MOSTLY * len(words | others) <= len(words & others)


def _said(line: KeyResultLine) -> frozenset[str]:
    """Return the words of a measure as the line has them, and its name in the field."""
    return worded(line.facts) | topic(line.facts)


def _names_one_measure(line: KeyResultLine) -> bool:
    said = line.facts.says
    unclear = line.facts.activity or said.compound or said.placeholders
    return not unclear and bool(topic(line.facts))


def _when(line: KeyResultLine) -> tuple[object, ...]:
    """Return the team, the cycle and the day that a key result is for."""
    cycle, deadline = line.cycle, line.facts.deadline
    last = (deadline.date if deadline else None) or (cycle.end if cycle else None)
    return line.objective.team, cycle and (cycle.label, cycle.start, cycle.end), last


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
    """Say whether their numbers could be of one measure: orders and €-orders are not.

    A line that goes from one unit to another has a fault of its own, and could be any.
    """
    if mismatch(*written_move(one.facts)) or mismatch(*written_move(other.facts)):
        return True
    pairs = ((one.facts.target, other.facts.target), (one.facts.baseline, other.facts.baseline))
    return all(a is None or b is None or difference(a, b) is not None for a, b in pairs)
