"""A plan that was written as CSV reads back as the plan it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from okrkpi.documents import read
from okrkpi.export.csv import plan_csv
from okrkpi.models import Plan
from okrkpi.profile import load_profile
from okrkpi.review import review

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 22)
PLANS = {
    **{
        name: (ROOT / "examples" / name).read_text("utf-8")
        for name in ("goals-bad.md", "goals-good.md", "metrics-table.md")
    },
    "an open key result": "# Plan\n\n## O1: Win back the corner shops\n- KR1.1: TBD\n"
    "- KR1.2: Launch the new shop\n- KR1.3: Raise weekly orders from 4 to 9\n",
    "words that name columns": "# Plan\n\n## O1: Target\n- KR1.1: Owner\n- KR1.2: Status\n",
    "a sign of formulas": "# Plan\n\n## O1: Win back the shops\n- KR1.1: =Orders from 4 to 9\n",
}


def _items(plan: Plan) -> list[tuple[str, ...]]:
    return [
        (type(item).__name__, item.id, item.text, item.owner or "", item.note or "")
        for item in plan.items()
    ]


def _found(plan: Plan) -> set[tuple[str, str | None, str]]:
    findings = review(plan, load_profile(), today=TODAY).findings
    return {(finding.code, finding.at, finding.message) for finding in findings}


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_reads_back_from_its_csv(name: str) -> None:
    plan = read(PLANS[name], name="plan.md", today=TODAY).plan
    again = read(plan_csv(plan), name="plan.csv", today=TODAY).plan
    assert _items(again) == _items(plan)
    assert _found(again) == _found(plan)
    belongs = [(one.id, [kr.id for kr in one.key_results]) for one in plan.objectives]
    assert [(one.id, [kr.id for kr in one.key_results]) for one in again.objectives] == belongs


def test_details_of_a_measure_stand_in_the_columns_of_their_names() -> None:
    rows = "Team;KPI;Now;Target;RAG;Remark\nFleet;Buses on time;81%;90%;RED;peak\nYard;Fuel;9;8;;\n"
    written = plan_csv(read(rows, name="x.csv").plan)
    assert ",Fleet,,,,,off track,,peak" in written
    assert ",Yard,,,,,,," in written
