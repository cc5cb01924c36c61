"""What the list shows of a reviewed plan: one row for each line, with its state and findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.render.parts import weight
from assistant.tui.answers import advice, line_for
from okrkpi.finding import VERDICTS

if TYPE_CHECKING:
    from okrkpi.finding import Finding
    from okrkpi.memo.unused import Unused
    from okrkpi.models import Item, Kpi, NonGoal, Number, Plan, Priority, Question, Quote
    from okrkpi.review import Review

State = Literal["rework", "refine", "ask", "ready", ""]
Kind = Literal[
    "plan",
    "objective",
    "key_result",
    "initiative",
    "kpi",
    "question",
    "left_out",
    "ruled_out",
    "figures",
    "heading",
]
By = Mapping[str | None, tuple["Finding", ...]]

SIGNS: dict[State, str] = {"rework": "✗", "refine": "!", "ask": "?", "ready": "✓", "": " "}
PLAN = "·plan"
EDITABLE: frozenset[Kind] = frozenset({"plan", "objective", "key_result", "initiative", "kpi"})

_MOST_LEFT = 40


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list; `aside` is said after its text, `at` is the item whose words it means.

    `advice` says how its first question is answered.
    """

    key: str
    kind: Kind
    text: str
    state: State = ""
    label: str = ""
    indent: int = 0
    aside: str = ""
    at: str | None = None
    findings: tuple[Finding, ...] = ()
    folded: int = 0
    quotes: tuple[Quote, ...] = ()
    numbers: tuple[Number, ...] = ()
    note: str = ""
    questions: tuple[Question, ...] = ()
    advice: str = ""


def rows(
    review: Review, *, notes: bool = False, memo: bool = False, left: Sequence[Unused] = ()
) -> tuple[Row, ...]:
    """Return the rows of a plan; findings that are only notes are folded unless `notes`.

    `memo` says that there is a memo beside the plan, `left` which of its numbers are not in it.
    """
    found: dict[str | None, list[Finding]] = defaultdict(list)
    known = {item.id for item in review.plan.items()}
    for finding in sorted(review.open, key=weight):
        found[finding.at if finding.at in known else None].append(finding)
    by = {at: tuple(some) for at, some in found.items()}
    return tuple(_Rows(review, by, notes, memo, left).all())


def step(listed: tuple[Row, ...], key: str, finding: int, by: int) -> tuple[str, int] | None:
    """Return the row and the number of the finding that comes next, going round at the end."""
    stops = [(row.key, number) for row in listed for number in range(len(row.findings))]
    if not stops:
        return None
    places = {row.key: place for place, row in enumerate(listed)}
    here = (places.get(key, -1), finding)
    order = [(places[name], number) for name, number in stops]
    if by > 0:
        after = next((n for n, place in enumerate(order) if place > here), 0)
    else:
        after = next((n for n in reversed(range(len(order))) if order[n] < here), -1)
    return stops[after]


def tally(listed: tuple[Row, ...]) -> dict[State, int]:
    """Return how many lines are in each state; what holds others counts by its own findings."""
    states: dict[State, int] = dict.fromkeys(("rework", "refine", "ask", "ready"), 0)
    for row in listed:
        holds = row.kind == "plan" or (row.kind == "objective" and row.state != "ready")
        if state := _state(row.findings) if holds else row.state:
            states[state] += 1
    return states


