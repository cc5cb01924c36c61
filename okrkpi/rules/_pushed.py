"""What a key result pushes, what protects, and what a push for the one may cost of the other."""

from __future__ import annotations

import re
from functools import lru_cache

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import KeyResultLine
from okrkpi.rules._move import aim
from okrkpi.rules._topic import phrases
from okrkpi.statement.metric import Metric

GROWTH = pattern(phrases("growth") + r"|\b(?:speed|output)$")
_PER_WORKER = pattern(phrases("per_worker"))
_COSTS, _TIMES = pattern(phrases("cost")), pattern(phrases("time"))
_COST_OR_TIME = pattern(f"{phrases('cost')}|{phrases('time')}")
_PROTECTS = pattern(phrases("protects") + r"|\b(?<!forecast )accuracy\b")
_SHARE = pattern(r"\b(?:share|proportion|percentage)\b|\bone \w+ in \w+\b", re.IGNORECASE)
COSTLY_TO = {
    "time": frozenset({"more", "cost"}),
    "cost": frozenset({"more", "time"}),
    "more": frozenset({"time", "cost", "less"}),
}
"""Which pushes may cost a level of the kind."""
_SCORE_MARKS = (" of", " /", "star")
_SCORE = pattern(r"\bout of (?:5|6|7|10|100)\b|\d (?:of|/) ?(?:5|10)\b|\bstars?\b")


def pushes(line: KeyResultLine) -> bool:
    """Say whether a key result pushes growth, speed, volume or cost."""
    return _pushes(line.facts, line.metric)


@lru_cache(1 << 15)
def _pushes(said: Facts, metric: Metric | None) -> bool:
    if said.activity or not said.quantified or (metric and metric.vanity):
        return False
    towards = aim(said, metric)
    if protects(said, metric):
        return False
    if _SHARE.search(said.text):
        return towards == "down" and bool(_COST_OR_TIME.search((said.metric or "").lower()))
    if metric:
        wanted = {"higher": "up", "lower": "down"}.get(metric.better)
        kind = metric.unit in {"money", "count", "time"} or "growth" in metric.name
        shorter = wanted is None and towards == "down" and metric.unit in {"money", "time"}
        return bool(metric.guards) and kind and (towards == wanted or shorter)
    name = (said.metric or said.text[said.says.begin :].partition(":")[0]).lower()
    if any(level.unit == "%" for level in said.says.quantities):
        return towards == "down" and bool(_COST_OR_TIME.search(name))
    if towards == "up":
        grows = GROWTH.search(name) or _PER_WORKER.search(said.text.lower())
        return bool(grows) and not _COST_OR_TIME.search(name)
    return towards == "down" and bool(_COST_OR_TIME.search(name))


@lru_cache(1 << 15)
def protects(said: Facts, metric: Metric | None) -> bool:
    """Say whether a measure is one of quality, safety, people, margin or cash."""
    names = f"{said.metric or ''} {metric.name if metric else ''} {said.text}".lower()
    if _PROTECTS.search(names):
        return True
    return any(mark in names for mark in _SCORE_MARKS) and _SCORE.search(names) is not None


def pushed_kinds(line: KeyResultLine) -> tuple[str, ...]:
    """Return for what a key result pushes, with the names of the measures that guard it."""
    if not pushes(line):
        return ()
    saved = kind_of_level(line)
    less = saved if saved in {"time", "cost"} else "less"
    return "more" if aim(line.facts, line.metric) == "up" else less, *guard_names(line)


def kind_of_level(line: KeyResultLine) -> str | None:
    """Return what a level is of: of time, of cost, or of what there is to be more of."""
    said, metric = line.facts, line.metric
    name = said.metric or said.text[said.says.begin :].partition(":")[0]
    names = f"{name} {metric.name if metric else ''}".lower()
    words = (("time", _TIMES), ("cost", _COSTS), ("more", GROWTH))
    return next((kind for kind, named in words if named.search(names)), None)


def guard_names(line: KeyResultLine) -> tuple[str, ...]:
    """Return the measures that the lexicon names as guards of what is pushed."""
    return line.metric.guards if line.metric else ()
