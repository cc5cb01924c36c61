from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from okrkpi.documents.plan import read_plan
from okrkpi.documents.plan_json import plan_from_json
from okrkpi.export.schema import DOCUMENTS, schema
from okrkpi.rules import discover
from tests.assistant.commands.test_review import GOOD
from tests.assistant.conftest import Run

KEPT = ("Type", "ID", "Parent", "Text", "Metric", "Baseline", "Target", "Due", "Cycle")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_text(GOOD)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_plan_is_converted_and_reads_back_the_same(okrkpi: Run) -> None:
    markdown = okrkpi("convert", "good.md", "--to", "markdown").out
    written = okrkpi("convert", "good.md", "--to", "json").out
    assert read_plan(markdown).plan == plan_from_json(written)
    jsonschema.validate(json.loads(written), schema("plan"))


def test_a_table_reads_back_with_the_same_lines(okrkpi: Run, folder: Path) -> None:
    def rows(path: str) -> list[tuple[str, ...]]:
        table = csv.DictReader(io.StringIO(okrkpi("convert", path, "--to", "csv").out))
        return [tuple(row[name] for name in KEPT) for row in table]

    (folder / "good.csv").write_text(okrkpi("convert", "good.md", "--to", "csv").out)
    assert rows("good.csv") == rows("good.md")


def test_an_output_is_written_and_never_over_another(okrkpi: Run, folder: Path) -> None:
    ran = okrkpi("convert", "good.md", "--to", "json", "--out", "plan.json")
    assert (ran.code, ran.out) == (0, "")
    assert "written to plan.json" in ran.err
    before = (folder / "plan.json").read_bytes()
    assert okrkpi("convert", "good.md", "--to", "csv", "--out", "plan.json").code == 2
    assert (folder / "plan.json").read_bytes() == before
    assert okrkpi("convert", "good.md", "--to", "csv", "--out", "plan.json", "--force").code == 0
    assert (folder / "plan.json").read_bytes() != before


def test_every_rule_is_listed_in_every_form(okrkpi: Run) -> None:
    table = okrkpi("rules").out
    told = json.loads(okrkpi("rules", "--format", "json").out)
    jsonschema.validate(told, schema("rules"))
    markdown = okrkpi("rules", "--format", "markdown").out
    for rule in discover():
        assert f"{rule.code} " in table
        assert rule.name in markdown
    assert [rule["code"] for rule in told["rules"]] == [rule.code for rule in discover()]
    assert max(map(len, table.splitlines())) <= 80


@pytest.mark.parametrize("name", ["KR202", "kr202", "missing-baseline"])
def test_a_rule_is_explained_by_its_code_and_name(okrkpi: Run, name: str) -> None:
    ran = okrkpi("explain", name)
    assert ran.out.startswith("KR202 missing-baseline")
    assert "Why it matters" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_term_is_explained_also_in_two_words(okrkpi: Run) -> None:
    assert okrkpi("explain", "guardrail").out.startswith("Guardrail")
    assert okrkpi("explain", "okr-or-kpi").code == 0
    assert okrkpi("explain", "key", "result").out.startswith("Key result")


@pytest.mark.parametrize(
    ("name", "kind"), [("KR202", "explained_rule"), ("guardrail", "explained_term")]
)
def test_explanations_come_as_json_and_markdown(okrkpi: Run, name: str, kind: str) -> None:
    told = json.loads(okrkpi("explain", name, "--format", "json").out)
    jsonschema.validate(told, schema(kind))
    assert okrkpi("explain", name, "--format", "markdown").out.startswith("# ")


@pytest.mark.parametrize("kind", [None, *DOCUMENTS])
def test_the_schema_is_a_schema(okrkpi: Run, kind: str | None) -> None:
    written = json.loads(okrkpi("schema", *filter(None, [kind])).out)
    jsonschema.Draft202012Validator.check_schema(written)


def test_help_and_version(okrkpi: Run) -> None:
    assert okrkpi("-h").code == 0
    assert okrkpi("--version").out.startswith("okrkpi 0.")
    for command in ("draft", "review", "classify", "convert", "rules", "explain", "schema"):
        told = okrkpi(command, "--help")
        assert told.code == 0
        assert max(map(len, told.out.splitlines())) <= 80
        assert f"  {command} " in okrkpi("--help").out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completion(okrkpi: Run, shell: str) -> None:
    assert "_OKRKPI_COMPLETE" in okrkpi("--completion", shell).out
