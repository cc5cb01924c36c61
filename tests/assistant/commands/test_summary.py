from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from okrkpi.export.schema import schema
from tests.assistant.conftest import Run

SHOPS = """# Harbour Foods, 2026-Q4

## Objective 1: Win back the corner shops that left us for the wholesaler
- KR1: Raise weekly orders from 1,150 to 1,800 by 31 December 2026
- KR2: Raise on-time delivery to 95%
- KR3: Raise repeat orders to 55%
"""
DEPOT = """# Depot, 2026-Q4

## Team Drivers

### Objective 1: Drivers go home on time and unhurt
- KR1: Publish the shift handbook
- KR2: Raise on-time departures to 90%

## Team Cold store

### Objective 2: The cold store never warms up
- KR1: Cut temperature alarms from 41 to 12 a month
"""
TODAY = ("--today", "2026-10-01")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("sales/shops.md", SHOPS), ("ops/depot.md", DEPOT)):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text)
    return tmp_path


def _lines(okrkpi: Run, *more: str) -> list[str]:
    ran = okrkpi("review", "ops", "sales", "--summary", *TODAY, *more)
    assert ran.err == ""
    return ran.out.splitlines()


@pytest.mark.usefixtures("folder")
def test_each_folder_document_and_team_has_a_line_that_fits(okrkpi: Run) -> None:
    lines = _lines(okrkpi)
    assert max(map(len, lines)) <= 80
    starts = [line.split("  ")[0] or line.strip().split("  ")[0] for line in lines[:7]]
    assert starts[0] == "2 documents"
    shown = [" ".join(line.split()[:4]) for line in lines[1:7]]
    assert shown == [
        "ops/ 1 of 3",
        "depot.md · Depot 1",
        "Drivers 0 of 2",
        "Cold store 1 of",
        "sales/ 1 of 3",
        "shops.md 1 of 3",
    ]


def test_columns_widen_with_their_numbers_and_stay_within_the_width(
    okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    goals = "# Depots, 2026-Q4\n"
    for number in range(1, 13):
        goals += f"\n## Objective {number}: Win back the corner shops of district {number}\n"
        for letters in (a + b for a in "abcdefghij" for b in "klmnopqrst"):
            goals += f"- KR: Improve satisfaction of drivers in depot {letters}\n"
    name = "every-goal-of-every-depot-in-all-of-the-north.md"
    (tmp_path / name).write_text(goals)
    ran = okrkpi("review", name, "--summary", "--select", "KR201", *TODAY)
    head, row, *_ = lines = ran.out.splitlines()
    assert max(map(len, lines)) <= 80
    shown = row.split()
    assert shown[0].endswith("…")
    assert shown[1:4] == ["0", "of", "1200"]
    assert shown[5:8] == ["1200", "·", "·"]
    assert shown[-1] == "1200"
    assert row[: head.index("✗") + 1].endswith(" 1200")
    fault = lines[lines.index("Commonest faults") + 1]
    assert fault.split()[:3] == ["✗", "1200", "KR201"]


@pytest.mark.usefixtures("folder")
def test_the_commonest_fault_comes_first_and_is_taught_with_a_line_of_theirs(okrkpi: Run) -> None:
    lines = _lines(okrkpi)
    faults = lines[lines.index("Commonest faults") + 1 :]
    assert faults[0].split()[:5] == ["!", "3", "KR202", "missing", "baseline"]
    assert "in 2 documents" in faults[0]
    assert "in 1 document " in faults[1]
    taught = "\n".join(lines[lines.index("What to teach first") + 1 :])
    assert "ops/depot.md:7 “Raise on-time departures to 90%”" in taught
    assert "but   Raise activation from 40% to 60% by 31 December" in taught
    assert (
        " ".join(lines[-2:])
        .strip()
        .startswith("2 of 6 key results are ready; baselines missing in 3")
    )


@pytest.mark.usefixtures("folder")
def test_json_has_the_summary_beside_the_reviews(okrkpi: Run) -> None:
    told = json.loads(okrkpi("review", "ops", "sales", "--summary", "--format", "json", *TODAY).out)
    jsonschema.validate(told, schema("reviews"))
    found = told["summary"]
    assert [row["path"] for row in found["documents"]] == ["ops/depot.md", "sales/shops.md"]
    assert [row["team"] for row in found["documents"][0]["teams"]] == ["Drivers", "Cold store"]
    assert (found["ready"], found["key_results"]) == (2, 6)
    assert found["faults"][0]["count"] == 3
    assert found["teach"][0]["code"] == "KR202"
    findings = [one for review in told["reviews"] for one in review["findings"]]
    assert sum(fault["count"] for fault in found["faults"]) == len(findings)


@pytest.mark.usefixtures("folder")
def test_one_document_can_be_summed_up_and_other_formats_cannot(okrkpi: Run) -> None:
    alone = okrkpi("review", "ops/depot.md", "--summary", *TODAY).out
    assert alone.startswith("1 document ")
    assert "ops/depot.md" in alone
    ran = okrkpi("review", "ops", "--summary", "--format", "sarif", *TODAY)
    assert (ran.code, ran.out) == (2, "")
    assert "--summary is for --format text or json" in ran.err


@pytest.mark.usefixtures("folder")
def test_the_exit_code_is_that_of_the_review(okrkpi: Run) -> None:
    assert okrkpi("review", "ops", "--summary", *TODAY).code == 0
    assert okrkpi("review", "ops", "--summary", "--fail-on", "warning", *TODAY).code == 1


@pytest.mark.usefixtures("folder")
def test_the_documentation_shows_what_is_printed(okrkpi: Run) -> None:
    page = (Path(__file__).parents[3] / "docs" / "automation.md").read_text("utf-8")
    shown = page.partition("$ okrkpi review ops sales --summary")[2].partition("\n")[2]
    printed = "\n".join(_lines(okrkpi))
    for piece in shown.partition("```")[0].split("…\n"):
        assert piece.strip("\n") in printed


def test_a_fault_of_several_goals_is_shown_at_one_of_them(
    okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "# Looms\n\n## Objective: Weavers stay\n- KR1: Raise wages from 11 to 13 euros\n"
    (tmp_path / "goals.md").write_text(text)
    for code, told in (("KR222", ""), ("KR204", "orders from 1,150 to 1,800 by 31 December 2026")):
        ran = okrkpi("review", "goals.md", "--summary", "--select", code)
        assert "seen  goals.md:4 “Raise wages" in ran.out
        assert told in " ".join(ran.out.split())
