from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from okrkpi.export.schema import schema
from tests.assistant.conftest import Run

GOOD = """# Harbour Foods, 2026-Q4

## Objective 1: Win back the corner shops that left us for the wholesaler
- KR1: Raise weekly orders from 1,150 to 1,800 by 31 December 2026
- KR2: Cut late deliveries from 9% to 4% by 31 December 2026

## KPIs
- Complaints per 1,000 orders below 4
"""
BAD = """# Harbour Foods, 2026-Q4

## Objective 1: Win back the corner shops that left us for the wholesaler
- KR1: Improve satisfaction significantly
"""
TODAY = ("--today", "2026-10-01")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_text(GOOD)
    (tmp_path / "bad.md").write_text(BAD)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_the_exit_code_says_whether_there_is_an_error(okrkpi: Run) -> None:
    assert okrkpi("review", "good.md", *TODAY).code == 0
    assert okrkpi("review", "bad.md", *TODAY).code == 1
    assert okrkpi("review", "bad.md", "--fail-on", "never", *TODAY).code == 0
    assert okrkpi("review", "good.md", "--fail-on", "info", *TODAY).code == 1


@pytest.mark.usefixtures("folder")
def test_text_shows_the_line_the_words_the_fault_its_rule_and_the_mending(okrkpi: Run) -> None:
    ran = okrkpi("review", "bad.md", *TODAY)
    lines = ran.out.splitlines()
    assert ran.err == ""
    assert max(map(len, lines)) <= 80
    at = next(i for i, line in enumerate(lines) if "4 │ - KR1: Improve" in line)
    assert lines[at + 1].strip().startswith("│")
    assert set(lines[at + 1].split("│")[1].strip()) == {"^"}
    assert lines[at + 2].strip().startswith("error: ")
    assert "[KR201 unquantified-key-result]" in ran.out
    assert "→ " in ran.out
    assert lines[-1].startswith("The key result is not ready yet; no number in 1")


@pytest.mark.parametrize(
    ("option", "value"),
    [("--select", "KR999"), ("--ignore", "KR9"), ("--cycle", "autumn"), ("--profile", "nobody")],
)
def test_an_option_that_is_wrong_is_told_once_for_all_documents(
    okrkpi: Run, folder: Path, option: str, value: str
) -> None:
    ran = okrkpi("review", str(folder), option, value, *TODAY)
    assert ran.code == 2
    assert ran.err.count(value) == 1


def test_a_verdict_says_where_it_comes_from_and_what_hints_stand_beside_it(
    okrkpi: Run, tmp_path: Path
) -> None:
    path = tmp_path / "goals.md"
    path.write_text(
        "# Goals, 2026-Q4\n\n## Growers sign for another season\n"
        "- Increase orders for seed by 20%\n- Improve trust\n- Publish the handbook\n\n"
        "## Happy team\n- Improve moods a lot\n- Sick days from 9 to 6\n"
    )
    lines = [line.split() for line in okrkpi("review", str(path), *TODAY).out.splitlines()]
    told = {line[0]: " ".join(line[1:]) for line in lines if line and line[0][-1:].isdigit()}
    assert told["KR1.1"] == "ready but for a hint"
    assert told["O1"] == "Growers sign for another season rework (KR1.2)"
    assert told["O2"] == "Happy team rework (KR2.1)"


@pytest.mark.usefixtures("folder")
def test_json_of_one_file_and_of_several(okrkpi: Run) -> None:
    one = json.loads(okrkpi("review", "bad.md", "--format", "json", *TODAY).out)
    many = json.loads(okrkpi("review", "bad.md", "good.md", "--format", "json", *TODAY).out)
    jsonschema.validate(one, schema("review"))
    jsonschema.validate(many, schema("reviews"))
    assert list(one) == ["schema", "path", "plan", "findings", "verdicts"]
    assert [review["path"] for review in many["reviews"]] == ["bad.md", "good.md"]
    assert many["reviews"][0] == {key: one[key] for key in one if key != "schema"}
    finding = next(found for found in one["findings"] if found["code"] == "KR201")
    assert (finding["at"], finding["line"], finding["column"]) == ("KR1", 4, 8)
    assert BAD.split("\n")[3][7 : finding["end_column"] - 1].startswith("Improve satisfaction")
    key_result = one["plan"]["objectives"][0]["key_results"][0]
    assert key_result["line"] == 4
    assert one["verdicts"]["KR1"] == "rework"


