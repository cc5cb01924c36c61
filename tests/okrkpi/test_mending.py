from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrkpi.document import Document, Place
from okrkpi.documents.plan import read_plan
from okrkpi.finding import Edit, Finding
from okrkpi.mending import mended
from okrkpi.models import Objective, Plan
from okrkpi.review import review
from okrkpi.rules.plan016_slip import slips

HEAD = "---\nokrkpi: 1\n---\n# Plan\n\n"


def _document(line: str, text: str) -> Document:
    plan = Plan(objectives=(Objective(id="O1", text=text),))
    return Document(plan, {"O1": Place(1, line.index(text[:2]) + 1, len(line) + 1)}, line)


def _finding(*edits: Edit) -> Finding:
    return Finding("PLAN016", "slip-of-the-pen", "info", "O1", "a slip", "mend it", edits=edits)


def _mend(text: str) -> str:
    for edit in reversed(slips(text)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("Win back the the corner shops", "Win back the corner shops"),
        ("The the corner shops come back", "The corner shops come back"),
        ("Raise orders from 1,150 to to 1,800", "Raise orders from 1,150 to 1,800"),
        ("Cut returns from 9%% to 4%%", "Cut returns from 9% to 4%"),
        ("Raise it from 40 % to 55%", "Raise it from 40% to 55%"),
        ("Streets , squares  and yards .", "Streets, squares and yards."),
    ],
)
def test_a_slip_is_mended(slip: str, right: str) -> None:
    assert _mend(slip) == right


@pytest.mark.parametrize(
    "text",
    [
        "Let 90% log in in under 5 seconds",
        "Raise it from 40 % to 55 %",
        "Wait... and see",
        "Say that that is enough.  Then go on",
        "Plan A a week earlier",
    ],
)
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    assert slips(text) == ()


@given(st.text(alphabet="the fromTo a%,;. 12\u00a0", max_size=60))
def test_mending_ends_and_edits_stay_apart_and_in_the_text(text: str) -> None:
    edits = slips(text)
    ends = [0, *(edit.end for edit in edits)]
    assert all(end <= edit.start <= edit.end for end, edit in zip(ends, edits, strict=False))
    assert ends[-1] <= len(text)
    for _ in range(len(text) + 1):
        text = _mend(text)
    assert slips(text) == ()


def test_an_edit_lands_in_the_line_of_the_document() -> None:
    text = f"{HEAD}## Win back the the corner shops\n- Raise orders from 1,150 to 1,800\n"
    document = read_plan(text)
    found = mended(document, review(document.plan).open)
    assert found == {6: "## Win back the corner shops"}


def test_decoration_inside_the_words_does_not_move_the_edit() -> None:
    document = _document("- Win **back** the the corner shops", "Win back the the corner shops")
    assert mended(document, [_finding(Edit(9, 16, "the"))]) == {}
    edit = _finding(*slips("Win back the the corner shops"))
    document = _document("- **Win** back from the the corner shops", "Win back from the the corner")
    assert mended(document, [edit]) == {}


def test_words_that_stand_once_in_the_line_are_found_where_decoration_moved_them() -> None:
    text = "Become loved by people in each of the the corner shops"
    line = "- *Become* loved by people in each of the the corner shops"
    document = _document(line, text)
    assert mended(document, [_finding(*slips(text))]) == {1: line.replace("the the", "the")}


def test_the_same_edit_is_made_once() -> None:
    text = "Win back the the corner shops"
    finding = _finding(*slips(text))
    assert mended(_document(text, text), [finding, finding]) == {1: "Win back the corner shops"}
