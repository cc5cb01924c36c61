"""KPI301: nothing to measure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KpiLine, KpiRule
from okrkpi.rules._common import names_nothing_else, quoted
from okrkpi.rules._topic import content, word_list
from okrkpi.statement.measure_words import leads_measure
from okrkpi.statement.words import singular, words

_MEASURED = pattern(r"\d|\bper\b|[%€$£]|\b(?:none|nil|zero)\b", re.IGNORECASE)
_MOODS = word_list("moods")
_INSIDERS = word_list("insiders")
_ANYBODY = word_list("anybody")
_FEW, _PAIR = 3, 2
_DONE_WELL = frozenset("code data content teaching service product work advice care lead".split())
"""What is good by somebody's judgement, while water and air are tested."""
_LIKELY = 0.75
_TOPICS = word_list("topics")
_QUALITIES = word_list("qualities")
_PLACED = pattern(r"\s(?:in|at|on|among|across|between|within|with|of|for)\s", re.IGNORECASE)
_ASKED = pattern(
    r"\b(?:un)?(?:aided|prompted)\b|\b(?:spontaneous|top[- ]of[- ]mind|survey\w*|poll|panel|audit "
    r"result|results?|hours?|days?|visits?|carbon)\b",
    re.IGNORECASE,
)
"""What says by which answers or readings a quality is known."""


class UnquantifiableKpi(KpiRule):
    """A KPI in which there is nothing to measure.

    What it checks
        The line names no measure, has no number, and no field gives one.

    Why it matters
        A KPI is read off, week by week. A wish or a quality cannot be.

    Example
        Happy customers

    Better
        Share of customers who would recommend us, above 80%
    """

    code = "KPI301"
    name = "unquantifiable-kpi"
    severity = "warning"
    supersedes = ("KPI302", "KPI305", "KPI308")
    bad = (
        "Happy team",
        "Happy visitors",
        "Customer focus",
        "Motivated and proud staff",
        "Be perceived as a green hotel",
        "Good cooperation",
        "Good atmosphere in the staff room",
        "Digitisation",
        "Team spirit",
        "Audit readiness",
        "Brand love",
        "Visibility in the region",
        "Loyalty of our members",
        "Cooperation with the schools",
    )
    good = (
        "Average basket",
        "Money in the tin",
        "Guests",
        "Cold-chain breaks: none",
        "Loyal customers above 400",
        "Churn rate",
        "Uptime ≥ 99.9%",
        "Calls made per week",
        "Team spirit index",
        "Unaided brand awareness",
        "Share of voice",
    )

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing is measured."""
        said, item = line.facts, line.item
        fields = item.metric or item.unit or item.threshold or item.target or item.current
        if fields or said.quantified or said.says.quantities or said.says.placeholders:
            return
        says = said.says
        wish = says.kind == "objective" and says.confidence >= _LIKELY
        wish = wish or (says.kind == "none" and content(said) <= _ANYBODY and not _is_count(line))
        if says.cadence or _MEASURED.search(item.text) or leads_measure(item.text.lower()):
            return
        if not (_is_mood(item.text) or _is_praise(line) or _is_topic(item.text)) and (
            not wish or "kpi" in says.also or names_nothing_else(said)
        ):
            return
        yield self.finding(
            item.id,
            f"{quoted(item.text)} names nothing that could be measured.",
            "Ask by which count, share or time you would notice a change, and name that with its "
            "unit.",
        )


def _is_praise(line: KpiLine) -> bool:
    """Say whether the line praises a quality and no more: good cooperation, better service."""
    says = line.facts.says
    first = next(iter(says.vague), None)
    few = len(_PLACED.split(says.text[says.begin :], maxsplit=1)[0].split()) <= _FEW
    return first is not None and first.start == says.begin and few and line.metric is None


def _is_topic(text: str) -> bool:
    """Say whether the line names a field of work or a quality and no more: team spirit."""
    low = text.strip(" .").lower()
    name = _PLACED.split(low, maxsplit=1)[0].split()
    if len(name) == _PAIR and name[1] == "quality":
        return name[0] in _DONE_WELL
    quality = 0 < len(name) <= _FEW and name[-1] in _QUALITIES and not _ASKED.search(low)
    return low in _TOPICS or quality


def _is_count(line: KpiLine) -> bool:
    """Say whether the line is one word for those who are counted, such as guests."""
    word = line.item.text.strip(" .").lower()
    return singular(word) != word


def _is_mood(text: str) -> bool:
    """Say whether the line is a mood and who should be in it: happy visitors, motivated staff."""
    first, *others = text.lower().replace(",", " ").split() or [""]
    if first not in _MOODS or not 0 < len(others) <= _FEW:
        return False
    who = singular(others[-1].strip("."))
    return who in _INSIDERS or who in words().nouns["outsider"]
