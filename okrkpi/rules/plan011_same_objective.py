"""PLAN011: two objectives that say the same."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, ObjectiveLine, Rule
from okrkpi.rules._blanks import blanks
from okrkpi.rules._common import quoted, team_and_cycle
from okrkpi.rules._overlap import Enough, Overlap, counted
from okrkpi.rules._topic import claim, same_thing
from okrkpi.rules._twins import twins

_NEARLY = 0.75
_SOME = 0.3
_FEW = 2
_WON = frozenset("win gain attract find across throughout around region area".split())
"""Words of getting and of where, which tell no two aims apart that share the rest."""
_ALSO = {"account": "customer", "buyer": "customer", "shopper": "customer", "logo": "customer"}


class SameObjective(Rule):
    """Two objectives that say nearly the same.

    What it checks
        Of the words that say what two objectives of a team and cycle are about, at least three in
        four are the same, whatever reason they give (because …); or some are, and a key result of
        one moves the same measure as one of the other. Two teams share an objective only where they
        share a measure as well.

    Why it matters
        The work and the key results get split between the two, and neither shows the whole.

    Example
        # Plan

        ## Make every guest feel at home
        - Raise guest satisfaction from 8.4 to 9.0

        ## Every guest should feel at home
        - Raise repeat bookings from 18% to 25%

    Better
        # Plan

        ## Make every guest feel at home
        - Raise guest satisfaction from 8.4 to 9.0
        - Raise repeat bookings from 18% to 25%
    """

    code = "PLAN011"
    name = "same-objective"
    severity = "warning"
    bad = (
        """# Plan

## Exhibitors come back because their stand paid off
- Stands rebooked on the last day: from 38% to 55%

## Exhibitors return because the stand was worth it
- Early-bird contracts: from 90 to 160
""",
        """# Plan

## Win more food and beverage customers in the south
- New customers in food and beverage: from 4 to 12

## More food & beverage accounts across the south region
- Reference visits granted: from 1 to 4
""",
        """# Plan

## Short queues at the counter
- Average wait from 42 to 20 minutes
- Cut complaints about the counter from 30 to 12 a month

## Short waits for citizens at the counter
- Average waiting time from 42 to 20 minutes
""",
    )
    good = (
        """# Plan

## Drivers stay because the shifts are fair
- Cut driver turnover from 38% to 25%

## Drivers choose us because the pay is fair
- Applications per vacancy: from 2 to 6
""",
        """# Plan

## Make ordering effortless for small labs
- Raise repeat orders from 40% to 55%

## Make returns effortless for small labs
- Cut the time to a refund from 12 to 3 days
""",
        """# Plan

## [Where you want to be]
- [Verb] [metric] from [X] to [Y]

## [Where you want to be]
- [Verb] [metric] from [X] to [Y]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding at the second of two."""
        groups: dict[tuple[str, str], list[tuple[ObjectiveLine, frozenset[str]]]] = {}
        lines = [line for line in context.objectives if not blanks(line.facts)]
        worded = [(line, _things(line)) for line in lines]
        for line, words in worded:
            groups.setdefault(team_and_cycle(line), []).append((line, words))
        measured = {(one.objective.id, other.objective.id) for one, other in twins(context)}
        for group in groups.values():
            for one, other in _pairs(group):
                yield self._same(one, other)
        for one, other in _measured_alike(worded, measured):
            yield self._same(one, other)

    def _same(self, one: ObjectiveLine, other: ObjectiveLine) -> Finding:
        mend = "Merge them, or say in what they differ."
        if one.item.team != other.item.team:
            mend = "Agree on the team that leads on it, or say in what they differ."
        return self.finding(
            other.item.id,
            f"{quoted(other.item.text)} says nearly the same as {quoted(one.item.text)}.",
            mend,
            related=(one.item.id,),
        )


def _things(line: ObjectiveLine) -> frozenset[str]:
    """Return what an objective is about, in one word for one thing, without what it does to it."""
    words = frozenset(_ALSO.get(word, same_thing(word)) for word in claim(line.facts))
    plain = words - _WON
    return plain if len(plain) > _FEW else words


def _pairs(
    lines: list[tuple[ObjectiveLine, frozenset[str]]],
) -> Iterator[tuple[ObjectiveLine, ObjectiveLine]]:
    """Yield each line with the first before it that shares most of its words."""
    overlap = Overlap(counted(words for _, words in lines))
    firsts: dict[frozenset[str], ObjectiveLine] = {}
    distinct: list[ObjectiveLine] = []
    for line, words in lines:
        if not words:
            continue
        if (first := firsts.get(words)) is None:
            near = overlap.first(words, _mostly(words))
            first = line if near is None else distinct[near]
            firsts[words] = first
            overlap.add(words)
            distinct.append(line)
        if first is not line:
            yield first, line


def _mostly(words: frozenset[str]) -> Enough:
    """Say whether most of the words of two sets are the same."""
    return lambda shared, size: shared >= _NEARLY * (len(words) + size - shared)


def _measured_alike(
    lines: list[tuple[ObjectiveLine, frozenset[str]]], measured: set[tuple[str, str]]
) -> Iterator[tuple[ObjectiveLine, ObjectiveLine]]:
    """Yield pairs that share some words and a measure, and were not compared by words alone."""
    by_id = {line.item.id: (line, words) for line, words in lines}
    for first, second in sorted(measured):
        if first == second or first not in by_id or second not in by_id:
            continue
        (one, words), (other, held) = by_id[first], by_id[second]
        alike = len(words & held) / len(words | held) if words | held else 0.0
        compared = team_and_cycle(one) == team_and_cycle(other)
        if alike >= _SOME and not (compared and alike >= _NEARLY):
            yield one, other
