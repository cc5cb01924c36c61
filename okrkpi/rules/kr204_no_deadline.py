"""KR204: neither line nor cycle says for when."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.item_facts import Facts
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted


class NoDeadline(KeyResultRule):
    """A key result that is due at no particular time.

    What it checks
        Neither the line, nor its due field, nor the cycle of its objective says when it is due. A
        measuring period (per month) is no deadline.

    Why it matters
        Without an end there is no day on which it was missed, and no pace to be on.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800 by 31 December 2026
        - Raise the share of repeat orders from 40% to 55%

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800 by 31 December 2026
        - Raise the share of repeat orders from 40% to 55% by 31 December 2026
    """

    code = "KR204"
    name = "no-deadline"
    severity = "warning"
    source = (
        "George T. Doran, There's a S.M.A.R.T. way to write management's goals and objectives "
        "(1981); "
        "John Doerr, Measure What Matters (2018): key results are time-bound"
    )
    good = (
        "Raise weekly orders from 1,150 to 1,800 by 31 December 2026",
        "Raise weekly orders from 1,150 to 1,800",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing says when."""
        if line.cycle or line.facts.deadline:
            return
        if context.asks(line.item.id, "due"):
            return
        text = line.item.text.strip(" .")
        at = _end_of_move(line.facts, text)
        dated = f"{text[:at]} by [date]{text[at:]}"
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} has no deadline, and the plan has no cycle.",
            f"Add a date: {quoted(dated, 160)}, or give the plan a cycle such as 2027-Q1.",
        )


def _end_of_move(said: Facts, text: str) -> int:
    """Return where a date fits: behind the target, where only remarks come after it."""
    target = said.says.target
    if target and target.text and text[target.start : target.end] == target.text:
        if text[target.end :].lstrip().startswith((",", ";", "(")):
            return target.end
    return len(text)