def test_standard_input_is_read(okrkpi: Run) -> None:
    ran = okrkpi("review", "-", "--format", "json", *TODAY, stdin=BAD.encode())
    assert json.loads(ran.out)["path"] == "-"


def test_a_folder_stands_for_its_documents(okrkpi: Run, folder: Path) -> None:
    (folder / "notes.txt").write_text("Thank you all for coming, and see you next week.\n")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "bad.md").write_text(BAD)
    ran = okrkpi("review", str(folder), "--format", "json", *TODAY)
    paths = [Path(review["path"]).name for review in json.loads(ran.out)["reviews"]]
    assert paths == ["bad.md", "good.md"]
    assert "notes.txt holds no goals and is left out" in ran.err
    assert ran.code == 1


@pytest.mark.usefixtures("folder")
def test_a_file_that_cannot_be_read_does_not_stop_the_others(okrkpi: Run) -> None:
    ran = okrkpi("review", "good.md", "gone.md", *TODAY)
    assert ran.code == 2
    assert "gone.md does not exist" in ran.err
    assert "Win back the corner shops" in ran.out


@pytest.mark.usefixtures("folder")
def test_rules_are_chosen_and_left_out(okrkpi: Run) -> None:
    def codes(*more: str) -> set[str]:
        ran = okrkpi("review", "bad.md", "--format", "json", *TODAY, *more)
        return {finding["code"] for finding in json.loads(ran.out)["findings"]}

    assert codes("--select", "KR201") == {"KR201"}
    assert codes("--select", "KR2,PLAN") == {c for c in codes() if c.startswith(("KR2", "PLAN"))}
    assert codes("--ignore", "KR,unquantified-key-result") == {
        code for code in codes() if not code.startswith("KR")
    }


def test_a_cycle_is_taken_from_the_command(okrkpi: Run, folder: Path) -> None:
    (folder / "bare.md").write_text(GOOD.replace(", 2026-Q4", ""))
    ran = okrkpi("review", "bare.md", "--cycle", "2026-Q3", "--format", "json", *TODAY)
    review = json.loads(ran.out)
    assert review["plan"]["cycle"] == "2026-Q3"
    assert "KR205" in {finding["code"] for finding in review["findings"]}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("okrkpi.toml", 'ignore = ["KR201"]\nfail_on = "never"\n'),
        ("pyproject.toml", '[tool.okrkpi]\nignore = ["KR201"]\nfail_on = "never"\n'),
    ],
)
def test_the_configuration_of_a_project_is_found_upward(
    okrkpi: Run, folder: Path, name: str, content: str
) -> None:
    (folder / name).write_text(content)
    (folder / "teams").mkdir()
    (folder / "teams" / "bad.md").write_text(BAD)
    ran = okrkpi("review", "teams/bad.md", *TODAY)
    assert ran.code == 0
    assert "KR201" not in ran.out
    assert okrkpi("review", "teams/bad.md", "--profile", "default", *TODAY).code == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("fail_on = \n", "is not valid TOML"),
        ("faillon = 1\n", "no key “faillon”.*did you mean fail_on"),
        ('endpoint = "http://x"\n', "no key “endpoint”"),
        ('ignore = ["KR999"]\n', "KR999"),
    ],
)
def test_a_configuration_with_a_mistake_is_named(
    okrkpi: Run, folder: Path, content: str, told: str
) -> None:
    (folder / "okrkpi.toml").write_text(content)
    ran = okrkpi("review", "bad.md", *TODAY)
    assert ran.code == 2
    assert "okrkpi.toml" in ran.err
    assert re.search(told, ran.err), ran.err


