"""A draft as readable text: the plan with its sources, findings and questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from assistant.render.parts import closing, counts, finding_lines, weight
from assistant.render.styled import BLANK, WIDTH, Line, Span, clip, span, wrap

if TYPE_CHECKING:
    from okrkpi.finding import Finding
    from okrkpi.models import Item, Kpi, Objective, Plan, Question, Quote
    from okrkpi.review import Review

NO_MODEL = "offline"

By = dict[str | None, list["Finding"]]
_MARGIN = 2
_TEXT = 8
_ROLES = {
    None: "watched with",
    "outcome": "moved by",
    "guardrail": "guardrail for",
    "health": "health of",
}


def draft_lines(review: Review, *, next_step: str, columns: int = WIDTH) -> Iterator[Line]:
    """Yield a draft to read from top to bottom; `next_step` says what to do with it."""
    plan = review.plan
    by: By = {}
    for finding in sorted(review.open, key=weight):
        by.setdefault(finding.at, []).append(finding)
    yield from _head(plan, columns)
    for finding in by.get(None, ()):
        yield from finding_lines(finding, columns, 0)
    for objective in plan.objectives:
        yield BLANK
        yield from _objective(objective, plan, by, columns)
    yield from _other_kpis(plan, by, columns)
    yield from _questions(plan.questions, columns)
    yield from _left_out(plan, columns)
    yield BLANK
    yield from wrap([Span(_sizes(plan, review), "dim")], columns=columns)
    yield from closing(next_step, columns)


def _head(plan: Plan, columns: int) -> Iterator[Line]:
    yield from wrap([span(plan.title or "Draft", "title")], columns=columns)
    named = [plan.team, plan.cycle.label if plan.cycle else "no cycle stated", _made(plan)]
    yield from wrap([span(" · ".join(filter(None, named)), "dim")], columns=columns)


def _made(plan: Plan) -> str:
    model = plan.made.model if plan.made else NO_MODEL
    if model in {"", NO_MODEL}:
        return "taken from the memo alone, no model was used"
    return f"drafted with {model}"


def _objective(objective: Objective, plan: Plan, by: By, columns: int) -> Iterator[Line]:
    yield from _item(objective, by, columns, margin=0)
    for key_result in objective.key_results:
        yield from _item(key_result, by, columns)
    kpis = [kpi for kpi in plan.kpis if objective.id in kpi.objectives]
    for kpi in kpis:
        if kpi.objectives[0] == objective.id:
            yield from _item(kpi, by, columns, role=_role(kpi))
        else:
            told = f"{_ROLES[kpi.role]} {objective.id} too"
            yield from _row(kpi.id, [span(kpi.text), Span(f" ({told})", "dim")], columns)
    for initiative in objective.initiatives:
        yield from _item(initiative, by, columns, role="initiative")


def _item(
    item: Item, by: By, columns: int, *, margin: int = _MARGIN, role: str = ""
) -> Iterator[Line]:
    style = "" if margin else "title"
    yield from _row(item.id, [span(item.text, "strong" if style else "")], columns, margin)
    indent = " " * _TEXT
    if role:
        yield (span(indent + role, "info"),)
    for quote in item.sources:
        yield _source(quote, columns)
    for number in item.numbers:
        if number.status not in {None, "grounded"}:
            told = f"{number.text}: {number.status}"
            working = f", {number.working}" if number.working else ""
            yield from wrap(
                [span(told + working, "ask")], columns=columns, first=[Span(indent)], indent=_TEXT
            )
    for finding in by.get(item.id, ()):
        yield from finding_lines(finding, columns, _TEXT)


def _row(label: str, spans: Iterable[Span], columns: int, margin: int = _MARGIN) -> Iterator[Line]:
    lead = f"{' ' * margin}{label} "
    yield from wrap(
        spans, columns=columns, first=[span(lead.ljust(_TEXT), "id")], indent=max(_TEXT, len(lead))
    )


def _source(quote: Quote, columns: int) -> Line:
    where = f"{quote.document} {quote.line}"
    if quote.page is not None:
        where = f"{quote.document}, page {quote.page}"
    lead = f"{' ' * _TEXT}{where}: "
    words = clip(span(quote.text).text, columns - len(lead) - 2)
    return (span(lead, "dim"), span(f"“{words}”", "dim"))


def _role(kpi: Kpi) -> str:
    return f"KPI, {_ROLES[kpi.role]} {', '.join(kpi.objectives)}"


def _other_kpis(plan: Plan, by: By, columns: int) -> Iterator[Line]:
    known = {objective.id for objective in plan.objectives}
    loose = [kpi for kpi in plan.kpis if not known.intersection(kpi.objectives)]
    if loose:
        yield BLANK
        yield (Span("KPIs of the whole", "strong"),)
        for kpi in loose:
            yield from _item(kpi, by, columns, role="health" if kpi.role == "health" else "")


def _questions(questions: Iterable[Question], columns: int) -> Iterator[Line]:
    asked = [question for question in questions if question.answer is None]
    if not asked:
        return
    yield BLANK
    yield (Span("I could not find:", "strong"),)
    for question in asked:
        who = [span(f" (ask {question.who})", "dim")] if question.who else []
        at = [span(f" [{question.at}]", "dim")] if question.at else []
        yield from _row(question.id, [span(question.text, "ask"), *who, *at], columns)


def _left_out(plan: Plan, columns: int) -> Iterator[Line]:
    unserved = [priority for priority in plan.priorities if not priority.served_by]
    if unserved:
        yield BLANK
        yield (Span("In the memo, and not in the plan:", "strong"),)
        for priority in unserved:
            reason = [span(f" ({priority.reason})", "dim")] if priority.reason else []
            yield from _bullet([span(priority.text), *reason], priority.quote, columns)
    if plan.non_goals:
        yield BLANK
        yield (Span("The memo says that these are not goals:", "strong"),)
        for non_goal in plan.non_goals:
            yield from _bullet([span(non_goal.text)], non_goal.quote, columns)


def _bullet(spans: Iterable[Span], quote: Quote | None, columns: int) -> Iterator[Line]:
    where = [span(f" ({quote.document} {quote.line})", "dim")] if quote else []
    yield from wrap([*spans, *where], columns=columns, first=[Span("  - ")], indent=4)


def _sizes(plan: Plan, review: Review) -> str:
    parts = [
        _count(len(plan.objectives), "objective"),
        _count(len(list(plan.key_results())), "key result"),
        _count(len(plan.kpis), "KPI"),
        _count(sum(question.answer is None for question in plan.questions), "open question"),
        counts(review.open),
    ]
    return " · ".join(parts)


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"
