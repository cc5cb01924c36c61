"""KPI309: who reads it off, from where, and how often."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.doings import is_ordered
from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, KpiLine, Rule
from okrkpi.rules._common import counts_events, listed, quoted
from okrkpi.rules._told import whole_name

_NAMED = 3


class KpiWithoutOwnerSourceCadence(Rule):
    """KPIs without an owner or a rhythm.

    What it checks
        KPIs for which nobody is named and of which it is not said how often they are read; named
        once for the whole plan. Work that stands among them, and what has no measure, is left to
        the rules for that. One of the two is taken for a sign that somebody looks. Where the
        figure comes from may stand in the note or in a field “data”.

    Why it matters
        A measure that nobody collects is missing when it would be needed, and a weekly figure that
        is looked at in December comes too late.

    Example
        # Plan

        ## KPIs
        - Complaint rate below 2%

    Better
        # Plan

        ## KPIs
        - Complaint rate below 2%
          - owner: Mia
          - cadence: weekly
    """

    code = "KPI309"
    name = "kpi-without-owner-source-cadence"
    severity = "info"
    source = (
        "David Parmenter, Key Performance Indicators (2007): a KPI is measured often and tied to a "
        "person or a team"
    )

    good = (
        """# Plan

## KPIs
- Complaint rate below 2%, read weekly
- Returns below 4%
  - owner: Mia
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield one finding that names them all."""
        lacking = [line for line in context.kpis if _lacks(line)]
        if not lacking:
            return
        named = [quoted(whole_name(line.facts, as_it_stands=True), 50) for line in lacking[:_NAMED]]
        more = len(lacking) - len(named)
        several = len(lacking) > 1
        yield self.finding(
            None,
            f"Nothing says who reads off {listed([*named, *_others(more)])}, or how often.",
            f"Name {'for each ' if several else ''}who reads the figure off, from which source, "
            "and how often.",
            related=tuple(line.item.id for line in lacking),
        )


def _others(count: int) -> list[str]:
    return [f"{count} more KPI{'' if count == 1 else 's'}"] if count else []


def _lacks(line: KpiLine) -> bool:
    said = line.facts
    if line.item.owner or said.cadence:
        return False
    if (said.quantified or said.current) and not is_ordered(said.says):
        return True
    no_measure = said.activity or said.says.kind == "objective"
    return counts_events(line.item.text) or not no_measure
