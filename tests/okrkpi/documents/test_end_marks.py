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
        ("Attrition < 10% (watch only, no target)", "K Attrition < 10%"),
        ("[watch only, no target] Attrition", "K Attrition"),
        ("(tracked, no target) Attrition", "K Attrition"),
        ("[just to monitor] Attrition", "K Attrition"),
        ("(KPI) Attrition", "K Attrition"),
        ("NPS from 10 to 30 (tracked monthly)", "R NPS from 10 to 30 (tracked monthly)"),
        ("(Re)watch only the best of 40 films", "R (Re)watch only the best of 40 films"),
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


GATE = """{"objectives": [{"objective": "Nobody waits at the gate", "key_results": [
"Queue at 7 am from 25 to 8 minutes (KR)", "KR – Trucks turned away under 5 a week",
"[KPI] Near misses on the ramp", {"text": "Gate overtime (KPI)"}, "New barrier (initiative)"]}]}"""
LORRIES = """# Q1

## Shops that never run dry

| Key result | From | To |
|---|---|---|
| Lorries on time | 81% | 95% |
| Fridge alarms (KPI) | 3 | 3 |
| (KPI) Spoilt milk | 2% | 2% |
| KPI – Diesel per lorry | 31 | 31 |
| New timetable (task) | | May |
"""
LEAVERS = """Item,From,To
Staff stay (Objective),,
Voluntary leavers (KR),18%,11%
(KR) Offers accepted,60%,75%
Sick leave (KPI),5%,5%
"""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "a.json",
            GATE,
            """O Nobody waits at the gate
R Queue at 7 am from 25 to 8 minutes
R Trucks turned away under 5 a week
I New barrier
K Near misses on the ramp
K Gate overtime""",
        ),
        (
            "a.md",
            LORRIES,
            """O Shops that never run dry
R Lorries on time
I New timetable
K Fridge alarms
K Spoilt milk
K Diesel per lorry""",
        ),
        (
            "a.csv",
            LEAVERS,
            """O Staff stay
R Voluntary leavers
R Offers accepted
K Sick leave""",
        ),
    ],
)
def test_marks_say_what_rows_and_texts_in_data_are(name: str, text: str, told: str) -> None:
    assert list(seen(read(text, name=name, today=TODAY).plan)) == told.split("\n")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("- KR: Leavers from 9 to 4\n- KR:\n", ["R Leavers from 9 to 4", "R ???"]),
        ("- KR:\n- KR: Leavers from 9 to 4\n", ["R ???", "R Leavers from 9 to 4"]),
        ("- KR1: Leavers from 9 to 4\n- KR2:\n", ["R Leavers from 9 to 4", "R ???"]),
        ("- KR:\n  - Leavers from 9 to 4\n", ["R Leavers from 9 to 4"]),
        ("- KR:\n- Leavers from 9 to 4\n", ["R Leavers from 9 to 4"]),
    ],
)
def test_a_label_without_words_among_worded_ones_is_an_open_key_result(
    lines: str, told: list[str]
) -> None:
    text = f"## Objective: Be the place where nurses stay\n\n{lines}"
    assert list(seen(read(text, name="a.md", today=TODAY).plan))[1:] == told
