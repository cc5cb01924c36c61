from __future__ import annotations

from datetime import date

import pytest

from okrkpi.memo import read_memo
from okrkpi.memo.text.headings import gives_order, heading_role

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("heading", "order", "role"),
    [
        ("Stop wasting flour", True, "non_goals"),
        ("2. Grow beyond the valley", True, None),
        ("Keep our people", True, None),
        ("Win new markets", True, None),
        ("Build a better culture", True, None),
        ("Put residents first", True, None),
        ("Care for our volunteers", True, None),
        ("Support the branches", True, None),
        ("First, balance the budget", True, None),
        ("Hold the line", True, "guards"),
        ("Report on 2026", False, None),
        ("Market overview", False, "background"),
        ("Open issues", False, "risks"),
        ("Look back", False, "background"),
        ("Set priorities", False, "priorities"),
        ("What I want us to do", False, "priorities"),
        ("To do", False, "work"),
        ("Other thoughts, in no particular order", False, None),
        ("More, not in order of importance", False, None),
        ("Not in our hands", False, "non_goals"),
    ],
)
def test_an_order_is_told_from_a_heading_that_announces_something(
    heading: str, order: bool, role: str | None
) -> None:
    assert (gives_order(heading), heading_role(heading)) == (order, role)


MEMOS = [
    (
        (
            "# Nursery\n\n## Stop the leaks\nThe pump loses 14% of it. I want 6% by June.\n\n"
            "## Grow beyond the valley\n9 shops outside the valley sell our plants, goal: 20."
        ),
        ["Stop the leaks", "Grow beyond the valley"],
        [("14%", "6%"), ("9", "20")],
    ),
    (
        (
            "## 1. Stop the waste\nWe throw away 9% of the yarn. It needs to be 5%.\n\n"
            "## 2. Fewer, better looms\nCycle time 40 -> 28 minutes\n\n"
            "## 3. Earn the trust of the mill\nLate orders are 22%, the goal is 10%.\n\n"
            "## Stop doing\nCarpets for fairs."
        ),
        ["Stop the waste", "Fewer, better looms", "Earn the trust of the mill"],
        [("9%", "5%"), ("40", "28 minutes"), ("22%", "10%")],
    ),
    (
        (
            "What I want us to do, in this order:\n\n"
            "**First, stop giving tyres away.** We write off 8% of them. We should be at 5%.\n\n"
            "**Second, bring back the fleets.** 12 fleets left us. The average wait is 50 minutes. "
            "Get it under 30 minutes."
        ),
        ["Stop giving tyres away", "Bring back the fleets"],
        [("8%", "5%"), ("50 minutes", "under 30 minutes")],
    ),
    (
        (
            "Dear all, this is what it comes down to until June.\n\n"
            "1. **Stop the rework.** Rework is 7% of the welds. 4% by June.\n"
            "2. **Deliver what we signed.** 80% of the hulls leave on time, goal 92%.\n\n"
            "Thanks, Olu"
        ),
        ["Stop the rework", "Deliver what we signed"],
        [("7%", "4%"), ("80%", "92%")],
    ),
]


@pytest.mark.parametrize(("text", "objectives", "values"), MEMOS)
def test_orders_over_text_are_priorities_with_what_stands_beneath_them(
    text: str, objectives: list[str], values: list[tuple[str, str]]
) -> None:
    memo = read_memo(text, today=TODAY)
    assert [aim.objective for aim in memo.priorities] == objectives
    read = [(m.baseline.text, m.target.text) for m in memo.moves if m.baseline and m.target]
    assert read == values
    assert [move.priority for move in memo.moves] == list(range(len(objectives)))


@pytest.mark.parametrize(
    ("text", "non_goals", "works"),
    [
        (
            "Not for now:\n- a second kiln\n- a web shop\n\nMr Okafor orders clay by 15 May.",
            ["A second kiln", "A web shop"],
            1,
        ),
        (
            "What must not suffer:\n- Breakage stays below 2%\n\nMr Okafor orders clay by 15 May.",
            [],
            1,
        ),
    ],
)
def test_a_line_with_a_colon_stands_over_its_list_alone(
    text: str, non_goals: list[str], works: int
) -> None:
    memo = read_memo(f"Glaze faults are 9%, goal 6%.\n\n{text}", today=TODAY)
    assert [one.text for one in memo.non_goals] == non_goals
    assert len(memo.works) == works


def test_a_long_line_that_says_where_we_want_to_be_is_a_heading() -> None:
    text = (
        "Background\n\nA permit takes 64 days.\n\nWhere we want to be by the end of 2028\n\n"
        "a) Speed. A permit takes 45 days by June.\nb) Trust. Complaints fall from 30 to 12."
    )
    assert len(read_memo(text, today=TODAY).priorities) == 2
