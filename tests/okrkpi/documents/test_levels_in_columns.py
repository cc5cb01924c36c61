"""Which values of a table are the start, the level now, and the one to reach or to keep."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read

_HEAD = "# Laundry goals 2027\n\n## Objective: Linen is back the next day\n"
_KPIS = "- Late bags from 9 to 2 a week\n\n## KPIs\n\n"
TABLES: dict[str, tuple[str, dict[str, str | None]]] = {
    "a column called end holds what came out": (
        "| Key result | Start | Target | End |\n|---|---|---|---|\n| Late bags | 34 | 15 | 22 |\n",
        {"baseline": "34", "target": "15", "current": "22", "due": None},
    ),
    "a column called end holds days": (
        "| Key result | Start | Target | End |\n|---|---|---|---|\n| Late bags | 34 | 15 | May |\n",
        {"baseline": "34", "target": "15", "due": "May", "current": None},
    ),
    "a guardrail beside a measure is its limit": (
        (
            f"{_KPIS}| KPI | Sep | Oct | Nov (MTD) | Guardrail |\n|---|---|---|---|---|\n"
            "| Water per kg | 9.1 | 9.0 | 8.8 | max 10 |\n"
        ),
        {"threshold": "max 10", "current": "8.8", "target": None},
    ),
    "what should be and what is": (
        f"{_KPIS}| KPI | Should be | Is (date) |\n|---|---|---|\n| Stains | 1 % | 1.4 (May) |\n",
        {"target": "1 %", "current": "1.4 (May)"},
    ),
    "quarters so far are no plan": (
        (
            f"{_KPIS}| KPI | 2025 | 2026 | Q1 | Q2 |\n|---|---|---|---|---|\n"
            "| Bags washed | 4,021 | 4,115 | 1,040 | 998 |\n"
        ),
        {"current": "998", "target": None},
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_the_values_of_a_row_are_what_their_columns_hold(name: str) -> None:
    table, expected = TABLES[name]
    plan = read(_HEAD + table, name="a.md", today=date(2027, 7, 15)).plan
    item = plan.kpis[0] if plan.kpis else plan.objectives[0].key_results[0]
    assert {field: getattr(item, field) for field in expected} == expected
