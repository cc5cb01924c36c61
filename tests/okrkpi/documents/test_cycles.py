"""The cycles that people write, and the years that are none."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.documents.clock import Clock, clock_of
from okrkpi.documents.cycles import cycle_in, stated_cycle

CLOCK = Clock(date(2026, 11, 22))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("half-year 1 January to 30 June 2027", "2027-H1"),
        ("goals of the choir for 2027 (1 February to 31 July)", "2027-02-01/2027-07-31"),
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
        ("Yard goals Q1", "2027-Q1"),
        ("What we promise for H1", "2027-H1"),
        ("Q2 targets", "2027-Q2"),
        ("January to March", "2027-Q1"),
        ("first quarter", "2027-Q1"),
        ("Q4 targets", "2026-Q4"),
        ("how the ward did in Q3", "2026-Q3"),
        ("FY26/27 Q4 goals", "2026/27 Q4"),
        ("Q3 of 2026/27", "2026/27 Q3"),
        ("H2 2026-27", "2026/27 H2"),
        ("third quarter of 2026/27", "2026/27 Q3"),
        ("Plan FY26/27", "FY26/27"),
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


@pytest.mark.parametrize(
    ("words", "first_month", "starts"),
    [
        ("FY26/27 Q4", 1, date(2027, 1, 1)),
        ("FY26/27 Q4", 7, date(2027, 4, 1)),
        ("2026/27 Q1", 10, date(2026, 10, 1)),
        ("AY26/27", 1, date(2026, 9, 1)),
    ],
)
def test_a_part_of_two_years_begins_in_april_unless_something_says_otherwise(
    words: str, first_month: int, starts: date
) -> None:
    found = cycle_in(words, Clock(CLOCK.today, first_month))
    assert found
    assert found[0].start == starts


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Orchard goals for Q1, reviewed on 31.03.2026", "2026-Q1"),
        ("# Orchard 2025\n\n## Q1", "2025-Q1"),
        ("# Orchard 2026/27\n\n## Q1", "2026/27 Q1"),
        ("# Orchard goals for Q1\n\nwritten on 18 November 2026", "2027-Q1"),
        ("# Q1\n\n# Q4 2026", "2027-Q1"),
    ],
)
def test_the_document_itself_tells_the_year_of_a_bare_quarter(text: str, label: str) -> None:
    found = cycle_in("Q1", clock_of(text, CLOCK.today, 1))
    assert found
    assert found[0].label == label


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Yard goals Q1", ("Q1", "2027-Q1", "year")),
        ("Yard goals, January to March", ("January to March", "2027-Q1", "year")),
        ("Yard goals FY26/27 Q4", ("FY26/27 Q4", "2026/27 Q4", "first month")),
        ("Yard goals Q1 2027", None),
        ("Yard goals Q1 (1.1.2027 – 31.3.2027)", None),
        ("Yard goals", None),
    ],
)
def test_what_had_to_be_assumed_of_a_cycle_is_told(
    title: str, told: tuple[str, str, str] | None
) -> None:
    text = f"# {title}\n\n## Objective: Trucks leave on time\n- KR1: Late trucks from 9% to 4%\n"
    assumed = read(text, name="x.md", today=CLOCK.today).assumed
    assert [(one.text, one.cycle.label, one.open) for one in assumed] == ([told] if told else [])
