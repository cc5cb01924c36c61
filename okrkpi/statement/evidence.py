"""What a line holds, as far as its kind depends on it, and the decision that follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from okrkpi.statement.facts import Deadline, Kind, Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.measure_words import is_measure
from okrkpi.statement.metric import Named
from okrkpi.statement.moment import Moment
from okrkpi.statement.move import Move
from okrkpi.statement.opening import Opening
from okrkpi.statement.words import OUTPUT, words

MONEY = frozenset("USD EUR GBP INR CHF SEK NOK DKK JPY AED ZAR KES NGN AUD CAD".split())
_TIMES = frozenset("ms second minute hour day week month year".split())
_DETERMINED = frozenset(
    """at least more than over up to about nearly the our a further another some all every each
    around approximately no fewer""".split()
)


@dataclass(slots=True)
class Evidence:
    """What the line holds, before its kind is known; `text` is its own words, without a label.

    `second` is where a second result begins, `vague` the span and the list of each vague phrase;
    `dated` tells whether the line names a time, of the goal or not.
    """

    line: Line
    begin: int
    text: str
    label: Kind | None
    opening: Opening | None
    clause: Opening | None
    guard: Span | None
    second: int | None
    metric: Named | None
    move: Move
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    deadline: Deadline | None
    dated: bool
    cadence: Moment | None
    vague: tuple[tuple[Span, str], ...]
    placeholders: tuple[Span, ...]

    @property
    def verb(self) -> Opening | None:
        """Return the verb that governs the line: its opening, or that of its first clause."""
        return self.opening or self.clause

    @property
    def target(self) -> Quantity | None:
        """Return the level that the line aims at."""
        return self.move.target

    @property
    def is_output(self) -> bool:
        """Tell whether the line opens with work of the team."""
        return self.opening is not None and self.opening.kind in OUTPUT

    @property
    def names_known_metric(self) -> bool:
        """Tell whether the line names a metric of the lexicon."""
        return self.metric is not None and self.metric.known is not None

    @property
    def has_measure(self) -> bool:
        """Tell whether the line names what can be measured."""
        metric = self.metric
        return metric is not None and (metric.known is not None or is_measure(metric.name))


class Decision(NamedTuple):
    """A kind with its confidence, and the other defensible kinds."""

    kind: Kind
    confidence: float
    also: tuple[Kind, ...] = ()


def is_work(kind: str | None) -> bool:
    """Tell whether a class of verbs describes the team's own work."""
    return kind in OUTPUT


def counts_outsiders(e: Evidence) -> bool:
    """Tell whether the target counts people outside the team."""
    target = e.move.target
    return bool(target and target.unit and target.unit in words().nouns["outsider"])


def counts_deliverables(e: Evidence) -> bool:
    """Tell whether the target counts what a team makes."""
    target = e.move.target
    return bool(target and target.unit and target.unit in words().nouns["deliverable"])


def takes_count(e: Evidence) -> bool:
    """Tell whether the count is the verb's own object: `feed 300 families`, not `with 300 …`."""
    opening, target = e.opening, e.move.target
    if opening is None or target is None or not counts_outsiders(e):
        return False
    return all(word in _DETERMINED for word in e.line.low[opening.end : target.start].split())


def unit_class(quantity: Quantity) -> str:
    """Name what is counted: a share, money, people, what a team makes, time, a measure."""
    unit, nouns = quantity.unit, words().nouns
    if is_share(quantity):
        return "share"
    if unit is None:
        return "none"
    if unit in MONEY:
        return "money"
    if unit in nouns["outsider"]:
        return "people"
    if unit in nouns["deliverable"]:
        return "deliverable"
    if unit in _TIMES:
        return "time"
    return "measure" if unit in nouns["measure_head"] else "other"


def is_share(quantity: Quantity) -> bool:
    """Tell whether a number is a part of a whole: `40%`, `3 in 10`, `nine out of ten`."""
    return quantity.unit == "%" or " in " in quantity.text or "out of" in quantity.text