def test_goals_put_aside_are_told_and_alone_are_none_to_review(okrkpi: Run, tmp_path: Path) -> None:
    path = tmp_path / "goals.md"
    parked = "## Parked\n\nObjective: Enter Denmark\n- KR1: Win 12 Danish customers\n"
    path.write_text(f"# Q4 2026\n\nObjective: Win the shops\n- Orders from 10 to 90\n\n{parked}")
    assert "Left out: 1 objective beneath “Parked” (line 8)" in okrkpi("review", str(path)).out
    path.write_text(f"# Q4 2026\n\n{parked}")
    ran = okrkpi("review", str(path))
    assert ran.code == 2
    assert "puts aside, 1 objective beneath “Parked” (line 5)" in ran.err


@pytest.mark.usefixtures("folder")
def test_the_structure_is_explained(okrkpi: Run) -> None:
    ran = okrkpi("review", "bad.md", "--explain-structure")
    assert ran.code == 0
    assert "key_result" in ran.out
    told = json.loads(okrkpi("review", "bad.md", "--explain-structure", "--format", "json").out)
    jsonschema.validate(told, schema("structure"))


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "comment"])
def test_escape_sequences_in_a_document_never_reach_the_terminal(
    okrkpi: Run, folder: Path, form: str
) -> None:
    hostile = BAD.replace("satisfaction", "sat\x1b[2J\x9b31m\u202eisfaction")
    (folder / "bad.md").write_text(hostile, encoding="utf-8")
    out = okrkpi("review", "bad.md", "--format", form, *TODAY).out
    assert not {"\x1b", "\x9b", "\u202e"} & set(out)


YAML_GOALS = """okrs:
  - objective: Win back the corner shops that left us
    key_results:
      - Raise weekly orders from 1,150 to 1,800 by 31 December 2026
"""
OTHER_DATA = {
    "package.json": '{"name": "shop", "version": "1.0.0", "scripts": {"test": "jest"}}',
    "docker-compose.yml": "services:\n  web:\n    image: nginx:1.25\n    ports: ['80:80']\n",
    "tsconfig.json": '{\n  // strict\n  "compilerOptions": {"strict": true},\n}\n',
    "stack.yaml": "Resources:\n  Bucket: !Ref Name\n---\na: {{ .Values.x }}\n",
    "site.json": '{"name": "Our objective: sell", "lint": {"rules": ["okrs are fine"]}}',
    "list.json": "[1, 2, 3]",
    "pyproject.toml": '[project]\nname = "goal-shop"\nkeywords = ["okrs"]\n\n[tool.x]\nmax = 3\n',
    "people.csv": "name,age\nAnn,3\nBo,4\n",
    "blank.md": "",
}


TOML_GOALS = """[[objectives]]
title = "Win back the corner shops that left us"
key_results = ["Raise weekly orders from 1,150 to 1,800 by 31 December 2026"]
"""
DATA_GOALS = {
    "goals.yaml": YAML_GOALS,
    "goals.toml": TOML_GOALS,
    "tables.toml": TOML_GOALS.replace("[[objectives]]", "[[ okr.objectives ]] # ours"),
    "typed.toml": """[[entry]]
type = "objective"
name = "Win back the corner shops that left us"

[[entry]]
type = "key result"
name = "Raise weekly orders from 1,150 to 1,800 by 31 December 2026"
""",
}


