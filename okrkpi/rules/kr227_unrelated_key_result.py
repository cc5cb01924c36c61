"""KR227: a key result that belongs elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule, ObjectiveLine
from okrkpi.rules._common import quoted
from okrkpi.rules._overlap import counted
from okrkpi.rules._topic import content
from okrkpi.statement.metric import Metric

_ENOUGH = 3
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
    good = (
        """# Plan

## Learners of the north pick us first
- App downloads: from 200k to 300k
- Raise trial conversion rate from 12% to 18%
- Raise revenue from €2.0m to €2.8m
""",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing joins it to the rest."""
        above = context.objective_of(line)
        if line.metric is None or len(above.key_results) < _ENOUGH or not above.item.text.strip():
            return
        counts, own = context.once(_fields)[above.item.id], _field(line.metric)
        fields = [field for field, count in counts.items() if count > (field == own)]
        if len(fields) != 1 or "" in fields or _near(own, *fields):
            return
        if own in content(above.facts) or _is_joined(line, line.metric, above, context):
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} seems to have nothing to do with {quoted(above.item.text)}.",
            "Say in a note how it serves the objective, or move it to the one that it serves.",
            related=(above.item.id,),
        )


def _is_joined(line: KeyResultLine, metric: Metric, above: ObjectiveLine, context: Context) -> bool:
    """Say whether a word, or a measure that guards another, joins it to the rest."""
    words, guards = context.once(_said)[above.item.id]
    if guards[metric.name] > (metric.name in metric.guards):
        return True
    said = content(line.facts)
    own = said | set(metric.name.split())
    if not own.isdisjoint(content(above.facts)):
        return True
    return any(words[word] > (word in said) for word in own)


def _field(metric: Metric) -> str:
    """Return the field of work of a measure; what is earned is a matter of sales, too."""
    earned = metric.field == "finance" and metric.unit == "money" and metric.better == "higher"
    return "sales" if earned else metric.field


def _fields(context: Context) -> dict[str, Counter[str]]:
    """Return how many key results of each objective are of which field."""
    return {
        above.item.id: Counter(
            _field(one.metric) if one.metric else "" for one in above.key_results
        )
        for above in context.objectives
    }


def _said(context: Context) -> dict[str, tuple[Counter[str], Counter[str]]]:
    """Return how many key results of each objective speak of what, and are guarded by what."""
    return {
        above.item.id: (
            counted(content(one.facts) for one in above.key_results),
            counted(frozenset(one.metric.guards) for one in above.key_results if one.metric),
        )
        for above in context.objectives
    }


def _near(one: str, other: str) -> bool:
    """Say whether two fields of work share their measures: finance and logistics, say."""
    return one == other or any({one, other} <= family for family in _FAMILIES)
