"""One round of repair: the findings go to the model, and what comes back better is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.drafting import assemble
from assistant.drafting.better import better
from assistant.drafting.events import Repaired
from assistant.drafting.locate import Memo
from assistant.drafting.reply import KpiReply, RepairedReply, RepairReply
from assistant.llm.events import Handler
from okrkpi.documents.plan_ids import FreeIds
from okrkpi.models import Initiative, Item, KeyResult, Kpi, Objective, Plan
from okrkpi.profile import Profile
from okrkpi.review import Review, review

Ground = Callable[[Plan], Plan]


@dataclass(frozen=True)
class Workshop:
    """What it takes to judge a new version of a plan."""

    memo: Memo
    ground: Ground
    profile: Profile | None
    today: date

    def judge(self, plan: Plan) -> Review:
        """Return the review of a plan whose numbers have been looked up in the memo."""
        return review(self.ground(plan), self.profile, today=self.today)


def repair(first: Review, reply: RepairReply, workshop: Workshop, on: Handler) -> Review:
    """Return the plan with each repaired item that makes it better, taken one by one."""
    best = first
    for entry in reply.items:
        for candidate in _versions(best.plan, entry, workshop.memo):
            candidate = _with_questions(candidate, entry.id, reply)
            judged = workshop.judge(candidate)
            if better(judged, best):
                on(Repaired(entry.id, _text(best.plan, entry.id), assemble.headline(entry.text)))
                best = judged
                break
    for missing in reply.kpis:
        judged = workshop.judge(_with_kpi(best.plan, missing, workshop.memo))
        if judged.plan.kpis[-1].sources and better(judged, best):
            best = judged
    return best


def _versions(plan: Plan, entry: RepairedReply, memo: Memo) -> Iterator[Plan]:
    """Yield the plan with the item in its new form."""
    old = next((item for item in plan.items() if item.id == entry.id.strip()), None)
    if old is None or not (text := assemble.headline(entry.text)):
        return
    sources = memo.find_all(entry.quotes) or old.sources
    note = assemble.clean(entry.basis or "") or old.note
    new = old.model_copy(update={"text": text, "sources": sources, "note": note, "numbers": ()})
    free = FreeIds(_ids(plan))
    if isinstance(old, KeyResult):
        added = tuple(
            assemble.key_result(part, free.take("key result", _home(plan, old.id)), memo)
            for part in entry.adds
            if assemble.clean(part.text)
        )
        yield _replaced(plan, old, _become(new, entry, free), added)
    else:
        yield _replaced(plan, old, new, ())


def _become(new: Item, entry: RepairedReply, free: FreeIds) -> Item:
    kept = {"text": new.text, "sources": new.sources, "owner": new.owner, "note": new.note}
    if entry.becomes == "initiative":
        return Initiative.model_validate({"id": free.take("initiative"), **kept})
    if entry.becomes == "kpi":
        return Kpi.model_validate({"id": free.take("kpi"), **kept})
    return new


def _replaced(plan: Plan, old: Item, new: Item, added: tuple[KeyResult, ...]) -> Plan:
    objectives, kpis = [], [new if kpi.id == old.id else kpi for kpi in plan.kpis]
    for objective in plan.objectives:
        if objective.id == old.id and isinstance(new, Objective):
            objective = new
        results, work = list(objective.key_results), list(objective.initiatives)
        if old in results:
            place = results.index(old)
            results[place : place + 1] = [*([new] if isinstance(new, KeyResult) else []), *added]
            if isinstance(new, Initiative):
                work.append(new)
            if isinstance(new, Kpi):
                kpis.append(new.model_copy(update={"objectives": (objective.id,)}))
        work = [new if isinstance(new, Initiative) and item == old else item for item in work]
        changed = {"key_results": tuple(results), "initiatives": tuple(work)}
        objectives.append(objective.model_copy(update=changed))
    made = {"objectives": tuple(objectives), "kpis": tuple(kpis)}
    return _renamed(plan.model_copy(update=made), old.id, new.id)


def _renamed(plan: Plan, old: str, new: str) -> Plan:
    """Point what referred to an item to what it has become."""
    if old == new:
        return plan

    def moved(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(new if item == old else item for item in ids)

    return plan.model_copy(
        update={
            "questions": tuple(
                entry.model_copy(update={"at": new}) if entry.at == old else entry
                for entry in plan.questions
            ),
            "priorities": tuple(
                entry.model_copy(update={"served_by": moved(entry.served_by)})
                for entry in plan.priorities
            ),
            "kpis": tuple(
                kpi.model_copy(update={"objectives": moved(kpi.objectives)}) for kpi in plan.kpis
            ),
        }
    )


def _with_kpi(plan: Plan, entry: KpiReply, memo: Memo) -> Plan:
    item_id = FreeIds(_ids(plan)).take("kpi")
    made = assemble.kpi(entry, item_id, memo, _by_themselves(plan))
    return plan.model_copy(update={"kpis": (*plan.kpis, made)})


def _with_questions(plan: Plan, item_id: str, reply: RepairReply) -> Plan:
    """Add the new questions about an item, each once."""
    known = {question.text for question in plan.questions}
    ids = _by_themselves(plan)
    new = [
        entry
        for entry in reply.questions
        if assemble.reference(entry.at, ids) == item_id.strip()
        and assemble.clean(entry.text) not in known
    ]
    return assemble.asked(plan, new, ids)


def _by_themselves(plan: Plan) -> dict[str, str]:
    return {item.id: item.id for item in plan.items()}


def _ids(plan: Plan) -> list[str]:
    return [item.id for item in plan.items()]


def _home(plan: Plan, item_id: str) -> str:
    return next(
        objective.id
        for objective in plan.objectives
        if any(result.id == item_id for result in objective.key_results)
    )


def _text(plan: Plan, item_id: str) -> str:
    return next((item.text for item in plan.items() if item.id == item_id.strip()), "")
