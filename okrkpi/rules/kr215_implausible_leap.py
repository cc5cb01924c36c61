"""KR215: more than one cycle is likely to bring."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import plain_number
from okrkpi.rules._move import bound, difference, dimension, stretch

_FEW, _FAR = 5, 5


class ImplausibleLeap(KeyResultRule):
    """A move so large that it wants an explanation.

    What it checks
        The target is at least ten times the baseline or at most a tenth of it, or it closes
        more than 95% of the gap to the bound; the limits are the profile's. Moves from or to zero,
        moves to all of 100%, and counts that start below five are left alone.

    Why it matters
        It may be a slip (a comma, a unit, a month for a year), a number that nobody believes in,
        or a real leap; then the reason is worth a line.

    Example
        Raise weekly orders from 1,150 to 18,000

    Better
        Raise weekly orders from 1,150 to 1,800
    """

    code = "KR215"
    name = "implausible-leap"
    severity = "info"
    bad = (
        "Energy for the snow guns: from 2.1 GWh to 1.7 MWh",
        "Products sold per visit: from €3 to €30",
        "Cut the response time from 20 hours to 1 hour",
        "Raise the adoption rate from 4% to 97%",
        "Partner clinics: from 4 to 400",
    )
    good = (
        "Cut serious accidents from 12 to 0",
        "Raise the share of wards with a hygiene lead from 20% to 100%",
        "Grow partner clinics from 1 to 14",
        "Cut crashes from 40 to 5 a day",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where the move is a leap."""
        said, limits = line.facts, context.profile.ambition
        if said.activity or said.baseline is None or said.target is None:
            return
        move, change = stretch(line), difference(said.baseline, said.target)
        if move is None or not change:
            return
        (_, start), (_, end) = dimension(said.baseline), dimension(said.target)
        if not start or not end or start < 0 or end < 0:
            return
        if move.gap is not None and change > 0:
            leap = limits.leap_gap < move.gap and end != bound(said, line.metric, up=True)
            working = move.working
        else:
            times = max(start / end, end / start)
            leap = times >= limits.leap and not (
                change > 0
                and start < _FEW
                and times < _FAR * limits.leap
                and not said.baseline.unit
            )
            shown, said_times = (
                move.working.partition(" is ")[0],
                plain_number(round(times, 1) if change > 0 else round(times)),
            )
            working = f"{shown} is {said_times} times as much"
            if change < 0:
                working = f"{shown} is only 1/{said_times} of it"
        if not leap:
            return
        yield self.finding(
            line.item.id,
            f"{working}: that is a leap for one cycle.",
            "Check the numbers and their units; if they are meant, say in a note what makes the "
            "leap possible.",
            data={"working": working},
        )
