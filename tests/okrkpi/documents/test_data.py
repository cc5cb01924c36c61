from __future__ import annotations

import json
from contextlib import suppress
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrkpi.documents.data import read_data
from okrkpi.documents.errors import DocumentError
from tests.okrkpi.documents.seen import seen

KINDS: tuple[Literal["json", "yaml"], ...] = ("json", "yaml")
YAML = {
    "a list of objectives": """
objectives:
  - text: Grow
    owner: Mia
    key_results:
      - Orders from 40 to 90
      - text: Visits
        baseline: 5
        target: 9
    initiatives: [Fair]
kpis:
  - Churn
""",
    "short names": """
okrs:
  - o: Grow
    objective: Grow
    owner: Mia
    krs:
      - kr: Orders from 40 to 90
      - kr: Visits
        from: 5
        to: 9
    projects:
      - Fair
metrics:
  - name: Churn
""",
    "words as keys": """
goals:
  - Grow:
      - Orders from 40 to 90
      - Visits:
          start: 5
          target: 9
""",
    "ids as keys": """
objectives:
  O1:
    title: Grow
    key_results:
      KR1: Orders from 40 to 90
      KR2:
        title: Visits
        baseline: 5
        target: 9
""",
    "a bare list": """
- objective: Grow
  keyResults: ["Orders from 40 to 90", {title: Visits, baseline: 5, target: 9}]
""",
}


@pytest.mark.parametrize("name", YAML)
def test_yaml_in_the_usual_spellings(name: str) -> None:
    plan = read_data(YAML[name], "yaml").plan
    expected = ["O Grow", "R Orders from 40 to 90", "R Visits"]
    assert list(seen(plan))[:3] == expected
    visits = plan.objectives[0].key_results[1]
    assert (visits.baseline, visits.target) == ("5", "9")


def test_what_stands_beside() -> None:
    plan = read_data(YAML["a list of objectives"], "yaml").plan
    assert list(seen(plan))[3:] == ["I Fair", "K Churn"]
    assert plan.objectives[0].owner == "Mia"


def test_json_from_a_tool() -> None:
    content = {
        "okr_sets": [
            {
                "team": "North",
                "quarter": "Q3 2026",
                "okrs": [
                    {
                        "id": "obj_1",
                        "title": "Grow",
                        "keyResults": [
                            {
                                "id": "kr_1",
                                "title": "Members",
                                "startValue": 400,
                                "targetValue": 900,
                                "currentValue": 500,
                                "score": 0.2,
                                "owner": {"name": "Mia"},
                            }
                        ],
                    }
                ],
            }
        ]
    }
    document = read_data(json.dumps(content, indent=2), "json")
    (objective,) = document.plan.objectives
    (found,) = objective.key_results
    assert (objective.id, objective.text, document.plan.team) == ("obj_1", "Grow", "North")
    assert (found.baseline, found.current, found.target) == ("400", "500", "900")
    assert (found.id, found.owner, found.grade) == ("kr_1", "Mia", 0.2)
    assert document.plan.cycle
    assert document.plan.cycle.label == "2026-Q3"


def test_teams_as_keys() -> None:
    text = "okrs:\n  Marketing:\n  - Grow:\n    - Orders\n  Sales:\n  - Sell:\n    - Deals\n"
    plan = read_data(text, "yaml").plan
    assert [(o.text, o.team, len(o.key_results)) for o in plan.objectives] == [
        ("Grow", "Marketing", 1),
        ("Sell", "Sales", 1),
    ]


def test_several_documents() -> None:
    plan = read_data(
        "objective: Grow\nkrs: [Orders]\n---\nobjective: Sell\nkrs: [Deals]\n", "yaml"
    ).plan
    assert list(seen(plan)) == ["O Grow", "R Orders", "O Sell", "R Deals"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"objectives": [\n  {"text": "Grow", "krs": ["Orders up"]}]}', "json"),
        ("objectives:\n- text: Grow\n  krs:\n  - 'Orders up'\n", "yaml"),
        ("objectives:\n- text: Grow\n  krs:\n  - |\n    Orders up\n", "yaml"),
    ],
)
def test_places(text: str, kind: Literal["json", "yaml"]) -> None:
    document = read_data(text, kind)
    for item in document.plan.items():
        place = document.places[item.id]
        line = text.split("\n")[place.line - 1]
        assert line[place.column - 1 : place.end_column - 1] == item.text


BAD: list[tuple[str, Literal["json", "yaml"]]] = [
    ('{"objectives": [', "json"),
    ("", "json"),
    ("[" * 100_000, "json"),
    ('{"a": 1}', "json"),
    ('"text"', "json"),
    ("a: &x [*x]\nobjectives: *x\n", "yaml"),
    ("a: &a [x]\nobjectives: [*b, *a]\n", "yaml"),
    ("objectives: [Grow", "yaml"),
    ("[" * 5_000, "yaml"),
    ("objectives:\n\t- Grow\n", "yaml"),
    ("plain words", "yaml"),
    ("", "yaml"),
    ("\x01", "yaml"),
    ("? {a: b}\n: c\n", "yaml"),
]


