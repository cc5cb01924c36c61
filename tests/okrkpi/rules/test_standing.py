"""A KPI outside its target is found in every notation, and one within it in none."""

from __future__ import annotations

import pytest

from okrkpi.documents import read
from okrkpi.review import review

_PLAN = """# Plan Q4 2026

## Growers stay with us for another season
- Growers who sign again: from 40% to 60%

## KPIs
"""


def _failing(text: str) -> str:
    found = review(read(f"{_PLAN}{text}\n").plan).open
    return " ".join(one.message + one.fix for one in found if one.code == "KPI306")


@pytest.mark.parametrize(
    ("kpi", "words"),
    [
        ("- Backlog older than 7 days: 340, target <100", "Cut backlog older than 7 days from 340"),
        ("- Uptime 99.2% (target 99.9%)", "is at 99.2% and is to be at least 99.9%"),
        ("- CSAT 4.1/5, target 4.5/5", "is at 4.1/5 and is to be at least 4.5/5"),
        ("- Cost per crate: €7.80 (target €6)", "is to be at most €6"),
        ("- Complaints: 14 a month; target 8", "is to be at most 8"),
        ("- Sick leave 6.1% (should be 4%)", "is to be at most 4%"),
        ("- Scrap: 4.2% vs target 3%", "is to be at most 3%"),
        ("- Waiting time: 19 min against a target of 12 min", "is to be at most 12 min"),
        ("- Cash in bank: £410k (min £600k)", "is to be at least £600k"),
        ("- Overdue invoices: 41, limit 20", "is to be at most 20"),
        ("- Revenue per seat: €41 (plan €45)", "is to be at least €45"),
        ("- Crew mood 7.1 / 10 (target 7.5)", "is to be at least 7.5"),
        ("- Bed occupancy: 96% (target 85-92%)", "“Cut bed occupancy from 96% to 85-92% by 31 Dec"),
        ("- On-time trains: now 82%, target 90%", "is to be at least 90%"),
        (
            "| KPI | Now | Target |\n|---|---|---|\n| Cost per crate | €7.80 | 6 EUR |",
            "“Cut cost per crate from €7.80 to 6 EUR by 31 Dec”",
        ),
        (
            "| KPI | Now | Target |\n|---|---|---|\n| Caller rating | 4.1/5 | 4.5/5 |",
            "is to be at least 4.5/5",
        ),
    ],
)
def test_a_kpi_outside_its_target_is_found(kpi: str, words: str) -> None:
    assert words in _failing(kpi)


@pytest.mark.parametrize(
    "kpi",
    [
        "- Uptime 99.95% (target 99.9%)",
        "- Complaints: 6 a month; target 8",
        "- Accidents: 0 (target 0)",
        "- Headcount: 45 (target 50)",
        "- Hall temperature: 17 °C (target 19 °C)",
        "- Pain score 6/10 (target 7/10)",
        "- Cost per crate: €5.80 (target €6)",
        "- Growers who sign again: 41% (target 60%)",
        "- Bed occupancy: 88% (target 85-92%)",
        "- Uptime 99.2% (target 99.9% by December 2027)",
        "| KPI | Now | Target |\n|---|---|---|\n| Cost per crate | €5.80 | 6 EUR |",
    ],
)
def test_a_kpi_within_its_target_or_with_no_side_is_left_alone(kpi: str) -> None:
    assert not _failing(kpi)
