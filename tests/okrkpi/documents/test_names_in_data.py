from __future__ import annotations

import json
from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.models import Plan

TODAY = date(2026, 11, 22)
NAMES = (
    ("ambitions", "ambition", "success_signals", "efforts"),
    ("where_we_want_to_be", "wish", "how_we_will_know", "what_we_do"),
    ("desired_outcomes", "aim", "measurable_signs", "next_moves"),
    ("directions", "direction", "milestones_of_success", "undertakings"),
    ("northStars", "headline", "successSignals", "assignments"),
    ("quarterlyAims", "aimText", "measuresOfProgress", "plannedWork"),
    ("priorities", "priority", "yardsticks", "jobs"),
)
AIMS = {
    "Corner shops order from us first": ["Weekly orders from 1,150 to 1,800"],
    "Drivers stay with us for years": ["Attrition from 30% to 15%", "Sick days from 9 to 6"],
}
WORK = ["Publish a new price list by May"]


def plan(content: object) -> Plan:
    return read(json.dumps(content), name="a.json", today=TODAY).plan


@pytest.mark.parametrize(("aims", "aim", "results", "work"), NAMES)
def test_lists_under_names_of_a_persons_own_are_read(
    aims: str, aim: str, results: str, work: str
) -> None:
    found = plan({aims: [{aim: text, results: AIMS[text], work: WORK} for text in AIMS]})
    assert [one.text for one in found.objectives] == list(AIMS)
    assert [[r.text for r in one.key_results] for one in found.objectives] == list(AIMS.values())
    assert [[i.text for i in one.initiatives] for one in found.objectives] == [WORK, WORK]
    assert not found.kpis


@pytest.mark.parametrize(
    ("names", "levels"),
    [
        (("measure", "todayValue", "goalValue"), (None, "4", "9")),
        (("what", "start_level", "aim_value"), ("4", None, "9")),
        (("sign", "initial value", "goal_value"), ("4", None, "9")),
        (("measure", "people", "trucks"), (None, None, None)),
    ],
)
def test_values_under_names_of_a_persons_own_are_read(
    names: tuple[str, str, str], levels: tuple[str | None, str | None, str | None]
) -> None:
    results = [dict(zip(names, (text, 4, 9), strict=True)) for text in ("Orders a week", "Shops")]
    found = plan({"objectives": [{"title": "Corner shops order first", "signals": results}]})
    first = found.objectives[0].key_results[0]
    assert (first.baseline, first.current, first.target) == levels


def test_names_of_teams_stay_names_of_teams() -> None:
    found = plan(
        {
            "sales": [{"aim": "Win the corner shops back", "signs": ["Orders from 3 to 9"]}],
            "ops": [{"aim": "Keep the drivers with us", "signs": ["Attrition from 30% to 9%"]}],
        }
    )
    assert [one.team for one in found.objectives] == ["sales", "ops"]
