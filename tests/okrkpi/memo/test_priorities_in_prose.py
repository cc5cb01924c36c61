from __future__ import annotations

from datetime import date

import pytest

from okrkpi.memo import read_memo

TODAY = date(2026, 11, 22)


def objectives(text: str) -> list[str]:
    return [aim.objective for aim in read_memo(text, today=TODAY).priorities]


COUNTED = [
    (
        (
            "First off — we break too many parcels. 14% arrive damaged, I want 6%.\n\n"
            "Second: wholesale. We signed 3 wholesale clients in 2025, at least 8 by June.\n\n"
            "Third, the fuel bill. It went from 40k to 52k a month. Bring it back under 42k."
        ),
        ["Break fewer parcels", "Sign more wholesale clients", "Bring the fuel bill back down"],
    ),
    (
        (
            "To start with, get the wine list under control. It has 340 bottles, 150 is plenty.\n\n"
            "Number two - train the apprentices properly.\n\n"
            "Last but not least... win back the lunch guests."
        ),
        [
            "Get the wine list under control",
            "Train the apprentices properly",
            "Win back the lunch guests",
        ],
    ),
    (
        (
            "Number one: shorten the queue at the gate: it is 50 minutes.\n\n"
            "Also important: sell more season tickets.\n\n"
            "On top of that, please keep accidents under 2."
        ),
        ["Shorten the queue at the gate", "Sell more season tickets"],
    ),
    (
        (
            "HOW DO WE FILL THE BEDS?\n70% are taken, goal 85%.\n\n"
            "HOW DO WE KEEP THE NIGHT STAFF?\n5 of 20 left, at most 2 next year.\n\n"
            "QUESTIONS?\nAsk Ines."
        ),
        ["Fill the beds", "Keep the night staff"],
    ),
    (
        (
            "Hello all, what we are up to.\n\nDeliveries: still too slow. 6 days, I want 3.\n\n"
            "Staff turnover: 31% of our cooks left. Bring that down to 20%.\n\n"
            "Hiring: one dispatcher.\n\nThanks: to the two night teams."
        ),
        ["Speed up deliveries", "Bring staff turnover down"],
    ),
    (
        (
            "Our focus this half will be on bed occupancy, fewer falls and cloud costs. "
            "Bed occupancy was 71% and should be 80%."
        ),
        ["Raise bed occupancy", "Fewer falls", "Reduce cloud costs"],
    ),
    (
        (
            "Three things for the next half.\n\n**Churn.** 4% a month, I want 3%.\n\n"
            "**Opening hours.** 40 a week.\n\nWe're hiring two clerks."
        ),
        ["Reduce churn", "Opening hours"],
    ),
    (
        (
            "Hi all, my notes.\n\n1. Picking errors. 31 a day, 15 by June.\n\n"
            "2. Train pickers faster. It takes 9 weeks, 5 would do.\n\n"
            "3. What I don't want to hear about is the canteen."
        ),
        ["Reduce picking errors", "Train pickers faster"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_priorities_counted_off_in_prose_are_found_in_order(text: str, expected: list[str]) -> None:
    assert objectives(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "First off, thanks to all of you for a fine spring.\n\nRaise bookings from 40 to 60.",
        "First impressions matter to guests.\n\nRaise bookings from 40 to 60.",
        "First we opened in Graz. Then we moved to Linz.\n\nRaise bookings from 40 to 60.",
    ],
)
def test_a_first_without_a_second_is_no_list(text: str) -> None:
    assert len(objectives(text)) == 1


@pytest.mark.parametrize(
    ("complaint", "expected"),
    [
        ("we're losing too many tenants to the suburbs", "Lose fewer tenants to the suburbs"),
        ("we spend too much on agency nurses", "Spend less on agency nurses"),
        ("we don't listen to enough farmers", "Listen to more farmers"),
        ("visitors wait too long at the desk", "Shorten how long visitors wait at the desk"),
        ("our prices are too high", "Reduce our prices"),
        ("the booking form is too complicated", "Make the booking form simpler"),
        ("overtime is out of control", "Get overtime under control"),
        ("too few women apply for our jobs", "Get more women to apply for our jobs"),
    ],
)
def test_a_complaint_becomes_what_it_asks_for(complaint: str, expected: str) -> None:
    text = f"First, {complaint}.\n\nSecond, repair the boats faster."
    assert objectives(text)[0] == expected


def test_a_wish_about_something_else_is_not_put_on_the_topic() -> None:
    text = "First, our shop. Footfall is 300 a day; bring it up to 400.\n\nSecond, open earlier."
    assert "Bring our shop up" not in objectives(text)


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Returns rose this year, so this half counts.", "2026-H2"),
        ("It was a good year. This is for the next half.", "2027-H1"),
        ("Our plan for H1 is short.", "2027-H1"),
        ("This year we grew.", "2026"),
    ],
)
def test_a_part_of_the_year_says_more_of_the_period_than_this_year(
    sentence: str, label: str
) -> None:
    text = f"Hello all, {sentence}\n\nFirst, raise bookings from 40 to 60.\n\nSecond, open earlier."
    cycle = read_memo(text, today=TODAY).cycle
    assert cycle is not None
    assert cycle.label == label
