"""Records of goal tools and files typed by hand, whose names and nesting are their own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from okrkpi.documents.data import read_data
from tests.okrkpi.documents.seen import seen

GROW = ["O Grow the north", "R Members", "R Visits"]
VILLAGES = [
    "O Fresh food reaches the villages",
    "R 8 drop-offs a week, now 3",
    "R nothing over 5% ends in the bin",
]
RECORDS: dict[str, tuple[Any, list[str]]] = {
    "entries whose words nobody has written yet": (
        {
            "objectives": [
                {
                    "objective": "Grow the north",
                    "comment": "Ask the depot about week 9",
                    "keyResults": [
                        {"kr": "Members", "owner": "Ida"},
                        {"kr": "", "owner": "", "score": None},
                        {"kr": "Visits", "owner": ""},
                        {"kr": "", "owner": "Bo", "score": None},
                    ],
                }
            ]
        },
        GROW,
    ),
    "parents under a name of the tool's own": (
        [
            {"uid": "b", "type": "OBJ", "under": None, "statement": "Grow the south"},
            {"uid": "a", "type": "OBJ", "under": None, "statement": "Grow the north"},
            {"uid": "c", "type": "KR", "under": "a", "statement": "Members from 4 to 9"},
            {"uid": "d", "type": "KR", "under": "b", "statement": "Visits from 5 to 8"},
            {"uid": "e", "type": "VITAL", "under": None, "statement": "Cost per visit"},
            {"uid": "f", "type": "MEMO", "under": None, "statement": "Ask Bo for the list"},
        ],
        [
            "O Grow the south",
            "R Visits from 5 to 8",
            "O Grow the north",
            "R Members from 4 to 9",
            "K Cost per visit",
        ],
    ),
    "parents under a name of the tool's own, and notes": (
        [
            {"uid": "b", "type": "OBJ", "under": None, "statement": "Grow the south", "notes": []},
            {"uid": "a", "type": "OBJ", "under": None, "statement": "Grow the north", "notes": []},
            {"uid": "c", "type": "KR", "under": "a", "statement": "Members", "notes": ["w3: 6"]},
            {"uid": "d", "type": "KR", "under": "b", "statement": "Visits", "notes": []},
        ],
        ["O Grow the south", "R Visits", "O Grow the north", "R Members"],
    ),
    "types in the words of the tool": (
        [
            {"id": "1", "type": "OBJECTIVE", "parent": None, "title": "Grow the north"},
            {"id": "2", "type": "METRIC_GOAL", "parent": "1", "title": "Members", "target": 9},
            {"id": "3", "type": "MILESTONE_GOAL", "parent": "1", "title": "Visits"},
            {"id": "4", "type": "TASK", "parent": "2", "title": "Print the flyer"},
            {"id": "5", "type": "KPI", "parent": None, "title": "Churn"},
            {"id": "6", "type": "COMMENT", "on": "2", "text": "Prices went up by 18%"},
            {"id": "7", "type": "BUG", "parent": None, "title": "The till forgets its prices"},
        ],
        [*GROW, "I Print the flyer", "K Churn"],
    ),
    "no types, nested under names of the tool's own": (
        {
            "goals": [
                {
                    "goalId": "a",
                    "name": "Grow the north",
                    "ownerTeam": {"id": 4, "name": "North"},
                    "contributors": [
                        {"goalId": "b", "name": "Members", "measure": {"start": 4, "target": 9}},
                        {"goalId": "c", "name": "Visits", "measure": {"start": 5, "target": 8}},
                    ],
                    "subgoals": [
                        {
                            "goalId": "d",
                            "name": "Sell in spring",
                            "children": [
                                {"name": "Deals", "measure": {"start": 1, "target": 2}},
                            ],
                            "tasks": [{"title": "Move the van", "completed": True}],
                        }
                    ],
                    "checkIns": [{"date": "2026-11-02", "value": 6, "comment": "The fair is done"}],
                    "watchers": [{"name": "Ilse Brandt", "email": "ilse@example.org"}],
                }
            ],
            "viewer": {"name": "Export bot", "locale": "en"},
        },
        [*GROW, "O Sell in spring", "R Deals", "I Move the van"],
    ),
    "no types, side by side": (
        [
            {"uid": "A", "parentUid": None, "caption": "Grow the north now", "from": None},
            {"uid": "B", "parentUid": "A", "caption": "Members of the club", "from": 4, "to": 9},
            {"uid": "C", "parentUid": "B", "caption": "Print the flyer", "done": False},
        ],
        ["O Grow the north now", "R Members of the club", "I Print the flyer"],
    ),
    "edges and nodes": (
        {
            "data": {
                "goals": {
                    "pageInfo": {"hasNextPage": False},
                    "edges": [
                        {
                            "node": {
                                "title": "Grow the north",
                                "goalType": {"id": "o", "name": "Strategic objective"},
                                "children": {
                                    "edges": [
                                        {"node": {"title": "Members", "goalType": "Key result"}},
                                        {"node": {"title": "Visits", "goalType": "Key result"}},
                                    ]
                                },
                            }
                        }
                    ],
                }
            }
        },
        GROW,
    ),
    "relations that only point to a goal": (
        {
            "data": [
                {
                    "gid": "1",
                    "resource_type": "goal",
                    "name": "Grow the north",
                    "metric": None,
                    "supporting_relationships": [
                        {
                            "gid": "r1",
                            "supporting_resource": {
                                "gid": "2",
                                "resource_type": "goal",
                                "name": "Members",
                                "metric": {"initial_number_value": 4, "target_number_value": 9},
                            },
                        },
                        {
                            "gid": "r2",
                            "supporting_resource": {
                                "gid": "3",
                                "resource_type": "project",
                                "name": "Print the flyer",
                            },
                        },
                    ],
                }
            ]
        },
        ["O Grow the north", "R Members", "I Print the flyer"],
    ),
    "the words of an objective one level further in": (
        {
            "okrs": {
                "o1": {
                    "objective": {"title": "Grow the north", "owner": "ops"},
                    "keyResults": {"kr1": {"title": "Members"}, "kr2": {"title": "Visits"}},
                }
            },
            "health": {"Churn": 4},
        },
        [*GROW, "K Churn"],
    ),
    "columns beside rows": (
        {
            "report": "Goals by team",
            "columns": ["Team", "Objective", "Key Result", "Target"],
            "rows": [
                ["North", "Grow the north", "Members", 9],
                ["North", "Grow the north", "Visits", 8],
            ],
        },
        GROW,
    ),
    "a list of lists": (
        {"values": [["Objective", "KR"], ["Grow the north", "Members"], ["", "Visits"]]},
        GROW,
    ),
    "flat records": (
        [
            {"objective": "Grow the north", "keyResult": "Members", "targetValue": 9},
            {"objective": "Grow the north", "keyResult": "Visits", "targetValue": 8},
        ],
        GROW,
    ),
    "what was measured on a day": (
        {
            "session": {"name": "Q4 2026", "start": "2026-10-01", "end": "2026-12-31"},
            "objectives": [
                {
                    "title": "Grow the north",
                    "key_results": [
                        {
                            "title": "Members",
                            "check_ins": [
                                {"date": "2026-11-02", "value": 4, "note": "the fair is over now"}
                            ],
                        },
                        {"title": "Visits"},
                    ],
                }
            ],
        },
        GROW,
    ),
    "places as paths": (
        {
            "goals": [
                {"path": "/North/Grow the north", "title": "Grow the north"},
                {"path": "/North/Grow the north/1", "title": "Members", "target": 9},
                {"path": "/North/Grow the north/2", "title": "Visits", "target": 8},
            ]
        },
        GROW,
    ),
    "a scorecard under a title": (
        {
            "title": "Scorecard",
            "scorecard": [
                {"objective": "Grow the north", "measure": "Members", "target": 9, "weight": 0.5},
                {"objective": "Grow the north", "measure": "Visits", "target": 8, "weight": 0.5},
            ],
        },
        GROW,
    ),
}
TYPED = {
    "short names beneath a quarter and a team": (
        """
