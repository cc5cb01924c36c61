"""A draft by a language model: it proposes, the memo is searched, the rules judge, one repair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from assistant.drafting.assemble import assemble
from assistant.drafting.brief import Brief
from assistant.drafting.events import Arrivals, Best, Repairing, Unrepaired
from assistant.drafting.locate import Memo
from assistant.drafting.repair import Workshop, repair
from assistant.drafting.reply import PlanReply, RepairReply, guide
from assistant.drafting.teaching import complaints, definitions, lessons, listing, passages
from assistant.drafting.tidy import tidied
from assistant.errors import InputError, ModelError
from assistant.llm.contract import Gateway, Usage
from assistant.llm.events import Handler, ignore
from okrkpi.grounding import ground
from okrkpi.models import Made, Plan, Source
from okrkpi.profile import Profile, load_profile
from okrkpi.review import Review
from okrkpi.version import __version__
from prompts import Messages, PromptError, load


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan with its review, and what it took to get it."""

    plan: Plan
    review: Review
    usage: Usage


@dataclass(frozen=True)
class Drafting:
    """Everything that stays the same while one plan is drafted."""

    documents: Mapping[str, str]
    brief: Brief
    gateway: Gateway
    today: date
    profile: Profile
    on: Handler
    prompts: Path | None = None
    memo: Memo = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "memo", Memo(self.documents))

    async def first(self) -> Draft:
        """Return the model's draft, looked up in the memo and judged by the rules."""
        messages = self._draft_prompt()
        reply = await self.gateway.complete(messages, PlanReply, on=Arrivals(self.on))
        plan = assemble(
            reply.value,
            self.memo,
            self.brief,
            fiscal_year_start=self.profile.fiscal_year_start,
        )
        if not (plan.objectives or plan.kpis):
            raise InputError(
                f"{reply.model} found nothing in the memo to make goals of; give it a memo that "
                "says what matters in the coming cycle"
            )
        made = Made(
            version=__version__,
            model=reply.model,
            prompt_hash=messages.hash,
            date=self.today.isoformat(),
        )
        sources = tuple(
            Source(id=name, sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
            for name, text in self.documents.items()
        )
        plan = plan.model_copy(
            update={"made": made, "profile": self.profile.name, "documents": sources}
        )
        judged = self._workshop.judge(plan)
        return Draft(judged.plan, judged, reply.usage)

    async def repaired(self, draft: Draft) -> Draft:
        """Return the draft with what one round of repair made better."""
        faults = complaints(draft.review)
        if not faults:
            return draft
        self.on(Repairing(len(faults)))
        messages = self._repair_prompt(draft.plan, faults)
        reply = await self.gateway.complete(messages, RepairReply, on=Arrivals(self.on))
        judged = repair(draft.review, reply.value, self._workshop, self.on)
        return Draft(judged.plan, judged, draft.usage + reply.usage)

    @property
    def _workshop(self) -> Workshop:
        return Workshop(self.memo, self._grounded, self.profile, self.today)

    def _grounded(self, plan: Plan) -> Plan:
        return tidied(_without_invented_values(ground(plan, self.documents)))

    def _draft_prompt(self) -> Messages:
        limits = self.profile.limits
        return load("draft", self.prompts).render(
            team=self.brief.team,
            cycle=self.brief.cycle.label if self.brief.cycle else None,
            today=self.today.isoformat(),
            most_objectives=self.brief.objectives or limits.objectives[1],
            most_key_results=limits.key_results[1],
            most_kpis=limits.kpis[1],
            most_words=limits.objective_words[1],
            vague=self.profile.words.vague,
            terms=definitions(),
            lessons=lessons(self.profile),
            guide=guide(PlanReply),
            memo=passages(self.documents),
        )

    def _repair_prompt(self, plan: Plan, faults: tuple[str, ...]) -> Messages:
        return load("repair", self.prompts).render(
            most_words=self.profile.limits.objective_words[1],
            guide=guide(RepairReply),
            memo=passages(self.documents),
            items=listing(plan),
            findings=faults,
        )


def _without_invented_values(plan: Plan) -> Plan:
    """Drop what a KPI stands at today where the memo does not say so: it is only for reading."""
    kpis = []
    for kpi in plan.kpis:
        invented = [
            number
            for number in kpi.numbers
            if number.role == "current"
            and number.status == "proposed"
            and number.text in (kpi.current or "")
            and number.text not in kpi.text
        ]
        if invented:
            numbers = tuple(number for number in kpi.numbers if number not in invented)
            kpi = kpi.model_copy(update={"current": None, "numbers": numbers})
        kpis.append(kpi)
    return plan.model_copy(update={"kpis": tuple(kpis)})


async def draft(
    memo: str | Mapping[str, str],
    brief: Brief,
    gateway: Gateway,
    *,
    today: date,
    profile: Profile | None = None,
    on: Handler = ignore,
    prompts: Path | None = None,
) -> Draft:
    """Draft a plan from one memo, or from documents by their ids.

    The first draft stays, whatever happens to its repair; `on` gets it as `Best`.
    """
    documents = {"memo": memo} if isinstance(memo, str) else memo
    profile = profile or load_profile()
    drafting = Drafting(documents, brief, gateway, today, profile, on, prompts)
    try:
        drafted = await drafting.first()
    except PromptError as error:
        raise InputError(str(error)) from error
    on(Best(drafted.plan, drafted.review, drafted.usage))
    try:
        repaired = await drafting.repaired(drafted)
    except (ModelError, PromptError) as error:
        on(Unrepaired(str(error)))
        return drafted
    if repaired.plan != drafted.plan:
        on(Best(repaired.plan, repaired.review, repaired.usage))
    return repaired
