"""Tables that hold the values of several periods, in columns such as `Q3 actual`."""

from __future__ import annotations

import pytest

from okrkpi.documents.columns import map_columns
from okrkpi.documents.period_order import in_order, without_taken
from okrkpi.documents.table import read_table

LATEST = [
    "KPI|Q3 actual|Q4 actual|Target Q1 27",
    "KPI|Actual 2025|Actual 2026|Target 2027",
    "KPI|Actual (Q3)|Actual (Q4)|Target",
    "Kennzahl|Ist Q3|Ist Q4|Soll Q1",
    "Indicator|2024/25 outturn|2025/26 outturn|2026/27 target",
    "KPI|Q3 result|Q4 result|Target",
    "KPI|Last quarter|This quarter|Target",
    "KPI|Act Q3|Act Q4|Target",
    "KPI|Actual 2025|Now|Target",
    "KPI|Dec 26|Jan 27|Target",
    "KPI|Q4|Q1|Target",
]


@pytest.mark.parametrize("head", LATEST)
def test_the_latest_period_is_the_value_of_today(head: str) -> None:
    (kpi,) = read_table(f"{head}\nTool loans per member|3.1|3.4|4\n").plan.kpis
    assert (kpi.current, kpi.target) == ("3.4", "4")


@pytest.mark.parametrize(
    "head",
    [
        "KPI|Q4 actual|Q3 actual|Target",
        "KPI|2026 actual|2025 actual|Target",
        "KPI|Nov|Oct|Target",
        "KPI|Q4 26|Q3 26|Target",
        "KPI|Now|Actual 2025|Target",
        "KPI|This month|Last month|Target",
    ],
)
def test_so_it_is_where_the_latest_stands_first(head: str) -> None:
    (kpi,) = read_table(f"{head}\nTool loans per member|3.4|3.1|4\n").plan.kpis
    assert (kpi.current, kpi.target) == ("3.4", "4")


def test_a_row_without_the_latest_value_keeps_the_one_before() -> None:
    rows = "KPI|Oct actual|Nov actual|Dec actual|Target\nLoans|31|34||40\nFines|9|||5\n"
    assert [kpi.current for kpi in read_table(rows).plan.kpis] == ["34", "9"]


def test_a_target_of_the_same_period_belongs_to_the_value() -> None:
    head = "KPI|Target Q3|Actual Q3|Target Q4|Actual Q4\n"
    (kpi,) = read_table(f"{head}Loans|30|31|36|34\n").plan.kpis
    assert (kpi.current, kpi.target) == ("34", "36")
    (kpi,) = read_table(f"{head}Loans|30|31|36|\n").plan.kpis
    assert (kpi.current, kpi.target) == ("31", "30")


def test_the_start_of_a_result_is_the_latest_one() -> None:
    head = "Objective|Key Result|Baseline 2024|Baseline 2025|Target"
    (result,) = read_table(f"{head}\nLend more|Loans|31|34|40\n").plan.key_results()
    assert (result.baseline, result.target) == ("34", "40")


@pytest.mark.parametrize(
    ("heads", "cycle"),
    [
        ("Now;Target Q1 27", "2027-Q1"),
        ("Now;Target (H2 2027)", "2027-H2"),
        ("Now;2027 target", "2027"),
        ("Now;Target", None),
        ("Target Q1 27;Target Q2 27", None),
        ("Q4 26 actual;Target", None),
    ],
)
def test_the_period_of_the_targets_is_the_cycle(heads: str, cycle: str | None) -> None:
    plan = read_table(f"KPI;{heads}\nLoans;31;40\nFines;9;5\n").plan
    assert (plan.cycle and plan.cycle.label) == cycle


def test_a_trend_is_no_status() -> None:
    rows = "KPI;Now;Target;Trend;RAG\nLoans;31;40;down;RED\n"
    (kpi,) = read_table(rows).plan.kpis
    assert dict(kpi.extra) == {"trend": "down", "status": "off track"}


@pytest.mark.parametrize("head", ["Key result", "Expected result", "Outcome wanted"])
def test_a_column_of_results_in_words_holds_results(head: str) -> None:
    columns = map_columns(["Objective", head], [["Lend more", "Loans from 31 to 40"]])
    assert columns == {"objective": 0, "key_result": 1}


@pytest.mark.parametrize(
    ("names", "order"),
    [
        (["Q3", "Q4"], [0, 1]),
        (["Q4", "Q3", "Q2"], [2, 1, 0]),
        (["Q3", "Q4", "Q1"], [0, 1, 2]),
        (["2026", "2025"], [1, 0]),
        (["FY26 Q1", "FY25 Q4"], [1, 0]),
        (["Jan 2027", "Dec 2026"], [1, 0]),
        (["October", "September"], [1, 0]),
        (["2025/26", "2024/25"], [1, 0]),
        (["H1", "H2"], [0, 1]),
        (["W47", "W46"], [1, 0]),
        (["2026", "Q3"], [0, 1]),
        (["Spring", "Autumn"], [0, 1]),
    ],
)
def test_periods_are_put_in_their_order(names: list[str], order: list[int]) -> None:
    assert in_order(names) == order


@pytest.mark.parametrize(
    ("head", "period"),
    [("Q3 actual", "Q3"), ("Actual (Q3)", "Q3"), ("As of 30 Sep", "30 Sep"), ("List", "List")],
)
def test_what_was_taken_is_cut_off_a_period(head: str, period: str) -> None:
    assert without_taken(head) == period
