from __future__ import annotations

import pytest

from okrkpi.change import with_head, with_text, with_title
from okrkpi.cycle import parse_cycle
from okrkpi.models import (
    Initiative,
    KeyResult,
    Kpi,
    Number,
    Objective,
    Plan,
    Question,
)

PLAN = Plan(
    objectives=(
        Objective(
            id="O1",
            text="Serve Kelby sooner",
            key_results=(
                KeyResult(
                    id="KR1.1",
                    text="Cut waiting from 17 to 8 days",
                    numbers=(Number(text="17", status="grounded"), Number(text="8")),
                ),
                KeyResult(id="KR1.2", text="Raise completion from [?] to 65%"),
            ),
            initiatives=(Initiative(id="I1", text="Move the desk"),),
        ),
    ),
    kpis=(Kpi(id="K1", text="Cash above 2 months"),),
    questions=(Question(id="Q1", at="KR1.2", field="baseline", text="What is it today?"),),
)


def texts(plan: Plan) -> dict[str, str]:
    return {item.id: item.text for item in plan.items()}


@pytest.mark.parametrize("item", ["O1", "KR1.1", "KR1.2", "I1", "K1"])
def test_only_the_line_meant_changes(item: str) -> None:
    assert texts(with_text(PLAN, item, "Other")) == {**texts(PLAN), item: "Other"}


def test_nothing_changes_for_an_unknown_line_or_the_same_words() -> None:
    assert with_text(PLAN, "KR9", "Other") is PLAN
    assert with_text(PLAN, "K1", "Cash above 2 months") is PLAN


def test_numbers_that_the_words_no_longer_hold_go() -> None:
    changed = with_text(PLAN, "KR1.1", "Cut waiting from 17 to 18 days")
    assert [number.text for number in next(changed.key_results()).numbers] == ["17"]


def test_a_question_that_the_words_answer_has_its_answer() -> None:
    changed = with_text(PLAN, "KR1.2", "Raise completion from 54% to 65%")
    assert changed.questions[0].answer == "54%"
    still = with_text(PLAN, "KR1.2", "Raise completion from [?] to 70%")
    assert still.questions[0].answer is None


def test_the_head_changes_where_something_is_said() -> None:
    cycle = parse_cycle("2027-Q1")
    changed = with_head(PLAN, team="Clinics", cycle=cycle)
    assert (changed.team, changed.cycle) == ("Clinics", cycle)
    assert with_head(changed, team=None, cycle=None) == changed
    assert with_title(changed, "Kelby").title == "Kelby"


def test_a_number_that_no_document_holds_is_the_persons() -> None:
    memo = {"memo": "A new patient now waits 17 days. By 31 March we want that to be 8 days."}
    changed = with_text(PLAN, "KR1.1", "Cut waiting from 17 to 9 days", memo)
    numbers = {number.text: number.status for number in next(changed.key_results()).numbers}
    assert numbers["17"] == "grounded"
    assert numbers["9 days"] == "answered"
