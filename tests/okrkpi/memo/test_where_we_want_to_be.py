from __future__ import annotations

from datetime import date

import pytest

from okrkpi.memo.read import understood

TODAY = date(2026, 11, 22)
NOTE = """\
Harbour theatre, a note to the board

## Where we stand

We had 40,000 guests in 2026, after 52,000 before the fire. Only 8% of them are under 25.
The bar takes 4.10 euros per guest. 55% of our income comes from the state.
Of 900 costumes, 210 are in the online shop.

## Where we want to be in two years

1. Guests. 50,000 in 2028.
2. The young. 14% under 25, and 90 school classes instead of 60.
3. Own income. Bar at 5 euros per guest.
4. Costumes. 600 costumes in the online shop.

## What must not suffer

Rating stays at 4.4 or better. Not one injury on stage.
"""


def test_bare_values_are_wanted_and_start_where_the_memo_stands() -> None:
    _, memo = understood(NOTE, today=TODAY)
    read = [(m.baseline and m.baseline.text, m.target and m.target.text) for m in memo.moves]
    assert read == [
        ("40,000", "50,000"),
        ("60", "90"),
        ("8%", "14%"),
        ("4.10 euros", "5 euros"),
        ("210", "600"),
    ]
    assert [move.priority for move in memo.moves] == [0, 1, 1, 2, 3]
    assert all("instead" not in move.metric for move in memo.moves)


BEFORE = "# Plan\n\nReturns are 9%, goal 6%.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rules of the game: no lost-time accident, overtime not above 8%, stock below €2m.",
            ["No lost-time accident", "Overtime at most 8%", "Stock under €2m"],
        ),
        (
            "## What must not suffer\n\n- No spill into the river\n- No layoffs\n- Rating above 4",
            ["No spill into the river", "Rating above 4"],
        ),
        ("The covenant is net debt below 2.5.", ["Covenant under 2.5"]),
        ("Runway 14 months, never below 12.", ["Runway at least 12"]),
    ],
)
def test_limits_are_levels_one_by_one(text: str, expected: list[str]) -> None:
    _, memo = understood(BEFORE + text, today=TODAY)
    assert [level.text for level in memo.levels] == expected


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Parents: 210 of 560 came. I'd love 400, 320 would already be good.", ["210 of 560"]),
        ("Please do not send me lists of 20 things.", []),
        ("I want to see numbers, not 20 projects.", []),
    ],
)
def test_a_wish_is_asked_about_with_what_it_goes_on_from(text: str, asked: list[str]) -> None:
    _, memo = understood(BEFORE + text, today=TODAY)
    assert [any(words in one.text for words in asked) for one in memo.unheard] == [True] * len(
        asked
    )


@pytest.mark.parametrize(
    "text",
    [
        "Strategy note 2027 (internal, 2nd draft, A. Holm, 20.11.2026)",
        "I also hear that rotas come out three days before the week starts.",
        "Residents complain that the office opens late in May.",
    ],
)
def test_datelines_and_complaints_are_no_work(text: str) -> None:
    _, memo = understood(f"{text}\n\nReturns are 9%, goal 6%.", today=TODAY)
    assert memo.works == ()


def test_a_heading_that_names_nothing_names_no_measure() -> None:
    text = "Some more thoughts, not in order:\n\n- Ratings: all have a 5. All at 5 by April.\n"
    _, memo = understood(BEFORE + text, today=TODAY)
    assert not any("thoughts" in f"{m.metric}".lower() for m in memo.moves)
    assert not any("thoughts" in aim.objective.lower() for aim in memo.priorities)
