"""KR208: two results in one line."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted


class CompoundKeyResult(KeyResultRule):
    """Two or more results in one key result.

    What it checks
        The line holds results that could be met separately. A clause that only protects something
        (while keeping churn under 3%) is none.

    Why it matters
        When one half is met and the other is not, the grade says nothing, and the two may need
        different people.

    Example
        Raise NPS from 31 to 45 and cut delivery time from 9 to 5 days

    Better
        Raise NPS from 31 to 45
        Double sign-ups from 400 to 800 while keeping churn under 3%
    """

    code = "KR208"
    name = "compound-key-result"
    severity = "warning"
    good = ("Cut search and booking errors from 340 to 120 a week",)

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a line with several results."""
        if not line.facts.says.compound or line.facts.activity:
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} holds more than one result.",
            "Write a key result for each, with its own from, to and owner; keep the one that "
            "matters more if there are too many then.",
        )
