"""A school or financial year that is written as two is one period."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft
from okrkpi.models import Plan

TODAY = date(2026, 11, 22)
BODY = "Our rate is 91%. It should be 94% by the end of 2026/27.\n"


def draft(head: str) -> Plan:
    return offline_draft(f"{head}\n\n{BODY}", today=TODAY)


@pytest.mark.parametrize(
    ("head", "starts"),
    [
        ("Plan for 2026/27", date(2026, 4, 1)),
        ("FY2026/27 plan", date(2026, 4, 1)),
        ("FY26/27 goals", date(2026, 4, 1)),
        ("Goals 2026-27", date(2026, 4, 1)),
        ("Season 2026/2027", date(2026, 4, 1)),
        ("26/27 season", date(2026, 4, 1)),
        ("Goals for the school year 2026/27", date(2026, 9, 1)),
        ("What our pupils need in 2026-2027", date(2026, 9, 1)),
        ("AY 2026-27", date(2026, 9, 1)),
    ],
)
def test_two_years_with_a_stroke_are_one_cycle_of_twelve_months(head: str, starts: date) -> None:
    cycle = draft(head).cycle
    assert cycle is not None
    assert (cycle.start, (cycle.end - cycle.start).days) == (starts, 364)


def test_the_end_of_such_a_year_is_a_deadline() -> None:
    (result,) = draft("Plan for 2026/27").key_results()
    assert result.text == "Rate from 91% to 94% by the end of 2026/27"


def test_the_year_of_a_count_is_no_value_and_no_deadline() -> None:
    plan = offline_draft(
        "Plan for 2026/27\n\nExclusions: 7 in 2025/26. 3 would be right.\n", today=TODAY
    )
    assert [one.text for one in plan.key_results()] == ["Exclusions from 7 to 3"]
    assert not plan.non_goals
