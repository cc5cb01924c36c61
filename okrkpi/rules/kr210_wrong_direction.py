"""KR210: the verb says one way, the numbers another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule, Span
from okrkpi.rules._common import is_bare_metric, quoted
from okrkpi.rules._move import difference
from okrkpi.rules._polarity import dealt_with, is_earned, wanted_way
from okrkpi.rules._told import own_name
from okrkpi.statement.metric import Metric
from okrkpi.statement.words import find_verb

_RANK = pattern(r"\b(?:rank\w*|position|place|league|table|top|division|tier)\b", re.IGNORECASE)
_LEADS_ON = pattern(r"[\s:|,–-]*(?:(?:up )?from\s*)?[(\s]*", re.IGNORECASE)
_OTHERS = frozenset(
    "of for to per in on with from about against competitor competitors rival rivals market".split()
)
_WAYS = {"up": "up", "down": "down"}
_OPPOSITE = {"up": "down", "down": "up"}


class WrongDirection(KeyResultRule):
    """A direction that contradicts the numbers, or what the measure is for.

    What it checks
        The verb raises and the numbers fall, or the reverse. Where both agree, or there is no verb,
        but the measure is one that the field wants to go the other way, or its words leave no
        doubt, that is mentioned as a question.

    Why it matters
        Somebody will work in the wrong direction, or the numbers are swapped.

    Example
        Reduce churn from 3% to 5%

    Better
        Reduce churn from 5% to 3%
    """

    code = "KR210"
    name = "wrong-direction"
    severity = "error"
    supersedes = ("KR214", "KR215")
    bad = (
        "Increase weekly orders from 1,800 to 1,150",
        "Raise churn from 3% to 5%",
        "Parcels delivered on time: 94% → 92%",
        "Defects per 100 doors from 3 to 5",
        "Reduce icing stops from 40 h to 60 h",
        "Volunteers churn: 12% -> 15%",
        "Increase customer wait time from 4 to 9 minutes",
        "Days from order to delivery: 4 → 6",
    )
    good = (
        "Income from our largest sponsor: €210k → €190k",
        "Rival churn: 12% -> 15%",
        "Prevented churn: 12% -> 15%",
        "Months from installation to first failure: 14 → 20",
        "Customers on the old agent: 212 → 0",
        "Improve response time from 9 hours to 4 hours",
        "Move up from rank 214 to rank 180 in the subject table",
        "Cut losses by raising yield from 80% to 86%",
        "Cost per parcel delivered on time: €9 → €7",
        "Share of calls that need a second visit: 30% → 20%",
        "Refunds within 24 hours from 70% to 98%",
        "Near misses and errors reported by staff from 3 to 30 a month",
        "Trams less than 5 minutes late: 71% → 85%",
        "Parcels under two days overdue from 80% to 90%",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where direction and numbers, or measure, contradict each other."""
        said = line.facts
        if said.says.compound:
            return
        moved = difference(said.baseline, said.target)
        ways = "none" if not moved else "up" if moved > 0 else "down"
        verb = said.says.verb_direction
        if verb in _WAYS and ways == _OPPOSITE[verb]:
            if not (_other_verb(line) or _RANK.search(line.item.text)):
                yield self._contradiction(line, verb, ways)
        elif (towards := ways if ways != "none" else verb) in _WAYS:
            yield from self._question(line, towards)

    def _contradiction(self, line: KeyResultLine, verb: str, ways: str) -> Finding:
        said = line.facts
        assert said.baseline  # noqa: S101 - a move has both
        assert said.target  # noqa: S101 - a move has both
        start, end = said.baseline.text.strip(), said.target.text.strip()
        return self.finding(
            line.item.id,
            f"{_said(line)} {verb}, but the numbers go {ways}: from {start} to {end}.",
            f"Swap the numbers (from {end} to {start}) or change the verb, whichever is meant.",
            marks=_marks(line),
        )

    def _question(self, line: KeyResultLine, towards: str) -> Iterator[Finding]:
        if line.facts.activity:
            return
        metric = line.metric
        wanted = {"higher": "up", "lower": "down"}.get(metric.better if metric else "", "none")
        name = metric.name if metric and _is_it(line, metric) else None
        if name and dealt_with(line.item.text):
            return
        if name is None:
            wanted, name = _by_words(line), "this measure"
        if wanted == "none" or wanted == towards:
            return
        better = "higher" if wanted == "up" else "lower"
        titled = ":" in line.item.text[: _marks(line)[0][0]] if _marks(line) else False
        told = own_name(line.facts) if titled or name != "this measure" else name
        yield self.finding(
            line.item.id,
            f"For {told}, {better} is usually better; {quoted(line.item.text)} goes {towards}.",
            "If that is intended, say why in a note; if not, turn the numbers round.",
            severity="info",
            marks=_marks(line),
        )


def _said(line: KeyResultLine) -> str:
    """Say which word says the way: the verb that the line opens with, if it is written there."""
    says = line.facts.says
    first, *_ = says.text[says.begin :].split() or [""]
    verb = find_verb(first.lower())
    moves = verb is not None and verb.kind in {"raise", "lower"}
    return f"“{first}” says" if moves else "The words say"


def _marks(line: KeyResultLine) -> tuple[Span, ...]:
    says = line.facts.says
    levels = [level for level in (says.baseline, says.target) if level]
    return tuple((level.start, level.end) for level in levels if level.end > level.start)


def _is_it(line: KeyResultLine, metric: Metric) -> bool:
    """Say whether the line measures just that, or that of somebody: `Volunteers churn`."""
    says = line.facts.says
    if is_bare_metric(line.facts):
        return True
    if metric.better != "lower" or says.metric_span is None or says.baseline is None:
        return False
    start, end = says.metric_span
    if not _LEADS_ON.fullmatch(says.text, end, max(end, says.baseline.start)):
        return False
    name = says.text[start:end].lower()
    ends = [known for known in (metric.name, *metric.aliases) if name.endswith(f" {known}")]
    if not ends:
        return False
    before = name.removesuffix(max(ends, key=len)).split()
    verbs = [find_verb(word) for word in before]
    acted = any(verb is not None and verb.form == "past" for verb in verbs)
    return not acted and _OTHERS.isdisjoint(before)


def _by_words(line: KeyResultLine) -> str:
    """Return which way the words want the measure to go, where no verb says it."""
    said = line.facts
    levels = (said.baseline, said.target)
    limit = said.target is not None and said.target.comparator is not None
    if said.says.verb_direction in _WAYS or None in levels or limit:
        return "none"
    units = {level.unit or "" for level in levels if level}
    money = len(units) == 1 and all(len(unit) == 3 and unit.isupper() for unit in units)
    if money and is_earned(line.item.text):
        return "up"
    share = units == {"%"}
    return wanted_way(line.item.text, share=share)


def _other_verb(line: KeyResultLine) -> bool:
    """Say whether a second verb of moving stands between the opening and the numbers."""
    says = line.facts.says
    if says.baseline is None or says.opening is None:
        return False
    moving = {"raise", "lower", "better"}
    before = says.text[says.begin : says.baseline.start].lower().split()
    verbs = [find_verb(token.strip(",;")) for token in before]
    return sum(verb is not None and verb.kind in moving and verb.form != "s" for verb in verbs) > 1
