"""KR209: nothing to move."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import by_when
from okrkpi.rules._holding import holds_already, kept
from okrkpi.rules._move import difference

_TWICE = pattern(
    r"\bfrom (?P<value>\d[\d.,]*(?: ?%)?) to (?P=value)(?![\d%]|[.,]\d)", re.IGNORECASE
)


class TargetEqualsBaseline(KeyResultRule):
    """A key result that ends where it starts.

    What it checks
        The baseline and the target are the same value. A line that says that it keeps a level, or
        names today's value beside it, is left to KR216.

    Why it matters
        Nothing is to be moved: either a number was copied, or it is a level to be watched, which
        is a KPI.

    Example
        Raise the employee engagement score from 7.1 to 7.1

    Better
        Raise the employee engagement score from 7.1 to 7.8
    """

    code = "KR209"
    name = "target-equals-baseline"
    severity = "error"
    supersedes = ("KR214", "KR223")
    bad = ("Cut lead time from 2 weeks to 14 days", "Status calls per shipment from 0.6 to 0.6")
    good = ("Keep the refund rate at 2%, as it is today", "Finds damaged in store: 0 (now 0)")

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where the two are equal."""
        said = line.facts
        if same := _written_twice(line):
            yield self._twice(line, same)
            return
        if said.baseline is None or said.target is None or kept(said):
            return
        if holds_already(said, line.metric):
            return
        if difference(said.baseline, said.target) != 0:
            return
        here = said.baseline.text.strip()
        written = [level for level in (said.says.baseline, said.says.target) if level]
        yield self.finding(
            line.item.id,
            f"It starts at {here} and ends at {said.target.text.strip()}: there is nothing to "
            "move.",
            f"Correct the slip (from {here} to [?] {by_when(line.cycle)}), or keep the level as a "
            "KPI.",
            marks=tuple((level.start, level.end) for level in written if level.end > level.start),
        )

    def _twice(self, line: KeyResultLine, same: re.Match[str]) -> Finding:
        here = same["value"]
        return self.finding(
            line.item.id,
            f"It starts at {here} and ends at {here}: there is nothing to move.",
            f"Correct the slip (from {here} to [?] {by_when(line.cycle)}), or keep the level as a "
            "KPI.",
            marks=(same.span(),),
        )


def _written_twice(line: KeyResultLine) -> re.Match[str] | None:
    """Find one value joined to itself by from and to, where only one number was made out."""
    if line.facts.target is not None or kept(line.facts):
        return None
    return _TWICE.search(line.item.text)
