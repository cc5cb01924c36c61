"""Sentences whose numbers are easily put in the wrong place: which is today's, which is wanted."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft

TODAY = date(2026, 11, 22)
HEAD = "Dear all,\n\nthis is what matters in the first half of 2027.\n\n"


def lines(text: str) -> list[str]:
    plan = offline_draft(HEAD + text, today=TODAY)
    return [item.text for item in plan.items()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Only 70% of deliveries get there before 6:30 am. I want 90%.",
            "Share of deliveries that get there before 6:30 am: from 70% to 90%",
        ),
        (
            "Only 55% of shifts are filled by 18:00. We want 80%.",
            "Share of shifts filled by 18:00: from 55% to 80%",
        ),
    ],
)
def test_a_time_of_day_is_not_cut(text: str, wanted: str) -> None:
    assert wanted in lines(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Logo churn was 3.4% in Q4 and needs to come down to 2.0%.",
            "Logo churn from 3.4% to 2.0%",
        ),
        (
            "Scrap was 8% in March and has to come down to 5% by June 2027.",
            "Scrap from 8% to 5% by June 2027",
        ),
    ],
)
def test_the_period_of_what_was_is_no_deadline(text: str, wanted: str) -> None:
    assert wanted in lines(text)


def test_a_target_after_a_comma_is_read() -> None:
    assert "Rating from 4.1 to 4.5" in lines("Rating is 4.1 today, target 4.5.")


def test_nothing_so_far_is_no_level_to_keep() -> None:
    text = (
        "We want 40 new members by 30 June 2027.\n\nOrders online: zero today, a start is needed."
    )
    assert not any(line.endswith(": zero") for line in lines(text))