Q2 2027:
  Bakery:
    - O: Grow the north
      KRs:
        - Members
        - "Visits"
      todo:
        - second oven
numbers we watch:
  sales per hour:
  staff turnover: below 15%
ideas (not now):
  - a bicycle
""",
        [*GROW, "I second oven", "K sales per hour", "K staff turnover"],
    ),
    "numbered names side by side": (
        """
objective 1: Grow the north
key results 1:
  - Members
  - Visits
objective 2: Sell in spring
key results 2: 9 deals a season
""",
        [*GROW, "O Sell in spring", "R 9 deals a season"],
    ),
    "points that say what they are": (
        """
- "O: Grow the north"
- "KR: Members"
- "KR: Visits"
- "todo: ask for the key"
- "KPI: books lost"
""",
        [*GROW, "I ask for the key", "K books lost"],
    ),
    "a name for programs beside the words": (
        """
spec:
  objectives:
    - name: grow-north
      description: Grow the north
      keyResults:
        - description: Members
          measure: {start: 4, target: 9}
        - Visits
""",
        GROW,
    ),
    "KPIs and dates under one name": (
        """
period: {from: 2026-08-17, to: 2027-07-02}
objectives:
  - statement: Grow the north
    key_results: [Members, Visits]
monitoring:
  kpis: [staff turnover]
  review_dates: [2026-11-25]
""",
        [*GROW, "K staff turnover"],
    ),
    "a colon in a point": (
        """
objectives:
  - Grow the north:
      - ovens down at night: max 2 a quarter
""",
        ["O Grow the north", "R ovens down at night: max 2 a quarter"],
    ),
    "lists under names of one's own": (
        """
title: Two pages
hopes:
  - we_hope: Fresh food reaches the villages
    we_would_see:
      - 8 drop-offs a week, now 3
      - nothing over 5% ends in the bin
    we_start_with:
      - Print the flyer
    worries: diesel goes to 2.20
  - we_hope: More shoulders carry the work
    we_would_see: [volunteers from 41 to 70]
    we_start_with: []
