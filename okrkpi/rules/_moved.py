"""Whether the objectives and key results of a plan take up a KPI."""

from __future__ import annotations

import re

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KpiLine
from okrkpi.rules._overlap import overlap_of
from okrkpi.rules._relations import STEM, about, shortened
from okrkpi.rules._topic import TOKEN, phrases, topic, worded
from okrkpi.statement.units import CLOCK_UNITS
from okrkpi.statement.words import singular, words

_DIMENSIONS = frozenset({"time", "cost", "price", "durati", "length", "size", "value", "volume"})
"""Heads that say nothing alone, as in delivery time."""
_SOME = 2
_HEAD = pattern(
    r"(?:[\w'’-]+ )*?(?P<head>[\w'’-]+)(?=$|[:;,(]| (?:of|from|in|at|on|per|for|with|by|to|under|"
    r"over|above|below|after|before|within|during|between|who|that|which|is|are|[<>≥≤~]|\d))",
    re.IGNORECASE,
)
_LEVEL = pattern(
    r"\W*(?:(?:at least|at most|no more than|under|over|above|below|max\.?|min\.?)\s)?\W*\d",
    re.IGNORECASE,
)
_WITHIN = pattern(r"\bwithin\b[^\d,:;]*\d+", re.IGNORECASE)
_ATTENDED = pattern(phrases("attended"), re.IGNORECASE)
_PER_HEAD = pattern(
    r"\b(?:per|each|every) (?:visitor|guest|visit|head|seat|ticket)\b", re.IGNORECASE
)


class Moved:
    """What the objectives and the key results of a plan speak of, move and name."""

    def __init__(self, context: Context) -> None:
        results = context.key_results
        self.named = {line.item.kpi for line in results}
        self.metrics = {line.metric for line in results}
        self.unscoped = {line.metric for line in results if not line.facts.scope}
        self.wholes = {worded(line.facts) for line in results}
        self.topics = overlap_of(topic(line.facts) for line in results)
        said = [line.facts for line in context.objectives] + [line.facts for line in results]
        self.spoken = overlap_of(map(shortened, said))
        self.words = frozenset().union(*map(shortened, said))
        self.whole = [
            shortened(one.facts).union(*(shortened(line.facts) for line in one.key_results))
            for one in context.objectives
        ]
        self.filled = any(_comes(line.facts) for line in results)

    def has(self, line: KpiLine) -> bool:
        """Say whether an objective speaks of the KPI, or a key result is tied to it or moves it."""
        metrics = self.unscoped if line.facts.scope else self.metrics
        if line.item.id in self.named or (line.metric is not None and line.metric in metrics):
            return True
        if _kind_of(line.facts) in self.wholes or (self.filled and _comes(line.facts)):
            return True
        topics, spoken = topic(line.facts), _told_apart(line.facts)
        if self.topics.first(topics, lambda shared, _: shared == len(topics)) is not None:
            return True
        half = max(_SOME, len(spoken))
        head = _head(line.facts)
        if any(head in whole and len(spoken & whole) >= _SOME for whole in self.whole):
            return True
        least = _SOME if head in spoken - _DIMENSIONS and head not in self.words else 1
        return (
            self.spoken.first(spoken, lambda shared, _: shared >= least and 2 * shared >= half)
            is not None
        )


def _comes(said: Facts) -> bool:
    """Say whether a line counts those who come, or the places that they take."""
    return _ATTENDED.search(said.text) is not None and not _PER_HEAD.search(said.text)


def _told_apart(kpi: Facts) -> frozenset[str]:
    """Return how the words of a KPI begin, without units and those for people served."""
    named = (shortened(kpi) & _of_name(kpi)) - _after_per(kpi)
    outsiders = words().nouns["outsider"]
    counted = named - {word[:STEM] for word in about(kpi) if word in CLOCK_UNITS}
    return counted - {word[:STEM] for word in about(kpi) if word in outsiders} or counted or named


def _of_name(kpi: Facts) -> frozenset[str]:
    """Return how the words of its name begin: no owner after its level, no limit of time in it."""
    name, _, level = kpi.text.partition(":")
    if not _LEVEL.match(level):
        name = kpi.text
    found = TOKEN.findall(_WITHIN.sub("", name).lower())
    return frozenset(singular(word)[:STEM] for word in found)


def _after_per(kpi: Facts) -> frozenset[str]:
    """Return how the words begin for what a KPI is divided by: tickets, for cost per ticket."""
    name, per, divided = kpi.text.partition(":")[0].lower().partition(" per ")
    if not per:
        return frozenset()
    base = {singular(word)[:STEM] for word in divided.split()}
    return frozenset(base - {singular(word)[:STEM] for word in name.split()})


def _head(kpi: Facts) -> str:
    """Return how the word begins for what is measured: `availability` of the lifts."""
    name = _HEAD.match(kpi.text, kpi.says.begin)
    return singular(name["head"].lower())[:STEM] if name else ""


def _kind_of(kpi: Facts) -> frozenset[str]:
    """Return what a KPI is about a kind of: lost-time accidents are accidents."""
    name = kpi.text.partition(":")[0].partition(" per ")[0].split()
    return frozenset({singular(name[-1].lower())} if len(name) > 1 else ())
