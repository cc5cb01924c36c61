"""KR227: a key result that belongs elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import content, quoted

_FAMILIES = (
    frozenset(
        {"finance", "sales", "retail", "operations", "logistics", "manufacturing", "construction",
         "agriculture", "hospitality", "insurance"}
    ),
    frozenset({"sales", "marketing", "product", "support", "media", "retail", "hospitality",
               "culture", "sport", "insurance"}),
    frozenset({"product", "engineering", "security", "support"}),
    frozenset({"health", "public", "education", "nonprofit", "culture", "sport"}),
    frozenset({"operations", "manufacturing", "logistics", "sustainability", "construction",
               "agriculture", "public"}),
)  # fmt: skip


class UnrelatedKeyResult(KeyResultRule):
    """A key result that shares nothing with its objective.

    What it checks
        Neither a word nor a measure joins it to the objective or to another key result, its
        measure comes from a field of work that is far from theirs, and at least two of the other
        key results are of one field. It is a question, no more.

    Why it matters
        All key results can be met and the objective not be any nearer; or it stands here because
        it had to stand somewhere.

    Example
        # Plan

        ## Answer people while they still wait
        - Cut first-response time from 9 h to 4 h
        - Raise first-contact resolution from 61% to 75%
        - Raise the offer acceptance rate from 70% to 80%

    Better
        # Plan

        ## Answer people while they still wait
        - Cut first-response time from 9 h to 4 h
        - Raise first-contact resolution from 61% to 75%
        - Cut the reopen rate from 12% to 8%
    """

    code = "KR227"
    name = "unrelated-key-result"
    severity = "info"

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing joins it to the rest."""
        above = context.objective_of(line)
        others = [other for other in above.key_results if other is not line]
        if line.metric is None or len(others) < 2 or not above.item.text.strip():
            return
        fields = {other.metric.field if other.metric else "" for other in others}
        guards = {name for other in others if other.metric for name in other.metric.guards}
        if len(fields) != 1 or "" in fields or _near(line.metric.field, *fields):
            return
        if line.metric.name in guards or line.metric.field in content(above.facts):
            return
        own = content(line.facts) | set(line.metric.name.split())
        if any(own & content(said) for said in (above.facts, *(other.facts for other in others))):
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} seems to have nothing to do with {quoted(above.item.text)}.",
            "Say in a note how it serves the objective, or move it to the one that it serves.",
            related=(above.item.id,),
        )


def _near(one: str, other: str) -> bool:
    """Say whether two fields of work share their measures: finance and logistics, say."""
    return one == other or any({one, other} <= family for family in _FAMILIES)
