"""Makes a plan of what a model filled in: ids, references, quotes with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.drafting.brief import Brief
from assistant.drafting.locate import Memo
from assistant.drafting.reply import (
    InitiativeReply,
    KeyResultReply,
    KpiReply,
    ObjectiveReply,
    PlanReply,
    QuestionReply,
)
from okrkpi.cycle import parse_cycle
from okrkpi.item_facts import facts
from okrkpi.models import (
    Initiative,
    Item,
    KeyResult,
    Kpi,
    NonGoal,
    Objective,
    Plan,
    Priority,
    Question,
)
from okrkpi.visible import visible

Ids = dict[str, str]

_LABEL = re.compile(
    r"\A(?:[-*•]\s+)?(?:\*\*)?(?:(?:objective|key result|initiative|kpi|kr|o|k|i)\s?"
    r"\d+(?:\.\d+)*(?:\*\*)?\s*[:.)·–—-]\s*(?:\*\*)?|[-*•]\s+)",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"(?<![.\s])[.。]\Z")
# A dot inside the last word, as in "p.a.", makes the last one part of it.
_ABBREVIATED = re.compile(r"(?:\b\w\.){2,}\Z")
_REFERENCE = re.compile(r"\A\s*(O|KR|K|KPI|I)\s*-?\s*(\d+(?:\.\d+)?)\b", re.IGNORECASE)
_FIELDS = ("baseline", "target", "threshold", "metric", "due", "owner", "scope", "current")
_GAP_QUESTIONS = {
    "baseline": "what is the value today, at the start of the cycle?",
    "target": "what value is to be reached by the end of the cycle?",
}


def assemble(reply: PlanReply, memo: Memo, brief: Brief, *, fiscal_year_start: int = 1) -> Plan:
    """Return the plan that a reply describes; what has no text is left out."""
    objectives, ids = _objectives(reply.objectives, memo)
    kpis = tuple(made for made in _kpis(reply.kpis, memo, ids))
    plan = Plan(
        title=headline(reply.title),
        team=brief.team,
        cycle=brief.cycle or parse_cycle(reply.cycle or "", fiscal_year_start=fiscal_year_start),
        language=clean(reply.language or "") or None,
        objectives=objectives,
        kpis=kpis,
        priorities=tuple(
            Priority(
                text=headline(entry.text),
                quote=memo.find(entry.quote or ""),
                served_by=references(entry.served_by, ids),
                reason=clean(entry.reason or "") or None,
            )
            for entry in reply.priorities
            if clean(entry.text)
        ),
        non_goals=tuple(
            NonGoal(text=headline(entry.text), quote=memo.find(entry.quote or ""))
            for entry in reply.non_goals
            if clean(entry.text)
        ),
    )
    return asked(plan, reply.questions, ids)


def clean(text: str) -> str:
    """Return a line of a model's as one line of plain text, without a label or a bullet."""
    line = " ".join(visible(text, keep="\n\t").split())
    line = _LABEL.sub("", line).strip().strip("*").strip()
    return line if any(map(str.isalnum, line)) else ""


def headline(text: str) -> str:
    """Return a line of a model's as an entry of a list, which no full stop ends."""
    line = clean(text)
    return line if _ABBREVIATED.search(line) else _FULL_STOP.sub("", line)


def references(named: list[str], ids: Ids) -> tuple[str, ...]:
    """Return the ids of the items that a model names by position; what is none is left out."""
    found = (reference(name, ids) for name in named)
    return tuple(dict.fromkeys(item for item in found if item))


def reference(name: str | None, ids: Ids) -> str | None:
    """Return the id of the item that a model names."""
    found = _REFERENCE.match(name or "")
    if not found:
        return None
    kind = {"KPI": "K"}.get(found[1].upper(), found[1].upper())
    return ids.get(f"{kind}{found[2]}")


