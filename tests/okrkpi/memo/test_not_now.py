from __future__ import annotations

from datetime import date

import pytest

from okrkpi.memo import read_memo

TODAY = date(2026, 11, 22)
BEFORE = (
    "# Plan\n\n## Priorities\n1. Fill the beds. 70% are taken, goal 85%.\n"
    "2. Keep the night staff. 5 of 20 left, at most 2.\n\n"
)


def non_goals(text: str) -> list[str]:
    return [one.text for one in read_memo(BEFORE + text, today=TODAY).non_goals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Not now\nBooking app, Portugal.", ["Booking app", "Portugal"]),
        (
            "## Not this year\nNew aprons, a trip to Rome and changing the menu.",
            ["New aprons", "A trip to Rome", "Changing the menu"],
        ),
        (
            "## Out of scope\nNo second pier, no night ferry and no fare rise.",
            ["No second pier", "No night ferry", "No fare rise"],
        ),
        (
            "What we leave for later: the new rota form, and the move to tablets.",
            ["The new rota form", "The move to tablets"],
        ),
        ("No to: Sunday shift in hall 2, a third van.", ["Sunday shift in hall 2", "A third van"]),
        (
            "## Deferred\nNew kennels, merging the two clinics. The board decides in May.",
            ["New kennels", "Merging the two clinics"],
        ),
        (
            "What we will not do: open new branches. No vegan menu either.",
            ["Do not open new branches", "No vegan menu either"],
        ),
        (
            "## Not planned\n- build a bar\n- keep the old price list\n- research in Spain",
            ["Do not build a bar", "Keep the old price list", "Research in Spain"],
        ),
        (
            "## Not this year\nWe do not buy trucks, and we rent no hall.",
            ["We do not buy trucks, and we rent no hall"],
        ),
        (
            "People ask about the pool. No, we won't build it in 2027. The same goes for the rink.",
            ["The pool: we won't build it in 2027", "The rink"],
        ),
    ],
)
def test_what_is_put_aside_is_listed_part_by_part(text: str, expected: list[str]) -> None:
    assert non_goals(text) == expected


@pytest.mark.parametrize(
    "heading",
    ["Some more thoughts, not in order:", "In no particular order", "Also, not ranked:"],
)
def test_how_a_list_is_sorted_refuses_nothing(heading: str) -> None:
    text = f"{heading}\n\n- Cash: never below 400k.\n- Reviews: 4.1 stars, should be 4.4."
    assert non_goals(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "# Plan\n\n## Where we stand\nGross churn is 2.9%. It needs to be 1.8%.",
            ("2.9%", "1.8%"),
        ),
        (
            "# Plan\n\n## Money\nBurn is 310k a month. Must be < 250k by June.",
            ("310k", "under 250k"),
        ),
        ("# Plan\n\n## Situation\nWe lose 30 keys a year. I want 10.", ("30", "10")),
    ],
)
def test_a_wish_counts_where_only_facts_are_announced(text: str, values: tuple[str, str]) -> None:
    (move,) = read_memo(text, today=TODAY).moves
    assert (move.baseline and move.baseline.text, move.target and move.target.text) == values


def test_what_was_wanted_once_is_history() -> None:
    text = BEFORE + "## Where we stand\nComplaints are at 40. They should have been 20 by May."
    assert all(move.target and move.target.value != 20 for move in read_memo(text).moves)
