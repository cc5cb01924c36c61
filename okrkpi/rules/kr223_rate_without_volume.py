"""KR223: a ratio that a smaller base would meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import quoted
from okrkpi.rules._move import aim
from okrkpi.rules._told import own_name
from okrkpi.rules._topic import phrases
from okrkpi.statement import Quantity

_RATIO = pattern(
    r"\b(?:conversion|win rate|close rate|closing rate|hit rate|success rate|click-?through|"
    r"open rate|"
    r"acceptance rate|return on ad|roas)\b"
)
_VOLUME = pattern(phrases("volume"))
_SHARE_OF = pattern(r"\b(?:rate|ratio|share|conversion|percentage|roas|per)\b")


class RateWithoutVolume(KeyResultRule):
    """A ratio that could be met by shrinking what it is counted on.

    What it checks
        A conversion, win or success rate is to rise, and nothing in the objective or among the
        KPIs holds the volume behind it: no count, no revenue, no clause such as “with at least as
        many bids”.

    Why it matters
        Whoever bids less often wins a larger share, and earns less. A number for the volume closes
        that way out.

    Example
        Raise the win rate from 22% to 30%

    Better
        Raise the win rate from 22% to 30% with no fewer than 60 bids
    """

    code = "KR223"
    name = "rate-without-volume"
    severity = "info"
    source = "Andrew S. Grove, High Output Management (1983), on pairing indicators"
    bad = ("Raise trial-to-paid conversion from 8% to 12%",)
    good = (
        "Raise patient satisfaction from 71% to 80%",
        """# Plan

## Win larger tenders
- Raise the win rate from 22% to 30%
- Raise the number of bids from 40 to 60
""",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing holds the volume."""
        said = line.facts
        name = (said.metric or "").lower()
        if (
            said.activity
            or said.says.guard
            or not _RATIO.search(name)
            or aim(said, line.metric) != "up"
        ):
            return
        if said.says.quantities and any(level.comparator for level in _beside(said)):
            return
        volumes = context.once(_volumes)
        if volumes[None] or volumes[line.objective.id] > _is_volume(said):
            return
        yield self.finding(
            line.item.id,
            f"{quoted(own_name(said))} also rises when there is less to count it on.",
            "Hold the volume beside it: add “with no fewer than [?] …”, or a KPI for the number "
            "behind the rate.",
            marks=(said.says.metric_span,) if said.says.metric_span else (),
        )


def _volumes(context: Context) -> Counter[str | None]:
    """Return how many key results of each objective are volumes, and under None how many KPIs."""
    results = [line.objective.id for line in context.key_results if _is_volume(line.facts)]
    return Counter([*results, *(None for line in context.kpis if _is_volume(line.facts))])


def _beside(said: Facts) -> list[Quantity]:
    own = {level.start for level in (said.says.baseline, said.says.target) if level}
    return [quantity for quantity in said.says.quantities if quantity.start not in own]


def _is_volume(said: Facts) -> bool:
    name = (said.metric or said.text).lower()
    return bool(_VOLUME.search(name)) and not _SHARE_OF.search(name)
