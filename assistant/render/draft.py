"""A draft as readable text: the plan with its sources, findings and questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.render.parts import counts, finding_lines, weight
from assistant.render.styled import BLANK, WIDTH, Line, Span, clip, span, wrap

if TYPE_CHECKING:
    from okrkpi.finding import Finding
    from okrkpi.memo.unused import Unused
    from okrkpi.models import Item, Kpi, Objective, Plan, Question, Quote
    from okrkpi.review import Review

NO_MODEL = "offline"

By = dict[str | None, list["Finding"]]
_TEXT = 8
_LONGEST_QUOTE = 3
_MOST_UNUSED = 12
_ROLES = {
    None: "watched with",
    "outcome": "shows the effect of",
    "guardrail": "guardrail for",
    "health": "watched for general health beside",
}


def draft_lines(
    review: Review,
    *,
    next_step: str,
    command: str,
    unused: Sequence[Unused] = (),
    columns: int = WIDTH,
) -> Iterator[Line]:
    """Yield a draft to read from top to bottom, and last what to do next.

    `unused` are the numbers of the memo that nothing in the plan takes up.
    """
    plan = review.plan
    by: By = {}
    for finding in sorted(review.open, key=weight):
        by.setdefault(finding.at, []).append(finding)
    yield from _head(plan, columns)
    for objective in plan.objectives:
        yield BLANK
        yield from _objective(objective, plan, by, columns)
    yield from _other_kpis(plan, by, columns)
    yield from _questions(plan.questions, columns)
    yield from _left_out(plan, columns)
    yield from _unused(unused, columns)
    yield from _whole(by.get(None, []), columns)
    yield BLANK
    yield from wrap([Span(_sizes(plan, review), "dim")], columns=columns)
    yield BLANK
    yield from wrap([span(next_step, "strong")], columns=columns)
    yield (Span("  "), span(command, "id"))


def _head(plan: Plan, columns: int) -> Iterator[Line]:
    yield from wrap([span(plan.title or "Draft", "title")], columns=columns)
    named = [plan.team, plan.cycle.label if plan.cycle else "no cycle stated"]
    yield from wrap([span(" · ".join(filter(None, named)))], columns=columns)
    yield from wrap([span(_made(plan), "dim")], columns=columns)


def _made(plan: Plan) -> str:
    model = plan.made.model if plan.made else NO_MODEL
    if model in {"", NO_MODEL}:
        return "Taken from the memo alone: no model was used, and no number is made up."
    return f"Drafted with {model}."


def _objective(objective: Objective, plan: Plan, by: By, columns: int) -> Iterator[Line]:
    lead = span(f"{objective.id}  ", "id")
    yield from wrap(
        [span(objective.text, "title")], columns=columns, first=[lead], indent=len(lead.text)
    )
    yield from _details(objective, by, columns, len(lead.text))
    for key_result in objective.key_results:
        yield from _item(key_result, by, columns)
    for kpi in plan.kpis:
        if objective.id not in kpi.objectives:
            continue
        if kpi.objectives[0] == objective.id:
            yield from _item(kpi, by, columns, role=_role(kpi))
        else:
            told = f" ({_ROLES[kpi.role]} {objective.id} too)"
            yield from _row(kpi.id, [span(kpi.text), span(told, "dim")], columns)
    for initiative in objective.initiatives:
        yield from _item(initiative, by, columns, role="initiative")


def _item(item: Item, by: By, columns: int, *, role: str = "") -> Iterator[Line]:
    yield from _row(item.id, [span(item.text)], columns)
    if role:
        yield (span(" " * _TEXT + role, "info"),)
    yield from _details(item, by, columns, _TEXT)


def _details(item: Item, by: By, columns: int, indent: int) -> Iterator[Line]:
    for quote in item.sources:
        yield from _source(quote, columns, indent)
    for number in item.numbers:
        if number.status not in {None, "grounded"}:
            told = ", ".join(filter(None, [f"{number.text}: {number.status}", number.working]))
            margin = [Span(" " * indent)]
            yield from wrap([span(told, "ask")], columns=columns, first=margin, indent=indent)
    for finding in by.get(item.id, ()):
        yield from finding_lines(finding, columns, indent, brief=finding.severity == "info")


def _row(label: str, spans: Iterable[Span], columns: int) -> Iterator[Line]:
    lead = f"  {label} ".ljust(_TEXT)
    yield from wrap(spans, columns=columns, first=[span(lead, "id")], indent=len(lead))


def _source(quote: Quote, columns: int, indent: int) -> Iterator[Line]:
    words = clip(span(quote.text).text, _LONGEST_QUOTE * (columns - indent) - 40)
    told = [span(f"{_place(quote)}: “{words}”", "dim")]
    yield from wrap(told, columns=columns, first=[Span(" " * indent)], indent=indent + 2)


def _place(quote: Quote) -> str:
    where = f"page {quote.page}" if quote.page is not None else f"line {quote.line}"
    return f"{quote.document} {where}"


def _role(kpi: Kpi) -> str:
    return f"KPI, {_ROLES[kpi.role]} {', '.join(kpi.objectives)}"


def _other_kpis(plan: Plan, by: By, columns: int) -> Iterator[Line]:
    known = {objective.id for objective in plan.objectives}
    loose = [kpi for kpi in plan.kpis if not known.intersection(kpi.objectives)]
    if loose:
        yield BLANK
        yield (Span("KPIs beside the objectives", "title"),)
        for kpi in loose:
            yield from _item(kpi, by, columns, role="health" if kpi.role == "health" else "")


def _whole(findings: Iterable[Finding], columns: int) -> Iterator[Line]:
    found = list(findings)
    if found:
        yield BLANK
        yield (Span("The plan as a whole", "title"),)
        for finding in found:
            yield from finding_lines(finding, columns, 2)


def _questions(questions: Iterable[Question], columns: int) -> Iterator[Line]:
    asked = [question for question in questions if question.answer is None]
    if asked:
        yield BLANK
        yield (Span("I could not find:", "title"),)
    for question in asked:
        at = [span(f" [{question.at}]", "dim", solid=True)] if question.at else []
        who = [span(f" (ask {question.who})", "dim")] if question.who else []
        yield from _row(question.id, [span(question.text, "ask"), *at, *who], columns)


def _left_out(plan: Plan, columns: int) -> Iterator[Line]:
    unserved = [priority for priority in plan.priorities if not priority.served_by]
    if unserved:
        yield BLANK
        yield (Span("In the memo, and not in the plan:", "title"),)
    for priority in unserved:
        reason = [span(f" ({priority.reason})", "dim")] if priority.reason else []
        yield from _bullet([span(priority.text), *reason], priority.quote, columns)
    if plan.non_goals:
        yield BLANK
        yield (Span("The memo says that these are not goals:", "title"),)
    for non_goal in plan.non_goals:
        yield from _bullet([span(non_goal.text)], non_goal.quote, columns)


def _unused(unused: Sequence[Unused], columns: int) -> Iterator[Line]:
    """Name the numbers that were left, so that none of them is missed unseen."""
    if not unused:
        return
    yield BLANK
    title = "Figures in the memo, and not in the draft (--explain-structure says why):"
    yield from wrap([Span(title, "title")], columns=columns)
    for one in unused[:_MOST_UNUSED]:
        said = [span(f"line {one.line}: ", "dim"), span(", ".join(one.figures))]
        yield from wrap(said, columns=columns, first=[Span("  - ")], indent=4)
    if rest := unused[_MOST_UNUSED:]:
        figures = sum(len(one.figures) for one in rest)
        yield from wrap([span(f"  - and {_count(figures, 'figure')} further down", "dim")])


def _bullet(spans: Iterable[Span], quote: Quote | None, columns: int) -> Iterator[Line]:
    where = [span(f" ({_place(quote)})", "dim")] if quote else []
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
