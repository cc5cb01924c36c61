"""KR225: how much of the work is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import by_when, quoted
from okrkpi.rules._work import share_of_things_made, share_of_work

_MAKE_A_SHARE = pattern(
    r"[a-z-]+\s+(?:(?:at least|about|around)\s+)?\d{1,3}\s?%\s+of\b[^,;(]{1,40}", re.IGNORECASE
)


class PercentOfAProject(KeyResultRule):
    """A share of a project in place of its effect.

    What it checks
        The line measures how much of a piece of work is done: 80% of the migration, rollout 50%
        complete.

    Why it matters
        It looks like a measure and is a progress bar. The last tenth is often half of the work,
        and nothing may be better when it is finished.

    Example
        Complete 80% of the migration

    Better
        Cut failed payments from 2.1% to 0.8%
    """

    code = "KR225"
    name = "percent-of-a-project"
    severity = "warning"
    source = (
        "Google's OKR playbook (in John Doerr, Measure What Matters, 2018): key results describe "
        "outcomes, not activities; https://www.whatmatters.com/resources/google-okr-playbook"
    )
    supersedes = ("KR206", "KR202")
    bad = (
        "New kiln 60% complete",
        "80% of the roadmap features delivered",
        "Warehouse roll-out 60% complete by mid-November",
        "North wing 80% finished",
        "90% of the installation complete",
        "Roll-out of the new declaration software 100%",
        "CRM migration: 80%",
        "Complete 60% of the introduction",
        "Port 70% of the levels",
        "Translate 80% of the manual",
        "Pages migrated: 0% → 100%",
        "Modules ported: from 35% to 100%",
        "75% of the meters replaced by June",
        "60% of the archive boxes digitised",
    )
    good = (
        "80% of patients seen within 4 hours",
        "Raise the share of students who finish the programme from 61% to 80% of entrants",
        "Cut redesign after tender from 16% to 8% of project hours",
        "70% of patients with a care plan",
        "Discharge letters sent within 24 hours: from 62% to 100%",
        "Orders delivered: from 91% to 100%",
        "Orders 98% complete",
        "Project margin 12%",
        "Answer 90% of calls within 40 seconds",
        "Win 30% of tenders",
        "90% of repairs done within five days",
        "80% of guests ready to come back",
        "Return on work clothes 80%",
        "Raise the share of records that are 100% complete from 62% to 90%",
        "Raise the share of clinics live on the new system from 20% to 80%",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a share of work."""
        says = line.facts.says
        found = share_of_work(line.item.text)
        work = says.kind == "initiative" or (says.kind == "kpi" and "initiative" in says.also)
        if found is None and work and says.opening_class == "make":
            found = _MAKE_A_SHARE.match(says.text, says.begin)
        found = found or share_of_things_made(line.facts)
        if found is None:
            return
        yield self.finding(
            line.item.id,
            f"{quoted(found.group())} says how much work is done, not what it changes.",
            "Which measure should the work move? “[measure] from [?] to [?] "
            f"{by_when(line.cycle)}” is the key result; this is its initiative.",
            severity="info" if "key_result" in says.also else None,
            marks=(found.span(),),
        )
