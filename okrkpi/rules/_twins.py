"""Key results on the same measure: same words, same scope, same period."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.rules._base import Context, KeyResultLine
from okrkpi.rules._common import same_period, topic
from okrkpi.rules._move import aim, difference


def twins(context: Context) -> Iterator[tuple[KeyResultLine, KeyResultLine]]:
    """Yield each later key result with the first one that moves the same measure."""
    seen: dict[frozenset[str], list[KeyResultLine]] = {}
    for line in context.key_results:
        about = topic(line.facts)
        said = line.facts.says
        if not about or line.facts.activity or said.compound or said.placeholders:
            continue
        earlier = seen.setdefault(about, [])
        for other in earlier:
            if same_period(other, line) and _alike(other, line):
                yield other, line
                break
        else:
            earlier.append(line)


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
