from __future__ import annotations

from datetime import date

import pytest

from okrkpi.statement import parse
from okrkpi.statement.remembered import statement

AUTUMN, SPRING = date(2026, 11, 22), date(2027, 3, 1)


@pytest.mark.parametrize(
    "text",
    ["Raise activation from 40% to 60%", "Uptime above 99.9%", "Publish 4 case studies", ""],
)
def test_a_line_that_names_no_time_is_read_once(text: str) -> None:
    assert statement(text, AUTUMN, 1) is statement(text, SPRING, 4)
    assert statement(text, None, 1) == parse(text, today=SPRING, fiscal_year_start=4)


@pytest.mark.parametrize(
    "text",
    [
        "Sign 12 clinics by the end of Q2",
        "Win 5 labs this quarter",
        "Hire 4 cooks in the next 6 weeks",
    ],
)
def test_a_line_that_names_a_time_is_read_for_the_day(text: str) -> None:
    for day in (AUTUMN, SPRING):
        assert statement(text, day, 1) == parse(text, today=day)
    assert statement(text, AUTUMN, 1).deadline != statement(text, SPRING, 1).deadline
