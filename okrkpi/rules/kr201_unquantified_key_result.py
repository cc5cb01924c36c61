"""KR201: no number to decide by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted
from okrkpi.rules._elsewhere import start_elsewhere
from okrkpi.rules._rewrite import wish

_DIGIT = pattern(r"\d")
_FROM_TO = pattern(r"\bfrom\b[^.;]{0,12}\d[^;]{0,30}\bto\b[^.;]{0,12}\d", re.IGNORECASE)

_LEVEL = pattern(
    r"(?:\b(?:below|under|above|over|at least|at most|less than|more than|fewer than)|[→≥≤<>])"
    r"[^.;,\d]{0,24}\d",
    re.IGNORECASE,
)
_RHYTHM = r"(?:hourly|daily|weekly|fortnightly|biweekly|monthly|quarterly|yearly|annual(?:ly)?)"
_DECIDABLE = pattern(
    r"^\W*(?:(?:all|every|each|no|none|nobody|zero|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve)\s+[a-z]+\s+[a-z]+"
    r")|\bboth [a-z]+|\b(?:every|each) (?:day|week|month|quarter|term|year)\b"
    r"|\b(?:once|twice|(?:\w+|\d+) times|one \w+) (?:a|per|every|each) "
    r"(?:day|week|month|quarter|year)\b"
    r"|\bat (?:least|most) (?:once|twice|two|three|four|five|six)\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine) (?:of|in|out of) (?:every )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten)\b|\bbreaks? even\b"
    rf"|^\W*(?:no|zero) [\w-]+s\W*$|\bfrom {_RHYTHM} to {_RHYTHM}\b",
    re.IGNORECASE,
)
"""What can be decided as it stands: every team does, twice a week, two of three, breaks even."""
_DECIDING = frozenset(
    """all every each no none nobody zero one two three four five six seven eight nine ten twelve
    both once twice times break breaks from""".split()
)
"""The words of which each of these holds one."""


class UnquantifiedKeyResult(KeyResultRule):
    """A key result that states no number.

    What it checks
        The line and its fields hold no level, no change and no count for what is measured. A date
        alone is no number to decide by; a step of a series that is moved is (month 5 instead of
        month 9, label C to B). A target written as unknown, with a question about it, is
        left alone. So is a line that can be decided as it stands: every team sees its share, nobody
        falls, twice a week.

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
        "Every team sees its own share in the weekly mail",
        "Two outside groups repeat our main result",
        "The café breaks even",
        "All findings of the audit closed",
        "Stock counts from monthly to weekly",
        "No returned pallets",
        "Sign 12 hospital groups",
        "Average age of the delegates below 50",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing is quantified."""
        said = line.facts
        if said.quantified or context.asks(line.item.id, "target"):
            return
        text = line.item.text
        if _DIGIT.search(text) and (_FROM_TO.search(text) or _LEVEL.search(text)):
            return
        counted = any(quantity.unit for quantity in said.says.quantities)
        if said.measured or (not said.says.vague and (counted or _is_decidable(said))):
            return
        known = start_elsewhere(line, context)
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} states no number, so nobody can decide whether it was "
            "reached.",
            wish(said, line.cycle, known.value if known else None),
        )


def _is_decidable(said: Facts) -> bool:
    return not said.spoken.isdisjoint(_DECIDING) and _DECIDABLE.search(said.text) is not None