figuresForTheBoard: [kilos per parcel]
not_in_2027: [a kitchen of our own]
""",
        [
            *VILLAGES,
            "I Print the flyer",
            "O More shoulders carry the work",
            "R volunteers from 41 to 70",
            "K kilos per parcel",
        ],
    ),
    "sentences as names, beneath a quarter and a team": (
        """
title: Goals
2026-Q4:
  Vans:
    Fresh food reaches the villages:
      - 8 drop-offs a week, now 3
      - nothing over 5% ends in the bin
alwaysOn: [kilos per parcel]
""",
        [*VILLAGES, "K kilos per parcel"],
    ),
    "sentences as names, over lists that are called the same": (
        """
we want to:
  Fresh food reaches the villages:
    so that we see: [8 drop-offs a week now 3, nothing over 5% ends in the bin]
    and for that: [Print the flyer]
  More shoulders carry the work:
    so that we see: [volunteers from 41 to 70]
""",
        [
            "O Fresh food reaches the villages",
            "R 8 drop-offs a week now 3",
            "R nothing over 5% ends in the bin",
            "I Print the flyer",
            "O More shoulders carry the work",
            "R volunteers from 41 to 70",
        ],
    ),
    "codes before sentences": (
        """
goals:
  G1:
    goal: Fresh food reaches the villages
    measured by:
      M1: 8 drop-offs a week, now 3
      M2: nothing over 5% ends in the bin
kpis: {kilos per parcel: at least 9}
""",
        [*VILLAGES, "K kilos per parcel"],
    ),
    "names of one word beside descriptions": (
        """
objectives:
  - name: fresh
    description: Fresh food reaches the villages
    key_results:
      - {name: drops, description: "8 drop-offs a week, now 3"}
      - {name: waste, description: nothing over 5% ends in the bin}
""",
        VILLAGES,
    ),
    "one name for all the points": (
        """
objectives:
  - o: Fresh food reaches the villages
    proof:
      - p: 8 drop-offs a week, now 3
      - p: nothing over 5% ends in the bin
""",
        VILLAGES,
    ),
    "a part that is named like people": (
        """
pillars:
  growth:
    goal: Grow the north
    targets: [Members]
  people:
    goal: Sell in spring
    targets: [Deals]
""",
        ["O Grow the north", "R Members", "O Sell in spring", "R Deals"],
    ),
    "a plan with teams": (
        """
plan:
  name: FY27 goals
  teams:
    - teamName: Vans
      goals:
        - goal: Grow the north
          targets: [Members, Visits]
""",
        GROW,
    ),
    "results under the codes of their objectives": (
        """
objectives: {O1: Grow the north, O2: Sell in spring}
keyResults:
  O1: [Members, Visits]
  O2: [Deals]
""",
        [*GROW, "O Sell in spring", "R Deals"],
    ),
    "one result under a name that says how it is known": (
        """
q1:
  - Grow the north:
      how we know: [Members, Visits]
""",
        GROW,
    ),
    "lists side by side": (
        """
north:
  objectives: [Grow the north]
  key_results: [Members, Visits]
""",
        GROW,
    ),
}


@pytest.mark.parametrize("name", RECORDS)
def test_records(name: str) -> None:
    content, expected = RECORDS[name]
    assert list(seen(read_data(json.dumps(content), "json").plan)) == expected


@pytest.mark.parametrize("name", TYPED)
def test_typed_by_hand(name: str) -> None:
    text, expected = TYPED[name]
    assert list(seen(read_data(text, "yaml").plan)) == expected


def test_what_is_said_of_the_file() -> None:
    text = """
kind: SquadGoals
metadata: {name: Vans, quarter: 2026-Q4}
spec:
  objectives:
    - objective: Grow the north
      key-results:
        - {metric: Members, krStart: 4, goal_2026: 9}
"""
    plan = read_data(text, "yaml").plan
    (found,) = plan.key_results()
    assert plan.cycle
    assert (plan.team, plan.cycle.label) == ("Vans", "2026-Q4")
    assert (found.text, found.baseline, found.target) == ("Members", "4", "9")


def test_the_title_of_a_file_is_no_team() -> None:
    for title, team in (("Two-page plan", None), ("Goals of Team Vans", "Vans")):
        text = f"title: {title}\nobjectives: [Grow the north]\n"
        assert read_data(text, "yaml").plan.team == team


def test_periods_in_mappings() -> None:
    for text, label in (
        (TYPED["KPIs and dates under one name"][0], "2026-08-17/2027-07-02"),
        (json.dumps(RECORDS["what was measured on a day"][0]), "2026-Q4"),
    ):
        cycle = read_data(text, "yaml").plan.cycle
        assert cycle
        assert cycle.label == label


def test_an_object_for_the_measure() -> None:
    content, _ = RECORDS["no types, nested under names of the tool's own"]
    plan = read_data(json.dumps(content), "json").plan
    first = next(plan.key_results())
    assert (first.baseline, first.target, plan.team) == ("4", "9", "North")


def test_a_point_with_a_colon_has_its_place() -> None:
    text = TYPED["a colon in a point"][0]
    document = read_data(text, "yaml")
    (result,) = document.plan.key_results()
    place = document.places[result.id]
    line = text.split("\n")[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == result.text
