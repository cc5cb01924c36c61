"""Memos as people write them to each other: what stands for what, and what is told, not wanted."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft
from okrkpi.memo.numbers.sound import is_sound

TODAY = date(2026, 11, 22)
HEAD = "Dear all,\n\nthis is what matters in the first half of 2027.\n\n"


def lines(text: str) -> list[str]:
    plan = offline_draft(HEAD + text, today=TODAY)
    return [item.text for item in plan.items()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Next, our laundry bill. It's crept up from £2,100 to £2,900 a month "
                "since May while bookings are only up 8%. Bring it back under 2,400."
            ),
            "Laundry bill per month from £2,900 to under £2,400",
        ),
        (
            (
                "Our missed collections: they went from 3% to 9% in a year while rounds grew 12%. "
                "Get them down to 4%."
            ),
            "Missed collections from 9% to 4%",
        ),
        (
            (
                "Then there's the night school. It had 80 pupils two years ago, it's down to 52 "
                "now. We need to be back at 80 by 30 June 2027."
            ),
            "Pupils of the night school from 52 to 80 by 30 June 2027",
        ),
        (
            "Lost keys: they're 31% of all call-outs. That should be 20%.",
            "Lost keys as a share of call-outs from 31% to 20%",
        ),
        (
            "28% of parents answered late; that was 15% last year. Let's get under 18%.",
            "Share of parents who answer late from 28% to under 18%",
        ),
        (
            (
                "Our repair costs have shot up from 7k to 12k euros a month. "
                "They have to come down to 9k."
            ),
            "Repair costs per month from 12k euros to 9k euros",
        ),
        (
            "We planted 14 orchards in 2026 and the trustees expect at least 30 by 30 June 2027.",
            "Orchards planted from 14 to at least 30 by 30 June 2027",
        ),
        (
            (
                "**Spoiled pallets.** We were at 4% in August and now we're at 7%. "
                "That's got to be below 3% by 30 June 2027."
            ),
            "Spoiled pallets from 7% to below 3% by 30 June 2027",
        ),
    ],
)
def test_what_was_told_is_history_and_its_end_is_today(text: str, wanted: str) -> None:
    assert wanted in lines(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Also keep an eye on parcel tracking (98.7% in October, don't let it slip under 98).",
            {"Parcel tracking at least 98%"},
        ),
        (
            "Please watch the helpline — satisfaction was 81, I'd hate to see it drop.",
            {"Satisfaction at least 81"},
        ),
        ("Sick leave was 5%, I don't want it going up.", {"Sick leave at most 5%"}),
        (
            (
                "Keep an eye on spills (3 in October, don't let it go over 6) and on the drills — "
                "96% held on time, I'd hate to see that slip."
            ),
            {"Spills at most 6", "Share of drills held on time at least 96%"},
        ),
    ],
)
def test_a_figure_that_may_not_get_worse_is_a_level_to_keep(text: str, wanted: set[str]) -> None:
    assert wanted <= set(lines("We want 40 new members by 30 June 2027.\n\n" + text))


def test_an_objective_that_is_a_measure_says_where_it_goes() -> None:
    text = "18% of new tenants left before month six last year. I want that number under 10%."
    plan = offline_draft(HEAD + text, today=TODAY)
    assert plan.objectives[0].text == "Fewer new tenants who leave before month six"


@pytest.mark.parametrize(
    "name",
    [
        "amount that it's gone from a month",
        "deals that we closed and the board expects",
        "amount from to a month",
        "we're",
        "it back",
        "12",
        "the invoices are late",
    ],
)
def test_a_piece_of_a_sentence_is_no_name(name: str) -> None:
    assert not is_sound(name)


@pytest.mark.parametrize(
    "name",
    [
        "share of booked visits missed on the day",
        "IT tickets open for more than a week",
        "days that it takes to answer a letter",
        "Of those who start, the share who are still here after a year",
        "30-day readmissions",
        "score that our visitors give us",
    ],
)
def test_a_noun_with_what_belongs_to_it_is_a_name(name: str) -> None:
    assert is_sound(name)
