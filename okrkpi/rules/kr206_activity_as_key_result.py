"""KR206: work, or a count of own outputs, in place of a result."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.doings import counts_made, does_own_work, moves_own_output
from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted
from okrkpi.rules._rewrite import effect
from okrkpi.rules._work import outsider_decides
from okrkpi.statement import Statement


class ActivityAsKeyResult(KeyResultRule):
    """A key result that describes work rather than its effect.

    What it checks
        The line is a task, a deliverable or a milestone, or it counts what the team itself
        produces (articles, trainings, calls). What changes for somebody outside the team's own
        work, such as posts filled or children vaccinated, is a result. Where the words may be read
        as a result as well, or more is made of the same output, it is only mentioned.

    Why it matters
        The work can be finished and nothing be better for it. Kept as an initiative it stays
        visible, and the key result says what it is for.

    Example
        Launch the self-service dashboard
        Publish 4 case studies

    Better
        Raise the share of questions answered without a call from 35% to 60%
        Win 8 new customers by referral
    """

    code = "KR206"
    name = "activity-as-key-result"
    severity = "warning"
    source = (
        "Google's OKR playbook (in John Doerr, Measure What Matters, 2018): key results describe "
        "outcomes, not activities; https://www.whatmatters.com/resources/google-okr-playbook"
    )
    supersedes = ("KR218",)
    bad = (
        "Opening party with local influencers",
        "Team event every month",
        "All staff trained",
        "All tickets tagged",
        "Monthly forecast meeting with sales",
        "150 users trained",
        "1,000 cold calls",
        "20 supplier visits",
        "Hold QBRs with the top 20 accounts",
        "Onboarding handbook in four languages",
        "Hold 120 viewings",
        "Publish 50 new help articles",
        "Exit interviews held: from 0 to 40",
        "Team velocity from 32 to 40",
        "Pull requests merged from 40 to 60",
        "Newsletters sent per month from 2 to 4",
        "6 newsletters",
        "Hold 12 training sessions for the front desk",
        "Migrate billing to the new stack",
        "Talk to 30 local firms",
        "All managers complete the leadership programme",
    )
    good = (
        "Hotline manned from 6:30 on all school days, from 8:00 today",
        "All complaints answered within two days",
        "5 reports of near misses",
        "Event attendance from 40% to 65%",
        "Calls answered within a minute from 200 to 320 a day",
        "Exit interviews that name a reason we can act on: from 4 to 16",
        "Wind speed from 4 to 6 m/s",
        "Cut rota swaps refused by 30%",
        "Reduce bookings turned down by 15%",
        "Parcels delivered from 400 to 650 a day",
        "Hold inventory below 40 days",
        "Fill 12 of 14 open nurse posts",
        "Vaccinate 12,000 children against measles",
        "Refund requests per 1,000 purchases below 4",
        "Broker portal rated 4.2 or higher",
        "Answer 90% of calls within 40 seconds",
        "Staff feel safe to speak up",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for work."""
        said = line.facts
        more = not said.activity and moves_own_output(said.says)
        if not (said.activity or more) or outsider_decides(said.text):
            return
        counted = more or (said.target is not None and said.says.kind != "initiative")
        what = "counts the team's own output" if counted else "is work to be done"
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} {what}, and {_lacking(line)}.",
            effect(said, line.cycle),
            severity=None if _is_sure(said.says) and not more else "info",
        )


def _lacking(line: KeyResultLine) -> str:
    """Say what is missing; where the objective is the same work, nothing else is said at all."""
    above = line.objective.text.strip(" .!").lower()
    if above == line.item.text.strip(" .!").lower():
        return "only repeats its objective"
    return "says nothing of its effect"


def _is_sure(says: Statement) -> bool:
    """Say whether the line is work and nothing else, or the organisation's own people do it."""
    if says.opening_class == "make" and counts_made(says):
        return True
    return "key_result" not in says.also and (says.kind == "initiative" or does_own_work(says))
