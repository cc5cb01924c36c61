from __future__ import annotations

import pytest

from okrkpi.change import with_head, with_text, with_title
from okrkpi.cycle import parse_cycle
from okrkpi.documents.plan import read_plan, write_plan
from okrkpi.models import (
    Initiative,
    KeyResult,
    Kpi,
    Number,
    Objective,
    Plan,
    Question,
    Quote,
    Source,
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


MEMO = {
    "memo": """\
A new patient now waits 17 days for an appointment. By 31 March we want that to be 8 days.

11% of booked appointments are missed on the day.

At the Leeds desk a new patient waits 21 days for an appointment.
"""
}
WAITS, WANTED = MEMO["memo"].split("\n")[0].split(". ")
TRACED = Plan(
    objectives=(
        Objective(
            id="O1",
            text="See new patients sooner",
            key_results=(
                KeyResult(
                    id="KR1.1",
                    text="Wait of a new patient for an appointment from 17 to 8 days by 31 March",
                    sources=(
                        Quote(text=f"{WAITS}.", line=1),
                        Quote(text=WANTED, line=1, column=53),
                    ),
                    numbers=(
                        Number(text="17", role="baseline", status="grounded", quote=0),
                        Number(text="8 days", role="target", status="grounded", quote=1),
                        Number(text="by 31 March", role="deadline", status="grounded", quote=1),
                    ),
                ),
            ),
        ),
    ),
    documents=(Source(path="memo.md"),),
)


@pytest.mark.parametrize("documents", [None, MEMO], ids=["without the memo", "with the memo"])
@pytest.mark.parametrize(
    ("old", "new", "statuses", "sources"),
    [
        ("8 days", "9 days", ["grounded", "answered", "grounded"], 2),
        ("from 17", "from 11", ["answered", "grounded", "grounded"], 1),
        ("31 March", "30 April", ["grounded", "grounded", "answered"], 2),
        ("8 days by 31 March", "9 days by 30 April", ["grounded", "answered", "answered"], 1),
        ("17 to 8 days", "12 to 9 days", ["answered", "answered", "grounded"], 1),
        ("from 17 to 8 days", "from 8 to 17 days", ["answered", "answered", "grounded"], 1),
        ("from 17 to 8 days by 31 March", "much shorter", [], 1),
        ("Wait of", "Wait for", ["grounded", "grounded", "grounded"], 2),
    ],
)
def test_a_number_that_a_person_changed_is_traced_to_no_passage_that_says_otherwise(
    old: str, new: str, statuses: list[str], sources: int, documents: dict[str, str] | None
) -> None:
    before = next(TRACED.key_results())
    assert old in before.text
    changed = with_text(TRACED, "KR1.1", before.text.replace(old, new), documents)
    after = next(changed.key_results())
    assert [number.status for number in after.numbers] == statuses
    assert len(after.sources) == sources
    for number in after.numbers:
        if number.status == "grounded":
            assert number.quote is not None
            assert number.text.lower() in after.sources[number.quote].text.lower()
        else:
            assert number.quote is None
    assert read_plan(write_plan(changed)).plan == changed


def test_a_number_of_another_passage_on_the_same_matter_is_traced_to_it() -> None:
    text = next(TRACED.key_results()).text.replace("from 17", "from 21")
    after = next(with_text(TRACED, "KR1.1", text, MEMO).key_results())
    first = after.numbers[0]
    assert (first.text, first.status) == ("21", "grounded")
    assert first.quote is not None
    assert "Leeds" in after.sources[first.quote].text


def test_nothing_is_said_of_numbers_where_none_was_traced() -> None:
    plain = Plan(kpis=(Kpi(id="K1", text="Cash above 2 months"),))
    assert with_text(plain, "K1", "Cash above 3 months").kpis[0].numbers == ()


def test_a_question_that_the_words_answer_has_its_answer() -> None:
    changed = with_text(PLAN, "KR1.2", "Raise completion from 54% to 65%")
    assert changed.questions[0].answer == "54%"
    still = with_text(PLAN, "KR1.2", "Raise completion from [?] to 70%")
    assert still.questions[0].answer is None


@pytest.mark.parametrize(
    ("text", "field", "after", "answer"),
    [
        (
            "Make it fourteen",
            "text",
            "Rosters published ahead from 4 to 14 days",
            "rosters published ahead",
        ),
        ("Improve NPS", "target", "NPS from 31 to 40", "40"),
        ("Fill rate of shifts", "threshold", "Fill rate of shifts at least 92%", "92%"),
        ("Calls (target: 4)", "current", "Calls: 12 (target: 4)", "12"),
        ("NPS from 31 to 40", "baseline", "NPS from 33 to 40", None),
        ("NPS from 31 to 40", None, "NPS from 33 to 40", None),
    ],
)
def test_what_a_line_lacked_and_says_now_is_an_answer(
    text: str, field: str | None, after: str, answer: str | None
) -> None:
    asked = Plan(
        kpis=(Kpi(id="K1", text=text),),
        questions=(Question(id="Q1", at="K1", field=field, text="What is it?"),),
    )
    assert with_text(asked, "K1", after).questions[0].answer == answer


@pytest.mark.parametrize(
    ("field", "after", "answer"),
    [
        ("baseline", "NPS from 33 to 40", "33"),
        ("baseline", "NPS from ? to 40", None),
        (None, "NPS from 33 to 40", "NPS from 33 to 40"),
    ],
)
def test_a_question_that_led_to_the_line_is_answered_by_it(
    field: str | None, after: str, answer: str | None
) -> None:
    disputed = Plan(
        kpis=(Kpi(id="K1", text="NPS from 31 to 40"),),
        questions=(Question(id="Q1", at="K1", field=field, text="Is it 31 or 33?"),),
    )
    assert with_text(disputed, "K1", after, asked="Q1").questions[0].answer == answer


def test_a_cycle_that_is_set_answers_the_question_about_it() -> None:
    asked = Plan(questions=(Question(id="Q1", field="cycle", text="Which one?"),))
    assert (
        with_head(asked, team=None, cycle=parse_cycle("2027-Q1")).questions[0].answer == "2027-Q1"
    )
    assert with_head(asked, team="Clinics", cycle=None).questions[0].answer is None


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
