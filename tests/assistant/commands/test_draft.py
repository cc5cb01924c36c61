from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from okrkpi.documents.plan import read_plan
from okrkpi.documents.plan_json import plan_from_json
from okrkpi.export.schema import schema
from tests.assistant.conftest import Run

EXAMPLES = Path(__file__).parents[3] / "examples"
MEMOS = ["strategy-memo.md", "prose-memo.md", "rambling-email.txt", "metrics-table.md"]
TODAY = ("--today", "2026-11-22")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "memo.md").write_bytes((EXAMPLES / "strategy-memo.md").read_bytes())
    return tmp_path


def items(plan: dict[str, Any]) -> list[dict[str, Any]]:
    found = list(plan["kpis"])
    for objective in plan["objectives"]:
        found += [objective, *objective["key_results"], *objective["initiatives"]]
    return found


@pytest.mark.parametrize("name", MEMOS)
def test_a_draft_reads_well_and_says_that_no_model_was_used(okrkpi: Run, name: str) -> None:
    ran = okrkpi("draft", str(EXAMPLES / name), *TODAY)
    assert (ran.code, ran.err) == (0, "")
    assert "no model was used" in ran.out
    assert "memo line " in ran.out
    assert max(map(len, ran.out.splitlines()[:-1])) <= 80


@pytest.mark.parametrize("name", MEMOS)
def test_json_is_as_the_contract_says_and_its_lines_are_those_of_the_markdown(
    okrkpi: Run, name: str
) -> None:
    memo = EXAMPLES / name
    document = json.loads(okrkpi("draft", str(memo), "--format", "json", *TODAY).out)
    jsonschema.validate(document, schema("draft"))
    assert document["model"] == "offline"
    assert document["usage"] == {"calls": 0, "input_tokens": 0, "output_tokens": 0}
    written = okrkpi("draft", str(memo), "--format", "markdown", *TODAY).out.split("\n")
    for item in items(document["plan"]):
        assert item["id"] in written[item["line"] - 1]
    text = memo.read_text("utf-8").split("\n")
    for item in items(document["plan"]):
        for source in item["sources"]:
            start = text[source["line"] - 1][source["column"] - 1 :]
            assert start[:1] == source["quote"][:1]
        for number in item["numbers"]:
            assert number["quote"] is None or number["quote"] < len(item["sources"])


@pytest.mark.parametrize("name", MEMOS)
def test_every_number_of_a_draft_stands_in_its_memo(okrkpi: Run, name: str) -> None:
    memo = (EXAMPLES / name).read_text("utf-8")
    ran = okrkpi("draft", str(EXAMPLES / name), "--format", "json", *TODAY)
    for item in items(json.loads(ran.out)["plan"]):
        for number in re.findall(r"\d+(?:[.,]\d+)*", item["text"]):
            assert number in memo, item["text"]


@pytest.mark.parametrize("name", MEMOS)
def test_what_each_line_was_taken_for_is_shown_as_review_shows_it(okrkpi: Run, name: str) -> None:
    memo = str(EXAMPLES / name)
    told = json.loads(okrkpi("draft", memo, "--explain-structure", "--format", "json", *TODAY).out)
    assert {"wish", "fact", "aside"} <= {one["role"] for one in told["structure"]}
    assert [*told["structure"][0]] == ["line", "text", "role", "reason"]
    shown = okrkpi("draft", memo, "--explain-structure", *TODAY)
    assert (shown.code, shown.err) == (0, "")
    lines = shown.out.splitlines()
    assert lines[0] == memo
    starts = [int(line.split()[0]) for line in lines[1:] if re.match(r" {,4}\d+  [a-z]", line)]
    assert starts == [one["line"] for one in told["structure"]] == sorted(starts)


def test_where_nothing_can_be_drafted_the_way_to_see_why_is_named(
    okrkpi: Run, folder: Path
) -> None:
    (folder / "thin.md").write_text("Thank you all for coming.\n")
    ran = okrkpi("draft", "thin.md", *TODAY)
    assert ran.code == 2
    assert "--explain-structure" in ran.err
    assert okrkpi("draft", "thin.md", "--explain-structure", *TODAY).code == 0


def test_figures_that_the_draft_leaves_out_are_named(okrkpi: Run, folder: Path) -> None:
    text = "# Tours\n\nWe have 41 guides.\n\nLate tours are 14%, goal 8%.\n"
    (folder / "tours.md").write_text(text)
    printed = okrkpi("draft", "tours.md", *TODAY).out
    assert "Figures in the memo, and not in the draft" in printed
    assert "  - line 3: 41\n" in printed
    as_json = json.loads(okrkpi("draft", "tours.md", "--format", "json", *TODAY).out)
    assert as_json["coverage"]["unused_figures"] == [{"line": 3, "figures": ["41"]}]


