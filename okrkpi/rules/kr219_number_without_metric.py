"""KR219: a number of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import by_when, quoted
from okrkpi.rules._topic import content, word_list
from okrkpi.statement.words import singular

_OF_NOTHING = word_list("of_nothing")
_UNITS = frozenset({None, "%", "pp", "bp", "x", "point", "‰"})
_NUMERAL = pattern(r"[\d.,]+")
_SHARE_OF = pattern(r"%\s+of\s+(?:(?:the|our|all|its|their)\s+)*(?P<what>[a-z]+)", re.IGNORECASE)


class NumberWithoutMetric(KeyResultRule):
    """A number that belongs to no measure.

    What it checks
        The line has a number, but no word in it or in its fields says what is counted.

    Why it matters
        Nobody can collect the figure, or two people collect different ones.

    Example
        Reach 50%

    Better
        Reach 50% of orders placed online, up from 31%
    """

    code = "KR219"
    name = "number-without-metric"
    severity = "error"
    supersedes = ("KR206", "KR202", "KR203", "KR212")
    bad = ("Improve by 20% by the end of Q4", "From 40 to 60", "Achieve 100%")
    good = (
        "Raise $10M by 31 December",
        "Sign 12 hospital groups",
        "Double sign-ups",
        "Increase MRR by 20%",
        "Port 70% of the levels",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing is counted."""
        said = line.facts
        quantities = said.says.quantities
        if not (quantities or said.change) or line.item.metric or said.scope or said.known:
            return
        about = content(said) - _OF_NOTHING
        if about and said.metric and not set(said.metric.split()) <= _OF_NOTHING:
            return
        if any(quantity.unit not in _UNITS or quantity.scale for quantity in quantities):
            return
        says = said.says
        share = _SHARE_OF.search(says.text)
        if share and singular(share["what"].lower()) != share["what"].lower():
            return
        verb = (
            says.opening if says.text[says.begin :].lower().startswith(says.opening or "") else ""
        )
        if not all(_NUMERAL.fullmatch(word) for word in about - {verb}):
            return
        end = said.target.text.strip() if said.target else "[?]"
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} has a number, and does not say of what.",
            f"Name the measure: “[measure] from [?] to {end} {by_when(line.cycle)}”.",
            marks=tuple((quantity.start, quantity.end) for quantity in quantities[:2]),
        )
