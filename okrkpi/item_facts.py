"""What an item says: the facts of its text, overlaid by its fields, placed in its cycle."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from okrkpi.deadline import names_a_day, resolve, stated
from okrkpi.doings import (
    counts_deliverables,
    does_own_work,
    ends_in_work,
    is_all_done,
    is_ordered,
    names_an_event,
    serves_a_share,
    stands_as_it_is,
)
from okrkpi.levels import (
    UNKNOWN,
    after_change,
    before_an_open_target,
    is_measured,
    level_of,
    of_today,
    stated_today,
    unknown_levels,
    with_unit_of,
)
from okrkpi.models import Ambition, Cycle, Initiative, KeyResult, Kpi, Objective
from okrkpi.pattern import pattern
from okrkpi.statement import Change, Deadline, Quantity, Statement
from okrkpi.statement.arithmetic import alike, way
from okrkpi.statement.facts import Direction
from okrkpi.statement.line import said
from okrkpi.statement.metric import Metric, lookup, lookup_head
from okrkpi.statement.remembered import statement

AnyItem = Objective | KeyResult | Initiative | Kpi

_REMEMBERED = 1 << 15
_DOUBTFUL, _LIKELY, _SURE = 0.5, 0.65, 0.9
_COMES_ABOUT = frozenset({"reach", "win"})
_LEVELS = ("baseline", "current", "target", "threshold")
_CLAUSE_WORDS = frozenset("i we you they i'd we'd would could should might".split())
"""Words of a clause, which ends with a verb (`we would like`) and not with a measure."""
_COUNT_OF = pattern(
    r"^(?:the )?(?:(?:total |overall )?(?:number|count|amount|volume) of |total |overall |"
    r"average |avg\.? "
    r"|mean |median )(?:the |our )?"
)
_OWN_OF = pattern(r"^(?P<head>[\w-]+ .*?\w)(?= (?:of|among|for|in|at) )")
_COUNTED = pattern(r"^(?P<what>.+?) (?:count|numbers?|total)$")
_QUESTION = pattern(
    r"(?:what|how|who|when|where|which|why|do|does|did|is|are|can|should|shall)\b[^?]{4,}\?",
    re.IGNORECASE,
)
_TAG = pattern(r"[(\[](committed|aspirational|stretch|moonshot|roofshot)[)\]]", re.IGNORECASE)
_COMMITTED = frozenset({"committed", "roofshot"})


@dataclass(frozen=True, eq=False)
class Facts:
    """The facts of an item; `says` is what its text alone states.

    Facts are remembered, so that two are the same only if they are one object; what is worked out
    from them can then be remembered cheaply. A review asks each of them some thirty times.

    `unknown` names the levels that are written down as not known (`from ?`); `measured` says that
    it has a level to start from, or a share to be reached, whatever its words sound like. Where a
    text gives today's value beside its target (`above 85%, now 78%`), that is the baseline and the
    current value in one.
    """

    says: Statement
    metric: str | None = None
    known: Metric | None = None
    scope: str | None = None
    baseline: Quantity | None = None
    current: Quantity | None = None
    target: Quantity | None = None
    change: Change | None = None
    deadline: Deadline | None = None
    cadence: str | None = None
    ambition: Ambition | None = None
    unknown: frozenset[str] = frozenset()
    measured: bool = False

    @property
    def text(self) -> str:
        """The item's text."""
        return self.says.text

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The words and figures of its text, in lower case."""
        return said(self.text.lower())

    @cached_property
    def quantified(self) -> bool:
        """Whether the text or a field states a number for what is measured."""
        return self.says.quantified or self.target is not None or self.change is not None

    @cached_property
    def direction(self) -> Direction:
        """The way it points: what its words say, else what its levels do."""
        said, start = self.says, self.baseline
        settled = said.direction in {"up", "down"} or said.verb_direction == "keep"
        if settled or said.kind == "none" or start is None or self.target is None:
            return said.direction
        moved = way(start, self.target) if alike(start, self.target) else "none"
        return said.direction if moved == "none" else moved

    @cached_property
    def question(self) -> bool:
        """Whether it asks something, which is no goal."""
        return "?" in self.text and _QUESTION.match(self.text.strip()) is not None

    @cached_property
    def activity(self) -> bool:
        """Whether it is work, or a count of the team's own output."""
        says = self.says
        if self.measured or serves_a_share(says) or stands_as_it_is(says):
            return False
        if says.change and says.opening_class in {"raise", "lower"}:
            return False
        if says.kind != "initiative":
            return self._may_be_work() or does_own_work(says) or self._reads_as_work()
        if is_ordered(says) or self._is_held() or counts_deliverables(says) or is_all_done(says):
            return True
        if says.confidence < (_SURE if says.opening_class in _COMES_ABOUT else _LIKELY):
            return False
        measure_too = bool({"key_result", "kpi"} & {*says.also})
        return not (measure_too and (self.known or not ends_in_work(says)))

    def _is_held(self) -> bool:
        """Say whether a line with no number names an event, of which it states no effect."""
        says = self.says
        return not (self.quantified or "key_result" in says.also) and names_an_event(says)

    def _may_be_work(self) -> bool:
        """Say whether a line that could be anything, and moves nothing, may be work."""
        says = self.says
        doubtful = says.confidence < _DOUBTFUL and "initiative" in says.also
        return doubtful and not self.quantified and says.direction not in {"up", "down"}

    def _reads_as_work(self) -> bool:
        """Say whether a line with no number, and no result by any reading, may be work."""
        says = self.says
        if self.quantified or says.vague or says.kind not in {"objective", "none"}:
            return False
        return "initiative" in says.also and not {"key_result", "kpi"} & {*says.also}


