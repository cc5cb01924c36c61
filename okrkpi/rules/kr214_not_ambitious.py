"""KR214: a move too small to stretch for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from okrkpi.finding import Finding
from okrkpi.levels import read_level
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._move import Stretch, aim, stretch

_SCORE = pattern(r"\b(?:scores?|rat(?:ing|ed)|stars?|grades?|marks?)\b", re.IGNORECASE)


class NotAmbitious(KeyResultRule):
    """A move that is small for a goal that is meant to stretch.

    What it checks
        The target closes less than a tenth of the gap to the measure's bound, or moves a measure
        without a bound by less than a twentieth of its baseline; the limits are the profile's.
        What is marked as committed, and what keeps a level, is left alone. Where check-ins from
        before the cycle show a trend that gets there anyway, it is a warning.

    Why it matters
        A change of that size happens by itself, or is lost in the noise: nothing has to be done
        differently for it.

    Example
        Raise on-time delivery from 90% to 90.5%

    Better
        Raise on-time delivery from 90% to 95%
        Raise on-time delivery from 98% to 99%
    """

    code = "KR214"
    name = "not-ambitious"
    severity = "info"
    source = (
        "Google's OKR playbook (in John Doerr, Measure What Matters, 2018) on timid goals, "
        "https://www.whatmatters.com/resources/google-okr-playbook; the figures are house judgement"
    )
    bad = ("Lower CO2 per guest night from 21 kg to 20.9 kg",)
    good = (
        "Raise on-time delivery from 90% to 90.5% (committed)",
        "Raise the conversion rate from 2% to 3%",
        "Raise app store rating from 4.4 to 4.6",
        "Review score 8.6 to 9.0",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where the move is small."""
        if line.ambition == "committed" or line.facts.activity or line.item.grade is not None:
            return
        if line.facts.says.direction == "keep" or (move := stretch(line)) is None:
            return
        if move.gap is None and _SCORE.search(line.item.text):
            return
        working = _drift(line)
        small = _small(move, context)
        if not small and working is None:
            return
        message = f"{move.working}: that is little for a goal that should stretch."
        if working:
            message = f"{move.working}, and the trend gets there anyway: {working}."
        yield self.finding(
            line.item.id,
            message,
            "Mark it as committed if it is a promise; otherwise ask what the best result would be "
            "that is still possible, and aim there.",
            severity="warning" if working else None,
            data={"working": move.working},
        )


def _small(move: Stretch, context: Context) -> bool:
    limits = context.profile.ambition
    if move.gap is None:
        return move.change < limits.change
    return move.gap < limits.gap and move.change < limits.bounded_change


def _drift(line: KeyResultLine) -> str | None:
    """Return the arithmetic of a trend from before the cycle that reaches the target by its end."""
    cycle, target = line.cycle, line.facts.target
    if cycle is None or target is None:
        return None
    points: list[tuple[date, float]] = []
    for checkin in line.item.checkins:
        level = read_level(checkin.value) if checkin.date <= cycle.start else None
        if level and (level.unit or target.unit) == target.unit:
            points.append((checkin.date, level.value))
    points.sort()
    if len(points) < 2 or points[-1][0] == points[0][0]:
        return None
    (first, start), (last, now) = points[0], points[-1]
    ahead = now + (now - start) / (last - first).days * (cycle.end - last).days
    towards = aim(line.facts, line.metric)
    there = ahead >= target.value if towards == "up" else ahead <= target.value
    if towards not in {"up", "down"} or not there:
        return None
    return f"from {start:g} on {first} and {now:g} on {last} it would be {ahead:.4g} by {cycle.end}"
