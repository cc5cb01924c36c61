"""A house profile in one file, and configurations in many folders, from the file to the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.assistant.conftest import Run

GOALS = """# Orchard, 2026-Q4

## Objective 1: Pickers come back to us every autumn
- KR1: Raise the picker score from 12 to 25
- KR2: Find quick wins in purchasing for 4 of 9 farms
- KR3: Reduce churn significantly
- KR4: Raise jam orders to 900 a week
"""
HOUSE = """
extends = "google"
fail_on = "warning"

[limits]
key_results = [1, 3]

[words]
vague = ["quick wins"]
allowed = ["significantly"]

[metrics."picker score"]
unit = "score"
low = 0
high = 20
better = "higher"

[severity]
KR202 = "error"

[messages.KR201]
message = "{message} See handbook 4.2."
fix = "Ask the goals desk."

[sources]
KR201 = "Orchard handbook, chapter 4"
"""
TODAY = ("--today", "2026-10-01")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goals.md").write_text(GOALS)
    (tmp_path / "house.toml").write_text(HOUSE)
    return tmp_path


def _found(okrkpi: Run, *arguments: str) -> dict[tuple[str, str], dict[str, Any]]:
    told = json.loads(okrkpi("review", *arguments, "--format", "json", *TODAY).out)
    return {(finding["code"], finding["at"]): finding for finding in told["findings"]}


@pytest.mark.usefixtures("folder")
def test_one_file_brings_limits_words_metrics_severities_and_messages(okrkpi: Run) -> None:
    plain, house = _found(okrkpi, "goals.md"), _found(okrkpi, "goals.md", "--profile", "house.toml")
    assert ("OBJ109", "O1") in house
    assert ("OBJ109", "O1") not in plain
    assert ("KR207", "KR2") in house
    assert ("KR207", "KR3") in plain
    assert ("KR207", "KR3") not in house
    assert "at most 20" in house["KR211", "KR1"]["message"]
    assert ("KR211", "KR1") not in plain
    assert house["KR202", "KR4"]["severity"] == "error"
    assert plain["KR202", "KR4"]["severity"] == "warning"
    assert house["KR201", "KR3"]["message"].endswith("See handbook 4.2.")
    assert house["KR201", "KR3"]["fix"] == "Ask the goals desk."


@pytest.mark.usefixtures("folder")
def test_the_page_of_a_rule_names_the_source_of_the_house(okrkpi: Run) -> None:
    told = okrkpi("rules", "--format", "markdown", "--profile", "house.toml").out
    assert "Orchard handbook, chapter 4" in told
    shown = okrkpi("explain", "KR201", "--profile", "house.toml").out
    assert "Source: Orchard handbook, chapter 4" in shown
    assert "Orchard" not in okrkpi("explain", "KR201").out


def test_each_document_goes_by_the_configuration_next_above_it(okrkpi: Run, folder: Path) -> None:
    for team, content in (
        ("a", 'extends = "../house.toml"\n'),
        ("b", 'extends = "strict"\n'),
        ("c", None),
    ):
        (folder / team / "deep").mkdir(parents=True)
        (folder / team / "deep" / "goals.md").write_text(GOALS)
        if content:
            (folder / team / "okrkpi.toml").write_text(content)
    ran = okrkpi("review", "a", "b", "c", "--format", "json", *TODAY)
    codes = {
        review["path"][0]: {(one["code"], one["severity"]) for one in review["findings"]}
        for review in json.loads(ran.out)["reviews"]
    }
    assert ("KR211", "error") in codes["a"] - codes["b"]
    assert ("KR222", "warning") in codes["b"] - codes["a"] - codes["c"]
    assert ("KR202", "warning") in codes["c"] - codes["a"] - codes["b"]


def test_a_table_in_pyproject_can_extend_the_house_file(okrkpi: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.okrkpi]\nextends = "house.toml"\nignore = ["KR211"]\nwords = { vague = [] }\n'
    )
    found = _found(okrkpi, "goals.md")
    assert ("OBJ109", "O1") in found
    assert ("KR211", "KR1") not in found
    assert ("KR207", "KR2") not in found


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"okrkpi.toml": 'extends = "okrkpi.toml"\n'}, "extends itself"),
        ({"okrkpi.toml": 'extends = "x.toml"\n', "x.toml": 'extends = "./okrkpi.toml"'}, "itself"),
        ({"okrkpi.toml": 'extends = "gone.toml"\n'}, "gone.toml does not exist"),
        ({"okrkpi.toml": 'extends = "x.toml"\n', "x.toml": "ignore = [\n"}, "x.toml is not valid"),
        ({"okrkpi.toml": "[limits]\nkpis = [9, 2]\n"}, "9 is over 2"),
        ({"okrkpi.toml": "words = 3\n"}, "“words” cannot be used"),
        ({"pyproject.toml": "[tool]\nokrkpi = 3\n"}, "is a table"),
        ({"okrkpi.toml": "fail_on = 'warning'\napi_key = 'x'\n"}, "no key “api_key”"),
    ],
)
def test_a_mistake_is_told_once_whatever_the_number_of_documents(
    okrkpi: Run, folder: Path, files: dict[str, str], told: str
) -> None:
    for name, content in files.items():
        (folder / name).write_text(content)
    for name in ("a.md", "b.md"):
        (folder / name).write_text(GOALS)
    ran = okrkpi("review", "a.md", "b.md", "goals.md", *TODAY)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert told in ran.err


def test_an_empty_configuration_is_as_none(okrkpi: Run, tmp_path: Path) -> None:
    (tmp_path / "goals.md").write_text(
        "# Plan 2026-Q4\n\n## O1: Win back the shops\n- KR1: Raise orders from 4 to 6 a day\n"
    )
    alone = okrkpi("review", str(tmp_path / "goals.md"), "--today", "2026-10-01")
    (tmp_path / "okrkpi.toml").write_text("")
    ran = okrkpi("review", str(tmp_path / "goals.md"), "--today", "2026-10-01")
    assert (ran.code, ran.out, ran.err) == (alone.code, alone.out, alone.err)
