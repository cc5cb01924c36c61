"""What a model fills in: mostly strings, which the project reads by its own rules afterwards.

The descriptions are the guide that the model is given, whichever way it is asked.
"""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, model_validator

Becomes = Literal["same", "initiative", "kpi"]

_QUOTES = "the memo's own words that this rests on, copied exactly, one passage each"
_BASIS = "the sum that gives a number which the memo does not state, from those that it does"
_ID = "by position: O1, O2; KR1.1, KR1.2 under O1; K1, K2"


class Filled(BaseModel):
    """Something that a model fills in; what it adds beyond that is let go."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent(cls, data: Any) -> Any:
        # Many models write null for an empty list.
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if value is not None}
        return data


class KeyResultReply(Filled):
    """A key result."""

    text: str = Field(description="the key result in one sentence, with [?] for what is not known")
    quotes: list[str] = Field(default=[], description=_QUOTES)
    basis: str | None = Field(default=None, description=_BASIS)
    ambition: Literal["committed", "aspirational"] | None = Field(
        default=None, description="only where the memo says which"
    )
    owner: str | None = Field(default=None, description="only where the memo names somebody")


class InitiativeReply(Filled):
    """An initiative."""

    text: str = Field(description="the work in one sentence, with its date where it has one")
    quotes: list[str] = Field(default=[], description=_QUOTES)
    owner: str | None = Field(default=None, description="only where the memo names somebody")


class ObjectiveReply(Filled):
    """An objective with what is under it."""

    text: str = Field(description="the objective in one sentence, without a number")
    quotes: list[str] = Field(default=[], description=_QUOTES)
    key_results: list[KeyResultReply] = Field(default=[], description="its key results")
    initiatives: list[InitiativeReply] = Field(
        default=[], description="the work that the memo names for it"
    )


class KpiReply(Filled):
    """A KPI."""

    text: str = Field(
        description=(
            "the measure, with the level to keep where the memo states one: below, above, at most "
            "or at least so much"
        )
    )
    quotes: list[str] = Field(default=[], description=_QUOTES)
    basis: str | None = Field(default=None, description=_BASIS)
    role: Literal["outcome", "guardrail", "health"] | None = Field(
        default=None,
        description=(
            "outcome: a key result moves this measure; guardrail: it must not suffer while a key "
            "result is pushed; health: the general state of the business"
        ),
    )
    current: str | None = Field(
        default=None, description="today's value, where the memo states it and the text does not"
    )
    serves: list[str] = Field(
        default=[], description=f"the objectives or key results that it goes with, {_ID}"
    )
    cadence: str | None = Field(default=None, description="how often, where the memo says so")
    owner: str | None = Field(default=None, description="only where the memo names somebody")


class QuestionReply(Filled):
    """Something that the memo leaves open."""

    at: str | None = Field(default=None, description=f"what it is about, {_ID}; null for the plan")
    field: str | None = Field(
        default=None, description="baseline, target, threshold, metric, due or owner"
    )
    text: str = Field(description="the question, so that it can be sent as it is")
    who: str | None = Field(default=None, description="who might know, by the memo")


class PriorityReply(Filled):
    """What the memo says matters."""

    text: str = Field(description="the priority in a few words")
    quote: str | None = Field(default=None, description="the memo's own words, copied exactly")
    served_by: list[str] = Field(default=[], description=f"what serves it, {_ID}")
    reason: str | None = Field(default=None, description="why nothing serves it, where that is so")


class NonGoalReply(Filled):
    """What the memo says will not be done."""

    text: str = Field(description="what will not be done, in a few words")
    quote: str | None = Field(default=None, description="the memo's own words, copied exactly")


class PlanReply(Filled):
    """The whole draft."""

    title: str = Field(
        default="",
        description="whose goals these are and for which period, so that it still holds in a year",
    )
    cycle: str | None = Field(
        default=None, description="the period as the memo has it: 2027-Q1, 2026-H2 or 2027"
    )
    language: str | None = Field(default=None, description="the memo's language: en, de, pt-BR")
    priorities: list[PriorityReply] = Field(
        default=[], description="what the memo says matters, the most important first"
    )
    non_goals: list[NonGoalReply] = Field(
        default=[], description="what the memo says will not be done"
    )
    objectives: list[ObjectiveReply] = Field(description="the objectives")
    kpis: list[KpiReply] = Field(default=[], description="the KPIs")
    questions: list[QuestionReply] = Field(
        default=[], description="what the memo leaves open, the most useful question first"
    )


class RepairedReply(Filled):
    """A better version of one item."""

    id: str = Field(description="the id of the item, as given")
    text: str = Field(description="the item in its new wording")
    quotes: list[str] = Field(default=[], description=_QUOTES)
    basis: str | None = Field(default=None, description=_BASIS)
    becomes: Becomes = Field(
        default="same", description="what a key result is instead, where it is none"
    )
    adds: list[KeyResultReply] = Field(
        default=[], description="key results that were part of it and now stand alone"
    )


class RepairReply(Filled):
    """The better versions of some items."""

    items: list[RepairedReply]
    kpis: list[KpiReply] = Field(
        default=[], description="KPIs that the memo has and the plan lacks"
    )
    questions: list[QuestionReply] = Field(default=[], description="what is newly left open")


def guide(reply: type[BaseModel], indent: str = "") -> str:
    """Return the fields of a reply with what belongs into each, as a nested list."""
    lines = []
    for name, field in reply.model_fields.items():
        inner, choices = _model_in(field.annotation), _choices_in(field.annotation)
        told = ", ".join(filter(None, [field.description, choices]))
        lines.append(f"{indent}- `{name}`: {told}" + (", each with" if inner else ""))
        if inner:
            lines.append(guide(inner, indent + "  "))
    return "\n".join(lines)


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return _model_in(get_args(annotation)[0]) if get_origin(annotation) is list else None


def _choices_in(annotation: object) -> str:
    parts = [annotation, *get_args(annotation)]
    values = [value for part in parts if get_origin(part) is Literal for value in get_args(part)]
    if not values:
        return ""
    return f"one of {', '.join(values)}" + (", or null" if type(None) in parts else "")
