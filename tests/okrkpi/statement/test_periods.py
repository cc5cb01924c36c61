"""Deadlines, measuring periods and windows."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.statement import parse

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Raise NPS to 45 by Q3", "by Q3", date(2026, 9, 30)),
        ("Raise NPS to 45 by the end of Q3 2027", "by the end of Q3 2027", date(2027, 9, 30)),
        ("Raise NPS to 45 by 30 June 2027", "by 30 June 2027", date(2027, 6, 30)),
        ("Raise NPS to 45 by June 30, 2027", "by June 30, 2027", date(2027, 6, 30)),
        ("Raise NPS to 45 by 2027-06-30", "by 2027-06-30", date(2027, 6, 30)),
        ("Raise NPS to 45 by 30/06/2027", "by 30/06/2027", date(2027, 6, 30)),
        ("Raise NPS to 45 until end of May 2027", "until end of May 2027", date(2027, 5, 31)),
        ("Raise NPS to 45 EOQ", "EOQ", date(2026, 12, 31)),
        ("Raise NPS to 45 by EOY", "by EOY", date(2026, 12, 31)),
        ("Raise NPS to 45 this quarter", "this quarter", date(2026, 12, 31)),
        ("Raise NPS to 45 next month", "next month", date(2026, 12, 31)),
        ("Raise NPS to 45 in H2", "in H2", date(2026, 12, 31)),
        ("Raise NPS to 45 in 2027", "in 2027", date(2027, 12, 31)),
        ("Raise NPS to 45 within 90 days", "within 90 days", date(2027, 2, 20)),
        ("Raise NPS to 45 by mid-quarter", "by mid-quarter", date(2026, 11, 15)),
        ("Raise NPS to 45 by Easter", "by Easter", None),
        ("Raise NPS to 45 before the summer", "before the summer", None),
        ("Raise NPS to 45 by the code freeze", "by the code freeze", None),
        ("Win 4 no later than 1 March 2027", "no later than 1 March 2027", date(2027, 3, 1)),
    ],
)  # fmt: skip
def test_a_deadline_is_read_and_dated(text: str, words: str, day: date | None) -> None:
    line = parse(text, today=TODAY)
    assert line.deadline is not None
    assert (line.deadline.text, line.deadline.date) == (words, day)
    assert text[line.deadline.start : line.deadline.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Grow revenue 5% month over month",
        "Reach 40 orders per week",
        "Raise MRR to $40k",
        "Hold a retrospective every Friday",
        "Respond within 2 minutes of a call",
        "Readmissions within 30 days of discharge from 12% to 9%",
        "Resolve 90% of tickets within 3 days",
        "Raise NPS from 31 in 2025 to 45",
        "We tell customers before they ask",
    ],
)
def test_a_period_or_a_window_is_no_deadline(text: str) -> None:
    assert parse(text, today=TODAY).deadline is None


def test_a_fiscal_year_starts_where_it_is_said_to() -> None:
    line = parse("Raise NPS to 45 by Q1 FY27", today=TODAY, fiscal_year_start=4)
    assert line.deadline is not None
    assert line.deadline.date == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("Monthly sales ≥ $30,000", "Monthly"),
        ("Reach 40 orders per week", "per week"),
        ("Hold a retrospective every Friday", "every Friday"),
        ("Publish 3 posts a month", "a month"),
    ],
)
def test_a_measuring_period_is_kept_as_written(text: str, cadence: str) -> None:
    line = parse(text, today=TODAY)
    assert line.cadence is not None
    assert line.cadence.text == cadence