@pytest.mark.parametrize("name", DATA_GOALS)
def test_data_files_in_a_folder_are_read_and_those_without_goals_left_out(
    okrkpi: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text(DATA_GOALS[name])
    (tmp_path / "okrkpi.toml").write_text("[limits]\nobjectives = [1, 5]\n")
    for other, text in OTHER_DATA.items():
        (tmp_path / other).write_text(text)
    ran = okrkpi("review", str(tmp_path), "--format", "json", *TODAY)
    assert ran.code == 0, ran.err
    assert [Path(one["path"]).name for one in json.loads(ran.out)["reviews"]] == [name]
    assert f"{len(OTHER_DATA) - 1} files hold no goals and are left out" in ran.err
    assert "tsconfig.json is no valid JSON and is left out" in ran.err
    ran = okrkpi("review", str(tmp_path), "--explain-structure", *TODAY)
    assert (ran.code, name in ran.out, "package.json" in ran.out) == (0, True, False)


def test_a_data_file_of_goals_that_is_broken_is_told(okrkpi: Run, tmp_path: Path) -> None:
    (tmp_path / "goals.yaml").write_text(YAML_GOALS)
    (tmp_path / "more.json").write_text('{"objectives": [')
    ran = okrkpi("review", str(tmp_path), *TODAY)
    assert ran.code == 2
    assert "more.json" in ran.err


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("scan.md", b"%PDF-1.7\n", "is no text (a PDF)"),
        ("scan.json", b"%PDF-1.7\n", "is no text (a PDF)"),
        ("noise.txt", bytes(range(256)) * 4, "is no text"),
        ("cut.json", b'{"name": "shop", "port', "is no valid JSON"),
        ("cut.yaml", b"name: [shop, {port\nhost: ]", "is no valid YAML"),
        ("cut.toml", b"name = [shop\nport", "is no valid TOML"),
        ("anchors.yaml", b"a: &one {b: 1}\nc: *one\n", "holds no goals"),
    ],
)
def test_junk_in_a_folder_is_left_out_with_its_reason_and_named_is_an_error(
    okrkpi: Run, tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / "goals.yaml").write_text(YAML_GOALS)
    (tmp_path / name).write_bytes(data)
    for option in ("--summary", "--explain-structure"):
        ran = okrkpi("review", str(tmp_path), option, *TODAY)
        assert ran.code == 0
        assert ran.err.endswith(f"{name} {reason} and is left out\n")
        assert "corner shops" in ran.out
    named = okrkpi("review", str(tmp_path / "goals.yaml"), str(tmp_path / name), *TODAY)
    assert named.code == 2


def test_kpis_have_a_heading_only_where_something_is_found_at_them(
    okrkpi: Run, tmp_path: Path
) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text(f"{YAML_GOALS}kpis:\n  - Weekly orders\n")
    assert "KPIs" in okrkpi("review", str(path), *TODAY).out.splitlines()
    bare = okrkpi("review", str(path), "--select", "PLAN", *TODAY).out
    assert "PLAN" in bare
    assert "KPIs" not in bare.splitlines()