def test_a_plan_is_kept_as_markdown_or_as_json(okrkpi: Run, folder: Path) -> None:
    first = okrkpi("draft", "memo.md", "--out", "plan.md", *TODAY)
    second = okrkpi("draft", "memo.md", "--out", "plan.json", "--format", "json", *TODAY)
    assert "okrkpi review plan.md" in first.out
    assert json.loads(second.out)["path"] == "plan.json"
    kept = read_plan((folder / "plan.md").read_text("utf-8")).plan
    assert kept == plan_from_json((folder / "plan.json").read_text("utf-8"))
    assert kept.made is not None
    assert kept.made.model == "offline"
    assert [document.path for document in kept.documents] == ["memo.md"]


def test_nothing_is_ever_lost(okrkpi: Run, folder: Path) -> None:
    memo = (folder / "memo.md").read_bytes()
    (folder / "plan.md").write_text("mine")
    assert okrkpi("draft", "memo.md", "--out", "plan.md", *TODAY).code == 2
    assert okrkpi("draft", "memo.md", "--out", "memo.md", "--force", *TODAY).code == 2
    assert (folder / "plan.md").read_text() == "mine"
    assert (folder / "memo.md").read_bytes() == memo
    assert okrkpi("draft", "memo.md", "--out", "plan.md", "--force", *TODAY).code == 0
    assert (folder / "plan.md").read_text("utf-8").startswith("---\nokrkpi: 1\n")


@pytest.mark.usefixtures("folder")
def test_team_cycle_and_number_of_objectives_are_taken_from_the_command(okrkpi: Run) -> None:
    chosen = ("--team", "Clinics", "--cycle", "2027-Q2", "--objectives", "2")
    ran = okrkpi("draft", "memo.md", "--format", "json", *chosen, *TODAY)
    plan = json.loads(ran.out)["plan"]
    assert plan["cycle"] == "2027-Q2"
    assert len(plan["objectives"]) <= 2
    shown = okrkpi("draft", "memo.md", *chosen, *TODAY).out
    assert "Clinics · 2027-Q2" in shown
    assert "--team Clinics --cycle 2027-Q2 --objectives 2 --out plan.md" in shown


@pytest.mark.usefixtures("folder")
def test_findings_fail_a_draft_only_when_asked(okrkpi: Run) -> None:
    assert okrkpi("draft", "memo.md", *TODAY).code == 0
    assert okrkpi("draft", "memo.md", "--fail-on", "info", *TODAY).code == 1


def test_standard_input_is_a_memo_too(okrkpi: Run, folder: Path) -> None:
    ran = okrkpi("draft", "-", *TODAY, stdin=(folder / "memo.md").read_bytes())
    assert ran.code == 0
    assert "okrkpi draft MEMO --out plan.md" in ran.out


@pytest.mark.parametrize("name", ["goals-good.md", "goals-bad.md"])
def test_goals_in_place_of_a_memo_are_told_apart(okrkpi: Run, name: str) -> None:
    ran = okrkpi("draft", str(EXAMPLES / name), *TODAY)
    assert ran.code == 2
    assert "holds goals already, not a memo; check them with: okrkpi review" in ran.err


def test_a_memo_with_nothing_to_draft_from_is_told(okrkpi: Run, folder: Path) -> None:
    (folder / "thanks.md").write_text("Dear all,\n\nthank you for the cake.\n\nInes\n")
    ran = okrkpi("draft", "thanks.md", "--out", "plan.md", *TODAY)
    assert ran.code == 2
    assert ran.err.startswith("okrkpi: thanks.md: ")
    assert not (folder / "plan.md").exists()


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_escape_sequences_of_a_memo_never_reach_the_terminal(
    okrkpi: Run, folder: Path, form: str
) -> None:
    memo = (folder / "memo.md").read_text("utf-8")
    hostile = memo.replace("patients", "pa\x1b[2Jtients\x9b31m\u202e")
    (folder / "hostile.md").write_text(hostile, encoding="utf-8")
    ran = okrkpi("draft", "hostile.md", "--format", form, *TODAY)
    assert ran.code == 0
    assert not {"\x1b", "\x9b", "\u202e"} & set(ran.out + ran.err)
