"""Key results on the same measure: same words, same scope, same period."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.rules._base import Context, KeyResultLine
from okrkpi.rules._common import same_period, topic
from okrkpi.rules._move import aim, difference

_COMMON = frozenset({0.0, 1.0, 100.0})
_NEARLY = 0.4


def twins(context: Context) -> Iterator[tuple[KeyResultLine, KeyResultLine]]:
    """Yield each later key result with the first one that moves the same measure.

    The measure is the same where the same words name it, and where some words do and both go from
    the same value to the same value.
    """
    seen: dict[object, list[KeyResultLine]] = {}
    for line in context.key_results:
        about = topic(line.facts)
        said = line.facts.says
        if not about or line.facts.activity or said.compound or said.placeholders:
            continue
        other = next((one for one in seen.get(about, ()) if _same(one, line)), None)
        move = _move(line)
        if other is None and move:
            other = next((one for one in seen.get(move, ()) if _restated(one, line)), None)
        if other is not None:
            yield other, line
            continue
        seen.setdefault(about, []).append(line)
        if move:
            seen.setdefault(move, []).append(line)


def _same(one: KeyResultLine, other: KeyResultLine) -> bool:
    return same_period(one, other) and _alike(one, other)


def _move(line: KeyResultLine) -> tuple[float, float] | None:
    """Return from where to where a key result goes, if both are numbers of its own."""
    start, end = line.facts.baseline, line.facts.target
    if start is None or end is None or start.value in _COMMON or start.value == end.value:
        return None
    return start.value, end.value


def _restated(one: KeyResultLine, other: KeyResultLine) -> bool:
    """Say whether two that make the same move speak of the same thing, each in its own words."""
    if not _same(one, other):
        return False
    first, second = topic(one.facts), topic(other.facts)
    if one.facts.scope and other.facts.scope and one.facts.scope != other.facts.scope:
        return False
    return bool(first & second) and _NEARLY * len(first | second) <= len(first & second)


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
