"""A level is a guardrail only beside a push that could cost it."""

from __future__ import annotations

import pytest

from okrkpi.documents import read
from okrkpi.review import review

ORDERS = "Weekly orders from 1,150 to 1,800"
COSTS = "Cut cost per parcel from €4.10 to €3.50"
TIME = "Cut lead time from 12 to 6 days"


def _codes(*lines: str) -> set[str]:
    listed = "".join(f"- {line}\n" for line in lines)
    plan = read(f"# Plan Q4 2026\n\n## Corner shops choose us first\n{listed}").plan
    return {found.code for found in review(plan).open if found.at == "KR1.1"}


@pytest.mark.parametrize(
    ("level", "push"),
    [
        ("Complaints at most 4 per 1,000 orders", ORDERS),
        ("Delivery time under 2 days", ORDERS),
        ("Marketing spend below €20,000", ORDERS),
        ("Delivery time under 2 days", COSTS),
        ("Deliveries at least 4,000 a week", COSTS),
        ("Cost per order at most €30", TIME),
        ("Scrap rate ≤ 2%", TIME),
        ("Accidents: 0", "Units made per shift from 400 to 460"),
        ("Readmissions ≤ 4%", "Cut length of stay from 6.2 to 4.8 days"),
        ("Water stays at 26 °C or warmer", "Cut energy costs from €90k to €70k"),
    ],
)
def test_a_level_that_a_push_could_cost_is_no_kpi_astray(level: str, push: str) -> None:
    assert "KR216" not in _codes(level, push)


@pytest.mark.parametrize(
    "level",
    [
        "Complaints stay at 4 per 1,000 orders or fewer",
        "Complaints at most 4 per 1,000 orders (guardrail)",
        "Complaints at most 4 per 1,000 orders although we send more",
        "Complaints at most 4 per 1,000 orders (now 3)",
        "Complaints: never above 4 per 1,000 orders",
    ],
)
def test_a_level_that_is_said_to_hold_beside_a_push_is_left_alone(level: str) -> None:
    assert not _codes(level, ORDERS) & {"KR202", "KR216"}


def test_a_bare_level_beside_a_push_lacks_its_start_all_the_same() -> None:
    assert "KR202" in _codes("Complaints at most 4 per 1,000 orders", ORDERS)


@pytest.mark.parametrize(
    ("level", "neighbour"),
    [
        ("First response time < 2 h", "Cut support tickets from 900 to 600"),
        ("Pipeline coverage 3x", "Raise new revenue from €3.1m to €4.2m"),
        ("Website visits ≥ 20,000", ORDERS),
        ("Waiting time ≤ 10 minutes", TIME),
        ("Training hours ≥ 8 per person", TIME),
        ("Calls per rep ≥ 30", ORDERS),
        ("Forecast accuracy ≥ 95%", ORDERS),
    ],
)
def test_an_unrelated_neighbour_changes_nothing(level: str, neighbour: str) -> None:
    assert "KR202" in _codes(level)
    assert _codes(level, neighbour) == _codes(level)
