"""KR213: from one unit to another."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._move import mismatch, written_move
from okrkpi.rules._told import shown_level


class UnitMismatch(KeyResultRule):
    """A start and an end in units that cannot be compared.

    What it checks
        The baseline and the target, or the current value and the target, are stated in units of
        different kinds: money and users, per cent and days. Minutes and hours are of one kind.

    Why it matters
        The way between them cannot be measured, so the key result cannot be graded.

    Example
        Grow newsletter income from €40 to 60 users

    Better
        Grow newsletter income from €40 to €60 a user
    """

    code = "KR213"
    name = "unit-mismatch"
    severity = "error"
    supersedes = ("KR209", "KR210", "KR214", "KR215", "KR224")
    bad = (
        "Cut waiting from 12% to 5 days",
        "Grow donations from $40,000 to €60,000",
        "Average stand: from 24 m² to €30",
    )
    good = (
        "Weekly waste: from 1.2 t to 900 kg",
        "Cut search latency from 1.8 s to 600 ms",
        "Raise hand hygiene from 71 to 90%",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where the units differ in kind."""
        said = line.facts
        pairs = (
            ("start", said.baseline, said.target),
            ("current value", said.current, said.target),
        )
        for name, one, other in (("start", *written_move(said)), *pairs):
            if one and other and mismatch(one, other):
                yield self.finding(
                    line.item.id,
                    f"The {name} “{shown_level(said, one)}” and the target "
                    f"“{shown_level(said, other)}” are in "
                    "different units.",
                    "State both in the unit of the measure that is to move.",
                )
                return