@dataclass(frozen=True, slots=True)
class _Rows:
    review: Review
    found: By
    notes: bool
    memo: bool
    left: Sequence[Unused]

    @property
    def plan(self) -> Plan:
        return self.review.plan

    def all(self) -> Iterator[Row]:
        lines = tuple(self._lines())
        yield self._head(tally(lines))
        yield from lines

    def _lines(self) -> Iterator[Row]:
        for objective in self.plan.objectives:
            yield self._item(objective, "objective")
            for key_result in objective.key_results:
                yield self._item(key_result, "key_result", 1)
            for initiative in objective.initiatives:
                yield self._item(initiative, "initiative", 1, "work to be done")
        yield from _section("KPIs", [self._kpi(kpi) for kpi in self.plan.kpis])
        asked = [one for one in self.plan.questions if one.answer is None]
        yield from _section("Questions", map(self._question, asked))
        unserved = [one for one in self.plan.priorities if not one.served_by]
        yield from _section("In the memo, and not in the plan", map(_left_out, unserved))
        yield from _section("Not goals, says the memo", map(_ruled_out, self.plan.non_goals))
        yield from _section("Figures in the memo, and not in the plan", _figures(self.left))

    def _head(self, states: Mapping[State, int]) -> Row:
        plan = self.plan
        named = (plan.team, plan.cycle.label if plan.cycle else "no cycle stated")
        found, folded = self._findings(None)
        return Row(
            PLAN,
            "plan",
            plan.title,
            _worst(_state(found), states),
            "Plan",
            aside=" · ".join(filter(None, named)),
            findings=found,
            folded=folded,
            note=_summary(states, self.left),
        )

    def _item(self, item: Item, kind: Kind, indent: int = 0, aside: str = "") -> Row:
        found, folded = self._findings(item.id)
        questions = tuple(
            one for one in self.plan.questions if one.at == item.id and one.answer is None
        )
        verdict = self.review.verdicts.get(item.id)
        state: State = verdict or _state(found)
        return Row(
            item.id,
            kind,
            item.text,
            "ask" if questions and state in {"ready", ""} else state,
            item.id,
            indent,
            aside,
            item.id,
            found,
            folded,
            item.sources,
            item.numbers,
            item.note,
            questions,
            advice(questions[0], self.plan, memo=self.memo) if questions else "",
        )

    def _question(self, question: Question) -> Row:
        about = " ".join(filter(None, (question.at, question.field)))
        return Row(
            question.id,
            "question",
            question.text,
            "ask",
            question.id,
            1,
            " · ".join(filter(None, (about, f"ask {question.who}" if question.who else ""))),
            line_for(question, self.plan),
            questions=(question,),
            advice=advice(question, self.plan, memo=self.memo),
        )

    def _kpi(self, kpi: Kpi) -> Row:
        aside = " for ".join(filter(None, (kpi.role, ", ".join(kpi.objectives))))
        return self._item(kpi, "kpi", 1, aside)

    def _findings(self, at: str | None) -> tuple[tuple[Finding, ...], int]:
        every = self.found.get(at, ())
        if self.notes:
            return every, 0
        grave = tuple(finding for finding in every if state_of(finding))
        return grave, len(every) - len(grave)


def state_of(finding: Finding) -> State:
    """Return the state in which a finding leaves its item; a hint leaves it as it was."""
    verdict = VERDICTS[finding.severity]
    return "" if verdict == "ready" else verdict


def _state(found: tuple[Finding, ...]) -> State:
    return state_of(found[0]) if found else ""


def _worst(own: State, states: Mapping[State, int]) -> State:
    """Return the state of a whole by what was found on it and on what it holds."""
    return next((state for state in states if state == own or states[state]), "ready")


def _summary(states: Mapping[State, int], left: Sequence[Unused]) -> str:
    told = {"rework": "to rework", "refine": "to refine", "ask": "to ask", "ready": "ready"}
    counted = [f"{states[state]} {told[state]}" for state in states if states[state]]
    mend = "F8 goes to what there is to mend" if states["rework"] + states["refine"] else ""
    unused = "the memo's figures that are in no line stand at the end" if left else ""
    return "; ".join(filter(None, (", ".join(counted), mend, unused)))


def _section(title: str, members: Iterator[Row] | map[Row] | list[Row]) -> Iterator[Row]:
    listed = list(members)
    if listed:
        yield Row(f"·{title}", "heading", title)
        yield from listed


def _figures(left: Sequence[Unused]) -> Iterator[Row]:
    for one in left[:_MOST_LEFT]:
        quotes = tuple(dict.fromkeys(one.quotes))
        told, where = ", ".join(one.figures), f"line {one.line}"
        yield Row(f"·{where}", "figures", told, "", "–", 1, where, quotes=quotes)
    if rest := sum(len(one.figures) for one in left[_MOST_LEFT:]):
        told = f"and {rest} figure{'' if rest == 1 else 's'} further down"
        yield Row("·further down", "figures", told, "", "–", 1)


def _left_out(entry: Priority) -> Row:
    quotes = (entry.quote,) if entry.quote else ()
    reason = entry.reason or ""
    return Row(f"·{entry.text}", "left_out", entry.text, "", "–", 1, reason, quotes=quotes)


def _ruled_out(entry: NonGoal) -> Row:
    quotes = (entry.quote,) if entry.quote else ()
    return Row(f"·{entry.text}", "ruled_out", entry.text, "", "–", 1, quotes=quotes)
