"""Reviews and drafts as JSON, the form that the command line promises to programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from okrkpi.document import Assumed
from okrkpi.export.assumed import assumptions
from okrkpi.export.facts import item_facts
from okrkpi.export.json_summary import summary_record
from okrkpi.export.lines import SCHEMA
from okrkpi.export.reviewed import Located, Reviewed, locate
from okrkpi.export.text import dump

if TYPE_CHECKING:
    from okrkpi.memo.unused import Unused
    from okrkpi.models import Initiative, Item, KeyResult, Kpi, Objective, Plan, Question


def review_json(reviewed: Sequence[Reviewed]) -> str:
    """Return one review, or several under `reviews`, as a JSON document."""
    if len(reviewed) != 1:
        return reviews_json(reviewed)
    return dump({"schema": SCHEMA, **_review(reviewed[0])}) + "\n"


def reviews_json(reviewed: Sequence[Reviewed]) -> str:
    """Return reviews under `reviews`, however many there are."""
    return dump({"schema": SCHEMA, "reviews": [_review(one) for one in reviewed]}) + "\n"


def summary_json(reviewed: Sequence[Reviewed]) -> str:
    """Return reviews under `reviews`, and what they say at a glance under `summary`."""
    record = {
        "schema": SCHEMA,
        "reviews": [_review(one) for one in reviewed],
        "summary": summary_record(reviewed),
    }
    return dump(record) + "\n"


def draft_json(
    reviewed: Reviewed,
    *,
    path: str | None,
    calls: int,
    input_tokens: int,
    output_tokens: int,
    unused: Sequence[Unused] = (),
) -> str:
    """Return a draft with its sources, questions and coverage; lines are those of its Markdown.

    `unused` are the numbers of the memo that nothing in the plan takes up.
    """
    plan = reviewed.review.plan
    record = _review(reviewed, origins=True) | {"path": path}
    record["questions"] = [_question(question) for question in plan.questions]
    left = [{"line": one.line, "figures": list(one.figures)} for one in unused]
    record["coverage"] = _coverage(plan) | {"unused_figures": left}
    record["model"] = plan.made.model if plan.made else "offline"
    record["usage"] = {
        "calls": calls,
        "input_tokens": input_tokens,
        "output_tokens": output_tokens,
    }
    return dump({"schema": SCHEMA, **record}) + "\n"


def _review(reviewed: Reviewed, *, origins: bool = False) -> dict[str, Any]:
    left_out = [one._asdict() for one in reviewed.document.left_out]
    assumed = list(map(_assumed, assumptions(reviewed.document, reviewed.review.plan)))
    return {
        "path": reviewed.path,
        "plan": _plan(reviewed, origins=origins),
        "findings": [_finding(located) for located in locate(reviewed)],
        "verdicts": dict(reviewed.review.verdicts),
        **({"left_out": left_out} if left_out else {}),
        **({"assumed": assumed} if assumed else {}),
    }


def _assumed(one: Assumed) -> dict[str, Any]:
    first, last = one.cycle.start.isoformat(), one.cycle.end.isoformat()
    label = one.cycle.label
    return {"text": one.text, "cycle": label, "start": first, "end": last, "open": one.open}


def _plan(reviewed: Reviewed, *, origins: bool) -> dict[str, Any]:
    plan = reviewed.review.plan
    writer = _Writer(reviewed, origins=origins)
    return {
        "title": plan.title,
        "cycle": plan.cycle.label if plan.cycle else None,
        "objectives": [writer.objective(objective) for objective in plan.objectives],
        "kpis": [writer.measured(kpi) for kpi in plan.kpis],
    }


class _Writer:
    """Writes items as data: with their origins in a draft, without them in a review."""

    def __init__(self, reviewed: Reviewed, *, origins: bool) -> None:
        self._places, self._facts, self._origins = (
            reviewed.document.places,
            reviewed.facts(),
            origins,
        )

    def objective(self, objective: Objective) -> dict[str, Any]:
        return {
            **self._item(objective),
            "team": objective.team,
            "cycle": objective.cycle,
            **self._origin(objective),
            "key_results": [self.measured(result) for result in objective.key_results],
            "initiatives": [self._initiative(one) for one in objective.initiatives],
        }

    def measured(self, item: KeyResult | Kpi) -> dict[str, Any]:
        found, cycle = self._facts[item.id]
        return {**self._item(item), "facts": item_facts(found, cycle), **self._origin(item)}

    def _initiative(self, initiative: Initiative) -> dict[str, Any]:
        return {**self._item(initiative), **self._origin(initiative)}

    def _item(self, item: Item) -> dict[str, Any]:
        place = self._places.get(item.id)
        return {"id": item.id, "text": item.text, "line": place.line if place else None}

    def _origin(self, item: Item) -> dict[str, Any]:
        if not self._origins:
            return {}
        return {
            "sources": [
                {
                    "document": quote.document,
                    "quote": quote.text,
                    "line": quote.line,
                    "column": quote.column,
                    "page": quote.page,
                }
                for quote in item.sources
            ],
            "numbers": [
                {
                    "text": number.text,
                    "role": number.role,
                    "status": number.status,
                    "quote": number.quote,
                }
                for number in item.numbers
            ],
        }


def _finding(located: Located) -> dict[str, Any]:
    finding = located.finding
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "at": finding.at,
        "line": located.line,
        "column": located.column,
        "end_column": located.end_column,
        "message": finding.message,
        "fix": finding.fix,
        "edits": [
            {
                "line": edit.line,
                "column": edit.column,
                "end_column": edit.end_column,
                "text": edit.text,
            }
            for edit in located.edits
        ],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "at": question.at,
        "field": question.field,
        "text": question.text,
        "who": question.who,
        "answer": question.answer,
    }


def _coverage(plan: Plan) -> dict[str, Any]:
    objectives = {objective.id for objective in plan.objectives}
    owners = {
        item.id: objective.id
        for objective in plan.objectives
        for item in (*objective.key_results, *objective.initiatives)
    }
    kpis = {kpi.id for kpi in plan.kpis}
    return {
        "priorities": [
            {
                "text": priority.text,
                "line": priority.quote.line if priority.quote else None,
                "objectives": list(
                    dict.fromkeys(
                        owners.get(served, served)
                        for served in priority.served_by
                        if owners.get(served, served) in objectives
                    )
                ),
                "kpis": [served for served in priority.served_by if served in kpis],
                "reason": priority.reason,
            }
            for priority in plan.priorities
        ],
        "non_goals": [
            {"text": one.text, "line": one.quote.line if one.quote else None}
            for one in plan.non_goals
        ],
    }
