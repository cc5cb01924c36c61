"""KR201: no number to decide by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted
from okrkpi.rules._rewrite import wish

_FROM_TO = re.compile(r"\bfrom\b[^.;]{0,12}\d[^;]{0,30}\bto\b[^.;]{0,12}\d", re.IGNORECASE)

_LEVEL = re.compile(
    r"(?:\b(?:below|under|above|over|at least|at most|less than|more than|fewer than)|[→≥≤<>])"
    r"\s*[€$£]?\d",
    re.IGNORECASE,
)


class UnquantifiedKeyResult(KeyResultRule):
    """A key result that states no number.

    What it checks
        The line and its fields hold no level, no change and no count for what is measured. A date
        alone is no number to decide by. A target written as unknown, with a question about it, is
        left alone.

    Why it matters
        At the end of the cycle somebody has to say whether the result was reached. Without a
        number that becomes a matter of opinion, and nobody can see on the way how far there is to
        go.

    Example
        Reduce churn
        Improve guest satisfaction by 31 December

    Better
        Reduce churn from 3.1% to 2.0% by 31 December
        Raise guest satisfaction from 8.4 to 9.0 by 31 December
    """

    code = "KR201"
    name = "unquantified-key-result"
    severity = "error"
    source = (
        "John Doerr, Measure What Matters (2018): a key result is measurable and verifiable; "
        "https://rework.withgoogle.com/guides/set-goals-with-okrs"
    )
    bad = ("Staff turnover rate", "Markedly fewer falls on the ward")
    good = (
        "Cut average handling time from 9:30 to 7:00 minutes",
        "Double the number of repeat buyers",
        "Zero serious accidents",
        "Sign 12 hospital groups",
        "Average age of the delegates below 50",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing is quantified."""
        said = line.facts
        if said.quantified or context.asks(line.item.id, "target"):
            return
        if _FROM_TO.search(line.item.text) or _LEVEL.search(line.item.text):
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} states no number, so nobody can decide whether it was "
            "reached.",
            wish(said, line.cycle),
        )
