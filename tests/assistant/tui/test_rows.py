from __future__ import annotations

from assistant.tui.rows import PLAN, Row, rows, step, tally
from okrkpi.memo.unused import Unused
from okrkpi.models import KeyResult, Objective, Plan, Quote
from okrkpi.review import review
from tests.assistant.tui.conftest import TODAY
from tests.assistant.tui.goals import plan

REVIEW = review(plan(), today=TODAY)
ROWS = rows(REVIEW)
FEW = Objective(
    id="O1",
    text="Shippers can plan with us",
    key_results=(
        KeyResult(id="KR1.1", text="Launch the portal"),
        KeyResult(id="KR1.2", text="Raise on-time delivery from 91% to 97%"),
    ),
)


def row(key: str, among: tuple[Row, ...] = ROWS) -> Row:
    return next(row for row in among if row.key == key)


def test_every_line_of_the_plan_has_a_row() -> None:
    keys = [row.key for row in ROWS]
    assert keys[:5] == [PLAN, "O1", "KR1.1", "KR1.2", "·KPIs"]
    assert [row.label for row in ROWS if row.kind == "question"] == ["Q1"]
    assert [row.text for row in ROWS if row.kind == "left_out"] == ["A new roof"]


def test_states_have_words() -> None:
    assert row("KR1.1").state == "ask"
    assert row("KR1.2").state == "rework"
    assert row("O1").state == "rework"
    assert row("K1").state == "ready"
    assert row(PLAN).state == "rework"


def test_a_kpi_says_what_it_is_for() -> None:
    assert row("K1").aside == "guardrail for O1"


def test_notes_are_folded_and_counted() -> None:
    every = rows(REVIEW, notes=True)
    noted = [one for one in every if any(f.severity == "info" for f in one.findings)]
    assert noted
    for one in noted:
        folded = row(one.key)
        assert folded.folded == sum(f.severity == "info" for f in one.findings)
        assert all(f.severity != "info" for f in folded.findings)


def test_figures_that_are_in_no_line_are_named_where_they_stand() -> None:
    quote = Quote(text="The roof is 40 years old and 3 m high.", line=7)
    left = (Unused(7, ("40", "3 m"), (quote, quote)),)
    (figures,) = (one for one in rows(REVIEW, left=left) if one.kind == "figures")
    assert (figures.text, figures.aside, figures.quotes) == ("40, 3 m", "line 7", (quote,))
    assert "figures that are in no line" in row(PLAN, rows(REVIEW, left=left)).note
    assert "figures that are in no line" not in row(PLAN).note


def test_of_very_many_figures_the_last_are_counted() -> None:
    listed = rows(REVIEW, left=[Unused(line, ("1", "2")) for line in range(60)])
    assert [one.text for one in listed][-1] == "and 40 figures further down"
    assert len({one.key for one in listed}) == len(listed)


def test_an_empty_plan_has_its_own_row() -> None:
    assert [row.kind for row in rows(review(Plan()))] == ["plan"]


def test_findings_are_gone_through_in_a_round() -> None:
    first = step(ROWS, PLAN, 0, 1)
    assert first is not None
    seen = [first]
    while (after := step(ROWS, *seen[-1], 1)) != first:
        assert after is not None
        seen.append(after)
    assert len(seen) == sum(len(row.findings) for row in ROWS)
    assert step(ROWS, *seen[0], -1) == seen[-1]
    assert [step(ROWS, *one, -1) for one in seen[1:]] == seen[:-1]


def test_nothing_to_go_to() -> None:
    assert step((Row("a", "kpi", "a", "ready"),), "a", 0, 1) is None


def test_the_counts_are_the_same_with_notes_shown() -> None:
    checked = review(Plan(objectives=(FEW,)), today=TODAY)
    folded, every = rows(checked), rows(checked, notes=True)
    assert row("O1", folded).findings == ()
    assert {one.severity for one in row("O1", every).findings} == {"info"}
    assert tally(every) == tally(folded)


def test_an_objective_counts_by_its_own_findings() -> None:
    counted = tally(ROWS)
    assert counted["rework"] == 1
    assert counted["ask"] == 2
