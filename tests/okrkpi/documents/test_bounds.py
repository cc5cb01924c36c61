"""Columns of the level that a KPI has to keep, and the side on which it has to stay."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents.bounds import with_side
from okrkpi.documents.table import read_table
from okrkpi.review import review

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "head",
    [
        "Floor/ceiling", "Min/Max", "Lower/upper limit", "Floor or ceiling", "Limits", "Bounds",
        "Red line", "Keep", "Seuil", "Grenzwert", "Must stay", "Agreed band", "Spec", "§ 4",
    ],
)  # fmt: skip
@pytest.mark.parametrize("level", ["≥ 98.5%", "< 7%", "max 0.5%", "at least 10", "85–92%"])
def test_a_level_with_its_side_is_kept_under_whatever_head(head: str, level: str) -> None:
    rows = f"KPI\tNow\t{head}\nTools back on time\t7%\t{level}\nTools repaired\t4%\t{level}\n"
    plan = read_table(rows, today=TODAY).plan
    assert [kpi.threshold for kpi in plan.kpis] == [level, level]
    assert not [one for one in review(plan, today=TODAY).findings if one.code == "KPI302"]


@pytest.mark.parametrize(
    ("head", "level", "kept"),
    [
        ("Floor", "88%", "≥ 88%"),
        ("Minimum", "4.2", "≥ 4.2"),
        ("Must not fall below", "€40k", "≥ €40k"),
        ("Ceiling", "3 days", "≤ 3 days"),
        ("Upper limit", "12", "≤ 12"),
        ("Max.", "9 per week", "9 per week"),
        ("Max.", "under 9", "under 9"),
        ("Limit", "9", "9"),
        ("Min/Max", "9", "9"),
        ("Red if", "< 90%", "≥ 90%"),
        ("Escalate when", "> 5 days", "≤ 5 days"),
        ("Alarm", "above 3", "≤ 3"),
        ("Alarm", "3", "3"),
        ("Threshold", "< 90%", "< 90%"),
    ],
)
def test_the_head_says_on_which_side(head: str, level: str, kept: str) -> None:
    assert with_side(level, head) == kept


def test_two_columns_are_the_two_sides() -> None:
    head = "KPI;Now;Lower limit;Upper limit\n"
    rows = "Stock of seed;14;10;20\nMould alarms;1;;3\nGermination;81%;75%;\n"
    kpis = read_table(head + rows).plan.kpis
    assert [kpi.threshold for kpi in kpis] == ["10 – 20", "≤ 3", "≥ 75%"]


def test_a_measure_of_no_known_direction_fails_above_its_ceiling() -> None:
    rows = "KPI;Now;Ceiling\nMis-picks per 10,000 lines;17;9\nTickets open;3;9\n"
    found = review(read_table(rows, today=TODAY).plan, today=TODAY).findings
    assert [one.at for one in found if one.code == "KPI306"] == ["K1"]


def test_words_and_bare_numbers_under_an_unknown_head_are_no_levels() -> None:
    rows = "KPI;Now;Remark\nStock of seed;14;< 20 since May, says Jo\nMould alarms;1;ask Ann\n"
    assert [kpi.threshold for kpi in read_table(rows).plan.kpis] == [None, None]
