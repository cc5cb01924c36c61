"""PLAN004 and PLAN005: too few KPIs, or too many."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.rules._base import Context, Rule


class TooFewKpis(Rule):
    """Fewer KPIs than is usual.

    What it checks
        The plan has KPIs, but fewer than the profile names. It is mentioned, no more.

    Why it matters
        What nobody watches can go wrong unseen while everybody works on the objectives.

    Example
        # Plan

        ## KPIs
        - Complaint rate below 2%
        - Gross margin above 31%

    Better
        # Plan

        ## KPIs
        - Complaint rate below 2%
        - Gross margin above 31%
        - Staff absence under 4.5%
        - On-time delivery above 93%
        - Cash collected within 60 days above 91%
    """

    code = "PLAN004"
    name = "too-few-kpis"
    severity = "info"

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding below the least, where there are any."""
        least, most = context.profile.limits.kpis
        count = len(plan.kpis)
        if 0 < count < least:
            are = "There is 1 KPI" if count == 1 else f"There are {count} KPIs"
            yield self.finding(
                None,
                f"{are}; {least} to {most} are usual.",
                "If these are all that must not slip, leave it so; otherwise add what protects "
                "customers, staff or cash while the objectives push.",
            )


class TooManyKpis(Rule):
    """More KPIs than anybody watches.

    What it checks
        The plan has more KPIs than the profile allows.

    Why it matters
        The K stands for key. What is measured for a report belongs in the report.

    Example
        # Plan

        ## KPIs
        - Complaint rate below 2%
        - Gross margin above 31%
        - Staff absence under 4.5%
        - On-time delivery above 93%
        - Cash collected within 60 days above 91%
        - Stock-out rate below 3%
        - Fuel cost per drop below €2.10
        - Orders per route above 24
        - Average order value above €85
        - Accident rate below 1 per 100,000 km
        - Overtime below 6% of hours worked

    Better
        # Plan

        ## KPIs
        - Complaint rate below 2%
        - Gross margin above 31%
        - Staff absence under 4.5%
        - On-time delivery above 93%
        - Cash collected within 60 days above 91%
    """

    code = "PLAN005"
    name = "too-many-kpis"
    severity = "warning"
    source = "David Parmenter, Key Performance Indicators (2007): about ten for an organisation"

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding above the most."""
        most, count = context.profile.limits.kpis[1], len(plan.kpis)
        if count > most:
            yield self.finding(
                None,
                f"{count} KPIs are more than anybody watches (up to {most} is usual).",
                "Keep those whose breach would change what you do this week, and report the "
                "others.",
            )
