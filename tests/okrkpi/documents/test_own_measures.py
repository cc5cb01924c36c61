"""Tables in which each goal stands beside a measure of its own, with the values of that."""

from __future__ import annotations

from textwrap import dedent

import pytest

from okrkpi.documents import read
from tests.okrkpi.documents.seen import seen

BAKERY = ["O Bread that is worth the walk", "R Fresher shelves", "R Fewer returns"]
MILL = ["O A mill that runs at night", "R Shorter stops", "R Less dust"]
WHOLE = [*BAKERY, *MILL]
ROWS = """
    | Bread that is worth the walk | | | |
    | Fresher shelves | Hours from oven to shelf | 9 | 4 |
    | Fewer returns | Returned loaves per 100 | 6.2 | 5 |
    | A mill that runs at night | | | |
    | Shorter stops | Minutes of standstill a shift | 41 | 20 |
    | Less dust | Dust alarms | 12 | 3 |
"""
HEADS = [
    "Goal | Metric | Baseline | Target",
    "Objective | KPI | Now | Goal",
    "OKR | Indicator | From | To",
    "Ziel | Kennzahl | Ist | Soll",
    "Aim | Measure | Today | Target Q1",
    "Objectif | Indicateur | Départ | Cible",
    "Strategic goal | Measure | Actual | Target",
    "What we want | Success measure | Start | Target",
]


def _seen(text: str, name: str = "x.md") -> list[str]:
    return list(seen(read(dedent(text), name=name).plan))


def _table(head: str, rows: str) -> str:
    lines = [f"| {head} |", "|" + "---|" * (head.count("|") + 1), *rows.strip().splitlines()]
    return "# Goals 2027-Q1\n\n" + "\n".join(line.strip() for line in lines) + "\n"


@pytest.mark.parametrize("head", HEADS)
def test_a_row_without_values_is_the_objective_of_those_beneath_it(head: str) -> None:
    text = _table(head, ROWS)
    assert _seen(text) == WHOLE
    result = next(read(text, name="x.md").plan.key_results())
    assert (result.metric, result.target) == ("Hours from oven to shelf", "4")
    assert "9" in (result.baseline, result.current)


@pytest.mark.parametrize("head", HEADS)
def test_so_it_is_in_a_sheet(head: str) -> None:
    lines = [head, *ROWS.strip().splitlines()]
    cells = ([cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines)
    assert _seen("\n".join(";".join(row) for row in cells), "x.csv") == WHOLE


CODED = {
    "numbers": ["1", "1.1", "1.2", "2", "2.1", "2.2"],
    "an O before some": ["O1", "1.1", "1.2", "O2", "2.1", "2.2"],
    "labels": ["O1", "KR1.1", "KR1.2", "O2", "KR2.1", "KR2.2"],
}


@pytest.mark.parametrize("codes", CODED.values(), ids=CODED)
def test_codes_tell_the_rows_also_where_a_measure_or_a_number_is_missing(codes: list[str]) -> None:
    rows = ROWS.replace("Dust alarms | 12 | 3", "n/a | none | sealed")
    lines = zip(codes, rows.strip().splitlines(), strict=True)
    coded = "\n".join(f"| {code} {line.strip()}" for code, line in lines)
    assert _seen(_table("# | Goal | Metric | Baseline | Target", coded)) == WHOLE


def test_types_and_labels_before_the_words_tell_the_rows() -> None:
    rows = ROWS.strip().splitlines()
    types = ["Objective", "KR", "KR"] * 2
    typed = "\n".join(f"| {t} {row.strip()}" for t, row in zip(types, rows, strict=True))
    assert _seen(_table("Type | Goal | Metric | Baseline | Target", typed)) == WHOLE
    names = ["O1:", "KR1.1:", "KR1.2:", "O2:", "KR2.1:", "KR2.2:"]
    named = "\n".join(
        row.strip().replace("| ", f"| {name} ", 1) for name, row in zip(names, rows, strict=True)
    )
    assert _seen(_table(HEADS[0], named)) == WHOLE


def test_progress_of_an_objective_is_no_value_of_a_measure() -> None:
    rows = [row.strip() for row in ROWS.strip().splitlines()]
    done = "\n".join(f"{row} {at}0% |" for at, row in enumerate(rows, 2))
    assert _seen(_table(f"{HEADS[0]} | % done", done)) == WHOLE


FLAT = """
    | Fresher shelves | Hours from oven to shelf | 9 | 4 |
    | Fewer returns | Returned loaves per 100 | 6.2 | 5 |
"""
OWN = [
    "O Fresher shelves",
    "R Hours from oven to shelf",
    "O Fewer returns",
    "R Returned loaves per 100",
]


@pytest.mark.parametrize(
    ("above", "head", "expected"),
    [
        ("## Objective 1: Bread that is worth the walk", HEADS[0], BAKERY),
        ("## Objective 1: Bread that is worth the walk", HEADS[1], BAKERY),
        ("## Become the bakery that people cross town for", HEADS[0],
         ["O Become the bakery that people cross town for", *BAKERY[1:]]),
        ("## Become the bakery that people cross town for", HEADS[1], OWN),
        ("## Team North", HEADS[0], OWN),
        ("", HEADS[0], OWN),
    ],
)  # fmt: skip
def test_beneath_an_objective_the_goals_are_its_results(
    above: str, head: str, expected: list[str]
) -> None:
    title, table = _table(head, FLAT).split("\n\n")
    assert _seen(f"{title}\n\n{above}\n\n{table}") == expected


def test_several_measures_of_one_goal_are_its_results() -> None:
    rows = FLAT.replace("Fewer returns ", "").replace("Fresher shelves", "Bread to be proud of")
    found = ["O Bread to be proud of", "R Hours from oven to shelf", "R Returned loaves per 100"]
    assert _seen(_table(HEADS[0], rows)) == found


def test_a_measure_that_is_a_unit_is_the_unit() -> None:
    rows = """
        | Bread that is worth the walk | | | |
        | Fresh from oven to shelf | hours | 9 | 4 |
        | Shelves full at five | % | 61 | 75 |
        | Loaves given to the food bank | # loaves given | 40 | 90 |
    """
    results = read(_table(HEADS[0], rows), name="x.md").plan.key_results()
    assert [(one.metric, one.unit, one.target) for one in results] == [
        (None, "hours", "4"),
        (None, "%", "75"),
        ("loaves given", None, "90"),
    ]


def test_goals_beside_units_alone_are_what_is_measured() -> None:
    rows = """
        | Fresh from oven to shelf | hours | 9 | 4 |
        | Shelves full at five | % | 61 | 75 |
        | Cost of a loaf | € | 2.10 | 1.90 |
    """
    results = [*read(_table(HEADS[1], rows), name="x.md").plan.key_results()]
    assert [(one.text, one.unit, one.target) for one in results] == [
        ("Fresh from oven to shelf", "hours", "4"),
        ("Shelves full at five", "%", "75"),
        ("Cost of a loaf", "€", "1.90"),
    ]