@pytest.mark.parametrize("name", OTHER_DATA)
def test_skip_empty_leaves_out_every_file_without_goals(
    okrkpi: Run, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(OTHER_DATA[name])
    ran = okrkpi("review", str(path), "--skip-empty", *TODAY)
    assert (ran.code, ran.out) == (0, "")
    assert "is left out" in ran.err


@pytest.mark.usefixtures("folder")
def test_the_shape_of_json_follows_what_was_asked_for_and_not_what_failed(okrkpi: Run) -> None:
    Path("empty.md").write_text("")
    ran = okrkpi("review", "good.md", "nope.md", "empty.md", "--format", "json", *TODAY)
    assert ran.code == 2
    jsonschema.validate(json.loads(ran.out), schema("reviews"))
    Path("alone").mkdir()
    Path("alone/good.md").write_text(GOOD)
    ran = okrkpi("review", "alone", "--format", "json", *TODAY)
    jsonschema.validate(json.loads(ran.out), schema("reviews"))


@pytest.mark.parametrize(
    ("name", "comment", "told"),
    [
        ("goals.md", "<!-- okrkpi: alow KR201 because x -->", True),
        ("goals.md", "<!-- okrkpi: ignore KR201 -->", True),
        ("goals.md", "<!-- okrkpi: allow -->", True),
        ("goals.md", "<!-- okrkpi: allow KR201 because x -->", False),
        ("goals.md", "<!-- okrkpi:allow KR201, KR206: x -->", False),
        ("goals.md", "\n\n# okrkpi: our tool", False),
        ("goals.yaml", "# okrkpi: alow KR201 because x", True),
        ("goals.yaml", "# okrkpi: allow KR201 because x", False),
    ],
)
def test_a_comment_that_is_not_understood_is_told(
    okrkpi: Run, tmp_path: Path, name: str, comment: str, told: bool
) -> None:
    text = (YAML_GOALS if name.endswith(".yaml") else BAD).rstrip("\n")
    (tmp_path / name).write_text(f"{text} {comment}\n")
    ran = okrkpi("review", str(tmp_path / name), *TODAY)
    line = len(text.split("\n"))
    assert (f"{name}:{line}: “okrkpi: " in ran.err) is told
    assert ("is not understood and allows nothing" in ran.err) is told


@pytest.fixture
def outputs(okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plan, the memo that it came from, and what was printed about it."""
    monkeypatch.chdir(tmp_path)
    memo = "Priorities for Q1 2027\n\n1. Churn is 4%. It has to be 2% by 31 March 2027.\n"
    (tmp_path / "memo.md").write_text(memo)
    okrkpi("draft", "memo.md", "--out", "plan.md", *TODAY)
    printed = {
        "draft.json": ("draft", "memo.md", "--format", "json", *TODAY),
        "review.json": ("review", "plan.md", "--format", "json", *TODAY),
        "reviews.json": ("review", "plan.md", "memo.md", "--format", "json", *TODAY),
        "summary.json": ("review", "plan.md", "--summary", "--format", "json", *TODAY),
        "structure.json": ("review", "memo.md", "--explain-structure", "--format", "json"),
        "comment.md": ("review", "plan.md", "--format", "comment", *TODAY),
        "report.txt": ("review", "plan.md", *TODAY),
        "lines.json": ("classify", "plan.md", "--format", "json"),
        "lines.csv": ("classify", "plan.md", "--format", "csv"),
        "schema.json": ("schema", "plan"),
        "plan.csv": ("convert", "plan.md", "--to", "csv"),
        "plan.json": ("convert", "plan.md", "--to", "json"),
    }
    for name, arguments in printed.items():
        (tmp_path / name).write_text(okrkpi(*arguments).out)
    return tmp_path


def test_own_outputs_beside_a_plan_are_no_goals(okrkpi: Run, outputs: Path) -> None:
    ran = okrkpi("review", ".", "--format", "json", *TODAY)
    assert [one["path"] for one in json.loads(ran.out)["reviews"]] == ["plan.md"]
    assert "10 files hold what okrkpi printed and are left out" in ran.err
    assert "2 files hold the same goals as plan.md and are left out" in ran.err
    assert "memo.md is what plan.md was drafted from and is left out" in ran.err
    for name, told in {"review.json": "okrkpi review", "draft.json": "okrkpi draft"}.items():
        ran = okrkpi("review", name)
        assert ran.code == 2
        assert f"{name}: this is what {told} printed, and no plan" in ran.err
    assert (outputs / "plan.md").exists()


def test_an_export_that_was_changed_or_is_named_is_read(okrkpi: Run, outputs: Path) -> None:
    ran = okrkpi("review", "plan.md", "plan.csv", "--format", "json", *TODAY)
    assert [one["path"] for one in json.loads(ran.out)["reviews"]] == ["plan.md", "plan.csv"]
    changed = (outputs / "plan.csv").read_text().replace("Churn", "Customer churn")
    (outputs / "plan.csv").write_text(changed)
    ran = okrkpi("review", ".", "--format", "json", *TODAY)
    assert [one["path"] for one in json.loads(ran.out)["reviews"]] == ["plan.csv", "plan.md"]


def test_quiet_leaves_the_notes_out_and_no_finding(folder: Path, okrkpi: Run) -> None:
    (folder / "memo.md").write_text("# Away day\n\nWe met at nine and left at four.\n")
    told, quiet = okrkpi("review", ".", *TODAY), okrkpi("review", ".", "--quiet", *TODAY)
    assert "memo.md" in told.err
    assert quiet.err == ""
    assert (quiet.out, quiet.code) == (told.out, told.code)


MESSY = """# Tool library, 2026-Q4
<!-- okrkpi: allow PLAN012 because we watch them on a board -->

## Objective 1: Nobody in town buys a drill for one hole
- KR1: Raise loans from 310 to 400 <!-- okrkpi: allow KR999 because -->
- KR2: Publish the catalogue <!-- okrkpi: allow KR206 because the grant asks for it -->
- KR3: Print 40 posters
- KR4: Cut repairs that come back from 12% to 5%
- KR5: Raise members who borrow from 30% to 45%
- KR6: Cut fines from €900 to €300 a month
"""


@pytest.fixture
def messy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goals.md").write_text(MESSY)


@pytest.mark.usefixtures("messy")
def test_what_is_allowed_is_named_told_once_and_counted_as_no_fault(okrkpi: Run) -> None:
    ran = okrkpi("review", "goals.md", *TODAY)
    assert "KR999 is allowed, and there is no such rule" in ran.out
    assert "PLAN014" not in ran.out
    assert "2 allowed by the document (PLAN012, KR206)" in ran.out
    assert "1 of them is work" in " ".join(ran.out.split())


@pytest.mark.usefixtures("messy")
def test_rules_that_were_left_out_call_nothing_ready(okrkpi: Run) -> None:
    assert "ready" not in okrkpi("review", "goals.md", "--select", "KR210", *TODAY).out
    ran = okrkpi("review", "goals.md", "--ignore", "KR", *TODAY)
    assert ran.out.splitlines()[-1].startswith("Key results were not looked at")
    ran = okrkpi("review", "goals.md", "--ignore", "KR210", *TODAY)
    assert "of 6 key results are ready" in ran.out


@pytest.mark.usefixtures("messy")
def test_the_sentence_and_the_table_count_the_same_as_ready(okrkpi: Run) -> None:
    ran = okrkpi("review", "goals.md", "--summary", *TODAY).out
    (column,) = re.findall(r"goals\.md\s.*?(\d of \d)", ran)
    assert f"\n{column} key results are ready" in ran


def test_files_that_are_left_out_are_named(
    okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goals.md").write_text(MESSY)
    for number in range(3):
        (tmp_path / f"notes-{number}.md").write_text("We meet on Mondays.\n")
    said = "3 files hold no goals and are left out: notes-0.md, notes-1.md and notes-2.md\n"
    assert said in okrkpi("review", ".", *TODAY).err
    for number in range(12):
        (tmp_path / f"notes-{number:02}.md").write_text("We meet on Mondays.\n")
    assert "notes-06.md and 7 more\n" in okrkpi("review", ".", *TODAY).err


TEAMS = "# Bus OKRs, 2026-Q4\n" + "".join(
    f"\n# Team {name}\n\n## O1: Nobody waits for a bus twice\n"
    "- KR1: Improve satisfaction significantly\n"
    for name in ("North", "South")
)


def test_the_team_stands_beside_its_goals(
    okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goals.md").write_text(TEAMS)
    ran = okrkpi("review", "goals.md", *TODAY)
    assert "\nBus OKRs, 2026-Q4 · 2026-Q4\n" in ran.out
    assert re.findall(r"^O\d Nobody waits for a bus twice · (\w+)", ran.out, re.MULTILINE) == [
        "North",
        "South",
    ]
    ran = okrkpi("review", "goals.md", "--format", "comment", *TODAY)
    assert re.search(r"\| `KR1.1` North \|.*KR201", ran.out)
    assert re.search(r"\| `KR2.1` South \|.*KR201", ran.out)


def test_standard_input_is_named_in_words(okrkpi: Run) -> None:
    ran = okrkpi("review", "-", *TODAY, stdin=GOOD.encode())
    assert ran.out.startswith("standard input\n")
    ran = okrkpi("review", "-", "--summary", *TODAY, stdin=BAD.encode())
    assert "seen  standard input:4" in ran.out


MEMO = """# The year ahead

I have been asked what I want of the coming year, and it is not much. Our members
wait too long for a tool: 9 days in October, when it was 4 in the spring, and people
tell me at the counter that they have bought one in the meantime.

## Members come back

We have lost a third of those who joined in the summer. I would like to see that be
a tenth at most. Nobody knows why they leave, and somebody should ask them, Jo
perhaps, who knows most of them by name.

- Uptime of the catalogue has to stay above 99%.

I do not want to open a second shop this year, nor to hire. What we have is enough,
if we look after it, and the repairs that wait in the cellar are a good beginning.
"""


@pytest.mark.parametrize("command", [("review",), ("convert", "--to", "csv")])
def test_a_memo_is_told_from_goals(
    okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    hint = "memo.md reads like a memo; to make goals of it, use okrkpi draft memo.md"
    (tmp_path / "memo.md").write_text(MEMO)
    assert hint in okrkpi(command[0], "memo.md", *command[1:]).err
    (tmp_path / "memo.md").write_text(MEMO + GOOD)
    assert "memo" not in okrkpi(command[0], "memo.md", *command[1:]).err
