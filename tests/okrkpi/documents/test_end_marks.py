from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.models import Plan
from tests.okrkpi.documents.seen import seen

TODAY = date(2026, 11, 22)
NURSES = """# Q4 2026

Objective: Be the place where nurses stay
- Raise eNPS from 10 to 30
"""


def plan(line: str) -> Plan:
    return read(f"{NURSES}- {line}\n", name="a.md", today=TODAY).plan


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Attrition < 10% (KPI)", "K Attrition < 10%"),
        ("Attrition < 10% [KPI]", "K Attrition < 10%"),
        ("Attrition < 10% *(KPI)*", "K Attrition < 10%"),
        ("Attrition < 10% – KPI", "K Attrition < 10%"),
        ("Attrition < 10% | KPI", "K Attrition < 10%"),
        ("Attrition < 10% (this is a KPI)", "K Attrition < 10%"),
        ("Attrition < 10% (KPI only)", "K Attrition < 10%"),
        ("Attrition < 10% (just a KPI)", "K Attrition < 10%"),
        ("Attrition < 10% (Company KPI)", "K Attrition < 10%"),
        ("Fluktuation < 10 % (Kennzahl)", "K Fluktuation < 10 %"),
        ("Attrition < 10% (health metric)", "K Attrition < 10%"),
        ("Attrition < 10% (guardrail)", "R Attrition < 10% (guardrail)"),
        ("Publish the handbook (initiative)", "I Publish the handbook"),
        ("Publish the handbook (task, owner: Ada)", "I Publish the handbook"),
        ("Fill 8 vacant posts (KR)", "R Fill 8 vacant posts"),
        ("NPS from 10 to 30 (our main KPI)", "R NPS from 10 to 30 (our main KPI)"),
        ("Attrition < 10% (not a KPI)", "R Attrition < 10% (not a KPI)"),
        (
            "Sites from 2 to 8 (KPI board on the wall)",
            "R Sites from 2 to 8 (KPI board on the wall)",
        ),
        ("Cost per flat from €9 to €7 (project)", "R Cost per flat from €9 to €7 (project)"),
    ],
)
def test_a_goal_is_what_its_author_says_at_its_end(line: str, told: str) -> None:
    assert list(seen(plan(line)))[2:] == [told]


@pytest.mark.parametrize(
    ("line", "cadence", "owner"),
    [
        ("Attrition < 10% (KPI, reviewed monthly)", "reviewed monthly", None),
        ("Attrition < 10% (monthly KPI)", "monthly", None),
        ("Attrition < 10% (KPI: weekly)", "weekly", None),
        ("Attrition < 10% (monthly, KPI)", "monthly", None),
        ("Attrition < 10% (KPI, owner: Ada, monthly)", "monthly", "Ada"),
    ],
)
def test_what_stands_beside_the_mark_is_kept(line: str, cadence: str, owner: str | None) -> None:
    found = plan(line)
    (kpi,) = found.kpis
    assert (kpi.text, kpi.cadence, kpi.owner) == ("Attrition < 10%", cadence, owner)
    assert kpi.objectives == (found.objectives[0].id,)
