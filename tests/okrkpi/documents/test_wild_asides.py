from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.documents.footers import hide_footers
from okrkpi.documents.lines import scan

TODAY = date(2026, 7, 15)
GOALS = """# Harbour goals 2027

## Ships leave on time
- Departures on schedule from 70% to 90%
- Mean berth wait from 9 h to 5 h

## The quay is a safe place to work
- Lost-time injuries from 14 to 4
- Near misses reported: 30 to 120 a month

"""
ASIDES = {
    "people": "## Who was there\n- Ada, Bo and 3 guests\n",
    "dates": "## Dates for the diary\n- Review on 12 May\n- Party on 3 June\n",
    "lessons": "**Learnt in Q4**\n- Permits take 6 months, not 3\n",
    "answers": "## What the board asked\n- *Why two cranes?* Because 2 of 4 are old.\n",
    "rules": "## How the council votes\n- One member, one vote\n- Above 5,000 two sign\n",
    "later": "## Not now\n- A third quay\n",
    "owners": "## The office runs itself\n- Invoices paid in 14 days: 50% to 90%\n- @mia\n",
}


def texts(text: str, name: str) -> list[str]:
    plan = read(text, name=name, today=TODAY).plan
    found = []
    for objective in plan.objectives:
        found += [f"O {objective.text}", *(f"R {one.text}" for one in objective.key_results)]
    found += [f"K {kpi.text}" for kpi in plan.kpis]
    return [one.replace("\u00a0", " ") for one in found]


@pytest.mark.parametrize("name", [name for name in ASIDES if name != "owners"])
def test_parts_without_goals_give_none(name: str) -> None:
    assert texts(GOALS + ASIDES[name], "a.md") == texts(GOALS, "a.md")


def test_an_owner_alone_is_no_key_result() -> None:
    found = texts(GOALS + ASIDES["owners"], "a.md")
    assert found[-2:] == ["O The office runs itself", "R Invoices paid in 14 days: 50% to 90%"]