def key_result(reply: KeyResultReply, item_id: str, memo: Memo) -> KeyResult:
    """Return a key result with its quotes."""
    return KeyResult(
        id=item_id,
        text=headline(reply.text),
        owner=clean(reply.owner or "") or None,
        ambition=reply.ambition,
        note=clean(reply.basis or ""),
        sources=memo.find_all(reply.quotes),
    )


def initiative(reply: InitiativeReply, item_id: str, memo: Memo) -> Initiative:
    """Return an initiative with its quotes."""
    return Initiative(
        id=item_id,
        text=headline(reply.text),
        owner=clean(reply.owner or "") or None,
        sources=memo.find_all(reply.quotes),
    )


def kpi(reply: KpiReply, item_id: str, memo: Memo, ids: Ids) -> Kpi:
    """Return a KPI with its quotes and with what it goes with."""
    return Kpi(
        id=item_id,
        text=headline(reply.text),
        owner=clean(reply.owner or "") or None,
        note=clean(reply.basis or ""),
        current=clean(reply.current or "") or None,
        cadence=clean(reply.cadence or "") or None,
        role=reply.role,
        objectives=tuple(i for i in references(reply.serves, ids) if i.startswith(("O", "KR"))),
        sources=memo.find_all(reply.quotes),
    )


def asked(plan: Plan, questions: list[QuestionReply], ids: Ids) -> Plan:
    """Return the plan with the questions, and with one for each gap that nobody asks about."""
    made = list(plan.questions)
    for entry in questions:
        field = (entry.field or "").strip().lower()
        question = Question(
            id=f"Q{len(made) + 1}",
            at=reference(entry.at, ids),
            field=field if field in _FIELDS else None,
            text=clean(entry.text),
            who=clean(entry.who or "") or None,
        )
        if question.text:
            made.append(question)
    covered = {(question.at, question.field) for question in made}
    for item, field in _gaps(plan):
        if not {(item.id, field), (item.id, None)} & covered:
            text = f"“{item.text}”: {_GAP_QUESTIONS[field]}"
            made.append(Question(id=f"Q{len(made) + 1}", at=item.id, field=field, text=text))
    return plan.model_copy(update={"questions": tuple(made)})


def _gaps(plan: Plan) -> Iterator[tuple[Item, str]]:
    for item in plan.items():
        for field in sorted(facts(item).unknown & set(_GAP_QUESTIONS)):
            yield item, field


def _objectives(replies: list[ObjectiveReply], memo: Memo) -> tuple[tuple[Objective, ...], Ids]:
    """Return the objectives, and the id of each item by the position that the model gave it."""
    made: list[Objective] = []
    ids: Ids = {}
    works = 0
    for position, reply in enumerate(replies, 1):
        number = len(made) + 1
        results: list[KeyResult] = []
        for place, inner in enumerate(reply.key_results, 1):
            if clean(inner.text):
                results.append(key_result(inner, f"KR{number}.{len(results) + 1}", memo))
                ids[f"KR{position}.{place}"] = results[-1].id
        work: list[Initiative] = []
        for entry in reply.initiatives:
            if clean(entry.text):
                works += 1
                work.append(initiative(entry, f"I{works}", memo))
                ids[f"I{works}"] = work[-1].id
        if not (clean(reply.text) or results or work):
            continue
        ids[f"O{position}"] = f"O{number}"
        made.append(
            Objective(
                id=f"O{number}",
                text=headline(reply.text),
                sources=memo.find_all(reply.quotes),
                key_results=tuple(results),
                initiatives=tuple(work),
            )
        )
    return tuple(made), ids


def _kpis(replies: list[KpiReply], memo: Memo, ids: Ids) -> Iterator[Kpi]:
    number = 0
    for position, reply in enumerate(replies, 1):
        if clean(reply.text):
            number += 1
            ids[f"K{position}"] = f"K{number}"
            yield kpi(reply, f"K{number}", memo, ids)
