from __future__ import annotations

import pytest

from assistant.render.styled import plain
from assistant.tui.rows import Row, rows
from assistant.tui.strip import strip_lines
from okrkpi.models import KeyResult, Number, Objective, Plan, Quote
from okrkpi.review import review
from tests.assistant.tui.conftest import TODAY
from tests.assistant.tui.goals import plan

ROWS = {row.key: row for row in rows(review(plan(), today=TODAY))}


def told(row: Row, number: int = 0, columns: int = 80, *, roomy: bool = False) -> str:
    return plain(strip_lines(row, number, columns, roomy=roomy))


def test_a_finding_says_what_why_and_how_to_mend_it() -> None:
    text = told(ROWS["KR1.2"])
    assert text.startswith(" ✗ rework  KR201 unquantified-key-result")
    assert "\n Why " in text
    assert "\n Fix " in text
    assert text.splitlines()[0].endswith("KR1.2")


def test_a_slip_names_a_key_and_no_option() -> None:
    slip = KeyResult(id="KR1", text="Raise on-time delivery form 91% to 97%")
    objective = Objective(id="O1", text="Lend more", key_results=(slip,))
    checked = review(Plan(objectives=(objective,)), today=TODAY)
    (row,) = (row for row in rows(checked, notes=True) if row.key == "KR1")
    (number,) = (n for n, one in enumerate(row.findings) if one.name == "slip-of-the-pen")
    text = told(row, number)
    assert "Enter edits it" in text
    assert "--fix" not in text


def test_why_is_wrapped_and_never_cut() -> None:
    assert "…" not in told(ROWS["KR1.2"], columns=44).partition("Fix")[0].partition("Why")[2]


def test_a_question_says_who_may_know() -> None:
    text = told(ROWS["KR1.1"])
    assert "? ask  Q1" in text
    assert "How many today?" in text
    assert "Mia may know" in text
    assert "put the answer into KR1.1: Enter edits it" in text


def test_a_line_names_its_words_in_the_memo() -> None:
    assert "From  memo line 3  “children read **with us**”" in told(ROWS["KR1.1"])


def test_a_page_is_named_where_there_is_one() -> None:
    quote = Quote(document="deck", text="x", line=1, page=7)
    assert "From  deck page 7  “x”" in told(Row("K1", "kpi", "x", "ready", quotes=(quote, quote)))


def test_a_number_that_is_not_the_memos_is_marked() -> None:
    number = Number(text="65%", status="proposed", working="a third more than today")
    text = told(Row("K1", "kpi", "x", "ready", numbers=(number,)))
    assert "65% is not in the memo, proposed: a third more than today" in text


def test_a_figure_that_was_left_is_told_with_its_sentences() -> None:
    quotes = (Quote(text="It was 3 in May.", line=4), Quote(text="Now 5.", line=4, column=18))
    text = told(Row("·4", "figures", "3, 5", "", quotes=quotes))
    assert "3, 5: in no line of the plan" in text
    assert "It was 3 in May. … Now 5." in text
    assert "memo line 4" in text


def test_more_room_says_more() -> None:
    row = ROWS["KR1.2"]
    two = Row(row.key, row.kind, row.text, row.state, findings=row.findings * 2)
    assert "1 of 1" not in told(row)
    assert "Also" in told(two, roomy=True)
    assert "Also" not in told(two)


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_no_line_is_wider_than_the_strip(columns: int) -> None:
    for row in ROWS.values():
        for line in told(row, columns=columns, roomy=True).splitlines():
            assert len(line) <= columns


def test_every_row_has_something_to_say() -> None:
    for row in ROWS.values():
        assert told(row).strip()
