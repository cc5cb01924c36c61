"""KR225: how much of the work is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import by_when, quoted
from okrkpi.statement.words import find_verb, words

_WORK = (
    r"migrations?|roll-?outs?|projects?|roadmap|backlog|implementation|programmes?|programs?|"
    r"deployment|"
    r"milestones?|features?|user stories|stories|tasks?|tickets in the sprint|epics?|deliverables?|"
    r"action (?:plan|items)|actions|work ?packages?|construction|renovation|refactoring|redesign|"
    r"transition|integration|development|documentation|digiti[sz]ation|preparations?|work|plan"
)
_PART_OF = re.compile(
    rf"\d\s?%\s+of\s+(?P<between>(?:[\w-]+\s+){{0,4}}?)(?:{_WORK})\b(?:\s+(?P<next>[a-z]+))?",
    re.IGNORECASE,
)
_COMPLETE = re.compile(
    rf"\b(?:{_WORK})\b[^.;]{{0,40}}?\b(?:to\s+)?\d{{1,3}}\s?%\s+(?:complete|completed|completion|done|"
    r"finished|delivered|implemented)\b|\b\d{1,3}\s?%\s+(?:complete|completion|done)\s+(?:of|on)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:with|who|whose|that|on|in|at|by|for|from|to|and|have|has|use|using)\b", re.IGNORECASE
)
_WORD_OF_WORK = re.compile(rf"(?:{_WORK})$", re.IGNORECASE)
_NEXT = frozenset(
    {"are", "at", "before", "by", "for", "from", "in", "is", "live", "of", "on", "to", "until"}
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
        "80% of the roadmap features delivered",
        "Warehouse roll-out 60% complete by mid-November",
    )
    good = (
        "80% of patients seen within 4 hours",
        "Raise the share of students who finish the programme from 61% to 80% of entrants",
        "Cut redesign after tender from 16% to 8% of project hours",
        "70% of patients with a care plan",
        "Raise the share of clinics live on the new system from 20% to 80%",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a share of work."""
        if "%" not in line.item.text:
            return
        found = _part_of_work(line.item.text) or _COMPLETE.search(line.item.text)
        if found is None:
            return
        yield self.finding(
            line.item.id,
            f"{quoted(found.group())} says how much work is done, not what it changes.",
            "Keep the work as an initiative, and measure what it is for: “[metric] from [?] to [?] "
            f"{by_when(line.cycle)}”.",
            marks=(found.span(),),
        )


def _part_of_work(text: str) -> re.Match[str] | None:
    """Find a share of work, and not of people or hours that have to do with it."""
    found = _PART_OF.search(text)
    if found is None or _BETWEEN.search(found["between"]):
        return None
    outsiders = words().nouns["outsider"]
    if any(word in outsiders for word in found["between"].lower().split()):
        return None
    following = (found["next"] or "").lower()
    verb = find_verb(following) if following else None
    goes_on = following in _NEXT or (verb and verb.form == "past") or _WORD_OF_WORK.match(following)
    if following and not goes_on:
        return None
    return found