def facts(
    item: AnyItem,
    *,
    today: date | None = None,
    cycle: Cycle | None = None,
    fiscal_year_start: int = 1,
) -> Facts:
    """Return what an item says; a day without a year is the one in or after the cycle."""
    due = cadence = ambition = None
    named: tuple[str | None, str | None, str | None] = (None, None, None)
    levels: tuple[str | None, ...] = (None, None, None, None)
    if isinstance(item, KeyResult):
        named, due, ambition = (item.metric, item.scope, item.unit), item.due, item.ambition
        dated = bool(item.target) and names_a_day(item.target or "")
        due = due or item.target if dated else due
        levels = (item.baseline, item.current, None if dated else item.target, None)
    elif isinstance(item, Kpi):
        named, cadence = (item.metric, item.scope, item.unit), item.cadence
        levels = (None, item.current, item.target, item.threshold)
    elif isinstance(item, Objective):
        ambition = item.ambition
    else:
        due = item.due
    return _facts(item.text, named, levels, due, cadence, ambition, today, cycle, fiscal_year_start)


@lru_cache(_REMEMBERED)
def _facts(
    text: str,
    named: tuple[str | None, str | None, str | None],
    levels: tuple[str | None, ...],
    due: str | None,
    cadence: str | None,
    ambition: Ambition | None,
    today: date | None,
    cycle: Cycle | None,
    fiscal_year_start: int,
) -> Facts:
    anchor = cycle.start if cycle else today
    due = None if due and UNKNOWN.fullmatch(due) else due
    says = statement(text, anchor, fiscal_year_start)
    metric, scope, unit = named
    given = dict(zip(_LEVELS, levels, strict=True))
    baseline = level_of(given["baseline"], unit) or says.baseline
    target = level_of(given["target"], unit) or level_of(given["threshold"], unit)
    if target is None and before_an_open_target(says):
        baseline = baseline or says.target
    else:
        baseline, target = baseline or stated_today(says, target), target or says.target
    name = metric or says.metric
    baseline = with_unit_of(baseline, target)
    current = with_unit_of(level_of(given["current"], unit), target or baseline)
    if current is None and not given["baseline"] and of_today(says.text, baseline):
        current = baseline
    reached, change = after_change(says, baseline or current)
    target = reached if reached and target in (None, says.target) else target
    return Facts(
        says=says,
        metric=name,
        known=_lookup(name) if name else None,
        scope=scope or says.scope,
        baseline=baseline,
        current=current,
        target=with_unit_of(target, baseline or current),
        change=change,
        deadline=resolve(stated(says), due, cycle, anchor, fiscal_year_start),
        cadence=cadence or (says.cadence.text if says.cadence else None),
        ambition=ambition or _tagged(text),
        unknown=unknown_levels(text, given),
        measured=is_measured(says, baseline, given),
    )


@lru_cache(_REMEMBERED)
def _lookup(name: str) -> Metric | None:
    """Find a measure by its whole name, without its `number of`, or without its scope."""
    plain = _COUNT_OF.sub("", name.lower())
    if known := lookup(name) or lookup(plain):
        return known
    if counted := _COUNTED.match(plain):
        return lookup(counted["what"])
    if not _CLAUSE_WORDS.isdisjoint(plain.split()):
        return None
    if " per " in plain:
        return None
    head = _OWN_OF.match(plain)
    return lookup_head(head["head"] if head else plain)


def _tagged(text: str) -> Ambition | None:
    tag = _TAG.search(text) if ")" in text or "]" in text else None
    if tag is None:
        return None
    return "committed" if tag[1].lower() in _COMMITTED else "aspirational"
