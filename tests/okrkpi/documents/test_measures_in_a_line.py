from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read

TODAY = date(2026, 11, 22)
GUESTS = """# Goals Q1 2027

## Guests come back

- Return rate from 22% to 30%
- Complaints per 100 stays from 9 to 4

"""


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("KPIs: bed nights, staff turnover", ["bed nights", "staff turnover"]),
        (
            "Hotel KPIs: RevPAR, occupancy (nightly), energy per room. All are in Monday's sheet.",
            ["RevPAR", "occupancy (nightly)", "energy per room"],
        ),
        (
            "Watch: scrap rate of the press; unplanned stops, line 2 and 3",
            ["scrap rate of the press", "unplanned stops, line 2 and 3"],
        ),
        (
            "Watch: late invoices; overtime, all crews; near misses",
            ["late invoices", "overtime, all crews", "near misses"],
        ),
        ("_Health:_ till errors, sick days per head", ["till errors", "sick days per head"]),
        ("_Health:_ sick days per head, all shifts", ["sick days per head, all shifts"]),
        (
            "**Guardrails:** refund rate and average reply time",
            ["refund rate", "average reply time"],
        ),
        ("Guardrail: sales and marketing cost", ["sales and marketing cost"]),
        (
            "KPIs: reserves (months, never under 3), debtors",
            ["reserves (months, never under 3)", "debtors"],
        ),
        ("Guardrail: food waste, kg per cover", ["food waste, kg per cover"]),
        (
            "Watch: overtime, hours a week; agency nurses, number",
            ["overtime, hours a week", "agency nurses, number"],
        ),
        (
            "Watch: gas use, kWh/m2, broken panes, late trains",
            ["gas use, kWh/m2", "broken panes", "late trains"],
        ),
        ("Watch: hours worked per week, complaints", ["hours worked per week", "complaints"]),
        ("Guardrail: refunds must stay below 2%", ["refunds must stay below 2%"]),
    ],
)
def test_each_measure_that_a_line_names_is_a_kpi(line: str, names: list[str]) -> None:
    plan = read(f"{GUESTS}{line}\n", name="a.md", today=TODAY).plan
    assert [kpi.text for kpi in plan.kpis] == names
    assert len(list(plan.key_results())) == 2


def test_a_line_that_leads_to_measures_is_none() -> None:
    text = (
        "## KPIs\n\nOmar prints these on Fridays, they are for us:\n\nmeals sold · cost per meal\n"
    )
    plan = read(f"{GUESTS}{text}", name="a.md", today=TODAY).plan
    assert [kpi.text for kpi in plan.kpis] == ["meals sold", "cost per meal"]
