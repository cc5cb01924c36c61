"""A model's answer becomes a plan: ids, references, quotes, and nothing without a text."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.drafting.assemble import assemble, clean, headline
from assistant.drafting.brief import Brief
from assistant.drafting.locate import Memo
from assistant.drafting.reply import PlanReply
from okrkpi.cycle import parse_cycle
from okrkpi.models import Plan
from tests.assistant.drafting.memo import CHILDREN, COMPLAINTS, MEMO, SEARCHES, filled


def plan_of(brief: Brief | None = None, **changes: Any) -> Plan:
    reply = PlanReply.model_validate(filled(**changes))
    return assemble(reply, Memo({"memo": MEMO}), brief or Brief())


def test_items_get_ids_quotes_and_roles() -> None:
    plan = plan_of()
    assert [item.id for item in plan.items()] == ["O1", "KR1.1", "O2", "KR2.1", "KR2.2", "K1"]
    assert plan.objectives[0].key_results[0].sources[0].line == 4
    assert (plan.kpis[0].role, plan.kpis[0].objectives) == ("guardrail", ("O1", "KR2.1"))
    assert plan.language == "en"
    assert [question.at for question in plan.questions] == ["KR1.1"]
    assert plan.questions[0].field == "baseline"


def test_priorities_and_non_goals_keep_their_place() -> None:
    plan = plan_of()
    assert [entry.served_by for entry in plan.priorities] == [("O1",), ("O2", "KR2.1")]
    assert plan.non_goals[0].quote is not None
    assert plan.non_goals[0].quote.line == 9


def test_what_a_person_says_wins_over_the_model() -> None:
    cycle = parse_cycle("2027-Q2")
    plan = plan_of(Brief(team="Children's library", cycle=cycle))
    assert (plan.team, plan.cycle) == ("Children's library", cycle)
    assert plan_of().cycle == parse_cycle("2027-H1")
    assert plan_of(cycle="some day").cycle is None


def test_references_follow_items_when_empty_ones_are_left_out() -> None:
    empty = {"text": " ", "key_results": [{"text": ""}], "initiatives": []}
    plan = plan_of(
        objectives=[empty, CHILDREN, SEARCHES],
        kpis=[{"text": "-"}, COMPLAINTS | {"serves": ["O2", "kr 3.1", "O1", "K2", "nonsense"]}],
        questions=[{"at": "K2", "text": "How many?"}, {"at": "O1", "text": "Why?"}],
    )
    assert [objective.id for objective in plan.objectives] == ["O1", "O2"]
    assert plan.kpis[-1].objectives == ("O1", "KR2.1")
    assert [question.at for question in plan.questions] == [plan.kpis[-1].id, None]


def test_every_gap_becomes_a_question() -> None:
    gap = {"text": "Raise visits from [?] to [?]", "quotes": []}
    asked = [{"at": "KR1.1", "field": "target", "text": "How many visits are wanted?"}]
    plan = plan_of(objectives=[CHILDREN | {"key_results": [gap]}], questions=asked)
    assert [(question.at, question.field) for question in plan.questions] == [
        ("KR1.1", "target"),
        ("KR1.1", "baseline"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KR1.2: Raise visits", "Raise visits"),
        ("**O1** · Serve Kelby", "Serve Kelby"),
        ("- Objective 3 – Serve Kelby", "Serve Kelby"),
        ("1. Raise visits", "1. Raise visits"),
        ("Raise\n visits \t now", "Raise visits now"),
        ("O2 levels in the tank above 20%", "O2 levels in the tank above 20%"),
        ("KPI dashboards in use: 4 of 5", "KPI dashboards in use: 4 of 5"),
        ("Raise \x1b[31mvisits\x07", "Raise ␛[31mvisits␇"),
        ("{{ memo }} {% off %}", "{{ memo }} {% off %}"),
    ],
)
def test_texts_are_cleaned(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Serve Kelby.", "Serve Kelby"),
        ("O1: Serve Kelby. ", "Serve Kelby"),
        ("予約の待ち時間を短くする。", "予約の待ち時間を短くする"),
        ("Raise the return from 2% to 3% p.a.", "Raise the return from 2% to 3% p.a."),
        ("Raise visits from 2.5 to [?]", "Raise visits from 2.5 to [?]"),
        ("Serve Kelby and so on...", "Serve Kelby and so on..."),
        ("...", ""),
    ],
)
def test_no_full_stop_ends_an_item(text: str, expected: str) -> None:
    assert headline(text) == expected


def test_items_lose_their_full_stop_and_questions_keep_their_end() -> None:
    stopped = {"text": "Visits a month above 200.", "quotes": []}
    plan = plan_of(
        title="Spring goals.",
        objectives=[{"text": "Be read.", "key_results": [stopped], "initiatives": [stopped]}],
        kpis=[stopped | {"current": "340"}],
        non_goals=[{"text": "Sundays."}],
        questions=[{"text": "Which visits? All of them."}],
    )
    texts = [item.text for item in plan.items()] + [plan.title, plan.non_goals[0].text]
    assert not [text for text in texts if text.endswith(".")]
    assert plan.questions[0].text == "Which visits? All of them."
    assert plan.kpis[0].current == "340"
