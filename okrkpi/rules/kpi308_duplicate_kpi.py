"""KPI308: the same KPI twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from okrkpi.finding import Finding
from okrkpi.models import Plan
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KpiLine, Rule
from okrkpi.rules._blanks import blanks
from okrkpi.rules._common import quoted
from okrkpi.rules._topic import figures, name_words, same_thing, topic, word_list, worded

_AFTER_NAME = pattern(r"[:(]")
_PERIODS = frozenset({"day", "week", "month", "quarter", "year"})
_SOME, _STEM = 2, 5


class DuplicateKpi(Rule):
    """Two KPIs for the same measure.

    What it checks
        Two KPIs have the same measure and scope, or stand at the same level under names of which
        one holds all words of the other. A KPI and a key result on one measure are a pair, and no
        duplicate.

    Why it matters
        Two thresholds for one measure will differ sooner or later, and two people report it.

    Example
        # Plan

        ## KPIs
        - Churn rate
        - Customer churn below 2%

    Better
        # Plan

        ## KPIs
        - Customer churn below 2%
    """

    code = "KPI308"
    name = "duplicate-kpi"
    severity = "warning"
    bad = (
        """# Plan

## KPIs
- Machine availability: at least 97%
- Availability of machines: at least 96%
""",
        """# Plan

## KPIs
- Spend under management: 75% or more (now 76%)
- Share of spend managed by procurement: at least 75% (now 76%)
""",
        """# Plan

## KPIs
- Visits per month: 14,000 or more (now 14,600), Karim
- Monthly visits
""",
    )
    good = (
        """# Plan

## KPIs
- Complaints about noise, north: at most 5 a month
- Complaints about noise, south: at most 5 a month
- Late trains in the morning: at most 5%
- Late trains in the evening: at most 5%
""",
        """# Plan

## KPIs
- Oxygen in pond 1: above 7 mg/l
- Oxygen in pond 2: above 7 mg/l
""",
        """# Plan

## KPIs
- Churn rate (enterprise)
- Churn rate (small business)
- Median first-response time
- 95th percentile first-response time
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding at the second of two."""
        first: dict[Hashable, KpiLine] = {}
        for line in context.kpis:
            about = topic(line.facts)
            if not about or line.facts.activity or blanks(line.facts):
                continue
            keys = _keys(line)
            found = (first[key] for key in keys if key in first)
            earlier = next((one for one in found if not _other_periods(one, line)), None)
            earlier = earlier or _told_at_more_length(line, first.values())
            for key in keys:
                first.setdefault(key, line)
            if earlier is not None:
                yield self.finding(
                    line.item.id,
                    f"{quoted(line.item.text)} measures the same as {quoted(earlier.item.text)}.",
                    "Keep one, with one threshold; if they differ, say in what (segment, place, "
                    "window).",
                    related=(earlier.item.id,),
                )


def _keys(line: KpiLine) -> list[Hashable]:
    """Return what tells a measure: what it is about, its words, and its name before a colon."""
    told, level = figures(line.facts), line.item.level
    names = [topic(line.facts), worded(line.facts), _named(line)]
    few = [name for at, name in enumerate(names) if name and (at == 0 or len(name) > 1)]
    return [(name, told, level) for name in few]


def _named(line: KpiLine) -> frozenset[str]:
    """Return the words of the name that stands before a colon or a bracket."""
    name = _AFTER_NAME.split(line.item.text, maxsplit=1)[0]
    return frozenset(map(same_thing, name_words(name) - word_list("measure")))


def _told_at_more_length(line: KpiLine, others: Iterable[KpiLine]) -> KpiLine | None:
    """Return a KPI at the same level whose name holds all of this one's, or the other way round."""
    own, target = _stems(line), line.facts.target
    if target is None or len(own) < _SOME:
        return None
    for other in others:
        held, level = _stems(other), other.facts.target
        same = level is not None and (level.value, level.unit) == (target.value, target.unit)
        same = same and figures(line.facts) == figures(other.facts)
        if same and len(held) >= _SOME and (own <= held or held <= own) and _same_day(line, other):
            return other
    return None


def _other_periods(one: KpiLine, other: KpiLine) -> bool:
    """Say whether the names of two measures count in periods that differ, a week and a month."""
    first, second = _named(one) & _PERIODS, _named(other) & _PERIODS
    return bool(first and second) and first != second


def _same_day(one: KpiLine, other: KpiLine) -> bool:
    """Say whether two KPIs stand at the same value today, as far as they say."""
    now = [line.facts.current for line in (one, other)]
    return any(level is None for level in now) or len({level.value for level in now if level}) == 1


def _stems(line: KpiLine) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _named(line))