FORMS = {
    "fence.md": (
        "From the channel:\n\n```\nO1: Calm nights\n  KR1: Alarms from 90 to 20\n```\n",
        ["O Calm nights", "R Alarms from 90 to 20"],
    ),
    "results.txt": (
        "Goal 1: Calm nights\n\nResult 1. Alarms from 90 to 20\nResult 2. Two guards are trained\n",
        ["O Calm nights", "R Alarms from 90 to 20", "R Two guards are trained"],
    ),
    "flat.json": (
        (
            '[{"id": 1, "type": "objective", "name": "Calm nights"},'
            ' {"id": 2, "type": "objective", "name": "Short days"},'
            ' {"id": 3, "type": "key_result", "name": "Alarms from 90 to 20", "parentId": 1},'
            ' {"id": 4, "type": "comment", "name": "Talk to Bo", "parentId": 1}]'
        ),
        ["O Calm nights", "R Alarms from 90 to 20", "O Short days"],
    ),
    "people.json": (
        (
            '{"users": [{"id": 1, "name": "Bo"}], "period": {"label": "Q4 2026"},'
            ' "objectives": [{"title": "Calm nights", "keyResults": ["Alarms from 90 to 20"]}]}'
        ),
        ["O Calm nights", "R Alarms from 90 to 20"],
    ),
    "health.yaml": (
        (
            "objectives:\n- goal: Calm nights\n  metrics:\n  - Alarms from 90 to 20\n"
            "health:\n- overtime\nlinks:\n- https://example.org/a\n"
        ),
        ["O Calm nights", "R Alarms from 90 to 20", "K overtime"],
    ),
    "deep.md": (
        (
            "# Plan\n\n## Q1 2027\n\n### Calm nights are normal\n\n##### Alarms from 90 to 20\n"
            "##### Broken locks from 9 to 2\n\n## KPIs (all year)\n##### Cost per night\n"
        ),
        [
            "O Calm nights are normal",
            "R Alarms from 90 to 20",
            "R Broken locks from 9 to 2",
            "K Cost per night",
        ],
    ),
    "list.csv": (
        (
            "Night watch, KPI list;;\nas of 1.2.2027;;\n;;\nKPI;Actual;Target\nAlarms;3,4;2,0\n"
            "Calls;n/a;7\nSource: log book;;\n"
        ),
        ["K Alarms", "K Calls"],
    ),
    "versions.md": (
        (
            "| Version | Date | Changed by |\n|---|---|---|\n| 0.3 | 1 June | A. Bo |\n\n"
            "## O1: Calm nights\n- KR1: Alarms from 90 to 20\n"
        ),
        ["O Calm nights", "R Alarms from 90 to 20"],
    ),
    "slots.md": (
        (
            "## O1: Calm nights\n- KR1: Alarms from 90 to 20\n- KR2: [metric] from [x] to [y]\n\n"
            "## O2: [Your objective]\n- KR1: [metric]\n\n## KPIs\n- [KPI]\n"
        ),
        [
            *("O Calm nights", "R Alarms from 90 to 20", "R [metric] from [x] to [y]"),
            *("O [Your objective]", "R [metric]", "K [KPI]"),
        ],
    ),
    "word.txt": (
        (
            "Objective 1.\u00a0Calm nights\n•\tAlarms from 90\u00a0to 20\no\tTeach 40 guards\n"
            "•\tLocks from 9 to 2\n\nKPIs\n·\u00a0\u00a0\u00a0Cost per night\n"
        ),
        ["O Calm nights", "R Alarms from 90 to 20", "R Locks from 9 to 2", "K Cost per night"],
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read(name: str) -> None:
    text, expected = FORMS[name]
    assert texts(text, name) == expected


def test_page_footers_are_left_out() -> None:
    found = scan("Aim 1: x\nFleet plan   1\n\nAim 2: y\nFleet plan   2\n\nz\nFleet plan   3\n")
    hide_footers(found.lines)
    assert [line.number for line in found.lines if line.kind == "hidden"] == [2, 5, 8]


RESULTS = ["R Departures on schedule from 70% to 90%", "R Mean berth wait from 9 h to 5 h"]
AFTER_RESULTS = {
    "facts": (
        "### Looking back\n- Delays rose by 12% in May\n- Two cranes stood for 3 weeks\n",
        [],
    ),
    "levels": (
        "**Hold steady**\n- Fuel cost per call under €900\n- Pilot turnover below 5%\n",
        ["K Fuel cost per call under €900", "K Pilot turnover below 5%"],
    ),
    "point": ("- Asks:\n  - Reduce the customs queue to 5 by May\n  - Two pilots until June\n", []),
    "rows": ("### Asks\n\n| Item | Who |\n|---|---|\n| 3 new tugs on loan | Bo |\n", []),
    "more": ("**In port**\n- Queue from 8 to 3\n", ["R Queue from 8 to 3"]),
    "stretch": ("**Stretch**\n- Queue of at most 3\n", ["R Queue of at most 3"]),
}


@pytest.mark.parametrize(
    "heading", ["## Ships leave on time", "## Objective 1: Ships leave on time"]
)
@pytest.mark.parametrize("name", AFTER_RESULTS)
def test_a_part_after_the_key_results_holds_them_only_where_it_lists_moves(
    name: str, heading: str
) -> None:
    part, expected = AFTER_RESULTS[name]
    text = f"# Harbour goals 2027\n\n{heading}\n- {RESULTS[0][2:]}\n- {RESULTS[1][2:]}\n\n{part}"
    text = text.replace("\n\n- Asks", "\n- Asks")
    assert texts(text, "goals.md") == ["O Ships leave on time", *RESULTS, *expected]


MINUTES = """Minutes of 3 May 2027

1. Look back
All good.

2. Goals
Objective A: Ships leave on time
- Departures on schedule from 70% to 90%

3. Money
- Fuel fund: €40,000 left until June

4. Actions
- Bo: call the 12 largest lines
"""


def test_numbered_parts_of_minutes_after_the_goals_hold_no_key_results() -> None:
    assert texts(MINUTES, "minutes.txt")[:2] == ["O Ships leave on time", RESULTS[0]]
    assert not [one for one in texts(MINUTES, "minutes.txt")[2:] if one[0] in "RK"]


def test_a_heading_after_objectives_is_one_only_if_it_aspires_or_lists_moves() -> None:
    facts = "## Market facts\n- Fees rose by 9% in May\n- 3 lines merged\n"
    assert texts(GOALS + facts, "goals.md") == texts(GOALS, "goals.md")
    more = "## Green quay\n- Diesel per ship from 90 to 60 litres\n"
    assert texts(GOALS + more, "goals.md")[-2:] == [
        "O Green quay",
        "R Diesel per ship from 90 to 60 litres",
    ]


def test_a_column_of_guardrails_beside_key_results_holds_kpis() -> None:
    table = (
        "| Objective | Key result | Guardrail KPI |\n|---|---|---|\n"
        "| Ships leave on time | Departures on schedule from 70% to 90% | Fuel per trip |\n"
        "| | Mean berth wait from 9 h to 5 h | Fuel per trip |\n"
    )
    assert texts(table, "goals.md") == ["O Ships leave on time", *RESULTS, "K Fuel per trip"]


PARTS = """# Goals of the club 2027

## Bar (Ines)

{lead} A bar where members stay after the match

How we would see it
- takings on match days from £400 to £650
- 20 members on the bar rota

## Pitches

{lead} Grass that survives a wet November

How we would see it
- no more than 2 matches called off (9 last season)
- drains jetted by September
"""


@pytest.mark.parametrize(
    "lead", ["**Our wish:**", "The dream:", "__One bold thing__:", "Big idea:"]
)
def test_the_same_words_beneath_each_topic_lead_in_its_objective(lead: str) -> None:
    plan = read(PARTS.format(lead=lead), name="a.md", today=TODAY).plan
    assert [(one.text, len(one.key_results)) for one in plan.objectives] == [
        ("A bar where members stay after the match", 2),
        ("Grass that survives a wet November", 2),
    ]


@pytest.mark.parametrize("lead", ["**Why:**", "Background:", "**Last season:**", "Why it matters:"])
def test_words_that_explain_a_topic_lead_in_no_objective(lead: str) -> None:
    plan = read(PARTS.format(lead=lead), name="a.md", today=TODAY).plan
    assert "A bar where members stay after the match" not in [one.text for one in plan.objectives]


def test_words_beneath_headings_that_are_aims_lead_in_no_objective() -> None:
    text = PARTS.format(lead="**In short:**")
    text = text.replace("Bar (Ines)", "Members love to stay at the bar after a match")
    text = text.replace("Pitches", "Our pitches are the best in the whole county")
    plan = read(text, name="a.md", today=TODAY).plan
    assert [one.text for one in plan.objectives] == [
        "Members love to stay at the bar after a match",
        "Our pitches are the best in the whole county",
    ]