@pytest.mark.parametrize(("text", "kind"), BAD)
def test_what_cannot_be_read_is_refused(text: str, kind: Literal["json", "yaml"]) -> None:
    with pytest.raises(DocumentError):
        read_data(text, kind)


FAULTS = [
    ('objectives:\n- text: "Grow\n  krs:\n  - Orders\n  - Deals\n', 2, "never ends"),
    ("objectives:\n- text: 'Grow\n  krs:\n  - Orders\n", 2, "never ends"),
    ('objectives:\n- text: "Grow\n  krs:\n  - "Orders"\n  - Deals\n', 2, "ends lines below"),
    ("objectives:\n- text: Grow\n  krs: [Orders, Deals\n- text: Keep\n", 3, "add “]”"),
    ("objectives:\n- {text: Grow\n- text: Keep\n", 2, "add “}”"),
    ("objectives:\n- text: Grow\n  krs: [Orders,\n    Deals: 3: 4]\n", 4, "in quotes"),
    ("objectives:\n- text: Grow\n  krs\n  - Orders\n", 3, "no colon"),
    ("objectives:\n- text: Grow\nask Mia first\nkpis:\n- Churn\n", 3, "no colon"),
    ("objectives:\n- text: Grow: the north\n", 2, "in quotes"),
    ("objectives:\n- text: Grow\n\tkrs:\n", 3, "with a tab"),
    ("objectives:\n- text: Grow\n  owner: @mia\n", 3, "special sign"),
    ("objectives:\n- text: **Grow**\n", 2, "special sign"),
    ("objectives:\n- text: Grow\n  krs:\n    - Orders\n   - Deals\n", 5, "not indented"),
    ('objectives:\n- text: "Grow" the north\n', 2, "more text follows"),
    ('objectives:\n- text: "C:\\quick"\n', 2, "backslash"),
    ("# a\nobjectives:\n- text: Gr\x07ow\n", 3, "control character"),
    ("# a\u2028b\nobjectives:\n- text: Grow: the north\n", 3, "in quotes"),
    ("krs: [a]\nobjectives:\n- text: |Grow\n", 3, "on the next line"),
]


@pytest.mark.parametrize(("text", "line", "words"), FAULTS)
def test_a_fault_in_yaml_is_named_where_it_begins(text: str, line: int, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as caught:
        read_data(text, "yaml")
    assert caught.value.line == line


@pytest.mark.parametrize("name", YAML)
def test_half_a_file_reads_or_is_refused(name: str) -> None:
    text = YAML[name]
    for end in range(len(text)):
        with suppress(DocumentError):
            read_data(text[:end], "yaml")


trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["objectives", "key_results", "text", "kpis", "krs", "O1", "owner", "x", "type"]
            )
            | st.text(max_size=4),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(trees)
def test_any_json_reads_or_is_refused(content: object) -> None:
    text = json.dumps(content)
    for kind in KINDS:
        try:
            document = read_data(text, kind)
        except DocumentError:
            continue
        ids = [item.id for item in document.plan.items()]
        assert len(set(ids)) == len(ids)
        assert set(document.places) == set(ids)


@given(st.text(max_size=100))
def test_any_text_reads_or_is_refused(text: str) -> None:
    for kind in KINDS:
        with suppress(DocumentError):
            read_data(text, kind)


ARRAYS = """
{"cols": ["we want", ["we see it in", "unit", "from", "to"], "jobs", "gauges"],
 "rows": [
  ["Fish that never need medicine",
   [["losses in winter", "%", 6.2, 3.0], ["treatments given", "n", 7, 1]],
   ["lamp on the inlet"], [["oxygen at the outlet", "mg/l", ">= 7"]]],
  ["Become the fish that cooks within an hour ask for",
   [["fresh orders a week", "kg", 180, 400]], [], []]],
 "footer": [["next look", "2027-02-01"], ["numbers are in the other file"]]}
"""


def test_rows_that_are_lists_of_lists_are_aims_with_what_measures_them() -> None:
    plan = read_data(ARRAYS, "json").plan
    assert list(seen(plan)) == [
        "O Fish that never need medicine",
        "R losses in winter",
        "R treatments given",
        "I lamp on the inlet",
        "O Become the fish that cooks within an hour ask for",
        "R fresh orders a week",
        "K oxygen at the outlet",
    ]
    assert plan.objectives[0].key_results[0].target == "3.0"


@pytest.mark.parametrize("name", ["depends_on", "blocked_by", "asks", "requests", "waiting_for"])
def test_what_is_needed_from_others_is_no_goal(name: str) -> None:
    text = "objectives:\n  - name: Sail on time\n    krs:\n      - Delays from 9 to 3\n"
    text += f"{name}:\n  - team: port\n    what: a new ramp on the north quay\n"
    assert list(seen(read_data(text, "yaml").plan)) == ["O Sail on time", "R Delays from 9 to 3"]
