"""The form that a model fills in, and the guide to it."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from assistant.drafting.reply import PlanReply, RepairReply, guide
from tests.assistant.drafting.memo import filled


def test_nulls_extras_and_bare_numbers_are_forgiven() -> None:
    reply = PlanReply.model_validate(
        {"objectives": [{"text": 2027, "key_results": None}], "kpis": None, "mood": "good"}
    )
    assert reply.objectives[0].text == "2027"
    assert reply.kpis == []


@pytest.mark.parametrize("data", [{}, {"objectives": [{"quotes": []}]}, {"objectives": "none"}])
def test_what_lacks_the_essential_is_refused(data: object) -> None:
    with pytest.raises(ValidationError):
        PlanReply.model_validate(data)


@pytest.mark.parametrize("reply", [PlanReply, RepairReply])
def test_the_guide_names_every_field_with_what_belongs_there(reply: type[BaseModel]) -> None:
    lines = guide(reply).splitlines()
    for name in reply.model_fields:
        assert any(line.startswith(f"- `{name}`: ") for line in lines)
    assert not [line for line in lines if line.rstrip().endswith(":")]
    assert PlanReply.model_validate(filled())


def test_the_guide_lists_choices() -> None:
    assert "one of outcome, guardrail, health, or null" in guide(PlanReply)
    assert "one of same, initiative, kpi" in guide(RepairReply)
