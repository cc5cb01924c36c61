"""The cycles that people write, and the years that are none."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.documents.cycles import Clock, cycle_in, stated_cycle

CLOCK = Clock(date(2026, 11, 22))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("half-year 1 January to 30 June 2027", "2027-H1"),
        ("second half of 2026", "2026-H2"),
        ("first half of the year 2027", "2027-H1"),
        ("August 2026 to January 2027", "2026-08-01/2027-01-31"),
        ("1 November 2026 to 28 February 2027", "2026-11-01/2027-02-28"),
        ("1 September to 18 December 2026", "2026-09-01/2026-12-18"),
        ("between 1 March and 31 October 2027", "2027-03-01/2027-10-31"),
        ("October 1, 2027 to December 31, 2027", "2027-Q4"),
        ("1.10.2026 – 31.12.2026", "2026-Q4"),
        ("01/10/2026 - 31/12/2026", "2026-Q4"),
        ("10/01/2026 - 12/31/2026", "2026-Q4"),
        ("1Q27 goals", "2027-Q1"),
        ("Q 1 2027", "2027-Q1"),
        ("how Q3 went, and what we want from Q4 2026", "2026-Q4"),
        ("Plan 2027/28", "2027/28"),
        ("Goals for 2027", "2027"),
    ],
)
def test_a_cycle_is_read_in_words(text: str, label: str) -> None:
    found = cycle_in(text, CLOCK)
    assert found
    assert found[0].label == label


@pytest.mark.parametrize(
    ("title", "first_month", "starts"),
    [
        ("Plan 2026/27", 1, date(2026, 4, 1)),
        ("OKRs FY2026/27", 1, date(2026, 4, 1)),
        ("Goals 2026-2027", 7, date(2026, 7, 1)),
        ("School year 2026/27", 1, date(2026, 9, 1)),
        ("What our students need in 2026/27", 1, date(2026, 9, 1)),
    ],
)
def test_a_year_written_as_two_is_twelve_months(title: str, first_month: int, starts: date) -> None:
    text = f"# {title}\n\n## Objective: Every child reads\n- KR1: Attendance from 93% to 96%\n"
    cycle = read(text, name="x.md", today=CLOCK.today, fiscal_year_start=first_month).plan.cycle
    assert cycle
    assert (cycle.start, (cycle.end - cycle.start).days) == (starts, 364)


@pytest.mark.parametrize(
    "text",
    [
        "Spring 2027",
        "Goals by March 2027",
        "Agreed on 17 November 2026",
        "before 2027",
        "ISO 9001-2015",
        "2026-2030 strategy",
        "Summer term 2027",
        "a summary - december",
    ],
)
def test_a_year_of_something_else_is_no_cycle(text: str) -> None:
    assert cycle_in(text, CLOCK) is None


@pytest.mark.parametrize(
    "text", ["Results for Q3 2026 are in", "since Q2 2026", "in 2027", "Q4", "last Q3 2026"]
)
def test_a_sentence_states_a_cycle_only_with_its_year_and_ahead(text: str) -> None:
    assert stated_cycle(text, CLOCK) is None
