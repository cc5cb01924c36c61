"""Where answers belong."""

from __future__ import annotations

import pytest

from assistant.tui.answers import advice, line_for
from okrkpi.models import Initiative, Question
from tests.assistant.tui.goals import plan

PLAN = plan()
WORK = PLAN.model_copy(
    update={
        "objectives": (
            PLAN.objectives[0].model_copy(
                update={"initiatives": (Initiative(id="I1", text="Build a reading room"),)}
            ),
        )
    }
)


@pytest.mark.parametrize(
    ("at", "field", "line", "told"),
    [
        ("KR1.1", "baseline", "KR1.1", "Enter edits it"),
        ("KR1.2", None, "KR1.2", "Enter edits it"),
        ("K1", "threshold", "K1", "Enter edits it"),
        ("I1", "due", "I1", "Enter edits it"),
        ("O1", "text", "O1", "Enter edits it"),
        ("I1", None, None, "write it into the memo"),
        ("O1", None, None, "write it into the memo"),
        ("O1", "baseline", None, "write it into the memo"),
        ("KR9", "baseline", None, "write it into the memo"),
        (None, None, None, "write it into the memo"),
        (None, "cycle", None, "the field Cycle"),
    ],
)
def test_an_answer_goes_where_it_can_be_said(
    at: str | None, field: str | None, line: str | None, told: str
) -> None:
    question = Question(id="Q9", at=at, field=field, text="What is it?")
    assert line_for(question, WORK) == line
    assert told in advice(question, WORK, memo=True)


def test_with_no_memo_the_answer_goes_into_the_file() -> None:
    question = Question(id="Q9", at="O1", text="What is it?")
    assert "to the file of the plan" in advice(question, WORK, memo=False)
