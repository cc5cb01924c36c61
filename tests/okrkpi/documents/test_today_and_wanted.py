"""Points whose value of today and target stand in two sentences, or on two sides of an arrow."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.item_facts import facts
from okrkpi.models import KeyResult
from okrkpi.review import review

TODAY = date(2026, 11, 23)


def _points(*lines: str) -> tuple[KeyResult, ...]:
    text = "# Yard goals Q1 2027\n\n## Objective: Trucks leave on time\n"
    text += "".join(f"- {line}\n" for line in lines)
    return read(text, name="x.md", today=TODAY).plan.objectives[0].key_results


@pytest.mark.parametrize(
    ("line", "baseline", "target"),
    [
        ("Median wait: 31 days. Goal: 20 days", 31, 20),
        ("Full trailers: 71%. Aim: 80%", 71, 80),
        ("Trucks late: 14%. Target: 9%", 14, 9),
        ("Calls answered in a minute: 61%. We want 90%.", 61, 90),
        ("Damaged pallets: 40 (target: 20)", 40, 20),
        ("Reduce empty runs. Baseline: 30%. Target: 22%", 30, 22),
    ],
)
def test_today_stands_in_one_sentence_and_the_target_in_the_next(
    line: str, baseline: float, target: float
) -> None:
    said = facts(_points(line)[0], today=TODAY)
    assert said.baseline is not None
    assert said.target is not None
    assert (said.baseline.value, said.target.value) == (baseline, target)


def test_an_arrow_from_a_value_of_today_is_cut_off_no_point() -> None:
    lines = (
        "Diesel per tour 28.2 l/100km → 25 l/100km",
        "Trucks less than 15 min late: 71% (Q4) → 85%",
        "Claim settled: 5d 6h → 2d",
    )
    assert [one.text for one in _points(*lines)] == list(lines)
    assert all(one.current is None for one in _points(*lines))


def test_an_arrow_behind_a_whole_goal_leads_to_its_result() -> None:
    lines = (
        "Hire 6 drivers for the night round in Leeds → 2",
        "Win 9 of the 14 tenders for the harbour → 4",
        "Bring 3 depots into the new booking tool → 1",
    )
    assert [one.current for one in _points(*lines)] == ["2", "4", "1"]


@pytest.mark.parametrize(
    ("line", "grade", "note"),
    [
        ("Wait from 5 to 2 days .......... 0.8", 0.8, ""),
        ("Empty runs from 30% to 22% . . . . . 0.3", 0.3, ""),
        ("Full trailers from 70% to 80% …… 70%", 0.7, ""),
        ("90% of trucks tracked ________ 0.6 (carry over)", 0.6, "carry over"),
    ],
)
def test_dots_lead_to_a_score(line: str, grade: float, note: str) -> None:
    point = _points(line)[0]
    assert (point.grade, point.note, point.current) == (grade, note, None)


@pytest.mark.parametrize(
    "text",
    [
        "## Objective: Trucks leave on time\n- Late trucks from 9% to 4%\n- ~~Yard map~~ dropped\n",
        "| Objective | Key result |\n|---|---|\n| Trucks leave on time | ~~Yard map~~ dropped |\n",
    ],
)
def test_what_is_struck_out_is_not_found_fault_with(text: str) -> None:
    plan = read(text, name="x.md", today=TODAY).plan
    struck = {one.id for one in plan.objectives[0].key_results if "Yard map" in one.text}
    assert struck
    assert not struck & {finding.at for finding in review(plan, today=TODAY).findings}
